#include "ui/palette_items.h"

#include "kinds/kind.h"

namespace moldloft::ui
{

namespace
{

const PaletteEntry *entryOf(const std::string &id, ElementKind *kindFound)
{
    for (const Kind &kind : allKinds()) {
        for (const PaletteEntry &entry : kind.palette) {
            if (entry.id == id) {
                *kindFound = kind.kind;
                return &entry;
            }
        }
    }
    return nullptr;
}

} // namespace

std::optional<Record> recordForPaletteItem(const QString &key)
{
    ElementKind kind{};
    const PaletteEntry *entry = entryOf(key.toStdString(), &kind);
    if (!entry)
        return std::nullopt;
    Record record = makeRecord(kind, {}, {});
    FieldProblems problems; // a preset lacks what the drop decides: the broker of a channel
    readElement(entry->preset, record, problems);
    return record;
}

std::string baseNameForPaletteItem(const QString &key)
{
    ElementKind kind{};
    const PaletteEntry *entry = entryOf(key.toStdString(), &kind);
    return entry ? entry->baseName : std::string();
}

std::optional<ServiceType> serviceTypeForPaletteItem(const QString &key)
{
    if (key == QLatin1String("clusterip"))
        return ServiceType::ClusterIP;
    if (key == QLatin1String("nodeport"))
        return ServiceType::NodePort;
    if (key == QLatin1String("loadbalancer"))
        return ServiceType::LoadBalancer;
    return std::nullopt;
}

} // namespace moldloft::ui
