#include "ui/export_choices.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

#include "export/exporter.h"

namespace moldloft::ui
{

namespace
{

const QString formatKey = QStringLiteral("export/format");
const QString leftOutKey = QStringLiteral("export/left-out");

QStringList leftOut()
{
    return QSettings().value(leftOutKey).toStringList();
}

} // namespace

QString ExportChoices::format() const
{
    const QString chosen = QSettings().value(formatKey).toString();
    const bool known = chosen == QLatin1String("helm") || chosen == QLatin1String("plain");
    return known ? chosen : QStringLiteral("kustomize");
}

void ExportChoices::setFormat(const QString &format)
{
    if (format == this->format())
        return;
    QSettings().setValue(formatKey, format);
    Q_EMIT changed();
}

ManifestFormat ExportChoices::manifestFormat() const
{
    const QString chosen = format();
    if (chosen == QLatin1String("helm"))
        return ManifestFormat::Helm;
    return chosen == QLatin1String("plain") ? ManifestFormat::Plain : ManifestFormat::Kustomize;
}

bool ExportChoices::makes(const char *part) const
{
    return !leftOut().contains(QLatin1String(part));
}

void ExportChoices::setMade(const char *part, bool made)
{
    if (made == makes(part))
        return;
    QStringList without = leftOut();
    if (made)
        without.removeAll(QLatin1String(part));
    else
        without += QLatin1String(part);
    QSettings().setValue(leftOutKey, without);
    Q_EMIT changed();
}

bool ExportChoices::any() const
{
    return std::ranges::any_of(exporters(), [this](const Exporter &exporter) {
        return makes(std::string(exporter.name).c_str());
    });
}

std::vector<std::string> ExportChoices::only() const
{
    std::vector<std::string> made;
    for (const Exporter &exporter : exporters()) {
        if (makes(std::string(exporter.name).c_str()))
            made.emplace_back(exporter.name);
    }
    return made.size() == exporters().size() ? std::vector<std::string>() : made;
}

} // namespace moldloft::ui
