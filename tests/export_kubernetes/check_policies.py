#!/usr/bin/env python3
"""check_policies.py DESIGN RENDERED: plays every connection that could be tried between any two pods,
the ingress controller, the cluster's DNS, strangers and addresses outside, against the rendered
NetworkPolicies, and compares what gets through with the edges of the design.

Each drawn edge must be let through by exactly one rule at either end; whatever else gets through, or
does not, is printed. Exit status 1 where there is anything to print."""

import ipaddress
import sys

import yaml

from check_objects import template_of
from design_model import BROKER_PORTS, DATABASE_PORTS, FAST_LOADER, OPERATED, Design

PUBLIC = ["93.184.216.34", "2606:2800:220:1::1"]
NODE_LOCAL_DNS = "169.254.20.10"
PRIVATE = ["10.200.0.9", "172.20.1.1", "192.168.7.7", "169.254.169.254", "fd00::9"]


class Actor:
    """A pod, or an address outside the cluster."""

    def __init__(self, name, ns, labels, address, designed=False):
        self.name, self.ns, self.labels = name, ns, labels
        self.address = ipaddress.ip_address(address)
        self.designed = designed
        self.operated = None
        self.ports = []


def selects(selector, labels):
    if any(key not in ("matchLabels", "matchExpressions") for key in selector):
        raise ValueError(f"unknown selector {selector}")
    if selector.get("matchExpressions"):
        raise ValueError("matchExpressions are not expected")
    return all(labels.get(k) == v for k, v in (selector.get("matchLabels") or {}).items())


def matches_peer(peer, policy_ns, actor):
    if "ipBlock" in peer:
        block = peer["ipBlock"]
        network = ipaddress.ip_network(block["cidr"])
        if actor.address.version != network.version or actor.address not in network:
            return False
        return not any(actor.address in ipaddress.ip_network(e) for e in block.get("except", [])
                       if ipaddress.ip_network(e).version == actor.address.version)
    if actor.ns is None:
        return False
    if "namespaceSelector" in peer:
        if not selects(peer["namespaceSelector"], {"kubernetes.io/metadata.name": actor.ns}):
            return False
    elif actor.ns != policy_ns:
        return False
    return selects(peer.get("podSelector") or {}, actor.labels)


def allows(policies, actor, other, port, protocol, direction):
    """How many rules let it through, or None where no policy speaks of the direction. Peers that are
    address blocks count in the second number."""
    side, key = ("Ingress", "from") if direction == "in" else ("Egress", "to")
    restricted, by_pod, by_block = False, 0, 0
    for policy in policies:
        spec = policy["spec"]
        if policy["metadata"]["namespace"] != actor.ns or side not in spec["policyTypes"]:
            continue
        if not selects(spec["podSelector"], actor.labels):
            continue
        restricted = True
        for rule in spec.get(side.lower()) or []:
            ports = rule.get("ports")
            if not ports or not rule.get(key):
                raise ValueError(f"a rule of {policy['metadata']['name']} is open")
            if not any(p["port"] <= port <= p.get("endPort", p["port"])
                       and p["protocol"] == protocol for p in ports):
                continue
            for peer in rule[key]:
                if matches_peer(peer, policy["metadata"]["namespace"], other):
                    if "ipBlock" in peer:
                        by_block += 1
                    else:
                        by_pod += 1
    return (by_pod, by_block) if restricted else None


