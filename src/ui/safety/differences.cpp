#include "ui/safety/differences.h"

#include "kinds/kind.h"
#include "model/diff.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

enum Role { Change = Qt::UserRole + 1, Name, KindTitle, Detail };

/// The titles of the fields that differ, "name" and "namespace" among them.
QString changedFields(const Record &before, const Record &after)
{
    QStringList titles;
    if (before.name != after.name)
        titles += Editor::tr("was %1").arg(fromUtf8(before.name));
    if (before.ns != after.ns)
        titles += Editor::tr("came from %1").arg(fromUtf8(before.ns));
    const Value was = writeElement(before), is = writeElement(after);
    for (const Field &field : kindOf(after.kind()).fields) {
        const Value *old = was.find(field.key), *now = is.find(field.key);
        if ((old != nullptr) != (now != nullptr) || (old && now && !(*old == *now)))
            titles += fromUtf8(field.title);
    }
    return titles.join(QStringLiteral(", "));
}

DifferenceRow rowOf(const char *change, const Record &record)
{
    return {QString::number(record.id.value),
            QString::fromLatin1(change),
            fromUtf8(record.path()),
            fromUtf8(kindOf(record.kind()).title),
            {}};
}

} // namespace

std::vector<DifferenceRow> differencesBetween(const Document &before, const Document &after)
{
    const Diff difference = diff(before, after);
    std::vector<DifferenceRow> rows;
    if (difference.settings)
        rows.push_back({QStringLiteral("settings"),
                        QStringLiteral("changed"),
                        Editor::tr("The design's own settings"),
                        {},
                        {}});
    for (const ElementId id : difference.added)
        rows.push_back(rowOf("added", *after.find(id)));
    for (const ElementId id : difference.changed) {
        DifferenceRow row = rowOf("changed", *after.find(id));
        row.detail = changedFields(*before.find(id), *after.find(id));
        rows.push_back(std::move(row));
    }
    for (const ElementId id : difference.removed)
        rows.push_back(rowOf("removed", *before.find(id)));
    return rows;
}

void DifferenceList::show(std::vector<DifferenceRow> rows)
{
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

QHash<int, QByteArray> DifferenceList::roleNames() const
{
    return {{Change, "change"}, {Name, "name"}, {KindTitle, "kind"}, {Detail, "detail"}};
}

QVariant DifferenceList::rowData(const DifferenceRow &row, int role) const
{
    switch (role) {
    case Change:
        return row.change;
    case Name:
        return row.name;
    case KindTitle:
        return row.kind;
    case Detail:
        return row.detail;
    default:
        return {};
    }
}

} // namespace moldloft::ui
