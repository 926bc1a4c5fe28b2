#include "export/kubernetes/manifests.h"

#include <map>

#include <fmt/format.h>

#include "export/kubernetes/deployment.h"
#include "export/kubernetes/design_patches.h"
#include "export/kubernetes/entry.h"
#include "export/kubernetes/names.h"
#include "export/kubernetes/network_policy.h"
#include "export/kubernetes/overlays.h"
#include "export/kubernetes/pod_parts.h"
#include "export/kubernetes/service_objects.h"
#include "export/kubernetes/stateful_set.h"
#include "export/overlay_names.h"

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

class Builder
{
public:
    explicit Builder(const Context &context) : m_context(context) {}

    Result<std::vector<Manifest>> build() &&
    {
        for (const auto &record : m_context.document.records()) {
            if (auto added = addElement(*record); !added)
                return added.error();
        }
        return std::move(m_made);
    }

private:
    void add(const Record &record, std::string_view file, Value value)
    {
        m_made.push_back({basePath(record, file), std::move(value), record.path()});
    }

    void append(std::vector<Manifest> some)
    {
        std::move(some.begin(), some.end(), std::back_inserter(m_made));
    }

    void addNamespace(const Record &record)
    {
        const std::string folder = baseFolder(record.name);
        m_made.push_back(
            {folder + "/default-deny.yaml", defaultDeny(m_context, record), record.path()});
        m_made.push_back(
            {folder + "/namespace.yaml", namespaceObject(m_context, record), record.path()});
    }

    void addService(const Record &record)
    {
        if (record.as<Service>()->autoscale)
            add(record, "autoscaler.yaml", autoscaler(m_context, record));
        add(record, "deployment.yaml", deployment(m_context, record));
        append(serviceObjects(m_context, record));
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
            append(dataServerObjects(m_context, record));
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
            return {};
        }
        add(record, "network-policy.yaml", networkPolicy(m_context, record));
        add(record, "service-account.yaml", serviceAccount(m_context, record));
        return {};
    }

    const Context &m_context;
    std::vector<Manifest> m_made;
};

/// What an API server tells objects apart by.
std::string identityOf(const Manifest &manifest)
{
    const Value &metadata = *manifest.value.find("metadata");
    const Value *ns = metadata.find("namespace");
    return fmt::format("{} {}/{}", manifest.value.find("kind")->asString(),
                       ns ? ns->asString() : "", metadata.find("name")->asString());
}

Result<void> checkUnique(const std::vector<Manifest> &all)
{
    std::map<std::string, const Manifest *> seen;
    for (const Manifest &manifest : all) {
        const auto [first, isNew] = seen.try_emplace(identityOf(manifest), &manifest);
        if (isNew)
            continue;
        return Error{ErrorCode::Design,
                     fmt::format("{} and {} both become {}.", first->second->elementPath,
                                 manifest.elementPath, first->first),
                     {},
                     "Rename one of them."};
    }
    return {};
}

} // namespace

std::string overlayFolder(std::string_view overlay)
{
    return fmt::format("deploy/overlays/{}", overlay);
}

Result<std::vector<Manifest>> baseManifests(const Context &context)
{
    if (auto checked = checkNames(context); !checked)
        return checked.error();
    auto made = Builder(context).build();
    if (!made)
        return made;
    if (auto checked = checkUnique(*made); !checked)
        return checked.error();
    return made;
}

Result<Manifests> manifests(const Context &context)
{
    auto base = baseManifests(context);
    if (!base)
        return base.error();
    Manifests all{std::move(*base), {}};
    for (const auto name : overlayNames)
        all.overlays.push_back(overlay(context, name));
    if (auto patched = addDesignPatches(context, all); !patched)
        return patched.error();
    return all;
}

} // namespace moldloft::kubernetes
