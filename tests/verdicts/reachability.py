#!/usr/bin/env python3
"""reachability.py MOLDLOFT [COUNT [SEED]]: exports random designs and plays every connection between any two pods, the
ingress controller, DNS, strangers and addresses outside against the NetworkPolicies (check_policies.py): allowed
exactly where a line is drawn. 40 designs by default, a thousand with

    tests/verdicts/reachability.py build/release/bin/moldloft 1000"""

import contextlib
import io
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "export_kubernetes"))
import check_policies  # noqa: E402
import yaml  # noqa: E402

DATABASES = ["postgresql", "mariadb", "mongodb", "redis"]
BROKERS = ["nats", "rabbitmq", "kafka", "redis"]


def some(rng, items, most):
    return rng.sample(items, min(len(items), rng.randint(0, most)))


def path_from(ns, target):
    return target.split("/")[1] if target.startswith(ns + "/") else target


def random_design(rng):
    spaces = [f"space-{i}" for i in range(rng.randint(1, 3))]
    names = {kind: [] for kind in ("services", "databases", "brokers", "channels", "externals")}
    design = {"moldloft": 1, "name": "random", "kubernetes": rng.choice(["1.28", "1.30", "1.34", "1.36"]),
              "cluster": {"ingress": {"namespace": rng.choice(["traefik", "ingress-nginx"]), "class": "traefik"}},
              "namespaces": {}}
    for ns in spaces:
        own = design["namespaces"][ns] = {"databases": {}, "brokers": {}, "channels": {}, "externals": {},
                                          "services": {}, "ingresses": {}}
        for i in range(rng.randint(1, 4)):
            own["services"][f"service-{i}"] = {}
            names["services"].append(f"{ns}/service-{i}")
        for i in range(rng.randint(0, 3)):
            own["databases"][f"data-{i}"] = {"engine": rng.choice(DATABASES)}
            names["databases"].append(f"{ns}/data-{i}")
        for i in range(rng.randint(0, 2)):
            own["brokers"][f"broker-{i}"] = {"engine": rng.choice(BROKERS)}
            own["channels"][f"channel-{i}"] = {"broker": f"broker-{i}"}
            names["channels"].append(f"{ns}/channel-{i}")
        if rng.random() < 0.5:
            own["externals"]["outside"] = {"host": "api.example.com", "port": rng.choice([443, 8443])}
            names["externals"].append(f"{ns}/outside")
    unowned = list(names["databases"])
    rng.shuffle(unowned)
    for ns in spaces:
        own = design["namespaces"][ns]
        for name, service in own["services"].items():
            me = f"{ns}/{name}"
            if rng.random() < 0.4:
                service["image"] = "example/program:1.0.0"
            service["ports"] = rng.choice([{"http": 8080}, {"http": 3000, "grpc": {"port": 9000, "protocol": "grpc"}},
                                           {"http": 8080, "beat": {"port": 5005, "protocol": "udp"}}])
            service["owns"] = [path_from(ns, unowned.pop()) for _ in range(rng.randint(0, 2)) if unowned]
            service["calls"] = [path_from(ns, one) for one in some(rng, names["services"], 3) if one != me]
            service["calls"] += [one.split("/")[1] for one in names["externals"] if one.startswith(ns + "/")
                                 and rng.random() < 0.5]
            service["publishes"] = [path_from(ns, one) for one in some(rng, names["channels"], 2)]
            service["subscribes"] = [path_from(ns, one) for one in some(rng, names["channels"], 1)]
            if rng.random() < 0.2:
                service["expose"] = [{"type": rng.choice(["NodePort", "LoadBalancer", "ClusterIP"]), "port": 8080}]
        if rng.random() < 0.7:
            rules = [{"path": f"/{name}", "to": name} for name in some(rng, list(own["services"]), 2)]
            if rules:
                own["ingresses"]["public"] = {"kind": rng.choice(["ingress", "gateway"]), "host": "example.com",
                                              "tls": True, "rules": rules}
        design["namespaces"][ns] = {key: value for key, value in own.items() if value}
    return design


def main():
    moldloft = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    tried = edges = 0
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        for number in range(count):
            design = random_design(random.Random(f"{seed} {number}"))
            file = folder / "random.moldloft.yaml"
            file.write_text(yaml.safe_dump(design, sort_keys=False), encoding="utf-8")
            project = folder / f"out-{number}"
            made = subprocess.run([moldloft, "export", file, "--output", project, "--only", "kubernetes", "--format",
                                   "plain", "--allow-errors"], capture_output=True, text=True, check=False)
            if made.returncode:
                print(f"design {number} of seed {seed}: {made.stderr}\n{file.read_text(encoding='utf-8')}")
                return 1
            said = io.StringIO()
            sys.argv = ["check_policies.py", str(file), str(project / "deploy" / "plain" / "prod.yaml")]
            with contextlib.redirect_stdout(said):
                status = check_policies.main()
            words = said.getvalue().splitlines()[-1].split()
            tried, edges = tried + int(words[0]), edges + int(words[3])
            if status and int(words[0]):
                print(f"design {number} of seed {seed}:\n{said.getvalue()}\n{file.read_text(encoding='utf-8')}")
                return 1
    print(f"{count} designs, {tried} connections tried, {edges} drawn edges: allowed exactly where drawn")
    return 0 if edges else 1


if __name__ == "__main__":
    sys.exit(main())
