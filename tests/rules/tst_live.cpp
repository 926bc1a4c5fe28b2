#include <QtTest>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "fixtures.h"
#include "model/edits.h"
#include "model/pieces.h"
#include "model/reconnect.h"
#include "rules/live.h"

using namespace moldloft;
using namespace moldloft::rules;

namespace
{

/// Random edits of a small design. Names come from a small pool, so that references dangle, meet
/// again, clash and close circles all the time.
class RandomEdits
{
public:
    explicit RandomEdits(std::uint32_t seed) : m_random(seed) {}

    Document next(const Document &document)
    {
        const Document after = edited(document);
        m_undone.clear();
        if (!(after == document))
            m_done.push_back(document);
        return after;
    }

    /// What undo, and then redo, would bring; now and then several steps at once.
    Document undoneOr(const Document &document)
    {
        if (!chance(6))
            return next(document);
        Document now = document;
        auto &from = chance(3) && !m_undone.empty() ? m_undone : m_done;
        auto &to = &from == &m_done ? m_undone : m_done;
        for (int steps = 1 + below(4); steps > 0 && !from.empty(); --steps) {
            to.push_back(now);
            now = from.back();
            from.pop_back();
        }
        return now;
    }

private:
    Document edited(const Document &document)
    {
        switch (below(18)) {
        case 0:
        case 1:
            return added(document);
        case 14:
            return pasted(document);
        case 15:
            return pulled(document);
        case 16:
            return mendedSomewhere(document);
        case 17:
            return quotaChanged(document);
        case 2:
            return removed(document);
        case 3:
            return renamed(document);
        case 4:
            return moved(document);
        case 5:
            return shuffled(document);
        case 6:
            return settingsChanged(document);
        default:
            return changed(document);
        }
    }

    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }
    bool chance(int oneIn) { return below(oneIn) == 0; }
    template<class T, std::size_t N>
    const T &oneOf(const std::array<T, N> &all)
    {
        return all[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }

    std::string ns() { return oneOf(std::array<std::string, 3>{"shop", "pay", "far"}); }
    std::string name(ElementKind kind)
    {
        const auto number = std::to_string(below(7));
        switch (kind) {
        case ElementKind::Database:
            return 's' + number + "-db";
        case ElementKind::Channel:
            return oneOf(std::array<std::string, 7>{"order-created", "order-updated",
                                                    "order-placed", "stock-changed", "stock-added",
                                                    "c5", "c6"});
        case ElementKind::Broker:
            return "events" + std::to_string(below(3));
        case ElementKind::Ingress:
            return "public" + std::to_string(below(3));
        case ElementKind::External:
            return chance(3) ? 's' + number : "x" + number;
        default:
            return chance(20) ? "S_" + number : chance(12) ? "s" + number + "-lb" : "s" + number;
        }
    }
    ElementKind kind()
    {
        return oneOf(std::array<ElementKind, 10>{
            ElementKind::Service, ElementKind::Service, ElementKind::Service, ElementKind::Service,
            ElementKind::Database, ElementKind::Broker, ElementKind::Channel, ElementKind::Channel,
            ElementKind::External, ElementKind::Ingress});
    }
    Ref ref(ElementKind target) { return {chance(3) ? ns() + '/' + name(target) : name(target)}; }
    std::vector<Ref> refs(ElementKind target)
    {
        std::vector<Ref> list;
        for (int i = below(3); i > 0; --i)
            list.push_back(ref(target));
        return list;
    }
    const Record *any(const Document &document)
    {
        const auto &all = document.records();
        return all.empty() ? nullptr : all[static_cast<std::size_t>(below(int(all.size())))].get();
    }

    Document added(const Document &document)
    {
        const ElementKind of = kind();
        Record record;
        record.ns = ns();
        record.name = name(of);
        fill(record, of);
        auto result = addElement(document, std::move(record));
        return result ? result->document : document;
    }
    Document removed(const Document &document)
    {
        const Record *record = any(document);
        if (!record || (record->kind() == ElementKind::Namespace && !chance(6)))
            return document;
        return chance(2) ? removeElements(document, {record->id}) : document.without({record->id});
    }
    Document renamed(const Document &document)
    {
        const Record *record = any(document);
        if (!record)
            return document;
        if (chance(2)) { // without its references
            Record other = *record;
            other.name = other.kind() == ElementKind::Namespace ? ns() : name(other.kind());
            return document.with(std::move(other));
        }
        auto result =
            renameElement(document, record->id,
                          record->kind() == ElementKind::Namespace ? ns() : name(record->kind()));
        return result ? *result : document;
    }
    Document moved(const Document &document)
    {
        const Record *record = any(document);
        auto result =
            record ? moveElements(document, {record->id}, ns()) : Result<Document>(document);
        return result ? *result : document;
    }
    Document shuffled(const Document &document)
    {
        if (!chance(4))
            return changed(document);
        auto records = document.records();
        std::shuffle(records.begin(), records.end(), m_random);
        return {document.settings(), std::move(records)};
    }
    /// Some elements again, with what is between them, in this or another namespace.
    Document pasted(const Document &document)
    {
        std::vector<ElementId> ids;
        for (int i = 1 + below(4); i > 0; --i) {
            if (const Record *record = any(document);
                record && (record->kind() != ElementKind::Namespace || chance(6)))
                ids.push_back(record->id);
        }
        if (ids.empty() || document.records().size() > 120)
            return document;
        return insertPiece(document, pieceOf(document, ids), chance(2) ? ns() : std::string())
            .document;
    }
    /// A line's end pulled to another element.
    Document pulled(const Document &document)
    {
        const Record *record = any(document), *target = any(document);
        if (!record)
            return document;
        const auto edges = edgesOf(document, *record);
        if (edges.empty())
            return document;
        const Edge &edge = edges[static_cast<std::size_t>(below(int(edges.size())))];
        const auto result =
            reconnect(document, edge, chance(2) ? EdgeEnd::From : EdgeEnd::To, target->id);
        return result ? *result : document;
    }
    /// A quick fix.
    Document mendedSomewhere(const Document &document)
    {
        const auto findings = runAll(document);
        if (findings.empty())
            return document;
        const Finding &finding =
            findings[static_cast<std::size_t>(below(static_cast<int>(findings.size())))];
        if (finding.fixes.empty())
            return document;
        const auto result = finding.fixes.front().apply(document);
        return result ? *result : document;
    }
    Document quotaChanged(const Document &document)
    {
        const auto &all = document.all(ElementKind::Namespace);
        if (all.empty())
            return document;
        Record record = *all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
        auto *body = record.as<Namespace>();
        body->quota.reset();
        if (!chance(3)) {
            body->quota.emplace();
            body->quota->pods = 1 + below(30);
            if (chance(2))
                body->quota->cpu = Quantity{std::to_string(1 + below(4))};
        }
        return document.with(std::move(record));
    }
    Patch patch()
    {
        Patch made;
        const bool isBudget = chance(3);
        made.target.kind = isBudget ? "PodDisruptionBudget" : chance(2) ? "Service" : "Deployment";
        made.target.ns = ns();
        made.target.name = name(chance(4) ? ElementKind::Database : ElementKind::Service);
        if (isBudget)
            made.merge["spec"].set("minAvailable", below(4));
        else if (made.target.kind == "Service")
            made.merge["spec"].set("type", "NodePort");
        else
            made.json.push_back({chance(2) ? "add" : "remove",
                                 "/spec/template/spec/hostNetwork",
                                 {},
                                 Value(chance(2)),
                                 {}});
        return made;
    }
    Document settingsChanged(const Document &document)
    {
        Settings settings = document.settings();
        settings.patches.clear();
        for (int i = below(4); i > 0; --i)
            settings.patches.push_back(patch());
        settings.secrets.reset();
        if (chance(3)) {
            settings.secrets.emplace();
            settings.secrets->from = "external-secrets";
        }
        settings.rules.clear();
        if (chance(2))
            settings.rules.push_back({"call-cycle", {"info", "tried out", {}}});
        settings.cluster.reset();
        if (chance(2)) {
            settings.cluster.emplace();
            settings.cluster->nodePools.push_back({"small", NodePool{}});
            settings.cluster->nodePools.back().second.cpu = Quantity{"1"};
        }
        return document.withSettings(std::move(settings));
    }
    Document changed(const Document &document)
    {
        const Record *record = any(document);
        if (!record || record->kind() == ElementKind::Namespace)
            return document;
        Record other = *record;
        if (chance(8)) {
            other.ignore.clear();
            if (chance(2))
                other.ignore.push_back({"call-without-timeout", "known", {}});
        } else if (auto *service = other.as<Service>(); service && chance(2)) {
            change(*service);
        } else {
            fill(other, other.kind());
        }
        return document.with(std::move(other));
    }

    Call call()
    {
        Call made;
        made.to = ref(chance(4) ? ElementKind::External : ElementKind::Service);
        if (chance(2))
            made.timeout = Duration{std::chrono::milliseconds(100 * (1 + below(4)))};
        if (chance(2))
            made.retries = below(4);
        return made;
    }
    Expose expose()
    {
        Expose made;
        made.type = static_cast<ServiceType>(below(3));
        if (chance(2))
            made.nodePort = 30000 + below(3);
        return made;
    }
    void change(Service &service)
    {
        const auto list = [this](auto &all, auto item) {
            if (!all.empty() && chance(2))
                all.pop_back();
            else
                all.push_back(std::move(item));
        };
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
            return list(service.calls, call());
        case 3:
            return list(service.publishes, ref(ElementKind::Channel));
        case 4:
            return list(service.subscribes, ref(ElementKind::Channel));
        case 5:
            return list(service.owns, ref(ElementKind::Database));
        case 6:
            return list(service.uses, ref(ElementKind::Database));
        case 7:
            return list(service.api,
                        oneOf(std::array<std::string, 3>{"GET /a", "GET /a/b", "POST /c"}));
        case 8:
            return list(service.expose, expose());
        case 9:
            return list(service.secrets,
                        oneOf(std::array<std::string, 3>{"key", "s1-db", "s2-db-admin"}));
        case 10:
            service.env.clear();
            if (chance(2))
                service.env.emplace_back("URL", "postgresql://s1-db." + ns() + "/data");
            return;
        default:
            service.replicas = below(3);
            service.image.reset();
            if (chance(3))
                service.image = "example/page";
        }
    }

