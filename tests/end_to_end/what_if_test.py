"""What `moldloft simulate` says of the ticketing design, beside what its generated services do: with
delays drawn from the distributions of the design, and with every part taken down in turn."""
import http.client
import itertools
import json
import math
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import unittest

import project
from project import eventually
from proxy import Delay, Proxy
from servers import Nats, Postgres, Redis, free_port

MOLDLOFT = os.environ["E2E_MOLDLOFT"]
TEMPLATE = os.path.join(os.environ["E2E_SOURCE"], "templates/designs/ticketing.moldloft.yaml")

# Median and 99th percentile in ms. Long beside what the services themselves need.
LATENCIES = {"auth": (80, 180), "tickets": (60, 160), "orders": (50, 120), "payments": (100, None),
             "expiration": (5, None), "client": (60, 120)}
DATABASES = {"auth": (40, 90), "tickets": (30, 70), "orders": (50, 140), "payments": (60, None)}
ASKED = 240  # requests of each entry point, from several clients at once
TOLERANCE = 0.15
# What services, proxies and machine need themselves is left out by the design. It is measured with the
# delays off, right before and after, and only what is measured while it is small counts.
QUIET = 0.2  # of what is predicted, at most
ATTEMPTS = 6
# The template has no calls: its services tell each other by events alone. These are added, and the
# handlers below make them.
CALLS = {
    "tickets": ["{to: auth, timeout: 1s, retries: 1}"],
    "orders": ["{to: tickets, timeout: 2s, parallel: true}", "{to: auth, timeout: 2s, parallel: true}",
               "{to: client, timeout: 2s, fallback: true}"],
}
# What is asked of each entry point. A read is three trips to the database (begin, select,
# rollback); a write that publishes is four (begin, insert, insert into the outbox, commit).
REQUESTS = {"auth": ("GET", "/api/users/currentuser"), "tickets": ("GET", "/api/tickets"),
            "orders": ("GET", "/api/orders/{order}"), "payments": ("POST", "/api/payments"),
            "client": ("GET", "/")}
TRIPS = {"auth": 3, "tickets": 3, "orders": 3, "payments": 4}

TICKETS_HANDLERS = """
    chassis::Response getApiTickets(const chassis::Request &request) override
    {
        const chassis::Response answer = Service::getApiTickets(request);
        // in the project's own tests nobody stands in for those that are called
        if (std::getenv("AUTH_URL") && !clients().auth.getApiUsersCurrentuser().ok())
            throw chassis::HttpError(502, "auth gave no good answer");
        return answer;
    }
"""
ORDERS_HANDLERS = """
    chassis::Response getApiOrdersById(const chassis::Request &request) override
    {
        const chassis::Response answer = Service::getApiOrdersById(request);
        if (!std::getenv("TICKETS_URL"))
            return answer;
        auto tickets = std::async(std::launch::async, [this] { return clients().tickets.getApiTickets(); });
        auto user = std::async(std::launch::async, [this] { return clients().auth.getApiUsersCurrentuser(); });
        if (!tickets.get().ok() || !user.get().ok())
            throw chassis::HttpError(502, "no good answer");
        chassis::Json document = chassis::Json::parse(answer.body);
        try {
            document.set("degraded", !clients().client.send("GET", "/").ok());
        } catch (const chassis::CallFailed &) {
            document.set("degraded", true); // the fallback: less in the answer
        }
        return chassis::Response::json(document);
    }
"""


def written(latency):
    p50, p99 = latency
    return f"{{p50: {p50}ms, p99: {p99}ms}}" if p99 else f"{p50}ms"


def design(folder):
    """The template with the latencies and calls above. Its lines are known."""
    lines = []
    element = None
    with open(TEMPLATE) as template:
        for line in template.read().splitlines():
            if line.startswith("      ") and line[6] != " " and ":" in line:
                element = line.strip().split(":")[0]
                name = element.removesuffix("-db")
                if element.endswith("-db") and name in DATABASES:
                    line = line.rstrip("}") + f", latency: {written(DATABASES[name])}}}"
            if line.startswith("        latency: "):
                line = f"        latency: {written(LATENCIES[element])}"
                if element in CALLS:
                    line += "\n        calls:" + "".join(f"\n          - {call}" for call in CALLS[element])
            lines.append(line)
    path = os.path.join(folder, "ticketing.moldloft.yaml")
    with open(path, "w") as stream:
        stream.write("\n".join(lines) + "\n")
    return path


