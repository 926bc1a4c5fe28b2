#include "ui/element_words.h"

#include <QCoreApplication>

#include "kinds/defaults.h"
#include "kinds/kind.h"

namespace moldloft::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Element)
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString counted(int number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(number);
}

QString podsOf(const Service &service)
{
    if (service.autoscale && service.autoscale->max)
        return Words::tr("%1 to %2 pods")
            .arg(service.autoscale->min.value_or(1))
            .arg(*service.autoscale->max);
    const int pods = service.replicas.value_or(defaultReplicas);
    return counted(pods, Words::tr("1 pod"), Words::tr("%1 pods"));
}

QString engineName(const std::string &engine)
{
    static const QHash<std::string, QString> names{{"postgresql", QStringLiteral("PostgreSQL")},
                                                   {"mariadb", QStringLiteral("MariaDB")},
                                                   {"mongodb", QStringLiteral("MongoDB")},
                                                   {"redis", QStringLiteral("Redis")},
                                                   {"nats", QStringLiteral("NATS")},
                                                   {"rabbitmq", QStringLiteral("RabbitMQ")},
                                                   {"kafka", QStringLiteral("Kafka")}};
    return names.value(engine, text(engine));
}

} // namespace

QString iconOf(const Record &record)
{
    if (const auto *database = record.as<Database>())
        return text(database->engine);
    if (const auto *external = record.as<External>())
        return external->alias ? QStringLiteral("alias") : QStringLiteral("globe");
    const moldloft::Kind &kind = kindOf(record.kind());
    return kind.palette.empty() ? QStringLiteral("service") : text(kind.palette.front().icon);
}

QString kindWord(const Record &record)
{
    switch (record.kind()) {
    case ElementKind::Namespace:
        return Words::tr("Namespace");
    case ElementKind::Service:
        return Words::tr("Service");
    case ElementKind::Database:
        return Words::tr("Database");
    case ElementKind::Broker:
        return Words::tr("Broker");
    case ElementKind::Channel:
        return Words::tr("Channel");
    case ElementKind::External:
        return Words::tr("ExternalName");
    case ElementKind::Ingress:
        return Words::tr("Ingress");
    default:
        return Words::tr("Note");
    }
}

QString elementDetail(const Record &record)
{
    if (const auto *service = record.as<Service>())
        return podsOf(*service);
    if (const auto *database = record.as<Database>())
        return QStringLiteral("%1 %2").arg(engineName(database->engine),
                                           text(versionOf(*database)));
    if (const auto *broker = record.as<Broker>())
        return QStringLiteral("%1 %2").arg(engineName(broker->engine), text(versionOf(*broker)));
    if (const auto *ingress = record.as<Ingress>())
        return text(ingress->host.value_or(""));
    if (const auto *external = record.as<External>())
        return text(external->alias ? external->alias->text : external->host.value_or(""));
    return {};
}

QString findingsWords(const ElementFindings &findings)
{
    QStringList parts;
    if (findings.errors > 0)
        parts += counted(findings.errors, Words::tr("1 error"), Words::tr("%1 errors"));
    if (findings.warnings > 0)
        parts += counted(findings.warnings, Words::tr("1 warning"), Words::tr("%1 warnings"));
    return parts.join(QStringLiteral(", "));
}

QString relationWords(EdgeKind kind, const QString &other, bool incoming)
{
    switch (kind) {
    case EdgeKind::Owns:
        return (incoming ? Words::tr("owned by %1") : Words::tr("owns %1")).arg(other);
    case EdgeKind::Uses:
        return (incoming ? Words::tr("used by %1") : Words::tr("uses %1")).arg(other);
    case EdgeKind::Call:
        return (incoming ? Words::tr("called by %1") : Words::tr("calls %1")).arg(other);
    case EdgeKind::Publish:
        return (incoming ? Words::tr("published by %1") : Words::tr("publishes %1")).arg(other);
    case EdgeKind::Subscribe:
        return (incoming ? Words::tr("read by %1") : Words::tr("subscribes to %1")).arg(other);
    case EdgeKind::Route:
        return (incoming ? Words::tr("reached from %1") : Words::tr("routes to %1")).arg(other);
    case EdgeKind::Alias:
        return (incoming ? Words::tr("has the alias %1") : Words::tr("stands for %1")).arg(other);
    case EdgeKind::ChannelBroker:
        return (incoming ? Words::tr("carries %1") : Words::tr("on %1")).arg(other);
    }
    return other;
}

QString elementSentence(const Editor &editor, const Record &record, int relations)
{
    const Document &document = editor.document();
    QStringList parts;
    const QString name = text(record.name);
    parts += record.ns.empty()
                 ? Words::tr("%1 %2").arg(kindWord(record), name)
                 : Words::tr("%1 %2 in %3").arg(kindWord(record), name, text(record.ns));
    if (const QString detail = elementDetail(record); !detail.isEmpty())
        parts += detail;
    if (record.kind() == ElementKind::Namespace) {
        const auto inside = static_cast<int>(document.elementsOf(record.name).size());
        parts += counted(inside, Words::tr("1 element"), Words::tr("%1 elements"));
    }
    int said = 0;
    int more = 0;
    for (const Edge &edge : edgesOf(document, record)) {
        const Record *other = document.find(edge.to);
        if (!other)
            continue;
        if (said++ < relations)
            parts += relationWords(edge.kind, text(other->name), false);
        else
            ++more;
    }
    if (more > 0)
        parts += counted(more, Words::tr("and 1 more line"), Words::tr("and %1 more lines"));
    if (const QString found = findingsWords(editor.findingsOf(record.id)); !found.isEmpty())
        parts += found;
    return parts.join(QStringLiteral(", "));
}

QString edgeSentence(const Document &document, const Edge &edge)
{
    const Record *from = document.find(edge.from);
    const Record *to = document.find(edge.to);
    const QString other = to ? text(to->name) : text(edge.ref.text);
    return Words::tr("%1 %2", "subject, then verb and object")
        .arg(from ? text(from->name) : QString(), relationWords(edge.kind, other, false));
}

} // namespace moldloft::ui
