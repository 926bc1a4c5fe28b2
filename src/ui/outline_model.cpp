#include "ui/outline_model.h"

#include <algorithm>

#include "model/diff.h"
#include "ui/element_words.h"
#include "ui/meaning_name.h"
#include "ui/renaming.h"

namespace moldloft::ui
{

namespace
{

enum Role {
    Words = Qt::UserRole + 1,
    Detail,
    Sentence,
    Depth,
    Glyph,
    MeaningRole,
    Expandable,
    Expanded,
    Selected,
    Errors,
    Warnings
};

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

void OutlineModel::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor)
        m_editor->disconnect(this);
    m_editor = editor;
    if (editor) {
        connect(editor, &Editor::documentChanged, this, &OutlineModel::documentChanged);
        connect(editor, &Editor::selectionChanged, this, &OutlineModel::selectionChanged);
        connect(editor, &Editor::findingsChanged, this, &OutlineModel::findingsChanged);
        connect(editor, &QObject::destroyed, this, [this] {
            m_editor = nullptr;
            refresh();
        });
    }
    refresh();
    Q_EMIT editorChanged();
}

void OutlineModel::setFilter(const QString &filter)
{
    if (m_state.filter == filter.trimmed())
        return;
    m_state.filter = filter.trimmed();
    refresh();
    Q_EMIT filterChanged();
}

void OutlineModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active) {
        documentChanged();
        selectionChanged();
    }
    Q_EMIT activeChanged();
}

const OutlineRow *OutlineModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

// --- in step with the design ---------------------------------------------------------------------

void OutlineModel::documentChanged()
{
    if (!m_active || !m_editor)
        return;
    const Diff difference = diff(m_shown, m_editor->document());
    refresh();
    if (difference.changed.empty() || m_rows.empty())
        return;
    const std::unordered_set<ElementId> changed(difference.changed.begin(),
                                                difference.changed.end());
    for (int row = 0; row < rowCount(); ++row) {
        const OutlineRow &line = m_rows[static_cast<std::size_t>(row)];
        if (changed.contains(line.id) || changed.contains(line.other))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void OutlineModel::refresh()
{
    std::vector<OutlineRow> next;
    m_shown = m_editor ? m_editor->document() : Document();
    if (m_editor)
        next = outlineRows(m_shown, m_state, incomingEdges(m_shown, m_state.opened));
    const auto before = m_rows.size();
    for (const OutlineChange &change : outlineChanges(m_rows, next)) {
        const auto place = m_rows.begin() + change.row;
        if (change.what == OutlineChange::What::Remove) {
            beginRemoveRows({}, change.row, change.row + change.count - 1);
            m_rows.erase(place, place + change.count);
            endRemoveRows();
        } else {
            beginInsertRows({}, change.row, change.row + change.count - 1);
            const auto from = next.begin() + change.from;
            m_rows.insert(place, from, from + change.count);
            endInsertRows();
        }
    }
    for (int row = 0; row < rowCount(); ++row) {
        OutlineRow &line = m_rows[static_cast<std::size_t>(row)];
        if (line == next[static_cast<std::size_t>(row)])
            continue;
        line = next[static_cast<std::size_t>(row)];
        Q_EMIT dataChanged(index(row), index(row));
    }
    followSelection();
    if (before != m_rows.size())
        Q_EMIT countChanged();
}

void OutlineModel::selectionChanged()
{
    if (!m_active || !m_editor)
        return;
    // What was selected elsewhere shows here too: its namespace opens.
    if (const Record *record = m_editor->document().find(ElementId{m_editor->selectedId()})) {
        const Record *ns = m_editor->document().findNamespace(record->ns);
        if (ns && m_state.closed.erase(ns->id) > 0)
            refresh();
    }
    followSelection();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Selected});
}

void OutlineModel::followSelection()
{
    // Of several selected lines the current one stays.
    const OutlineRow *current = at(m_selectedRow);
    int row = current && isSelected(*current) ? m_selectedRow : -1;
    if (row < 0 && m_editor) {
        const auto found =
            std::find_if(m_rows.begin(), m_rows.end(),
                         [this](const OutlineRow &line) { return isSelected(line); });
        row = found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }
    if (row == m_selectedRow)
        return;
    m_selectedRow = row;
    Q_EMIT selectedRowChanged();
}

void OutlineModel::findingsChanged()
{
    if (m_active && !m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Errors, Warnings, Sentence});
}

// --- what a person does with it ------------------------------------------------------------------

void OutlineModel::select(int row, bool toggle)
{
    const OutlineRow *line = at(row);
    if (!line || !m_editor)
        return;
    if (line->kind != OutlineRow::Kind::Relation) {
        m_selectedRow = row;
        m_editor->selectElement(line->id.value, toggle);
        Q_EMIT selectedRowChanged();
        return;
    }
    const ElementId holder = line->incoming ? line->other : line->id;
    const Record *record = m_editor->document().find(holder);
    if (!record)
        return;
    for (const Edge &edge : edgesOf(m_editor->document(), *record)) {
        if (edge.path != line->path || edge.kind != line->edge)
            continue;
        m_selectedRow = row;
        m_editor->selectEdge(edge);
        Q_EMIT selectedRowChanged();
        return;
    }
}

