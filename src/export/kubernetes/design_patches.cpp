#include "export/kubernetes/design_patches.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "export/kubernetes/api_table.h"
#include "export/kubernetes/json_patch.h"
#include "export/kubernetes/rendered.h"
#include "export/kubernetes/strategic_merge.h"
#include "kinds/defaults.h"

namespace moldloft
{
namespace kubernetes
{
namespace
{

struct Target {
    std::string apiVersion;
    std::string kind;
    std::string ns; ///< empty for a Namespace
    std::string name;
    std::string elementPath;
};

/// All objects of one overlay, by name.
using Targets = std::multimap<std::string, Target>;

void addTarget(Targets &targets, const ManifestFile &manifest)
{
    targets.emplace(manifest.name, Target{manifest.apiVersion, manifest.kind, manifest.ns,
                                          manifest.name, manifest.elementPath});
}

Targets targetsOf(const Context &context, const Manifests &all, const Overlay &overlay)
{
    Targets targets;
    for (const ManifestFile &manifest : all.base)
        addTarget(targets, manifest);
    for (const ManifestFile &manifest : overlay.objects)
        addTarget(targets, manifest);
    for (const SecretSpec &secret :
         context.secretOrigin == SecretOrigin::Files ? context.secrets : std::vector<SecretSpec>{})
        targets.emplace(secret.name,
                        Target{"v1", "Secret", secret.ns, secret.name, secret.elementPath});
    return targets;
}

std::vector<Target> hits(const Targets &targets, const PatchTarget &wanted)
{
    std::vector<Target> found;
    const auto [begin, end] = targets.equal_range(wanted.name);
    for (auto it = begin; it != end; ++it) {
        const Target &target = it->second;
        // a Namespace lies in none, yet people name the one that it is
        const bool inNamespace = !wanted.ns || *wanted.ns == target.ns ||
                                 (target.ns.empty() && *wanted.ns == target.name);
        if (target.kind == wanted.kind && inNamespace)
            found.push_back(target);
    }
    return found;
}

/// The merge, with the target's identity in place of whatever it says about that itself.
Value patchFor(const Target &target, const Value &merge)
{
    Value metadata = merge.find("metadata") && merge.find("metadata")->isMap()
                         ? *merge.find("metadata")
                         : Value::map();
    metadata.set("name", target.name);
    if (!target.ns.empty())
        metadata.set("namespace", target.ns);
    Value patch = mapOf({{"apiVersion", target.apiVersion}, {"kind", target.kind}});
    patch.set("metadata", metadata);
    if (merge.isMap()) {
        for (const auto &[key, value] : merge.asMap()) {
            if (key != "apiVersion" && key != "kind" && key != "metadata")
                patch.set(key, value);
        }
    }
    return patch;
}

ManifestFile fileFor(const Target &target, std::string path)
{
    ManifestFile file;
    file.path = std::move(path);
    file.apiVersion = target.apiVersion;
    file.kind = target.kind;
    file.ns = target.ns;
    file.name = target.name;
    file.elementPath = target.elementPath;
    return file;
}

std::string lowered(std::string text)
{
    for (char &c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

Error noTarget(const PatchTarget &wanted, const Targets &targets)
{
    Message near;
    std::vector<std::string> names;
    for (const auto &[name, target] : targets) {
        if (target.kind == wanted.kind)
            names.push_back(name);
    }
    if (const auto match = closestMatch(wanted.name, names))
        near = phrase("export", "There is a {0} called {1}.")(wanted.kind, *match);
    else
        near = names.empty() ? phrase("export", "The export has no {0} at all.")(wanted.kind)
                             : phrase("export", "It has {0}.")(enumerated(names));

    return {ErrorCode::Design,
            wanted.ns ? phrase("export", "The export has no {0} {1} in namespace {2}.")(
                            wanted.kind, wanted.name, *wanted.ns)
                      : phrase("export", "The export has no {0} {1}.")(wanted.kind, wanted.name),
            {},
            near};
}

/// Per patch, whether some overlay has its target.
std::vector<bool> applied(const Context &context, Manifests &all, Finisher &finisher,
                          std::vector<Targets> &targets)
{
    const auto &patches = context.document.settings().patches;
    std::vector<bool> used(patches.size(), false);
    for (Overlay &overlay : all.overlays) {
        targets.push_back(targetsOf(context, all, overlay));
        for (std::size_t i = 0; i < patches.size(); ++i) {
            for (const Target &target : hits(targets.back(), patches[i].target)) {
                used[i] = true;
                const std::string stem = fmt::format(
                    "{}/patches/{:03}-{}-{}{}{}", overlayFolder(overlay.name), i + 1,
                    lowered(target.kind), target.ns, target.ns.empty() ? "" : "-", target.name);
                if (!patches[i].merge.empty() || patches[i].json.empty())
                    overlay.patches.push_back(finisher.finish(
                        {stem + ".yaml", patchFor(target, patches[i].merge), target.elementPath}));
                if (!patches[i].json.empty())
                    overlay.patches.push_back(
                        finisher.finishJson(fileFor(target, stem + "-json.yaml"), patches[i].json));
            }
        }
    }
    return used;
}

} // namespace

Result<void> addDesignPatches(const Context &context, Manifests &all, Finisher &finisher)
{
    if (context.document.settings().patches.empty())
        return {};
    std::vector<Targets> targets;
    const auto used = applied(context, all, finisher, targets);
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i])
            return noTarget(context.document.settings().patches[i].target, targets.back());
    }
    return {};
}

} // namespace kubernetes

