#include "ui/field_title.h"

#include <QStringList>

#include "base/text.h"
#include "ui/editor_private.h"
#include "yaml/writer.h"

namespace moldloft::ui
{

QString fieldTitle(const std::vector<Field> &fields, const std::string &path)
{
    const std::vector<Field> *level = &fields;
    QStringList titles;
    for (const std::string &part : split(path, '/')) {
        QString title = fromUtf8(part).replace(QLatin1String("~1"), QLatin1String("/"));
        const std::vector<Field> *inner = nullptr;
        for (const Field &field : *level) {
            if (field.key != part)
                continue;
            if (!field.title.empty())
                title = fromUtf8(field.title);
            inner = field.item.empty() ? &field.members : &field.item.front().members;
        }
        // An item's own name stands between a list and the item's members.
        level = inner ? inner : level;
        titles += title;
    }
    return titles.join(QStringLiteral(" › "));
}

QString valueWords(const std::optional<Value> &value)
{
    return value ? fromUtf8(yaml::writeFlow(*value)).replace(QLatin1Char('\n'), QLatin1Char(' '))
                 : Editor::tr("nothing");
}

} // namespace moldloft::ui
