#!/usr/bin/env python3
"""check_servers.py RENDERED SECRETS (postgresql|redis|nats|mongodb) NAMESPACE/NAME: starts the real server of
this machine with what the export would mount into its pod, and tries what the owner may do and
what nobody may. Only folders and the port are changed. Exit status 1 with a message where it is
not so; 77 where the server is not installed."""

import glob
import hashlib
import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import yaml


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program(name, *places):
    for place in places:
        for found in sorted(glob.glob(os.path.join(place, name)), reverse=True):
            return found
    found = shutil.which(name)
    if not found:
        print(f"{name} is not installed")
        sys.exit(77)
    return found


def as_nobody_special():
    """Servers refuse to run as root: become the user that PostgreSQL's package made."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam("postgres")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


class Bench:
    def __init__(self, objects, secrets, ns, name, folder):
        self.folder, self.ns, self.name = folder, ns, name
        self.port = free_port()
        self.process = None
        config = next(o for o in objects if o["kind"] == "ConfigMap"
                      and o["metadata"]["namespace"] == ns
                      and o["metadata"]["name"] == name + "-config")
        self.files = config["data"]
        self.password_file = os.path.join(folder, "password")
        source = os.path.join(secrets, ns, name + "-credentials", "password")
        if os.path.exists(source):
            shutil.copy(source, self.password_file)
            with open(source, encoding="utf-8") as stream:
                self.password = stream.read()

    def place(self, name, replacements):
        """One of the files, with folders of ours in place of the pod's: each of them has to be there."""
        text = self.files[name]
        for old, new in replacements.items():
            assert old in text, f"{name} does not name {old}"
            text = text.replace(old, new)
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
        return path

    def hand_over(self):
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", "postgres:", self.folder], check=True)

    def run(self, *command, **more):
        return subprocess.run(command, capture_output=True, text=True, timeout=60,
                              cwd=self.folder, **as_nobody_special(), **more)

    def start(self, *command):
        self.process = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, **as_nobody_special())

    def until(self, ready):
        limit = time.monotonic() + 30
        while not ready():
            assert self.process.poll() is None, "the server ended"
            assert time.monotonic() < limit, "the server does not answer"
            time.sleep(0.05)  # between two questions, not in place of one

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(30)


def check_postgresql(bench):
    bins = "/usr/lib/postgresql/*/bin"
    psql = shutil.which("psql")
    initdb, postgres = program("initdb", bins), program("postgres", bins)
    script = bench.place("10-owner.sql",
                         {f"/run/secrets/{bench.name}/password": bench.password_file})
    bench.hand_over()
    data = os.path.join(bench.folder, "data")
    made = bench.run(initdb, "-D", data, "-U", "postgres", "--auth-local=trust",
                     "--auth-host=scram-sha-256")
    assert made.returncode == 0, made.stderr
    bench.start(postgres, "-D", data, "-k", bench.folder, "-p", str(bench.port), "-h", "127.0.0.1")
    ready = [os.path.join(os.path.dirname(initdb), "pg_isready"), "-q", "-h", "127.0.0.1", "-p",
             str(bench.port)]
    bench.until(lambda: bench.run(*ready).returncode == 0)
    # as the image runs it: over the socket, as the administrator
    made = bench.run(psql, "-v", "ON_ERROR_STOP=1", "-h", bench.folder, "-p", str(bench.port), "-U",
                     "postgres", "-d", "postgres", "-f", script)
    assert made.returncode == 0, made.stderr
    owner = bench.name.replace("-", "_")

    def ask(sql, database=owner, password=bench.password, user=owner):
        env = dict(os.environ, PGPASSWORD=password)
        return bench.run(psql, "-v", "ON_ERROR_STOP=1", "-At", "-h", "127.0.0.1", "-p",
                         str(bench.port), "-U", user, "-d", database, "-c", sql, env=env)

    assert ask("CREATE TABLE t (i int); INSERT INTO t VALUES (1)").returncode == 0
    assert ask("SELECT i FROM t").stdout == "1\n"
    assert "authentication failed" in ask("SELECT 1", password="wrong").stderr
    for database in ("postgres", "template1"):
        assert "permission denied" in ask("SELECT 1", database=database).stderr, database
    assert "permission denied" in ask("CREATE DATABASE more").stderr
    assert "permission denied" in ask("CREATE ROLE more").stderr
    admin = [psql, "-h", bench.folder, "-p", str(bench.port), "-U", "postgres", "-d", "postgres",
             "-c", "CREATE ROLE stranger LOGIN PASSWORD 'known'"]
    assert bench.run(*admin).returncode == 0
    assert "permission denied" in ask("SELECT 1", user="stranger", password="known").stderr


