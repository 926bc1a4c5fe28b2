"""Runs the whole system on this machine without containers: `make local`.

Starts the servers that are installed here, then all services, each on a free port, and shows them on
a status page. What an ingress routes is answered at one more port. Everything lies in a temporary
folder, or in the one that is named after --data and then stays. Ctrl+C stops all of it.
"""
import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
import threading

from pages import serve_entry, serve_status
from processes import free_port
from servers import Missing, broker_server, start_databases
from services import LocalService

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def arguments():
    parser = argparse.ArgumentParser(prog="make local", description=__doc__.split("\n")[0])
    parser.add_argument("--data", metavar="FOLDER", help="keep the data here, for the next time")
    parser.add_argument("--build", metavar="FOLDER", default=os.path.join(ROOT, "build"),
                        help="where the services were built (build)")
    parser.add_argument("--status-port", type=int, default=8070, help="of the status page (8070)")
    parser.add_argument("--entry-port", type=int, default=8080, help="of the ingresses (8080)")
    return parser.parse_args()


class System:
    """All that runs."""

    def __init__(self, description, data, build):
        self.description = description
        self.data = data
        self.build = build
        self.servers = []
        self.missing = []  # sentences
        self.databases = {}  # path → (port, password)
        self.brokers = {}  # path → port
        self.services = {}  # path → LocalService

    def start(self):
        self.databases = start_databases(self.description["databases"], self.data, self.servers,
                                         self.missing)
        for broker in self.description["brokers"]:
            try:
                server = broker_server(broker, self.data).start()
                self.servers.append(server)
                self.brokers[broker["path"]] = server.port
            except Missing as missing:
                self.missing.append(f"{broker['path']}: {missing}")
        described = self.description["services"]
        ports = {service["path"]: free_port() for service in described}
        for service in described:
            self.services[service["path"]] = LocalService(service, self, ports).start()

    def stop(self):
        """The services first: they finish what they have begun."""
        for service in self.services.values():
            service.tell_to_stop()
        for service in self.services.values():
            service.wait()
        for server in reversed(self.servers):
            server.stop()


def main():
    options = arguments()
    with open(os.path.join(HERE, "system.json"), encoding="utf-8") as stream:
        description = json.load(stream)
    data = os.path.abspath(options.data) if options.data else tempfile.mkdtemp(prefix="local-")
    os.makedirs(data, exist_ok=True)
    os.chmod(data, 0o755)  # servers that refuse to run as root pass through as another user
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    system = System(description, data, options.build)
    try:
        print("Starting the servers …", flush=True)
        system.start()
        status = serve_status(system, options.status_port)
        entry = serve_entry(system, options.entry_port)
        for sentence in system.missing:
            print(f"Left out: {sentence}")
        print(f"Status:  http://localhost:{status}/")
        if entry:
            print(f"Entry:   http://localhost:{entry}/")
        print(f"Data:    {data}\nCtrl+C stops everything.", flush=True)
        stopped.wait()
        print("Stopping …", flush=True)
    finally:
        system.stop()
        if not options.data:
            shutil.rmtree(data, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
