#!/usr/bin/env python3
"""check_compose.py DESIGN COMPOSE: who can resolve whom, from the networks that entries share, is what
is drawn and nothing else; servers are healthy before those who need them start; nothing holds a
password. Prints what is wrong; exit status 1 where there is anything."""

import itertools
import os
import sys

import yaml

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "export_kubernetes"))
from design_model import Design  # noqa: E402


def drawn_pairs(design):
    """{frozenset of two entries}: an edge lets both ends see each other."""
    pairs, needs = set(), {}

    def add(source, target):
        if source != target:
            pairs.add(frozenset((source, target)))

    for ns, name, service in design.elements("services"):
        me = f"{name}.{ns}"
        needs[me] = set()
        for ref in service.get("owns") or []:
            found = design.find("databases", ns, ref)
            if found and design.owner(*found[:2]) == (ns, name) \
                    and found[2].get("managed") != "external":
                add(me, f"{found[1]}.{found[0]}")
                needs[me].add(f"{found[1]}.{found[0]}")
        for ref in (service.get("publishes") or []) + (service.get("subscribes") or []):
            found = design.broker(ns, ref)
            if found and found[2].get("managed") != "external":
                add(me, f"{found[1]}.{found[0]}")
                needs[me].add(f"{found[1]}.{found[0]}")
        for call in service.get("calls") or []:
            callee = design.callee(ns, call)
            if callee and callee[0] == "service":
                add(me, f"{callee[2]}.{callee[1]}")
    return pairs, needs


def main():
    design = Design(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as stream:
        text = stream.read()
    compose = yaml.safe_load(text)
    services, networks = compose["services"], compose.get("networks") or {}
    problems = []
    members = {}
    for name, entry in services.items():
        joined = entry.get("networks") or []
        if not joined and "network_mode" not in entry:
            problems.append(f"{name} joins the network of all")
        if entry.get("network_mode", "none") not in ("none",) \
                and not entry["network_mode"].startswith("service:"):
            problems.append(f"{name}: {entry['network_mode']}")
        for network in joined:
            members.setdefault(network, set()).add(name)
            if network not in networks:
                problems.append(f"{name} joins {network}, which is not declared")
    seen = {frozenset(pair) for names in members.values() for pair in itertools.combinations(names, 2)}
    pairs, needs = drawn_pairs(design)
    for pair in seen - pairs:
        problems.append(f"can resolve each other without an edge: {sorted(pair)}")
    for pair in pairs - seen:
        problems.append(f"drawn, and cannot resolve each other: {sorted(pair)}")
    for network, names in members.items():
        out = not (networks.get(network) or {}).get("internal")
        if out and len(names) != 1:
            problems.append(f"{network} leads outside and joins {sorted(names)}")
        for name in names if out else []:
            ns = name.split(".")[1]
            calls_out = design.hosts_of(ns, name.split(".")[0])
            if not calls_out and "ports" not in services[name]:
                problems.append(f"{name} can reach the world, and nothing says so")
    for name, wanted in needs.items():
        got = services[name].get("depends_on") or {}
        if {n for n, c in got.items() if c["condition"] == "service_healthy"} != wanted:
            problems.append(f"{name} waits for {sorted(got)}, needs {sorted(wanted)}")
        for other in wanted:
            if "healthcheck" not in services[other]:
                problems.append(f"{other} has no health check")
    for ns, name, service in design.elements("services"):
        entry = services[f"{name}.{ns}"]
        run = service.get("run")
        if run is not None and entry["restart"] not in ("no",) \
                and not entry["restart"].startswith("on-failure"):
            problems.append(f"{name} is a job and restarts {entry['restart']}")
        scheduled = isinstance(run, dict) and "cron" in run
        if scheduled != (entry.get("profiles") == ["jobs"]):
            problems.append(f"{name}: profiles {entry.get('profiles')}")
        for volume in service.get("volumes") or {}:
            if f"{name}.{ns}.{volume}" not in (compose.get("volumes") or {}):
                problems.append(f"{name} has no volume {volume}")
    if "PASSWORD:" in text.replace("RANDOM_ROOT_PASSWORD:", ""):
        problems.append("a password stands in it")
    for problem in problems:
        print(problem)
    print(f"{len(services)} entries, {len(seen)} pairs, {len(problems)} problems")
    return 1 if problems or not services else 0


if __name__ == "__main__":
    sys.exit(main())
