"""Real servers of Debian's packages on free ports: those of a generated project's `make local`, as tests ask them."""
import os
import subprocess
import sys
import time

sys.dont_write_bytecode = True  # nothing is left among the templates
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.append(os.path.join(ROOT, "templates/service/project/tools/local"))

import engines  # noqa: E402
from processes import free_port  # noqa: E402

PATIENCE = 120 if os.environ.get("SANITIZE") else 30  # seconds for anything that has to happen


def eventually(what, condition, patience=PATIENCE):
    """Returns the first true result of the condition; fails, naming `what`, when time is up."""
    end = time.monotonic() + patience
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {patience} s")
        time.sleep(0.02)


def named(folder):
    """What the servers call data and name."""
    data, name = os.path.split(folder)
    return {"data": data, "name": name}


class Nats(engines.Nats):
    def __init__(self, folder):
        super().__init__(**named(folder))


class Redis(engines.Redis):
    def __init__(self, folder, password=""):
        super().__init__(**named(folder), password=password)


class RabbitMq(engines.RabbitMq):
    def __init__(self, folder):
        super().__init__(**named(folder))


class Postgres(engines.Postgres):
    settings = ["max_connections=300", "fsync=off"]

    def __init__(self, folder):
        super().__init__(**named(folder))

    def run(self, database, sql):
        return self.ask(sql, database=database)

    def create(self, name, password):
        """A database and the one user who may use it, as the manifests make them."""
        self.add(name, password)


class MariaDb(engines.MariaDb):
    def __init__(self, folder):
        super().__init__(**named(folder))

    def run(self, sql):
        return self.ask(sql)

    def create(self, name, password):
        """A database and the one user who may use it, as the manifests make them."""
        self.add(name, password)


class Kafka:
    """The cluster that librdkafka brings for tests, since Debian has no broker. It chooses its port
    and keeps its topics in memory."""

    def __init__(self, folder):
        del folder  # nothing is kept

    def start(self):
        self.process = subprocess.Popen([os.environ["E2E_KAFKA"]], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])
        self.process.stdout.close()
        return self

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)


__all__ = ["Kafka", "MariaDb", "Nats", "PATIENCE", "Postgres", "RabbitMq", "Redis", "eventually", "free_port"]
