#include "ui/start_lists.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include "kinds/engines.h"
#include "pipeline/design.h"

namespace moldloft::ui
{

namespace
{

enum Role { Path = Qt::UserRole + 1, Name, Folder, Opened, Missing, Summary, Picture };
constexpr int mostRecent = 8;

QString since(qint64 seconds)
{
    const QDateTime then = QDateTime::fromSecsSinceEpoch(seconds);
    const qint64 minutes = then.secsTo(QDateTime::currentDateTime()) / 60;
    if (minutes < 1)
        return RecentDesigns::tr("just now");
    if (minutes < 60)
        return RecentDesigns::tr("%n minute(s) ago", nullptr, static_cast<int>(minutes));
    if (then.date() == QDate::currentDate())
        return RecentDesigns::tr("%n hour(s) ago", nullptr, static_cast<int>(minutes / 60));
    if (then.date() == QDate::currentDate().addDays(-1))
        return RecentDesigns::tr("yesterday");
    return QLocale().toString(then.date(),
                              RecentDesigns::tr("d MMMM", "format of a date without its year"));
}

QString shownFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + QLatin1Char('/'))
               ? QLatin1Char('~') + folder.mid(home.size())
               : folder;
}

} // namespace

RecentDesigns::RecentDesigns(QObject *parent) : RowsModel(parent)
{
    load();
}

void RecentDesigns::load()
{
    QSettings settings;
    std::vector<RecentDesign> rows;
    const int size = settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        const QString path = settings.value(QStringLiteral("path")).toString();
        if (!path.isEmpty())
            rows.push_back({path, settings.value(QStringLiteral("opened")).toLongLong(),
                            !QFileInfo::exists(path)});
    }
    settings.endArray();
    setRows(std::move(rows));
}

void RecentDesigns::add(const QString &path)
{
    std::vector<RecentDesign> next{
        {QFileInfo(path).absoluteFilePath(), QDateTime::currentSecsSinceEpoch()}};
    for (const RecentDesign &row : rows()) {
        if (row.key != next.front().key && static_cast<int>(next.size()) < mostRecent)
            next.push_back(row);
    }
    keep(std::move(next));
}

void RecentDesigns::remove(const QString &path)
{
    std::vector<RecentDesign> next = rows();
    next.erase(std::remove_if(next.begin(), next.end(),
                              [&path](const RecentDesign &row) { return row.key == path; }),
               next.end());
    keep(std::move(next));
}

void RecentDesigns::refresh()
{
    std::vector<RecentDesign> next = rows();
    for (RecentDesign &row : next)
        row.missing = !QFileInfo::exists(row.key);
    setRows(std::move(next));
}

void RecentDesigns::keep(std::vector<RecentDesign> next)
{
    QSettings settings;
    settings.remove(QStringLiteral("recent"));
    settings.beginWriteArray(QStringLiteral("recent"), static_cast<int>(next.size()));
    for (std::size_t i = 0; i < next.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("path"), next[i].key);
        settings.setValue(QStringLiteral("opened"), next[i].opened);
    }
    settings.endArray();
    setRows(std::move(next));
}

QHash<int, QByteArray> RecentDesigns::roleNames() const
{
    return {{Path, "path"},
            {Name, "name"},
            {Folder, "folder"},
            {Opened, "opened"},
            {Missing, "missing"}};
}

QVariant RecentDesigns::rowData(const RecentDesign &design, int role) const
{
    switch (role) {
    case Path:
        return design.key;
    case Name:
        return QFileInfo(design.key).fileName().section(QLatin1Char('.'), 0, 0);
    case Folder:
        return shownFolder(design.key);
    case Opened:
        return since(design.opened);
    case Missing:
        return design.missing;
    default:
        return {};
    }
}

namespace
{

/// "6 services, NATS, 1 namespace": what is in a starter design.
QString summaryOf(const Document &document)
{
    const auto services = static_cast<int>(document.all(ElementKind::Service).size());
    const auto namespaces = static_cast<int>(document.all(ElementKind::Namespace).size());
    if (services == 0)
        return TemplateList::tr("A blank floor");
    QStringList parts{TemplateList::tr("%n service(s)", nullptr, services)};
    if (const auto &brokers = document.all(ElementKind::Broker); !brokers.empty()) {
        if (const Engine *engine = brokerEngine(brokers.front()->as<Broker>()->engine))
            parts += QString::fromStdString(engine->title);
    }
    parts += TemplateList::tr("%n namespace(s)", nullptr, namespaces);
    return parts.join(QStringLiteral(", "));
}

} // namespace

TemplateList::TemplateList(QObject *parent) : RowsModel(parent)
{
    retranslate();
}

void TemplateList::retranslate()
{
    std::vector<TemplateCardRow> rows;
    const QDir designs(QStringLiteral(":/moldloft/templates"));
    for (const QString &name : designs.entryList({QStringLiteral("*.moldloft.yaml")})) {
        QFile file(designs.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto design = pipeline::readDesign(file.readAll().toStdString()))
            rows.push_back(
                {name.section(QLatin1Char('.'), 0, 0), summaryOf(design->file.document)});
    }
    // The worked examples first, the smallest of them leading; the blank one last.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TemplateCardRow &a, const TemplateCardRow &b) {
                         const auto rank = [](const QString &key) {
                             return key == QLatin1String("ticketing") ? 0
                                    : key == QLatin1String("empty")   ? 2
                                                                      : 1;
                         };
                         return rank(a.key) < rank(b.key);
                     });
    setRows(std::move(rows));
}

QHash<int, QByteArray> TemplateList::roleNames() const
{
    return {{Name, "name"}, {Summary, "summary"}, {Picture, "picture"}};
}

QVariant TemplateList::rowData(const TemplateCardRow &row, int role) const
{
    return role == Summary ? row.summary : row.key;
}

} // namespace moldloft::ui
