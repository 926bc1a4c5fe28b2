#include "export/kubernetes/manifests.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
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

    /// Parts: what belongs to no element, each record, what the secrets are made of.
    Result<std::vector<ManifestFile>> build(std::size_t part) &&
    {
        const auto &records = m_context.document.records();
        if (part == 0) {
            addPriorityClasses();
        } else if (part <= records.size()) {
            if (auto added = addElement(*records[part - 1]); !added)
                return added.error();
        } else if (m_context.secretOrigin == SecretOrigin::ExternalSecrets) {
            for (const SecretSpec &secret : m_context.secrets)
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

bool isSame(const ManifestFile &a, const ManifestFile &b)
{
    return a.name == b.name && a.ns == b.ns && a.kind == b.kind;
}

std::size_t hashOf(const ManifestFile &manifest)
{
    constexpr std::size_t golden = 0x9E3779B97F4A7C15; // spreads the bits: 2^64 by the golden ratio
    const std::hash<std::string> hash;
    return ((hash(manifest.kind) * golden) ^ hash(manifest.ns)) * golden ^ hash(manifest.name);
}

/// Finds two objects of one name. It keeps a number for each: two different names share one once
/// in 10¹⁸ pairs, so the earlier part is built again before anybody is blamed.
class Names
{
public:
    explicit Names(const Context &context) : m_context(context)
    {
        constexpr std::size_t usual = 4; // objects of an element
        m_seen.reserve(context.document.records().size() * usual);
    }

    Result<void> add(const std::vector<ManifestFile> &made, std::size_t part)
    {
        for (const ManifestFile &manifest : made) {
            const auto [first, isNew] =
                m_seen.try_emplace(hashOf(manifest), static_cast<std::uint32_t>(part));
            if (isNew)
                continue;
            if (const auto owner = ownerIn(first->second, manifest))
                return Error{ErrorCode::Design,
                             phrase("export", "{0} and {1} both become {2}.")(
                                 *owner, manifest.elementPath, identityOf(manifest)),
                             {},
                             phrase("export", "Rename one of them.")};
        }
        return {};
    }

private:
    std::optional<std::string> ownerIn(std::size_t part, const ManifestFile &wanted) const
    {
        Finisher finisher(Text::LeftOut);
        const auto made = Builder(m_context, finisher).build(part);
        for (const ManifestFile &manifest : made ? *made : std::vector<ManifestFile>{}) {
            if (isSame(manifest, wanted))
                return manifest.elementPath;
        }
        return std::nullopt;
    }

    const Context &m_context;
    std::unordered_map<std::size_t, std::uint32_t> m_seen; ///< hash → part
};

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
        m_written.clear();
        yaml::append(m_written, manifest.value);
        file.bytes = m_written; // of its size
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

Result<std::optional<Error>> eachElement(const Context &context, Text text, const TakeElement &take,
                                         std::string_view only)
{
    if (auto checked = checkNames(context); !checked)
        return checked.error();
    Finisher finisher(text);
    Names names(context);
    auto ejected = EjectedObjects::read(context);
    if (!ejected)
        return std::move(ejected).error();
    DesignPatches patches(context);
    const auto &records = context.document.records();
    const auto wanted = [&](std::string_view name) { // a patch may hit what one overlay alone has
        return only.empty() || only == name || !context.document.settings().patches.empty();
    };
    for (std::size_t part = 0; part < records.size() + 2; ++part) {
        auto base = Builder(context, finisher).build(part);
        if (!base)
            return std::move(base).error();
        if (auto checked = names.add(*base, part); !checked)
            return std::move(checked).error();
        ejected->replace(*base, finisher);
        Manifests made{std::move(*base), {}, {}};
        for (const auto name : overlayNames)
            made.overlays.push_back(part > 0 && part <= records.size() && wanted(name)
                                        ? overlay(context, name, *records[part - 1], finisher)
                                        : Overlay{std::string(name), {}, {}});
        patches.addTo(made, part > records.size(), finisher);
        if (auto taken = take(std::move(made)); !taken)
            return std::move(taken).error();
    }
    if (auto checked = ejected->checkUsed(); !checked)
        return std::move(checked).error();
    if (auto checked = patches.checkUsed(); !checked)
        return std::move(checked).error();
    return finisher.unfit();
}

Result<Manifests> manifests(const Context &context, Text text)
{
    Manifests all;
    for (const auto name : overlayNames)
        all.overlays.push_back({std::string(name), {}, {}});
    const auto append = [](std::vector<ManifestFile> &to, std::vector<ManifestFile> &some) {
        std::move(some.begin(), some.end(), std::back_inserter(to));
    };
    auto unfit = eachElement(context, text, [&](Manifests &&part) -> Result<void> {
        append(all.base, part.base);
        for (std::size_t i = 0; i < all.overlays.size(); ++i) {
            append(all.overlays[i].objects, part.overlays[i].objects);
            append(all.overlays[i].patches, part.overlays[i].patches);
        }
        return {};
    });
    if (!unfit)
        return std::move(unfit).error();
    for (Overlay &overlay : all.overlays)
        std::ranges::stable_sort(overlay.patches, {}, &ManifestFile::patch);
    all.unfit = *std::move(unfit);
    return all;
}

} // namespace moldloft::kubernetes
