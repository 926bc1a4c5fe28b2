"""Names and values that mean something else in the languages of the generated project: it builds
without a warning (with clang where that is installed), and its tests pass."""
import json
import os
import shutil
import subprocess
import unittest

import project

CHROOT = shutil.which("chroot") or "/usr/sbin/chroot"
DESIGN = os.path.join(os.environ["E2E_SOURCE"], "tests/end_to_end/designs/hostile.moldloft.yaml")


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = project.build(DESIGN, "hostile", compiler=shutil.which("clang++"))

    def test_every_service_has_a_program_and_a_test(self):
        programs = os.listdir(os.path.join(self.folder, "build", "bin"))
        self.assertEqual(sorted(programs), ["svc_linux__all", "svc_linux__install",
                                            "svc_linux__test", "svc_unix__new"])
        listed = subprocess.run(["ctest", "--test-dir", os.path.join(self.folder, "build"), "-N"],
                                check=True, capture_output=True, text=True).stdout
        for program in programs:
            self.assertIn(f": {program}\n", listed)

    def test_an_image_needs_the_program_and_its_libraries_alone(self):
        root = os.path.join(self.folder, "build", "rootfs")
        program = os.path.join(self.folder, "build", "bin", "svc_linux__all")
        subprocess.run([os.path.join(self.folder, "tools", "closure.sh"), program, root], check=True)
        with open(os.path.join(root, "app", "sbom.spdx.json")) as stream:
            bill = json.load(stream)
        self.assertEqual(bill["spdxVersion"], "SPDX-2.3")
        named = {package["SPDXID"]: package for package in bill["packages"]}
        self.assertEqual(len(named), len(bill["packages"]))
        for name in ["libc6", "libmicrohttpd12", "libcurl4", "nlohmann-json3-dev"]:
            package = named[f"SPDXRef-{name}"]
            installed = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", name],
                                       check=True, capture_output=True, text=True).stdout
            self.assertEqual(package["versionInfo"], installed)
        for relation in bill["relationships"][1:]:
            self.assertIn(relation["relatedSpdxElement"], named)
        # The same input gives the same bytes and times.
        def archived():
            return subprocess.run(["tar", "--create", "--sort=name", "--directory", root, "."],
                                  check=True, capture_output=True).stdout
        first = archived()
        shutil.rmtree(root)
        subprocess.run([os.path.join(self.folder, "tools", "closure.sh"), program, root], check=True)
        self.assertEqual(archived(), first)
        # Started inside, it gets as far as asking a service that does not run.
        if os.geteuid() == 0:
            status = subprocess.run([CHROOT, root, "/app/service", "--health"],
                                    env={"ADMIN_PORT": "1"}, capture_output=True, text=True)
            self.assertEqual((status.returncode, status.stderr),
                             (1, "self: Couldn't connect to server\n"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
