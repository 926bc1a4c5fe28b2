#include "rules/images.h"
#include "rules/patches.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

bool isMovingImage(const Value &value)
{
    const ImageName image = parseImage(value.scalarText());
    return image.digest.empty() && (image.tag.empty() || image.tag == "latest");
}

/// What the scanners refuse of what the export has set otherwise; without the field, Kubernetes
/// hands out the token and lets the container write.
bool weakens(const PatchField &field)
{
    const Value &value = field.value;
    if (field.key() == "automountServiceAccountToken")
        return value.isNull() || (value.isBool() && value.asBool());
    if (field.key() == "readOnlyRootFilesystem")
        return value.isNull() || (value.isBool() && !value.asBool());
    return field.key() == "image" && value.isString() && isMovingImage(value);
}

Message consequenceOf(const PatchField &field)
{
    if (field.key() == "automountServiceAccountToken")
        return phrase("rules", "Whoever gets into the pod can speak to the API server in its name "
                               "(CIS 5.1.6, Kubescape C-0034).");
    if (field.key() == "readOnlyRootFilesystem")
        return phrase("rules",
                      "Whoever gets into the pod can change its programs (Kubescape C-0017, "
                      "kube-linter no-read-only-root-fs). Name what is written under "
                      "`security: {writable: …}`.");
    return phrase("rules", "Each node runs what was newest when it pulled (kube-linter latest-tag, "
                           "Checkov CKV_K8S_14).");
}

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        visitFields(patches[i], i, [&](const PatchField &field) {
            if (!weakens(field))
                return true;
            const PatchTarget &target = patches[i].target;
            report
                .add(field.path,
                     field.value.isNull()
                         ? phrase("rules", "The patch of {0} {1} takes {2} away.")(
                               target.kind, target.name, field.key())
                         : phrase("rules", "The patch of {0} {1} sets {2}.")(
                               target.kind, target.name,
                               field.key() + ": " + field.value.scalarText()),
                     consequenceOf(field))
                .fixes.push_back(withoutField(patches[i], field));
            return false;
        });
    }
}

} // namespace

Rule patchWeakensRule()
{
    return {
        .id = "patch-weakens",
        .title = phrase("rules", "A patch takes back nothing that makes a pod safe."),
        .severity = Severity::Warning,
        .why = phrase("rules", "Exported pods get no token of the API server, write only where the "
                               "design says so, and "
                               "run images of one version. A patch can take each of these back; "
                               "the cluster accepts it, "
                               "and every scanner reports it."),
        .remediation =
            phrase("rules", "Remove the field, or say with `ignore` why this one pod needs it."),
        .example =
            {.wrong =
                 "patches:\n"
                 "  - target: {kind: Deployment, namespace: shop, name: page}\n"
                 "    merge: {spec: {template: {spec: {automountServiceAccountToken: true}}}}\n",
             .right = "patches:\n"
                      "  - target: {kind: Deployment, namespace: shop, name: page}\n"
                      "    merge: {spec: {template: {spec: {priorityClassName: high}}}}\n"},
        .checkSettings = checkPatches};
}

} // namespace moldloft::rules