namespace
{

using namespace kubernetes;

/// The patches of a design, applied to one overlay's objects, one operation at a time.
class Trial
{
public:
    Trial(const Context &context, const Manifests &all, const Overlay &overlay,
          std::vector<PatchProblem> &problems)
        : m_context(context), m_problems(problems), m_targets(targetsOf(context, all, overlay)),
          m_version(context.document.settings().kubernetes.value_or(std::string(defaultKubernetes)))
    {
        for (Rendered &object : rendered(all, overlay)) {
            const Value &metadata = *object.value.find("metadata");
            const Value *ns = metadata.find("namespace");
            m_objects[key(object.value.find("kind")->asString(), ns ? ns->asString() : "",
                          metadata.find("name")->asString())] = std::move(object.value);
        }
    }

    /// Whether the patch has a target here.
    bool apply(std::size_t index)
    {
        const Patch &patch = m_context.document.settings().patches[index];
        const auto found = hits(m_targets, patch.target);
        for (const Target &target : found) {
            const auto object = m_objects.find(key(target.kind, target.ns, target.name));
            if (object != m_objects.end()) // a Secret is none of these
                applyTo(object->second, target, index, patch);
        }
        return !found.empty();
    }

    Error missed(std::size_t index) const
    {
        return noTarget(m_context.document.settings().patches[index].target, m_targets);
    }

private:
    static std::string key(const std::string &kind, const std::string &ns, const std::string &name)
    {
        return kind + ' ' + ns + '/' + name;
    }

    void tell(std::size_t index, std::string path, bool onKey, Message message, Message hint)
    {
        PatchProblem problem{index, std::move(path),    onKey,
                             false, std::move(message), std::move(hint)};
        ++m_told; // also what another overlay had said already
        if (std::ranges::find(m_problems, problem) == m_problems.end())
            m_problems.push_back(std::move(problem));
    }

    void applyTo(Value &object, const Target &target, std::size_t index, const Patch &patch)
    {
        const int before = m_told;
        const auto old = checkApi(object, m_version, Extent::Whole);
        if (!patch.merge.empty())
            applyMerge(object, target, index, patch);
        for (std::size_t i = 0; i < patch.json.size(); ++i)
            applyOperation(object, target, index, i, patch.json[i]);
        if (m_told != before)
            return;
        for (const ApiProblem &problem : checkApi(object, m_version, Extent::Whole)) {
            const auto same = [&](const ApiProblem &other) {
                return other.path == problem.path && other.message == problem.message;
            };
            if (std::ranges::none_of(old, same))
                tell(index, "", false, problem.message, problem.hint);
        }
    }

    void applyMerge(Value &object, const Target &target, std::size_t index, const Patch &patch)
    {
        const Value merge = patchFor(target, patch.merge);
        for (const ApiProblem &problem : checkApi(merge, m_version, Extent::Patch))
            tell(index, "merge/" + problem.path, problem.onKey, problem.message, problem.hint);
        strategicMerge(object, merge);
    }

    void applyOperation(Value &object, const Target &target, std::size_t index, std::size_t number,
                        const JsonOperation &operation)
    {
        const std::string place = fmt::format("json/{}/", number);
        if (const auto fault = applyJson(object, operation))
            return tell(index, place + fault->member, false, fault->message, fault->hint);
        if (operation.op == "remove" || operation.op == "test" || operation.path.empty())
            return;
        const auto problems =
            checkApiAt(target.apiVersion, target.kind, std::string_view(operation.path).substr(1),
                       operation.value, m_version);
        for (const ApiProblem &problem : problems)
            tell(index, place + (problem.onKey ? "path" : "value"), false, problem.message,
                 problem.hint);
    }

    const Context &m_context;
    std::vector<PatchProblem> &m_problems;
    Targets m_targets;
    std::string m_version;
    int m_told = 0;
    std::map<std::string, Value> m_objects;
};

} // namespace

std::vector<PatchProblem> patchProblems(const Document &document)
{
    std::vector<PatchProblem> problems;
    const std::size_t count = document.settings().patches.size();
    if (count == 0)
        return problems;
    Settings settings = document.settings();
    settings.patches.clear();
    const Document unpatched = document.withSettings(settings);
    const ExportOptions options;
    const Context bare(unpatched, options);
    const auto all = manifests(bare, Text::Trees);
    if (!all)
        return problems;
    const Context context(document, options);
    std::vector<bool> used(count, false);
    std::vector<Error> missed(count);
    for (const Overlay &overlay : all->overlays) {
        Trial trial(context, *all, overlay, problems);
        for (std::size_t i = 0; i < count; ++i) {
            used[i] = trial.apply(i) || used[i];
            missed[i] = trial.missed(i);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!used[i])
            problems.push_back({i, "target", false, true, missed[i].message, missed[i].hint});
    }
    return problems;
}

} // namespace moldloft
