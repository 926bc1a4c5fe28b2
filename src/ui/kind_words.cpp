#include "ui/kind_words.h"

#include <QCoreApplication>

#include "kinds/kind.h"
#include "ui/translated.h"

namespace moldloft::ui
{

QString kindTitle(ElementKind kind)
{
    return translated(kindOf(kind).title);
}

QString kindAndPlace(const Record &record)
{
    const QString kind = kindTitle(record.kind());
    return record.ns.empty() ? kind
                             : QCoreApplication::translate("KindWords", "%1 in %2")
                                   .arg(kind, QString::fromStdString(record.ns));
}

QString kindIcon(const Record &record)
{
    if (const auto *database = record.as<Database>())
        return QString::fromStdString(database->engine);
    if (const auto *external = record.as<External>())
        return external->alias ? QStringLiteral("alias") : QStringLiteral("globe");
    const Kind &kind = kindOf(record.kind());
    return kind.palette.empty() ? QStringLiteral("service")
                                : QString::fromStdString(kind.palette.front().icon);
}

} // namespace moldloft::ui
