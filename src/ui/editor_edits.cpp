// What a person does to a design: connect, add, expose, move, delete. Each is one pure edit of
// src/model and one undo step.
#include "ui/editor.h"

#include <algorithm>

#include "ui/editor_private.h"
#include "ui/layout_job.h"
#include "ui/meaning_name.h"
#include "ui/palette_items.h"

namespace moldloft::ui
{

namespace
{

/// "orders publishes order-created": the service is the subject even where the line was drawn from
/// the channel.
QString sentence(const Record &from, const Record &to, EdgeKind kind)
{
    const bool reversed = kind == EdgeKind::Subscribe && from.kind() == ElementKind::Channel;
    const Record &subject = reversed ? to : from;
    const Record &object = reversed ? from : to;
    return QStringLiteral("%1 %2 %3")
        .arg(fromUtf8(subject.name), translated(verbOf(kind)), fromUtf8(object.name));
}

} // namespace

QVariantList Editor::connectionChoices(quint64 from, quint64 to) const
{
    QVariantList choices;
    const Record *a = document().find(ElementId{from});
    const Record *b = document().find(ElementId{to});
    if (!a || !b)
        return choices;
    for (EdgeKind kind : possibleEdges(document(), a->id, b->id)) {
        choices.append(QVariantMap{{QStringLiteral("kind"), static_cast<int>(kind)},
                                   {QStringLiteral("label"), sentence(*a, *b, kind)},
                                   {QStringLiteral("meaning"), nameOf(meaningOf(kind))}});
    }
    return choices;
}

bool Editor::connectElements(quint64 from, quint64 to, int kind)
{
    const Record *a = document().find(ElementId{from});
    const Record *b = document().find(ElementId{to});
    if (!a || !b)
        return false;
    const std::vector<EdgeKind> possible = possibleEdges(document(), a->id, b->id);
    if (possible.empty()) {
        setStatus(tr("%1 cannot be connected to %2.").arg(fromUtf8(a->name), fromUtf8(b->name)));
        return false;
    }
    if (kind < 0 && possible.size() > 1) {
        Q_EMIT connectionChoiceNeeded(from, to);
        return false;
    }
    const EdgeKind chosen = kind < 0 ? possible.front() : static_cast<EdgeKind>(kind);
    const QString label = tr("Connect: %1").arg(sentence(*a, *b, chosen));
    const Result<Document> connected = moldloft::connect(document(), chosen, a->id, b->id);
    if (!connected) {
        setStatus(fromUtf8(connected.error().message));
        return false;
    }
    return apply(label, *connected);
}

std::string Editor::namespaceFor(const Record *container) const
{
    if (container)
        return container->kind() == ElementKind::Namespace ? container->name : container->ns;
    const std::vector<const Record *> &all = document().all(ElementKind::Namespace);
    return all.empty() ? "main" : all.front()->name;
}

bool Editor::acceptsPaletteItem(const QString &key, quint64 container) const
{
    const Record *target = document().find(ElementId{container});
    if (serviceTypeForPaletteItem(key))
        return target && target->kind() == ElementKind::Service;
    if (key == QLatin1String("namespace"))
        return !target;
    return recordForPaletteItem(key).has_value();
}

quint64 Editor::dropPaletteItem(const QString &key, qreal x, qreal y, quint64 container)
{
    return add(key, QPointF(x, y), container);
}

quint64 Editor::add(const QString &key, const std::optional<QPointF> &at, quint64 container)
{
    if (serviceTypeForPaletteItem(key))
        return exposeService(container, key) ? container : 0;
    const Record *target = document().find(ElementId{container});
    if (key == QLatin1String("external") && target && target->kind() == ElementKind::Service) {
        Q_EMIT aliasNamespaceNeeded(container);
        return 0;
    }
    const Result<Addition> addition = additionOf(key, at, container);
    if (!addition) {
        setStatus(fromUtf8(addition.error().message));
        return 0;
    }
    const Record *made = addition->document.find(addition->id);
    apply(tr("Add %1").arg(fromUtf8(made->name)), addition->document, addition->layout);
    select({addition->id});
    return addition->id.value;
}

Result<Editor::Addition> Editor::additionOf(const QString &key, const std::optional<QPointF> &at,
                                            quint64 container) const
{
    std::optional<Record> record = recordForPaletteItem(key);
    if (!record)
        return Error{ErrorCode::Input, "That is no element.", std::nullopt, {}};
    const Record *target = document().find(ElementId{container});
    Document grown = document();
    Layout layout = d->shown.layout;
    const ElementKind kind = record->kind();
    const bool standsAlone = kind == ElementKind::Note && !target;
    if (kind != ElementKind::Namespace && !standsAlone)
        record->ns = namespaceFor(target);
    if (auto *channel = record->as<Channel>()) {
        const Result<Added> broker = withBrokerFor(*record, target);
        if (!broker)
            return broker.error();
        grown = broker->document;
        const Record *home = grown.find(broker->id);
        record->ns = home->ns; // channels live beside their broker
        channel->broker = Ref::to(home->ns, home->name, record->ns);
        if (at && !layout.find(broker->id))
            layout = layout.with(broker->id, {at->x(), at->y() - 48, 0, 0});
    }
    record->name = freeName(grown, kind, record->ns, baseNameForPaletteItem(key));
    const Result<Added> added = addElement(grown, std::move(*record));
    if (!added)
        return added.error();
    if (at && kind == ElementKind::Namespace)
        layout = layout.with(added->id, {at->x(), at->y(), 360, 240});
    else if (at && kind != ElementKind::Channel)
        layout = layout.with(added->id, {at->x(), at->y(), 0, 0});
    return Addition{added->document, layout, added->id};
}

Result<Added> Editor::withBrokerFor(const Record &channel, const Record *target) const
{
    if (target && target->kind() == ElementKind::Channel)
        target =
            resolve(document(), EdgeKind::ChannelBroker, target->as<Channel>()->broker, target->ns);
    if (target && target->kind() == ElementKind::Broker)
        return Added{document(), target->id};
    for (const Record *broker : document().all(ElementKind::Broker)) {
        if (broker->ns == channel.ns)
            return Added{document(), broker->id};
    }
    Record broker = *recordForPaletteItem(QStringLiteral("broker"));
    broker.ns = channel.ns;
    broker.name = freeName(document(), ElementKind::Broker, broker.ns, "events");
    return addElement(document(), std::move(broker));
}

QVariantList Editor::aliasChoices(quint64 service) const
{
    QVariantList names;
    const Record *target = document().find(ElementId{service});
    for (const Record *ns : document().all(ElementKind::Namespace)) {
        if (target && ns->name != target->ns)
            names.append(fromUtf8(ns->name));
    }
    return names;
}

quint64 Editor::addAlias(quint64 service, const QString &ns)
{
    const Record *target = document().find(ElementId{service});
    if (!target)
        return 0;
    External external;
    external.alias = Ref::to(target->ns, target->name, toUtf8(ns));
    Record record;
    record.body = external;
    record.ns = toUtf8(ns);
    record.name = freeName(document(), ElementKind::External, record.ns, target->name);
    const Result<Added> added = addElement(document(), std::move(record));
    if (!added) {
        setStatus(fromUtf8(added.error().message));
        return 0;
    }
    apply(tr("Reach %1 from %2").arg(fromUtf8(target->name), ns), added->document);
    select({added->id});
    return added->id.value;
}

bool Editor::exposeService(quint64 service, const QString &type)
{
    const Record *record = document().find(ElementId{service});
    const std::optional<ServiceType> wanted = serviceTypeForPaletteItem(type);
    if (!record || !wanted || !record->as<Service>()) {
        setStatus(tr("A Service type is dropped onto a service."));
        return false;
    }
    Record changed = *record;
    auto *body = changed.as<Service>();
    for (const Expose &expose : body->expose) {
        if (expose.type == *wanted) {
            setStatus(tr("%1 is exposed that way already.").arg(fromUtf8(record->name)));
            return false;
        }
    }
    Expose expose;
    expose.type = *wanted;
    expose.port = 80;
    body->expose.push_back(expose);
    const QString label = tr("Expose %1").arg(fromUtf8(record->name));
    const Result<Document> replaced = replaceElement(document(), std::move(changed));
    if (!replaced) {
        setStatus(fromUtf8(replaced.error().message));
        return false;
    }
    apply(label, *replaced);
    select({ElementId{service}});
    return true;
}

quint64 Editor::addFromKeyboard(const QString &key)
{
    const Record *selected = document().find(ElementId{selectedId()});
    if (serviceTypeForPaletteItem(key))
        return add(key, std::nullopt, selectedId());
    const bool aside =
        key == QLatin1String("namespace") ||
        (key == QLatin1String("external") && selected && selected->kind() == ElementKind::Service &&
         aliasChoices(selectedId()).isEmpty());
    const quint64 container =
        aside || !selected ? 0
        : key == QLatin1String("external") || selected->kind() == ElementKind::Namespace
            ? selected->id.value
            : containerOf(*selected, key);
    const quint64 id = add(key, std::nullopt, container); // the canvas finds a free place
    if (id)
        Q_EMIT revealRequested(id);
    return id;
}

quint64 Editor::containerOf(const Record &selected, const QString &key) const
{
    const bool isBroker =
        selected.kind() == ElementKind::Broker || selected.kind() == ElementKind::Channel;
    if (key == QLatin1String("channel") && isBroker)
        return selected.id.value;
    const Record *ns = document().findNamespace(selected.ns);
    return ns ? ns->id.value : 0;
}

bool Editor::moveIntoNamespace(const std::vector<ElementId> &ids, const std::string &ns,
                               const Layout &layout)
{
    const Document &base = inGesture() ? d->gestureStart.document : document();
    const Result<Document> moved = moveElements(base, ids, ns);
    if (!moved) {
        setStatus(fromUtf8(moved.error().message));
        return false;
    }
    if (inGesture()) {
        updateGesture(*moved, layout);
        return true;
    }
    return apply(tr("Move %1 to %2").arg(namesOf(document(), ids), fromUtf8(ns)), *moved, layout);
}

void Editor::arrange()
{
    d->layoutJob->arrangeAll();
}

void Editor::deleteSelection()
{
    if (d->selectedEdge) {
        const Record *from = document().find(d->selectedEdge->from);
        const QString name = from ? fromUtf8(from->name) : QString();
        const Edge edge = *d->selectedEdge;
        apply(tr("Disconnect %1").arg(name), moldloft::disconnect(document(), edge));
        return;
    }
    if (d->selection.empty())
        return;
    const std::vector<ElementId> ids = d->selection;
    const QString label = tr("Delete %1").arg(namesOf(document(), ids));
    apply(label, removeElements(document(), ids), d->shown.layout.without(ids));
}

} // namespace moldloft::ui
