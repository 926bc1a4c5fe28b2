"""A service that is started with wrong settings says everything that is wrong at once."""
import os
import subprocess
import unittest

from workshop import Workshop


class Settings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workshop = Workshop("workshop", cls.addClassCleanup)

    def run_with(self, **environment):
        program = os.path.join(self.workshop.folder, "build", "bin", "svc_shop__orders")
        return subprocess.run([program], env=environment, capture_output=True, text=True,
                              timeout=20)

    def test_every_mistake_is_told_at_once(self):
        ended = self.run_with(HTTP_PORT="eighty", LOG_LEVEL="loud", EVENTS_URL="events:4222",
                              BILLS_URL="ftp://bills", ORDERS_DB_PORT="0",
                              SECRETS_DIR=self.workshop.place)
        self.assertEqual(ended.returncode, 78)
        self.assertEqual(ended.stdout, "")
        lines = ended.stderr.splitlines()
        self.assertEqual(len(lines), 8, ended.stderr)
        for line, word in zip(lines[1:], ["HTTP_PORT", "LOG_LEVEL", "ORDERS_DB_PORT",
                                          "orders-db/password", "EVENTS_URL", "BILLS_URL",
                                          "stripe-key/stripe-key"]):
            self.assertTrue(line.startswith("- "), line)
            self.assertIn(word, line)
        self.assertIn("ORDERS_DB_PASSWORD_FILE", ended.stderr)
        self.assertIn("No such file or directory", ended.stderr)

    def test_one_mistake_is_enough(self):
        ended = self.run_with(SECRETS_DIR=self.workshop.secrets, DRAIN_SECONDS="soon")
        self.assertEqual(ended.returncode, 78)
        self.assertEqual(len(ended.stderr.splitlines()), 2, ended.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