def check_redis(bench):
    server, client = program("redis-server"), shutil.which("redis-cli")
    users = os.path.join(bench.folder, "run")
    os.mkdir(users)
    os.mkdir(os.path.join(bench.folder, "data"))
    bench.place("redis.conf", {"port 6379": f"port {bench.port}", "dir /data": "dir ./data",
                               "/run/redis/": users + "/"})
    secret = f"/run/secrets/{bench.name}/password"
    start = bench.place("start.sh", {secret: bench.password_file, "/run/redis/": users + "/",
                                     "/etc/moldloft": bench.folder, "redis-server": server})
    ready = bench.place("ready.sh", {secret: bench.password_file,
                                     "127.0.0.1": f"127.0.0.1 -p {bench.port}"})
    bench.hand_over()
    assert bench.run("sh", ready).returncode != 0, "ready before it runs"
    bench.start("sh", start)
    bench.until(lambda: bench.run("sh", ready).returncode == 0)

    def ask(*words, password=None, user=None):
        env = dict(os.environ)
        if password:
            env["REDISCLI_AUTH"] = password
        more = ["--user", user] if user else []
        return bench.run(client, "-p", str(bench.port), *more, *words, env=env).stdout

    owner = bench.name.replace("-", "_")
    assert "NOAUTH" in ask("GET", "a")
    assert "NOAUTH" in ask("GET", "a", password="wrong")
    assert ask("SET", "a", "1", password=bench.password) == "OK\n"
    assert ask("GET", "a", password=bench.password, user=owner) == "1\n"
    for forbidden in (("CONFIG", "GET", "*"), ("ACL", "LIST"), ("SHUTDOWN",)):
        assert "NOPERM" in ask(*forbidden, password=bench.password), forbidden
    with open(os.path.join(users, "users.acl"), encoding="utf-8") as stream:
        assert bench.password not in stream.read(), "the password stands in the clear"


