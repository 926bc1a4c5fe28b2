#!/usr/bin/env python3
"""mutants.py MOLDLOFT: whether the judges can fail. The shop template's prod objects are broken in one place at a
time, once for each line of the tables of docs/manifests.md, and the judges named there must each find fault: objects
(check_objects.py), scanners (check_scanners.py), policies (check_policies.py)."""

import copy
import pathlib
import subprocess
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DESIGN = ROOT / "templates" / "designs" / "shop.moldloft.yaml"
KUBERNETES = HERE.parent / "export_kubernetes"


def of(objects, kind, which=0):
    return [item for item in objects if item["kind"] == kind][which]


def pod(objects, kind="Deployment"):
    return of(objects, kind)["spec"]["template"]["spec"]


def container(objects, kind="Deployment"):
    return pod(objects, kind)["containers"][0]


def secure(objects):
    return container(objects)["securityContext"]


def allow(objects, direction):
    """Rules of the first policy that lets somebody in or out by pods."""
    for item in objects:
        for rule in item["spec"].get(direction, []) if item["kind"] == "NetworkPolicy" else []:
            if any("podSelector" in peer for peer in rule.get("to", rule.get("from", []))):
                yield item["spec"][direction], rule


def dns(objects):
    for item in objects:
        for rule in item["spec"].get("egress", []) if item["kind"] == "NetworkPolicy" else []:
            if any(port["port"] == 53 for port in rule.get("ports", [])):
                return rule
    raise SystemExit("nobody asks DNS")


def database_policy(objects):
    names = {item["metadata"]["name"] for item in objects if item["kind"] == "StatefulSet"}
    return next(item for item in objects if item["kind"] == "NetworkPolicy" and item["metadata"]["name"] in names
                and item["spec"].get("ingress"))


def drop(objects, kind, where=lambda item: True):
    found = next(item for item in objects if item["kind"] == kind and where(item))
    objects.remove(found)


def setting(target, key, value):
    return lambda objects: target(objects).__setitem__(key, value)


def removing(target, key):
    return lambda objects: target(objects).pop(key)


def pod_security(objects):
    return pod(objects)["securityContext"]


