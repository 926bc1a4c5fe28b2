"""Exports with commit into repositories of every kind, made by the real `git`, with its hooks, signatures and filters by
the real programs. Each works, or is refused with a sentence that says what to do. docs/git.md has the table; each of
its rows names a test here, and each test here a row."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

MOLDLOFT = os.environ["E2E_MOLDLOFT"]
SOURCE = Path(os.environ["E2E_SOURCE"])
DESIGN = """moldloft: 1
name: little
kubernetes: "1.34"
registry: ghcr.io/example
namespaces:
  shop:
    services:
      orders:
        replicas: 2
        api: ["GET /orders"]
"""
FINE, FAULTY, WRONG, FAILED = range(4)


class GitKinds(unittest.TestCase):
    def setUp(self):
        self.place = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.place, ignore_errors=True)
        self.home = self.place / "home"
        self.home.mkdir()
        (self.home / ".gitconfig").write_text("[user]\nname = Ada\nemail = ada@example.com\n"
                                              "[init]\ndefaultBranch = main\n")
        self.repo = self.place / "repo"
        self.design = self.place / "little.moldloft.yaml"
        self.design.write_text(DESIGN)
        self.more = {}

    # Neither the user's own git configuration nor that of the machine counts, nor their language.
    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SSH_", "XDG_"))}
        return {**kept, "HOME": str(self.home), "LC_ALL": "C.UTF-8", "GNUPGHOME": str(self.place / "gnupg"), **self.more}

    def run_(self, *words, cwd=None, **more):
        return subprocess.run([str(word) for word in words], cwd=cwd or self.place, env=self.environment(),
                              capture_output=True, text=True, timeout=120, check=False, **more)

    def git(self, *words, cwd=None):
        done = self.run_("git", *words, cwd=cwd or self.repo)
        self.assertEqual(done.returncode, 0, f"git {words}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def init(self, *words):
        self.git("init", "--quiet", *words, self.repo, cwd=self.place)

    def commit_something(self, name="mine.txt", text="mine\n"):
        (self.repo / name).parent.mkdir(parents=True, exist_ok=True)
        (self.repo / name).write_text(text)
        self.git("add", name)
        self.git("commit", "--quiet", "-m", f"adds {name}")

    def export(self, *words, into=None, status=FINE):
        done = self.run_(MOLDLOFT, "export", self.design, "--output", into or self.repo, "--commit", "-m", "Export", *words)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def change(self, replicas=3):
        self.design.write_text(DESIGN.replace("replicas: 2", f"replicas: {replicas}"))

    def refused(self, *words, into=None, status=FAILED):
        """What it says: what is, and what to do. Nothing has changed but what is allowed to."""
        said = self.export(into=into, status=status)
        for word in words:
            self.assertIn(word, said)
        return said

    def sound(self, repo=None, clean=True):
        repo = repo or self.repo
        self.assertEqual(self.git("fsck", "--strict", "--no-dangling", cwd=repo), "")
        if clean:
            self.assertEqual(self.git("status", "--porcelain", cwd=repo), "")

    def deployment(self, repo=None, revision="HEAD"):
        return self.git("show", f"{revision}:deploy/base/shop/orders/deployment.yaml", cwd=repo or self.repo)

    def twice(self, repo=None):
        """An export, one with a change, and one that changes nothing."""
        self.export(into=repo)
        self.change()
        self.export(into=repo)
        before = self.git("rev-parse", "HEAD", "moldloft/generated", cwd=repo)
        self.export(into=repo)
        self.assertEqual(self.git("rev-parse", "HEAD", "moldloft/generated", cwd=repo), before)

    def hook(self, name, text, folder=None):
        path = (folder or self.repo / ".git/hooks") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)

    # Where the branch stands

    def test_no_repository(self):
        self.twice()
        self.sound()

    def test_unborn_branch(self):
        self.init("--initial-branch=trunk")
        self.twice()
        self.assertEqual(self.git("branch", "--show-current"), "trunk")
        self.sound()

    def test_detached_head(self):
        self.init()
        self.commit_something()
        self.git("checkout", "--quiet", "--detach")
        self.refused("detached", "switch -c NAME")
        self.assertEqual(self.git("status", "--porcelain"), "")

    def test_dirty_tree(self):
        self.init()
        self.commit_something()
        self.commit_something("other.txt", "one\n")
        (self.repo / "mine.txt").write_text("mine\nnot committed\n")
        (self.repo / "other.txt").write_text("staged\n")
        self.git("add", "other.txt")
        (self.repo / "new.txt").write_text("new\n")
        self.twice()
        status = self.run_("git", "status", "--porcelain", cwd=self.repo).stdout
        self.assertEqual(status, " M mine.txt\nM  other.txt\n?? new.txt\n")
        self.sound(clean=False)

    def test_merge_under_way(self):
        self.init()
        self.commit_something("a", "1\n")
        self.git("checkout", "--quiet", "-b", "side")
        self.commit_something("a", "2\n")
        self.git("checkout", "--quiet", "main")
        self.commit_something("a", "3\n")
        self.run_("git", "merge", "side", cwd=self.repo)
        self.refused("merge is under way", "git -C")

    def test_locked_index(self):
        self.init()
        self.commit_something()
        (self.repo / ".git/index.lock").write_text("")
        self.refused("index.lock", "rm ")
        self.assertTrue((self.repo / ".git/index.lock").exists())

    # Hooks

    def test_hook_that_refuses(self):
        self.init()
        self.commit_something()
        self.hook("pre-commit", "echo the linter says no >&2\nexit 1\n")
        head = self.git("rev-parse", "HEAD")
        self.refused("the linter says no", "commit again")
        self.assertEqual(self.git("rev-parse", "HEAD"), head)
        (self.repo / ".git/hooks/pre-commit").unlink()
        done = self.run_(MOLDLOFT, "commit", self.repo, "-m", "Again")
        self.assertEqual(done.returncode, FINE, done.stderr)
        self.sound()

    def test_hook_that_changes_the_message(self):
        self.init()
        self.hook("commit-msg", "echo 'Ticket: 7' >> \"$1\"\n")
        self.hook("post-commit", "echo ran > .git/post-commit-ran\n")
        self.twice()
        self.assertIn("Ticket: 7", self.git("log", "-1", "--format=%B"))
        self.assertTrue((self.repo / ".git/post-commit-ran").exists())
        self.sound()

    def test_hook_that_changes_files(self):
        self.init()
        self.hook("pre-commit", "f=deploy/base/shop/orders/deployment.yaml\necho '# formatted' >> $f\ngit add $f\n")
        self.export()
        self.assertIn("# formatted", self.deployment())
        (self.repo / ".git/hooks/pre-commit").unlink()
        self.change()
        self.export()
        self.assertIn("# formatted", self.deployment())
        self.assertIn("replicas: 3", self.deployment())
        self.sound()

    def test_hook_and_uncommitted_edits(self):
        self.init()
        self.export()
        self.hook("pre-commit", "git diff --cached --name-only > .git/staged\n")
        path = self.repo / "deploy/base/shop/orders/deployment.yaml"
        path.write_text("# mine\n" + path.read_text())
        self.commit_something("staged.txt", "one\n")
        (self.repo / "staged.txt").write_text("two\n")
        self.git("add", "staged.txt")
        self.change()
        self.export()
        self.assertIn("replicas: 3", self.deployment())
        self.assertNotIn("# mine", self.deployment())
        self.assertIn("# mine", path.read_text())
        self.assertIn("deployment.yaml", (self.repo / ".git/staged").read_text())
        self.assertNotIn("staged.txt", (self.repo / ".git/staged").read_text())
        status = self.run_("git", "status", "--porcelain", cwd=self.repo).stdout
        self.assertEqual(status, " M deploy/base/shop/orders/deployment.yaml\nM  staged.txt\n")
        self.sound(clean=False)

    def test_hooks_elsewhere(self):
        self.init()
        self.git("config", "core.hooksPath", "githooks")
        self.hook("pre-commit", "echo from githooks >&2\nexit 1\n", self.repo / "githooks")
        self.refused("from githooks")

    # Signatures

    def test_gpg_signature(self):
        if not shutil.which("gpg"):
            self.skipTest("gpg is not installed")
        (self.place / "gnupg").mkdir(mode=0o700)
        made = self.run_("gpg", "--batch", "--passphrase", "", "--quick-generate-key", "Ada <ada@example.com>", "default",
                         "default", "never")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.addCleanup(self.run_, "gpgconf", "--kill", "gpg-agent")
        self.init()
        self.git("config", "commit.gpgsign", "true")
        self.twice()
        self.assertIn(self.git("log", "-1", "--format=%G?"), ("G", "U"))
        self.sound()

    def test_gpg_key_missing(self):
        if not shutil.which("gpg"):
            self.skipTest("gpg is not installed")
        (self.place / "gnupg").mkdir(mode=0o700)
        self.addCleanup(self.run_, "gpgconf", "--kill", "gpg-agent")
        self.init()
        self.git("config", "commit.gpgsign", "true")
        self.git("config", "user.signingkey", "0123456789ABCDEF")
        self.refused("could not be signed", "user.signingkey")

    def test_ssh_signature(self):
        key = self.home / "key"
        self.run_("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key)
        (self.home / "allowed").write_text("ada@example.com " + key.with_suffix(".pub").read_text())
        self.init()
        for name, value in (("commit.gpgsign", "true"), ("gpg.format", "ssh"), ("user.signingkey", key),
                            ("gpg.ssh.allowedSignersFile", self.home / "allowed")):
            self.git("config", name, value)
        self.twice()
        self.assertEqual(self.git("log", "-1", "--format=%G?"), "G")
        self.sound()

    def test_ssh_key_missing(self):
        self.init()
        for name, value in (("commit.gpgsign", "true"), ("gpg.format", "ssh"), ("user.signingkey", "/nowhere/key")):
            self.git("config", name, value)
        self.refused("could not be signed", "user.signingkey")

    # Filters and line ends

    def test_lfs(self):
        if not shutil.which("git-lfs"):
            self.skipTest("git-lfs is not installed")
        self.init()
        self.git("lfs", "install", "--local")
        self.export()
        attributes = (self.repo / ".gitattributes").read_text()
        self.commit_something(".gitattributes", attributes + "*.svg filter=lfs diff=lfs merge=lfs -text\n")
        self.git("add", "--renormalize", ".")
        self.git("commit", "--quiet", "-m", "pictures go to git-lfs")
        self.twice()
        self.assertIn("git-lfs", self.git("show", "HEAD:docs/architecture.svg"))
        self.assertIn("<svg", (self.repo / "docs/architecture.svg").read_text())
        self.sound()

    def test_line_ends(self):
        for value in ("true", "input", "false"):
            with self.subTest(value):
                self.setUp()
                self.init()
                self.git("config", "core.autocrlf", value)
                self.twice()
                self.sound()
                self.assertNotIn("\r", self.deployment())

    def test_line_ends_by_attributes(self):
        self.init()
        self.git("config", "core.autocrlf", "true")
        self.export()
        attributes = (self.repo / ".gitattributes").read_text()
        self.commit_something(".gitattributes", attributes + "*.yaml text eol=crlf\n")
        path = "deploy/base/shop/orders/deployment.yaml"
        (self.repo / path).unlink()
        self.git("checkout", "--", path)  # as it comes out of git: with CRLF
        self.assertIn(b"\r\n", (self.repo / path).read_bytes())
        self.change()
        self.export()
        self.assertIn("replicas: 3", self.deployment())
        self.assertNotIn("\r", self.deployment())
        self.sound()

    # Other shapes of repositories

    def test_worktree(self):
        self.init()
        self.commit_something()
        other = self.place / "other"
        self.git("worktree", "add", "--quiet", "-b", "other", other)
        self.twice(other)
        self.sound(other)
        self.assertEqual(self.git("branch", "--show-current", cwd=other), "other")
        self.assertEqual(self.git("status", "--porcelain"), "")
        self.assertEqual(self.git("log", "--format=%s", "main"), "adds mine.txt")

    def test_submodule_inside(self):
        self.init()
        self.commit_something()
        library = self.place / "library"
        shutil.copytree(self.repo, library)
        self.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library, "extern/library")
        self.git("commit", "--quiet", "-m", "a submodule")
        before = self.git("rev-parse", "HEAD:extern/library")
        self.twice()
        self.assertEqual(self.git("rev-parse", "HEAD:extern/library"), before)
        self.sound()

    def test_submodule_in_the_way(self):
        self.init()
        self.commit_something()
        library = self.place / "library"
        shutil.copytree(self.repo, library)
        self.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library, "deploy")
        self.git("commit", "--quiet", "-m", "a submodule")
        said = self.export(status=FAILED)
        self.assertIn("deploy", said)
        self.assertIn("submodule", said)
        self.assertEqual(self.git("status", "--porcelain", cwd=self.repo / "deploy"), "")

    def test_project_as_a_submodule(self):
        outer = self.place / "outer"
        self.init()
        self.commit_something()
        self.git("init", "--quiet", outer, cwd=self.place)
        self.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", self.repo, "project", cwd=outer)
        project = outer / "project"
        self.twice(project)
        self.sound(project)
        self.assertIn("replicas: 3", self.deployment(project))

    def test_bare_repository(self):
        self.init("--bare")
        self.refused("bare", "clone")

    def test_shallow_clone(self):
        self.export()
        self.commit_something()
        shallow = self.place / "shallow"
        self.git("clone", "--quiet", "--depth=1", "--no-single-branch", self.repo.as_uri(), shallow, cwd=self.place)
        path = shallow / "deploy/base/shop/orders/deployment.yaml"
        path.write_text("# mine\n" + path.read_text())
        self.change()
        self.export(into=shallow)
        self.assertIn("# mine", path.read_text())
        self.assertIn("replicas: 3", path.read_text())
        self.sound(shallow, clean=False)

    def test_clone_of_one_branch(self):
        self.export()
        single = self.place / "single"
        self.git("clone", "--quiet", "--depth=1", self.repo.as_uri(), single, cwd=self.place)
        self.change()
        self.export(into=single)
        self.assertIn("replicas: 3", self.deployment(single))
        self.sound(single)

    def test_packed_refs(self):
        self.export()
        self.git("pack-refs", "--all")
        self.git("gc", "--quiet", "--aggressive", "--prune=now")
        self.twice()
        self.sound()

    def test_alternates(self):
        self.export()
        shared = self.place / "shared"
        self.git("clone", "--quiet", "--shared", self.repo, shared, cwd=self.place)
        self.assertTrue((shared / ".git/objects/info/alternates").exists())
        self.twice(shared)
        self.sound(shared)

    def test_partial_clone(self):
        self.export()
        self.git("config", "uploadpack.allowFilter", "true")
        partial = self.place / "partial"
        self.git("clone", "--quiet", "--filter=blob:none", self.repo.as_uri(), partial, cwd=self.place)
        self.change()
        self.export(into=partial)
        self.assertIn("replicas: 3", self.deployment(partial))

    def test_sparse_checkout(self):
        self.export()
        self.git("status")  # git takes away only what it has looked at
        self.git("sparse-checkout", "set", "docs")
        self.assertFalse((self.repo / "deploy/base/shop/orders/deployment.yaml").exists())
        self.change()
        self.refused("sparse", "sparse-checkout disable")
        self.sound()

    def test_sha256(self):
        self.init("--object-format=sha256")
        self.refused("SHA-256", "git init")

    def test_reftable(self):
        self.init()
        self.git("config", "core.repositoryformatversion", "1")
        self.git("config", "extensions.refStorage", "reftable")
        self.refused("reftable", "git refs migrate")

    def test_unknown_extension(self):
        self.init()
        self.git("config", "core.repositoryformatversion", "1")
        self.git("config", "extensions.tomorrow", "true")
        self.refused("tomorrow", "export without --commit")

    # Rights

    def test_of_another_owner(self):
        if os.geteuid() != 0:
            self.skipTest("only root can give files away")
        self.init()
        self.commit_something()
        self.run_("chown", "-R", "65534:65534", self.repo)
        said = self.refused("another user", "safe.directory")
        self.git("config", "--global", "--add", "safe.directory", self.repo, cwd=self.place)
        self.assertIn("safe.directory", said)
        self.export()
        self.sound()

    def read_only(self, folder):
        """A file system on which nothing can be written: what root may not either."""
        done = self.run_("unshare", "--mount", "sh", "-c",
                         f"mount --bind {folder} {folder} && mount -o remount,ro,bind {folder} && exec "
                         f"{MOLDLOFT} export {self.design} --output {self.repo} --commit -m Export")
        if "unshare" in done.stderr or "mount:" in done.stderr:
            self.skipTest("no mounts here")
        return done

    def test_read_only_repository(self):
        self.init()
        self.commit_something()
        done = self.read_only(self.repo / ".git")
        self.assertEqual(done.returncode, FAILED, done.stdout + done.stderr)
        self.assertRegex(done.stderr, "[Rr]ead-only")
        self.assertEqual(self.git("status", "--porcelain"), "")

    def test_read_only_folder(self):
        self.init()
        self.commit_something()
        done = self.read_only(self.repo)
        self.assertEqual(done.returncode, FAILED, done.stdout + done.stderr)
        self.assertRegex(done.stderr, "[Rr]ead-only")
        self.sound()

    # Who commits

    def test_nobody_known(self):
        (self.home / ".gitconfig").write_text("")
        self.refused("does not know who commits", "git config --global user.name")
        self.assertFalse(self.repo.exists())

    def test_conditional_identity(self):
        (self.home / ".gitconfig").write_text(f"[user]\nname = Ada\nemail = ada@example.com\n"
                                              f"[includeIf \"gitdir:{self.place}/repo/\"]\npath = work\n")
        (self.home / "work").write_text("[user]\nemail = ada@work.example\n")
        self.init()
        self.export()
        self.assertEqual(self.git("log", "-1", "--format=%ae %ce"), "ada@work.example ada@work.example")

    def test_every_row_of_the_table_is_tested(self):
        rows = set(re.findall(r"^\| .* \| `(\w+)` \|$", (SOURCE / "docs/git.md").read_text(), re.MULTILINE))
        tests = {name.removeprefix("test_") for name in dir(self) if name.startswith("test_")}
        self.assertEqual(rows, tests - {"every_row_of_the_table_is_tested"})


if __name__ == "__main__":
    sys.exit(unittest.main())
