"""What people who mean no good send to a service: each thing gets the status that it should, nobody else is held
up, memory stays where it was, and the process is the same one at the end."""
import json
import os
import socket
import time
import unittest

from project import request
from workshop import Workshop

MORE = 100  # MB
UNKNOWN = "00000000-0000-4000-8000-000000000000"
INJECTIONS = ["'; drop table orders; --", "1' or '1'='1", '\\"; delete from orders; --', "$1", "%s",
              "{\"$gt\": \"\"}", "*", "\x00".encode().decode(), "../../etc/passwd", "${jndi:ldap://x}",
              "A" * 10_000, "\u202e\ufeff\ud7ff", "-1", "NaN", "<script>alert(1)</script>"]


class Intrusion(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workshop = Workshop("workshop", cls.addClassCleanup).start_servers()
        cls.orders = cls.workshop.service("orders").start().wait_for("ready")
        for _ in range(50):  # its pools and buffers are there
            cls.orders.ask("POST", "/orders", {"note": "x" * 10_000})
        cls.memory = cls.resident()

    @classmethod
    def resident(cls):
        """MB."""
        with open(f"/proc/{cls.orders.process.pid}/status") as stream:
            line = next(line for line in stream if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def tearDown(self):
        self.assertIsNone(self.orders.process.poll(), "".join(self.orders.lines[-20:]))
        self.assertEqual(self.orders.ask("GET", "/orders?limit=1")[0], 200)
        self.assertLess(self.resident(), self.memory + MORE)

    def raw(self, data, patience=45):
        """The status of what is answered to these bytes; None where the connection is closed."""
        with socket.create_connection(("127.0.0.1", self.orders.port), patience) as connection:
            answer = b""
            try:
                connection.sendall(data)
                connection.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # cut off before the end: the answer may be there all the same
            try:
                while chunk := connection.recv(65536):
                    answer += chunk
            except ConnectionError:
                pass  # closed without one
        return int(answer.split()[1]) if answer.startswith(b"HTTP/") else None

    def post(self, body, **headers):
        return self.orders.ask("POST", "/orders", raw=body, send=headers)[0]

    def test_slow_senders_hold_no_place_for_long(self):
        """They send a byte a second, which no limit on silence would notice."""
        begin = time.monotonic()
        slow = [socket.create_connection(("127.0.0.1", self.orders.port)) for _ in range(200)]
        for connection in slow[:100]:
            connection.sendall(b"GET /orders HTTP/1.1\r\nX-Slow: ")
        for connection in slow[100:]:
            connection.sendall(b"POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
        longest = 0
        while slow and time.monotonic() - begin < 60:
            time.sleep(1)
            asked = time.monotonic()
            self.assertEqual(self.orders.ask("GET", "/orders?limit=1")[0], 200)
            longest = max(longest, time.monotonic() - asked)
            still = []
            for connection in slow:
                try:
                    connection.sendall(b"x")
                    connection.setblocking(False)
                    try:
                        gone = not connection.recv(1000)
                    except BlockingIOError:
                        gone = False
                    connection.setblocking(True)
                    if gone:
                        connection.close()
                    else:
                        still.append(connection)
                except ConnectionError:
                    connection.close()
            slow = still
        self.assertEqual(slow, [])
        self.assertGreater(time.monotonic() - begin, 25)
        self.assertLess(longest, 3)

    def test_a_body_of_a_gigabyte_is_cut_off(self):
        head = b"POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n"
        sent = 0
        block = b"x" * 1_000_000
        with socket.create_connection(("127.0.0.1", self.orders.port), 20) as connection:
            connection.sendall(head)
            try:
                while sent < 1_000_000_000:
                    connection.sendall(block)
                    sent += len(block)
            except ConnectionError:
                pass
        self.assertLess(sent, 200_000_000)
        self.assertLess(self.resident(), self.memory + MORE)

    def test_a_body_that_is_too_long_is_told_so(self):
        self.assertEqual(self.post("x" * 3_000_000), 413)

    def test_chunks_are_counted(self):
        chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
        head = b"POST /orders HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        self.assertEqual(self.raw(head + chunk * 40 + b"0\r\n\r\n"), 413)

    def test_json_that_is_meant_to_hurt(self):
        for body in ["[" * 500_000, '{"a":' * 100_000, "{" * 1000, '{"a":1e999}', '{"a":NaN}', '{"a"',
                     "[1]", '"x"', "null", "{} {}", '{"a":1,}', "\x00"]:
            self.assertEqual(self.post(body), 400, body[:20])
        self.assertEqual(self.post('{"note":"\\u0000"}'), 422)  # PostgreSQL keeps no such text
        self.assertEqual(self.post('{"note":"\\ud800"}'), 400)
        begin = time.monotonic()
        many = ",".join(f'"k{i}":1' for i in range(70_000))
        self.assertEqual(self.post("{" + many + "}"), 400)
        same = ",".join(['"k":1'] * 100_000)
        self.assertEqual(self.post("{" + same + "}"), 400)
        self.assertEqual(self.post('{"x":{' + many + "}}"), 400)
        within = ",".join(f'"k{i}":1' for i in range(19_000))
        for _ in range(20):
            self.assertEqual(self.post('{"x":{' + within + "}}"), 201)
        self.assertLess(time.monotonic() - begin, 5)

    def test_what_is_no_utf_8_is_no_json(self):
        for bad in [b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\xe2\x82"]:
            self.assertEqual(self.post(b'{"note":"' + bad + b'"}'), 400, bad)

    def test_headers_are_limited(self):
        self.assertIn(self.raw(b"GET /orders HTTP/1.1\r\nHost: x\r\n" + b"X-Bomb: y\r\n" * 100_000
                               + b"\r\n"), (431, None))
        self.assertIn(self.raw(b"GET /orders HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 1_000_000
                               + b"\r\n\r\n"), (431, None))
        self.assertIn(self.raw(b"GET /" + b"y" * 1_000_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n"),
                      (414, 431, None))
        self.assertEqual(self.post("{}", **{"Idempotency-Key": "k" * 300}), 400)
        self.assertEqual(self.post("{}", traceparent="00-" + "z" * 52), 201)
        self.assertEqual(self.post("{}", **{"X-Request-Timeout-Ms": "-9" * 200}), 201)

    def test_what_is_no_http_is_no_request(self):
        for data in [b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"\r\n" * 1000, b"GET / HTTP/9.9\r\n\r\n",
                     b"GET /orders HTTP/1.1\r\nContent-Length: -1\r\n\r\n", os.urandom(5000)]:
            self.assertNotIn(self.raw(data), (200, 201, 500), data[:30])

    def test_paths_lead_nowhere_else(self):
        for path in ["/orders/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
                     "/orders/%00", "/orders/%ff%fe", "/orders/%", "/orders/%zz", "/metrics", "/readyz",
                     "/dead-letters", "/orders;a=b", "/orders/" + "a" * 5000, "/orders/a/b/c"]:
            self.assertEqual(self.orders.ask("GET", path)[0], 404, path)
        self.assertEqual(self.orders.ask("GET", "//orders//")[0], 200)

    def test_sql_in_every_field_is_data(self):
        texts = [text for text in INJECTIONS if "\0" not in text]
        before = self.workshop.postgres.run("orders_db", "select count(*) from orders")
        for text in texts:
            status, made, _ = self.orders.ask("POST", "/orders", {"note": text, text[:60] or "x": text})
            self.assertEqual((status, made["note"]), (201, text))
            self.assertEqual(self.orders.ask("GET", f"/orders/{made['id']}")[1]["note"], text)
            self.assertEqual(self.orders.ask("PUT", f"/orders/{made['id']}", {"note": text})[0], 200)
            for field in ["customerId", "total", "pieces", "weight", "gift", "dueAt"]:
                self.assertEqual(self.post(json.dumps({field: text})), 422, (field, text))
            for query in ["limit", "after"]:
                status = request(self.orders.port, "GET", f"/orders?{query}=" + quoted(text[:2000]))[0]
                self.assertIn(status, (400, 410), (query, text))
            self.assertEqual(self.orders.ask("GET", "/orders/" + quoted(text[:2000]))[0], 404)
            self.assertEqual(self.post("{}", **{"Idempotency-Key": quoted(text[:80])}), 201)
        after = self.workshop.postgres.run("orders_db", "select count(*) from orders")
        self.assertEqual(int(after), int(before) + 2 * len(texts))

    def test_what_is_counted_is_not_made_up_by_others(self):
        for number in range(50):
            self.assertEqual(self.orders.ask(f"M{number}", "/orders")[0], 405)
        metrics = self.orders.ask("GET", "/metrics", admin=True)[1]
        self.assertNotIn('method="M1"', metrics)
        self.assertIn('method="other"', metrics)


def quoted(text):
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
