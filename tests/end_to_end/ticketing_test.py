"""The ticketing template as it comes out of the export, run for real: PostgreSQL, Redis, NATS and
all generated services as processes, driven through their HTTP API."""
import os
import shutil
import signal
import tempfile
import unittest

import project
from project import eventually
from servers import Nats, Postgres, Redis

DESIGN = os.path.join(os.environ["E2E_SOURCE"], "templates/designs/ticketing.moldloft.yaml")
SERVICES = ["auth", "tickets", "orders", "payments", "expiration", "client"]
OWNERS = ["auth", "tickets", "orders", "payments"]  # of a PostgreSQL database
UNKNOWN = "00000000-0000-4000-8000-000000000000"


class Ticketing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = project.build(DESIGN, "ticketing")
        cls.place = tempfile.mkdtemp(prefix="moldloft-e2e-")
        os.chmod(cls.place, 0o755)  # the user postgres passes through
        cls.addClassCleanup(shutil.rmtree, cls.place)
        cls.secrets = secrets = os.path.join(cls.place, "secrets")
        for name in [f"{owner}-db" for owner in OWNERS] + ["expiration-db"]:
            os.makedirs(os.path.join(secrets, name))
            with open(os.path.join(secrets, name, "password"), "w") as stream:
                stream.write(f"password-of-{name}\n")
        cls.postgres = Postgres(os.path.join(cls.place, "postgres")).start()
        cls.addClassCleanup(cls.postgres.stop)
        for owner in OWNERS:
            cls.postgres.create(f"{owner}_db", f"password-of-{owner}-db")
        cls.redis = Redis(os.path.join(cls.place, "redis"), "password-of-expiration-db").start()
        cls.addClassCleanup(cls.redis.stop)
        cls.nats = Nats(os.path.join(cls.place, "nats")).start()
        cls.addClassCleanup(cls.nats.stop)
        cls.services = {name: cls.service(name, secrets) for name in SERVICES}
        for service in cls.services.values():
            cls.addClassCleanup(service.end, signal.SIGKILL)
            service.start()
        for service in cls.services.values():
            service.wait_for("ready")

    @classmethod
    def service(cls, name, secrets):
        prefix = f"{name.upper()}_DB"
        environment = {
            "SECRETS_DIR": secrets,
            "EVENTS_URL": f"nats://127.0.0.1:{cls.nats.port}",
            f"{prefix}_HOST": "127.0.0.1",
            f"{prefix}_PORT": str(cls.redis.port if name == "expiration" else cls.postgres.port),
            f"{prefix}_NAME": f"{name}_db",
            f"{prefix}_USER": f"{name}_db",
        }
        return project.Service(cls.folder, f"svc_tickets__{name}", environment)

    def received(self, owner, channel, order):
        """How many rows about the order stand in the subscriber's own database."""
        return int(self.postgres.run(
            f"{owner}_db", "select count(*) from received_events where data->>'channel' = "
            f"'tickets.{channel}' and data->'event'->>'orderId' = '{order}'"))

    def outbox(self, owner):
        return int(self.postgres.run(f"{owner}_db", "select count(*) from chassis_outbox"))

    def order(self, **body):
        status, order, headers = self.services["orders"].ask("POST", "/api/orders", body)
        self.assertEqual(status, 201, order)
        self.assertEqual(headers["Location"], f"/api/orders/{order['id']}")
        return order

    def test_an_order_reaches_the_databases_of_its_subscribers(self):
        order = self.order(ticketId=UNKNOWN, priceCents=4200)
        for owner in ["payments", "tickets"]:
            eventually(f"{owner} has heard of the order",
                       lambda: self.received(owner, "order-created", order["id"]) == 1)
        payload = self.postgres.run(
            "payments_db", "select data->'event'->>'priceCents' from received_events "
            f"where data->'event'->>'orderId' = '{order['id']}'")
        self.assertEqual(payload, "4200")
        eventually("expiration has heard of the order", lambda: any(
            order["id"] in self.redis.ask("GET", f"received_events:{key}")
            for key in self.redis.ask("ZRANGE", "received_events", "0", "-1").split()))
        eventually("the outbox is empty", lambda: self.outbox("orders") == 0)

    def test_what_was_ordered_can_be_read_listed_and_cancelled(self):
        orders = self.services["orders"]
        order = self.order(seat="12A")
        path = f"/api/orders/{order['id']}"
        self.assertEqual(orders.ask("GET", path)[:2], (200, order))
        self.assertIn(order, orders.ask("GET", "/api/orders")[1]["items"])
        self.assertEqual(orders.ask("DELETE", path)[0], 204)
        self.assertEqual(orders.ask("GET", path)[0], 404)
        self.assertEqual(orders.ask("DELETE", path)[0], 404)
        eventually("payments has heard of the cancellation",
                   lambda: self.received("payments", "order-cancelled", order["id"]) == 1)

    def test_a_ticket_is_changed_and_the_change_published(self):
        tickets = self.services["tickets"]
        ticket = tickets.ask("POST", "/api/tickets", {"title": "Concert", "priceCents": 100})[1]
        status, changed, _ = tickets.ask("PUT", f"/api/tickets/{ticket['id']}", {"priceCents": 90})
        self.assertEqual((status, changed["priceCents"], changed["title"]), (200, 90, "Concert"))
        eventually("orders has heard of the change", lambda: self.postgres.run(
            "orders_db", "select data->'event'->>'priceCents' from received_events where "
            "data->>'channel' = 'tickets.ticket-updated' and data->'event'->>'ticketId' = "
            f"'{ticket['id']}'") == "90")
        copy = self.postgres.run(
            "orders_db", "select data->>'title', data->>'priceCents' from ticket_copies "
            f"where id = '{ticket['id']}'")
        self.assertEqual(copy, "Concert|90", "orders keeps its own copy of the ticket")

    def test_events_keep_their_order_over_two_replicas_one_of_which_dies(self):
        second = self.service("orders", self.secrets)
        self.addCleanup(second.end, signal.SIGKILL)
        second.start().wait_for("ready")
        tickets = self.services["tickets"]
        ticket = tickets.ask("POST", "/api/tickets", {"title": "Concert", "priceCents": 0})[1]
        prices = list(range(1, 301))
        for price in prices:
            self.assertEqual(tickets.ask("PUT", f"/api/tickets/{ticket['id']}",
                                         {"priceCents": price})[0], 200)
            if price == 150:
                second.end(signal.SIGKILL)
        heard = lambda: [int(price) for price in self.postgres.run(
            "orders_db", "select data->'event'->>'priceCents' from received_events where "
            "data->>'channel' = 'tickets.ticket-updated' and data->'event'->>'ticketId' = "
            f"'{ticket['id']}' order by created_at").split()]
        eventually("orders has heard of every change", lambda: len(heard()) >= len(prices), 60)
        self.assertEqual(heard(), prices)
        self.assertEqual(self.postgres.run(
            "orders_db", "select data->>'priceCents' from ticket_copies "
            f"where id = '{ticket['id']}'"), "300")

    def test_wrong_requests_are_told_so(self):
        orders = self.services["orders"]
        self.assertEqual(orders.ask("POST", "/api/orders", raw="{")[0], 400)
        self.assertEqual(orders.ask("GET", f"/api/orders/{UNKNOWN}")[0], 404)
        self.assertEqual(orders.ask("GET", "/api/orders/'%3Bdrop%20table%20orders--")[0], 404)
        self.assertEqual(orders.ask("PATCH", "/api/orders", {})[0], 405)
        self.assertEqual(orders.ask("POST", "/api/orders", raw="x" * 2_000_000)[0], 413)
        taken = self.order()
        self.assertEqual(orders.ask("POST", "/api/orders", {"id": taken["id"]})[0], 409)

    def test_the_client_serves_its_page(self):
        status, page, headers = self.services["client"].ask("GET", "/")
        self.assertEqual((status, headers["Content-Type"]), (200, "text/html; charset=utf-8"))
        self.assertIn("<h1>client</h1>", page)

    def test_every_service_is_healthy_and_counts(self):
        for service in self.services.values():
            for path in ["/livez", "/readyz", "/startupz"]:
                self.assertEqual(service.ask("GET", path, admin=True)[0], 200, service.target)
            self.assertEqual(service.health(), 0)
        before = self.services["auth"].metric("http_requests_total")
        self.services["auth"].ask("GET", "/api/users/currentuser")
        self.assertEqual(self.services["auth"].metric("http_requests_total"), before + 1)

    def test_a_broker_that_is_down_loses_nothing(self):
        self.nats.stop()
        orders = [self.order() for _ in range(20)]
        self.assertGreaterEqual(self.outbox("orders"), 20)
        self.assertTrue(self.services["orders"].is_ready())
        self.nats.start()
        for order in orders:
            eventually("payments has heard of the order",
                       lambda: self.received("payments", "order-created", order["id"]) == 1)
        eventually("the outbox is empty", lambda: self.outbox("orders") == 0)

    def test_a_killed_subscriber_handles_every_event_once(self):
        payments = self.services["payments"]
        orders = [self.order() for _ in range(30)]
        payments.end(signal.SIGKILL)
        orders += [self.order() for _ in range(30)]
        payments.start().wait_for("ready")
        for order in orders:
            eventually("payments has heard of the order",
                       lambda: self.received("payments", "order-created", order["id"]) == 1, 60)

    def test_a_database_that_is_down_makes_its_owner_unready(self):
        orders = self.services["orders"]
        self.postgres.stop()
        self.assertFalse(orders.is_ready())
        self.assertEqual(orders.health(), 1)
        self.assertEqual(orders.ask("GET", "/livez", admin=True)[0], 200)
        status, _, headers = orders.ask("POST", "/api/orders", {})
        self.assertEqual((status, headers["Retry-After"]), (503, "1"))
        self.assertTrue(self.services["client"].is_ready())
        self.postgres.start()
        eventually("orders is ready again", orders.is_ready)
        order = self.order()
        eventually("payments has heard of the order",
                   lambda: self.received("payments", "order-created", order["id"]) == 1)

    def test_a_service_that_is_told_to_stop_stops(self):
        auth = self.services["auth"]
        self.assertEqual(auth.end(), 0)
        self.assertIn('"message":"stopped"', auth.lines[-1])
        auth.start().wait_for("ready")  # the migrations are there already


if __name__ == "__main__":
    unittest.main(verbosity=2)
