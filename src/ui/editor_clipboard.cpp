// Copy, cut and paste: a piece of a design travels as the YAML of a design file, so that it can be
// read, mailed and pasted anywhere.
#include "ui/editor.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <map>

#include "format/design_file.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

constexpr double pasteOffset = 24;

/// The selected elements, those of selected namespaces, and the channels of selected brokers.
std::vector<const Record *> copiedRecords(const Document &document,
                                          const std::vector<ElementId> &ids)
{
    const auto has = [&ids](const Record *record) {
        return record && std::find(ids.begin(), ids.end(), record->id) != ids.end();
    };
    std::vector<const Record *> records;
    for (const RecordPtr &record : document.records()) {
        const auto *channel = record->as<Channel>();
        const Record *broker =
            channel ? resolve(document, EdgeKind::ChannelBroker, channel->broker, record->ns)
                    : nullptr;
        if (has(record.get()) || has(document.findNamespace(record->ns)) || has(broker))
            records.push_back(record.get());
    }
    return records;
}

struct NewName {
    ElementKind kind;
    std::string ns;
    std::string name;
};

} // namespace

void Editor::copy()
{
    const std::vector<const Record *> records = copiedRecords(document(), d->selection);
    if (records.empty())
        return;
    std::vector<RecordPtr> piece;
    d->copiedPlaces.clear();
    d->pasteCount = 0;
    for (const Record *record : records) {
        piece.push_back(std::make_shared<const Record>(*record));
        if (const auto place = layout().find(record->id))
            d->copiedPlaces[record->path()] = *place;
    }
    for (const Record *record : records) {
        const Record *ns = document().findNamespace(record->ns);
        const auto held = [ns](const RecordPtr &other) { return ns && other->id == ns->id; };
        if (ns && std::none_of(piece.begin(), piece.end(), held))
            piece.push_back(document().findPtr(ns->id));
    }
    Settings settings;
    settings.name = document().settings().name;
    const Result<format::DesignFile> file = format::write(Document(settings, std::move(piece)));
    if (!file)
        return setStatus(fromUtf8(file.error().message));
    QGuiApplication::clipboard()->setText(fromUtf8(file->text));
    setStatus(tr("Copied %1.").arg(namesOf(document(), d->selection)));
}

void Editor::cut()
{
    copy();
    if (d->selection.empty())
        return;
    const std::vector<ElementId> ids = d->selection;
    const QString label = tr("Cut %1").arg(namesOf(document(), ids));
    apply(label, removeElements(document(), ids), d->shown.layout.without(ids));
}

void Editor::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const Result<format::DesignFile, Errors> piece = format::read(toUtf8(text), "clipboard");
    if (!piece || !d->hasDesign)
        return setStatus(tr("The clipboard holds no piece of a design."));
    ++d->pasteCount;
    const Record *selected = document().find(ElementId{selectedId()});
    Document grown = document();
    Layout places = layout();
    std::map<std::string, NewName> renamed; // path in the piece → what it is called here
    std::vector<ElementId> pasted;
    for (const RecordPtr &original : piece->document.records()) {
        if (original->kind() == ElementKind::Namespace)
            continue;
        Record record = *original;
        record.id = {};
        record.was.reset();
        if (selected && selected->kind() == ElementKind::Namespace)
            record.ns = selected->name;
        record.name = freeName(grown, record.kind(), record.ns, record.name);
        renamed.insert({original->path(), {record.kind(), record.ns, record.name}});
        const Result<Added> added = addElement(grown, std::move(record));
        if (!added)
            return setStatus(fromUtf8(added.error().message));
        grown = added->document;
        pasted.push_back(added->id);
        if (const auto place = d->copiedPlaces.find(original->path());
            place != d->copiedPlaces.end()) {
            Placement moved = place->second;
            moved.x += pasteOffset * d->pasteCount;
            moved.y += pasteOffset * d->pasteCount;
            places = places.with(added->id, moved);
        }
    }
    if (pasted.empty())
        return setStatus(tr("The clipboard holds no piece of a design."));
    grown = withPastedReferences(
        grown, pasted,
        [&renamed](const std::string &path) {
            const auto found = renamed.find(path);
            return found == renamed.end() ? std::string()
                                          : found->second.ns + '/' + found->second.name;
        },
        piece->document);
    apply(tr("Paste %1").arg(namesOf(grown, pasted)), grown, places);
    select(pasted);
}

Document
Editor::withPastedReferences(Document grown, const std::vector<ElementId> &pasted,
                             const std::function<std::string(const std::string &)> &renamed,
                             const Document &piece) const
{
    const auto &originals = piece.records();
    std::size_t at = 0;
    for (ElementId id : pasted) {
        while (originals[at]->kind() == ElementKind::Namespace)
            ++at;
        const Record &original = *originals[at++];
        Record record = *grown.find(id);
        std::vector<Edge> owned;
        forEachRef(record, [&](EdgeKind kind, Ref &ref, const std::string &path) {
            const std::string target = ref.namespaceFrom(original.ns) + '/' + ref.name();
            const std::string now = renamed(target);
            const auto slash = (now.empty() ? target : now).find('/');
            const std::string &full = now.empty() ? target : now;
            if (now.empty() && kind == EdgeKind::Owns)
                owned.push_back({kind, id, {}, ref, path}); // the original keeps its database
            ref = Ref::to(full.substr(0, slash), full.substr(slash + 1), record.ns);
        });
        for (auto edge = owned.rbegin(); edge != owned.rend(); ++edge)
            removeReference(record, *edge);
        grown = grown.with(std::move(record));
    }
    return grown;
}

} // namespace moldloft::ui
