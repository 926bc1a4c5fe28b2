"""`make lint` of a generated project: clang-tidy, by the checks that its .clang-tidy names, finds nothing in what is
generated of a service and in the headers of the chassis that it includes. MOLDLOFT_LINT=all looks at all code: that
takes four minutes of CPU."""
import os
import shutil
import subprocess
import sys
import unittest

import project

DESIGN = os.path.join(os.environ["E2E_SOURCE"], "tests/end_to_end/designs/workshop.moldloft.yaml")
SERVICE = "services/shop/orders"


class Lint(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = project.build(DESIGN, "workshop", goal="build/CMakeCache.txt")

    def lint(self, only):
        return subprocess.run(["make", "-C", self.folder, "lint", f"ONLY={only}"], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def test_nothing_is_found(self):
        done = self.lint("." if os.environ.get("MOLDLOFT_LINT") == "all" else f"{SERVICE}/gen")
        self.assertEqual(done.returncode, 0, done.stdout[-6000:])
        self.assertIn(f"{SERVICE}/gen/service.cpp", done.stdout)

    def test_something_would_be_found(self):
        with open(os.path.join(self.folder, SERVICE, "src/handlers.cpp"), "a", encoding="utf-8") as stream:
            stream.write("int *nowhere() { return 0; }\n")
        done = self.lint(f"{SERVICE}/src")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("modernize-use-nullptr", done.stdout)


if __name__ == "__main__":
    if not shutil.which("run-clang-tidy"):
        print("skipped: there is no run-clang-tidy: apt-get install clang-tidy")
        sys.exit(77)
    unittest.main(verbosity=2)
