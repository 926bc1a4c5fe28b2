#include "ui/canvas/drafting.h"

#include <algorithm>

#include "canvas/node_metrics.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/meaning_name.h"

namespace moldloft::ui
{

namespace
{

/// What the line would say of an element that is not there yet.
QString sentence(const Record &from, EdgeKind kind)
{
    const QString name = fromUtf8(from.name);
    switch (kind) {
    case EdgeKind::Owns:
        return Drafting::tr("%1 owns it").arg(name);
    case EdgeKind::Uses:
        return Drafting::tr("%1 uses it").arg(name);
    case EdgeKind::Call:
        return Drafting::tr("%1 calls it").arg(name);
    case EdgeKind::Publish:
        return Drafting::tr("%1 publishes to it").arg(name);
    case EdgeKind::Subscribe:
        return from.kind() == ElementKind::Channel ? Drafting::tr("it subscribes to %1").arg(name)
                                                   : Drafting::tr("%1 subscribes to it").arg(name);
    case EdgeKind::Route:
        return Drafting::tr("%1 routes to it").arg(name);
    case EdgeKind::Alias:
        return Drafting::tr("%1 leads to it").arg(name);
    case EdgeKind::ChannelBroker:
        break;
    }
    return {};
}

/// Half the height of a new element of the kind: the line ends at the middle of its side.
double halfHeight(ElementKind kind)
{
    return kind == ElementKind::Service ? 36 : 20;
}

} // namespace

Drafting::Drafting(Editor &editor) : QObject(&editor), m_editor(editor) {}

QVariantList Drafting::additions(quint64 container) const
{
    QVariantList items;
    for (const PaletteItem &item : m_editor.palette()->all()) {
        if (m_editor.acceptsPaletteItem(item.key, container))
            items.append(QVariantMap{{QStringLiteral("key"), item.key},
                                     {QStringLiteral("title"), item.title},
                                     {QStringLiteral("glyph"), item.icon},
                                     {QStringLiteral("letter"), item.letter}});
    }
    return items;
}

QVariantList Drafting::endsFor(quint64 from, const QString &meaning) const
{
    const Record *record = m_editor.document().find(ElementId{from});
    if (!record)
        return {};
    QVariantList fitting;
    QVariantList others;
    for (const PaletteItem &item : m_editor.palette()->all()) {
        const auto addition = m_editor.additionOf(item.key, std::nullopt, from);
        if (!addition)
            continue;
        for (const EdgeKind kind : possibleEdges(addition->document, record->id, addition->id)) {
            const QString means = nameOf(meaningOf(kind));
            (means == meaning ? fitting : others)
                .append(QVariantMap{{QStringLiteral("key"), item.key},
                                    {QStringLiteral("title"), item.title},
                                    {QStringLiteral("glyph"), item.icon},
                                    {QStringLiteral("kind"), static_cast<int>(kind)},
                                    {QStringLiteral("meaning"), means},
                                    {QStringLiteral("sentence"), sentence(*record, kind)}});
        }
    }
    return fitting + others;
}

quint64 Drafting::addAtEnd(quint64 from, int kind, const QString &key, QPointF at,
                           quint64 container)
{
    const Record *start = m_editor.document().find(ElementId{from});
    const auto addition = m_editor.additionOf(key, at, container ? container : from);
    if (!start || !addition) {
        if (!addition)
            m_editor.setStatus(fromUtf8(addition.error().message));
        return 0;
    }
    const auto connected =
        moldloft::connect(addition->document, static_cast<EdgeKind>(kind), start->id, addition->id);
    if (!connected) {
        m_editor.setStatus(fromUtf8(connected.error().message));
        return 0;
    }
    const Record *made = connected->find(addition->id);
    Layout layout = addition->layout;
    if (auto place = layout.find(made->id)) {
        place->y = canvas::snapped(place->y - halfHeight(made->kind()));
        layout = layout.with(made->id, *place);
    }
    m_editor.apply(tr("Add %1 and connect %2").arg(fromUtf8(made->name), fromUtf8(start->name)),
                   *connected, layout);
    m_editor.select({addition->id});
    return addition->id.value;
}

bool Drafting::reconnect(const Edge &edge, EdgeEnd end, ElementId id)
{
    const Record *holder = m_editor.document().find(edge.from);
    if (!holder)
        return false;
    const QString label = tr("Reconnect %1").arg(fromUtf8(holder->name));
    const auto changed = moldloft::reconnect(m_editor.document(), edge, end, id);
    if (!changed) {
        m_editor.setStatus(fromUtf8(changed.error().message));
        return false;
    }
    return m_editor.apply(label, *changed);
}

// --- notes -----------------------------------------------------------------------------------

bool Drafting::isNote(quint64 id) const
{
    const Record *record = m_editor.document().find(ElementId{id});
    return record && record->kind() == ElementKind::Note;
}

QString Drafting::noteText(quint64 id) const
{
    const Record *record = m_editor.document().find(ElementId{id});
    const auto *note = record ? record->as<Note>() : nullptr;
    return note ? fromUtf8(note->text) : QString();
}

void Drafting::setNoteText(quint64 id, const QString &text)
{
    const Record *record = m_editor.document().find(ElementId{id});
    if (!record || !record->as<Note>() || noteText(id) == text)
        return;
    Record changed = *record;
    changed.as<Note>()->text = toUtf8(text);
    m_editor.apply(tr("Write %1").arg(fromUtf8(record->name)),
                   m_editor.document().with(std::move(changed)));
}

// --- folding ---------------------------------------------------------------------------------

bool Drafting::isNamespace(quint64 id) const
{
    const Record *record = m_editor.document().find(ElementId{id});
    return record && record->kind() == ElementKind::Namespace;
}

bool Drafting::isFolded(quint64 id) const
{
    return m_editor.layout().find(ElementId{id}).value_or(Placement{}).folded;
}

void Drafting::setFolded(quint64 id, bool folded)
{
    fold({ElementId{id}}, folded);
}

void Drafting::fold(const std::vector<ElementId> &namespaces, bool folded)
{
    std::unordered_map<ElementId, Placement> places;
    std::vector<ElementId> changed;
    for (const ElementId id : namespaces) {
        const auto place = m_editor.layout().find(id);
        if (!place || place->folded == folded || !isNamespace(id.value))
            continue;
        places[id] = *place;
        places[id].folded = folded;
        changed.push_back(id);
    }
    if (changed.empty())
        return;
    const QString names = namesOf(m_editor.document(), changed);
    m_editor.apply(folded ? tr("Fold %1").arg(names) : tr("Unfold %1").arg(names),
                   m_editor.document(), m_editor.layout().with(places));
    if (!folded)
        return;
    std::vector<ElementId> selection; // what cannot be seen any more gives way to its namespace
    for (const ElementId id : m_editor.selection()) {
        const Record *record = m_editor.document().find(id);
        const Record *ns = m_editor.document().findNamespace(record->ns);
        const ElementId shown = ns && isFolded(ns->id.value) ? ns->id : id;
        if (std::find(selection.begin(), selection.end(), shown) == selection.end())
            selection.push_back(shown);
    }
    m_editor.select(std::move(selection));
}

void Drafting::toggleFold()
{
    std::vector<ElementId> namespaces;
    for (const ElementId id : m_editor.selection()) {
        const Record *record = m_editor.document().find(id);
        const Record *ns = record && record->kind() == ElementKind::Namespace
                               ? record
                               : m_editor.document().findNamespace(record ? record->ns : "");
        if (ns && std::find(namespaces.begin(), namespaces.end(), ns->id) == namespaces.end())
            namespaces.push_back(ns->id);
    }
    const bool allFolded = std::all_of(namespaces.begin(), namespaces.end(),
                                       [this](ElementId id) { return isFolded(id.value); });
    fold(namespaces, !allFolded);
}

void Drafting::foldAll(bool folded)
{
    std::vector<ElementId> namespaces;
    for (const Record *ns : m_editor.document().all(ElementKind::Namespace))
        namespaces.push_back(ns->id);
    fold(namespaces, folded);
}

void Drafting::uncover(quint64 id)
{
    const Record *record = m_editor.document().find(ElementId{id});
    const Record *ns = record ? m_editor.document().findNamespace(record->ns) : nullptr;
    if (ns)
        fold({ns->id}, false);
}

} // namespace moldloft::ui
