"""Programs that run in the background, each with a log of its own."""
import os
import random
import socket
import subprocess
import time

PATIENCE = 60  # seconds until a server answers, or ends

_given = set()


def free_port():
    """Below the range that the kernel takes outgoing connections from, and never the same twice."""
    while True:
        port = random.randrange(20000, 32000)
        with socket.socket() as probe:
            if port not in _given and probe.connect_ex(("127.0.0.1", port)) != 0:
                _given.add(port)
                return port


def answers(port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Process:
    """`command` with a log at `log`. In a session of its own, so that Ctrl+C reaches it through us
    alone, and in the right order."""

    def __init__(self, command, log, environment=None, user=None):
        self.command = command
        self.log = log
        self.environment = environment
        self.user = user
        self.process = None

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log, env=self.environment,
                                            stdin=subprocess.DEVNULL, user=self.user, cwd="/",
                                            start_new_session=True)

    def runs(self):
        return self.process is not None and self.process.poll() is None

    def wait_until(self, condition):
        """Until the condition holds; fails with the end of the log where the program ends first."""
        end = time.monotonic() + PATIENCE
        while not condition():
            if not self.runs() or time.monotonic() > end:
                raise SystemExit(f"{os.path.basename(self.command[0])} does not answer:\n"
                                 f"{self.tail(2000)}")
            time.sleep(0.05)

    def signal(self, number):
        if self.runs():
            os.killpg(self.process.pid, number)

    def wait(self):
        if self.process is None:
            return
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.signal(9)
            self.process.wait()

    def tail(self, characters):
        try:
            with open(self.log, "rb") as log:
                log.seek(max(0, os.path.getsize(self.log) - characters))
                return log.read().decode(errors="replace")
        except OSError:
            return ""