    void fill(Record &record, ElementKind of)
    {
        if (of == ElementKind::Service) {
            Service service;
            for (int i = below(6); i > 0; --i)
                change(service);
            record.body = std::move(service);
        } else if (of == ElementKind::Database) {
            record.body = Database{};
        } else if (of == ElementKind::Broker) {
            Broker broker;
            broker.engine = chance(2) ? "nats" : "kafka";
            record.body = std::move(broker);
        } else if (of == ElementKind::Channel) {
            Channel channel;
            if (!chance(5))
                channel.broker = ref(ElementKind::Broker);
            if (chance(2)) {
                DataField id;
                id.type = chance(2) ? "uuid" : "string";
                if (chance(2))
                    id.maxLength = 9; // a limit that only a string has
                channel.payload.emplace_back("orderId", id);
            }
            record.body = std::move(channel);
        } else if (of == ElementKind::External) {
            External external;
            if (chance(2))
                external.alias = ref(ElementKind::Service);
            else
                external.host = name(chance(2) ? ElementKind::External : ElementKind::Service) +
                                '.' + ns() + (chance(2) ? ".svc.cluster.local" : "");
            if (chance(3))
                external.port = chance(2) ? 443 : 80;
            record.body = std::move(external);
        } else if (of == ElementKind::Ingress) {
            Ingress ingress;
            if (!chance(3))
                ingress.host = chance(2) ? "a.example.com" : "localhost";
            for (int i = below(4); i > 0; --i) {
                IngressRule rule;
                rule.path = oneOf(std::array<std::string, 4>{"/", "/a", "/a/b", "/c/"});
                rule.to = ref(chance(6) ? ElementKind::Database : ElementKind::Service);
                ingress.rules.push_back(std::move(rule));
            }
            record.body = std::move(ingress);
        }
    }

