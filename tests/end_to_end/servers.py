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

    def kill(self):
        """With SIGKILL, in the middle of whatever it does."""
        self.process.kill()
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
    """Without a password it serves as a broker does: every event is on the disk before it is
    acknowledged."""

    def __init__(self, folder, password=""):
        super().__init__(folder)
        self.password = password

    def command(self):
        keeping = ["--requirepass", self.password] if self.password else ["--appendfsync", "always"]
        return [program("redis-server", "redis-server"), "--port", str(self.port), "--bind",
                "127.0.0.1", "--dir", self.folder, "--appendonly", "yes", *keeping]

    def ask(self, *words):
        environment = dict(os.environ)
        if self.password:
            environment["REDISCLI_AUTH"] = self.password
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


class MariaDb(Server):
    """Refuses to run as root, so it runs as its own user where the test is root."""

    def __init__(self, folder):
        super().__init__(folder)
        self.data = os.path.join(folder, "data")
        self.socket = os.path.join(folder, "socket")
        if os.geteuid() == 0:
            os.chown(folder, pwd.getpwnam("mysql").pw_uid, -1)
        subprocess.run([program("mariadb-install-db", "mariadb-server"), "--no-defaults",
                        "--datadir=" + self.data, "--auth-root-authentication-method=normal",
                        "--skip-test-db"],
                       check=True, stdout=subprocess.DEVNULL, user=self.user(), cwd="/")

    def user(self):
        return "mysql" if os.geteuid() == 0 else None

    def command(self):
        return [program("mariadbd", "mariadb-server", "/usr/sbin/mariadbd"), "--no-defaults",
                "--datadir=" + self.data, "--socket=" + self.socket, "--port", str(self.port),
                "--bind-address=127.0.0.1", "--innodb-flush-log-at-trx-commit=1",
                "--pid-file=" + os.path.join(self.folder, "pid")]

    def ready(self):
        return super().ready() and self.run("select 1", check=False) == "1"

    def run(self, sql, check=True):
        result = subprocess.run(
            [program("mariadb", "mariadb-client"), "--no-defaults", "--socket=" + self.socket,
             "--user=root", "--batch", "--skip-column-names", "--execute", sql],
            capture_output=True, text=True)
        if check and result.returncode != 0:
            raise AssertionError(f"{sql}: {result.stderr}")
        return result.stdout.strip()

    def create(self, name, password):
        """A database and the one user who may use it, as the manifests make them."""
        self.run(f"create database `{name}`; create user `{name}` identified by '{password}'; "
                 f"grant all on `{name}`.* to `{name}`")


class RabbitMq(Server):
    """With its own name server, which is stopped with it."""

    def __init__(self, folder):
        super().__init__(folder)
        self.names = free_port()
        self.environment = dict(
            os.environ, HOME=folder, RABBITMQ_NODENAME=f"moldloft{self.port}@localhost",
            RABBITMQ_NODE_PORT=str(self.port), RABBITMQ_DIST_PORT=str(free_port()),
            RABBITMQ_NODE_IP_ADDRESS="127.0.0.1", RABBITMQ_MNESIA_BASE=folder,
            RABBITMQ_LOG_BASE=folder, RABBITMQ_LOGS="-",
            RABBITMQ_CONFIG_FILES=os.path.join(folder, "conf.d"),
            RABBITMQ_CONFIG_FILE=os.path.join(folder, "none"),
            RABBITMQ_ENABLED_PLUGINS_FILE=os.path.join(folder, "plugins"),
            ERL_EPMD_PORT=str(self.names), ERL_EPMD_ADDRESS="127.0.0.1")

    def command(self):
#the script in sbin changes the user and forgets the environment
        return [program("rabbitmq-server", "rabbitmq-server",
                        "/usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server")]

    def start(self):
        log = open(os.path.join(self.folder, "log"), "ab")
        self.process = subprocess.Popen(self.command(), stdout=log, stderr=log, cwd=self.folder,
                                        stdin=subprocess.DEVNULL, env=self.environment,
                                        start_new_session=True)
        log.close()
        eventually("RabbitMQ answers", self.ready, 90)
        return self

    def kill(self):
        os.killpg(self.process.pid, 9)
        self.process.wait(PATIENCE)

    def stop(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, 15)
            self.process.wait(PATIENCE)
        subprocess.run(["epmd", "-port", str(self.names), "-kill"], env=self.environment,
                       capture_output=True)


class Kafka(Server):
    """The cluster that librdkafka brings for tests, since Debian has no broker. It chooses its port
    and keeps its topics in memory."""

    def start(self):
        self.process = subprocess.Popen([os.environ["E2E_KAFKA"]], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])
        self.process.stdout.close()
        return self
