#!/usr/bin/env python3
"""check_objects.py DESIGN RENDERED OVERLAY: what every rendered object has to be, whatever made it:
Pod Security "restricted" and what scanners ask for, no reference into nothing, secrets mounted by
those alone who may read them, the values of the design unchanged. Prints what is wrong; exit
status 1 where there is anything."""

import base64
import math
import re
import sys

import yaml

from design_model import FAST_LOADER, OPERATED, Design

ALLOWED_VOLUMES = {"configMap", "emptyDir", "persistentVolumeClaim", "secret"}
JOBS = ("Job", "CronJob")
LABEL = re.compile(r"^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$")
NAME = re.compile(r"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$")
UNITS = {"m": 0.001, "": 1, "k": 1e3, "M": 1e6, "G": 1e9, "Ki": 2**10, "Mi": 2**20, "Gi": 2**30}


def quantity(text):
    number, unit = re.match(r"^([0-9.]+)([A-Za-z]*)$", str(text)).groups()
    return float(number) * UNITS[unit]


def seconds(text):
    """A time of a design, or of Gateway API: 90s, 1.5m, 1m30s."""
    units = {"us": 1e-6, "ms": 1e-3, "s": 1, "m": 60, "h": 3600}
    parts = re.findall(r"([0-9.]+)(us|ms|s|m|h)", text)
    assert "".join(number + unit for number, unit in parts) == text, text
    return sum(float(number) * units[unit] for number, unit in parts)


def template_of(item):
    spec = item["spec"]
    return (spec["jobTemplate"]["spec"] if item["kind"] == "CronJob" else spec)["template"]


def expand(text, variables):
    """What Kubernetes makes of an env value: $$ is $, $(NAME) a variable, if there is one."""
    result, i = "", 0
    while i < len(text):
        if text[i] == "$" and i + 1 < len(text):
            if text[i + 1] == "$":
                result, i = result + "$", i + 2
                continue
            end = text.find(")", i)
            if text[i + 1] == "(" and end > 0 and text[i + 2:end] in variables:
                result, i = result + variables[text[i + 2:end]], end + 1
                continue
        result, i = result + text[i], i + 1
    return result


