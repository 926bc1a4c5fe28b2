"""The design parcels, run for real: MariaDB, PostgreSQL and Redis as databases, RabbitMQ, Redis
Streams and Kafka as brokers, two replicas of what has MariaDB."""
import os
import shutil
import signal
import subprocess
import tempfile
import unittest

import project
from contention import Contention
from project import eventually
from servers import Kafka, MariaDb, Postgres, RabbitMq, Redis

DESIGN = os.path.join(os.environ["E2E_SOURCE"], "tests/end_to_end/designs/parcels.moldloft.yaml")
UNKNOWN = "00000000-0000-4000-8000-000000000000"


class Parcels(Contention, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = project.build(DESIGN, "parcels")
        cls.place = tempfile.mkdtemp(prefix="moldloft-e2e-")
        os.chmod(cls.place, 0o755)  # the users of the servers pass through
        cls.addClassCleanup(shutil.rmtree, cls.place)
        cls.secrets = os.path.join(cls.place, "secrets")
        for name in ["senders-db", "depots-db", "scans-db", "labels-db", "books-db"]:
            os.makedirs(os.path.join(cls.secrets, name))
            with open(os.path.join(cls.secrets, name, "password"), "w") as stream:
                stream.write(f"password-of-{name}\n")
        cls.rabbit = cls.server(RabbitMq, "rabbit")
        cls.mariadb = cls.server(MariaDb, "mariadb")
        for name in ["senders", "depots", "books"]:
            cls.mariadb.create(f"{name}_db", f"password-of-{name}-db")
        cls.postgres = cls.server(Postgres, "postgres")
        cls.postgres.create("scans_db", "password-of-scans-db")
        cls.labels = cls.server(Redis, "labels", "password-of-labels-db")
        cls.streams = cls.server(Redis, "streams")
        cls.log = cls.server(Kafka, "log")
        cls.senders = [cls.service("senders", cls.mariadb) for _ in range(2)]
        for sender in cls.senders:
            sender.start()
        for sender in cls.senders:
            sender.wait_for("ready")
        # depots has never run when the first parcels are sent
        cls.early = [cls.parcel(cls.senders[i % 2], note="early") for i in range(4)]
        cls.depots = [cls.service("depots", cls.mariadb) for _ in range(2)]
        cls.scans = cls.service("scans", cls.postgres)
        cls.label_maker = cls.service("labels", cls.labels)
        others = [*cls.depots, cls.scans, cls.label_maker]
        for service in others:
            service.start()
        for service in others:
            service.wait_for("ready")

    @classmethod
    def server(cls, kind, name, *arguments):
        server = kind(os.path.join(cls.place, name), *arguments)
        cls.addClassCleanup(server.stop)
        return server.start()

    @classmethod
    def service(cls, name, database, owned=None):
        owned = owned or name
        prefix = f"{owned.upper()}_DB"
        service = project.Service(cls.folder, f"svc_post__{name}", {
            "SECRETS_DIR": cls.secrets,
            "RABBIT_URL": f"amqp://127.0.0.1:{cls.rabbit.port}",
            "STREAMS_URL": f"redis://127.0.0.1:{cls.streams.port}",
            "LOG_URL": f"kafka://127.0.0.1:{cls.log.port}",
            f"{prefix}_HOST": "127.0.0.1",
            f"{prefix}_PORT": str(database.port),
            f"{prefix}_NAME": f"{owned}_db",
            f"{prefix}_USER": f"{owned}_db",
        })
        cls.addClassCleanup(service.end, signal.SIGKILL)
        return service

    @staticmethod
    def parcel(sender, **body):
        status, parcel, _ = sender.ask("POST", "/parcels", body)
        assert status == 201, parcel
        return parcel

    def received_by_depots(self, parcel):
        return int(self.mariadb.run(
            "select count(*) from depots_db.received_events where "
            f"json_value(data, '$.event.parcelId') = '{parcel['id']}'"))

    def received_by_scans(self, arrival):
        return int(self.postgres.run(
            "scans_db", "select count(*) from received_events where "
            f"data->'event'->>'arrivalId' = '{arrival['id']}'"))

    def received_by_labels(self, scan):
        keys = self.labels.ask("ZRANGE", "received_events", "0", "-1").split()
        return sum(scan["id"] in self.labels.ask("GET", f"received_events:{key}") for key in keys)

    def outbox(self, name):
        return int(self.mariadb.run(f"select count(*) from {name}_db.chassis_outbox"))

    def arrive_once(self, parcels):
        for parcel in parcels:
            eventually("depots has heard of the parcel",
                       lambda: self.received_by_depots(parcel) == 1, 60)
        eventually("the outbox is empty", lambda: self.outbox("senders") == 0)

    def test_routes_work_on_mariadb(self):
        first, second = self.senders
        parcel = self.parcel(first, note="Grüße, 包裹 '; drop table parcels; --")
        path = f"/parcels/{parcel['id']}"
        self.assertEqual(second.ask("GET", path)[:2], (200, parcel))
        self.assertIn(parcel, second.ask("GET", "/parcels")[1]["items"])
        changed = second.ask("PUT", path, {"note": "other"})[1]
        self.assertEqual(changed, dict(parcel, note="other"))
        self.assertEqual(first.ask("PUT", path, {"note": "other"})[0], 200)  # nothing changes
        self.assertEqual(first.ask("GET", path)[1]["note"], "other")
        self.assertEqual(first.ask("POST", "/parcels", {"id": parcel["id"]})[0], 409)
        self.assertEqual(first.ask("DELETE", path)[0], 204)
        for method in ["GET", "DELETE"]:
            self.assertEqual(second.ask(method, path)[0], 404)
        self.assertEqual(first.ask("GET", f"/parcels/{UNKNOWN}")[0], 404)

    def test_a_collection_is_read_page_by_page(self):
        made = [self.scans.ask("POST", "/scans", {})[1]["id"] for _ in range(7)]
        made_on_mariadb = [self.parcel(self.senders[0])["id"] for _ in range(7)]
        for service, path, ids in [(self.scans, "/scans", made),
                                   (self.senders[1], "/parcels", made_on_mariadb)]:
            seen, after = [], ""
            while len(seen) < 7:
                status, page, _ = service.ask("GET", f"{path}?limit=3{after}")
                self.assertEqual(status, 200)
                seen += [item["id"] for item in page["items"]]
                after = "&after=" + page.get("next", "")
            self.assertEqual(seen[:7], ids[::-1])
            self.assertEqual(service.ask("GET", f"{path}?after={UNKNOWN}")[0], 410)
            self.assertEqual(service.ask("GET", f"{path}?limit=0")[0], 400)
        seen = self.label_maker.ask("GET", "/labels?limit=1")
        self.assertEqual((seen[0], seen[1]["items"]), (200, []))

    def test_a_large_document_comes_back_whole(self):
        note = "0123456789abcdef" * 50_000
        parcel = self.parcel(self.senders[0], note=note)
        self.assertEqual(self.senders[1].ask("GET", f"/parcels/{parcel['id']}")[1]["note"], note)

    def test_a_parcel_posted_twice_with_one_key_is_one(self):
        first, second = self.senders
        eventually("the outbox is empty", lambda: self.outbox("senders") == 0)
        before = first.metric("events_published_total") + second.metric("events_published_total")
        send = {"Idempotency-Key": "the-only-one"}
        answers = [sender.ask("POST", "/parcels", {"note": "once"}, send=send)
                   for sender in [first, second, first]]
        self.assertEqual([status for status, _, _ in answers], [201] * 3)
        self.assertEqual([parcel for _, parcel, _ in answers], [answers[0][1]] * 3)
        self.assertEqual(second.ask("POST", "/parcels", {"note": "x"}, send=send)[0], 422)
        self.arrive_once([answers[0][1]])
        after = first.metric("events_published_total") + second.metric("events_published_total")
        self.assertEqual(after, before + 1)

    def test_an_event_that_nobody_can_read_becomes_a_dead_letter(self):
        broken = '{"specversion":"1.0","id":"broken-1","type":"post.arrival-created","data":{}}'
        self.streams.ask("XADD", "chassis:stream:post.arrival-created", "*", "event", broken)
        letters = eventually("the event is a dead letter", lambda: self.scans.ask(
            "GET", "/dead-letters", admin=True)[1]["items"])
        self.assertEqual(letters[0]["event"], broken)
        self.assertIn("arrivalId", letters[0]["reason"])
        path = f"/dead-letters/{letters[0]['id']}"
        self.assertEqual(self.scans.ask("POST", path + "/retry", admin=True)[0], 409)
        arrival = self.depots[0].ask("POST", "/arrivals", {})[1]  # what is behind it goes on
        eventually("scans has heard of the arrival", lambda: self.received_by_scans(arrival) == 1)
        self.assertEqual(self.scans.ask("DELETE", path, admin=True)[0], 204)
        self.assertEqual(self.scans.ask("GET", "/dead-letters", admin=True)[1]["items"], [])

    def test_the_user_of_a_database_reaches_no_other(self):
        result = subprocess.run(
            ["mariadb", "--no-defaults", "--host=127.0.0.1", f"--port={self.mariadb.port}",
             "--user=depots_db", "--password=password-of-depots-db", "--execute",
             "select * from senders_db.parcels"], capture_output=True, text=True)
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("denied", result.stderr)

    def test_two_replicas_that_start_at_once_migrate_once(self):
        for name in ["senders", "depots"]:
            files = self.mariadb.run(f"select name from {name}_db.chassis_migrations").split()
            self.assertEqual(len(files), len(set(files)))
            self.assertIn({"senders": "0001_parcels.sql", "depots": "0001_arrivals.sql"}[name],
                          files)

    def test_what_was_sent_before_the_first_subscriber_ran_arrives(self):
        self.arrive_once(self.early)

    def test_events_go_through_every_broker(self):
        self.arrive_once([self.parcel(self.senders[0])])
        status, arrival, _ = self.depots[0].ask("POST", "/arrivals", {})
        self.assertEqual(status, 201)
        eventually("scans has heard of the arrival", lambda: self.received_by_scans(arrival) == 1)
        status, scan, _ = self.scans.ask("POST", "/scans", {})
        self.assertEqual(status, 201)
        eventually("labels has heard of the scan", lambda: self.received_by_labels(scan) == 1)

    def test_a_job_ends_once_its_events_are_out(self):
        closing = self.service("closing", self.mariadb, "books").start()
        self.assertEqual(closing.process.wait(60), 0)
        self.assertEqual(self.mariadb.run("select count(*) from books_db.chassis_outbox"), "0")
        runs = int(self.mariadb.run("select count(*) from books_db.job_runs"))
        self.assertEqual(runs, 1)
        eventually("depots has heard of the day", lambda: self.mariadb.run(
            "select count(*) from depots_db.received_events where "
            "json_value(data, '$.channel') = 'post.day-closed'") == "1")

    def test_rabbitmq_killed_loses_nothing(self):
        self.rabbit.kill()
        parcels = [self.parcel(self.senders[i % 2]) for i in range(20)]
        self.assertGreaterEqual(self.outbox("senders"), 20)
        self.assertGreaterEqual(self.senders[0].metric("outbox_events"), 20)
        self.assertGreater(self.senders[0].metric("outbox_oldest_seconds"), 0)
        self.assertTrue(self.senders[0].is_ready())
        self.rabbit.start()
        self.arrive_once(parcels)

    def test_redis_streams_killed_loses_nothing(self):
        arrivals = []
        for i in range(40):
            if i == 10:
                self.streams.kill()
            if i == 30:
                self.streams.start()
            status, arrival, _ = self.depots[i % 2].ask("POST", "/arrivals", {})
            self.assertEqual(status, 201)
            arrivals.append(arrival)
        for arrival in arrivals:
            eventually("scans has heard of the arrival",
                       lambda: self.received_by_scans(arrival) == 1, 60)

    def test_a_killed_subscriber_handles_every_event_once(self):
        parcels = [self.parcel(self.senders[0]) for _ in range(30)]
        for depot in self.depots:
            depot.end(signal.SIGKILL)
        parcels += [self.parcel(self.senders[1]) for _ in range(30)]
        for depot in self.depots:
            depot.start()
        for depot in self.depots:
            depot.wait_for("ready")
        self.arrive_once(parcels)

    def test_events_keep_their_order_over_two_replicas_one_of_which_dies(self):
        """Through RabbitMQ, then through Redis Streams."""
        second = self.service("scans", self.postgres)
        second.start().wait_for("ready")
        numbers = [str(number) for number in range(200)]
        for number in numbers:
            self.parcel(self.senders[0], note="ordered " + number)
            if number == "100":
                self.depots[1].end(signal.SIGKILL)
        eventually("depots has heard of every parcel",
                   lambda: len(self.notes_in_order()) >= len(numbers), 60)
        self.assertEqual(self.notes_in_order(), ["ordered " + number for number in numbers])
        self.depots[1].start().wait_for("ready")
        sent = []
        for number in range(200):
            sent.append(self.depots[0].ask("POST", "/arrivals", {})[1]["id"])
            if number == 100:
                second.end(signal.SIGKILL)
        heard = lambda: [arrival for arrival in self.postgres.run(
            "scans_db", "select data->'event'->>'arrivalId' from received_events "
            "order by created_at").split() if arrival in sent]
        eventually("scans has heard of every arrival", lambda: len(heard()) >= len(sent), 60)
        self.assertEqual(heard(), sent)

    def notes_in_order(self):
        return [note for note in self.mariadb.run(
            "select json_value(data, '$.event.note') from depots_db.received_events "
            "order by created_at").splitlines() if note.startswith("ordered ")]

    def test_scans_killed_takes_its_events_over(self):
        arrivals = [self.depots[0].ask("POST", "/arrivals", {})[1] for _ in range(30)]
        self.scans.end(signal.SIGKILL)
        self.scans.start().wait_for("ready")
        for arrival in arrivals:
            eventually("scans has heard of the arrival",
                       lambda: self.received_by_scans(arrival) == 1, 120)

    def test_mariadb_that_is_down_makes_its_owners_unready(self):
        sender = self.senders[0]
        self.mariadb.kill()
        self.assertFalse(sender.is_ready())
        status, _, headers = sender.ask("POST", "/parcels", {})
        self.assertEqual((status, headers["Retry-After"]), (503, "1"))
        self.assertTrue(self.scans.is_ready())
        self.mariadb.start()
        eventually("senders is ready again", sender.is_ready)
        # the other replica has done nothing meanwhile: its connections are of the old server
        self.arrive_once([self.parcel(each) for each in self.senders])

    def test_a_service_that_is_told_to_stop_stops(self):
        for service in [self.depots[0], self.scans, self.label_maker]:
            self.assertEqual(service.end(), 0)
            self.assertIn('"message":"stopped"', service.lines[-1])
            service.start().wait_for("ready")


if __name__ == "__main__":
    unittest.main(verbosity=2)
