#include "ui/palette_items.h"

#include <QHash>

namespace moldloft::ui {

namespace {

bool isDatabaseEngine(const QString &key)
{
    return key == QLatin1String("postgresql") || key == QLatin1String("mariadb")
           || key == QLatin1String("mongodb") || key == QLatin1String("redis");
}

} // namespace

std::optional<Record> recordForPaletteItem(const QString &key)
{
    Record record;
    if (key == QLatin1String("namespace"))
        record.body = Namespace{};
    else if (key == QLatin1String("service"))
        record.body = Service{};
    else if (key == QLatin1String("broker"))
        record.body = Broker{};
    else if (key == QLatin1String("channel"))
        record.body = Channel{};
    else if (key == QLatin1String("ingress"))
        record.body = Ingress{};
    else if (key == QLatin1String("externalname")) {
        External external;
        external.host = "api.example.com";
        record.body = external;
    } else if (isDatabaseEngine(key)) {
        Database database;
        database.engine = key.toStdString();
        record.body = database;
    } else
        return std::nullopt;
    return record;
}

std::string baseNameForPaletteItem(const QString &key)
{
    static const QHash<QString, std::string> names{
        {QStringLiteral("namespace"), "main"},      {QStringLiteral("service"), "service"},
        {QStringLiteral("broker"), "events"},       {QStringLiteral("channel"), "channel"},
        {QStringLiteral("ingress"), "public"},      {QStringLiteral("externalname"), "external"},
    };
    const auto found = names.constFind(key);
    return found != names.constEnd() ? *found : key.toStdString() + "-db";
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
