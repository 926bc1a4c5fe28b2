#!/usr/bin/env python3
"""check_scanners.py OVERLAY FILE…: what kube-linter (all built-in checks), Kubescape (NSA, MITRE, CIS), Trivy and
Checkov would say of rendered objects: their rules, written anew from their documentation, under their ids. None of
them can be installed where the tests run. Prints what is not waived; exit status 1 where there is anything.
`--waived` prints the waived ids instead."""

import re
import sys

import yaml

try:
    from yaml import CSafeLoader as Loader
except ImportError:
    from yaml import SafeLoader as Loader

# id → (the overlays in which it does not count, why): the table of deploy/README.md says the same in words.
EVERYWHERE = {"dev", "staging", "prod"}
WAIVED = {
    "kube-linter:required-label-owner": (EVERYWHERE, "labels of the organisation"),
    "kube-linter:required-annotation-email": (EVERYWHERE, "labels of the organisation"),
    "kube-linter:no-node-affinity": (EVERYWHERE, "the design says nothing of nodes"),
    "kube-linter:dnsconfig-options": (EVERYWHERE, "the usual ones serve"),
    "kube-linter:priority-class-name": (EVERYWHERE, "only where drawn"),
    "kube-linter:exposed-services": (EVERYWHERE, "NodePort and LoadBalancer where drawn"),
    "kube-linter:sorted-keys": (EVERYWHERE, "fields in the order in which people read them"),
    "kube-linter:externalname-service-redirect": (EVERYWHERE, "ExternalName where drawn"),
    "kube-linter:minimum-three-replicas": ({"dev", "staging"}, "small places"),
    "kube-linter:hpa-minimum-three-replicas": ({"dev", "staging"}, "small places"),
    "C-0026": (EVERYWHERE, "CronJobs where drawn"),
    "C-0001": (EVERYWHERE, "the registry is the design's"), "C-0078": (EVERYWHERE, "the registry is the design's"),
    "KSV0125": (EVERYWHERE, "the registry is the design's"),
    "CKV_K8S_43": (EVERYWHERE, "tags, not digests"),
    "CKV_K8S_15": ({"dev"}, "images are loaded by hand"),
}
SECRET_WORDS = ("key", "secret", "token", "pwd", "jwt", "password", "bearer", "credential")
# words that Kubescape takes for secrets in values (C-0012), and Trivy in the lines of ConfigMaps (KSV0109, KSV01010)
SECRET_VALUES = ("private key", "eyjhbgcio", "jwt", "bearer", "_key_", "_secret_")
SECRET_LINES = re.compile(r"(?i)(pass(word|phrase|wr?d)?|pword|pswrd|secret(key)?|token|pwd|aws_access_key_id)\s*[=:]")
PRIVATE_TEXT = re.compile(r"(?i)(username|email|key|phone)\s*[=:]|sha1|md5"
                          r"|[\w.-]+@([a-z0-9-]+\.)+([a-z]{2,4}|[0-9]{1,3})")
DANGEROUS = {"SETPCAP", "NET_ADMIN", "NET_RAW", "SYS_MODULE", "SYS_RAWIO", "SYS_PTRACE", "SYS_ADMIN", "SYS_BOOT",
             "MAC_OVERRIDE", "MAC_ADMIN", "PERFMON", "ALL", "BPF"}
UNITS = {"m": 0.001, "": 1, "Ki": 2**10, "Mi": 2**20, "Gi": 2**30}


