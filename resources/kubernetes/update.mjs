#!/usr/bin/env node
// update.mjs: makes api.txt, the table of what each version of the Kubernetes API knows, from the type maps of
// the npm package @kubernetes/client-node, whose releases are generated from Kubernetes' own OpenAPI files.
// Needs node and npm. Run it when a release for a new Kubernetes comes out, after adding it below.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { neighbour, neighbourPackage, neighbourReleases } from "./neighbours.mjs";

const packageName = "@kubernetes/client-node";
const releases = { // Kubernetes → release; there is none for 1.31 and 1.35: neighbours.mjs
    "1.28": "0.20.0", "1.29": "0.21.0", "1.30": "0.22.3", "1.32": "1.1.3", "1.33": "1.3.0", "1.34": "1.4.0",
    "1.36": "2.0.1",
};
// Groups that people do not write manifests of are left out; every kind of the others is in.
const leftOut = /^(authentication|authorization|events|internal|resource|flowcontrol|certificates|coordination|node|storagemigration|apiregistration)\b/;
// Kubernetes' OpenAPI calls a quantity a string; it may also be written as a number.
const quantities = ["V1ResourceRequirements.limits", "V1ResourceRequirements.requests", "V1ResourceQuotaSpec.hard",
    "V1LimitRangeItem.default", "V1LimitRangeItem.defaultRequest", "V1LimitRangeItem.max", "V1LimitRangeItem.min",
    "V1LimitRangeItem.maxLimitRequestRatio", "V1EmptyDirVolumeSource.sizeLimit", "V1VolumeResourceRequirements.limits",
    "V1VolumeResourceRequirements.requests", "V1ResourceFieldSelector.divisor", "V2MetricTarget.averageValue",
    "V2MetricTarget.value", "V1PodSpec.overhead", "V1PersistentVolumeSpec.capacity"];
// Values that stand in the documentation of a field, which the script checks.
const choices = {
    "V1Container.imagePullPolicy": "Always IfNotPresent Never",
    "V1Container.terminationMessagePolicy": "File FallbackToLogsOnError",
    "V1PodSpec.restartPolicy": "Always OnFailure Never",
    "V1PodSpec.dnsPolicy": "ClusterFirst ClusterFirstWithHostNet Default None",
    "V1PodSpec.preemptionPolicy": "Never PreemptLowerPriority",
    "V1PodSecurityContext.fsGroupChangePolicy": "OnRootMismatch Always",
    "V1SeccompProfile.type": "Localhost RuntimeDefault Unconfined",
    "V1AppArmorProfile.type": "Localhost RuntimeDefault Unconfined",
    "V1ContainerPort.protocol": "UDP TCP SCTP",
    "V1ServicePort.protocol": "UDP TCP SCTP",
    "V1NetworkPolicyPort.protocol": "UDP TCP SCTP",
    "V1ServiceSpec.type": "ExternalName ClusterIP NodePort LoadBalancer",
    "V1ServiceSpec.sessionAffinity": "ClientIP None",
    "V1ServiceSpec.externalTrafficPolicy": "Local Cluster",
    "V1ServiceSpec.internalTrafficPolicy": "Local Cluster",
    "V1ServiceSpec.ipFamilyPolicy": "SingleStack PreferDualStack RequireDualStack",
    "V1DeploymentStrategy.type": "Recreate RollingUpdate",
    "V1StatefulSetSpec.podManagementPolicy": "OrderedReady Parallel",
    "V1CronJobSpec.concurrencyPolicy": "Allow Forbid Replace",
    "V1HTTPIngressPath.pathType": "Exact Prefix ImplementationSpecific",
    "V1TopologySpreadConstraint.whenUnsatisfiable": "DoNotSchedule ScheduleAnyway",
    "V1Toleration.operator": "Exists Equal",
    "V1Toleration.effect": "NoSchedule PreferNoSchedule NoExecute",
    "V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy": "IfHealthyBudget AlwaysAllow",
};
choices["V1HTTPGetAction.scheme"] = { values: "HTTP HTTPS", undocumented: true };
choices["V1StatefulSetUpdateStrategy.type"] = { values: "OnDelete RollingUpdate", undocumented: true };
choices["V1PersistentVolumeClaimSpec.accessModes"] =
    { values: "ReadWriteOnce ReadOnlyMany ReadWriteMany ReadWriteOncePod", undocumented: true };
