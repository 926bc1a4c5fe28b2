#include <QtTest>

#include <map>

#include "fixtures.h"

using namespace moldloft;
using namespace moldloft::rules;

// What the rules find in systems that others built. tests/rules/systems holds them as designs;
// docs/rules-on-real-systems.md says of each finding why it is right.
namespace
{

struct Known {
    std::vector<std::string> shared;   ///< database-shared and database-same-address, not waived
    std::map<std::string, int> counts; ///< of all other rules, not waived
    std::map<std::string, int> waived;
};

const std::map<std::string, Known> &known()
{
    static const std::map<std::string, Known> table{
        {"bank-of-anthos",
         {{"bank/balancereader env/SPRING_DATASOURCE_URL", "bank/balancereader uses/0",
           "bank/contacts env/ACCOUNTS_DB_URI", "bank/contacts uses/0",
           "bank/transactionhistory env/SPRING_DATASOURCE_URL", "bank/transactionhistory uses/0"},
          {{"call-without-timeout", 7},
           {"exposed-without-ingress", 1},
           {"health-missing", 1},
           {"secret-in-env", 5}},
          {}}},
        {"eshoponcontainers",
         {{"eshop/ordering-backgroundtasks env/ConnectionString",
           "eshop/ordering-backgroundtasks uses/0"},
          {{"call-without-timeout", 26},
           {"channel-without-payload", 12},
           {"database-without-owner", 1},
           {"health-missing", 6},
           {"port-privileged", 17},
           {"publish-without-database", 1},
           {"resources-missing", 16},
           {"secret-in-env", 5},
           {"single-pod-needed", 4}},
          {{"database-shared", 3}}}},
        {"online-boutique",
         {{},
          {{"call-without-timeout", 15},
           {"exposed-without-ingress", 1},
           {"health-missing", 1},
           {"reference-unknown", 1}},
          {}}},
        {"robot-shop",
         {{},
          {{"call-without-timeout", 11},
           {"channel-without-payload", 1},
           {"exposed-without-ingress", 1},
           {"health-missing", 6},
           {"image-unpinned", 8},
           {"port-privileged", 1},
           {"publish-without-database", 1}},
          {{"database-shared", 1}}}},
        {"ticketing",
         {{},
          {{"call-without-timeout", 1},
           {"channel-without-payload", 6},
           {"health-missing", 6},
           {"image-unpinned", 6},
           {"ingress-without-tls", 1},
           {"resources-missing", 6}},
          {}}},
    };
    return table;
}

bool isSharing(const Finding &finding)
{
    return finding.rule == "database-shared" || finding.rule == "database-same-address";
}

std::string listed(const std::map<std::string, int> &counts)
{
    std::string text;
    for (const auto &[rule, number] : counts)
        text += rule + ' ' + std::to_string(number) + '\n';
    return text;
}

} // namespace

class TestSystems : public QObject
{
    Q_OBJECT
private slots:
    void exactlyTheKnownViolationsAreFound_data()
    {
        QTest::addColumn<QString>("system");
        for (const auto &[system, expected] : known())
            QTest::newRow(system.c_str()) << QString::fromStdString(system);
    }
    void exactlyTheKnownViolationsAreFound()
    {
        QFETCH(QString, system);
        QFile file(test::rulesFolder() + "systems/" + system + ".moldloft.yaml");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Document document =
            test::documentOf(file.readAll().toStdString(), system.toStdString());
        const Known &expected = known().at(system.toStdString());
        Known found;
        for (const Finding &finding : runAll(document)) {
            if (finding.waived)
                ++found.waived[finding.rule];
            else if (isSharing(finding))
                found.shared.push_back(document.find(finding.element)->path() + ' ' + finding.path);
            else
                ++found.counts[finding.rule];
        }
        std::sort(found.shared.begin(), found.shared.end());
        QCOMPARE(found.shared, expected.shared);
        QCOMPARE(QString::fromStdString(listed(found.counts)),
                 QString::fromStdString(listed(expected.counts)));
        QCOMPARE(QString::fromStdString(listed(found.waived)),
                 QString::fromStdString(listed(expected.waived)));
    }

    void everySystemIsKnown()
    {
        QDir folder(test::rulesFolder() + "systems");
        const auto files = folder.entryList({"*.moldloft.yaml"}, QDir::Files);
        QCOMPARE(std::size_t(files.size()), known().size());
    }
};

QTEST_APPLESS_MAIN(TestSystems)
#include "tst_systems.moc"