def write_handlers(folder):
    """As the owner of the generated project would: overrides in src/."""
    for service, body in [("tickets", TICKETS_HANDLERS), ("orders", ORDERS_HANDLERS)]:
        path = os.path.join(folder, "services/tickets", service, "src/handlers.h")
        with open(path) as stream:
            text = stream.read()
        usual = "    using Service::Service;\n"
        assert usual in text
        text = text.replace(usual, usual + body)
        text = text.replace("#pragma once\n", "#pragma once\n\n#include <cstdlib>\n#include <future>\n", 1)
        with open(path, "w") as stream:
            stream.write(text)


def begins_transaction(chunk):
    """A simple query of PostgreSQL's protocol: type, length, text. More may stand behind the begin, such as how
    long a statement may take within the caller's deadline."""
    return chunk[:1] == b"Q" and chunk[5:].startswith(b"begin")


def percentile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(part * len(ordered)) - 1)]


class WhatIf(unittest.TestCase):
    seeds = itertools.count(1)

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.mkdtemp(prefix="moldloft-e2e-")
        os.chmod(cls.place, 0o755)  # the user postgres passes through
        cls.addClassCleanup(shutil.rmtree, cls.place)
        cls.design = design(cls.place)
        cls.folder = project.build(cls.design, "what_if", edit=write_handlers)
        secrets = os.path.join(cls.place, "secrets")
        for name in [f"{owner}-db" for owner in DATABASES] + ["expiration-db"]:
            os.makedirs(os.path.join(secrets, name))
            with open(os.path.join(secrets, name, "password"), "w") as stream:
                stream.write(f"password-of-{name}\n")
        cls.postgres = Postgres(os.path.join(cls.place, "postgres")).start()
        cls.addClassCleanup(cls.postgres.stop)
        cls.redis = Redis(os.path.join(cls.place, "redis"), "password-of-expiration-db").start()
        cls.addClassCleanup(cls.redis.stop)
        cls.nats = Nats(os.path.join(cls.place, "nats")).start()
        cls.addClassCleanup(cls.nats.stop)
        cls.databases = {}
        for owner, latency in DATABASES.items():
            cls.postgres.create(f"{owner}_db", f"password-of-{owner}-db")
            cls.databases[owner] = cls.proxy(cls.postgres.port, begins_transaction,
                                             latency, TRIPS[owner])
        cls.databases["expiration"] = cls.proxy(cls.redis.port, lambda chunk: False, (1, None))
        cls.fronts = {}
        for name in LATENCIES:
            cls.fronts[name] = Proxy(0, free_port(), None, None)
        cls.services = {name: cls.service(name, secrets) for name in LATENCIES}
        for name, service in cls.services.items():
            cls.fronts[name] = cls.proxy(
                service.port, lambda chunk: chunk.startswith((b"GET /", b"POST /")),
                LATENCIES[name], port=cls.fronts[name].port)
            cls.addClassCleanup(service.end, signal.SIGKILL)
            service.start()
        for service in cls.services.values():
            service.wait_for("ready")
        cls.order = cls.services["orders"].ask("POST", "/api/orders", {})[1]["id"]

    @classmethod
    def proxy(cls, target, begins, latency, trips=1, port=None):
        p50, p99 = latency
        made = Proxy(target, port or free_port(), begins,
                     Delay(p50 / 1000, p99 / 1000 if p99 else None, seed=next(cls.seeds)), trips)
        cls.addClassCleanup(made.stop)
        return made.start()

    @classmethod
    def service(cls, name, secrets):
        prefix = f"{name.upper()}_DB"
        environment = {"SECRETS_DIR": secrets, "EVENTS_URL": f"nats://127.0.0.1:{cls.nats.port}"}
        if name in cls.databases:
            environment |= {f"{prefix}_HOST": "127.0.0.1",
                            f"{prefix}_PORT": str(cls.databases[name].port),
                            f"{prefix}_NAME": f"{name}_db", f"{prefix}_USER": f"{name}_db"}
        for other, front in cls.fronts.items():
            environment[f"{other.upper()}_URL"] = f"http://127.0.0.1:{front.port}"
        return project.Service(cls.folder, f"svc_tickets__{name}", environment)

    def simulate(self, *arguments):
        """Entry points by the service that they lead to."""
        result = subprocess.run([MOLDLOFT, "simulate", self.design, "--format", "json", *arguments],
                                check=True, capture_output=True, text=True)
        return {entry["service"].removeprefix("tickets/"): entry
                for entry in json.loads(result.stdout)["entryPoints"]}

    def ask(self, name):
        """Status and answer as somebody outside gets them; 0 where nobody answers."""
        method, path = REQUESTS[name]
        port = self.services[name].port
        self.services[name].port = self.fronts[name].port
        try:
            return self.services[name].ask(method, path.format(order=self.order),
                                           {} if method == "POST" else None)[:2]
        except OSError:
            return 0, None
        finally:
            self.services[name].port = port

    def measure(self, name, count, threads=4):
        """Seconds of good answers, asked by several at once."""
        method, path = REQUESTS[name]
        times = []

        def run():
            connection = http.client.HTTPConnection("127.0.0.1", self.fronts[name].port, timeout=30)
            for _ in range(count // threads):
                start = time.monotonic()
                connection.request(method, path.format(order=self.order),
                                   "{}" if method == "POST" else None)
                response = connection.getresponse()
                response.read()
                times.append(time.monotonic() - start)
                self.assertLess(response.status, 300)
            connection.close()

        running = [threading.Thread(target=run) for _ in range(threads)]
        for thread in running:
            thread.start()
        for thread in running:
            thread.join()
        self.assertEqual(len(times), count)
        return times

    def undelayed(self, name):
        """Seconds of good answers while no proxy waits."""
        proxies = [*self.fronts.values(), *self.databases.values()]
        for proxy in proxies:
            proxy.delays = False
        try:
            return self.measure(name, ASKED // 4)
        finally:
            for proxy in proxies:
                proxy.delays = True

    def difference(self, name, expected):
        """Nothing where the measured percentiles are those predicted, else why not. What is too early is too
        early; what is late may be so by what the machine needs itself."""
        own = self.undelayed(name)
        times = self.measure(name, ASKED)
        own += self.undelayed(name)
        wrong = []
        for key, part in [("p50", 0.5), ("p95", 0.95)]:
            predicted, measured, beside = expected[key], percentile(times, part), percentile(own, part)
            text = (f"{name:10} {key}: predicted {predicted * 1e3:6.1f} ms, measured {measured * 1e3:6.1f} ms, "
                    f"{measured / predicted - 1:+.1%}; by itself {beside * 1e3:.1f} ms")
            print(text, flush=True)
            early = measured < (1 - TOLERANCE) * predicted
            late = measured - beside > (1 + TOLERANCE) * predicted
            exact = abs(measured / predicted - 1) < TOLERANCE
            loud = beside > QUIET * predicted
            if early or late or (loud and not exact):
                wrong.append(text + (", the machine is busy" if loud else ""))
        return "; ".join(wrong)

    def test_latency_is_as_predicted(self):
        predicted = self.simulate()
        for name in ["auth", "tickets", "orders", "payments", "client"]:
            with self.subTest(name):
                for attempt in range(1, ATTEMPTS + 1):
                    wrong = self.difference(name, predicted[name]["latency"])
                    if not wrong:
                        break
                    print(f"attempt {attempt} does not count: {wrong}", flush=True)
                    time.sleep(2 * attempt)
                self.assertEqual(wrong, "", f"in none of {ATTEMPTS} attempts")
        for owner, trips in TRIPS.items():  # what the delays of the databases were spread over
            self.assertGreater(self.databases[owner].counts.count(trips), 0.9 * ASKED, owner)

    def check(self, predicted, what):
        for name in REQUESTS:
            status, answer = self.ask(name)
            now = predicted[name]["now"]
            self.assertEqual(200 <= status < 300, now["served"] > 0, f"{what}: {name} is {status}")
            if name == "orders" and status == 200:
                self.assertEqual(answer["degraded"], now["degraded"] > 0, what)

    def everything_answers(self):
        good = {name: 200 <= self.ask(name)[0] < 300 for name in REQUESTS}
        return all(good.values())

    def take_down(self, element, down, up):
        with self.subTest(down=element):
            eventually("all entry points answer", self.everything_answers)
            down()
            try:
                self.check(self.simulate("--down", f"tickets/{element}"), element)
            finally:
                up()
            eventually("all entry points answer again", self.everything_answers)

    def test_what_falls_with_a_service_is_as_predicted(self):
        for name, service in self.services.items():
            self.take_down(name, lambda: service.end(signal.SIGKILL),
                           lambda: service.start().wait_for("ready"))

    def test_what_falls_with_a_database_is_as_predicted(self):
        for name, proxy in self.databases.items():
            self.take_down(f"{name}-db", proxy.stop, proxy.start)

    def test_what_falls_with_the_broker_is_as_predicted(self):
        self.take_down("events", self.nats.stop, self.nats.start)

    def test_what_is_too_slow_fails_its_callers_as_predicted(self):
        front = self.fronts["auth"]
        eventually("all entry points answer", self.everything_answers)
        front.extra = 3
        try:
            self.check(self.simulate("--slow", "tickets/auth=3s"), "auth is slow")
        finally:
            front.extra = 0


if __name__ == "__main__":
    unittest.main(verbosity=2)