class Checker:
    def __init__(self, design, objects, overlay):
        self.design, self.objects, self.overlay = design, objects, overlay
        self.problems = []
        self.index = {}
        for item in objects:
            meta = item["metadata"]
            key = (item["kind"], meta.get("namespace", ""), meta["name"])
            self.expect(key not in self.index, item, "stands there twice")
            self.index[key] = item

    def expect(self, condition, item, text):
        if not condition:
            meta = item["metadata"]
            self.problems.append(f"{item['kind']} {meta.get('namespace', '')}/{meta['name']}: {text}")

    def get(self, kind, ns, name):
        return self.index.get((kind, ns, name))

    def of(self, *kinds):
        return [item for item in self.objects if item["kind"] in kinds]

    def workloads(self):
        return self.of("Deployment", "StatefulSet", *JOBS)

    def pods_of(self, ns, selector):
        labels = selector.get("matchLabels", selector)
        operated = [o for o in self.of(*OPERATED) if o["metadata"]["namespace"] == ns
                    and labels == {OPERATED[o["kind"]][0]: o["metadata"]["name"]}]
        if operated:
            return operated
        return [w for w in self.workloads() if w["metadata"]["namespace"] == ns
                and all(template_of(w)["metadata"]["labels"].get(k) == v
                        for k, v in labels.items())]

    def check_metadata(self, item):
        meta = item["metadata"]
        labels = meta.get("labels") or {}
        wanted = ["part-of", "managed-by"]
        if item["kind"] != "Secret":
            wanted += ["name", "instance", "component"]
        for label in wanted:
            self.expect("app.kubernetes.io/" + label in labels, item, f"has no label {label}")
        for key, value in labels.items():
            self.expect(isinstance(value, str) and LABEL.match(value), item, f"label {key}={value!r}")
        self.expect(all(NAME.match(part) for part in meta["name"].split(".")), item,
                    "its name does not fit")
        cluster_wide = item["kind"] in ("Namespace", "PriorityClass")
        self.expect(cluster_wide or meta.get("namespace") in self.design.namespaces,
                    item, "lies in no namespace of the design")
        element = (meta.get("annotations") or {}).get("moldloft.dev/element", "")
        ns, _, name = element.partition("/")
        sections = self.design.namespaces.get(ns) or {}
        classes = (self.design.root.get("cluster") or {}).get("priorityClasses") or {}
        known = item["kind"] == "PriorityClass" and ns == "cluster" and name in classes
        known = known or ns in self.design.namespaces and (
            not name or any(name in (section or {}) for section in sections.values()))
        self.expect(known, item, f"comes from no element: {element!r}")

    def check_pod(self, item):
        spec = template_of(item)["spec"]
        ns = item["metadata"]["namespace"]
        for key in ("hostNetwork", "hostPID", "hostIPC"):
            self.expect(not spec.get(key), item, key)
        self.expect(spec.get("automountServiceAccountToken") is False, item, "mounts a token")
        account = self.get("ServiceAccount", ns, spec.get("serviceAccountName"))
        self.expect(account and account["automountServiceAccountToken"] is False, item, "its account")
        restart = "OnFailure" if item["kind"] in JOBS else "Always"
        self.expect(spec["restartPolicy"] == restart, item, "restartPolicy")
        if priority := spec.get("priorityClassName"):
            self.expect(self.get("PriorityClass", "", priority), item, f"no class {priority}")
        security = spec["securityContext"]
        self.expect(security["runAsNonRoot"] is True and security["runAsUser"] > 10000
                    and security["runAsGroup"] > 10000 and security["fsGroup"] > 10000, item, "user")
        self.expect(security["seccompProfile"] == {"type": "RuntimeDefault"}, item, "seccomp")
        volumes = {v["name"]: v for v in spec.get("volumes") or []}
        claims = {c["metadata"]["name"] for c in item["spec"].get("volumeClaimTemplates", [])}
        for name, volume in volumes.items():
            kinds = set(volume) - {"name"}
            self.expect(kinds <= ALLOWED_VOLUMES and NAME.match(name), item, f"volume {volume}")
            self.check_source(item, ns, volume)
        mounted = set()
        names = set()
        for container in spec["containers"] + (spec.get("initContainers") or []):
            self.expect(container["name"] not in names, item, "two containers of one name")
            names.add(container["name"])
            mounted |= self.check_container(item, container, volumes.keys() | claims)
        self.expect(mounted == volumes.keys() | claims, item, "a volume that nobody mounts")
        version = tuple(int(n) for n in str(self.design.root.get("kubernetes", "1.34")).split("."))
        for container in spec.get("initContainers") or []:
            self.expect(container["restartPolicy"] == "Always" and version >= (1, 29), item,
                        "an init container that is no sidecar")
        if item["kind"] in JOBS and version >= (1, 29):
            self.expect(len(spec["containers"]) == 1, item, "a sidecar keeps the job from ending")

    def check_source(self, item, ns, volume):
        if "secret" in volume:
            self.expect(self.get("Secret", ns, volume["secret"]["secretName"]), item,
                        f"no secret {volume['secret']}")
            self.expect(volume["secret"]["defaultMode"] == 0o400, item, "mode of a secret")
        if "persistentVolumeClaim" in volume:
            claim = self.get("PersistentVolumeClaim", ns, volume["persistentVolumeClaim"]["claimName"])
            self.expect(claim, item, f"no claim for {volume}")
        if "emptyDir" in volume:
            self.expect("sizeLimit" in volume["emptyDir"], item, f"no bound for {volume}")
        if "configMap" in volume:
            source = self.get("ConfigMap", ns, volume["configMap"]["name"])
            keys = {entry["key"] for entry in volume["configMap"]["items"]}
            self.expect(source and keys <= source["data"].keys(), item, "no such ConfigMap entries")

    def check_container(self, item, container, volumes):
        security = container["securityContext"]
        self.expect(security["allowPrivilegeEscalation"] is False and not security["privileged"]
                    and security["readOnlyRootFilesystem"] is True
                    and security["runAsNonRoot"] is True and security["runAsUser"] > 10000
                    and security["capabilities"] == {"drop": ["ALL"]}, item, "securityContext")
        for kind in ("requests", "limits"):
            for what in ("cpu", "memory"):
                self.expect(quantity(container["resources"][kind][what]) > 0, item, "resources")
        for what in ("cpu", "memory"):
            self.expect(quantity(container["resources"]["limits"][what])
                        >= quantity(container["resources"]["requests"][what]), item, "limit")
        tag = container["image"].rsplit("/", 1)[-1]
        self.expect(":" in tag and not tag.endswith(":latest"), item, f"image {container['image']}")
        wanted = "IfNotPresent" if self.overlay == "dev" else "Always"
        self.expect(container["imagePullPolicy"] == wanted, item, "imagePullPolicy")
        ports = {p["name"]: p for p in container.get("ports") or []}
        for port in ports.values():
            self.expect(1024 <= port["containerPort"] <= 65535 and "hostPort" not in port, item, "port")
        if container["name"] == item["metadata"]["name"] and item["kind"] not in JOBS:
            for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
                self.check_probe(item, container.get(probe), ports)
        elif container["name"] != item["metadata"]["name"] and ports:
            for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
                self.check_probe(item, container.get(probe), ports)
        names = [entry["name"] for entry in container.get("env") or []]
        self.expect(len(names) == len(set(names)), item, "a variable stands twice")
        for entry in container.get("env") or []:
            self.check_env(item, entry)
        paths = [m["mountPath"] for m in container["volumeMounts"]]
        self.expect(len(paths) == len(set(paths)), item, "two volumes in one place")
        self.expect("/tmp" in paths, item, "no writable /tmp")
        mounted = {m["name"] for m in container["volumeMounts"]}
        self.expect(mounted <= volumes, item, f"no such volume: {mounted - volumes}")
        return mounted

    def check_probe(self, item, probe, ports):
        if not probe:
            self.expect(False, item, "a probe is missing")
            return
        action = probe.get("httpGet") or probe.get("tcpSocket")
        if action:
            self.expect(action["port"] in ports and "host" not in action, item, f"probe {probe}")
        else:
            self.expect(probe["exec"]["command"], item, f"probe {probe}")

    def check_env(self, item, entry):
        if "value" in entry or "valueFrom" not in entry:
            self.expect(isinstance(entry.get("value", ""), str), item, f"env {entry}")
            return
        reference = entry["valueFrom"].get("configMapKeyRef")
        self.expect(reference, item, f"env from a secret: {entry}")
        source = self.get("ConfigMap", item["metadata"]["namespace"], reference["name"])
        self.expect(source and reference["key"] in source["data"], item, f"env {entry}")

    def check_deployment(self, item):
        ns, name = item["metadata"]["namespace"], item["metadata"]["name"]
        spec = item["spec"]
        self.expect(self.pods_of(ns, spec["selector"]) == [item], item, "its selector")
        scaled = self.get("HorizontalPodAutoscaler", ns, name)
        patched = any(p["target"]["kind"] == "Deployment" and p["target"]["name"] == name
                      and "replicas" in str(p["merge"]) for p in self.design.root.get("patches") or [])
        if not patched:
            self.expect(("replicas" in spec) != bool(scaled), item, "replicas and autoscaler")
        least = {"dev": 1, "staging": 2, "prod": 3}[self.overlay]
        drawn = self.design.namespaces[ns]["services"][name] or {}
        modes = {(v if isinstance(v, dict) else {}).get("accessMode", "ReadWriteOnce")
                 for v in (drawn.get("volumes") or {}).values()}
        if modes - {"ReadWriteMany"}:
            least = 1
            self.expect(spec["strategy"]["rollingUpdate"] == {"maxSurge": 0, "maxUnavailable": 1},
                        item, "two pods at a volume of one node")
        count = scaled["spec"]["minReplicas"] if scaled else spec["replicas"]
        self.expect(count >= least, item, f"{count} replicas")
        self.expect(spec["strategy"]["type"] == "RollingUpdate", item, "strategy")
        pod = spec["template"]["spec"]
        self.expect(pod["terminationGracePeriodSeconds"] > 30, item, "grace period")
        if self.overlay != "dev":
            budget = self.get("PodDisruptionBudget", ns, name)
            self.expect(budget and budget["spec"]["unhealthyPodEvictionPolicy"] == "AlwaysAllow",
                        item, "budget")
            for constraint in pod["topologySpreadConstraints"]:
                self.expect(self.pods_of(ns, constraint["labelSelector"]) == [item], item, "spread")
        if self.overlay == "prod":
            self.expect("podAntiAffinity" in pod.get("affinity", {}), item, "anti-affinity")

    def check_stateful_set(self, item):
        ns = item["metadata"]["namespace"]
        spec = item["spec"]
        self.expect(self.pods_of(ns, spec["selector"]) == [item], item, "its selector")
        service = self.get("Service", ns, spec["serviceName"])
        self.expect(service and service["spec"]["clusterIP"] == "None", item, "serviceName")
        self.expect(spec["podManagementPolicy"] == "Parallel", item, "podManagementPolicy")
        for claim in spec["volumeClaimTemplates"]:
            self.expect(claim["apiVersion"] == "v1" and claim["kind"] == "PersistentVolumeClaim",
                        item, "claim")
            self.check_class(item, claim["spec"])
        # <name>-<ten characters> is a label of its pods
        self.expect(len(item["metadata"]["name"]) <= 52, item, "name too long")

    def check_class(self, item, spec):
        """A claim of no class of its own has that of the cluster."""
        wanted = (self.design.root.get("cluster") or {}).get("storageClass")
        element = item["metadata"]["annotations"]["moldloft.dev/element"].split("/")
        sections = self.design.namespaces[element[0]]
        fields = {}
        for section in ("services", "databases", "brokers"):
            fields = fields or (sections.get(section) or {}).get(element[1]) or {}
        if item["kind"] == "PersistentVolumeClaim":
            fields = fields["volumes"][item["metadata"]["name"][len(element[1]) + 1:]]
            fields = {"path": fields} if isinstance(fields, str) else fields
            self.expect(spec["accessModes"] == [fields.get("accessMode", "ReadWriteOnce")], item,
                        "access mode")
            self.expect(spec["resources"]["requests"]["storage"] == fields.get("size", "1Gi"), item,
                        "size")
        self.expect(spec.get("storageClassName") == fields.get("storageClass", wanted), item, "class")

    def check_claim(self, item):
        self.check_class(item, item["spec"])
        users = [w for w in self.workloads() for v in template_of(w)["spec"].get("volumes") or []
                 if v.get("persistentVolumeClaim", {}).get("claimName") == item["metadata"]["name"]
                 and w["metadata"]["namespace"] == item["metadata"]["namespace"]]
        self.expect(len(users) == 1, item, f"mounted by {len(users)}")

    def drawn(self, item, section):
        return self.design.namespaces[item["metadata"]["namespace"]][section][item["metadata"]["name"]]

    def check_postgres(self, item):
        spec, name = item["spec"], item["metadata"]["name"]
        drawn = self.drawn(item, "databases")
        self.expect(spec["instances"] == drawn.get("replicas", 3), item, "instances")
        self.expect(spec["storage"]["size"] == drawn.get("storage", "1Gi"), item, "size")
        secret = self.get("Secret", item["metadata"]["namespace"],
                          spec["bootstrap"]["initdb"]["secret"]["name"])
        owner = spec["bootstrap"]["initdb"]["owner"]
        self.expect(secret and secret["type"] == "kubernetes.io/basic-auth"
                    and base64.b64decode(secret["data"]["username"]).decode() == owner
                    and secret["data"]["password"], item, "its secret")
        self.expect(owner == name.replace("-", "_") == spec["bootstrap"]["initdb"]["database"], item,
                    "owner")
        self.expect(spec["enableSuperuserAccess"] is False, item, "superuser")

    def check_kafka(self, item):
        ns, name = item["metadata"]["namespace"], item["metadata"]["name"]
        pool = self.get("KafkaNodePool", ns, name)
        servers = self.drawn(item, "brokers").get("replicas", 3)
        self.expect(pool and pool["spec"]["replicas"] == servers
                    and pool["metadata"]["labels"]["strimzi.io/cluster"] == name, item, "node pool")
        config = item["spec"]["kafka"]["config"]
        self.expect(config["default.replication.factor"] <= servers
                    and config["min.insync.replicas"] < max(servers, 2), item, f"config {config}")
        peers = item["spec"]["kafka"]["listeners"][0]["networkPolicyPeers"]
        policy = self.get("NetworkPolicy", ns, name)
        self.expect(peers and peers == policy["spec"]["ingress"][0]["from"], item, "peers")
        topics = {t["metadata"]["name"] for t in self.of("KafkaTopic")
                  if t["metadata"]["namespace"] == ns
                  and t["metadata"]["labels"]["strimzi.io/cluster"] == name}
        wanted = {f"{n}.{c}" for n, c, f in self.design.elements("channels")
                  if self.design.find("brokers", n, f["broker"])[:2] == (ns, name)}
        self.expect(topics == wanted, item, f"topics {topics}")

    def check_rabbit(self, item):
        self.expect(item["spec"]["replicas"] == self.drawn(item, "brokers").get("replicas", 3), item,
                    "replicas")
        pod = item["spec"]["override"]["statefulSet"]["spec"]["template"]["spec"]
        for container in pod["containers"] + pod["initContainers"]:
            self.expect(container["securityContext"]["capabilities"] == {"drop": ["ALL"]}, item,
                        "restricted")

    def check_hosts(self, item):
        """Exactly the hosts that are drawn without addresses."""
        ns, name = item["metadata"]["namespace"], item["metadata"]["name"].removesuffix("-hosts")
        got = {(rule["toFQDNs"][0]["matchName"], int(rule["toPorts"][0]["ports"][0]["port"]))
               for rule in item["spec"]["egress"] if "toFQDNs" in rule}
        wanted = {(host, port) for host, port, cidrs in self.design.hosts_of(ns, name) if not cidrs}
        self.expect(self.design.cilium and got == wanted, item, f"hosts {got}, drawn {wanted}")

    def check_job(self, item):
        run = self.design.namespaces[item["metadata"]["namespace"]]["services"][
            item["metadata"]["name"]]["run"]
        run = {} if isinstance(run, str) else run
        spec = item["spec"]
        self.expect((item["kind"] == "CronJob") == ("cron" in run), item, "kind")
        if item["kind"] == "CronJob":
            self.expect(spec["schedule"] == run["cron"], item, "schedule")
            self.expect(spec["timeZone"] == run.get("timeZone", "Etc/UTC"), item, "time zone")
            self.expect(spec["concurrencyPolicy"] == run.get("concurrencyPolicy", "Forbid"), item,
                        "concurrency")
            self.expect(spec["startingDeadlineSeconds"] > 0, item, "starting deadline")
            self.expect(len(item["metadata"]["name"]) <= 52, item, "name too long")
            spec = spec["jobTemplate"]["spec"]
        self.expect(("ttlSecondsAfterFinished" in spec)
                    == (item["kind"] == "Job" or "ttlAfterFinished" in run), item, "ttl")
        self.expect(spec["backoffLimit"] == run.get("backoffLimit", 3)
                    and spec["activeDeadlineSeconds"] > 0, item, "limits")
        self.expect(not self.get("PodDisruptionBudget", item["metadata"]["namespace"],
                                 item["metadata"]["name"]), item, "a budget of a job")

    def check_service(self, item):
        ns, spec = item["metadata"]["namespace"], item["spec"]
        if spec["type"] == "ExternalName":
            self.check_external_name(item)
            return
        pods = self.pods_of(ns, spec["selector"])
        self.expect(len(pods) == 1, item, f"selects {len(pods)} workloads")
        drawn = {"ClusterIP"}
        for pod in pods:
            fields = self.design.namespaces[ns].get("services", {}).get(pod["metadata"]["name"]) or {}
            drawn |= {one["type"] for one in fields.get("expose") or []}
        self.expect(spec["type"] in drawn, item, f"{spec['type']} that nobody drew")
        declared = {p["name"]: p for pod in pods
                    for p in template_of(pod)["spec"]["containers"][0]["ports"]}
        for port in spec["ports"]:
            target = declared.get(port["targetPort"])
            self.expect(target and target["protocol"] == port["protocol"], item, f"port {port}")
            self.expect(port["name"] != "admin", item, "offers the admin port")
        numbers = [(p["port"], p["protocol"]) for p in spec["ports"]]
        self.expect(len(numbers) == len(set(numbers)), item, "a port stands twice")

    def check_external_name(self, item):
        host = item["spec"]["externalName"]
        if host.endswith(".svc.cluster.local"):
            name, ns = host.split(".")[:2]
            self.expect(self.get("Service", ns, name), item, f"{host} leads nowhere")
        self.expect("selector" not in item["spec"], item, "selector")

    def backend(self, item, ns, name, port):
        service = self.get("Service", ns, name)
        self.expect(service and any(p["port"] == port for p in service["spec"].get("ports", [])),
                    item, f"no Service {ns}/{name}:{port}")

    def check_ingress(self, item):
        ns = item["metadata"]["namespace"]
        where, name = item["metadata"]["annotations"]["moldloft.dev/element"].split("/")
        drawn = self.design.namespaces[where]["ingresses"][name]
        self.expect(bool(drawn.get("tls")) == bool(item["spec"].get("tls")), item, "TLS as drawn")
        annotations = item["metadata"]["annotations"]
        told = {key: value for key, value in annotations.items() if "timeout" in key}
        mine = [o for o in self.of("Ingress")
                if o["metadata"]["annotations"]["moldloft.dev/element"] == f"{where}/{name}"]
        issued = [o for o in mine if "cert-manager.io/cluster-issuer" in o["metadata"]["annotations"]]
        issuer = drawn["tls"].get("issuer") if isinstance(drawn.get("tls"), dict) else None
        self.expect(len(issued) == (1 if issuer else 0), item, "one asks for the certificate")
        paths = [path["path"] for o in mine for rule in o["spec"]["rules"]
                 for path in rule["http"]["paths"]]
        self.expect(sorted(paths) == sorted(rule["path"] for rule in drawn["rules"]), item, "paths")
        for rule in item["spec"]["rules"]:
            for path in rule["http"]["paths"]:
                service = path["backend"]["service"]
                self.backend(item, ns, service["name"], service["port"]["number"])
                self.expect(path["pathType"] == "Prefix", item, "pathType")
                wanted = next(r.get("timeout") for r in drawn["rules"] if r["path"] == path["path"])
                count = str(math.ceil(seconds(wanted))) if wanted else ""
                nginx = self.design.controller_class in (None, "nginx")
                self.expect(told == ({f"nginx.ingress.kubernetes.io/proxy-{way}-timeout": count
                                      for way in ("read", "send")} if wanted and nginx else {}),
                            item, f"{path['path']} waits {wanted}, but {told}")

    def check_http_route(self, item):
        ns = item["metadata"]["namespace"]
        shared = (self.design.root["cluster"].get("gateway") or {}).get("name")
        for parent in item["spec"]["parentRefs"]:
            if shared:
                self.expect(parent == {"name": shared, "namespace": self.design.gateway_namespace},
                            item, f"parent {parent}")
                self.expect(not self.of("Gateway"), item, "a Gateway of its own")
            else:
                self.expect(self.get("Gateway", ns, parent["name"]), item, "no gateway")
        where, name = item["metadata"]["annotations"]["moldloft.dev/element"].split("/")
        drawn = {r["path"]: r for r in self.design.namespaces[where]["ingresses"][name]["rules"]}
        for rule in item["spec"]["rules"]:
            wanted = drawn[rule["matches"][0]["path"]["value"]].get("timeout")
            told = (rule.get("timeouts") or {}).get("request")
            fits = told is None if not wanted else (
                told and re.fullmatch(r"([0-9]{1,5}(h|m|s|ms)){1,4}", told)
                and 0 <= seconds(told) - seconds(wanted) < 0.001)
            self.expect(fits, item, f"a timeout of {wanted} is {told}")
            for ref in rule["backendRefs"]:
                target = ref.get("namespace", ns)
                self.backend(item, target, ref["name"], ref["port"])
                grants = [g for g in self.of("ReferenceGrant")
                          if g["metadata"]["namespace"] == target
                          and any(t["name"] == ref["name"] for t in g["spec"]["to"])
                          and any(f["namespace"] == ns for f in g["spec"]["from"])]
                self.expect(target == ns or len(grants) == 1, item, "ReferenceGrant")

    def check_autoscaler(self, item):
        target = item["spec"]["scaleTargetRef"]
        self.expect(self.get(target["kind"], item["metadata"]["namespace"], target["name"]), item,
                    "scales nothing")
        self.expect(item["spec"]["minReplicas"] <= item["spec"]["maxReplicas"], item, "range")

    def check_policy(self, item):
        ns, spec = item["metadata"]["namespace"], item["spec"]
        if not spec["podSelector"]:
            self.expect("ingress" not in spec and "egress" not in spec, item, "is no default deny")
            return
        self.expect(len(self.pods_of(ns, spec["podSelector"])) == 1, item, "selects nothing")
        peers = [p for rule in spec["ingress"] for p in rule["from"]]
        peers += [p for rule in spec["egress"] for p in rule["to"]]
        for peer in peers:
            if peer.get("namespaceSelector") == {}:
                operators = [dict([o[3]]) for o in OPERATED.values() if o[3]]
                self.expect(peer["podSelector"]["matchLabels"] in operators, item, f"peer {peer}")
                continue
            where = ns
            if "namespaceSelector" in peer:
                where = peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"]
            if "podSelector" in peer and where in self.design.namespaces:
                self.expect(len(self.pods_of(where, peer["podSelector"])) == 1, item, f"peer {peer}")

    def check_budget(self, item):
        allowed = item["spec"].get("maxUnavailable")
        self.expect(allowed is None or allowed > 0, item, "blocks every drain")
        operated = self.get("RabbitmqCluster", item["metadata"]["namespace"], item["metadata"]["name"])
        if operated:  # whose pods the operator makes
            self.expect(operated["spec"]["replicas"] > 1 and item["spec"]["selector"] == {"matchLabels": {
                "app.kubernetes.io/name": item["metadata"]["name"]}}, item, "selects nothing")
            return
        self.expect(len(self.pods_of(item["metadata"]["namespace"], item["spec"]["selector"])) == 1,
                    item, "selects nothing")

    def check_namespace(self, item):
        name = item["metadata"]["name"]
        self.expect(item["metadata"]["labels"].get("pod-security.kubernetes.io/enforce")
                    == "restricted", item, "does not enforce restricted")
        deny = self.get("NetworkPolicy", name, "default-deny")
        self.expect(deny and deny["spec"]["podSelector"] == {}
                    and sorted(deny["spec"]["policyTypes"]) == ["Egress", "Ingress"], item,
                    "default deny")
        if self.overlay == "prod":
            self.check_limits(item, name)
            self.check_quota(item, name)

    def check_limits(self, item, ns):
        """A LimitRange that the API server takes, and that refuses no container of ours."""
        there = self.get("LimitRange", ns, ns)
        self.expect(there, item, "no LimitRange")
        limit = there["spec"]["limits"][0]
        for unit in ("cpu", "memory"):
            least, asked, given, most = (quantity(limit[key][unit])
                                         for key in ("min", "defaultRequest", "default", "max"))
            self.expect(0 < least <= asked <= given <= most, there, f"{unit}: {limit}")
            for workload in self.workloads():
                if workload["metadata"]["namespace"] != ns:
                    continue
                pod = template_of(workload)["spec"]
                for container in pod["containers"] + (pod.get("initContainers") or []):
                    resources = container["resources"]
                    self.expect(quantity(resources["requests"][unit]) >= least
                                and quantity(resources["limits"][unit]) <= most, workload,
                                f"{container['name']}: the LimitRange refuses its {unit}")

    def check_quota(self, item, ns):
        """With every autoscaler at its most, and one pod more of each Deployment, it fits."""
        pods = [w for w in self.workloads() if w["metadata"]["namespace"] == ns]
        quota = self.get("ResourceQuota", ns, ns)
        if not pods:
            self.expect(not quota, item, "a quota for nothing")
            return
        need = {}
        for workload in pods:
            scaled = self.get("HorizontalPodAutoscaler", ns, workload["metadata"]["name"])
            count = workload["spec"].get("replicas", 1)
            if scaled:
                count = scaled["spec"]["maxReplicas"]
            if workload["kind"] in JOBS:
                once = workload["spec"].get("jobTemplate", workload)["spec"]
                twice = workload["spec"].get("concurrencyPolicy") == "Allow"
                count = once.get("parallelism", 1) * (2 if twice else 1)
            count += workload["kind"] == "Deployment"
            need["pods"] = need.get("pods", 0) + count
            pod = template_of(workload)["spec"]
            for claim in workload["spec"].get("volumeClaimTemplates") or []:
                need["persistentvolumeclaims"] = need.get("persistentvolumeclaims", 0) + 1
                need["requests.storage"] = need.get("requests.storage", 0) \
                    + quantity(claim["spec"]["resources"]["requests"]["storage"])
            for container in pod["containers"] + (pod.get("initContainers") or []):
                for kind in ("requests", "limits"):
                    for what in ("cpu", "memory"):
                        key = f"{kind}.{what}"
                        need[key] = need.get(key, 0) \
                            + count * quantity(container["resources"][kind][what])
        for claim in self.of("PersistentVolumeClaim"):
            if claim["metadata"]["namespace"] == ns:
                need["persistentvolumeclaims"] = need.get("persistentvolumeclaims", 0) + 1
                need["requests.storage"] = need.get("requests.storage", 0) \
                    + quantity(claim["spec"]["resources"]["requests"]["storage"])
        drawn = (self.design.namespaces[ns] or {}).get("quota") or {}
        for key, name in (("pods", "pods"), ("cpu", "requests.cpu"), ("memory", "requests.memory"),
                          ("storage", "requests.storage")):
            if key in drawn:
                self.expect(str(quota["spec"]["hard"][name]) == str(drawn[key]), item, f"quota {name}")
        for key, value in need.items():
            self.expect(quantity(quota["spec"]["hard"][key]) >= value, item, f"quota of {key}")

    def check_secrets(self):
        """Who mounts what, and that no value stands anywhere else."""
        values = {}
        for item in self.of("Secret"):
            for key, value in item["data"].items():
                if key == "username": # no secret
                    continue
                values[base64.b64decode(value).decode()] = item
        for item in self.objects:
            text = "" if item["kind"] == "Secret" else str(item)
            for value, secret in values.items():
                self.expect(value not in text, item, f"holds {secret['metadata']['name']}")
        readers = {}
        for item in self.workloads():
            for volume in template_of(item)["spec"].get("volumes") or []:
                if "secret" in volume:
                    key = (item["metadata"]["namespace"], volume["secret"]["secretName"])
                    readers.setdefault(key, set()).add(
                        (item["metadata"]["namespace"], item["metadata"]["name"]))
        wanted = self.wanted_readers()
        if readers != wanted:
            for key in readers.keys() | wanted.keys():
                if readers.get(key) != wanted.get(key):
                    self.problems.append(f"secret {key}: read by {readers.get(key)}, "
                                         f"may be read by {wanted.get(key)}")
        for item in self.of("Secret"):
            self.expect((item["metadata"]["namespace"], item["metadata"]["name"]) in wanted, item,
                        "is read by nobody")

    def wanted_readers(self):
        wanted = {}
        for ns, name, fields in self.design.elements("databases"):
            owner = self.design.owner(ns, name)
            if fields.get("managed") == "external":
                if owner:
                    wanted[(owner[0], name + "-credentials")] = {owner}
                continue
            if fields.get("managed") == "operator":
                if owner:
                    wanted[(owner[0], name + "-credentials")] = {owner}
                continue
            wanted[(ns, name + "-credentials")] = {(ns, name)}
            if owner:
                wanted.setdefault((owner[0], name + "-credentials"), set()).add(owner)
            if fields.get("engine", "postgresql") != "redis":
                wanted[(ns, name + "-admin")] = {(ns, name)}
        for ns, name, fields in self.design.elements("services"):
            for secret in fields.get("secrets") or []:
                wanted.setdefault((ns, secret), set()).add((ns, name))
        return wanted

    def check_values(self):
        """Every env value of the design arrives as the text that it was."""
        for ns, name, fields in self.design.elements("services"):
            item = self.get(self.design.workload(fields), ns, name)
            pod = template_of(item)["spec"]
            containers = {c["name"]: c for c in pod["containers"] + (pod.get("initContainers") or [])}
            sources = {name: fields}
            sources.update({s["name"]: s for s in fields.get("sidecars") or []})
            for container, source in sources.items():
                env = {e["name"]: e.get("value", "") for e in containers[container].get("env") or []}
                for words in ("command", "args"):
                    got = [expand(w, {}) for w in containers[container].get(words) or []]
                    self.expect(got == (source.get(words) or []), item, words)
                for key, value in (source.get("env") or {}).items():
                    got = expand(env.get(key, "missing"), {"HOME": "EXPANDED", "PATH": "EXPANDED"})
                    self.expect(got == str(value), item, f"env {key} is {got!r}, not {value!r}")

    def check(self):
        by_kind = {"Deployment": self.check_deployment, "StatefulSet": self.check_stateful_set,
                   "Service": self.check_service, "Ingress": self.check_ingress,
                   "HTTPRoute": self.check_http_route, "NetworkPolicy": self.check_policy,
                   "HorizontalPodAutoscaler": self.check_autoscaler,
                   "PodDisruptionBudget": self.check_budget, "Namespace": self.check_namespace,
                   "ServiceAccount": None, "ConfigMap": None, "Secret": None, "Gateway": None,
                   "Cluster": self.check_postgres, "Kafka": self.check_kafka,
                   "KafkaNodePool": None, "KafkaTopic": None,
                   "RabbitmqCluster": self.check_rabbit, "CiliumNetworkPolicy": self.check_hosts,
                   "Job": self.check_job, "CronJob": self.check_job, "PriorityClass": None,
                   "PersistentVolumeClaim": self.check_claim,
                   "ReferenceGrant": None, "LimitRange": None, "ResourceQuota": None}
        for item in self.objects:
            self.check_metadata(item)
            if by_kind[item["kind"]]:
                by_kind[item["kind"]](item)
        for item in self.workloads():
            self.check_pod(item)
        self.check_secrets()
        self.check_values()
        for ns in self.design.namespaces:
            if ("Namespace", "", ns) not in self.index:
                self.problems.append(f"namespace {ns} is missing")
        for section, kind in (("services", "Deployment"), ("databases", "StatefulSet"),
                              ("brokers", "StatefulSet"), ("externals", "Service")):
            for ns, name, fields in self.design.elements(section):
                wanted = self.design.workload(fields) if section == "services" else kind
                if section in ("databases", "brokers"):
                    wanted = self.design.server(section, fields)
                if not self.get(wanted, ns, name):
                    self.problems.append(f"{ns}/{name} has no {wanted}")
        return self.problems


def main():
    design = Design(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as stream:
        objects = [item for item in yaml.load_all(stream, FAST_LOADER) if item]
    problems = Checker(design, objects, sys.argv[3]).check()
    for problem in problems:
        print(problem)
    print(f"{len(objects)} objects, {len(problems)} problems")
    return 1 if problems or not objects else 0


if __name__ == "__main__":
    sys.exit(main())
