#include "ui/found_model.h"

namespace moldloft::ui
{

namespace
{

enum Role { Name = Qt::UserRole + 1, Place, IconName, Why, ElementRole };

} // namespace

QHash<int, QByteArray> FoundModel::roleNames() const
{
    return {{Name, "name"},
            {Place, "place"},
            {IconName, "glyph"},
            {Why, "why"},
            {ElementRole, "element"}};
}

QVariant FoundModel::rowData(const FoundRow &row, int role) const
{
    switch (role) {
    case Name:
        return row.name;
    case Place:
        return row.place;
    case IconName:
        return row.icon;
    case Why:
        return row.why;
    case ElementRole:
        return row.element;
    default:
        return {};
    }
}

} // namespace moldloft::ui
