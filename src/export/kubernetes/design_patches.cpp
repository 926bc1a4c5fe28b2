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

/// Of what is there, in one overlay; `secrets`: those of the secrets' generators too.
Targets targetsOf(const Context &context, const Manifests &all, const Overlay &overlay,
                  bool secrets)
{
    Targets targets;
    for (const ManifestFile &manifest : all.base)
        addTarget(targets, manifest);
    for (const ManifestFile &manifest : overlay.objects)
        addTarget(targets, manifest);
    if (!secrets || context.secretOrigin != SecretOrigin::Files)
        return targets;
    for (const SecretSpec &secret : context.secrets)
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

/// `names`: of all objects of that kind.
Error noTarget(const PatchTarget &wanted, const std::vector<std::string> &names)
{
    Message near;
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

/// The names of all objects of a kind in the last overlay, in their order.
std::vector<std::string> namesOf(const Context &context, const std::string &kind)
{
    Settings settings = context.document.settings();
    settings.patches.clear(); // else this asks for itself
    const Document unpatched = context.document.withSettings(settings);
    const Context bare(unpatched, context.options);
    std::vector<std::string> names;
    (void)eachElement(bare, Text::LeftOut, [&](Manifests &&part) -> Result<void> {
        for (const auto &[name, target] : targetsOf(bare, part, part.overlays.back(), false)) {
            if (target.kind == kind)
                names.push_back(name);
        }
        return {};
    });
    for (const SecretSpec &secret : context.secrets) {
        if (kind == "Secret" && context.secretOrigin == SecretOrigin::Files)
            names.push_back(secret.name);
    }
    std::ranges::stable_sort(names);
    return names;
}

} // namespace

DesignPatches::DesignPatches(const Context &context)
    : m_context(context), m_used(context.document.settings().patches.size(), false)
{
}

void DesignPatches::addTo(Manifests &made, bool secrets, Finisher &finisher)
{
    const auto &patches = m_context.document.settings().patches;
    if (patches.empty())
        return;
    for (Overlay &overlay : made.overlays) {
        const Targets targets = targetsOf(m_context, made, overlay, secrets);
        for (std::size_t i = 0; i < patches.size(); ++i) {
            const auto add = [&](ManifestFile file) {
                file.patch = i + 1;
                overlay.patches.push_back(std::move(file));
            };
            for (const Target &target : hits(targets, patches[i].target)) {
                m_used[i] = true;
                const std::string stem = fmt::format(
                    "{}/patches/{:03}-{}-{}{}{}", overlayFolder(overlay.name), i + 1,
                    lowered(target.kind), target.ns, target.ns.empty() ? "" : "-", target.name);
                if (!patches[i].merge.empty() || patches[i].json.empty())
                    add(finisher.finish(
                        {stem + ".yaml", patchFor(target, patches[i].merge), target.elementPath}));
                if (!patches[i].json.empty())
                    add(finisher.finishJson(fileFor(target, stem + "-json.yaml"), patches[i].json));
            }
        }
    }
}

Result<void> DesignPatches::checkUsed() const
{
    for (std::size_t i = 0; i < m_used.size(); ++i) {
        if (m_used[i])
            continue;
        const PatchTarget &target = m_context.document.settings().patches[i].target;
        return noTarget(target, namesOf(m_context, target.kind));
    }
    return {};
}

} // namespace kubernetes

namespace
{

using namespace kubernetes;

/// A problem, and the overlay where it was seen first.
struct Seen {
    std::size_t overlay;
    PatchProblem problem;
};

/// The patches of a design, applied to one element's objects in one overlay, one operation at a
/// time.
class Trial
{
public:
    Trial(const Context &context, std::size_t overlay, std::vector<Seen> &problems)
        : m_context(context), m_overlay(overlay), m_problems(problems),
          m_version(context.document.settings().kubernetes.value_or(std::string(defaultKubernetes)))
    {
    }

    /// Notes in `used` the patches that have a target here.
    void apply(const Manifests &made, bool secrets, std::vector<bool> &used)
    {
        const auto &patches = m_context.document.settings().patches;
        const Overlay &overlay = made.overlays[m_overlay];
        const Targets targets = targetsOf(m_context, made, overlay, secrets);
        for (std::size_t i = 0; i < patches.size(); ++i) {
            for (const Target &target : hits(targets, patches[i].target)) {
                used[i] = true;
                if (m_objects.empty())
                    readObjects(made, overlay);
                const auto object = m_objects.find(key(target.kind, target.ns, target.name));
                if (object != m_objects.end()) // a Secret is none of these
                    applyTo(object->second, target, i, patches[i]);
            }
        }
    }

private:
    static std::string key(const std::string &kind, const std::string &ns, const std::string &name)
    {
        return kind + ' ' + ns + '/' + name;
    }

    void readObjects(const Manifests &made, const Overlay &overlay)
    {
        for (Rendered &object : rendered(made, overlay)) {
            const Value &metadata = *object.value.find("metadata");
            const Value *ns = metadata.find("namespace");
            m_objects[key(object.value.find("kind")->asString(), ns ? ns->asString() : "",
                          metadata.find("name")->asString())] = std::move(object.value);
        }
    }

    void tell(std::size_t index, std::string path, bool onKey, Message message, Message hint)
    {
        PatchProblem problem{index, std::move(path),    onKey,
                             false, std::move(message), std::move(hint)};
        ++m_told; // also what another overlay had said already
        const auto known = std::ranges::find(m_problems, problem, &Seen::problem);
        if (known == m_problems.end())
            m_problems.push_back({m_overlay, std::move(problem)});
        else
            known->overlay = std::min(known->overlay, m_overlay);
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
    std::size_t m_overlay;
    std::vector<Seen> &m_problems;
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
    const Context context(document, options);
    std::vector<bool> used(count, false);
    std::vector<Seen> seen;
    const auto tried = [&](const Manifests &part, bool secrets) {
        for (std::size_t i = 0; i < part.overlays.size(); ++i)
            Trial(context, i, seen).apply(part, secrets, used);
    };
    std::vector<Overlay> none;
    const auto all = eachElement(bare, Text::Trees, [&](Manifests &&part) -> Result<void> {
        if (none.empty()) {
            for (const Overlay &overlay : part.overlays)
                none.push_back({overlay.name, {}, {}});
        }
        tried(part, false);
        return {};
    });
    if (!all)
        return problems;
    tried(Manifests{{}, none, {}}, true);
    std::ranges::stable_sort(
        seen, {}, [](const Seen &one) { return std::pair(one.overlay, one.problem.patch); });
    for (Seen &one : seen)
        problems.push_back(std::move(one.problem));
    for (std::size_t i = 0; i < count; ++i) {
        if (used[i])
            continue;
        const PatchTarget &target = document.settings().patches[i].target;
        Error missed = noTarget(target, namesOf(context, target.kind));
        problems.push_back({i, "target", false, true, missed.message, missed.hint});
    }
    return problems;
}

} // namespace moldloft
