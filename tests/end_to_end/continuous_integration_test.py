"""The CI files of an exported project: YAML of the right form, and the commands that they run hold for a fresh clone,
and fail where the design and the export differ or the design breaks a rule."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import yaml

MOLDLOFT = os.environ["E2E_MOLDLOFT"]
DESIGN = Path(os.environ["E2E_SOURCE"]) / "templates/designs/ticketing.moldloft.yaml"
WORKFLOW = ".github/workflows/moldloft.yml"
PIPELINE = ".gitlab-ci.yml"


def run(command, folder, **more):
    # Neither the user's own git configuration nor their language counts.
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=folder, env={**os.environ, **quiet}, capture_output=True, text=True, **more)


class ContinuousIntegration(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp())
        origin = cls.folder / "origin"
        origin.mkdir()
        shutil.copy(DESIGN, origin)
        for command in (["git", "init", "--quiet", "--initial-branch=main"], ["git", "config", "user.name", "Ada"],
                        ["git", "config", "user.email", "ada@example.com"],
                        [MOLDLOFT, "export", DESIGN.name, "--output", ".", "--commit"]):
            done = run(command, origin)
            assert done.returncode == 0, done.stderr
        cls.origin = origin

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def clone(self):
        clone = self.folder / self.id()
        self.assertEqual(run(["git", "clone", "--quiet", self.origin, clone], self.folder).returncode, 0)
        return clone

    def steps(self, clone, job):
        return yaml.safe_load((clone / WORKFLOW).read_text())["jobs"][job]["steps"]

    def moldloft_lines(self, clone):
        """What both files let Moldloft do, by its subcommand: the same in both."""
        github = [step["run"] for step in self.steps(clone, "design") if step.get("run", "").startswith("moldloft ")]
        gitlab = [line for line in yaml.safe_load((clone / PIPELINE).read_text())["design"]["script"]
                  if line.startswith("moldloft ")]
        self.assertEqual(github, gitlab)
        self.assertEqual([line.split()[1] for line in github], ["validate", "export"])
        return {line.split()[1]: line.replace("moldloft", f"'{MOLDLOFT}'", 1) for line in github}

    def shell(self, line, clone):
        # As the runner does it: bash that stops at the first error.
        return run(["bash", "-e", "-o", "pipefail", "-c", line], clone)

    def test_a_fresh_clone_passes(self):
        clone = self.clone()
        for line in self.moldloft_lines(clone).values():
            done = self.shell(line, clone)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(json.loads((clone / "moldloft.sarif").read_text())["version"], "2.1.0")
        self.assertEqual(run(["git", "status", "--porcelain"], clone).stdout, "?? moldloft.sarif\n")

    def test_a_design_that_was_not_exported_fails(self):
        clone = self.clone()
        design = clone / DESIGN.name
        design.write_text(design.read_text().replace("replicas: 2", "replicas: 4", 1))
        lines = self.moldloft_lines(clone)
        self.assertEqual(self.shell(lines["validate"], clone).returncode, 0)
        done = self.shell(lines["export"], clone)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn("deployment.yaml", done.stdout)

    def test_a_broken_rule_fails_and_is_told(self):
        clone = self.clone()
        design = clone / DESIGN.name
        text = design.read_text()
        owns = "owns: [payments-db]\n"
        indent = text.split(owns)[0].rsplit("\n", 1)[1]
        design.write_text(text.replace(owns, f"{owns}{indent}uses: [orders-db]\n"))
        done = self.shell(self.moldloft_lines(clone)["validate"], clone)
        self.assertEqual(done.returncode, 1, done.stderr)
        results = json.loads((clone / "moldloft.sarif").read_text())["runs"][0]["results"]
        self.assertIn("database-shared", [result["ruleId"] for result in results])

    def test_every_overlay_renders(self):
        if not shutil.which("kubectl"):
            self.skipTest("kubectl is not installed")
        clone = self.clone()
        script = self.steps(clone, "manifests")[-1]["run"]
        done = self.shell(script, clone)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_nothing_runs_with_more_rights_than_it_needs(self):
        workflow = yaml.safe_load((self.clone() / WORKFLOW).read_text())
        self.assertEqual(workflow["permissions"], {"contents": "read"})
        for name, job in workflow["jobs"].items():
            self.assertIn("timeout-minutes", job, name)
            checkout = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
            self.assertEqual([step["with"]["persist-credentials"] for step in checkout], [False], name)


if __name__ == "__main__":
    sys.exit(unittest.main())
