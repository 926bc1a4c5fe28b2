"""Databases and brokers, as servers of Debian's and Ubuntu's packages, each with its data in a folder of its own."""
import glob
import json
import os
import pwd
import shutil
import signal
import subprocess
import urllib.request

from processes import Process, answers, free_port

LOCALHOST = "127.0.0.1"


class Missing(Exception):
    """A server that is not installed here."""


def program(package, *places):
    """The newest program of these names or patterns."""
    for place in places:
        found = sorted(glob.glob(place)) if "/" in place else [shutil.which(place)]
        if found and found[-1]:
            return found[-1]
    raise Missing(f"no {places[0].rsplit('/', 1)[-1]} here: apt-get install {package}")


def ordinary_user(name):
    """Database servers refuse to run as root."""
    return name if os.geteuid() == 0 else None


class Server:
    """One that can be stopped and started again with the same data, which lies in data/name."""
    end_signal = signal.SIGTERM
    user = None
    environment = None

    def __init__(self, name, data):
        self.name = name
        self.folder = os.path.join(data, name.replace("/", "."))
        self.port = free_port()
        os.makedirs(self.folder, exist_ok=True)
        if self.user:
            os.chown(self.folder, pwd.getpwnam(self.user).pw_uid, -1)
        self.process = None

    def start(self):
        self.process = Process(self.command(), self.folder + ".log", self.environment, self.user)
        self.process.start()
        self.process.wait_until(self.ready)
        return self

    def ready(self):
        return answers(self.port)

    def waiting(self):
        """How many events wait for a subscriber here, or for its acknowledgement; None: nobody can say."""
        return 0

    def stop(self):
        if self.process:
            self.process.signal(self.end_signal)
            self.process.wait()

    def kill(self):
        """In the middle of whatever it does."""
        self.process.signal(signal.SIGKILL)
        self.process.wait()


class Postgres(Server):
    """One for all databases of this engine; each has a user who may use no other."""
    end_signal = signal.SIGINT  # a fast shutdown, without waiting for clients
    settings = ["max_connections=400"]

    def __init__(self, data, name="postgresql"):
        self.bin = os.path.dirname(program("postgresql", "/usr/lib/postgresql/*/bin/initdb"))
        self.user = ordinary_user("postgres")
        super().__init__(name, data)
        self.data = os.path.join(self.folder, "data")
        if not os.path.exists(self.data):
            subprocess.run([os.path.join(self.bin, "initdb"), "--pgdata", self.data, "--username",
                            "admin", "--auth-local", "trust", "--auth-host", "scram-sha-256",
                            "--encoding", "UTF8", "--no-locale"], check=True, user=self.user,
                           stdout=subprocess.DEVNULL, cwd="/")

    def command(self):
        settings = [f"listen_addresses={LOCALHOST}", f"unix_socket_directories={self.folder}", *self.settings]
        return [os.path.join(self.bin, "postgres"), "-D", self.data, "-p", str(self.port),
                *(word for setting in settings for word in ("-c", setting))]

    def ready(self):
        return super().ready() and self.ask("select 1", check=False) == "1"

    def ask(self, sql, check=True, database="postgres"):
        result = subprocess.run([os.path.join(self.bin, "psql"), "-h", self.folder, "-p",
                                 str(self.port), "-U", "admin", "-d", database, "-XAtq", "-c",
                                 sql], capture_output=True, text=True, check=False)
        if check and result.returncode != 0:
            raise SystemExit(f"postgresql: {result.stderr}")
        return result.stdout.strip()

    def add(self, schema, password):
        if self.ask(f"select 1 from pg_roles where rolname = '{schema}'") == "1":
            return
        self.ask(f"create role \"{schema}\" login password '{password}'")
        self.ask(f'create database "{schema}" owner "{schema}"')
        self.ask(f'revoke all on database "{schema}" from public')


