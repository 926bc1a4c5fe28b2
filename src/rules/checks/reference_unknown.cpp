#include <algorithm>
#include <unordered_map>

#include "rules/mend.h"
#include "rules/near_names.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// Elements by their name alone, for those that stand in another namespace.
struct ByName {
    static constexpr unsigned dependsOn = facets::names;

    explicit ByName(const Context &context)
    {
        for (const auto &record : context.document().records())
            elements[record->name].push_back(record->id);
    }
    std::unordered_map<std::string, std::vector<ElementId>> elements;
};

bool canStandThere(const Edge &edge, const Record &from, const Record &target)
{
    if (target.id == from.id || (edge.kind == EdgeKind::Alias && target.ns == from.ns))
        return false;
    const auto &kinds = targetsOf(edge.kind);
    return std::find(kinds.begin(), kinds.end(), target.kind()) != kinds.end();
}

/// The element of exactly that name in another namespace; services before externals.
const Record *elsewhere(const Context &context, const Record &from, const Edge &edge)
{
    const auto &byName = context.index<ByName>().elements;
    const auto same = byName.find(edge.ref.name());
    if (same == byName.end())
        return nullptr;
    for (const ElementKind kind : targetsOf(edge.kind)) {
        for (const ElementId id : same->second) {
            const Record *element = context.document().find(id);
            if (element->kind() == kind && canStandThere(edge, from, *element))
                return element;
        }
    }
    return nullptr;
}

/// The name that was most likely meant, as the element writes it.
std::optional<Ref> suggestion(const Context &context, const Record &from, const Edge &edge)
{
    const Document &document = context.document();
    const std::string ns = edge.ref.namespaceFrom(from.ns);
    const std::string name = edge.ref.name();
    if (!document.findNamespace(ns)) {
        const auto resolves = [&](const Record &other) {
            return resolve(document, edge.kind, Ref::to(other.name, name, from.ns), from.ns) !=
                   nullptr;
        };
        if (const auto near = nearName(context, ns, {}, resolves))
            return Ref::to(*near, name, from.ns);
    }
    if (const Record *same = elsewhere(context, from, edge))
        return Ref::to(same->ns, same->name, from.ns);
    const auto fits = [&](const Record &element) { return canStandThere(edge, from, element); };
    const auto near = nearName(context, name, ns, fits);
    return near ? std::optional(Ref::to(ns, *near, from.ns)) : std::nullopt;
}

/// "orders calls", "public routes /orders to".
Message subject(const Record &from, const Edge &edge)
{
    if (edge.kind == EdgeKind::Route) {
        const auto at = static_cast<std::size_t>(std::stoul(edge.path.substr(6))); // rules/N/to
        return phrase("rules", "{0} routes {1} to")(from.name, from.as<Ingress>()->rules[at].path);
    }
    return inSequence({from.name, " ", verbOf(edge.kind)});
}

/// What the name means instead: "which is a database".
Message state(const Document &document, const Record &from, const Edge &edge)
{
    const std::string ns = edge.ref.namespaceFrom(from.ns);
    if (!document.findNamespace(ns))
        return phrase("rules", "but there is no namespace {0}")(ns);
    for (int kind = 1; kind < elementKindCount; ++kind) {
        const auto is = static_cast<ElementKind>(kind);
        if (document.find(is, ns, edge.ref.name()))
            return phrase("rules", "which is {0}")(aKind(is));
    }
    return phrase("rules", "which does not exist");
}

Phrase consequenceOf(EdgeKind kind)
{
    switch (meaningOf(kind)) {
    case Meaning::Data:
        return phrase("rules", "There is no database to open: the service could not start.");
    case Meaning::Sync:
        return phrase("rules", "There is nobody to answer, so the call would fail.");
    case Meaning::Async:
        return phrase("rules", "There is nothing to carry the events, so they would be lost.");
    case Meaning::Entry:
        break;
    }
    return phrase("rules", "Requests for this path would be answered with an error.");
}

