#include "ui/history/revision_list.h"

#include <QLocale>

#include <algorithm>

namespace moldloft::ui
{

namespace
{

enum Role {
    Key = Qt::UserRole + 1,
    Title,
    Detail,
    Brief,
    When,
    Message,
    Added,
    Changed,
    Removed,
    Moved,
    Note,
    Fault,
    Spoken,
    SpokenDetail
};

/// What it is called in sentences.
QString titleOf(const RevisionRow &row)
{
    if (row.key == QLatin1String("open"))
        return RevisionList::tr("Open here");
    if (row.key == QLatin1String("saved"))
        return RevisionList::tr("Saved file");
    return row.subject;
}

/// Who made it, or what it is.
QString detailOf(const RevisionRow &row)
{
    if (row.key == QLatin1String("open"))
        return row.isSame ? RevisionList::tr("as it was saved")
                          : RevisionList::tr("with edits that are not saved");
    if (row.key == QLatin1String("saved"))
        return row.isSame ? RevisionList::tr("as it was committed")
                          : RevisionList::tr("not committed yet");
    return row.author;
}

/// What else the commit did to the file.
QString noteOf(const RevisionRow &row)
{
    if (row.isGone)
        return RevisionList::tr("removed the file");
    if (!row.pathBefore.isEmpty())
        return RevisionList::tr("renamed from %1").arg(row.pathBefore);
    const bool counted = row.added + row.changed + row.removed + row.moved > 0;
    if (row.settings)
        return counted ? RevisionList::tr("and settings") : RevisionList::tr("settings");
    return counted || !row.isCommit() ? QString() : RevisionList::tr("no element");
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// "Three orders, A Drafter, 23.11.26 13:00, 1a2b3c4"
QString spokenOf(const RevisionRow &row)
{
    const QString when =
        row.isCommit() ? QLocale().toString(row.when, QLocale::LongFormat) : QString();
    return joined(
        {titleOf(row), detailOf(row), when, row.isCommit() ? row.key.left(7) : QString()});
}

QString spokenDetailOf(const RevisionRow &row)
{
    QStringList parts;
    if (row.added > 0)
        parts += RevisionList::tr("%n added", nullptr, row.added);
    if (row.changed > 0)
        parts += RevisionList::tr("%n changed", nullptr, row.changed);
    if (row.removed > 0)
        parts += RevisionList::tr("%n removed", nullptr, row.removed);
    if (row.moved > 0)
        parts += RevisionList::tr("%n moved", nullptr, row.moved);
    return joined(parts + QStringList{noteOf(row), row.fault});
}

} // namespace

void RevisionList::show(std::vector<RevisionRow> rows)
{
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

const RevisionRow *RevisionList::find(const QString &key) const
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&key](const RevisionRow &row) { return row.key == key; });
    return found == rows().end() ? nullptr : &*found;
}

QHash<int, QByteArray> RevisionList::roleNames() const
{
    return {{Key, "key"},         {Title, "title"},
            {Detail, "detail"},   {Brief, "brief"},
            {When, "when"},       {Message, "message"},
            {Added, "added"},     {Changed, "changed"},
            {Removed, "removed"}, {Moved, "moved"},
            {Note, "note"},       {Fault, "fault"},
            {Spoken, "spoken"},   {SpokenDetail, "spokenDetail"}};
}

QVariant RevisionList::rowData(const RevisionRow &row, int role) const
{
    switch (role) {
    case Key:
        return row.key;
    case Title:
        return titleOf(row);
    case Detail:
        return detailOf(row);
    case Brief:
        return row.isCommit() ? row.key.left(7) : QString();
    case When:
        return row.isCommit() ? QLocale().toString(row.when, QLocale::ShortFormat) : QString();
    case Message:
        return row.message;
    case Added:
        return row.added;
    case Changed:
        return row.changed;
    case Removed:
        return row.removed;
    case Moved:
        return row.moved;
    case Note:
        return noteOf(row);
    case Fault:
        return row.fault;
    case Spoken:
        return spokenOf(row);
    case SpokenDetail:
        return spokenDetailOf(row);
    default:
        return {};
    }
}

} // namespace moldloft::ui
