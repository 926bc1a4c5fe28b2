"""The design library: services that own databases of MongoDB, run against a stand-in of its wire protocol
(mongo_stub.py), as Debian has no server."""
import os
import shutil
import signal
import tempfile
import threading
import time
import unittest

import project
from mongo_stub import LIFETIME, TRANSIENT, Refusal, Server
from project import eventually
from servers import Nats

DESIGN = os.path.join(os.environ["E2E_SOURCE"], "tests/end_to_end/designs/library.moldloft.yaml")
READER = "3f0c6a1e-8a51-4c55-9d1f-0d6d8b1d2a11"
UNKNOWN = "00000000-0000-4000-8000-000000000000"


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = project.build(DESIGN, "library")
        cls.place = tempfile.mkdtemp(prefix="moldloft-e2e-")
        cls.addClassCleanup(shutil.rmtree, cls.place)
        for name in ["loans-db", "notices-db"]:
            os.makedirs(os.path.join(cls.place, name))
            with open(os.path.join(cls.place, name, "password"), "w") as stream:
                stream.write(f"p@ss/{name}\n")
        cls.nats = Nats(os.path.join(cls.place, "nats")).start()
        cls.addClassCleanup(cls.nats.stop)
        cls.users = {"loans_db": "p@ss/loans-db", "notices_db": "p@ss/notices-db"}
        cls.mongo = Server(cls.users).start()
        cls.addClassCleanup(lambda: cls.mongo.stop())
        # Two replicas of each that start at once: one migrates.
        cls.loans = [cls.service("loans") for _ in range(2)]
        cls.notices = [cls.service("notices") for _ in range(2)]
        for service in [*cls.loans, *cls.notices]:
            service.start()
        for service in [*cls.loans, *cls.notices]:
            service.wait_for("ready")

    @classmethod
    def service(cls, name, **more):
        prefix = f"{name.upper()}_DB"
        service = project.Service(cls.folder, f"svc_shelves__{name}", {
            "SECRETS_DIR": cls.place, "EVENTS_URL": f"nats://127.0.0.1:{cls.nats.port}",
            f"{prefix}_HOST": "127.0.0.1", f"{prefix}_PORT": str(cls.mongo.port),
            f"{prefix}_NAME": f"{name}_db", f"{prefix}_USER": f"{name}_db", **more})
        cls.addClassCleanup(service.end, signal.SIGKILL)
        return service

    def setUp(self):
        self.mongo.failures.clear()
        self.mongo.lifetime = LIFETIME

    def lend(self, more=None, of=0, send=None):
        body = {"readerId": READER, "title": "Moby", "days": 14, **(more or {})}
        status, made, _ = self.loans[of].ask("POST", "/loans", body, send=send)
        self.assertEqual(status, 201, made)
        return made

    def read(self, identifier):
        return self.loans[1].ask("GET", f"/loans/{identifier}")

    def notes(self, channel, loan):
        """What the subscriber keeps of the events of a loan, in the order in which it came."""
        notes = [document["data"] for document in self.mongo.documents("notices_db", "received_events")]
        return [note["event"] for note in notes
                if note["channel"] == f"shelves.{channel}" and note["event"]["loanId"] == loan]

    def settle(self):
        """Until no loan waits to be noted. What waits is tried before what comes after it, and where every commit
        fails, each costs the seconds that the driver takes to connect anew: 50 of them are fetched at once."""
        def noted():
            notes = self.mongo.documents("notices_db", "received_events")
            return {note["data"]["event"]["loanId"] for note in notes
                    if note["data"]["channel"] == "shelves.loan-created"}

        def unknown():
            return {loan["_id"] for loan in self.mongo.documents("loans_db", "loans")} - noted()

        eventually("every loan is noted", lambda: not self.outbox() and not unknown())

    def outcomes(self, channel):
        """How often an event of the channel was handled, failed, or was known already."""
        def of(outcome):
            name = f'events_received_total{{channel="shelves.{channel}",outcome="{outcome}"}}'
            return sum(service.metric(name) for service in self.notices)
        return {outcome: of(outcome) for outcome in ["handled", "failed", "repeated"]}

    def outbox(self):
        return self.mongo.documents("loans_db", "chassis_outbox")

    def test_every_route_works_across_replicas(self):
        made = self.lend({"note": "fragile"})
        self.assertEqual(self.read(made["id"])[:2], (200, made))
        status, changed, _ = self.loans[1].ask("PUT", f"/loans/{made['id']}", {"days": 7})
        self.assertEqual((status, changed), (200, {**made, "days": 7}))
        self.assertEqual(self.loans[0].ask("DELETE", f"/loans/{made['id']}")[0], 204)
        self.assertEqual(self.read(made["id"])[0], 404)
        self.assertEqual(self.read(UNKNOWN)[0], 404)
        self.assertEqual(self.loans[0].ask("PUT", f"/loans/{UNKNOWN}", {"days": 7})[0], 404)
        status, again, _ = self.loans[0].ask("POST", "/loans", {"id": self.lend()["id"]})
        self.assertEqual(status, 409, again)

    def test_a_list_comes_page_by_page(self):
        made = [self.lend({"note": "page"})["id"] for _ in range(7)]
        whole = self.loans[0].ask("GET", "/loans?limit=7")[1]
        self.assertEqual([item["id"] for item in whole["items"]], made[::-1])
        first = self.loans[1].ask("GET", "/loans?limit=3")[1]
        second = self.loans[0].ask("GET", f"/loans?limit=3&after={first['next']}")[1]
        self.assertEqual([item["id"] for item in first["items"] + second["items"]], made[:0:-1])
        self.assertEqual(self.loans[0].ask("GET", f"/loans?after={UNKNOWN}")[0], 410)
        # more than a server answers at once
        for _ in range(120):
            self.lend()
        self.assertEqual(len(self.loans[0].ask("GET", "/loans?limit=120")[1]["items"]), 120)
        self.assertTrue(self.mongo.asked("getMore"))

    def test_what_looks_like_an_operator_is_data(self):
        hostile = {"$where": "sleep(1000)", "a.b": {"$gt": ""}, "note": {"$ne": None}, "%24": "%", "": {"$set": {}},
                   "nul": "a\0b", "x\0y": 1, "big": 9223372036854775807, "small": -9223372036854775808,
                   "deep": [[[[{"$or": [{"$expr": 1}]}]]]], "_id": "mine", "created": "never"}
        made = self.lend(hostile)
        self.assertEqual(self.read(made["id"])[1], made)
        for key, value in hostile.items():
            self.assertEqual(made[key], value)
        changes = {"$set": {"days": 1}, "$inc": 1}
        self.assertEqual(self.loans[0].ask("PUT", f"/loans/{made['id']}", changes)[1], {**made, **changes})
        for text in ["%7B%22$gt%22:%22%22%7D", "$ne", "[$gt]=", "%00", "a.b"]:
            self.assertEqual(self.read(text)[0], 404, text)
            self.assertIn(self.loans[0].ask("GET", f"/loans?after={text}")[0], (200, 410), text)
            self.assertEqual(self.loans[0].ask("DELETE", f"/loans/{text}")[0], 404, text)
        stored = next(one for one in self.mongo.documents("loans_db", "loans") if one["_id"] == made["id"])
        self.assertEqual(list(stored), ["_id", "created", "data"])
        self.assertIn("%24where", stored["data"])

    def test_events_arrive_once_and_in_the_order_of_their_loan(self):
        loans = [self.lend(of=i % 2)["id"] for i in range(10)]
        for days in range(1, 6):
            for i, loan in enumerate(loans):
                self.assertEqual(self.loans[(i + days) % 2].ask("PUT", f"/loans/{loan}", {"days": days})[0], 200)
        eventually("the outbox is empty", lambda: not self.outbox())
        for loan in loans:
            eventually("the events are known", lambda: len(self.notes("loan-updated", loan)) >= 5)
            self.assertEqual(len(self.notes("loan-created", loan)), 1)
            self.assertEqual([event["days"] for event in self.notes("loan-updated", loan)], [1, 2, 3, 4, 5])

    def test_events_wait_for_the_broker_in_one_transaction_with_the_data(self):
        self.nats.stop()
        try:
            made = self.lend()
            self.assertTrue(all(service.is_ready() for service in self.loans))
            waiting = next(one for one in self.outbox() if made["id"] in one["event"])
            self.assertEqual(list(waiting), ["_id", "channel", "created", "event"])
            self.assertEqual(waiting["channel"], "shelves.loan-created")
            self.assertGreater(self.loans[0].metric("outbox_events"), 0)
        finally:
            self.nats.start()
        eventually("the event came", lambda: self.notes("loan-created", made["id"]))

    def test_of_two_that_change_one_document_none_is_lost(self):
        loan = self.lend()["id"]
        refused = []

        def change(number):
            for turn in range(8):
                status = 503
                while status == 503:
                    status, answer, _ = self.loans[number % 2].ask("PUT", f"/loans/{loan}",
                                                                   {f"of-{number}": turn})
                    refused.extend([status] if status == 503 else [])
                self.assertEqual(status, 200, answer)

        threads = [threading.Thread(target=change, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        after = self.read(loan)[1]
        self.assertEqual([after.get(f"of-{number}") for number in range(4)], [7] * 4)
        eventually("every change was published",
                   lambda: len(self.notes("loan-updated", loan)) == 32)

    def test_a_conflict_is_tried_again_a_few_times(self):
        loan = self.lend()["id"]
        self.mongo.fail("update", Refusal("WriteConflict", "", TRANSIENT), times=2)
        self.assertEqual(self.loans[0].ask("PUT", f"/loans/{loan}", {"days": 3})[0], 200)
        self.mongo.fail("update", Refusal("WriteConflict", "", TRANSIENT), times=100)
        status, _, headers = self.loans[0].ask("PUT", f"/loans/{loan}", {"days": 4})
        self.mongo.failures.clear()
        self.assertEqual((status, headers.get("Retry-After")), (503, "1"))
        self.assertEqual(self.read(loan)[1]["days"], 3)

    def test_a_commit_that_nobody_answered_is_asked_about(self):
        for action in ["cut", "cut after"]:
            self.mongo.fail("commitTransaction", action)
            made = self.lend({"note": action})
            self.assertEqual(self.read(made["id"])[1]["note"], action)
        # and where nobody ever answers, the same key gives one document
        key = {"Idempotency-Key": f"key-{time.time()}"}
        self.mongo.fail("commitTransaction", "cut after", times=100)
        body = {"readerId": READER, "title": "Once", "days": 1}
        self.assertEqual(self.loans[0].ask("POST", "/loans", body, send=key)[0], 503)
        self.mongo.failures.clear()
        status, made, _ = self.loans[0].ask("POST", "/loans", body, send=key)
        self.assertEqual(status, 201, made)
        once = [one for one in self.mongo.documents("loans_db", "loans") if one["data"]["title"] == "Once"]
        self.assertEqual([one["_id"] for one in once], [made["id"]])

    def test_an_event_is_applied_once_though_nobody_knew_that_it_was(self):
        self.settle()
        before = self.outcomes("loan-created")
        self.mongo.fail("commitTransaction", "cut after", times=1000, user="notices_db")
        made = self.lend()
        eventually("it came again", lambda: self.outcomes("loan-created")["repeated"] > before["repeated"])
        self.mongo.failures.clear()
        after = self.outcomes("loan-created")
        self.assertEqual({name: after[name] - before[name] for name in after},
                         {"handled": 0, "failed": 1, "repeated": 1})
        self.assertEqual(len(self.notes("loan-created", made["id"])), 1)

    def test_an_event_whose_commit_never_arrived_is_applied_once(self):
        """The server keeps such a transaction, and its locks, until its time is up."""
        self.settle()
        self.mongo.lifetime = 4
        before = self.outcomes("loan-created")
        self.mongo.fail("commitTransaction", "cut", times=6, user="notices_db")  # all attempts of one delivery
        made = self.lend()
        eventually("the event is known", lambda: self.notes("loan-created", made["id"]))
        after = self.outcomes("loan-created")
        self.assertGreater(after["failed"], before["failed"])
        self.assertEqual(after["handled"], before["handled"] + 1)
        self.assertEqual(len(self.notes("loan-created", made["id"])), 1)

    def test_a_primary_that_steps_down_is_an_outage(self):
        loan = self.lend()["id"]
        self.mongo.fail("insert", Refusal("NotWritablePrimary", "not primary"), times=100)
        self.assertEqual(self.loans[0].ask("POST", "/loans", {"readerId": READER})[0], 503)
        self.mongo.failures.clear()
        self.assertEqual(self.read(loan)[0], 200)
        self.lend()

    def test_idle_connections_that_broke_are_replaced(self):
        loan = self.lend()["id"]
        for _ in range(3):
            self.mongo.cut()
            self.assertEqual(self.loans[0].ask("PUT", f"/loans/{loan}", {"days": 2})[0], 200)
            self.assertEqual(self.read(loan)[0], 200)

    def test_the_database_goes_and_comes_back(self):
        loan = self.lend()["id"]
        self.mongo.stop()
        status, _, headers = self.loans[0].ask("GET", f"/loans/{loan}")
        self.assertEqual((status, headers.get("Retry-After")), (503, "1"))
        self.assertFalse(self.loans[0].is_ready())
        type(self).mongo = self.mongo.revived()
        for service in self.loans:
            eventually("ready again", service.is_ready)
        self.assertEqual(self.read(loan)[0], 200)
        made = self.lend()
        eventually("events go on", lambda: self.notes("loan-created", made["id"]))

    def test_another_replica_relays_what_a_dead_one_left(self):
        third = self.service("loans").start().wait_for("ready")
        for lease in self.mongo.documents("loans_db", "chassis_leases"):
            self.assertEqual(set(lease), {"_id", "owner", "until"})
        third.ask("POST", "/loans", {"readerId": READER})
        third.end(signal.SIGKILL)
        began = time.monotonic()
        made = self.lend()
        eventually("relayed", lambda: self.notes("loan-created", made["id"]), patience=10)
        self.assertLess(time.monotonic() - began, 8)

    def test_migrations_happened_once(self):
        applied = [one["_id"] for one in self.mongo.documents("loans_db", "chassis_migrations")]
        self.assertEqual(applied, ["0001_loans.json"])
        self.assertIn(("loans_db", "loans"), self.mongo.indexes)
        inbox = self.mongo.indexes["loans_db", "chassis_inbox"]["handled"]
        self.assertEqual(inbox["expireAfterSeconds"], 30 * 24 * 3600)

    def test_what_is_asked_has_an_end(self):
        before = len(self.mongo.commands)
        self.assertIn(self.loans[0].ask("GET", "/loans", send={"X-Request-Timeout-Ms": "700"})[0], (200, 504))
        asked = [one for one in self.mongo.commands[before:]
                 if one.get("find") == "loans" and one["$db"] == "loans_db"]
        self.assertTrue(asked)
        self.assertTrue(all(0 < one["maxTimeMS"] <= 700 for one in asked), asked)
        for one in self.mongo.commands[before:]:
            self.assertLessEqual(one.get("maxTimeMS", 0), 5000, one)

    def test_each_query_is_measured(self):
        self.lend()
        text = self.loans[0].ask("GET", "/metrics", admin=True)[1]
        for query in ["begin", "create loans", "publish", "commit", "outbox read"]:
            self.assertIn(f'database_seconds_count{{database="loans-db",query="{query}"}}', text)

    def test_wrong_surroundings_are_told(self):
        os.makedirs(os.path.join(self.place, "wrong", "loans-db"))
        with open(os.path.join(self.place, "wrong", "loans-db", "password"), "w") as stream:
            stream.write("guessed")
        service = self.service("loans", SECRETS_DIR=os.path.join(self.place, "wrong")).start()
        service.wait_for("database not prepared yet")
        self.assertIn("Authentication failed", "".join(service.lines))
        self.assertFalse(service.is_ready())
        self.assertNotIn("guessed", "".join(service.lines))
        service.end()
        alone = Server(self.users, replica_set=None).start()
        service = self.service("loans", LOANS_DB_PORT=str(alone.port)).start()
        service.wait_for("database not prepared yet")
        self.assertIn("no member of a replica set", "".join(service.lines))
        service.end()
        alone.stop()

    def test_no_other_database_is_touched(self):
        for command in self.mongo.commands:
            self.assertIn(command["$db"], ("loans_db", "notices_db", "admin"), command)
            if command["$db"] == "admin":
                self.assertIn(next(iter(command)), ("isMaster", "hello", "ping", "endSessions",
                                                    "commitTransaction", "abortTransaction"), command)


if __name__ == "__main__":
    unittest.main(verbosity=2)
