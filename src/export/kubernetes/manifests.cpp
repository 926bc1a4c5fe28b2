#include "export/kubernetes/manifests.h"

#include <unordered_map>

#include <fmt/format.h>

#include "export/kubernetes/deployment.h"
#include "export/kubernetes/design_patches.h"
#include "export/kubernetes/ejected.h"
#include "export/kubernetes/entry.h"
#include "export/kubernetes/external_secret.h"
#include "export/kubernetes/job.h"
#include "export/kubernetes/json_patch.h"
#include "export/kubernetes/kustomize_text.h"
#include "export/kubernetes/names.h"
#include "export/kubernetes/network_policy.h"
#include "export/kubernetes/operators.h"
#include "export/kubernetes/overlays.h"
#include "export/kubernetes/pod_parts.h"
#include "export/kubernetes/service_objects.h"
#include "export/kubernetes/service_pod.h"
#include "export/kubernetes/stateful_set.h"
#include "export/overlay_names.h"
#include "yaml/writer.h"

namespace moldloft::kubernetes
{
namespace
{

/// The namespace refuses every pod that breaks the restricted profile; ours keep it.
Value namespaceObject(const Context &context, const Record &record)
{
    Value result = object(context, record, "v1", "Namespace", record.name);
    const std::string version = context.podSecurityVersion();
    Value &labels = result["metadata"]["labels"];
    for (const char *mode : {"enforce", "audit", "warn"}) {
        const std::string label = fmt::format("pod-security.kubernetes.io/{}", mode);
        labels.set(label, "restricted");
        labels.set(label + "-version", version);
    }
    return result;
}

Value priorityClass(const Context &context, const std::string &name, const PriorityClass &drawn)
{
    Value result = mapOf({{"apiVersion", "scheduling.k8s.io/v1"}, {"kind", "PriorityClass"}});
    result.set("metadata", mapOf({{"name", name},
                                  {"labels", labels(context, name, "priority-class")},
                                  {"annotations",
                                   mapOf({{std::string(elementAnnotation), "cluster/" + name}})}}));
    result.set("value", drawn.value);
    result.set("globalDefault", false);
    result.set("preemptionPolicy", drawn.preemptionPolicy.value_or("PreemptLowerPriority"));
    result.set("description", drawn.description.value_or("Of the design " + context.project + "."));
    return result;
}

class Builder
{
public:
    Builder(const Context &context, Finisher &finisher) : m_context(context), m_finisher(finisher)
    {
    }

    Result<std::vector<ManifestFile>> build() &&
    {
        addPriorityClasses();
        for (const auto &record : m_context.document.records()) {
            if (auto added = addElement(*record); !added)
                return added.error();
        }
        for (const SecretSpec &secret : m_context.secrets) {
            if (m_context.secretOrigin == SecretOrigin::ExternalSecrets)
                add(externalSecret(m_context, secret));
        }
        return std::move(m_made);
    }

private:
    void add(const Record &record, std::string_view file, Value value)
    {
        add({basePath(record, file), std::move(value), record.path()});
    }

    void add(Manifest manifest) { m_made.push_back(m_finisher.finish(std::move(manifest))); }

    void append(std::vector<Manifest> some)
    {
        for (Manifest &manifest : some)
            add(std::move(manifest));
    }

    void addNamespace(const Record &record)
    {
        const std::string folder = baseFolder(record.name);
        add({folder + "/default-deny.yaml", defaultDeny(m_context, record), record.path()});
        add({folder + "/namespace.yaml", namespaceObject(m_context, record), record.path()});
    }

    void addService(const Record &record)
    {
        const auto &service = *record.as<Service>();
        if (isJob(service)) {
            add(record, isCronJob(service) ? "cron-job.yaml" : "job.yaml", job(m_context, record));
        } else {
            if (service.autoscale)
                add(record, "autoscaler.yaml", autoscaler(m_context, record));
            add(record, "deployment.yaml", deployment(m_context, record));
        }
        append(serviceObjects(m_context, record));
        append(volumeClaims(m_context, record));
    }

    /// They belong to no namespace; none can have a name with an underscore.
    void addPriorityClasses()
    {
        const auto &cluster = m_context.document.settings().cluster;
        for (const auto &[name, drawn] :
             cluster ? cluster->priorityClasses : Ordered<PriorityClass>{})
            add({fmt::format("{}/priority-class-{}.yaml", baseFolder("_cluster"), name),
                 priorityClass(m_context, name, drawn), "cluster/" + name});
    }

