#include <algorithm>
#include <array>

#include "rules/patches.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// Only NET_BIND_SERVICE may be added.
bool isOtherCapability(const Value &name)
{
    return name.scalarText() != "NET_BIND_SERVICE";
}

bool holdsAll(const Value &list)
{
    return list.isList() &&
           std::any_of(list.asList().begin(), list.asList().end(),
                       [](const Value &one) { return one.scalarText() == "ALL"; });
}

/// What `capabilities` may not be in the end.
bool isRefusedCapability(const PatchField &field)
{
    const Value &value = field.value;
    if (field.in() == "capabilities" && field.key() == "drop")
        return !holdsAll(value);
    if (field.in() == "capabilities" && field.key() == "add")
        return value.isList() &&
               std::any_of(value.asList().begin(), value.asList().end(), isOtherCapability);
    if (field.above(2) != "capabilities") // an item of one of the lists, in a JSON patch
        return false;
    return field.in() == "add" ? !value.isNull() && isOtherCapability(value)
                               : field.in() == "drop" && value.isNull();
}

/// What `restricted` wants, and the export has put there; `runAsNonRoot` stands in the pod and in
/// each container.
bool isWanted(const PatchField &field)
{
    constexpr std::array<std::string_view, 4> names{"securityContext", "seccompProfile",
                                                    "allowPrivilegeEscalation", "capabilities"};
    return std::find(names.begin(), names.end(), field.key()) != names.end();
}

/// What the Pod Security level `restricted` refuses wherever it stands in a pod.
bool isRefused(const PatchField &field)
{
    const std::string &key = field.key();
    const Value &value = field.value;
    if (isRefusedCapability(field) || (value.isNull() && isWanted(field)))
        return true;
    if (field.in() == "seccompProfile" && key == "type")
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
    const PatchTarget &target = patch.target;
    const std::string what =
        field.value.isScalar() ? field.key() + ": " + field.value.scalarText() : field.key();
    Finding &finding = report.add(
        field.path,
        field.value.isNull()
            ? phrase("rules", "The patch of {0} {1} takes {2} away.")(target.kind, target.name,
                                                                       field.key())
            : phrase("rules", "The patch of {0} {1} sets {2}.")(target.kind, target.name, what),
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
            const bool refused = isRefused(field);
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
