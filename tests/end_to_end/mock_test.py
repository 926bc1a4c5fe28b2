"""MOLDLOFT_MOCK=1: a service takes as long, and fails as often, as the design says."""
import statistics
import time
import unittest

from workshop import Workshop


class Mock(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workshop = Workshop("workshop", cls.addClassCleanup).start_servers()

    def ask(self, service, times):
        """The median of the seconds, and the share of answers that are 503."""
        seconds, failed = [], 0
        for _ in range(times):
            begin = time.monotonic()
            status = service.ask("GET", "/orders?limit=1")[0]
            seconds.append(time.monotonic() - begin)
            self.assertIn(status, (200, 503))
            failed += status == 503
        return statistics.median(seconds), failed / times

    def test_latency_and_errors_are_those_of_the_design(self):
        mocked = self.workshop.service("orders", MOLDLOFT_MOCK="1").start().wait_for("ready")
        median, failed = self.ask(mocked, 200)
        self.assertGreaterEqual(median, 0.030)  # latency: 30ms
        self.assertLess(median, 0.2)
        self.assertGreater(failed, 0.08)  # errorRate: 20%; 4 standard deviations off
        self.assertLess(failed, 0.32)
        self.assertEqual(mocked.ask("GET", "/readyz", admin=True)[0], 200)
        self.assertGreater(mocked.metric("http_requests_total"), 199)

    def test_they_are_off_unless_asked_for(self):
        plain = self.workshop.service("orders").start().wait_for("ready")
        median, failed = self.ask(plain, 100)
        self.assertLess(median, 0.030)
        self.assertEqual(failed, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