    /// Whether pods of ours run it, with a policy and an account of ours.
    bool addServer(const Record &record)
    {
        switch (managedOf(record)) {
        case Managed::StatefulSet:
            append(dataServerObjects(m_context, record));
            return true;
        case Managed::Operator:
            append(operatorObjects(m_context, record));
            add(record, "network-policy.yaml", networkPolicy(m_context, record));
            return false;
        case Managed::External:
            add(record, "service.yaml", externalName(m_context, record));
            return false;
        }
        return false;
    }

    Result<void> addElement(const Record &record)
    {
        switch (record.kind()) {
        case ElementKind::Namespace:
            addNamespace(record);
            return {};
        case ElementKind::Service:
            addService(record);
            break;
        case ElementKind::Database:
        case ElementKind::Broker:
            if (!addServer(record))
                return {};
            break;
        case ElementKind::External:
            add(record, "service.yaml", externalName(m_context, record));
            return {};
        case ElementKind::Ingress: {
            auto objects = entryObjects(m_context, record);
            if (!objects)
                return objects.error();
            append(std::move(*objects));
            return {};
        }
        case ElementKind::Channel:
        case ElementKind::Note:
            return {};
        }
        if (auto hosts = hostPolicy(m_context, record))
            add(record, "host-policy.yaml", *std::move(hosts));
        add(record, "network-policy.yaml", networkPolicy(m_context, record));
        add(record, "service-account.yaml", serviceAccount(m_context, record));
        return {};
    }

    const Context &m_context;
    Finisher &m_finisher;
    std::vector<ManifestFile> m_made;
};

/// What an API server tells objects apart by.
std::string identityOf(const ManifestFile &manifest)
{
    return fmt::format("{} {}/{}", manifest.kind, manifest.ns, manifest.name);
}

Result<void> checkUnique(const std::vector<ManifestFile> &all)
{
    std::unordered_map<std::string, const ManifestFile *> seen;
    seen.reserve(all.size());
    for (const ManifestFile &manifest : all) {
        const auto [first, isNew] = seen.try_emplace(identityOf(manifest), &manifest);
        if (isNew)
            continue;
        return Error{ErrorCode::Design,
                     phrase("export", "{0} and {1} both become {2}.")(
                         first->second->elementPath, manifest.elementPath, first->first),
                     {},
                     phrase("export", "Rename one of them.")};
    }
    return {};
}

} // namespace

std::string overlayFolder(std::string_view overlay)
{
    return fmt::format("deploy/overlays/{}", overlay);
}

ManifestFile Finisher::finish(Manifest manifest)
{
    const Value &metadata = *manifest.value.find("metadata");
    const Value *ns = metadata.find("namespace");
    ManifestFile file;
    file.apiVersion = manifest.value.find("apiVersion")->asString();
    file.kind = manifest.value.find("kind")->asString();
    file.ns = ns ? ns->asString() : std::string();
    file.name = metadata.find("name")->asString();
    if (m_text == Text::Written) {
        file.bytes = yaml::write(manifest.value);
        file.bytes.shrink_to_fit();
        if (auto checked = checkText(manifest, file.bytes); !checked && !m_unfit)
            m_unfit = std::move(checked).error();
    } else if (m_text == Text::Trees) {
        file.tree = std::move(manifest.value);
    }
    file.path = std::move(manifest.path);
    file.elementPath = std::move(manifest.elementPath);
    return file;
}

ManifestFile Finisher::finishAsWritten(Manifest manifest, const std::string &bytes)
{
    const Text wanted = m_text;
    m_text = wanted == Text::Written ? Text::LeftOut : wanted;
    ManifestFile file = finish(std::move(manifest));
    m_text = wanted;
    if (wanted == Text::Written)
        file.bytes = bytes;
    return file;
}

ManifestFile Finisher::finishJson(ManifestFile target, const std::vector<JsonOperation> &operations)
{
    target.json = operations;
    if (m_text == Text::Written) {
        const Value list = jsonPatchFile(operations);
        target.bytes = yaml::write(list);
        if (auto checked = checkText({target.path, list, target.elementPath}, target.bytes);
            !checked && !m_unfit)
            m_unfit = std::move(checked).error();
    }
    return target;
}

Result<Manifests> manifests(const Context &context, Text text)
{
    if (auto checked = checkNames(context); !checked)
        return checked.error();
    Finisher finisher(text);
    auto base = Builder(context, finisher).build();
    if (!base)
        return base.error();
    if (auto checked = checkUnique(*base); !checked)
        return checked.error();
    if (auto replaced = replaceEjected(context, *base, finisher); !replaced)
        return replaced.error();
    Manifests all{std::move(*base), {}, {}};
    for (const auto name : overlayNames)
        all.overlays.push_back(overlay(context, name, finisher));
    if (auto patched = addDesignPatches(context, all, finisher); !patched)
        return patched.error();
    all.unfit = finisher.unfit();
    return all;
}

} // namespace moldloft::kubernetes