def actors_of(objects, design):
    actors, count = {}, 0
    for item in objects:
        if item["kind"] not in ("Deployment", "StatefulSet", "Job", "CronJob"):
            continue
        count += 1
        meta = item["metadata"]
        name = f"{meta['namespace']}/{meta['name']}"
        pod = template_of(item)
        actor = Actor(name, meta["namespace"], pod["metadata"]["labels"],
                      f"10.0.{count // 250}.{count % 250 + 1}", designed=True)
        for container in pod["spec"]["containers"] + (pod["spec"].get("initContainers") or []):
            for port in container.get("ports") or []:
                actor.ports.append((port["containerPort"], port["protocol"]))
        actors[name] = actor
    for item in objects:
        if item["kind"] not in OPERATED:
            continue
        meta, (label, _, own, operator, of_operator) = item["metadata"], OPERATED[item["kind"]]
        name = f"{meta['namespace']}/{meta['name']}"
        count += 1
        for copy in ("", " (second)"):
            actor = Actor(name + copy, meta["namespace"], {label: meta["name"]},
                          f"10.2.{count}.{1 if copy else 2}", designed=True)
            actor.ports = [(port, "TCP") for port in own]
            actor.operated = name
            actors[name + copy] = actor
        if operator:
            actors["operator of " + name] = Actor("operator of " + name, "operators",
                                                  dict([operator]), f"10.3.{count}.1")
    actors["gateway"] = Actor("gateway", design.gateway_namespace, {"app": "proxy"}, "10.1.0.4")
    actors["controller"] = Actor("controller", design.controller_namespace, {"app": "proxy"},
                                 "10.1.0.1")
    actors["dns"] = Actor("dns", "kube-system", {"k8s-app": "kube-dns"}, "10.1.0.2")
    actors["kube-system pod"] = Actor("kube-system pod", "kube-system", {"k8s-app": "other"},
                                      "10.1.0.3")
    # a pod of another project that carries the labels of each of ours in turn
    for name, actor in list(actors.items()):
        if actor.designed:
            actors["stranger like " + name] = Actor("stranger like " + name, "elsewhere",
                                                    actor.labels, "10.1.1.1")
    for address in PUBLIC + PRIVATE + [NODE_LOCAL_DNS]:
        actors[address] = Actor(address, None, {}, address)
    return actors


def service_targets(service):
    return set(Design.ports(service).values())


def expected_edges(design, actors):
    """{(from, to, port, protocol)}: drawn between pods, and what comes from and goes to outside."""
    pods, outside = set(), set()
    for ns, name, service in design.elements("services"):
        me = f"{ns}/{name}"
        for ref in service.get("owns") or []:
            database = design.find("databases", ns, ref)
            if database and design.owner(*database[:2]) == (ns, name) \
                    and database[2].get("managed") != "external":
                port = DATABASE_PORTS[database[2].get("engine", "postgresql")]
                pods.add((me, "/".join(database[:2]), port, "TCP"))
        for call in service.get("calls") or []:
            callee = design.callee(ns, call)
            if callee and callee[0] == "service":
                for port, protocol in service_targets(callee[3]):
                    pods.add((me, "/".join(callee[1:3]), port, protocol))
        for _, port, cidrs in design.hosts_of(ns, name):
            for address in PUBLIC + PRIVATE:
                wanted = address in PUBLIC and not design.cilium
                if cidrs:
                    wanted = any(ipaddress.ip_address(address) in ipaddress.ip_network(c) for c in cidrs)
                if wanted:
                    outside.add((me, address, port, "TCP"))
        for ref in (service.get("publishes") or []) + (service.get("subscribes") or []):
            broker = design.broker(ns, ref)
            if broker and broker[2].get("managed") != "external":
                pods.add((me, "/".join(broker[:2]), BROKER_PORTS[broker[2]["engine"]], "TCP"))
        for actor in actors.values():
            if actor.designed:
                continue
            for expose in service.get("expose") or []:
                if expose["type"] == "ClusterIP":
                    continue
                ports = Design.ports(service)
                numbers = [n for n in ports.values() if n[0] == expose.get("port")]
                outside.add((actor.name, me, *(numbers or list(ports.values()))[0]))
        for protocol in ("TCP", "UDP"):
            outside.add((me, "dns", 53, protocol))
            if design.node_local_dns:
                outside.add((me, NODE_LOCAL_DNS, 53, protocol))
    for section in ("databases", "brokers"):
        for ns, name, fields in design.elements(section):
            if fields.get("managed") == "external":
                continue
            for protocol in ("TCP", "UDP"):
                outside.add((f"{ns}/{name}", "dns", 53, protocol))
                if design.node_local_dns:
                    outside.add((f"{ns}/{name}", NODE_LOCAL_DNS, 53, protocol))
    for ns, _, ingress in design.elements("ingresses"):
        for rule in ingress.get("rules") or []:
            target = design.find("services", ns, rule["to"])
            if not target or (target[0] != ns and ingress.get("kind") != "gateway"):
                continue
            ports = list(Design.ports(target[2]).values())
            wanted = [p for p in ports if p[0] == rule.get("port")]
            entry = "gateway" if ingress.get("kind") == "gateway" else "controller"
            outside.add((entry, "/".join(target[:2]), *(wanted or ports)[0]))
    return pods, outside


