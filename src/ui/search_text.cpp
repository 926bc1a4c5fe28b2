#include "ui/search_text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

#include "ui/fuzzy.h"
#include "ui/kind_words.h"

namespace moldloft::ui
{

namespace
{

struct Text {
    const char *what; ///< with %1
    QString text;
};

QString fromUtf8(const std::string &text)
{
    return QString::fromStdString(text);
}

const char *const engine = QT_TRANSLATE_NOOP("Search", "engine %1");
const char *const api = QT_TRANSLATE_NOOP("Search", "API %1");
const char *const image = QT_TRANSLATE_NOOP("Search", "image %1");
const char *const environment = QT_TRANSLATE_NOOP("Search", "environment %1");
const char *const secret = QT_TRANSLATE_NOOP("Search", "secret %1");
const char *const port = QT_TRANSLATE_NOOP("Search", "port %1");
const char *const sidecar = QT_TRANSLATE_NOOP("Search", "sidecar %1");
const char *const payload = QT_TRANSLATE_NOOP("Search", "payload %1");
const char *const host = QT_TRANSLATE_NOOP("Search", "host %1");
const char *const rulePath = QT_TRANSLATE_NOOP("Search", "rule %1");
const char *const note = QT_TRANSLATE_NOOP("Search", "text %1");

void addService(const Service &service, std::vector<Text> &texts)
{
    if (service.image)
        texts.push_back({image, fromUtf8(*service.image)});
    for (const std::string &route : service.api)
        texts.push_back({api, fromUtf8(route)});
    for (const auto &[key, value] : service.env)
        texts.push_back({environment, fromUtf8(key)});
    for (const std::string &name : service.secrets)
        texts.push_back({secret, fromUtf8(name)});
    for (const auto &[name, one] : service.ports)
        texts.push_back({port, fromUtf8(name) + QLatin1Char(' ') + QString::number(one.port)});
    for (const Sidecar &one : service.sidecars)
        texts.push_back({sidecar, fromUtf8(one.name) + QLatin1Char(' ') + fromUtf8(one.image)});
}

void addRest(const Record &record, std::vector<Text> &texts)
{
    if (const auto *database = record.as<Database>())
        texts.push_back({engine, fromUtf8(database->engine)});
    if (const auto *broker = record.as<Broker>())
        texts.push_back({engine, fromUtf8(broker->engine)});
    if (const auto *channel = record.as<Channel>()) {
        for (const auto &[field, data] : channel->payload)
            texts.push_back({payload, fromUtf8(field) + QLatin1String(": ") + fromUtf8(data.type)});
    }
    if (const auto *external = record.as<External>(); external && external->host)
        texts.push_back({host, fromUtf8(*external->host)});
    if (const auto *ingress = record.as<Ingress>()) {
        if (ingress->host)
            texts.push_back({host, fromUtf8(*ingress->host)});
        for (const IngressRule &rule : ingress->rules)
            texts.push_back({rulePath, fromUtf8(rule.path)});
    }
    if (const auto *one = record.as<Note>())
        texts.push_back({note, fromUtf8(one->text).simplified()});
}

bool holds(const QString &text, const QStringList &words)
{
    const QString plain = folded(text);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return plain.contains(word); });
}

QString shortened(const QString &text)
{
    return text.size() <= 80 ? text : text.left(79) + QChar(0x2026);
}

using Said = QHash<quint64, QStringList>;

Said problemsByElement(const std::vector<Problem> &problems)
{
    Said said;
    for (const Problem &problem : problems) {
        said[problem.element] += problem.message;
        for (const quint64 id : problem.related) {
            if (id != problem.element)
                said[id] += problem.message;
        }
    }
    return said;
}

/// The first text that holds all words; "" where none does.
QString reasonFor(const Record &record, const Said &said, const QStringList &words)
{
    std::vector<Text> texts;
    if (const auto *service = record.as<Service>())
        addService(*service, texts);
    else
        addRest(record, texts);
    for (const Text &one : texts) {
        if (holds(one.text, words))
            return QCoreApplication::translate("Search", one.what).arg(shortened(one.text));
    }
    for (const QString &message : said.value(record.id.value)) {
        if (holds(message, words))
            return shortened(message);
    }
    const QString place = kindAndPlace(record);
    return holds(place + QLatin1Char(' ') + fromUtf8(record.name), words) ? place : QString();
}

} // namespace

std::vector<SearchHit> searchDesign(const SearchScope &scope, const QString &query,
                                    const std::function<bool()> &cancelled)
{
    std::vector<SearchHit> hits;
    const QStringList words = folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return hits;
    const FuzzyPattern pattern(query);
    const Said said = problemsByElement(scope.problems);
    for (const RecordPtr &record : scope.document.records()) {
        if (cancelled && cancelled())
            break;
        const QString name = fromUtf8(record->name);
        if (record->kind() != ElementKind::Note && holds(name, words)) {
            hits.push_back({record->id, {}, 1000 + pattern.score(FuzzyText(name)).value_or(0)});
            continue;
        }
        const QString why = reasonFor(*record, said, words);
        if (!why.isEmpty())
            hits.push_back({record->id, why, 0});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const SearchHit &a, const SearchHit &b) { return a.score > b.score; });
    return hits;
}

} // namespace moldloft::ui
