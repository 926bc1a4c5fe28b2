"""`make local` of a generated project: all servers and services on this machine, without containers."""
import http.client
import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import unittest

import project
from project import eventually

DESIGNS = os.environ["E2E_SOURCE"]


class Local:
    """`tools/local` as a process; what it prints is kept."""

    def __init__(self, folder, data):
        self.lines = []
        # ports of its own choice: others may use the usual ones
        self.process = subprocess.Popen(
            ["python3", "-B", os.path.join(folder, "tools/local"), "--status-port", "1",
             "--entry-port", "1", "--build", os.path.join(folder, "build"), "--data", data],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.lines.append(line)

    def text(self):
        return "".join(self.lines)

    def port(self, name):
        """Of the line that begins so; None as long as it is not there."""
        if self.process.poll() is not None:
            raise AssertionError(self.text())
        found = re.search(name + r":\s+http://localhost:(\d+)/", self.text())
        return int(found.group(1)) if found else None

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        status = self.process.wait(60)
        self.reader.join(10)
        self.process.stdout.close()
        return status


def ask(port, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, json.dumps(body) if body is not None else None)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response.status, text


def all_ready(port):
    states = json.loads(ask(port, "GET", "/status.json")[1])
    return states if all(state["state"] in ("ready", "done") for state in states) else None


class MakeLocal(unittest.TestCase):
    def setUp(self):
        self.data = tempfile.TemporaryDirectory(prefix="moldloft-local-")
        self.addCleanup(self.data.cleanup)

    def start(self, folder):
        local = Local(folder, self.data.name)
        self.addCleanup(local.stop)
        status = eventually("the status page", lambda: local.port("Status"), 120)
        states = eventually("all services are ready", lambda: all_ready(status), 60)
        return local, status, {state["path"]: state for state in states}

    def test_ticketing(self):
        folder = project.build(os.path.join(DESIGNS, "templates/designs/ticketing.moldloft.yaml"),
                               "ticketing")
        local, status, states = self.start(folder)
        entry = local.port("Entry")
        code, text = ask(entry, "POST", "/api/orders", {"seat": "12A"})
        self.assertEqual(code, 201, text)
        order = json.loads(text)
        self.assertEqual(json.loads(ask(entry, "GET", f"/api/orders/{order['id']}")[1]), order)
        self.assertIn("<h1>client</h1>", ask(entry, "GET", "/")[1])
        payments = states["tickets/payments"]["admin"]
        eventually("payments has heard of the order", lambda: re.search(
            r'events_received_total\{channel="tickets.order-created",outcome="handled"\} [1-9]',
            ask(payments, "GET", "/metrics")[1]))
        page = ask(status, "GET", "/")[1]
        for path in states:
            self.assertIn(f"<td>{path}</td>", page)
        self.assertIn('"message":"ready"', ask(status, "GET", "/log/tickets/orders")[1])
        # one that dies is started again
        before = subprocess.run(["pgrep", "-f", "svc_tickets__orders$"], capture_output=True,
                                text=True, check=True).stdout.split()
        for number in before:
            with open(f"/proc/{number}/environ", encoding="utf-8", errors="replace") as stream:
                if self.data.name in stream.read():
                    os.kill(int(number), signal.SIGKILL)
        eventually("orders was started again", lambda: any(
            state["path"] == "tickets/orders" and state["restarts"] == 1
            and state["state"] == "ready"
            for state in json.loads(ask(status, "GET", "/status.json")[1])))
        self.assertEqual(local.stop(), 0, local.text())
        self.leftovers()
        # with the same folder everything is there again
        local, _, _ = self.start(folder)
        self.assertEqual(json.loads(ask(local.port("Entry"), "GET",
                                        f"/api/orders/{order['id']}")[1]), order)
        self.assertEqual(local.stop(), 0, local.text())

    def test_parcels(self):
        """MariaDB, RabbitMQ and Redis Streams; Kafka is left out, and said so."""
        folder = project.build(
            os.path.join(DESIGNS, "tests/end_to_end/designs/parcels.moldloft.yaml"), "parcels")
        local, _, states = self.start(folder)
        self.assertEqual(states["post/closing"]["state"], "done")  # a job
        self.assertIn("post/log: Debian and Ubuntu have no kafka broker", local.text())
        self.assertEqual(ask(states["post/senders"]["port"], "POST", "/parcels", {})[0], 201)
        eventually("depots has heard of the parcel", lambda: re.search(
            r'events_received_total\{channel="post.parcel-created",outcome="handled"\} 1',
            ask(states["post/depots"]["admin"], "GET", "/metrics")[1]))
        self.assertEqual(local.stop(), 0, local.text())
        self.leftovers()

    def leftovers(self):
        """Nothing that was started lives on."""
        found = subprocess.run(["pgrep", "-fa", self.data.name], capture_output=True, text=True)
        self.assertEqual(found.stdout, "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
