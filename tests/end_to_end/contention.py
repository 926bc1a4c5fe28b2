"""Two transactions that stand in each other's way, with the real servers: one of a service, and one that a test
leads statement by statement."""
import os
import subprocess
import threading
import uuid

from servers import eventually


class Session:
    """A client of a database that is told what to say."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT)

    def say(self, sql):
        self.process.stdin.write(sql + ";\n")
        self.process.stdin.flush()

    def ask(self, sql):
        """Waits until it is done; what was answered."""
        self.say(sql)
        self.say("select 'that was it'")
        lines = []
        for line in self.process.stdout:
            if line.strip() == "that was it":
                return "\n".join(lines)
            lines.append(line.strip())
        raise AssertionError(f"{sql}: {lines}")

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


class Asking:
    """A request under way."""

    def __init__(self, service, *what, **more):
        self.thread = threading.Thread(target=lambda: setattr(self, "got", service.ask(*what, **more)))
        self.thread.start()

    def answer(self):
        self.thread.join()
        return self.got


class OnPostgres:
    """Of the service scans: it writes a row of scans, then one of chassis_outbox."""
    path = "/scans"

    def __init__(self, test):
        self.server, self.service = test.postgres, test.scans
        self.session = Session(
            [os.path.join(self.server.bin, "psql"), "-h", self.server.folder, "-p", str(self.server.port), "-U",
             "admin", "-d", "scans_db", "-XAtq"])
        self.session.ask("set deadlock_timeout = '60s'")  # the service is the one who finds it

    def hold_the_outbox(self):
        self.session.ask("begin; lock table chassis_outbox in exclusive mode")

    def wait_for_the_service(self, works=1):
        self.session.ask("do $$ begin while (select count(distinct pid) from pg_locks where not granted) < "
                         f"{works} loop perform pg_sleep(0.01); end loop; end $$")

    def take_the_row(self, identifier):
        self.session.ask(f"insert into scans (id, data) values ('{identifier}', '{{}}')")

    def change_the_row(self, identifier):
        self.session.ask("begin; update scans set data = jsonb_set(data, '{theirs}', 'true') "
                         f"where id = '{identifier}'")

    def deadlocks(self):
        return int(self.server.run("scans_db", "select deadlocks from pg_stat_database where datname = 'scans_db'"))

    def cut_the_service(self):
        self.session.ask("select pg_terminate_backend(pid) from pg_locks where not granted")


class OnMariaDb:
    """Of the service senders: it writes a row of parcels, then one of chassis_outbox."""
    path = "/parcels"

    def __init__(self, test):
        self.server, self.service = test.mariadb, test.senders[0]
        self.session = Session(["mariadb", "--no-defaults", f"--socket={self.server.socket}", "--user=root",
                                "--batch", "--skip-column-names", "--unbuffered", "senders_db"])

    def hold_the_outbox(self):
        """By who has written more, so that the service is the one who has to give up."""
        self.session.ask("create or replace table scratch (id int); start transaction; "
                         "insert into scratch select seq from seq_1_to_1000; "
                         "select count(*) from chassis_outbox for update")

    def waiting(self):
        """The server looks anew only where nobody has asked for a tenth of a second."""
        self.session.ask("do sleep(0.2)")
        return self.session.ask("select trx_mysql_thread_id from information_schema.innodb_trx "
                                "where trx_state = 'LOCK WAIT'")

    def wait_for_the_service(self, works=1):
        eventually("the service waits", lambda: len(self.waiting().split()) >= works)

    def take_the_row(self, identifier):
        self.session.ask(f"insert into parcels (id, data) values ('{identifier}', '{{}}')")

    def change_the_row(self, identifier):
        self.session.ask("start transaction; update parcels set data = json_set(data, '$.theirs', true) "
                         f"where id = '{identifier}'")

    def deadlocks(self):
        return int(self.server.run("show global status like 'Innodb_deadlocks'").split()[1])

    def cut_the_service(self):
        self.session.ask("kill " + self.waiting())


class Contention:
    def contended(self, kind):
        """Another transaction holds the outbox, and nothing lies there."""
        side = kind(self)
        self.addCleanup(side.session.end)
        eventually("the outbox is empty", lambda: side.service.metric("outbox_events") == 0)
        side.hold_the_outbox()
        return side

    def failures(self, service, query):
        return service.metric(f'database_errors_total{{database="{service.target.rsplit("_")[-1]}-db",query="{query}"}}')

    def test_a_deadlock_is_resolved_by_doing_the_work_again(self):
        for kind in [OnPostgres, OnMariaDb]:
            side, identifier = self.contended(kind), str(uuid.uuid4())
            before, failed = side.deadlocks(), self.failures(side.service, "publish")
            asking = Asking(side.service, "POST", side.path, {"id": identifier})
            side.wait_for_the_service()
            side.take_the_row(identifier)  # returns once the service has given up
            side.session.ask("rollback")
            status, made, _ = asking.answer()
            self.assertEqual((status, made["id"]), (201, identifier), made)
            self.assertGreater(self.failures(side.service, "publish"), failed)
            eventually("a deadlock was counted", lambda: side.deadlocks() > before)

    def test_two_changes_of_a_document_at_once_are_both_kept(self):
        for kind in [OnPostgres, OnMariaDb]:
            side = kind(self)
            self.addCleanup(side.session.end)
            made = side.service.ask("POST", side.path, {})[1]
            path = f"{side.path}/{made['id']}"
            side.change_the_row(made["id"])
            asking = Asking(side.service, "PUT", path, {"ours": True})
            side.wait_for_the_service()
            side.session.ask("commit")
            self.assertEqual(asking.answer()[0], 200)
            self.assertEqual(side.service.ask("GET", path)[1], dict(made, theirs=True, ours=True))

    def test_one_of_two_that_remove_a_document_at_once_is_told_that_it_is_gone(self):
        for kind in [OnPostgres, OnMariaDb]:
            side = kind(self)
            self.addCleanup(side.session.end)
            made = side.service.ask("POST", side.path, {})[1]
            path = f"{side.path}/{made['id']}"
            side.change_the_row(made["id"])  # both wait here
            asking = [Asking(side.service, "DELETE", path) for _ in range(2)]
            side.wait_for_the_service(2)
            side.session.ask("commit")
            self.assertEqual(sorted(each.answer()[0] for each in asking), [204, 404])

    def test_a_lock_that_comes_free_late_is_waited_for(self):
        for kind in [OnPostgres, OnMariaDb]:
            side = self.contended(kind)
            failed = self.failures(side.service, "publish")
            asking = Asking(side.service, "POST", side.path, {})
            eventually("the service gave up once", lambda: self.failures(side.service, "publish") > failed)
            side.session.ask("rollback")
            self.assertEqual(asking.answer()[0], 201)

    def test_nobody_waits_for_a_lock_longer_than_the_caller_does(self):
        for kind in [OnPostgres, OnMariaDb]:
            side = self.contended(kind)
            failed = self.failures(side.service, "publish")
            status, _, headers = side.service.ask("POST", side.path, {}, send={"X-Request-Timeout-Ms": "500"})
            self.assertEqual((status, headers.get("Retry-After")), (503, "1"))
            self.assertEqual(self.failures(side.service, "publish"), failed + 1)
            side.session.ask("rollback")

    def test_a_connection_that_breaks_within_the_work_is_replaced(self):
        for kind in [OnPostgres, OnMariaDb]:
            side, identifier = self.contended(kind), str(uuid.uuid4())
            asking = Asking(side.service, "POST", side.path, {"id": identifier})
            side.wait_for_the_service()
            side.cut_the_service()
            side.session.ask("rollback")
            status, made, _ = asking.answer()
            self.assertEqual((status, made["id"]), (201, identifier), made)

    def test_redis_that_is_busy_is_asked_again_later(self):
        self.labels.ask("CONFIG", "SET", "lua-time-limit", "50")
        with subprocess.Popen(["redis-cli", "-p", str(self.labels.port), "EVAL", "while true do end", "0"],
                              env=dict(os.environ, REDISCLI_AUTH=self.labels.password),
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
            eventually("it says that it is busy", lambda: "BUSY" in self.labels.ask("PING"))
            status, _, headers = self.label_maker.ask("GET", "/labels")
            self.labels.ask("SCRIPT", "KILL")
        self.assertEqual((status, headers.get("Retry-After")), (503, "1"))
        self.assertGreaterEqual(self.failures(self.label_maker, "list labels"), 5)
        self.assertEqual(self.label_maker.ask("GET", "/labels")[0], 200)

    def test_redis_that_is_no_primary_gets_the_event_again(self):
        self.labels.ask("REPLICAOF", "127.0.0.1", "1")
        failed = self.label_maker.metric('events_received_total{channel="post.scan-created",outcome="failed"}')
        scan = self.scans.ask("POST", "/scans", {})[1]
        eventually("the event was tried", lambda: self.label_maker.metric(
            'events_received_total{channel="post.scan-created",outcome="failed"}') > failed)
        self.labels.ask("REPLICAOF", "NO", "ONE")
        eventually("labels has heard of the scan", lambda: self.received_by_labels(scan) == 1)

    def test_every_query_is_measured(self):
        self.parcel(self.senders[0])
        self.scans.ask("POST", "/scans", {})
        self.label_maker.ask("GET", "/labels")
        for service, database, queries in [
                (self.senders[0], "senders-db", ["begin", "create parcels", "publish", "commit", "outbox read"]),
                (self.scans, "scans-db", ["begin", "create scans", "publish", "commit", "outbox forget"]),
                (self.label_maker, "labels-db", ["begin", "list labels"])]:
            text = service.ask("GET", "/metrics", admin=True)[1]
            for query in queries:
                for name in ["bucket", "count", "sum"]:
                    self.assertIn(f'database_seconds_{name}{{database="{database}",query="{query}"', text)
            for line in text.splitlines():  # only what the code names: no SQL, nothing that a client said
                if line.startswith("database_"):
                    self.assertRegex(line, r'query="[a-z_ ]+"', line)
