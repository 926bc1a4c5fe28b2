"""SIGTERM under load: whoever goes elsewhere once the service is no longer ready, as a cluster does, sees no
request fail, and everything that was acknowledged is there."""
import signal
import threading
import time
import unittest

from workshop import Workshop

CLIENTS = 12


class Stop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workshop = Workshop("workshop", cls.addClassCleanup).start_servers()

    def test_no_request_fails(self):
        for _ in range(3):
            self.stop_under_load()

    def stop_under_load(self):
        orders = self.workshop.service("orders").start().wait_for("ready")
        self.assertNotIn('"level":"warning"', "".join(orders.lines))
        before = self.count()
        ready = threading.Event()
        ready.set()
        made, failed = [], []

        def client():
            while ready.is_set():
                try:
                    status, order, _ = orders.ask("POST", "/orders", {"note": "under load"})
                    (made if status == 201 else failed).append(order)
                except OSError as error:
                    failed.append(error)

        threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        time.sleep(1)
        self.assertGreater(len(made), 20)
        orders.process.send_signal(signal.SIGTERM)
        while orders.is_ready():  # 1 s is left then
            time.sleep(0.02)
        ready.clear()
        for thread in threads:
            thread.join()
        self.assertEqual(orders.process.wait(30), 0)
        self.assertEqual(failed, [])
        self.assertEqual(self.count(), before + len(made))

    def count(self):
        exists = self.workshop.postgres.run("orders_db", "select to_regclass('orders') is not null")
        return int(self.workshop.postgres.run("orders_db", "select count(*) from orders")) if exists == "t" else 0


if __name__ == "__main__":
    unittest.main(verbosity=2)
