"""Real servers of Debian's packages on free ports, each with its data in a folder of its own."""
import glob
import os
import pwd
import random
import shutil
import socket
import subprocess
import time

PATIENCE = 30  # seconds for anything that has to happen


_given = set()


def free_port():
    """Below the range that the kernel takes outgoing connections from, and never the same twice."""
    while True:
        port = random.randrange(20000, 32000)
        with socket.socket() as probe:
            if port not in _given and probe.connect_ex(("127.0.0.1", port)) != 0:
                _given.add(port)
                return port


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


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def program(name, package, *places):
    for place in places:
        found = sorted(glob.glob(place))
        if found:
            return found[-1]
    found = shutil.which(name)
    if not found:
        raise AssertionError(f"{name} is missing: apt-get install {package}")
    return found


class Server:
    """A server that can be stopped and started again with the same data."""

    def __init__(self, folder, port=None):
        self.folder = folder
        self.port = port or free_port()
        self.process = None
        os.makedirs(folder, exist_ok=True)

    def start(self):
        log = open(os.path.join(self.folder, "log"), "ab")
        self.process = subprocess.Popen(self.command(), stdout=log, stderr=log,
                                        stdin=subprocess.DEVNULL, user=self.user())
        log.close()
        eventually(f"{type(self).__name__} answers", self.ready)
        return self

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(PATIENCE)

    def user(self):
        return None

    def ready(self):
        if self.process.poll() is not None:
            with open(os.path.join(self.folder, "log"), errors="replace") as log:
                raise AssertionError(f"{type(self).__name__} ended:\n{log.read()[-2000:]}")
        return answers(self.port)


class Nats(Server):
    def command(self):
        return [program("nats-server", "nats-server", "/usr/sbin/nats-server"), "--jetstream",
                "--store_dir", self.folder, "--addr", "127.0.0.1", "--port", str(self.port)]


class Redis(Server):
    def __init__(self, folder, password):
        super().__init__(folder)
        self.password = password

    def command(self):
        return [program("redis-server", "redis-server"), "--port", str(self.port), "--bind",
                "127.0.0.1", "--dir", self.folder, "--appendonly", "yes", "--requirepass",
                self.password]

    def ask(self, *words):
        environment = dict(os.environ, REDISCLI_AUTH=self.password)
        return subprocess.run(["redis-cli", "-p", str(self.port), *words], env=environment,
                              check=True, capture_output=True, text=True).stdout.strip()


class Postgres(Server):
    """Refuses to run as root, so it runs as its own user where the test is root."""

    def __init__(self, folder, password):
        super().__init__(folder)
        self.password = password
        self.bin = os.path.dirname(
            program("initdb", "postgresql", "/usr/lib/postgresql/*/bin/initdb"))
        self.data = os.path.join(folder, "data")
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(folder, user.pw_uid, user.pw_gid)
        secret = os.path.join(folder, "password")
        with open(secret, "w") as stream:
            stream.write(password)
        os.chmod(secret, 0o644)
        subprocess.run([os.path.join(self.bin, "initdb"), "--pgdata", self.data, "--username",
                        "admin", "--pwfile", secret, "--auth", "scram-sha-256", "--no-sync",
                        "--encoding", "UTF8", "--no-locale"],
                       check=True, stdout=subprocess.DEVNULL, user=self.user(), cwd="/")

    def user(self):
        return "postgres" if os.geteuid() == 0 else None

    def command(self):
        return [os.path.join(self.bin, "postgres"), "-D", self.data, "-p", str(self.port),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "fsync=off", "-c", "max_connections=300"]

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(2)  # SIGINT: a fast shutdown, without waiting for clients
            self.process.wait(PATIENCE)

    def ready(self):
        return super().ready() and self.run("postgres", "select 1", check=False) == "1"

    def run(self, database, sql, check=True):
        environment = dict(os.environ, PGPASSWORD=self.password)
        result = subprocess.run(
            [os.path.join(self.bin, "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "admin",
             "-d", database, "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql],
            env=environment, capture_output=True, text=True)
        if check and result.returncode != 0:
            raise AssertionError(f"{sql}: {result.stderr}")
        return result.stdout.strip()

    def create(self, name, password):
        """A database and the one user who may use it, as the manifests make them."""
        self.run("postgres", f"create role \"{name}\" login password '{password}'")
        self.run("postgres", f'create database "{name}" owner "{name}"')
        self.run("postgres", f'revoke all on database "{name}" from public')
