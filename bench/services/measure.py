"""Generated services beside Go's net/http and fastify, doing the same work, asked by wrk one after the other.

    E2E_EXPORT=build/release/tests/end_to_end/e2e_export python3 bench/services/measure.py --node FOLDER

FOLDER has node_modules with fastify@4 and pg@8; Go and lib/pq come from Debian (golang-go,
golang-github-lib-pq-dev), wrk from Debian. Drogon takes part with --drogon ROOT, a root of Debian 13, made by
`debootstrap --variant=minbase --include=g++,libdrogon-dev,libjsoncpp-dev trixie ROOT`. CPU time is that of the
server's process, all threads, from /proc; that of PostgreSQL, NATS and wrk is not in it.
"""
import argparse
import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tests/end_to_end"))
os.environ.setdefault("E2E_EXPORT", os.path.join(ROOT, "build/release/tests/end_to_end/e2e_export"))
os.environ.setdefault("E2E_WORK", os.path.join(ROOT, "build/bench"))
import project  # noqa: E402
from servers import Nats, Postgres, eventually, free_port  # noqa: E402

BODY = json.dumps({"customerId": "0b0e8f0c-5c3a-4a4e-9a55-0f6c1a0c0001", "pieces": 3, "note": "x" * 100})
TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat") as stream:
        fields = stream.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident(pid):
    with open(f"/proc/{pid}/status") as stream:
        return int(next(line for line in stream if line.startswith("VmRSS")).split()[1]) / 1024


def ask(port, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
    response = connection.getresponse()
    return response.status, response.read()


def load(pid, port, path, script, options):
    """What wrk says, and what the server used meanwhile."""
    url = f"http://127.0.0.1:{port}{path}"
    command = ["wrk", "-t1", f"-c{options.connections}", "--latency"] + (["-s", script] if script else [])
    subprocess.run([*command, "-d2s", url], check=True, capture_output=True)  # warm
    before = cpu_seconds(pid)
    said = subprocess.run([*command, f"-d{options.seconds}s", url], check=True, capture_output=True,
                          text=True).stdout
    used = cpu_seconds(pid) - before
    if "Non-2xx" in said:
        raise SystemExit(f"{url}: {said}")
    requests = int(re.search(r"(\d+) requests in", said)[1])
    return {"rate": requests / options.seconds, "micros": used / requests * 1e6,
            "p50": re.search(r"\n +50%\s+(\S+)", said)[1], "p99": re.search(r"\n +99%\s+(\S+)", said)[1],
            "resident": resident(pid)}


def started(command, environment, port):
    begin = time.monotonic()
    process = subprocess.Popen(command, env=dict(os.environ, **environment), stdout=subprocess.DEVNULL)

    def answers():
        try:
            return ask(port, "GET", "/")[0]
        except OSError:
            return False
    eventually("the server answers", answers)
    return process, time.monotonic() - begin


def drogon_server(root):
    """Built in that root, and run in it: Debian 12 has no Drogon."""
    shutil.copy(os.path.join(HERE, "drogon/main.cpp"), os.path.join(root, "root/main.cpp"))
    subprocess.run(["chroot", root, "g++", "-std=c++20", "-O2", "-I/usr/include/jsoncpp", "-o", "/root/drogon",
                    "/root/main.cpp", "-ldrogon", "-ltrantor", "-ljsoncpp"], check=True)
    return ["chroot", root, "/root/drogon"]


def measure(name, process, port, options, script):
    rows = []
    status, made = ask(port, "POST", "/things", BODY)
    if status == 201:
        rows.append(("GET", load(process.pid, port, f"/things/{json.loads(made)['id']}", None, options)))
    if ask(port, "POST", "/orders", BODY)[0] == 201:
        rows.append(("POST", load(process.pid, port, "/orders", script, options)))
    for kind, row in rows:
        print(f"| {name} | {kind} | {row['rate']:.0f} | {row['micros']:.1f} | {row['p50']} | {row['p99']} | "
              f"{row['resident']:.0f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--node", required=True, help="a folder with node_modules")
    parser.add_argument("--drogon", help="a root of Debian 13 with Drogon")
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--connections", type=int, default=32)
    options = parser.parse_args()
    folder = project.build(os.path.join(HERE, "bench.moldloft.yaml"), "bench", goal="programs")
    place = tempfile.mkdtemp(prefix="bench-")
    os.chmod(place, 0o755)
    script = os.path.join(place, "post.lua")
    with open(script, "w") as stream:
        stream.write(f"wrk.method = 'POST'\nwrk.body = '{BODY}'\n"
                     "wrk.headers['Content-Type'] = 'application/json'\n")
    go = os.path.join(place, "go-server")
    subprocess.run(["go", "build", "-o", go, os.path.join(HERE, "go/main.go")], check=True,
                   env=dict(os.environ, GO111MODULE="off", GOPATH="/usr/share/gocode"))
    os.makedirs(os.path.join(place, "secrets/orders-db"))
    with open(os.path.join(place, "secrets/orders-db/password"), "w") as stream:
        stream.write("password")
    postgres = Postgres(os.path.join(place, "postgres")).start()
    postgres.create("orders_db", "password")
    nats = Nats(os.path.join(place, "nats")).start()
    database = f"postgres://orders_db:password@127.0.0.1:{postgres.port}/orders_db?sslmode=disable"
    processes = []
    try:
        print("| server | request | requests/s | µs of CPU each | p50 | p99 | MB resident |\n"
              "| --- | --- | --- | --- | --- | --- | --- |")
        starts = []
        for name in ["things", "orders"]:
            port = free_port()
            environment = {
                "HTTP_PORT": str(port), "ADMIN_PORT": str(free_port()),
                "SECRETS_DIR": os.path.join(place, "secrets"), "LOG_LEVEL": "warning",
                "EVENTS_URL": f"nats://127.0.0.1:{nats.port}", "ORDERS_DB_HOST": "127.0.0.1",
                "ORDERS_DB_PORT": str(postgres.port), "ORDERS_DB_NAME": "orders_db",
                "ORDERS_DB_USER": "orders_db"}
            process, seconds = started([os.path.join(folder, "build/bin", f"svc_bench__{name}")],
                                       environment, port)
            processes.append(process)
            eventually("ready", lambda: ask(port, "POST", f"/{name}", BODY)[0] == 201)
            starts.append((f"generated {name}", seconds))
            measure("generated", process, port, options, script)
            process.terminate()
            process.wait()
        postgres.run("orders_db", "grant all on all tables in schema public to orders_db")
        shutil.copy(os.path.join(HERE, "fastify/main.js"), options.node)
        others = [("Go net/http", [go]), ("fastify", ["node", os.path.join(options.node, "main.js")])]
        if options.drogon:
            others.append(("Drogon", drogon_server(options.drogon)))
        for name, command in others:
            port = free_port()
            process, seconds = started(command, {"PORT": str(port), "DATABASE": database}, port)
            processes.append(process)
            starts.append((name, seconds))
            measure(name, process, port, options, script)
            process.terminate()
            process.wait()
        print("\n" + "\n".join(f"{name}: port open after {seconds * 1000:.0f} ms" for name, seconds in starts))
    finally:
        for process in processes:
            process.kill()
        nats.stop()
        postgres.stop()
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