/// Adds what is missing, where a bare element is all that it takes.
void proposeNew(const Context &context, const Record &from, const Edge &edge, Finding &finding)
{
    const bool database = edge.kind == EdgeKind::Owns;
    const bool service = edge.kind == EdgeKind::Call || edge.kind == EdgeKind::Route;
    const std::string ns = edge.ref.namespaceFrom(from.ns);
    const std::string name = edge.ref.name();
    const Document &document = context.document();
    if ((!database && !service) || !document.findNamespace(ns) || document.findObject(ns, name))
        return;
    const auto add = [database, ns, name](const Document &now) -> Result<Document> {
        Record record;
        record.ns = ns;
        record.name = name;
        if (database)
            record.body = Database{};
        else
            record.body = Service{};
        return addElement(now, std::move(record)).transform([](Added &&added) {
            return std::move(added.document);
        });
    };
    finding.fixes.push_back(
        {phrase("rules", "Add the {0} {1}")(
             kindWord(database ? ElementKind::Database : ElementKind::Service), edge.ref.text),
         add});
}

/// Names the other instead; a call into another namespace gets its alias in the same step.
Fix changeTo(const Ref &now, const Edge &edge)
{
    const auto apply = [edge, now](const Document &document) {
        return withReference(document, edge, now).and_then([&](const Document &changed) {
            const Record *from = changed.find(edge.from);
            const Record *target = resolve(changed, edge.kind, now, from->ns);
            const bool far = edge.kind == EdgeKind::Call && target && target->ns != from->ns &&
                             target->kind() == ElementKind::Service;
            return far ? withAlias(changed, from->ns, target->id) : Result<Document>(changed);
        });
    };
    return {phrase("rules", "Change {0} to {1}")(edge.ref.text, now.text), apply};
}

/// What would be left without the reference must make sense: an alias goes with its element, and a
/// channel keeps its broker's name until there is another.
void proposeRemoval(const Record &from, const Edge &edge, Finding &finding)
{
    if (edge.kind == EdgeKind::ChannelBroker)
        return;
    if (edge.kind == EdgeKind::Alias) {
        finding.fixes.push_back({phrase("rules", "Remove {0}")(from.name),
                                 [id = from.id](const Document &document) -> Result<Document> {
                                     return removeElements(document, {id});
                                 }});
        return;
    }
    finding.fixes.push_back(
        {phrase("rules", "Remove {0} from {1}")(edge.ref.text, from.name),
         [edge](const Document &document) { return withoutReference(document, edge); }});
}

void check(const Context &context, const Record &from, Reporter &report)
{
    const Document &document = context.document();
    for (const Edge &edge : context.edgesFrom(from.id)) {
        if (edge.to)
            continue;
        const bool entry = edge.kind == EdgeKind::Route || edge.kind == EdgeKind::Alias;
        if (entry &&
            document.find(ElementKind::Database, edge.ref.namespaceFrom(from.ns), edge.ref.name()))
            continue; // database-exposed says what that means
        Message message = inSequence(
            {subject(from, edge), " ", edge.ref.text, ", ", state(document, from, edge), "."});
        const auto near = suggestion(context, from, edge);
        if (near)
            message = inSequence({message, " ", phrase("rules", "Did you mean {0}?")(near->text)});
        Finding &finding = report.add(edge.path, std::move(message), consequenceOf(edge.kind));
        if (near)
            finding.fixes.push_back(changeTo(*near, edge));
        proposeNew(context, from, edge, finding);
        proposeRemoval(from, edge, finding);
    }
}

} // namespace

Rule referenceUnknownRule()
{
    return {
        .id = "reference-unknown",
        .title = phrase("rules", "What is named exists."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "A call, an ingress rule, a subscription or an alias that names nothing is an arrow "
            "into the void: it would be exported as an address that nobody answers."),
        .remediation = phrase(
            "rules", "Correct the name, add the element that is missing, or remove the reference. "
                     "A name alone means the same namespace; another one is written "
                     "`namespace/name`."),
        .example = {.wrong = "services:\n"
                             "  orders: {calls: [charge]}\n"
                             "  charges: {}\n",
                    .right = "services:\n"
                             "  orders: {calls: [charges]}\n"
                             "  charges: {}\n"},
        .check = check,
        .proposesNames = true};
}

} // namespace moldloft::rules