choices["V1NetworkPolicySpec.policyTypes"] = "Ingress Egress";
// What no release of the table has any more: kubernetes.io/docs/reference/using-api/deprecation-guide
const removed = [
    ["extensions/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1"],
    ["networking.k8s.io/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1"],
    ["extensions/v1beta1", "Deployment", "1.16", "apps/v1"],
    ["apps/v1beta1", "Deployment", "1.16", "apps/v1"],
    ["apps/v1beta2", "Deployment", "1.16", "apps/v1"],
    ["apps/v1beta1", "StatefulSet", "1.16", "apps/v1"],
    ["apps/v1beta2", "StatefulSet", "1.16", "apps/v1"],
    ["extensions/v1beta1", "DaemonSet", "1.16", "apps/v1"],
    ["extensions/v1beta1", "NetworkPolicy", "1.16", "networking.k8s.io/v1"],
    ["batch/v1beta1", "CronJob", "1.25", "batch/v1"],
    ["policy/v1beta1", "PodDisruptionBudget", "1.25", "policy/v1"],
    ["policy/v1beta1", "PodSecurityPolicy", "1.25", ""],
    ["autoscaling/v2beta1", "HorizontalPodAutoscaler", "1.25", "autoscaling/v2"],
    ["autoscaling/v2beta2", "HorizontalPodAutoscaler", "1.26", "autoscaling/v2"],
    ["scheduling.k8s.io/v1beta1", "PriorityClass", "1.22", "scheduling.k8s.io/v1"],
    ["rbac.authorization.k8s.io/v1beta1", "Role", "1.22", "rbac.authorization.k8s.io/v1"],
    ["rbac.authorization.k8s.io/v1beta1", "RoleBinding", "1.22", "rbac.authorization.k8s.io/v1"],
    ["storage.k8s.io/v1beta1", "StorageClass", "1.22", "storage.k8s.io/v1"],
    ["discovery.k8s.io/v1beta1", "EndpointSlice", "1.25", "discovery.k8s.io/v1"],
];

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), "kubernetes-api-"));
const generated = Object.keys(releases);
const versions = [...generated, ...Object.keys(neighbourReleases)].sort();

function fetched(release) {
    const packed = execFileSync("npm", ["pack", `${packageName}@${release}`, "--silent"], { cwd: work }).toString();
    execFileSync("tar", ["xzf", packed.trim(), "--one-top-level=" + release], { cwd: work });
    const gen = join(work, release, "package", "dist", "gen");
    const models = [join(gen, "models"), join(gen, "model")].find(existsSync);
    return { models, apis: [join(gen, "apis"), join(gen, "api")].find(existsSync) };
}

/// `string`, `integer`, `boolean`, `any`, `[T` a list, `{T` a map, or a type's name.
function typeText(type) {
    let list = /^Array<(.*)>$/.exec(type);
    if (list)
        return "[" + typeText(list[1]);
    list = /^\{ \[key: string\]: (.*?);? \}$/.exec(type);
    if (list)
        return "{" + typeText(list[1]);
    const known = { "string": "string", "number": "integer", "boolean": "boolean", "Date": "string",
        "V1MicroTime": "string", "any": "any", "object": "any", "IntOrString": "scalar" };
    return known[type] ?? (/^[A-Z]/.test(type) ? type : "any");
}

