"""A generated project: exported, built, and its programs run.

SANITIZE=thread, or SANITIZE=address,undefined, builds all of it with those sanitizers, in a folder of its own, and a
test fails where they find something: SANITIZE=thread ctest -R end_to_end.parcels"""
import http.client
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import unittest

from servers import PATIENCE, eventually, free_port

EXPORT = os.environ["E2E_EXPORT"]
WORK = os.environ["E2E_WORK"]
SANITIZE = os.environ.get("SANITIZE", "")


def watched():
    """Every program writes what a sanitizer finds into a folder, also one that is killed later, and one that another
    program started: in the end it has to be empty."""
    if "findings" in os.environ.get("TSAN_OPTIONS", ""):
        return
    findings = tempfile.mkdtemp(prefix="findings-", dir=WORK)
    for sanitizer in ["TSAN", "ASAN", "UBSAN"]:
        os.environ[f"{sanitizer}_OPTIONS"] = f"log_path={findings}/found"

    def nothing_found():
        text = ""
        for name in os.listdir(findings):
            with open(os.path.join(findings, name), encoding="utf-8", errors="replace") as stream:
                text += stream.read()
        if text:
            raise AssertionError(f"{findings}:\n{text[:12000]}")
        os.rmdir(findings)
    unittest.addModuleCleanup(nothing_found)


def posix_threads():
    """What lets a program with librdkafka run under the thread sanitizer: see c11_threads.c."""
    if not SANITIZE.startswith("thread"):
        return {}
    library = os.path.join(WORK, "c11_threads.so")
    if not os.path.exists(library):
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "c11_threads.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source], check=True)
    return {"LD_PRELOAD": library}


def build(design, name, compiler=None, edit=None, goal="test"):
    """Exports the design to WORK/name, has `edit` change what is its user's there, and runs that
    project's own `make test`, or another goal."""
    options = []
    if SANITIZE:
        watched()
        name = f"{name}-{SANITIZE.partition(',')[0]}"
        options = [f"OPTIONS=-DSANITIZE={SANITIZE}"]
    folder = os.path.join(WORK, name)
    fresh = folder + ".new"
    shutil.rmtree(fresh, ignore_errors=True)
    subprocess.run([EXPORT, design, fresh], check=True)
    # What an earlier run built stays; what it exported does not.
    os.makedirs(folder, exist_ok=True)
    for entry in os.listdir(folder):
        if entry != "build":
            path = os.path.join(folder, entry)
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    for entry in os.listdir(fresh):
        os.rename(os.path.join(fresh, entry), os.path.join(folder, entry))
    os.rmdir(fresh)
    if edit:
        edit(folder)
    environment = dict(os.environ, CCACHE_BASEDIR=folder, CCACHE_NOHASHDIR="1")
    if compiler:
        environment["CXX"] = compiler
    result = subprocess.run(["make", "-C", folder, goal, *options], env=environment, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode != 0:
        raise AssertionError(f"make {goal}:\n{result.stdout[-6000:]}")
    return folder


def request(port, method, path, body=None, raw=None, send=None):
    """Status, body (as JSON where it is some) and headers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    text = raw if raw is not None else (json.dumps(body) if body is not None else None)
    connection.request(method, path, text, send or {})
    response = connection.getresponse()
    answer = response.read().decode()
    headers = dict(response.getheaders())
    connection.close()
    if "json" in headers.get("Content-Type", ""):
        answer = json.loads(answer)
    return response.status, answer, headers


class Service:
    """One generated program as a process. Every line that it logs is kept."""

    def __init__(self, folder, target, environment):
        self.program = os.path.join(folder, "build", "bin", target)
        self.target = target
        self.port = free_port()
        self.admin = free_port()
        self.environment = dict(os.environ, **environment, **posix_threads(), HTTP_PORT=str(self.port),
                                ADMIN_PORT=str(self.admin), DRAIN_SECONDS="1")
        self.process = None
        self.lines = []

    def start(self):
        self.lines = []
        self.changed = threading.Condition()
        self.process = subprocess.Popen([self.program], env=self.environment, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.reader = threading.Thread(target=self.read, args=(self.process, self.changed),
                                       daemon=True)
        self.reader.start()
        return self

    def read(self, process, changed):
        for line in process.stdout:
            with changed:
                self.lines.append(line)
                changed.notify_all()
        process.stdout.close()

    def wait_for(self, message):
        """Until the service has logged the message."""
        def logged():
            return any(f'"message":"{message}"' in line for line in self.lines)
        with self.changed:
            if not self.changed.wait_for(logged, PATIENCE):
                raise AssertionError(f"{self.target} did not say {message!r}: "
                                     + "".join(self.lines[-20:]))
        return self

    def end(self, how=signal.SIGTERM):
        if self.process is None:
            return None
        if self.process.poll() is None:
            self.process.send_signal(how)
        status = self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        return status

    def ask(self, method, path, body=None, admin=False, raw=None, send=None):
        return request(self.admin if admin else self.port, method, path, body, raw, send)

    def is_ready(self):
        return self.ask("GET", "/readyz", admin=True)[0] == 200

    def health(self):
        return subprocess.run([self.program, "--health"], env=self.environment,
                              stdout=subprocess.DEVNULL).returncode

    def metric(self, name):
        """The sum over all labels."""
        lines = self.ask("GET", "/metrics", admin=True)[1].splitlines()
        return sum(float(line.split()[-1]) for line in lines if line.startswith(name))


__all__ = ["Service", "build", "eventually", "request"]