OBJECTS, SCANNERS, POLICIES = "objects", "scanners", "policies"
BOTH = (OBJECTS, SCANNERS)
# the line of the checklist, who must tell, what is done to the objects
MUTANTS = [
    ("host network", BOTH, setting(pod, "hostNetwork", True)),
    ("host processes", BOTH, setting(pod, "hostPID", True)),
    ("host port", BOTH, lambda o: container(o)["ports"][0].__setitem__("hostPort", 8080)),
    ("host path", BOTH, lambda o: pod(o)["volumes"].append({"name": "host", "hostPath": {"path": "/"}})),
    ("privileged", BOTH, setting(secure, "privileged", True)),
    ("escalation", BOTH, setting(secure, "allowPrivilegeEscalation", True)),
    ("capabilities", BOTH, setting(secure, "capabilities", {"drop": ["NET_RAW"]})),
    ("root allowed", BOTH, lambda o: [one.pop("runAsNonRoot", None) for one in (pod_security(o), secure(o))]),
    ("root", BOTH, lambda o: [one.__setitem__("runAsUser", 0) for one in (pod_security(o), secure(o))]),
    ("a low user", BOTH, lambda o: [one.__setitem__("runAsUser", 1000) for one in (pod_security(o), secure(o))]),
    ("seccomp", BOTH, lambda o: [one.pop("seccompProfile", None) for one in (pod_security(o), secure(o))]),
    ("writable root", BOTH, setting(secure, "readOnlyRootFilesystem", False)),
    ("a volume without a bound", (OBJECTS,), lambda o: next(
        v["emptyDir"] for v in pod(o, "StatefulSet")["volumes"] if "emptyDir" in v).clear()),
    ("Pod Security of the namespace", BOTH, lambda o: of(o, "Namespace")["metadata"]["labels"].__setitem__(
        "pod-security.kubernetes.io/enforce", "baseline")),
    ("no CPU request", BOTH, lambda o: container(o)["resources"]["requests"].pop("cpu")),
    ("no memory limit", BOTH, lambda o: container(o)["resources"]["limits"].pop("memory")),
    ("token in the pod", BOTH, setting(pod, "automountServiceAccountToken", True)),
    ("token of the account", BOTH, lambda o: of(o, "ServiceAccount").__setitem__("automountServiceAccountToken", True)),
    ("the default account", BOTH, setting(pod, "serviceAccountName", "default")),
    ("tag latest", BOTH, setting(container, "image", "example/orders:latest")),
    ("no tag", BOTH, setting(container, "image", "example/orders")),
    ("not pulled", BOTH, setting(container, "imagePullPolicy", "IfNotPresent")),
    ("a secret in a variable", BOTH, lambda o: container(o).setdefault("env", []).append(
        {"name": "PASSWORD", "valueFrom": {"secretKeyRef": {"name": "orders-db", "key": "password"}}})),
    ("no readiness", BOTH, removing(container, "readinessProbe")),
    ("no liveness", BOTH, removing(container, "livenessProbe")),
    ("no startup probe", (OBJECTS,), removing(container, "startupProbe")),
    ("a probe of another host", (OBJECTS,), lambda o: next(
        probe for probe in container(o)["readinessProbe"].values() if isinstance(probe, dict)).__setitem__("host", "a")),
    ("a probe of no port", BOTH, lambda o: next(probe for probe in container(o)["readinessProbe"].values()
                                                if isinstance(probe, dict)).__setitem__("port", 9)),
    ("a port below 1024", BOTH, lambda o: container(o)["ports"][0].__setitem__("containerPort", 80)),
    ("no restart policy", (OBJECTS,), removing(pod, "restartPolicy")),
    ("a variable twice", BOTH, lambda o: container(o).__setitem__("env", [{"name": "A", "value": "1"}] * 2)),
    ("no labels", BOTH, lambda o: of(o, "Deployment")["metadata"].__setitem__("labels", {"app": "a"})),
    ("no annotation", (OBJECTS,), lambda o: of(o, "Service")["metadata"].pop("annotations")),
    ("a role", (SCANNERS,), lambda o: o.append({
        "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding", "metadata": {"name": "all"},
        "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "cluster-admin"},
        "subjects": []})),
    ("no default deny", (POLICIES, SCANNERS), lambda o: drop(
        o, "NetworkPolicy", lambda item: not item["spec"]["podSelector"])),
    ("a pod without a policy", (POLICIES,), lambda o: drop(
        o, "NetworkPolicy", lambda item: item["spec"]["podSelector"] and item["spec"].get("egress"))),
    ("DNS by TCP", (POLICIES,), lambda o: dns(o).__setitem__("ports", [{"port": 53, "protocol": "UDP"}])),
    ("DNS of anybody", (POLICIES,), lambda o: dns(o)["to"][0].pop("podSelector")),
    ("a line open at one end", (POLICIES,), lambda o: (lambda found: found[0].remove(found[1]))(next(allow(o, "egress")))),
    ("a line closed at the target", (POLICIES,), lambda o: (lambda found: found[0].remove(found[1]))(
        next(allow(o, "ingress")))),
    ("a database for anybody", (POLICIES,), lambda o: database_policy(o)["spec"]["ingress"][0].pop("from")),
    ("a policy of nobody", (OBJECTS,), lambda o: database_policy(o)["spec"].__setitem__(
        "podSelector", {"matchLabels": {"app.kubernetes.io/name": "nobody"}})),
    ("a Service of nobody", BOTH, lambda o: next(
        item for item in o if item["kind"] == "Service" and item["spec"].get("selector"))["spec"].__setitem__(
            "selector", {"app.kubernetes.io/name": "nobody"})),
    ("an Ingress to nowhere", BOTH, lambda o: of(o, "Ingress")["spec"]["rules"][0]["http"]["paths"][0]["backend"]
     ["service"].__setitem__("name", "nobody")),
    ("an autoscaler of nothing", BOTH, lambda o: of(o, "HorizontalPodAutoscaler")["spec"]["scaleTargetRef"]
     .__setitem__("name", "nobody")),
    ("a budget of nobody", (OBJECTS,), lambda o: of(o, "PodDisruptionBudget")["spec"]["selector"].__setitem__(
        "matchLabels", {"app.kubernetes.io/name": "nobody"})),
    ("one pod in prod", (OBJECTS,), lambda o: next(
        item for item in o if item["kind"] == "Deployment" and "replicas" in item["spec"])["spec"].__setitem__(
            "replicas", 1)),
    ("not spread", (OBJECTS,), removing(pod, "topologySpreadConstraints")),
    ("not apart", BOTH, removing(pod, "affinity")),
    ("no budget", (OBJECTS,), lambda o: drop(o, "PodDisruptionBudget")),
    ("a budget that blocks a drain", (OBJECTS,), lambda o: of(o, "PodDisruptionBudget")["spec"].__setitem__(
        "maxUnavailable", 0)),
    ("no quota", (SCANNERS,), lambda o: drop(o, "ResourceQuota")),
    ("no limits of the namespace", (SCANNERS,), lambda o: drop(o, "LimitRange")),
    ("limits without a maximum", (SCANNERS,), lambda o: of(o, "LimitRange")["spec"]["limits"][0].pop("max")),
    ("a maximum below a container's limit", (OBJECTS,), lambda o: of(o, "LimitRange")["spec"]["limits"][0].__setitem__(
        "max", {"cpu": "1", "memory": "130Mi"})),
    ("a password in a ConfigMap", (SCANNERS,), lambda o: of(o, "ConfigMap")["data"].__setitem__("a.sql", "password: x")),
    ("a token in a variable", (SCANNERS,), lambda o: container(o).setdefault("env", []).append(
        {"name": "GREETING", "value": "Bearer abc"})),
    ("a URL with a password", (SCANNERS,), lambda o: container(o).setdefault("env", []).append(
        {"name": "BROKER", "value": "amqp://guest:guest@post:5672"})),
    ("a port of SSH", (SCANNERS,), lambda o: next(
        item for item in o if item["kind"] == "Service" and item["spec"].get("selector"))["spec"]["ports"][0].__setitem__(
            "port", 2222)),
    ("replicas beside an autoscaler", (OBJECTS,), lambda o: next(
        item for item in o if item["kind"] == "Deployment" and "replicas" not in item["spec"])["spec"].__setitem__(
            "replicas", 3)),
    ("TLS that was drawn", (OBJECTS,), lambda o: next(
        item for item in o if item["kind"] == "Ingress" and "tls" in item["spec"])["spec"].pop("tls")),
    ("a NodePort that nobody drew", (OBJECTS,), lambda o: next(
        item for item in o if item["kind"] == "Service" and item["spec"].get("selector"))["spec"].__setitem__(
            "type", "NodePort")),
]


