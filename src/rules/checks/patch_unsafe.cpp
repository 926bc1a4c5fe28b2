#include <algorithm>

#include <fmt/format.h>

#include "rules/patches.h"
#include "rules/pod_security.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

Message consequence()
{
    return phrase("rules", "The namespaces of the export refuse such pods (Pod Security "
                           "restricted): applying says so only as a warning, and then no pod "
                           "comes up.");
}

void tell(const Patch &patch, const PatchField &field, Reporter &report)
{
    const PatchTarget &target = patch.target;
    Finding &finding =
        report.add(field.path,
                   field.value.isNull() ? phrase("rules", "The patch of {0} {1} takes {2} away.")(
                                              target.kind, target.name, field.shown())
                                        : phrase("rules", "The patch of {0} {1} sets {2}.")(
                                              target.kind, target.name, field.shown()),
                   consequence());
    finding.fixes.push_back(withoutField(patch, field));
}

bool isListOfContainers(const std::string &key)
{
    return key == "containers" || key == "initContainers";
}

std::string nameOf(const Value &container)
{
    const Value *name = container.find("name");
    return name ? name->scalarText() : std::string();
}

/// What the export has restricted already.
bool isExported(const Document &document, const PatchTarget &target, const std::string &container)
{
    if (container == target.name)
        return true;
    const Record *record = document.find(ElementKind::Service, target.ns.value_or(""), target.name);
    const auto *service = record ? record->as<Service>() : nullptr;
    return service && std::any_of(service->sidecars.begin(), service->sidecars.end(),
                                  [&](const Sidecar &one) { return one.name == container; });
}

void checkContainer(const Patch &patch, const Value &container, std::vector<std::string> keys,
                    std::string path, Reporter &report)
{
    if (!container.isMap() || isRestricted(container))
        return;
    Finding &finding = report.add(
        path,
        phrase("rules", "The patch of {0} {1} brings the container {2} without "
                        "allowPrivilegeEscalation: false or without dropping all capabilities.")(
            patch.target.kind, patch.target.name, nameOf(container)),
        consequence());
    finding.fixes.push_back(
        {phrase("rules", "Let {0} gain no privileges and drop all capabilities")(nameOf(container)),
         [patch, keys = std::move(keys), path = std::move(path)](const Document &document) {
             return withPatchChanged(document, patch, [&](Patch &now) {
                 Value *found = findField(now, keys, path);
                 if (found)
                     restrict(*found);
                 return found != nullptr;
             });
         }});
}

/// Containers that come new with a patch, or in the place of those that were there.
void checkContainers(const Context &context, const Patch &patch, const PatchField &field,
                     Reporter &report)
{
    if (isListOfContainers(field.in())) { // an item, in a JSON patch
        checkContainer(patch, field.value, field.keys, field.path, report);
        return;
    }
    if (!isListOfContainers(field.key()) || !field.value.isList())
        return;
    for (std::size_t i = 0; i < field.value.asList().size(); ++i) {
        const Value &container = field.value.asList()[i];
        const bool isDeletion = container.find("$patch") != nullptr;
        if (isDeletion || (!field.isOfOperation() &&
                           isExported(context.document(), patch.target, nameOf(container))))
            continue;
        std::vector<std::string> keys = field.keys;
        keys.push_back(std::to_string(i));
        checkContainer(patch, container, std::move(keys), fmt::format("{}/{}", field.path, i),
                       report);
    }
}

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        visitFields(patches[i], i, [&](const PatchField &field) {
            const bool refused = isRefused(field);
            if (refused)
                tell(patches[i], field, report);
            else
                checkContainers(context, patches[i], field, report);
            return !refused;
        });
    }
}

} // namespace

Rule patchUnsafeRule()
{
    return {
        .id = "patch-unsafe",
        .title = phrase("rules", "A patch asks for nothing that its namespace refuses."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "Exported namespaces enforce the Pod Security level `restricted`: no root, no "
            "privileges, nothing of the node. A patch can ask for it all the same. The Deployment "
            "is then accepted, with a warning that is easily missed, and its pods are not."),
        .remediation = phrase(
            "rules", "Remove the field. A program that really needs it belongs in a namespace of "
                     "its own, outside this design."),
        .example = {.wrong = "patches:\n"
                             "  - target: {kind: Deployment, namespace: shop, name: page}\n"
                             "    merge: {spec: {template: {spec: {hostNetwork: true}}}}\n",
                    .right = "patches:\n"
                             "  - target: {kind: Deployment, namespace: shop, name: page}\n"
                             "    merge: {spec: {template: {spec: {priorityClassName: high}}}}\n"},
        .checkSettings = checkPatches};
}

} // namespace moldloft::rules
