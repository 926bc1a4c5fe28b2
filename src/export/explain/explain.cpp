#include "export/explain/explain.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "export/explain/altered.h"
#include "export/explain/patches_of.h"
#include "export/explain/question.h"
#include "export/explain/reasons.h"
#include "export/kubernetes/manifests.h"
#include "export/kubernetes/rendered.h"
#include "export/overlay_names.h"
#include "model/references.h"

namespace moldloft::explain
{
namespace
{

Object objectFrom(kubernetes::Rendered &&rendered)
{
    Object object;
    const Value &metadata = *rendered.value.find("metadata");
    const Value *ns = metadata.find("namespace");
    object.apiVersion = rendered.value.find("apiVersion")->asString();
    object.kind = rendered.value.find("kind")->asString();
    object.ns = ns ? ns->asString() : std::string();
    object.name = metadata.find("name")->asString();
    object.file = std::move(rendered.path);
    object.element = std::move(rendered.elementPath);
    object.value = std::move(rendered.value);
    return object;
}

/// As kustomize or tools/secrets-manifest.sh make it.
Object secretObject(const kubernetes::Context &context, const SecretSpec &secret,
                    std::string_view overlay)
{
    using kubernetes::elementAnnotation;
    using kubernetes::mapOf;
    Object object{
        "v1", "Secret", secret.ns, secret.name, secretPath(overlay, secret), secret.elementPath,
        {}};
    Value labels = mapOf({{std::string(kubernetes::partOfLabel), context.project},
                          {"app.kubernetes.io/managed-by", "moldloft"}});
    Value metadata = mapOf({{"name", secret.name}, {"namespace", secret.ns}});
    metadata.set("labels", std::move(labels));
    metadata.set("annotations", mapOf({{std::string(elementAnnotation), secret.elementPath}}));
    Value data = mapOf({{secret.key, "(the file in base64)"}});
    if (!secret.user.empty())
        data.set("username", fmt::format("({} in base64)", secret.user));
    object.value = mapOf({{"apiVersion", object.apiVersion}, {"kind", object.kind}});
    object.value.set("metadata", std::move(metadata));
    object.value.set("type", secret.user.empty() ? "Opaque" : "kubernetes.io/basic-auth");
    object.value.set("data", std::move(data));
    return object;
}

/// The elements that an element's objects can depend on: those that lines connect with it over at
/// most `steps` lines, and their namespaces; of a namespace, everything in it.
Document around(const Document &document, const Record &record, int steps)
{
    std::set<std::uint64_t> near{record.id.value};
    if (record.kind() == ElementKind::Namespace) {
        for (const Record *one : document.elementsOf(record.name))
            near.insert(one->id.value);
    }
    const auto all = edges(document);
    for (int step = 0; step < steps; ++step) {
        std::set<std::uint64_t> next = near;
        for (const Edge &edge : all) {
            if (near.contains(edge.from.value) && edge.to)
                next.insert(edge.to.value);
            if (edge.to && near.contains(edge.to.value))
                next.insert(edge.from.value);
        }
        near = std::move(next);
    }
    std::set<std::string> namespaces{record.ns.empty() ? record.name : record.ns};
    for (const auto &one : document.records()) {
        if (near.contains(one->id.value))
            namespaces.insert(one->ns.empty() ? one->name : one->ns);
    }
    std::vector<ElementId> far;
    for (const auto &one : document.records()) {
        const bool isHome = one->kind() == ElementKind::Namespace && namespaces.contains(one->name);
        if (!isHome && !near.contains(one->id.value))
            far.push_back(one->id);
    }
    return document.without(far);
}

const Object *sameObject(const std::vector<Object> &objects, const Object &wanted)
{
    const auto found = std::ranges::find_if(objects, [&](const Object &one) {
        return one.kind == wanted.kind && one.ns == wanted.ns && one.name == wanted.name;
    });
    return found == objects.end() ? nullptr : &*found;
}

const Record *recordOf(const Document &document, const std::string &path)
{
    const auto found = std::ranges::find_if(document.records(), [&](const RecordPtr &record) {
        return record->path() == path && record->kind() != ElementKind::Channel &&
               record->kind() != ElementKind::Note;
    });
    return found == document.records().end() ? nullptr : found->get();
}

/// The smallest part of the design of which the export makes the same object.
Document smallest(const Document &document, const ExportOptions &options, std::string_view overlay,
                  const Object &object, const Record &record)
{
    constexpr int furthest = 4;
    for (int steps = 2; steps <= furthest; ++steps) {
        const Document part = withPatchesOf(around(document, record, steps), object);
        const auto objects = objectsOf(part, options, overlay);
        const Object *same = objects ? sameObject(*objects, object) : nullptr;
        if (same && same->value == object.value)
            return part;
    }
    return withPatchesOf(document, object);
}

/// The object that a changed design has in the place of this one: elements are renamed, but what an
/// element becomes keeps its order.
const Object *counterpart(const std::vector<Object> &before, const Object &object,
                          const std::vector<Object> &after, const std::string &elementAfter)
{
    if (const Object *same = sameObject(after, object))
        return same;
    const auto ofElement = [&](const std::vector<Object> &objects, const std::string &element) {
        std::vector<const Object *> found;
        for (const Object &one : objects) {
            if (one.kind == object.kind && one.element == element)
                found.push_back(&one);
        }
        return found;
    };
    const auto ours = ofElement(before, object.element);
    const auto theirs = ofElement(after, elementAfter);
    if (ours.size() != theirs.size())
        return nullptr;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        if (ours[i] == &object)
            return theirs[i];
    }
    return nullptr;
}

struct Effect {
    const Cause *cause;
    std::set<std::string> altered;
};

/// The nearest cause alters the fewest fields; what is written comes before names.
void sortByNearness(std::vector<Effect> &effects)
{
    std::ranges::stable_sort(effects, [](const Effect &a, const Effect &b) {
        const bool aNamed = a.cause->kind == Cause::Kind::Named;
        const bool bNamed = b.cause->kind == Cause::Kind::Named;
        if (aNamed != bNamed)
            return bNamed;
        if (a.altered.size() != b.altered.size())
            return a.altered.size() < b.altered.size();
        return a.cause->path.size() > b.cause->path.size(); // the item before its list
    });
}

/// What is written within a cause says nothing beside it, and the other way round: the nearest
/// counts.
bool isWithin(const Cause &outer, const Cause &inner)
{
    return outer.element == inner.element && outer.kind != Cause::Kind::Named &&
           inner.kind != Cause::Kind::Named && inner.path.starts_with(outer.path);
}

/// Of causes that are as near, one that is called as the field goes first.
std::vector<const Effect *> effectsOn(const std::string &path, const std::vector<Effect> &effects)
{
    const std::string key = path.substr(path.rfind('/') + 1);
    std::vector<const Effect *> found;
    for (const Effect &effect : effects) {
        if (effect.altered.contains(path))
            found.push_back(&effect);
    }
    std::ranges::stable_partition(found, [&](const Effect *effect) {
        return effect->cause->field == key && effect->cause->kind != Cause::Kind::Named;
    });
    return found;
}

std::vector<Leaf> leavesAt(const Object &object, const std::string &place,
                           const std::vector<Effect> &effects)
{
    constexpr std::size_t most = 4;
    std::vector<Leaf> leaves;
    for (const auto &[path, value] : leavesOf(object.value)) {
        const bool inside = place.empty() || path == place || path.starts_with(place + '/');
        if (!inside)
            continue;
        Leaf leaf{path, *value, {}, reasonFor(object, path), {}};
        for (const Effect *effect : effectsOn(path, effects)) {
            if (leaf.causes.size() == most)
                break;
            const auto covers = [&](const Cause &near) { return isWithin(*effect->cause, near); };
            if (std::ranges::none_of(leaf.causes, covers))
                leaf.causes.push_back(*effect->cause);
        }
        leaves.push_back(std::move(leaf));
    }
    return leaves;
}

/// One default of a field's members stands for all of them.
bool isSaid(const std::vector<Cause> &causes, const Cause &cause)
{
    const auto head = [](const Cause &one) { return one.path.substr(0, one.path.find('/')); };
    return cause.kind == Cause::Kind::Assumed && std::ranges::any_of(causes, [&](const Cause &one) {
               return one.kind == cause.kind && one.element == cause.element &&
                      head(one) == head(cause);
           });
}

void addElsewhere(const Document &document, const ExportOptions &options, Explanation &made)
{
    for (const std::string_view name : overlayNames) {
        if (name == made.overlay)
            continue;
        const auto objects = objectsOf(document, options, name);
        const Object *same = objects ? sameObject(*objects, made.object) : nullptr;
        if (!same)
            continue;
        const auto differs = altered(made.object.value, same->value);
        for (Leaf &leaf : made.leaves) {
            const Value *there = valueAt(same->value, leaf.path);
            if (differs.contains(leaf.path) && !(there && *there == leaf.value))
                leaf.elsewhere.emplace_back(name, there ? *there : Value());
        }
    }
}

} // namespace