class MariaDb(Server):
    """One for all databases of this engine; each has a user who may use no other."""

    def __init__(self, data, name="mariadb"):
        self.server = program("mariadb-server", "/usr/sbin/mariadbd", "mariadbd")
        self.user = ordinary_user("mysql")
        super().__init__(name, data)
        self.data = os.path.join(self.folder, "data")
        self.socket = os.path.join(self.folder, "socket")
        if not os.path.exists(self.data):
            subprocess.run([program("mariadb-server", "mariadb-install-db"), "--no-defaults",
                            "--datadir=" + self.data, "--auth-root-authentication-method=normal",
                            "--skip-test-db"], check=True, user=self.user,
                           stdout=subprocess.DEVNULL, cwd="/")

    def command(self):
        return [self.server, "--no-defaults", "--datadir=" + self.data, "--socket=" + self.socket,
                f"--port={self.port}", f"--bind-address={LOCALHOST}",
                "--character-set-server=utf8mb4", "--pid-file=" + os.path.join(self.folder, "pid")]

    def ready(self):
        return super().ready() and self.ask("select 1", check=False) == "1"

    def ask(self, sql, check=True):
        result = subprocess.run([program("mariadb-client", "mariadb"), "--no-defaults",
                                 "--socket=" + self.socket, "--user=root", "--batch",
                                 "--skip-column-names", "--execute", sql], capture_output=True,
                                text=True, check=False)
        if check and result.returncode != 0:
            raise SystemExit(f"mariadb: {result.stderr}")
        return result.stdout.strip()

    def add(self, schema, password):
        self.ask(f"create database if not exists `{schema}`;"
                 f"create user if not exists `{schema}` identified by '{password}';"
                 f"grant all on `{schema}`.* to `{schema}`")


class Redis(Server):
    """With a password as a database, without one as a broker: then an event is on the disk before
    it is acknowledged."""

    def __init__(self, name, data, password=""):
        self.server = program("redis-server", "redis-server")
        self.password = password
        super().__init__(name, data)

    def command(self):
        more = ["--requirepass", self.password] if self.password else ["--appendfsync", "always"]
        return [self.server, "--port", str(self.port), "--bind", LOCALHOST, "--dir", self.folder,
                "--appendonly", "yes", *more]

    def ask(self, *words):
        password = {"REDISCLI_AUTH": self.password} if self.password else {}
        return subprocess.run([program("redis-tools", "redis-cli"), "-p", str(self.port), "--raw", *words],
                              env=dict(os.environ, **password), capture_output=True, text=True,
                              check=True).stdout.strip()

    def waiting(self):
        return 0 if self.password else None


class Nats(Server):
    def __init__(self, name, data):
        super().__init__(name, data)
        self.monitoring = free_port()

    def command(self):
        return [program("nats-server", "/usr/sbin/nats-server", "nats-server"), "--jetstream",
                "--store_dir", self.folder, "--addr", LOCALHOST, "--port", str(self.port),
                "--http_port", str(self.monitoring)]

    def waiting(self):
        with urllib.request.urlopen(
                f"http://{LOCALHOST}:{self.monitoring}/jsz?consumers=true", timeout=5) as answer:
            said = json.load(answer)
        return sum(consumer["num_pending"] + consumer["num_ack_pending"]
                   for account in said.get("account_details", [])
                   for stream in account.get("stream_detail", [])
                   for consumer in stream.get("consumer_detail", []))


class RabbitMq(Server):
    """With a name server of its own, which ends with it."""

    def __init__(self, name, data):
        super().__init__(name, data)
        # the script of that name changes the user and forgets the environment
        self.script = program("rabbitmq-server",
                              "/usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server")
        self.environment = dict(
            os.environ, HOME=self.folder, RABBITMQ_NODENAME="local@localhost",
            RABBITMQ_NODE_PORT=str(self.port), RABBITMQ_DIST_PORT=str(free_port()),
            RABBITMQ_NODE_IP_ADDRESS=LOCALHOST, RABBITMQ_MNESIA_BASE=self.folder,
            RABBITMQ_MNESIA_DIR=os.path.join(self.folder, "mnesia"),
            RABBITMQ_LOG_BASE=self.folder, RABBITMQ_LOGS="-",
            RABBITMQ_CONFIG_FILES=os.path.join(self.folder, "conf.d"),
            RABBITMQ_CONFIG_FILE=os.path.join(self.folder, "none"),
            RABBITMQ_ENABLED_PLUGINS_FILE=os.path.join(self.folder, "plugins"),
            ERL_EPMD_PORT=str(free_port()), ERL_EPMD_ADDRESS=LOCALHOST)

    def command(self):
        return [self.script]

    def waiting(self):
        return None

    def stop(self):
        super().stop()
        subprocess.run(["epmd", "-port", self.environment["ERL_EPMD_PORT"], "-kill"],
                       env=self.environment, capture_output=True, check=False)
