"""The servers and services of the system as one."""
import json
import os

from engines import Missing
from processes import free_port
from servers import broker_server, start_databases
from services import LocalService

HERE = os.path.dirname(os.path.abspath(__file__))


def description():
    """What the export says of the system."""
    with open(os.path.join(HERE, "system.json"), encoding="utf-8") as stream:
        return json.load(stream)


class System:
    """All that runs."""

    def __init__(self, description, data, build):
        self.description = description
        self.data = data
        self.build = os.path.abspath(build)  # a process starts elsewhere
        self.servers = []
        self.missing = []  # sentences
        self.databases = {}  # path → (port, password)
        self.brokers = {}  # path → port
        self.services = {}  # path → LocalService

    def start(self):
        self.databases = start_databases(self.description["databases"], self.data, self.servers,
                                         self.missing, self.way_to)
        for broker in self.description["brokers"]:
            try:
                server = broker_server(broker, self.data).start()
                self.servers.append(server)
                self.brokers[broker["path"]] = self.way_to(server)
            except Missing as missing:
                self.missing.append(f"{broker['path']}: {missing}")
        described = self.description["services"]
        ports = {service["path"]: free_port() for service in described}
        for service in described:
            self.services[service["path"]] = LocalService(service, self, ports).start()

    def way_to(self, server):
        """The port at which the services find it."""
        return server.port

    def stop(self):
        """The services first: they finish what they have begun."""
        for service in self.services.values():
            service.tell_to_stop()
        for service in self.services.values():
            service.wait()
        for server in reversed(self.servers):
            server.stop()
