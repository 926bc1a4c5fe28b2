"""`make fuzz` of a generated project: random input to the JSON parser and to the routes, bodies and events of
every service, with sanitizers. FUZZ_SECONDS makes it longer for each; docs/services.md has the long form."""
import os
import re
import shutil
import subprocess
import unittest

from workshop import Workshop

SECONDS = os.environ.get("FUZZ_SECONDS", "5")


class Fuzz(unittest.TestCase):
    @unittest.skipUnless(shutil.which("clang++"), "libFuzzer is part of clang, which is not installed")
    def test_no_input_breaks_a_service(self):
        folder = Workshop("workshop", self.addCleanup, goal=".gitignore").folder  # exported, not built
        environment = dict(os.environ, CCACHE_BASEDIR=folder, CCACHE_NOHASHDIR="1")
        ended = subprocess.run(["make", "-C", folder, "fuzz", f"FUZZ_SECONDS={SECONDS}"], env=environment,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertEqual(ended.returncode, 0, ended.stdout[-6000:])
        runs = [int(number) for number in re.findall(r"Done (\d+) runs", ended.stdout)]
        self.assertEqual(len(runs), 3, ended.stdout[-3000:])  # JSON and two services
        self.assertGreater(min(runs), 100)
        print(f"{runs} inputs")


if __name__ == "__main__":
    unittest.main(verbosity=2)
