"""Two people and a bare remote: each designs, exports, edits by hand and commits in a clone of their own, and they meet
by `git pull` and `git push` alone. Whatever both wrote is there afterwards or stands in a conflict, an export of the
merged design ends it, and one more changes nothing."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

MOLDLOFT = os.environ["E2E_MOLDLOFT"]
FINE, FAILED = 0, 3
DESIGN = """moldloft: 1
name: little
kubernetes: "1.34"
registry: ghcr.io/example
namespaces:
  shop:
    services:
      orders:
        replicas: 2
        api: ["GET /orders", "POST /orders"]
        calls: [payments]
      payments:
        replicas: 2
        api: ["POST /payments"]
      stock:
        replicas: 2
        api: ["GET /stock"]
"""
FILE = "little.moldloft.yaml"
GENERATED = "moldloft/generated"


def deployment(service):
    return f"deploy/base/shop/{service}/deployment.yaml"


def handlers(service):
    return f"services/shop/{service}/src/handlers.cpp"


class Person:
    """A clone, and what somebody does in it."""

    def __init__(self, test, name):
        self.test = test
        self.name = name
        self.folder = test.place / name
        test.git("clone", "--quiet", test.remote, self.folder, cwd=test.place)
        for key, value in (("user.name", name), ("user.email", f"{name}@example.com"), ("pull.rebase", "false")):
            self.git("config", key, value)

    def git(self, *words, status=0):
        return self.test.git(*words, cwd=self.folder, status=status)

    def read(self, path):
        return (self.folder / path).read_text()

    def write(self, path, text):
        (self.folder / path).write_text(text)

    def edit(self, path, before, after):
        text = self.read(path)
        self.test.assertIn(before, text)
        self.write(path, text.replace(before, after, 1))

    def commit(self, message="by hand"):
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", message)

    def export(self, status=FINE):
        return self.test.run_(MOLDLOFT, "export", self.folder / FILE, "--output", self.folder, "--commit", status=status)

    def push(self, with_generated=True):
        self.git("push", "--quiet", "origin", "main")
        if with_generated:
            self.git("push", "--quiet", "origin", GENERATED)

    def pull(self, status=0):
        return self.git("pull", "--no-edit", status=status)

    def run_pull(self):
        return subprocess.run(["git", "pull", "--no-edit", "--quiet"], cwd=self.folder, check=False, capture_output=True,
                              env={**os.environ, "HOME": str(self.test.place)}).returncode

    def use_driver(self):
        self.test.run_(MOLDLOFT, "merge-driver", "--install", self.folder)
        self.git("config", "merge.moldloft.driver", f"'{MOLDLOFT}' merge-driver %O %A %B %P")

    def tips(self):
        return self.git("rev-parse", "HEAD", GENERATED)


class TwoPeople(unittest.TestCase):
    def setUp(self):
        self.place = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.place, ignore_errors=True)
        self.remote = self.place / "remote.git"
        self.git("init", "--quiet", "--bare", "--initial-branch=main", self.remote, cwd=self.place)
        self.ann = Person(self, "ann")
        self.ann.write(FILE, DESIGN)
        self.ann.export()
        self.ann.push()
        self.ben = Person(self, "ben")
        for person in (self.ann, self.ben):
            person.use_driver()

    # Neither the user's own git configuration nor that of the machine counts, nor their language.
    def run_(self, *words, cwd=None, status=0):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "XDG_"))}
        done = subprocess.run([str(word) for word in words], cwd=cwd or self.place, capture_output=True, text=True,
                              timeout=120, check=False, env={**kept, "HOME": str(self.place), "LC_ALL": "C.UTF-8"})
        self.assertEqual(done.returncode, status, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def git(self, *words, cwd, status=0):
        return self.run_("git", *words, cwd=cwd, status=status).strip()

    def settled(self, *people):
        """One more export is no change, nothing is left over, and no repository is damaged."""
        for person in people:
            before = person.git("rev-parse", "HEAD")
            person.export()  # its own generated branch may catch up with the remote's
            tips = person.tips()
            self.assertEqual(tips.split()[0], before)
            person.export()
            self.assertEqual(person.tips(), tips)
            self.assertEqual(person.git("status", "--porcelain"), "")
            self.assertEqual(person.git("fsck", "--strict", "--no-dangling"), "")
            check = self.run_(MOLDLOFT, "export", person.folder / FILE, "--output", person.folder, "--check")
            self.assertIn("nothing to change", check)
        self.git("fsck", "--strict", "--no-dangling", cwd=self.remote)

    def both_work(self, with_generated=True):
        """Each changes the design, exports, edits what was generated and what is theirs, and commits; Ann pushes."""
        ann, ben = self.ann, self.ben
        ann.edit(FILE, "      stock:", "      audit:\n        api: [\"GET /audit\"]\n      stock:")
        ann.export()
        ann.edit(deployment("stock"), "apiVersion", "# Ann was here.\napiVersion")
        ann.write(handlers("orders"), ann.read(handlers("orders")) + "// Ann's\n")
        ann.commit()
        ann.push(with_generated)
        ben.edit(FILE, "        api: [\"GET /stock\"]", "        api: [\"GET /stock\"]\n        env: {COLOUR: red}")
        ben.edit(FILE, "      payments:\n        replicas: 2", "      payments:\n        replicas: 5")
        ben.export()
        ben.edit(deployment("orders"), "apiVersion", "# Ben was here.\napiVersion")
        ben.write(handlers("payments"), ben.read(handlers("payments")) + "// Ben's\n")
        ben.write("services/shop/payments/src/own.h", "// a file of Ben's\n")
        ben.commit()

    def has_all(self, person):
        self.assertIn("# Ann was here.", person.read(deployment("stock")))
        self.assertIn("# Ben was here.", person.read(deployment("orders")))
        self.assertIn("// Ann's", person.read(handlers("orders")))
        self.assertIn("// Ben's", person.read(handlers("payments")))
        self.assertEqual(person.read("services/shop/payments/src/own.h"), "// a file of Ben's\n")
        design = person.read(FILE)
        for part in ("audit:", "COLOUR: red", "replicas: 5"):
            self.assertIn(part, design)
        self.assertIn("replicas: 5", person.read(deployment("payments")))
        self.assertIn("red", person.read(deployment("stock")))
        self.assertTrue((person.folder / handlers("audit")).exists())

    def meet(self, with_generated=True):
        """Ben pulls, exports the merged design and pushes; Ann pulls that."""
        self.ben.pull()
        self.ben.export()
        self.has_all(self.ben)
        self.settled(self.ben)
        self.ben.push(with_generated)
        self.ann.pull()
        self.has_all(self.ann)
        self.settled(self.ann, self.ben)

    def test_different_changes(self):
        self.both_work()
        self.meet()
        self.assertEqual(self.ann.git("rev-parse", GENERATED), self.ann.git("rev-parse", f"origin/{GENERATED}"))
        # What each had generated alone is in its history.
        self.assertEqual(len(self.ann.git("rev-list", "--merges", GENERATED).split()), 1)

    def test_nobody_pushes_what_was_generated(self):
        """Ann edits a file that only Ben has generated, and generates it anew: it was once committed as generated."""
        self.both_work(with_generated=False)
        self.ben.pull()
        self.ben.export()
        self.ben.push(with_generated=False)
        self.ann.pull()
        self.has_all(self.ann)
        self.ann.edit(deployment("payments"), "apiVersion", "# Ann again.\napiVersion")
        self.ann.commit()
        self.ann.edit(FILE, "      payments:\n        replicas: 5", "      payments:\n        replicas: 7")
        self.ann.export()
        self.assertIn("# Ann again.", self.ann.read(deployment("payments")))
        self.assertIn("replicas: 7", self.ann.read(deployment("payments")))
        self.settled(self.ann)

    def test_generated_branches_that_went_apart(self):
        """The second push is refused, as of every branch; one more export brings both together."""
        self.both_work(with_generated=True)
        self.ben.git("fetch", "--quiet")
        self.ben.git("push", "--quiet", "origin", GENERATED, status=1)
        self.ben.export()
        self.ben.git("push", "--quiet", "origin", GENERATED)
        self.settled(self.ben)

    def test_edits_of_both_go_on_merging(self):
        """What the other one has edited, of files that the other one has generated."""
        self.both_work()
        self.ben.pull()
        self.ben.edit(FILE, "COLOUR: red", "COLOUR: blue")
        self.ben.edit(FILE, "      payments:\n        replicas: 5", "      payments:\n        replicas: 6")
        self.ben.edit(FILE, "      orders:\n        replicas: 2", "      orders:\n        replicas: 4")
        self.ben.export()
        self.assertIn("blue", self.ben.read(deployment("stock")))
        self.assertIn("# Ann was here.", self.ben.read(deployment("stock")))
        self.assertIn("replicas: 4", self.ben.read(deployment("orders")))
        self.assertIn("# Ben was here.", self.ben.read(deployment("orders")))
        self.settled(self.ben)
        self.ben.push()
        self.ann.pull()
        self.settled(self.ann)

    def test_one_renames_what_the_other_edits(self):
        ann, ben = self.ann, self.ben
        ann.edit(FILE, "      payments:\n", "      billing:\n        was: payments\n")
        ann.edit(FILE, "calls: [payments]", "calls: [billing]")
        ann.export()
        self.assertFalse((ann.folder / "services/shop/payments").exists())
        ann.push()
        ben.edit(deployment("payments"), "apiVersion", "# Ben was here.\napiVersion")
        ben.write(handlers("payments"), ben.read(handlers("payments")) + "// Ben's\n")
        ben.commit()
        ben.edit(FILE, "      stock:\n        replicas: 2", "      stock:\n        replicas: 5")
        ben.export()
        ben.pull()
        ben.export()
        self.assertIn("# Ben was here.", ben.read(deployment("billing")))
        self.assertIn("// Ben's", ben.read(handlers("billing")))
        self.assertIn("replicas: 5", ben.read(deployment("stock")))
        self.assertFalse((ben.folder / deployment("payments")).exists())
        self.settled(ben)
        ben.push()
        ann.pull()
        self.settled(ann)

    def test_one_takes_away_what_the_other_edits(self):
        """Git shows what is deleted here and changed there; what Ben keeps is his."""
        ann, ben = self.ann, self.ben
        text = ann.read(FILE)
        ann.write(FILE, text[:text.index("      stock:")])
        ann.export()
        ann.push()
        ben.write(handlers("stock"), ben.read(handlers("stock")) + "// Ben's\n")
        ben.commit()
        ben.edit(FILE, "      orders:\n        replicas: 2", "      orders:\n        replicas: 4")
        ben.export()
        ben.pull(status=1)
        self.assertEqual(ben.git("diff", "--name-only", "--diff-filter=U"), handlers("stock"))
        ben.commit("keeps it")
        ben.export()
        self.assertIn("// Ben's", ben.read(handlers("stock")))
        self.assertIn("replicas: 4", ben.read(deployment("orders")))
        self.assertFalse((ben.folder / deployment("stock")).exists())
        self.settled(ben)

    # Conflicts

    def both_disagree(self):
        """The same field of the design, the same line of a generated file and of one of theirs."""
        for person, replicas in ((self.ann, 3), (self.ben, 4)):
            person.edit(FILE, "      orders:\n        replicas: 2", f"      orders:\n        replicas: {replicas}")
            person.export()
            person.edit(deployment("stock"), "apiVersion", f"# {person.name} says {replicas}.\napiVersion")
            person.write(handlers("stock"), f"// {person.name}'s\n" + person.read(handlers("stock")))
            person.commit()
        self.ann.push()

    def test_conflicts(self):
        self.both_disagree()
        ben = self.ben
        said = ben.pull(status=1)
        head = ben.git("rev-parse", "HEAD")
        open_ = set(ben.git("diff", "--name-only", "--diff-filter=U").split())
        self.assertEqual(open_, {FILE, deployment("stock"), handlers("stock")}, said)
        for path in (deployment("stock"), handlers("stock")):
            for part in ("<<<<<<<", "ann", "ben", ">>>>>>>"):
                self.assertIn(part, ben.read(path))
        for part in ("replicas: 4", "# Conflict:", "3"):  # both values are named
            self.assertIn(part, ben.read(FILE))
        self.assertIn("merge is under way", ben.export(FAILED))
        self.assertEqual(ben.git("rev-parse", "HEAD"), head)
        # Both lines of the files stay, Ann's number wins.
        for path in open_:
            lines = ben.read(path).splitlines()
            marks = ("<<<<<<<", "|||||||", "=======", ">>>>>>>", "# Conflict:")
            ben.write(path, "\n".join(line for line in lines if not line.startswith(marks)) + "\n")
        ben.edit(FILE, "replicas: 4", "replicas: 3")
        ben.commit("merged")
        ben.export()
        self.assertIn("replicas: 3", ben.read(deployment("orders")))
        for path in (deployment("stock"), handlers("stock")):
            for part in ("ann", "ben"):
                self.assertIn(part, ben.read(path))
        self.settled(ben)
        ben.push()
        self.ann.pull()
        self.settled(self.ann)

    def test_without_the_driver(self):
        """Git merges line by line then; what it cannot, it shows, and nothing is lost."""
        self.ben.git("config", "--remove-section", "merge.moldloft")
        self.both_work()
        if self.ben.run_pull() != 0:
            for path in self.ben.git("diff", "--name-only", "--diff-filter=U").split():
                self.assertNotIn(path, (deployment("stock"), deployment("orders"), handlers("orders")))
                self.ben.git("checkout", "--ours", path)
            self.ben.commit("merged")
        self.ben.export()
        self.has_all(self.ben)
        self.settled(self.ben)


if __name__ == "__main__":
    unittest.main()