def check_nats(bench):
    server = program("nats-server", "/usr/sbin")
    monitor = free_port()
    config = bench.place("nats.conf", {"port: 4222": f"port: {bench.port}",
                                       "http_port: 8222": f"http_port: {monitor}",
                                       '"/data"': '"data"'})
    bench.hand_over()
    tried = bench.run(server, "-t", "-c", config)
    assert tried.returncode == 0, tried.stderr
    bench.start(server, "-c", config)

    def healthy():
        try:
            url = f"http://127.0.0.1:{monitor}/healthz?js-server-only=true"
            with urllib.request.urlopen(url, timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False

    bench.until(healthy)
    with urllib.request.urlopen(f"http://127.0.0.1:{monitor}/jsz", timeout=5) as answer:
        text = answer.read().decode()
    assert '"disabled": true' not in text and '"max_storage"' in text, text


# What prepare.js asks of mongosh, by a server that comes up bit by bit: each run finds it one step further.
MONGOSH = """
const fs = require('fs');
const [log, script] = [process.env.MONGO_LOG, process.argv[process.argv.length - 1]];
const calls = fs.existsSync(log) ? JSON.parse(fs.readFileSync(log, 'utf8')) : [];
const run = calls.filter(call => call[0] === 'connect').length;
const note = (...call) => { calls.push(call); fs.writeFileSync(log, JSON.stringify(calls)); };
const known = () => calls.some(call => call[0] === 'createUser');
const database = name => ({
    auth(user, password) { note('auth', user, password); if (run < 2) throw new Error('Authentication failed.'); },
    adminCommand(command) {
        note(Object.keys(command)[0], command);
        if (command.replSetGetStatus && !calls.some(call => call[0] === 'replSetInitiate'))
            throw Object.assign(new Error('no replset config'), {codeName: 'NotYetInitialized'});
        return {ok: 1};
    },
    hello() { return {isWritablePrimary: run >= 3}; },
    getSiblingDB: database,
    getUser(user) { return known() ? {user} : null; },
    createUser(user) { note('createUser', name, user); },
    updateUser(user, rights) { note('updateUser', name, user, rights); },
});
globalThis.connect = address => { note('connect', address); if (run < 1) throw new Error('refused'); return database('admin'); };
new Function('require', fs.readFileSync(script, 'utf8'))(require);
"""

ENTRYPOINT = """#!/bin/sh
stat -c %a "$KEY" > "$SEEN"
cat "$KEY" >> "$SEEN"
echo "$@" >> "$SEEN"
while ! test -e "$PREPARED"; do sleep 0.05; done
"""


def check_mongodb(bench):
    """Debian has no MongoDB: its start is played with a shell of our own in the place of mongosh."""
    node = program("node")
    place = bench.folder
    admin = os.path.join(place, "admin-password")
    with open(admin, "w", encoding="ascii") as stream:
        stream.write("of-the-admin\n")
    bench.place("prepare.js", {"/run/secrets/admin/password": admin,
                               f"/run/secrets/{bench.name}/password": bench.password_file})
    start = bench.place("start.sh", {"/run/secrets/admin/password": admin, "/etc/moldloft": place,
                                     "/tmp/replica-key": f"{place}/replica-key",
                                     "/tmp/prepared": f"{place}/prepared", "sleep 1": "sleep 0.05"})
    fakes = {"mongosh": f"#!/bin/sh\nexec {node} {place}/mongosh.js \"$@\"\n", "mongosh.js": MONGOSH,
             "docker-entrypoint.sh": ENTRYPOINT}
    for name, text in fakes.items():
        path = os.path.join(place, name)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.chmod(path, 0o755)
    bench.hand_over()
    log, seen = os.path.join(place, "calls.json"), os.path.join(place, "seen")
    env = dict(os.environ, PATH=f"{place}:{os.environ['PATH']}", MONGO_LOG=log, SEEN=seen,
               KEY=f"{place}/replica-key", PREPARED=f"{place}/prepared")
    for _ in range(2):  # the second time it finds what the first one made, and an old mark
        ended = bench.run("sh", start, env=env)
        assert ended.returncode == 0, ended.stderr
        assert os.path.exists(f"{place}/prepared")
    with open(seen, encoding="utf-8") as stream:
        mode, key, words = stream.read().splitlines()
    assert mode == "600" and len(key) == 64, (mode, key)
    assert key == hashlib.sha256(b"of-the-admin\n").hexdigest()
    assert words.startswith(f"mongod --replSet rs0 --keyFile {place}/replica-key --bind_ip_all"), words
    with open(log, encoding="utf-8") as stream:
        calls = json.load(stream)
    owner = bench.name.replace("-", "_")
    names = [call[0] for call in calls]
    assert names.count("replSetInitiate") == 1, names
    assert names.count("createUser") == 1 and names.count("updateUser") == 1, names
    made = next(call for call in calls if call[0] == "createUser")
    roles = [{"role": role, "db": owner} for role in ("readWrite", "dbAdmin")]
    assert made[1:] == [owner, {"user": owner, "pwd": bench.password.strip(), "roles": roles}], made
    assert all(call[1:] == ["root", "of-the-admin"] for call in calls if call[0] == "auth"), calls


def main():
    rendered, secrets, engine, where = sys.argv[1:]
    ns, name = where.split("/")
    with open(rendered, encoding="utf-8") as stream:
        objects = [item for item in yaml.safe_load_all(stream) if item]
    with tempfile.TemporaryDirectory(prefix="moldloft-") as folder:
        os.chmod(folder, 0o755)
        bench = Bench(objects, secrets, ns, name, folder)
        try:
            {"postgresql": check_postgresql, "redis": check_redis, "nats": check_nats,
             "mongodb": check_mongodb}[engine](bench)
        except AssertionError as error:
            print(f"{where}: {error!r}")
            raise
        finally:
            bench.stop()


if __name__ == "__main__":
    main()
