// manifests.mjs TOOLS FILE…: what kubernetes-models (JSON schemas) and @monokle/validation (those of its plugins
// that need no network) say of files of rendered objects. TOOLS is a folder with node_modules. Prints what is not
// waived; exit status 1 where there is anything.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, ...files] = process.argv.slice(2);
const require = createRequire(join(tools, "package.json"));
const yaml = require("yaml");
const monokle = await import(pathToFileURL(join(tools, "node_modules/@monokle/validation/lib/node.js")));

// The custom resources of others.
const packages = ["cert-manager", "cilium", "cloudnative-pg", "external-secrets", "gateway-api", "sealed-secrets",
    "strimzi-kafka-operator"].map((name) => `@kubernetes-models/${name}`);

async function schemaOf(object) {
    const [group, version] = object.apiVersion.includes("/") ? object.apiVersion.split("/") : ["", object.apiVersion];
    try {
        return require(["kubernetes-models", group, version, object.kind].filter(Boolean).join("/"))[object.kind];
    } catch (error) {
        if (!["MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"].includes(error.code))
            throw error;
    }
    for (const name of packages) {
        const file = join(tools, "node_modules", name, group, version, `${object.kind}.js`);
        if (existsSync(file))
            return (await import(pathToFileURL(file)))[object.kind];
    }
    return undefined;
}

let problems = 0;
let judged = 0;
let unknown = new Set();
function tell(file, object, text) {
    problems += 1;
    console.log(`${file}: ${object.kind} ${object.metadata?.namespace ?? ""}/${object.metadata?.name}: ${text}`);
}

for (const file of files) {
    const text = readFileSync(file, "utf8");
    const resources = [];
    for (const document of yaml.parseAllDocuments(text)) {
        for (const error of [...document.errors, ...document.warnings])
            tell(file, {}, error.message);
        const object = document.toJS();
        if (!object)
            continue;
        const model = await schemaOf(object);
        if (model) {
            judged += 1;
            try {
                new model(object).validate();
            } catch (error) {
                tell(file, object, error.message);
            }
        } else {
            unknown.add(`${object.apiVersion} ${object.kind}`);
        }
        resources.push({
            id: String(resources.length), fileId: file, filePath: file, fileOffset: 0, name: object.metadata.name,
            namespace: object.metadata.namespace, apiVersion: object.apiVersion, kind: object.kind, content: object,
            text: yaml.stringify(object, { aliasDuplicateObjects: false }),
        });
    }
    const validator = monokle.createDefaultMonokleValidator();
    await validator.preload({
        plugins: {
            "yaml-syntax": true, "pod-security-standards": true, "resource-links": true, practices: true,
            "kubernetes-schema": false, "open-policy-agent": false, metadata: false,
        },
    });
    const response = await validator.validate({ resources });
    for (const run of response.runs) {
        const rules = run.tool.extensions ?? [run.tool.driver];
        for (const result of run.results) {
            const id = `${result.rule?.toolComponent?.name ?? "?"}/${result.ruleId}`;
            const place = result.locations?.[1]?.physicalLocation ?? result.locations?.[0]?.physicalLocation;
            const where = result.locations?.map((one) => one.logicalLocations?.[0]?.fullyQualifiedName).find(Boolean);
            tell(file, { kind: where ?? "" , metadata: { name: place?.region?.startLine } }, `${id} ${result.message.text}`);
        }
    }
}
console.log(`${judged} objects of ${files.length} files judged by schema, ${problems} problems`);
if (unknown.size)
    console.log(`no schema for ${[...unknown].join(", ")}`);
process.exit(problems ? 1 : 0);
