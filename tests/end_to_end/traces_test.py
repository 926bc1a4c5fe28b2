"""Traces go to a collector by OTLP over HTTP, and one that begins with a request goes on in the service that
handles its event."""
import http.server
import json
import threading
import unittest

from project import eventually
from workshop import Workshop

TRACE = "0af7651916cd43dd8448eb211c80319c"
CALLER = "b7ad6b7169203331"
SERVER, CONSUMER = 2, 5


class Collector(http.server.ThreadingHTTPServer):
    """Keeps every span with the name of its service."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Receiver)
        self.spans = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def of_trace(self, trace):
        return [span for span in list(self.spans) if span["traceId"] == trace]


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert self.path == "/v1/traces", self.path
        for resource in body["resourceSpans"]:
            names = {entry["key"]: entry["value"]["stringValue"]
                     for entry in resource["resource"]["attributes"]}
            for scope in resource["scopeSpans"]:
                self.server.spans += [dict(span, service=names["service.name"])
                                      for span in scope["spans"]]
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass


class Traces(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workshop = Workshop("workshop", cls.addClassCleanup).start_servers()
        cls.collector = Collector()
        cls.addClassCleanup(cls.collector.shutdown)
        where = f"http://127.0.0.1:{cls.collector.server_address[1]}"
        cls.orders, cls.bills = (
            cls.workshop.service(name, OTEL_EXPORTER_OTLP_ENDPOINT=where).start().wait_for("ready")
            for name in ["orders", "bills"])

    def test_a_trace_goes_on_across_an_event(self):
        send = {"traceparent": f"00-{TRACE}-{CALLER}-01"}
        self.assertEqual(self.orders.ask("POST", "/orders", {}, send=send)[0], 201)
        eventually("both services have sent their spans",
                   lambda: len(self.collector.of_trace(TRACE)) == 2)
        spans = {span["kind"]: span for span in self.collector.of_trace(TRACE)}
        server, consumer = spans[SERVER], spans[CONSUMER]
        self.assertEqual((server["service"], server["name"], server["parentSpanId"]),
                         ("shop/orders", "POST /orders", CALLER))
        self.assertEqual((consumer["service"], consumer["name"], consumer["parentSpanId"]),
                         ("shop/bills", "handle shop.order-created", server["spanId"]))
        self.assertGreaterEqual(int(consumer["endTimeUnixNano"]), int(server["startTimeUnixNano"]))

    def test_a_collector_that_is_gone_holds_nobody_up(self):
        alone = self.workshop.service("orders", OTEL_EXPORTER_OTLP_ENDPOINT="http://127.0.0.1:1")
        alone.start().wait_for("ready")
        for _ in range(20):
            self.assertEqual(alone.ask("POST", "/orders", {})[0], 201)
        eventually("the spans are given up", lambda: alone.metric("spans_lost_total") >= 20)
        self.assertEqual(alone.end(), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