def judged(name, objects, folder):
    path = folder / "objects.yaml"
    path.write_text(yaml.dump_all(objects, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper)), encoding="utf-8")
    words = {OBJECTS: [KUBERNETES / "check_objects.py", DESIGN, path, "prod"],
             POLICIES: [KUBERNETES / "check_policies.py", DESIGN, path],
             SCANNERS: [HERE / "check_scanners.py", "prod", path]}[name]
    return subprocess.run(["python3", *words], capture_output=True, text=True, check=False)


def main():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        subprocess.run([sys.argv[1], "export", DESIGN, "--output", folder / "out", "--only", "kubernetes", "--format",
                        "plain"], capture_output=True, check=True)
        text = (folder / "out/deploy/plain/prod.yaml").read_text(encoding="utf-8")
        text += subprocess.run(["sh", folder / "out/tools/secrets-manifest.sh", "prod"], capture_output=True, text=True,
                               check=True).stdout
        objects = [item for item in yaml.load_all(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) if item]
        bad = 0
        for name in (OBJECTS, SCANNERS, POLICIES):
            if (clean := judged(name, objects, folder)).returncode:
                bad += 1
                print(f"{name} finds fault with what is right:\n{clean.stdout}{clean.stderr}")
        for line, names, damage in MUTANTS:
            broken = copy.deepcopy(objects)
            damage(broken)
            if broken == objects:
                bad += 1
                print(f"{line}: nothing was broken")
            for name in names:
                told = judged(name, broken, folder)
                if told.returncode == 0: # one that stumbles over what is missing has told
                    bad += 1
                    print(f"{line}: {name} says nothing")
        print(f"{len(MUTANTS)} faults, {bad} problems")
        return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
