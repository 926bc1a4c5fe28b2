#include "ui/safety/conflicts.h"

#include "kinds/kind.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/field_title.h"

namespace moldloft::ui
{

namespace
{

using What = MergeConflict::What;
enum Role { Key = Qt::UserRole + 1, Element, KindTitle, FieldTitle, Mine, Theirs, TakesTheirs };

QString shown(const std::optional<Value> &value)
{
    return valueWords(value);
}

QString titleOf(const MergeConflict &conflict)
{
    return fieldTitle(conflict.element ? kindOf(conflict.kind).fields : settingsFields(),
                      conflict.field);
}

ConflictRow rowOf(const MergeConflict &conflict)
{
    ConflictRow row;
    row.key = fromUtf8(conflict.key());
    row.takesTheirs = conflict.tookTheirs;
    row.mine = shown(conflict.mine);
    row.theirs = shown(conflict.theirs);
    if (conflict.element) {
        row.element = fromUtf8(conflict.path);
        row.kind = fromUtf8(kindOf(conflict.kind).title);
    }
    switch (conflict.what) {
    case What::Field:
        row.field = conflict.field.empty() ? Editor::tr("All fields") : titleOf(conflict);
        break;
    case What::Removed:
        row.field = Editor::tr("Removed by one, changed by the other");
        row.mine = conflict.mine ? Editor::tr("keep it") : Editor::tr("remove it");
        row.theirs = conflict.theirs ? Editor::tr("keep it") : Editor::tr("remove it");
        break;
    case What::Name:
        row.field = Editor::tr("Name");
        break;
    case What::Space:
        row.field = Editor::tr("Namespace");
        break;
    case What::Place:
        row.field = Editor::tr("Place on the canvas");
        break;
    case What::Order:
        row.field = conflict.field.empty() ? Editor::tr("Order of the elements")
                                           : Editor::tr("Order of %1").arg(titleOf(conflict));
        break;
    }
    return row;
}

} // namespace

void ConflictList::show(const std::vector<MergeConflict> &conflicts)
{
    std::vector<ConflictRow> rows;
    for (const MergeConflict &conflict : conflicts)
        rows.push_back(rowOf(conflict));
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

void ConflictList::mark(const QString &key, bool takesTheirs)
{
    std::vector<ConflictRow> next = rows();
    for (ConflictRow &row : next) {
        if (row.key == key)
            row.takesTheirs = takesTheirs;
    }
    setRows(std::move(next));
}

QHash<int, QByteArray> ConflictList::roleNames() const
{
    return {
        {Key, "key"},   {Element, "element"}, {KindTitle, "kind"},         {FieldTitle, "field"},
        {Mine, "mine"}, {Theirs, "theirs"},   {TakesTheirs, "takesTheirs"}};
}

QVariant ConflictList::rowData(const ConflictRow &row, int role) const
{
    switch (role) {
    case Key:
        return row.key;
    case Element:
        return row.element;
    case KindTitle:
        return row.kind;
    case FieldTitle:
        return row.field;
    case Mine:
        return row.mine;
    case Theirs:
        return row.theirs;
    case TakesTheirs:
        return row.takesTheirs;
    default:
        return {};
    }
}

} // namespace moldloft::ui
