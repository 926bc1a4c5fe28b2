// What a Kubernetes knows for which no release of @kubernetes/client-node was made. What both of its neighbours
// know, it knows. Where one alone knows something, the typings of the npm package @pulumi/kubernetes tell, whose
// releases are generated from Kubernetes' own OpenAPI files too. They keep much that is gone, so what only the
// older neighbour knows counts as known, and what was there in no other version (alpha fields) as unknown.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const neighbourPackage = "@pulumi/kubernetes";
export const neighbourReleases = { // Kubernetes → release, and fields that tell it from its neighbours
    "1.31": { release: "4.18.1", has: "PodSecurityContext.supplementalGroupsPolicy", not: "PodSpec.resources" },
    "1.35": { release: "4.29.0", has: "PodSpec.workloadRef", not: "PodSpec.schedulingGroup" },
};

/// group and version → interface → names of its fields: "core.v1" → "PodSpec" → {"containers", …}
function interfacesOf(text) {
    const found = new Map();
    let group = "", version = "", fields;
    for (const line of text.split("\n")) {
        let match;
        if ((match = /^export (?:declare )?namespace (\w+) \{/.exec(line)))
            group = match[1];
        else if ((match = /^    (?:export )?namespace (\w+) \{/.exec(line)))
            version = match[1];
        else if ((match = /^        (?:export )?interface (\w+) /.exec(line)))
            found.set(`${group}.${version}.${match[1]}`, fields = new Set());
        else if ((match = /^            "?([\w$-]+)"?\??: /.exec(line)))
            fields?.add(match[1]);
    }
    return found;
}

export function neighbour(version, work) {
    const { release, has, not } = neighbourReleases[version];
    const packed = execFileSync("npm", ["pack", `${neighbourPackage}@${release}`, "--silent"], { cwd: work }).toString();
    const folder = join(work, "neighbour-" + release);
    execFileSync("tar", ["xzf", packed.trim(), "--one-top-level=" + folder], { cwd: work });
    const interfaces = interfacesOf(readFileSync(join(folder, "package", "types", "input.d.ts"), "utf8"));
    const holds = (place) => interfaces.get("core.v1." + place.split(".")[0])?.has(place.split(".")[1]);
    if (!holds(has) || holds(not))
        throw new Error(`${neighbourPackage} ${release} is not of Kubernetes ${version}`);
    const byType = new Map(); // "V1PodSpec" → fields, of whatever group: names that stand twice are alike
    for (const [name, fields] of interfaces) {
        const [, apiVersion, kind] = name.split(".");
        const type = apiVersion[0].toUpperCase() + apiVersion.slice(1) + kind;
        byType.set(type, new Set([...byType.get(type) ?? [], ...fields]));
    }
    return {
        knowsField: (type, field) => byType.get(type.replace(/^[A-Z][a-z]+(?=V\d)/, ""))?.has(field) ?? false,
        knowsKind(key) { // "apps/v1 Deployment"
            const [api, kind] = key.split(" ");
            const [group, apiVersion] = api.includes("/") ? api.split("/") : ["core", api];
            const file = kind[0].toLowerCase() + kind.slice(1) + ".d.ts";
            return existsSync(join(folder, "package", group.split(".")[0], apiVersion, file));
        },
    };
}