function typesOf(folder) {
    const types = new Map();
    for (const file of readdirSync(folder)) {
        if (!file.endsWith(".js"))
            continue;
        const text = readFileSync(join(folder, file), "utf8");
        const map = /^(?:exports\.)?(\w+)\.attributeTypeMap = (\[[\s\S]*?\n\]);/m.exec(text);
        if (!map)
            continue;
        const declared = readFileSync(join(folder, file.replace(/\.js$/, ".d.ts")), "utf8");
        const fields = new Map();
        for (const entry of JSON.parse(map[2])) {
            const declaration = new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)?\\s*'${entry.name.replace("$", "\\$")}'(\\?)?:`).exec(declared);
            fields.set(entry.baseName, { type: typeText(entry.type), required: declaration && !declaration[2],
                comment: declaration?.[1] ?? "" });
        }
        types.set(map[1], fields);
    }
    return types;
}

function kindsOf(folder) {
    const kinds = new Map();
    for (const file of readdirSync(folder)) {
        if (!file.endsWith(".js"))
            continue;
        const text = readFileSync(join(folder, file), "utf8");
        const method = /localVarPath = (?:this\.basePath \+ )?'\/(?:api|apis)\/([a-z0-9./]+?)\/(?:namespaces\/\{namespace\}\/)?[a-z]+'[\s\S]*?(?=localVarPath = |$)/g;
        for (const found of text.matchAll(method)) {
            const body = /ObjectSerializer\.serialize\(body, "(\w+)"/.exec(found[0]);
            if (!body || leftOut.test(found[1]))
                continue;
            const kind = body[1].replace(/^(Core|Events|Discovery)?V\d+((alpha|beta)\d+)?/, "");
            if (!["DeleteOptions", "Binding", "Eviction"].includes(kind))
                kinds.set(`${found[1]} ${kind}`, body[1]);
        }
    }
    return kinds;
}

const kinds = new Map(); // "apps/v1 Deployment" → {type, versions}
const types = new Map(); // type → field → {type, required, versions, comment}
for (const version of generated) {
    const { models, apis } = fetched(releases[version]);
    const all = typesOf(models);
    for (const [kind, type] of kindsOf(apis)) {
        const entry = kinds.get(kind) ?? { type, versions: [] };
        entry.type = type;
        entry.versions.push(version);
        kinds.set(kind, entry);
    }
    for (const [type, fields] of all) {
        const known = types.get(type) ?? new Map();
        types.set(type, known);
        for (const [name, field] of fields) {
            const entry = known.get(name) ?? { versions: [] };
            known.set(name, { ...entry, ...field, versions: [...entry.versions, version] });
        }
    }
    process.stderr.write(`${version}: ${all.size} types\n`);
}
for (const version of Object.keys(neighbourReleases)) {
    const at = versions.indexOf(version);
    const beside = [versions[at - 1], versions[at + 1]];
    const asked = neighbour(version, work);
    const add = (entry, isKnown) => {
        const has = beside.filter((one) => entry.versions.includes(one));
        if (has.length === 2 || has.length === 1 && isKnown())
            entry.versions = versions.filter((one) => one === version || entry.versions.includes(one));
    };
    for (const [kind, entry] of kinds)
        add(entry, () => asked.knowsKind(kind));
    for (const [type, fields] of types) {
        for (const [name, entry] of fields)
            add(entry, () => asked.knowsField(type, name));
    }
}
rmSync(work, { recursive: true });

const reached = new Set();
function reach(type) {
    const name = type.replace(/^[[{]+/, "");
    if (reached.has(name) || !types.has(name))
        return;
    reached.add(name);
    for (const [field, { type: inner }] of types.get(name)) {
        if (field !== "status")
            reach(inner);
    }
}
for (const { type } of kinds.values())
    reach(type);

/// "" where every version of `all` has it, else the first and the last: ` 1.33-`, ` -1.30`, ` 1.30-1.34`. A
/// field that came with its type, which may only have got another name, came with whatever leads there.
function span(has, all = versions) {
    const first = has[0] === all[0] ? "" : has[0];
    const last = has.at(-1) === all.at(-1) ? "" : has.at(-1);
    return first || last ? ` ${first}-${last}` : "";
}

const lines = [
    "# What the Kubernetes API knows. Made by update.mjs from the npm package " + packageName + ":",
    "# " + generated.map((version) => `${version} from ${releases[version]}`).join(", ") + ".",
    "# Where its neighbours differ, " + Object.entries(neighbourReleases).map(
        ([version, { release }]) => `${version} from ${release}`).join(" and ") + ` of ${neighbourPackage}.`,
    "# kind GROUP/VERSION KIND TYPE [SINCE-UNTIL]; type NAME, then a line a field: NAME[!] TYPE [SINCE-UNTIL]",
    "# [= CHOICES]. `!` is required, `[` a list of, `{` a map to. removed GROUP/VERSION KIND SINCE [INSTEAD].",
    "versions " + versions.join(" "),
];
for (const [kind, { type, versions: has }] of [...kinds].sort())
    lines.push(`kind ${kind} ${type}${span(has)}`);
for (const entry of removed)
    lines.push(("removed " + entry.join(" ")).trim());
for (const name of [...reached].sort()) {
    lines.push(`type ${name}`);
    const ofType = versions.filter((one) => [...types.get(name).values()].some((field) => field.versions.includes(one)));
    for (const [field, { type, required, versions: has, comment }] of [...types.get(name)].sort()) {
        const key = `${name}.${field}`;
        const choice = choices[key];
        const values = typeof choice === "string" ? choice : choice?.values;
        for (const value of typeof choice === "string" ? choice.split(" ") : []) {
            if (!new RegExp(`\\b${value}\\b`).test(comment))
                throw new Error(`${key}: its documentation does not name ${value}`);
        }
        const shown = quantities.includes(key) ? type.replace("string", "quantity") : type;
        const inner = shown.replace(/^[[{]+/, "");
        const known = /^[a-z]/.test(inner) || reached.has(inner);
        lines.push(`${field}${required ? "!" : ""} ${known ? shown : "any"}${span(has, ofType)}${values ? " = " + values : ""}`);
    }
}
writeFileSync(join(here, "api.txt"), lines.join("\n") + "\n");
process.stderr.write(`${kinds.size} kinds, ${reached.size} types, ${lines.length} lines\n`);