    std::mt19937 m_random;
    std::vector<Document> m_done, m_undone;
};

std::string told(const Document &document, const std::vector<Finding> &findings, std::size_t at)
{
    if (at >= findings.size())
        return "nothing";
    std::string text = test::described(document, findings[at]) + " [" + findings[at].rule + ']';
    for (const Fix &fix : findings[at].fixes)
        text += " {" + fix.title.text() + '}';
    return text;
}

} // namespace

class TestLive : public QObject
{
    Q_OBJECT
private slots:
    void afterEveryEditTheFindingsAreThoseOfAFullRun_data()
    {
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2, 3, 4, 5, 6, 7, 8})
            QTest::addRow("%d", seed) << seed;
    }
    void afterEveryEditTheFindingsAreThoseOfAFullRun()
    {
        QFETCH(int, seed);
        RandomEdits edits(static_cast<std::uint32_t>(seed));
        Document document;
        LiveFindings live(document);
        std::size_t seen = 0;
        std::set<std::string> rules;
        for (int step = 0; step < 2000; ++step) {
            document = edits.undoneOr(document);
            live.update(document);
            const auto now = live.all();
            const auto full = runAll(document);
            for (std::size_t i = 0; i < std::max(now.size(), full.size()); ++i) {
                if (i < now.size() && i < full.size() && now[i] == full[i])
                    continue;
                QFAIL(("step " + std::to_string(step) + ": " + told(document, now, i) +
                       "\n instead of " + told(document, full, i))
                          .c_str());
            }
            seen += full.size();
            for (const Finding &finding : full)
                rules.insert(finding.rule);
        }
        QVERIFY(seen > 20'000);
        QVERIFY2(rules.size() > 34, std::to_string(rules.size()).c_str());
        for (const char *rule : {"quota-too-small", "patch-unsafe", "budget-blocks-drain"})
            QVERIFY2(rules.contains(rule), rule);
    }

    void severalEditsAtOnceAreOneStepToo()
    {
        RandomEdits edits(99);
        Document document;
        LiveFindings live(document);
        for (int step = 0; step < 200; ++step) {
            for (int i = 0; i < 10; ++i)
                document = edits.undoneOr(document);
            live.update(document);
            QVERIFY(live.all() == runAll(document));
        }
    }

    void onlyWhatIsNearIsCheckedAgain()
    {
        std::string text = "moldloft: 1\nname: sample\nnamespaces:\n  shop:\n    services:\n";
        for (int i = 0; i < 100; ++i)
            text += "      s" + std::to_string(i) + ": {calls: [{to: s" +
                    std::to_string(i / 2 * 2) + "x, timeout: 1s}]}\n";
        Document document = test::documentOf(text, "sample.moldloft.yaml");
        LiveFindings live(document);
        QCOMPARE(live.checkedLast(), document.records().size());
        Record service = *document.findObject("shop", "s7");
        service.as<Service>()->replicas = 3;
        live.update(document.with(service));
        QVERIFY2(live.checkedLast() < 5, std::to_string(live.checkedLast()).c_str());
    }
};

QTEST_APPLESS_MAIN(TestLive)
#include "tst_live.moc"
