#include "ui/palette_model.h"

#include "kinds/kind.h"
#include "ui/translated.h"

namespace moldloft::ui
{

namespace
{

enum Role { Key = Qt::UserRole + 1, Title, IconName, Letter, Group, Explanation };

QString fromUtf8(const std::string &text)
{
    return QString::fromStdString(text);
}

/// The order in which a person meets them: what runs before what it runs in.
int rankOf(const PaletteItem &item)
{
    static const QStringList order{
        QStringLiteral("service"),   QStringLiteral("namespace"), QStringLiteral("postgresql"),
        QStringLiteral("mariadb"),   QStringLiteral("mongodb"),   QStringLiteral("redis"),
        QStringLiteral("broker"),    QStringLiteral("channel"),   QStringLiteral("ingress"),
        QStringLiteral("clusterip"), QStringLiteral("nodeport"),  QStringLiteral("loadbalancer"),
        QStringLiteral("external"),
    };
    const auto at = order.indexOf(item.key);
    return at < 0 ? static_cast<int>(order.size()) : static_cast<int>(at);
}

std::vector<PaletteItem> serviceTypes()
{
    const QString reach = QStringLiteral("Reach");
    return {
        {QStringLiteral("clusterip"), QStringLiteral("ClusterIP"), QStringLiteral("clusterip"),
         QStringLiteral("1"), reach,
         PaletteModel::tr("Reachable inside the cluster. Drop it onto a service."), false},
        {QStringLiteral("nodeport"), QStringLiteral("NodePort"), QStringLiteral("nodeport"),
         QStringLiteral("2"), reach,
         PaletteModel::tr("Reachable on a port of every node. Drop it onto a service."), false},
        {QStringLiteral("loadbalancer"), QStringLiteral("LoadBalancer"),
         QStringLiteral("loadbalancer"), QStringLiteral("3"), reach,
         PaletteModel::tr("Reachable through the cloud's load balancer. Drop it onto a service."),
         false},
    };
}

QString translatedGroup(const QString &group)
{
    if (group == QLatin1String("Run"))
        return PaletteModel::tr("Run");
    if (group == QLatin1String("Store"))
        return PaletteModel::tr("Store");
    if (group == QLatin1String("Events"))
        return PaletteModel::tr("Events");
    if (group == QLatin1String("Reach"))
        return PaletteModel::tr("Reach");
    return group == QLatin1String("Explain") ? PaletteModel::tr("Explain") : group;
}

} // namespace

PaletteModel::PaletteModel(QObject *parent) : RowsModel(parent)
{
    retranslate();
}

void PaletteModel::retranslate()
{
    m_all = serviceTypes();
    for (const Kind &kind : allKinds()) {
        for (const PaletteEntry &entry : kind.palette)
            m_all.push_back({fromUtf8(entry.id), translated(entry.title), fromUtf8(entry.icon),
                             entry.shortcut ? QString(QLatin1Char(entry.shortcut)) : QString(),
                             fromUtf8(entry.group), translated(kind.doc), false});
    }
    std::stable_sort(m_all.begin(), m_all.end(), [](const PaletteItem &a, const PaletteItem &b) {
        return rankOf(a) < rankOf(b);
    });
    showFiltered();
    RowsModel::retranslate(); // the headings are no part of the rows
    Q_EMIT itemsChanged();
}

void PaletteModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    showFiltered();
    Q_EMIT filterChanged();
}

void PaletteModel::showFiltered()
{
    std::vector<PaletteItem> shown;
    for (const PaletteItem &item : m_all) {
        if (!item.title.contains(m_filter.trimmed(), Qt::CaseInsensitive))
            continue;
        shown.push_back(item);
        shown.back().isFirst = shown.size() == 1 || shown[shown.size() - 2].group != item.group;
    }
    setRows(std::move(shown));
}

QString PaletteModel::firstKey() const
{
    return m_filter.trimmed().isEmpty() || rows().empty() ? QString() : rows().front().key;
}

QVariantList PaletteModel::items() const
{
    QVariantList all;
    QString group;
    for (const PaletteItem &item : m_all) {
        all += QVariantMap{{QStringLiteral("key"), item.key},
                           {QStringLiteral("title"), item.title},
                           {QStringLiteral("glyph"), item.icon},
                           {QStringLiteral("letter"), item.letter},
                           {QStringLiteral("explanation"), item.explanation},
                           {QStringLiteral("startsGroup"), item.group != group}};
        group = item.group;
    }
    return all;
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{Key, "key"},       {Title, "title"},   {IconName, "glyph"},
            {Letter, "letter"}, {Group, "heading"}, {Explanation, "explanation"}};
}

QVariant PaletteModel::rowData(const PaletteItem &item, int role) const
{
    switch (role) {
    case Key:
        return item.key;
    case Title:
        return item.title;
    case IconName:
        return item.icon;
    case Letter:
        return item.letter;
    case Group:
        return item.isFirst ? translatedGroup(item.group) : QString();
    case Explanation:
        return item.explanation;
    default:
        return {};
    }
}

} // namespace moldloft::ui
