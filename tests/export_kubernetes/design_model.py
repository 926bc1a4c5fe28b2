"""What the checkers know of a design, read from the YAML itself: nothing here comes from the
exporter."""

import yaml

FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DATABASE_PORTS = {"postgresql": 5432, "mariadb": 3306, "mongodb": 27017, "redis": 6379}
BROKER_PORTS = {"nats": 4222, "rabbitmq": 5672, "kafka": 9092, "redis": 6379}


class Design:
    def __init__(self, path):
        with open(path, encoding="utf-8") as stream:
            self.root = yaml.safe_load(stream)
        self.name = self.root["name"]
        self.namespaces = self.root.get("namespaces") or {}
        ingress = (self.root.get("cluster") or {}).get("ingress") or {}
        self.node_local_dns = bool((self.root.get("cluster") or {}).get("nodeLocalDns"))
        self.controller_namespace = ingress.get("namespace", "ingress-nginx")

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

    def broker(self, ns, channel_ref):
        channel = self.find("channels", ns, channel_ref)
        return self.find("brokers", channel[0], channel[2]["broker"]) if channel else None
