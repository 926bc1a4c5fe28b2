#include <algorithm>
#include <array>

#include "rules/patches.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// `add` of capabilities: only NET_BIND_SERVICE may be there.
bool addsCapability(const Value &list)
{
    return list.isList() &&
           std::any_of(list.asList().begin(), list.asList().end(),
                       [](const Value &one) { return one.scalarText() != "NET_BIND_SERVICE"; });
}

/// What the Pod Security level `restricted` refuses wherever it stands in a pod; `in` is the key of
/// the mapping that holds it.
bool isRefused(const std::string &in, const std::string &key, const Value &value)
{
    if (in == "capabilities" && key == "add")
        return addsCapability(value);
    if (in == "seccompProfile" && key == "type")
        return value.scalarText() == "Unconfined";
    if (key == "procMount")
        return value.scalarText() == "Unmasked";
    const auto isTrue = [&] { return value.isBool() && value.asBool(); };
    const auto isFalse = [&] { return value.isBool() && !value.asBool(); };
    const auto isZero = [&] { return value.isInt() && value.asInt() == 0; };
    constexpr std::array<std::string_view, 5> notTrue{"hostNetwork", "hostPID", "hostIPC",
                                                      "privileged", "allowPrivilegeEscalation"};
    for (const std::string_view name : notTrue) {
        if (key == name)
            return isTrue();
    }
    if (key == "runAsNonRoot")
        return isFalse();
    if (key == "runAsUser")
        return isZero();
    if (key == "hostPort")
        return !isZero() && !value.isNull();
    return key == "hostPath" && !value.isNull();
}

void tell(const Patch &patch, const PatchField &field, Reporter &report)
{
    const std::string what =
        field.value.isScalar() ? field.key() + ": " + field.value.scalarText() : field.key();
    Finding &finding = report.add(
        field.path,
        phrase("rules", "The patch of {0} {1} sets {2}.")(patch.target.kind, patch.target.name,
                                                          what),
        phrase("rules", "The namespaces of the export refuse such pods (Pod Security "
                        "restricted): applying says so only as a warning, and then no pod "
                        "comes up."));
    finding.fixes.push_back(withoutField(patch, field));
}

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        visitFields(patches[i], i, [&](const PatchField &field) {
            const bool refused = isRefused(field.in(), field.key(), field.value);
            if (refused)
                tell(patches[i], field, report);
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