Result<std::vector<Object>> objectsOf(const Document &document, const ExportOptions &options,
                                      std::string_view overlay)
{
    const kubernetes::Context context(document, options);
    auto all = kubernetes::manifests(context, kubernetes::Text::Trees);
    if (!all)
        return std::move(all).error();
    std::vector<Object> objects;
    for (const kubernetes::Overlay &one : all->overlays) {
        if (one.name != overlay)
            continue;
        for (kubernetes::Rendered &rendered : kubernetes::rendered(*all, one))
            objects.push_back(objectFrom(std::move(rendered)));
    }
    if (context.secretOrigin != SecretOrigin::ExternalSecrets) {
        for (const SecretSpec &secret : context.secrets)
            objects.push_back(secretObject(context, secret, overlay));
    }
    return objects;
}

Result<Explanation> explain(const Document &document, const ExportOptions &options,
                            std::string_view question, std::string_view overlay)
{
    auto all = objectsOf(document, options, overlay);
    if (!all)
        return std::move(all).error();
    const auto asked = objectAsked(*all, question);
    if (!asked)
        return asked.error();
    const auto place = placeAsked((*all)[*asked], question);
    Explanation made{std::string(overlay), (*all)[*asked], place.value_or(std::string()), {}, {}};
    const Record *record = recordOf(document, made.object.element);
    const Document part =
        record ? smallest(document, options, overlay, made.object, *record) : document;
    const auto before = objectsOf(part, options, overlay);
    const Object *object = before ? sameObject(*before, made.object) : nullptr;
    if (!object)
        return Error{ErrorCode::Design,
                     phrase("explain", "The export failed while it was asked.")(),
                     {},
                     {}};
    const auto probes = probesOf(part, options, record ? record->id : ElementId());
    std::vector<Effect> effects;
    std::optional<Error> missing;
    if (!place)
        missing = place.error();
    for (const Probe &probe : probes) {
        const Document *changedDesign = &probe.document;
        auto after = objectsOf(*changedDesign, probe.options, overlay);
        if (!after && probe.otherwise) {
            changedDesign = &*probe.otherwise;
            after = objectsOf(*changedDesign, probe.options, overlay);
        }
        if (!after)
            continue;
        const auto counterpartIn = [&](const Document &design, const std::vector<Object> &objects) {
            const Record *moved = record ? design.find(record->id) : nullptr;
            return counterpart(*before, *object, objects,
                               moved ? moved->path() : made.object.element);
        };
        const Object *other = counterpartIn(*changedDesign, *after);
        // without the field there is no such object, but what it says stands there too
        if (!other && probe.otherwise && changedDesign != &*probe.otherwise) {
            if (auto again = objectsOf(*probe.otherwise, probe.options, overlay)) {
                if (const Object *same = counterpartIn(*probe.otherwise, *again))
                    effects.push_back({&probe.cause, altered(object->value, same->value)});
            }
        }
        if (missing && other && placeAsked(*other, question)) {
            missing->hint = phrase("explain", "It is left out: {0}.")(probe.cause.message);
            return *missing;
        }
        if (other)
            effects.push_back({&probe.cause, altered(object->value, other->value)});
        else if (!isSaid(made.stands, probe.cause))
            made.stands.push_back(probe.cause);
    }
    if (missing)
        return *missing;
    std::erase_if(effects, [](const Effect &effect) { return effect.altered.empty(); });
    sortByNearness(effects);
    made.leaves = leavesAt(*object, made.place, effects);
    if (record) { // asked of a part of the design
        const auto name = [&](Cause &cause) {
            if (!cause.element)
                cause.path = patchInDesign(document, made.object, cause.path);
        };
        std::ranges::for_each(made.stands, name);
        for (Leaf &leaf : made.leaves)
            std::ranges::for_each(leaf.causes, name);
    }
    addElsewhere(document, options, made);
    return made;
}

} // namespace moldloft::explain
