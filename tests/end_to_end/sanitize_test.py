"""The chassis, and two services with PostgreSQL and NATS under load and a SIGTERM, with the thread sanitizer, or with
what SANITIZE names (address,undefined): nothing is found. `make sanitize` of a project runs all its tests so."""
import os
import signal
import subprocess
import threading
import unittest

os.environ.setdefault("SANITIZE", "thread")  # project.py builds with it

from project import eventually  # noqa: E402
from workshop import Workshop  # noqa: E402

CLIENTS, EACH = 8, 25


class Sanitize(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workshop = Workshop("workshop", cls.addClassCleanup, goal="programs")
        cls.build = os.path.join(cls.workshop.folder, "build")
        done = subprocess.run(["cmake", "--build", cls.build, "--target", "chassis_test"], text=True,
                              env=dict(os.environ, CCACHE_BASEDIR=cls.workshop.folder, CCACHE_NOHASHDIR="1"),
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert done.returncode == 0, done.stdout[-6000:]

    def test_of_the_chassis(self):
        done = subprocess.run([os.path.join(self.build, "chassis", "chassis_test")], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(done.returncode, 0, done.stdout[-6000:])

    def test_services_under_load_until_they_are_told_to_stop(self):
        self.workshop.start_servers()
        bills = self.started("bills")
        orders = self.started("orders", BILLS_URL=f"http://127.0.0.1:{bills.port}")
        failed = []

        def client():
            for i in range(EACH):
                status, made, _ = orders.ask("POST", "/orders", {"pieces": i + 1})
                answers = [status, orders.ask("GET", f"/orders/{made.get('id')}")[0],
                           orders.ask("PUT", f"/orders/{made.get('id')}", {"note": "x"})[0],
                           orders.ask("GET", "/orders?limit=5")[0],
                           orders.ask("GET", "/metrics", admin=True)[0],
                           orders.ask("POST", "/orders", {"pieces": 0})[0]]
                if answers != [201, 200, 200, 200, 200, 422]:
                    failed.append(answers)

        threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failed, [])
        eventually("bills has heard of every order",
                   lambda: bills.metric("events_received_total") >= CLIENTS * EACH)
        for service in [orders, bills]:  # a sanitizer that has found something ends it with another status
            self.assertEqual(service.end(signal.SIGTERM), 0, "".join(service.lines[-60:]))

    def started(self, name, **more):
        return self.workshop.service(name, **more).start().wait_for("ready")


if __name__ == "__main__":
    unittest.main(verbosity=2)
