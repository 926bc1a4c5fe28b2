#include <algorithm>

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

bool isTrue(const Value &value)
{
    return value.isBool() && value.asBool();
}

bool isFalse(const Value &value)
{
    return value.isBool() && !value.asBool();
}

/// A rule of a NetworkPolicy that names nobody lets everybody through.
bool isForEverybody(const Value &rule, const std::string &direction)
{
    const Value *peers = rule.find(direction == "ingress" ? "from" : "to");
    return rule.isMap() && (!peers || peers->empty());
}

bool opensNetwork(const PatchField &field)
{
    const auto isDirection = [](const std::string &key) {
        return key == "ingress" || key == "egress";
    };
    if (isDirection(field.in())) // an item, in a JSON patch
        return isForEverybody(field.value, field.in());
    return isDirection(field.key()) && field.value.isList() &&
           std::any_of(field.value.asList().begin(), field.value.asList().end(),
                       [&](const Value &rule) { return isForEverybody(rule, field.key()); });
}

/// A Service of a database is the business of database-exposed.
bool exposesService(const Document &document, const PatchTarget &target, const PatchField &field)
{
    const std::string type = field.value.scalarText();
    if (field.in() != "spec" || field.key() != "type" ||
        (type != "NodePort" && type != "LoadBalancer"))
        return false;
    const Record *record = document.find(ElementKind::Service, target.ns.value_or(""), target.name);
    const auto *service = record ? record->as<Service>() : nullptr;
    return service &&
           std::none_of(service->expose.begin(), service->expose.end(),
                        [](const Expose &one) { return one.type != ServiceType::ClusterIP; });
}

/// What the scanners refuse of what the export has set otherwise in a pod, and what follows; ""
/// where the field is none of it. Without the field, Kubernetes hands out the token and lets the
/// container write.
Message consequenceInPod(const PatchField &field)
{
    const std::string &key = field.key();
    const Value &value = field.value;
    if (key == "automountServiceAccountToken" && (value.isNull() || isTrue(value)))
        return phrase("rules", "Whoever gets into the pod can speak to the API server in its name "
                               "(CIS 5.1.6, Kubescape C-0034).");
    if (key == "readOnlyRootFilesystem" && (value.isNull() || isFalse(value)))
        return phrase("rules",
                      "Whoever gets into the pod can change its programs (Kubescape C-0017, "
                      "kube-linter no-read-only-root-fs). Name what is written under "
                      "`security: {writable: …}`.");
    if (key == "image" && value.isString() && isMovingImage(value))
        return phrase("rules", "Each node runs what was newest when it pulled (kube-linter "
                               "latest-tag, Checkov CKV_K8S_14).");
    const bool isLimit = field.in() == "resources" && (key == "limits" || key == "requests");
    if (value.isNull() && (key == "resources" || isLimit))
        return phrase("rules",
                      "One pod can take the CPU and the memory of all others on its node "
                      "(kube-linter unset-memory-requirements, Checkov CKV_K8S_10 to 13).");
    if (value.isNull() && (key == "readinessProbe" || key == "livenessProbe"))
        return phrase("rules", "Requests go to pods that cannot answer, and what hangs is not "
                               "started again (Checkov CKV_K8S_8 and 9).");
    return {};
}

/// The same of the other objects.
Message consequenceAround(const Document &document, const PatchTarget &target,
                          const PatchField &field)
{
    const std::string &key = field.key();
    const Value &value = field.value;
    if (key == "pod-security.kubernetes.io/enforce" && value.scalarText() != "restricted")
        return phrase("rules", "Pods with privileges are then let into the namespace.");
    if (target.kind == "Ingress" && key == "tls" && value.empty())
        return phrase("rules", "Passwords and sessions go over the network as plain text.");
    if (target.kind == "NetworkPolicy" && opensNetwork(field))
        return phrase("rules", "A rule that names nobody lets everybody through.");
    if (target.kind == "Service" && exposesService(document, target, field))
        return phrase("rules", "The design does not show that it is reached from outside the "
                               "cluster. Write it under `expose:`.");
    return {};
}

void tell(const Patch &patch, const PatchField &field, Message consequence, Reporter &report)
{
    const PatchTarget &target = patch.target;
    report
        .add(field.path,
             field.value.isNull() ? phrase("rules", "The patch of {0} {1} takes {2} away.")(
                                        target.kind, target.name, field.shown())
                                  : phrase("rules", "The patch of {0} {1} sets {2}.")(
                                        target.kind, target.name, field.shown()),
             std::move(consequence))
        .fixes.push_back(withoutField(patch, field));
}

void checkPatches(const Context &context, Reporter &report)
{
    const auto &patches = context.document().settings().patches;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        visitFields(patches[i], i, [&](const PatchField &field) {
            Message consequence = consequenceInPod(field);
            if (consequence.empty())
                consequence = consequenceAround(context.document(), patches[i].target, field);
            if (consequence.empty())
                return true;
            tell(patches[i], field, std::move(consequence), report);
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
                               "design says so, ask for a share of their node, tell how they are, "
                               "run images of one version, and are reached by nobody but whom the "
                               "design draws. A patch can take each of these back; the cluster "
                               "accepts it, and every scanner reports it."),
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
