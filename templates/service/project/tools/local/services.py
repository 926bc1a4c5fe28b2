"""The services of the system as processes. One that ends is started again, as a cluster would; a
job runs once."""
import os
import secrets
import signal
import threading
import time
import urllib.request

from mongodb import own_mongodb
from processes import Process, free_port


class LocalService:
    def __init__(self, description, system, ports):
        self.path = description["path"]
        self.description = description
        self.port = ports[self.path]
        self.admin = free_port()
        self.restarts = 0
        self.ending = False
        name = self.path.replace("/", ".")
        self.secrets = os.path.join(system.data, "secrets", name)
        self.write_secrets(system)
        program = os.path.join(system.build, "bin", description["target"])
        self.process = Process([program], os.path.join(system.data, name + ".log"),
                               self.environment(system, ports))

    def write_secrets(self, system):
        passwords = {database["name"]: system.databases.get(database["path"], (0, "none"))[1]
                     for database in self.description["databases"]}
        files = {f"{name}/password": text for name, text in passwords.items()}
        files.update({f"{name}/{name}": secrets.token_hex(16)
                      for name in self.description["secrets"]})
        for path, text in files.items():
            full = os.path.join(self.secrets, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(os.open(full, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w",
                      encoding="ascii") as stream:
                stream.write(text)

    def environment(self, system, ports):
        result = dict(os.environ, SECRETS_DIR=self.secrets, HTTP_PORT=str(self.port),
                      ADMIN_PORT=str(self.admin), DRAIN_SECONDS="1")
        for database in self.description["databases"]:
            port, _ = system.databases.get(database["path"], (1, ""))  # 1: nobody answers there
            prefix = database["prefix"]
            result.update({f"{prefix}_HOST": "127.0.0.1", f"{prefix}_PORT": str(port),
                           f"{prefix}_NAME": database["schema"],
                           f"{prefix}_USER": database["schema"]})
            if database["engine"] == "mongodb" and own_mongodb():
                result.update(own_mongodb().environment(prefix))
        for broker in self.description["brokers"]:
            port = system.brokers.get(broker["path"], 1)
            result[broker["variable"]] = f"{broker['scheme']}://127.0.0.1:{port}"
        for call in self.description["calls"]:
            if call["path"] in ports:
                result[call["variable"]] = f"http://127.0.0.1:{ports[call['path']]}"
            elif not call["outside"]:  # an image, which does not run here
                result[call["variable"]] = "http://127.0.0.1:1"
        result.update(self.description["env"])
        return result

    def start(self):
        self.process.start()
        threading.Thread(target=self.keep_alive, daemon=True).start()
        return self

    def keep_alive(self):
        while not self.ending:
            status = self.process.process.wait()
            time.sleep(1)
            if self.description["job"] and status == 0:
                return
            if not self.ending:
                self.restarts += 1
                self.process.start()

    def wait_until_ready(self):
        """A job is never asked."""
        if not self.description["job"]:
            self.process.wait_until(lambda: self.state() == "ready")

    def waiting(self):
        """How many events wait in its outbox; as if one did where it does not answer."""
        if self.description["job"]:
            return 0
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.admin}/metrics", timeout=5) as answer:
                lines = answer.read().decode().splitlines()
        except OSError:
            return 1
        return sum(float(line.split()[-1]) for line in lines if line.startswith("outbox_events{"))

    def tell_to_stop(self):
        self.ending = True
        self.process.signal(signal.SIGTERM)

    def wait(self):
        self.process.wait()

    def state(self):
        """ready, starting or down; of a job running, done or down."""
        if not self.process.runs():
            done = self.description["job"] and self.process.process.returncode == 0
            return "done" if done else "down"
        if self.description["job"]:
            return "running"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.admin}/readyz", timeout=1):
                return "ready"
        except OSError:
            return "starting"
