"""What the checkers know of a design, read from the YAML itself: nothing here comes from the
exporter."""

import yaml

FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What an operator makes of its resource: the labels of the pods, the Service for clients, and the
# ports at which the pods talk to each other and their operator to them.
OPERATED = {
    "Cluster": ("cnpg.io/cluster", "{}-rw", {5432, 8000}, ("app.kubernetes.io/name", "cloudnative-pg"),
                {5432, 8000}),
    "Kafka": ("strimzi.io/cluster", "{}-kafka-bootstrap", {8443, 9090, 9091, 9092},
              ("strimzi.io/kind", "cluster-operator"), {8443, 9090, 9091}),
    # epmd, the other servers, and where the command-line tools of each listen
    "RabbitmqCluster": ("app.kubernetes.io/name", "{}", {4369, 25672, *range(35672, 35683)}, None,
                        set()),
}
DATABASE_PORTS = {"postgresql": 5432, "mariadb": 3306, "mongodb": 27017, "redis": 6379}
BROKER_PORTS = {"nats": 4222, "rabbitmq": 5672, "kafka": 9092, "redis": 6379}


class Design:
    def __init__(self, path):
        with open(path, encoding="utf-8") as stream:
            self.root = yaml.safe_load(stream)
        self.name = self.root["name"]
        self.namespaces = self.root.get("namespaces") or {}
        ingress = (self.root.get("cluster") or {}).get("ingress") or {}
        gateway = (self.root.get("cluster") or {}).get("gateway") or {}
        self.gateway_namespace = gateway.get("namespace", ingress.get("namespace", "ingress-nginx"))
        self.cilium = (self.root.get("cluster") or {}).get("policies") == "cilium"
        self.node_local_dns = bool((self.root.get("cluster") or {}).get("nodeLocalDns"))
        self.controller_namespace = ingress.get("namespace", "ingress-nginx")
        self.controller_class = ingress.get("class")

    def elements(self, section):
        """(namespace, name, fields) of every element of a section, in file order."""
        for ns, sections in self.namespaces.items():
            for name, fields in ((sections or {}).get(section) or {}).items():
                yield ns, name, fields or {}

    def find(self, section, ns, ref):
        """A reference from namespace ns, as (namespace, name, fields), or None."""
        where, name = ref.split("/", 1) if "/" in ref else (ns, ref)
        fields = ((self.namespaces.get(where) or {}).get(section) or {}).get(name, False)
        return None if fields is False else (where, name, fields or {})

    @staticmethod
    def server(section, fields):
        """The kind of object that a database or broker becomes."""
        managed = fields.get("managed")
        if managed == "external":
            return "Service"
        if managed == "operator":
            return {"databases": "Cluster"}.get(
                section, {"kafka": "Kafka", "rabbitmq": "RabbitmqCluster"}.get(fields["engine"]))
        return "StatefulSet"

    @staticmethod
    def workload(service):
        """Deployment, Job or CronJob."""
        run = service.get("run")
        if run is None:
            return "Deployment"
        return "CronJob" if isinstance(run, dict) and "cron" in run else "Job"

    @staticmethod
    def ports(service):
        """{name: (number, TCP or UDP)}"""
        result = {}
        if "run" in service and "image" in service and not service.get("ports"):
            return result
        for name, port in (service.get("ports") or {"http": 8080}).items():
            if isinstance(port, int):
                port = {"port": port}
            protocol = port.get("protocol", "udp" if name == "udp" else "tcp")
            result[name] = (port["port"], "UDP" if protocol == "udp" else "TCP")
        return result

    def owner(self, ns, database):
        """The first service that says it owns the database, as (namespace, name), or None."""
        for service_ns, name, fields in self.elements("services"):
            for ref in fields.get("owns") or []:
                found = self.find("databases", service_ns, ref)
                if found and found[:2] == (ns, database):
                    return service_ns, name
        return None

    def callee(self, ns, call):
        """("service" | "host", namespace, name, fields) behind a call; None: it names nothing."""
        ref = call if isinstance(call, str) else call["to"]
        if service := self.find("services", ns, ref):
            return ("service", *service)
        external = self.find("externals", ns, ref)
        if not external:
            return None
        if "host" in external[2]:
            return ("host", *external)
        service = self.find("services", external[0], external[2]["alias"])
        return ("service", *service) if service else None

    def hosts_of(self, ns, name):
        """[(host, port, cidrs)] outside the cluster that a service may reach."""
        service = self.namespaces[ns]["services"][name] or {}
        hosts = []
        for call in service.get("calls") or []:
            callee = self.callee(ns, call)
            if callee and callee[0] == "host":
                hosts.append((callee[3]["host"], callee[3].get("port", 443), callee[3].get("cidrs")))
        servers = []
        for ref in service.get("owns") or []:
            found = self.find("databases", ns, ref)
            if found and self.owner(*found[:2]) == (ns, name):
                servers.append((found[2], DATABASE_PORTS[found[2].get("engine", "postgresql")]))
        for ref in (service.get("publishes") or []) + (service.get("subscribes") or []):
            found = self.broker(ns, ref)
            if found:
                servers.append((found[2], BROKER_PORTS[found[2]["engine"]]))
        for fields, port in servers:
            if fields.get("managed") == "external":
                hosts.append((fields["host"], fields.get("port", port), fields.get("cidrs")))
        return hosts

    def broker(self, ns, channel_ref):
        channel = self.find("channels", ns, channel_ref)
        return self.find("brokers", channel[0], channel[2]["broker"]) if channel else None