def add_operated(objects, actors, pods, outside):
    """Copies of a server talk to each other, to their operator and to the API server."""
    for item in objects:
        if item["kind"] not in OPERATED:
            continue
        name = f"{item['metadata']['namespace']}/{item['metadata']['name']}"
        _, _, own, _, of_operator = OPERATED[item["kind"]]
        copies = [name, name + " (second)"]
        for edges in (pods, outside):
            for source, target, port, protocol in list(edges):
                if target == name:
                    edges.add((source, copies[1], port, protocol))
                if source == name:
                    edges.add((copies[1], target, port, protocol))
        for port in own:
            outside.add((copies[0], copies[1], port, "TCP"))
            outside.add((copies[1], copies[0], port, "TCP"))
        for copy in copies:
            for port in of_operator:
                outside.add(("operator of " + name, copy, port, "TCP"))
            for actor in actors.values():
                if not actor.designed:
                    outside.update((copy, actor.name, port, "TCP") for port in (443, 6443))


def main():
    design = Design(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as stream:
        objects = [item for item in yaml.load_all(stream, FAST_LOADER) if item]
    policies = [item for item in objects if item["kind"] == "NetworkPolicy"]
    actors = actors_of(objects, design)
    pods, outside = expected_edges(design, actors)
    ports = {(53, "TCP"), (53, "UDP"), (443, "TCP"), (80, "TCP"), (22, "TCP")}
    ports |= {edge[2:] for edge in pods | outside}
    for actor in actors.values():
        ports |= set(actor.ports)
    for policy in policies:  # just beside every range
        for rule in policy["spec"].get("ingress", []) + policy["spec"].get("egress", []):
            ports |= {(number, p["protocol"]) for p in rule["ports"] if "endPort" in p
                      for number in (p["port"] - 1, p["endPort"] + 1)}
    if design.gateway_namespace == design.controller_namespace:
        del actors["gateway"]
        pods = {("controller" if e[0] == "gateway" else e[0], *e[1:]) for e in pods}
        outside = {("controller" if e[0] == "gateway" else e[0], *e[1:]) for e in outside}
    add_operated(objects, actors, pods, outside)
    problems, tried = [], 0
    for source in actors.values():
        for target in actors.values():
            if source is target or not (source.designed or target.designed):
                continue
            for port, protocol in sorted(ports):
                tried += 1
                edge = (source.name, target.name, port, protocol)
                out = allows(policies, source, target, port, protocol, "out")
                into = allows(policies, target, source, port, protocol, "in")
                passes = (out is None or sum(out) > 0) and (into is None or sum(into) > 0)
                if passes != (edge in pods or edge in outside):
                    problems.append(f"{'open' if passes else 'closed'}: {edge}")
                if edge in pods and (out != (1, 0) or into is None or into[0] != 1):
                    problems.append(f"not exactly one rule at either end: {edge} {out} {into}")
                # half an edge is a hole in waiting: the other half may be somebody's patch
                same = source.operated and source.operated == target.operated
                api = source.operated and port in (443, 6443)
                if source.designed and target.designed and edge not in pods and not same and not api:
                    if out and out[0] > 0 or into and into[0] > 0:
                        problems.append(f"one end is open: {edge} {out} {into}")
    for name, actor in actors.items():
        if actor.designed and allows(policies, actor, actors["dns"], 53, "UDP", "out") is None:
            problems.append(f"{name} is under no egress policy")
        if actor.designed and allows(policies, actor, actors["dns"], 53, "UDP", "in") is None:
            problems.append(f"{name} is under no ingress policy")
    for ns in design.namespaces:
        if not any(p["metadata"]["namespace"] == ns and not p["spec"]["podSelector"]
                   and set(p["spec"]["policyTypes"]) == {"Ingress", "Egress"} for p in policies):
            problems.append(f"{ns} has no default deny")
    for problem in problems:
        print(problem)
    print(f"{tried} connections tried, {len(pods)} drawn edges, {len(problems)} problems")
    return 1 if problems or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
