// A piece of a design travels as the YAML of a design file, so that it can be read, mailed and
// pasted anywhere.
#include "ui/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>
#include <set>

#include "canvas/scene.h"
#include "format/design_file.h"
#include "format/snippet.h"
#include "model/edits.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/node_boxes.h"

namespace moldloft::ui
{

namespace
{

constexpr double step = 24;               // the grid of dots
constexpr qsizetype maxPlaces = 16 << 20; // bytes of the layout that travels beside the YAML

QMimeData *mimeDataOf(const Clipboard::Content &content, const std::string &yaml)
{
    QJsonArray whole;
    for (const std::string &ns : content.piece.whole)
        whole.append(fromUtf8(ns));
    const QJsonObject places{
        {QStringLiteral("namespaces"), whole},
        {QStringLiteral("layout"),
         fromUtf8(format::writeLayout(content.piece.document, content.layout))}};
    auto *data = new QMimeData;
    data->setText(fromUtf8(yaml));
    data->setData(QLatin1String(Clipboard::placesType),
                  QJsonDocument(places).toJson(QJsonDocument::Compact));
    return data;
}

/// "Line 3, column 5: …", for the status bar.
QString sentence(const Error &error)
{
    const QString message = fromUtf8(error.message);
    const QString said = error.mark ? Clipboard::tr("Nothing was pasted. Line %1, column %2: %3")
                                          .arg(error.mark->line)
                                          .arg(error.mark->column)
                                          .arg(message)
                                    : Clipboard::tr("Nothing was pasted. %1").arg(message);
    return error.hint.empty() ? said : said + QLatin1Char(' ') + fromUtf8(error.hint);
}

canvas::Point cornerOf(const std::vector<std::pair<ElementId, Placement>> &places)
{
    canvas::Point corner{places.front().second.x, places.front().second.y};
    for (const auto &[id, place] : places) {
        corner.x = std::min(corner.x, place.x);
        corner.y = std::min(corner.y, place.y);
    }
    return corner;
}

/// How far places must be moved, by whole steps, so that none lies exactly on one that is taken.
canvas::Point clearOf(const std::vector<std::pair<ElementId, Placement>> &places,
                      const Layout &taken)
{
    std::set<std::pair<double, double>> corners;
    for (const auto &[id, place] : taken.placements())
        corners.insert({place.x, place.y});
    canvas::Point by;
    const auto covers = [&](const auto &entry) {
        return corners.contains({entry.second.x + by.x, entry.second.y + by.y});
    };
    while (std::any_of(places.begin(), places.end(), covers))
        by = by + canvas::Point{step, step};
    return by;
}

/// The upper left corner of the free part of a namespace: below all that stands in it.
std::optional<canvas::Point> freeCorner(const Document &document, const Layout &layout,
                                        const std::string &ns)
{
    const Record *record = document.findNamespace(ns);
    const auto box = record ? layout.find(record->id) : std::nullopt;
    if (!box)
        return std::nullopt;
    canvas::Point corner{box->x + canvas::namespacePadding, box->y + canvas::namespaceTop};
    const NodeBoxes boxes = nodeBoxes(document, layout);
    for (const Record *element : document.elementsOf(ns)) {
        const auto stands = boxes.find(element->id);
        if (stands != boxes.end() && element->kind() != ElementKind::Ingress)
            corner.y = std::max(corner.y, stands->second.bottom() + step);
    }
    return canvas::snapped(corner);
}

} // namespace

Clipboard::Clipboard(Editor *editor) : QObject(editor), m_editor(editor) {}

Clipboard::Content Clipboard::selected() const
{
    return {pieceOf(m_editor->document(), m_editor->selection()), m_editor->layout()};
}

bool Clipboard::putSelection()
{
    const Content content = selected();
    if (content.piece.document.empty())
        return false;
    const Result<std::string> yaml = format::writeSnippet(content.piece.document);
    if (!yaml) {
        m_editor->setStatus(fromUtf8(yaml.error().message));
        return false;
    }
    QGuiApplication::clipboard()->setMimeData(mimeDataOf(content, *yaml));
    return true;
}

void Clipboard::copy()
{
    if (putSelection())
        m_editor->setStatus(
            tr("Copied %1.").arg(namesOf(m_editor->document(), m_editor->selection())));
}

void Clipboard::cut()
{
    if (!putSelection())
        return;
    const std::vector<ElementId> ids = m_editor->selection();
    const QString label = tr("Cut %1").arg(namesOf(m_editor->document(), ids));
    m_editor->apply(label, removeElements(m_editor->document(), ids),
                    m_editor->layout().without(ids));
}

void Clipboard::paste()
{
    if (const QMimeData *data = QGuiApplication::clipboard()->mimeData()) {
        if (const auto content = read(*data))
            insert(*content, selectedNamespace(), std::nullopt, {});
    }
}

void Clipboard::pasteAt(qreal x, qreal y)
{
    if (const QMimeData *data = QGuiApplication::clipboard()->mimeData()) {
        if (const auto content = read(*data))
            insert(*content, selectedNamespace(), canvas::snapped(canvas::Point{x, y}), {});
    }
}

void Clipboard::duplicate()
{
    const Content content = selected();
    if (!content.piece.document.empty())
        insert(content, {}, std::nullopt,
               tr("Duplicate %1").arg(namesOf(m_editor->document(), m_editor->selection())));
}

std::optional<Clipboard::Content> Clipboard::read(const QMimeData &data)
{
    if (!m_editor->hasDesign())
        return std::nullopt;
    const QString text = data.text();
    if (text.trimmed().isEmpty()) {
        m_editor->setStatus(tr("The clipboard holds no text."));
        return std::nullopt;
    }
    const Result<Document, Errors> document = format::readSnippet(toUtf8(text), homeNamespace());
    if (!document) {
        m_editor->setStatus(sentence(document.error().front()));
        return std::nullopt;
    }
    Content content{{*document, {}}, {}};
    const QByteArray beside = data.data(QLatin1String(placesType));
    if (!beside.isEmpty() && beside.size() <= maxPlaces) {
        const QJsonObject places = QJsonDocument::fromJson(beside).object();
        for (const QJsonValue ns : places.value(QLatin1String("namespaces")).toArray())
            content.piece.whole.push_back(toUtf8(ns.toString()));
        Errors warnings;
        content.layout =
            format::readLayout(toUtf8(places.value(QLatin1String("layout")).toString()), {},
                               content.piece.document, warnings);
    }
    return content;
}

void Clipboard::insert(const Content &content, const std::string &into,
                       std::optional<canvas::Point> at, const QString &label)
{
    const Document &before = m_editor->document();
    const Layout &layout = m_editor->layout();
    const Inserted inserted = insertPiece(before, content.piece, into);
    if (inserted.added.empty())
        return m_editor->setStatus(tr("The clipboard holds no piece of a design."));

    std::vector<std::pair<ElementId, Placement>> places;
    bool moved = false; // into another namespace than the one it stood in
    for (const RecordPtr &original : content.piece.document.records()) {
        const auto copy = inserted.ids.find(original->id);
        if (copy == inserted.ids.end())
            continue;
        if (const auto place = content.layout.find(original->id))
            places.emplace_back(copy->second, *place);
        const Record *record = inserted.document.find(copy->second);
        moved = moved || (!into.empty() && record->ns == into && original->ns != into);
    }
    Layout placed = layout;
    if (!places.empty()) {
        const auto corner = at ? at : moved ? freeCorner(before, layout, into) : std::nullopt;
        const canvas::Point by = corner ? *corner - cornerOf(places) : clearOf(places, layout);
        std::unordered_map<ElementId, Placement> some;
        for (auto &[id, place] : places) {
            place.x += by.x;
            place.y += by.y;
            some.emplace(id, place);
        }
        placed = layout.with(some);
    }
    const QString names = namesOf(inserted.document, inserted.added);
    m_editor->apply(label.isEmpty() ? tr("Paste %1").arg(names) : label, inserted.document, placed);
    m_editor->select(inserted.added);
    if (!inserted.lost.empty())
        m_editor->setStatus(
            tr("%n references that name nothing here were left out: %1.", nullptr,
               static_cast<int>(inserted.lost.size()))
                .arg(fromUtf8(inserted.lost.front()) +
                     (inserted.lost.size() > 1 ? QStringLiteral(", …") : QString())));
}

/// The one namespace that is selected.
std::string Clipboard::selectedNamespace() const
{
    const Record *record = m_editor->document().find(ElementId{m_editor->selectedId()});
    return record && record->kind() == ElementKind::Namespace ? record->name : std::string();
}

/// Where that goes which names no namespace: to what is selected, else to the first namespace.
std::string Clipboard::homeNamespace() const
{
    const Document &document = m_editor->document();
    for (const ElementId id : m_editor->selection()) {
        const Record *record = document.find(id);
        if (record && record->kind() == ElementKind::Namespace)
            return record->name;
        if (record && !record->ns.empty())
            return record->ns;
    }
    const auto &all = document.all(ElementKind::Namespace);
    return all.empty() ? "main" : all.front()->name;
}

} // namespace moldloft::ui