void OutlineModel::reveal(int row)
{
    const OutlineRow *line = at(row);
    if (!line || !m_editor)
        return;
    const ElementId target = line->kind == OutlineRow::Kind::Relation ? line->other : line->id;
    m_editor->selectElement(target.value);
    Q_EMIT m_editor->revealRequested(target.value);
}

void OutlineModel::setExpanded(int row, bool expanded)
{
    const OutlineRow *line = at(row);
    if (!line || !line->expandable || line->expanded == expanded)
        return;
    const ElementId id = line->id;
    if (line->kind == OutlineRow::Kind::Namespace)
        expanded ? (void)m_state.closed.erase(id) : (void)m_state.closed.insert(id);
    else
        expanded ? (void)m_state.opened.insert(id) : (void)m_state.opened.erase(id);
    refresh();
}

bool OutlineModel::isOpen(int row) const
{
    const OutlineRow *line = at(row);
    return line && line->expanded;
}

int OutlineModel::parentRow(int row) const
{
    const OutlineRow *line = at(row);
    for (int above = row - 1; line && above >= 0; --above) {
        if (at(above)->depth < line->depth)
            return above;
    }
    return -1;
}

bool OutlineModel::canRename(int row) const
{
    const OutlineRow *line = at(row);
    return line && line->kind != OutlineRow::Kind::Relation;
}

QString OutlineModel::nameAt(int row) const
{
    const OutlineRow *line = at(row);
    const Record *record = line && m_editor ? m_editor->document().find(line->id) : nullptr;
    return record ? text(record->name) : QString();
}

bool OutlineModel::rename(int row, const QString &name)
{
    if (!canRename(row) || name.trimmed().isEmpty())
        return canRename(row);
    return m_editor->renaming()->rename(at(row)->id.value, name);
}

void OutlineModel::remove(int row)
{
    const OutlineRow *line = at(row);
    if (!line || !m_editor)
        return;
    if (!isSelected(*line))
        select(row);
    m_editor->deleteSelection();
}

// --- what a line shows ---------------------------------------------------------------------------

bool OutlineModel::isSelected(const OutlineRow &row) const
{
    if (!m_editor)
        return false;
    if (row.kind != OutlineRow::Kind::Relation)
        return m_editor->isSelected(row.id);
    const auto &edge = m_editor->selectedEdge();
    return edge && edge->kind == row.edge && edge->path == row.path &&
           edge->from == (row.incoming ? row.other : row.id);
}

ElementFindings OutlineModel::findingsOf(const OutlineRow &row) const
{
    if (row.kind == OutlineRow::Kind::Relation)
        return {};
    ElementFindings sum = m_editor->findingsOf(row.id);
    if (row.kind != OutlineRow::Kind::Namespace || row.expanded)
        return sum;
    const Record *ns = m_editor->document().find(row.id);
    if (!ns)
        return sum;
    for (const Record *record : m_editor->document().elementsOf(ns->name)) {
        const ElementFindings inside = m_editor->findingsOf(record->id);
        sum.errors += inside.errors;
        sum.warnings += inside.warnings;
    }
    return sum;
}

QString OutlineModel::wordsOf(const OutlineRow &row) const
{
    const bool relation = row.kind == OutlineRow::Kind::Relation;
    const Record *record = m_editor->document().find(relation ? row.other : row.id);
    const QString name = record ? text(record->name) : tr("nothing");
    return relation ? relationWords(row.edge, name, row.incoming) : name;
}

QString OutlineModel::sentenceOf(const OutlineRow &row) const
{
    const Record *record = m_editor->document().find(row.id);
    return row.kind == OutlineRow::Kind::Relation || !record
               ? wordsOf(row)
               : elementSentence(*m_editor, *record, 0);
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{Words, "words"},           {Detail, "detail"},     {Sentence, "sentence"},
            {Depth, "depth"},           {Glyph, "glyph"},       {MeaningRole, "meaning"},
            {Expandable, "expandable"}, {Expanded, "expanded"}, {Selected, "selected"},
            {Errors, "errors"},         {Warnings, "warnings"}};
}

QVariant OutlineModel::data(const QModelIndex &place, int role) const
{
    const OutlineRow *row = at(place.row());
    if (!row || !m_editor)
        return {};
    const bool relation = row->kind == OutlineRow::Kind::Relation;
    const Record *record = m_editor->document().find(row->id);
    switch (role) {
    case Words:
        return wordsOf(*row);
    case Detail:
        return record && !relation ? elementDetail(*record) : QString();
    case Sentence:
        return sentenceOf(*row);
    case Depth:
        return row->depth;
    case Glyph:
        return record && !relation ? iconOf(*record) : QString();
    case MeaningRole:
        return relation ? nameOf(meaningOf(row->edge)) : QString();
    case Expandable:
        return row->expandable;
    case Expanded:
        return row->expanded;
    case Selected:
        return isSelected(*row);
    case Errors:
        return findingsOf(*row).errors;
    case Warnings:
        return findingsOf(*row).warnings;
    default:
        return {};
    }
}

} // namespace moldloft::ui
