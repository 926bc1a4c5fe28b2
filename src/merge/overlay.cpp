#include <set>
#include <tuple>

#include "kinds/kind.h"
#include "merge/design_changes.h"
#include "merge/references.h"
#include "model/references.h"

namespace moldloft
{

namespace
{

using What = ElementChange::What;
using merging::References;

/// A line, whatever the place of its reference in a list.
using Line = std::tuple<EdgeKind, ElementId, ElementId>;

std::set<Line> linesOf(const Document &document)
{
    std::set<Line> lines;
    for (const Edge &edge : edges(document))
        lines.emplace(edge.kind, edge.from, edge.to);
    return lines;
}

std::optional<ChangeMarks::Mark> markOf(const ElementChange &change, const Layout &before)
{
    ChangeMarks::Mark mark;
    if (change.moved)
        mark.from = before.find(change.element);
    mark.kind = change.what == What::Added     ? ChangeKind::Added
                : change.what == What::Removed ? ChangeKind::Removed
                : change.saysOther()           ? ChangeKind::Changed
                                               : ChangeKind::Moved;
    if (mark.kind == ChangeKind::Moved && !change.moved)
        return std::nullopt; // only others are called otherwise
    return mark;
}

void addChangedLines(const Document &document, const DesignChanges &changes, ChangeMarks &marks)
{
    for (const ElementChange &change : changes.elements) {
        const Record *is = document.find(change.element);
        if (!is || change.fields.empty())
            continue;
        for (const Edge &edge : edgesOf(document, *is)) {
            if (marks.lines.contains({edge.from, edge.path}))
                continue;
            for (const FieldChange &field : change.fields) {
                const std::string item =
                    joinPath(edge.path.substr(0, edge.path.find('/')), edge.ref.text) + '/';
                if (!field.echo && field.path.starts_with(item))
                    marks.lines.emplace(std::pair(edge.from, edge.path), ChangeKind::Changed);
            }
        }
    }
}

/// Of a version, where lines that only it has are `own`.
ChangeMarks marksOf(const MergeSide &side, const MergeSide &other, const DesignChanges &changes,
                    ChangeKind own)
{
    ChangeMarks marks;
    for (const ElementChange &change : changes.elements) {
        auto mark = markOf(change, {});
        if (mark && side.document.find(change.element))
            marks.elements.emplace(change.element, *mark);
    }
    const std::set<Line> elsewhere = linesOf(other.document);
    for (const Edge &edge : edges(side.document)) {
        if (!elsewhere.contains({edge.kind, edge.from, edge.to}))
            marks.lines.emplace(std::pair(edge.from, edge.path), own);
    }
    addChangedLines(side.document, changes, marks);
    return marks;
}

class Overlaying
{
public:
    Overlaying(const MergeSide &before, const MergeSide &after, const DesignChanges &changes)
        : m_before(before), m_after(after), m_changes(changes)
    {
    }

    Overlay run()
    {
        Overlay overlay{m_after.document, m_after.layout, {}};
        std::vector<Record> records;
        for (const ElementChange &change : m_changes.elements) {
            if (const auto mark = markOf(change, m_before.layout))
                overlay.marks.elements.emplace(change.element, *mark);
            if (change.what == What::Removed) {
                records.push_back(spoken(*m_before.document.find(change.element)));
                if (const auto at = m_before.layout.find(change.element))
                    overlay.layout = overlay.layout.with(change.element, *at);
            } else if (change.what == What::Changed && !change.fields.empty()) {
                records.push_back(withLostReferences(change));
            }
        }
        overlay.document = m_after.document.with(std::move(records)).regrouped();
        markLines(overlay);
        return overlay;
    }

private:
    /// The element of before, in the words of after.
    Record spoken(const Record &was)
    {
        if (m_names.empty()) {
            for (const Document *document : {&m_after.document, &m_before.document}) {
                for (const RecordPtr &record : document->records())
                    m_names.emplace(record->id, record.get());
            }
        }
        const Record *ns = m_before.document.findNamespace(was.ns);
        const Record *now = ns ? m_after.document.find(ns->id) : nullptr;
        Record record = makeRecord(was.kind(), now ? now->name : was.ns, was.name);
        record.id = was.id;
        FieldProblems problems;
        readElement(m_references.written(
                        m_references.tokenised(m_before.document, was, References::Side::Base),
                        record, m_names),
                    record, problems);
        return record;
    }

    /// With the items of lists that are gone, so that their lines are drawn.
    Record withLostReferences(const ElementChange &change)
    {
        const Record &is = *m_after.document.find(change.element);
        FieldChanges lost;
        for (const FieldChange &field : change.fields) {
            const bool isItem = field.path.find('/') != std::string::npos;
            if (field.before && !field.after && !field.echo && isItem)
                lost.push_back({field.path, false, {}, field.before, false});
        }
        if (lost.empty())
            return is;
        Record record = makeRecord(is.kind(), is.ns, is.name);
        record.id = is.id;
        FieldProblems problems;
        readElement(withChanges(elementField(is.kind()), writeElement(is), lost), record, problems);
        return problems.empty() ? record : is;
    }

    void markLines(Overlay &overlay) const
    {
        const std::set<Line> was = linesOf(m_before.document), is = linesOf(m_after.document);
        for (const Edge &edge : edges(overlay.document)) {
            const Line line{edge.kind, edge.from, edge.to};
            if (is.contains(line) && !was.contains(line))
                overlay.marks.lines.emplace(std::pair(edge.from, edge.path), ChangeKind::Added);
            else if (!is.contains(line) && was.contains(line))
                overlay.marks.lines.emplace(std::pair(edge.from, edge.path), ChangeKind::Removed);
        }
        markChangedLines(overlay);
    }

    /// Lines whose own fields (a timeout) have changed.
    void markChangedLines(Overlay &overlay) const
    {
        addChangedLines(m_after.document, m_changes, overlay.marks);
    }

    const MergeSide &m_before;
    const MergeSide &m_after;
    const DesignChanges &m_changes;
    References m_references;
    std::unordered_map<ElementId, const Record *> m_names;
};

} // namespace

Overlay overlayOf(const MergeSide &before, const MergeSide &after, const DesignChanges &changes)
{
    return Overlaying(before, after, changes).run();
}

SideMarks sideMarksOf(const MergeSide &before, const MergeSide &after, const DesignChanges &changes)
{
    return {marksOf(before, after, changes, ChangeKind::Removed),
            marksOf(after, before, changes, ChangeKind::Added)};
}

} // namespace moldloft