class Judge:
    def __init__(self, overlay, objects):
        self.overlay, self.objects = overlay, objects
        self.found, self.waived, self.asked = [], {}, set()

    def expect(self, ids, condition, item, text):
        for one in ids.split():
            self.asked.add(one)
            if condition:
                continue
            if one in WAIVED and self.overlay in WAIVED[one][0]:
                self.waived[one] = self.waived.get(one, 0) + 1
                continue
            meta = item["metadata"]
            self.found.append(f"{one}: {item['kind']} {meta.get('namespace', '')}/{meta['name']}: {text}")

    def of(self, *kinds):
        return [item for item in self.objects if item["kind"] in kinds]

    def get(self, kind, ns, name):
        return next((item for item in self.of(kind) if item["metadata"]["name"] == name
                     and item["metadata"].get("namespace") == ns), None)

    @staticmethod
    def template(item):
        spec = item["spec"]
        return spec["jobTemplate"]["spec"]["template"] if item["kind"] == "CronJob" else spec["template"]

    def workloads(self):
        return self.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob")

    def selects(self, selector, ns):
        if selector.get("matchExpressions"):
            raise ValueError("matchExpressions are not expected")
        labels = selector.get("matchLabels", selector) or {}
        return [w for w in self.workloads() if w["metadata"]["namespace"] == ns
                and all((self.template(w)["metadata"].get("labels") or {}).get(k) == v for k, v in labels.items())]

    def judge(self):
        for item in self.objects:
            self.judge_any(item)
        for item in self.workloads():
            self.judge_pod(item)
        for item in self.of("Service"):
            self.judge_service(item)
        for item in self.of("Ingress"):
            self.judge_ingress(item)
        for item in self.of("NetworkPolicy"):
            self.judge_policy(item)
        for item in self.of("PodDisruptionBudget"):
            self.judge_budget(item)
        for item in self.of("HorizontalPodAutoscaler"):
            self.judge_autoscaler(item)
        for item in self.of("Namespace"):
            self.judge_namespace(item)
        for item in self.of("ConfigMap"):
            for key, value in (item.get("data") or {}).items():
                self.expect("C-0012 KSV0109 kube-linter:configmap-with-credentials", not any(w in key.lower() for w in SECRET_WORDS), item,
                            f"key {key} looks like a secret")
                self.expect("C-0012", not any(word in value.lower() for word in SECRET_VALUES), item, f"{key}")
                self.expect("KSV0109", not any(SECRET_LINES.search(line) for line in value.split("\n")), item,
                            f"a line of {key} looks like a secret")
                self.expect("KSV01010", not PRIVATE_TEXT.search(value), item, f"{key} looks like private data")
        for item in self.of("ServiceAccount"):
            self.expect("C-0034 C-0190 CKV_K8S_38", item.get("automountServiceAccountToken") is False, item, "token")

    def judge_any(self, item):
        meta, kind = item["metadata"], item["kind"]
        labels = meta.get("labels") or {}
        if kind not in ("Namespace", "PriorityClass"):
            self.expect("kube-linter:use-namespace CKV_K8S_21 C-0061 C-0212 KSV0110",
                        meta.get("namespace") not in (None, "", "default", "kube-system", "kube-public"), item,
                        "namespace")
        if kind not in ("Secret",):
            self.expect("C-0077", {"app.kubernetes.io/name", "app.kubernetes.io/part-of", "app.kubernetes.io/component",
                                   "app.kubernetes.io/managed-by", "app.kubernetes.io/instance"} <= labels.keys(), item,
                        "recommended labels")
        self.expect("kube-linter:sorted-keys", list(item) == sorted(item), item, "order")
        self.expect("C-0073", kind != "Pod", item, "a naked pod")
        self.expect("kube-linter:no-extensions-v1beta", item["apiVersion"] != "extensions/v1beta1", item,
                    item["apiVersion"])
        self.expect("C-0035 C-0065 KSV0041 CKV_K8S_49 CKV_K8S_155 kube-linter:access-to-secrets",
                    "Role" not in kind, item, "RBAC that nobody drew")

    def judge_pod(self, item):
        template, kind = self.template(item), item["kind"]
        spec, ns = template["spec"], item["metadata"]["namespace"]
        labels = template["metadata"].get("labels") or {}
        for ids, key in (("kube-linter:host-network CKV_K8S_19 C-0041 KSV0009 PSS", "hostNetwork"),
                         ("kube-linter:host-pid CKV_K8S_17 C-0038 KSV0010 PSS", "hostPID"),
                         ("kube-linter:host-ipc CKV_K8S_18 C-0038 KSV0008 PSS", "hostIPC"),
                         ("KSV0024", "shareProcessNamespace"), ("KSV0007", "hostAliases")):
            self.expect(ids, not spec.get(key), item, key)
        self.expect("CKV_K8S_38 C-0034 KSV0036 kube-linter:automount-service-account-token", spec.get("automountServiceAccountToken") is False, item, "token")
        account = spec.get("serviceAccountName")
        self.expect("kube-linter:default-service-account C-0189 CKV_K8S_41", account not in (None, "default"), item,
                    "service account")
        self.expect("kube-linter:non-existent-service-account", self.get("ServiceAccount", ns, account), item, account)
        self.expect("kube-linter:deprecated-service-account-field", "serviceAccount" not in spec, item, "field")
        self.expect("C-0026", kind != "CronJob", item, "a CronJob")
        policy = ("OnFailure", "Never") if kind in ("Job", "CronJob") else ("Always",)
        self.expect("kube-linter:restart-policy", spec.get("restartPolicy") in policy, item, "restartPolicy")
        security = spec.get("securityContext") or {}
        self.expect("CKV_K8S_29 C-0211 KSV0118", security, item, "no security context of the pod")
        self.expect("kube-linter:unsafe-sysctls KSV0026", "sysctls" not in security, item, "sysctls")
        self.expect("KSV0116", security.get("fsGroup", 1) > 0 and 0 not in security.get("supplementalGroups", []), item,
                    "root group")
        for volume in spec.get("volumes") or []:
            self.expect("kube-linter:sensitive-host-mounts kube-linter:writable-host-mount kube-linter:docker-sock "
                        "C-0048 C-0045 C-0074 KSV0023 CKV_K8S_27 PSS", "hostPath" not in volume, item, f"{volume}")
            self.expect("KSV0028 PSS", set(volume) - {"name"} <= {"configMap", "emptyDir", "secret", "projected",
                        "downwardAPI", "persistentVolumeClaim", "ephemeral", "csi"}, item, f"{volume}")
        self.expect("kube-linter:required-label-owner", "owner" in labels, item, "owner")
        self.expect("kube-linter:required-annotation-email", "email" in (item["metadata"].get("annotations") or {}),
                    item, "email")
        self.expect("kube-linter:no-node-affinity", (spec.get("affinity") or {}).get("nodeAffinity"), item, "affinity")
        self.expect("kube-linter:dnsconfig-options", spec.get("dnsConfig"), item, "dnsConfig")
        self.expect("kube-linter:priority-class-name", spec.get("priorityClassName"), item, "priority")
        if kind in ("Deployment", "StatefulSet"):
            self.judge_selector(item, labels)
        if kind == "Deployment":
            self.judge_deployment(item, spec)
        if kind == "Job":
            self.expect("kube-linter:job-ttl-seconds-after-finished", "ttlSecondsAfterFinished" in item["spec"], item,
                        "ttl")
        isolated = {side: [p for p in self.of("NetworkPolicy") if p["metadata"]["namespace"] == ns
                           and side in p["spec"]["policyTypes"] and p["spec"]["podSelector"].get("matchLabels")
                           and item in self.selects(p["spec"]["podSelector"], ns)] for side in ("Ingress", "Egress")}
        self.expect("kube-linter:non-isolated-pod C-0030 C-0260 CKV2_K8S_6", all(isolated.values()), item, "no policy")
        names = set()
        for container in spec["containers"] + (spec.get("initContainers") or []):
            isMain = container in spec["containers"]
            self.expect("kube-linter:init-container-security-gap", isMain
                        or (container.get("securityContext") or {}).get("runAsNonRoot") is True, item, "init container")
            self.judge_container(item, container, security, ns, runs=isMain and kind not in ("Job", "CronJob"))
            self.expect("duplicate", container["name"] not in names, item, "container name")
            names.add(container["name"])

    def judge_selector(self, item, labels):
        wanted = item["spec"]["selector"]["matchLabels"]
        self.expect("kube-linter:mismatching-selector", wanted.items() <= labels.items() and wanted, item, "selector")

    def judge_deployment(self, item, spec):
        ns, name = item["metadata"]["namespace"], item["metadata"]["name"]
        scaled = [h for h in self.of("HorizontalPodAutoscaler") if h["metadata"]["namespace"] == ns
                  and h["spec"]["scaleTargetRef"]["name"] == name]
        replicas = item["spec"].get("replicas")
        replicas = replicas if isinstance(replicas, int) else 1
        # a volume that one node mounts holds one pod, which goes before the next one comes
        alone = any("persistentVolumeClaim" in volume for volume in spec.get("volumes") or [])
        if not scaled and not alone:
            self.expect("kube-linter:minimum-three-replicas", (replicas or 1) >= 3 or replicas == 0, item,
                        f"{replicas} replicas")
        if replicas > 1:
            terms = ((spec.get("affinity") or {}).get("podAntiAffinity") or {})
            some = [t["podAffinityTerm"] for t in terms.get("preferredDuringSchedulingIgnoredDuringExecution", [])]
            some += terms.get("requiredDuringSchedulingIgnoredDuringExecution", [])
            self.expect("kube-linter:no-anti-affinity", any(
                t["topologyKey"] == "kubernetes.io/hostname" and item in self.selects(t["labelSelector"], ns)
                for t in some), item, "anti-affinity")
        self.expect("kube-linter:no-rolling-update-strategy", alone or (item["spec"].get("strategy") or {}).get("type") == "RollingUpdate", item,
                    "strategy")

    def judge_container(self, item, container, pod, ns, runs):
        security = container.get("securityContext") or {}
        what = container["name"]
        self.expect("CKV_K8S_30 C-0211 KSV0118", security, item, f"{what}: security context")
        self.expect("kube-linter:privileged-container CKV_K8S_16 C-0057 KSV0017 PSS",
                    security.get("privileged") is False, item, f"{what}: privileged")
        self.expect("kube-linter:privilege-escalation-container CKV_K8S_20 C-0016 KSV0001 PSS",
                    security.get("allowPrivilegeEscalation") is False, item, f"{what}: escalation")
        self.expect("kube-linter:no-read-only-root-fs CKV_K8S_22 C-0017 KSV0014",
                    security.get("readOnlyRootFilesystem") is True, item, f"{what}: root file system")
        self.expect("kube-linter:run-as-non-root CKV_K8S_6 CKV_K8S_23 C-0013 KSV0012 PSS",
                    security.get("runAsNonRoot", pod.get("runAsNonRoot")) is True, item, f"{what}: root")
        for ids, key in (("CKV_K8S_40 KSV0020 KSV0105", "runAsUser"), ("KSV0021", "runAsGroup")):
            # Trivy asks the container alone, Checkov either
            self.expect(ids, isinstance(security.get(key), int) and security[key] >= 10000, item, f"{what}: {key}")
        for ids, key in (("KSV0025", "seLinuxOptions"), ("KSV0027 kube-linter:unsafe-proc-mount", "procMount"),
                         ("KSV0103", "windowsOptions"), ("KSV0002", "appArmorProfile")):
            self.expect(ids, key not in security and key not in pod, item, f"{what}: {key}")
        dropped = (security.get("capabilities") or {}).get("drop") or []
        self.expect("kube-linter:drop-net-raw-capability CKV_K8S_28 CKV_K8S_37 C-0046 C-0055 KSV0003 KSV0004 KSV0106 PSS",
                    "ALL" in dropped, item, f"{what}: capabilities")
        added = (security.get("capabilities") or {}).get("add") or []
        self.expect("CKV_K8S_25 CKV_K8S_39 C-0046 KSV0005 KSV0022", not DANGEROUS & set(added) and not added, item,
                    f"{what}: capabilities")
        profile = (security.get("seccompProfile") or pod.get("seccompProfile") or {}).get("type")
        self.expect("CKV_K8S_31 C-0210 C-0055 KSV0030 KSV0104 PSS", profile == "RuntimeDefault", item, f"{what}: seccomp")
        resources = container.get("resources") or {}
        for kind, ids in (("requests", "kube-linter:unset-{}-requirements CKV_K8S_{} C-026{} KSV00{}"),
                          ("limits", "kube-linter:unset-{}-requirements CKV_K8S_{} C-02{} KSV00{}")):
            for unit, numbers in (("cpu", ("10", "8", "15") if kind == "requests" else ("11", "70", "11")),
                                  ("memory", ("12", "9", "16") if kind == "requests" else ("13", "71", "18"))):
                self.expect(ids.format(unit, *numbers), (resources.get(kind) or {}).get(unit), item,
                            f"{what}: {kind}.{unit}")
        image = container["image"].rsplit("/", 1)[-1]
        tagged = "@" in image or (":" in image and not image.endswith(":latest"))
        self.expect("kube-linter:latest-tag CKV_K8S_14 C-0075 KSV0013", tagged, item, f"{what}: {image}")
        self.expect("CKV_K8S_43", "@sha256:" in image, item, f"{what}: no digest")
        self.expect("CKV_K8S_15", container.get("imagePullPolicy") == "Always", item, f"{what}: pull policy")
        self.expect("C-0001 C-0078 KSV0125", False, item, f"{what}: registry")
        ports = {p["containerPort"]: p for p in container.get("ports") or []}
        for number, port in ports.items():
            self.expect("kube-linter:privileged-ports KSV0117", number >= 1024, item, f"{what}: port {number}")
            self.expect("kube-linter:ssh-port", number != 22, item, f"{what}: ssh")
            self.expect("CKV_K8S_26 C-0044 PSS", "hostPort" not in port, item, f"{what}: hostPort")
        if runs:
            self.expect("kube-linter:no-liveness-probe CKV_K8S_8 C-0056", "livenessProbe" in container, item, what)
            self.expect("kube-linter:no-readiness-probe CKV_K8S_9 C-0018", "readinessProbe" in container, item, what)
        for name in ("liveness", "readiness", "startup"):
            action = container.get(name + "Probe") or {}
            action = action.get("httpGet") or action.get("tcpSocket") or action.get("grpc")
            if action:
                known = action["port"] in ports or action["port"] in [p.get("name") for p in ports.values()]
                self.expect(f"kube-linter:{name}-port", known, item, f"{what}: {name} port {action['port']}")
                self.expect("PSS", "host" not in action, item, f"{what}: {name} host")
        self.judge_env(item, container, ns)
        for mount in container.get("volumeMounts") or []:
            self.expect("C-0074", "docker.sock" not in mount["mountPath"], item, mount["mountPath"])

    def judge_env(self, item, container, ns):
        names = [entry["name"] for entry in container.get("env") or []]
        self.expect("kube-linter:duplicate-env-var", len(names) == len(set(names)), item, "duplicate variable")
        for entry in container.get("env") or []:
            source = entry.get("valueFrom") or {}
            self.expect("kube-linter:read-secret-from-env-var CKV_K8S_35 C-0207", "secretKeyRef" not in source, item,
                        entry["name"])
            text = entry.get("value") or ""
            self.expect("C-0012", text.startswith("/") or not any(word in text.lower() for word in SECRET_VALUES), item,
                        f"{entry['name']}: its value looks like a secret")
            self.expect("CKV_SECRET_4", not re.search(r"://[^/\s:]+:[^/\s]+@", text), item, f"{entry['name']}: a password")
            sensitive = any(word in entry["name"].lower() for word in SECRET_WORDS)
            self.expect("kube-linter:env-var-secret C-0012 KSV0109", not (sensitive and entry.get("value")), item,
                        entry["name"])
            reference = source.get("configMapKeyRef")
            if reference:
                config = self.get("ConfigMap", ns, reference["name"])
                self.expect("kube-linter:env-value-from", config and reference["key"] in config["data"], item,
                            entry["name"])

    def judge_service(self, item):
        spec, ns = item["spec"], item["metadata"]["namespace"]
        self.expect("kube-linter:exposed-services", spec.get("type") not in ("NodePort", "LoadBalancer"), item, "type")
        self.expect("CVE-2020-8554 KSV0108 CKV_K8S_44", "externalIPs" not in spec, item, "externalIPs")
        self.expect("kube-linter:externalname-service-redirect", spec.get("type") != "ExternalName", item, "ExternalName")
        if spec.get("type") == "ExternalName":
            return
        pods = self.selects(spec["selector"], ns)
        self.expect("kube-linter:dangling-service", pods, item, "selects nothing")
        for port in spec["ports"]:
            self.expect("C-0042", not {port["port"], port["targetPort"]} & {22, 2222}, item, "a port of SSH")
            declared = [p for pod in pods for c in self.template(pod)["spec"]["containers"]
                        + (self.template(pod)["spec"].get("initContainers") or []) for p in c.get("ports") or []]
            self.expect("kube-linter:invalid-target-ports", any(
                port["targetPort"] in (p["containerPort"], p.get("name")) for p in declared), item, f"{port}")

    def judge_ingress(self, item):
        ns = item["metadata"]["namespace"]
        # C-0263 (no TLS) is what the rule ingress-without-tls says of the drawing
        for rule in item["spec"]["rules"]:
            for path in rule["http"]["paths"]:
                service = path["backend"]["service"]
                there = self.get("Service", ns, service["name"])
                self.expect("kube-linter:dangling-ingress", there and any(
                    service["port"].get("number") == p["port"] for p in there["spec"]["ports"]), item, f"{path}")
        annotations = item["metadata"].get("annotations") or {}
        self.expect("CKV_K8S_152 CKV_K8S_153 CKV_K8S_154 C-0059", not any(
            key.endswith("-snippet") or "lua_" in value or "alias" in value for key, value in annotations.items()), item,
                    "snippets")

    def judge_policy(self, item):
        ns, spec = item["metadata"]["namespace"], item["spec"]
        # an operator makes the pods of these: kube-linter does not see them, as deploy/README.md says
        operated = any(one["metadata"].get("namespace") == ns for one in
                       self.of("Cluster", "Kafka", "RabbitmqCluster"))
        if spec["podSelector"]:
            self.expect("kube-linter:dangling-networkpolicy", operated or self.selects(spec["podSelector"], ns), item,
                        "selects")
        for side, key in (("ingress", "from"), ("egress", "to")):
            for rule in spec.get(side) or []:
                self.expect("KSV0038", rule.get(key) and rule.get("ports"), item, f"an open {side} rule")
                for peer in rule.get(key) or []:
                    if "podSelector" in peer and "namespaceSelector" not in peer:
                        self.expect("kube-linter:dangling-networkpolicypeer-podselector",
                                    operated or self.selects(peer["podSelector"], ns), item, f"{peer}")

    def judge_budget(self, item):
        spec = item["spec"]
        most, least = spec.get("maxUnavailable"), spec.get("minAvailable")
        self.expect("kube-linter:pdb-max-unavailable", most is None or most not in (0, "0", "0%"), item, f"{most}")
        self.expect("kube-linter:pdb-min-available", least is None, item, f"{least}")
        self.expect("kube-linter:pdb-unhealthy-pod-eviction-policy", "unhealthyPodEvictionPolicy" in spec, item, "policy")

    def judge_autoscaler(self, item):
        target = item["spec"]["scaleTargetRef"]
        self.expect("kube-linter:dangling-horizontalpodautoscaler",
                    self.get(target["kind"], item["metadata"]["namespace"], target["name"]), item, "target")
        self.expect("kube-linter:hpa-minimum-three-replicas", item["spec"]["minReplicas"] >= 3, item, "minimum")

    def judge_namespace(self, item):
        name = item["metadata"]["name"]
        mode = (item["metadata"].get("labels") or {}).get("pod-security.kubernetes.io/enforce")
        self.expect("C-0192 C-0193 C-0197 C-0202 PSS", mode == "restricted", item, "Pod Security")
        deny = [p for p in self.of("NetworkPolicy") if p["metadata"]["namespace"] == name and not p["spec"]["podSelector"]]
        self.expect("C-0054 C-0206 KSV0038 CKV2_K8S_6", deny and set(deny[0]["spec"]["policyTypes"])
                    == {"Ingress", "Egress"}, item, "no default deny")
        if self.overlay == "prod":
            pods = [w for w in self.workloads() if w["metadata"]["namespace"] == name]
            self.expect("KSV0040", not pods or any(
                {"requests.cpu", "requests.memory", "limits.cpu", "limits.memory"} <= q["spec"]["hard"].keys()
                for q in self.of("ResourceQuota") if q["metadata"]["namespace"] == name), item, "quota")
            self.expect("KSV0039", any(
                {"type", "max", "min", "default", "defaultRequest"} <= limit.keys() for q in self.of("LimitRange")
                if q["metadata"]["namespace"] == name for limit in q["spec"]["limits"]), item, "limits")


def main():
    overlay, files = sys.argv[1], sys.argv[2:]
    show_waived = "--waived" in files
    status, asked, waived = 0, set(), {}
    for path in [file for file in files if file != "--waived"]:
        with open(path, encoding="utf-8") as stream:
            judge = Judge(overlay, [item for item in yaml.load_all(stream, Loader) if item])
        judge.judge()
        for line in judge.found:
            print(f"{path}: {line}")
            status = 1
        asked |= judge.asked
        for one, count in judge.waived.items():
            waived[one] = waived.get(one, 0) + count
    if show_waived:
        for one in sorted(waived):
            print(f"waived {one}: {WAIVED[one][1]} ({waived[one]})")
    print(f"{len(asked)} rules asked, {len(waived)} waived")
    return status


if __name__ == "__main__":
    sys.exit(main())
