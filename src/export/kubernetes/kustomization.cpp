#include "export/kubernetes/kustomization.h"

#include <fmt/format.h>

#include "yaml/writer.h"

namespace moldloft::kubernetes
{
namespace
{

constexpr std::string_view baseRoot = "deploy/base";

Value kustomization()
{
    return mapOf({{"apiVersion", "kustomize.config.k8s.io/v1beta1"}, {"kind", "Kustomization"}});
}

Value listOf(const std::set<std::string> &names)
{
    Value list = Value::list();
    for (const std::string &name : names)
        list.push(name);
    return list;
}

/// The path seen from the overlay's folder.
std::string inside(const std::string &overlay, const std::string &path)
{
    return path.substr(overlayFolder(overlay).size() + 1);
}

Value secretGenerators(const Context &context)
{
    Value generators = Value::list();
    for (const SecretSpec &secret : context.secrets) {
        const std::string file = fmt::format("{}=secrets/{}", secret.key, secret.file);
        Value annotations = mapOf({{std::string(elementAnnotation), secret.elementPath}});
        Value generator = mapOf({{"name", secret.name},
                                 {"namespace", secret.ns},
                                 {"files", kubernetes::listOf({file})}});
        if (!secret.user.empty()) {
            generator.set("type", "kubernetes.io/basic-auth");
            generator.set("literals", kubernetes::listOf({"username=" + secret.user}));
        }
        generator.set("options", mapOf({{"annotations", std::move(annotations)}}));
        generators.push(std::move(generator));
    }
    return generators;
}

Value targetOf(const ManifestFile &manifest)
{
    const auto slash = manifest.apiVersion.find('/');
    Value target = Value::map();
    if (slash != std::string::npos)
        target.set("group", manifest.apiVersion.substr(0, slash));
    target.set("version", manifest.apiVersion.substr(slash == std::string::npos ? 0 : slash + 1));
    target.set("kind", manifest.kind);
    target.set("name", manifest.name);
    if (!manifest.ns.empty())
        target.set("namespace", manifest.ns);
    return target;
}

} // namespace

void Kustomizations::add(const Manifests &part)
{
    m_folders[std::string(baseRoot)];
    for (const ManifestFile &manifest : part.base) {
        std::string path = manifest.path;
        if (path.starts_with(ejectedFolder)) { // a folder with a kustomization of its own
            m_folders[std::string(baseRoot)].insert("../ejected");
            continue;
        }
        bool isNew = true; // else all folders above are known too
        while (isNew && path != baseRoot) {
            const auto slash = path.rfind('/');
            isNew = m_folders[path.substr(0, slash)].insert(path.substr(slash + 1)).second;
            path.resize(slash);
        }
    }
    for (const Overlay &overlay : part.overlays) {
        OverlayLists &lists = m_overlays[overlay.name];
        for (const ManifestFile &manifest : overlay.objects)
            lists.resources.push(inside(overlay.name, manifest.path));
        for (const ManifestFile &manifest : overlay.patches) {
            Value entry = mapOf({{"path", inside(overlay.name, manifest.path)}});
            if (!manifest.json.empty()) // a strategic merge names its object itself
                entry.set("target", targetOf(manifest));
            lists.patches[manifest.patch].push(std::move(entry));
        }
    }
}

std::string Kustomizations::overlayText(const Context &context, OverlayLists &&lists) const
{
    Value resources = kubernetes::listOf({"../../base"});
    if (context.secretOrigin == SecretOrigin::SealedSecrets)
        resources.push("sealed");
    if (lists.resources.isList()) {
        for (Value &path : lists.resources.asList())
            resources.push(std::move(path));
    }
    Value patches = Value::list();
    for (auto &[number, some] : lists.patches) {
        for (Value &patch : some.asList())
            patches.push(std::move(patch));
    }
    Value made = kustomization();
    made.set("resources", std::move(resources));
    made.setIfAny("patches", std::move(patches));
    if (!context.secrets.empty() && context.secretOrigin == SecretOrigin::Files) {
        Value labels = mapOf({{std::string(partOfLabel), context.project},
                              {"app.kubernetes.io/managed-by", "moldloft"}});
        // Their names stay the same: nothing is left behind when a secret changes.
        made.set("generatorOptions",
                 mapOf({{"disableNameSuffixHash", true}, {"labels", std::move(labels)}}));
        made.set("secretGenerator", secretGenerators(context));
    }
    // Namespaces first, Deployments after what they mount.
    made.set("sortOptions", mapOf({{"order", "legacy"}}));
    return yaml::write(made);
}

Result<void> Kustomizations::addTo(FileSink &files, const Context &context) &&
{
    const auto add = [&files](const std::string &folder, std::string text) {
        File file;
        file.bytes = std::move(text);
        return files.add(folder + "/kustomization.yaml", std::move(file));
    };
    while (!m_folders.empty()) { // what was said need not be kept
        const auto node = m_folders.extract(m_folders.begin());
        Value made = kustomization();
        made.set("resources", listOf(node.mapped()));
        if (auto added = add(node.key(), yaml::write(made)); !added)
            return added;
    }
    for (auto &[overlay, lists] : m_overlays) {
        if (auto added = add(overlayFolder(overlay), overlayText(context, std::move(lists)));
            !added)
            return added;
    }
    return {};
}

} // namespace moldloft::kubernetes
