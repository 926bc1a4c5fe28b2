#include <QFile>
#include <QtTest>

#include "fixtures.h"

using namespace moldloft;
using namespace moldloft::rules;

class TestDocumentation : public QObject
{
    Q_OBJECT
private slots:
    void thePageOfRulesIsUpToDate()
    {
        QFile page(QStringLiteral(MOLDLOFT_SOURCE_DIR "/docs/rules.md"));
        if (qEnvironmentVariableIsSet("MOLDLOFT_UPDATE")) {
            QVERIFY(page.open(QIODevice::WriteOnly));
            page.write(QByteArray::fromStdString(rulesMarkdown()));
            return;
        }
        QVERIFY(page.open(QIODevice::ReadOnly));
        const std::string stands = page.readAll().toStdString();
        QVERIFY2(
            stands == rulesMarkdown(),
            "docs/rules.md is older than the rules: moldloft rules --markdown > docs/rules.md");
    }

    void thePageNamesEveryRule()
    {
        const std::string page = rulesMarkdown();
        for (const Rule &rule : allRules())
            QVERIFY2(page.find("\n## " + std::string(rule.id) + '\n') != std::string::npos,
                     rule.id.data());
    }

    void theListForProgramsHoldsEveryRule()
    {
        const Value list = rulesValue();
        QCOMPARE(list.size(), allRules().size());
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Value &entry = list.asList()[i];
            QCOMPARE(entry.find("id")->asString(), std::string(allRules()[i].id));
            QVERIFY(entry.find("remediation")->asString().size() > 20);
            QVERIFY(entry.find("severity")->asString() == "error" ||
                    entry.find("severity")->asString() == "warning" ||
                    entry.find("severity")->asString() == "info");
        }
    }

    void theStarterDesignsHaveNoFinding_data()
    {
        QTest::addColumn<QString>("file");
        QDir folder(QStringLiteral(MOLDLOFT_SOURCE_DIR "/templates/designs"));
        for (const QString &name : folder.entryList({"*.moldloft.yaml"}, QDir::Files))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void theStarterDesignsHaveNoFinding()
    {
        QFETCH(QString, file);
        QFile template_(file);
        QVERIFY(template_.open(QIODevice::ReadOnly));
        const Document document =
            test::documentOf(template_.readAll().toStdString(), file.toStdString());
        QVERIFY(!document.empty());
        for (const Finding &finding : runAll(document))
            QFAIL(test::described(document, finding).c_str());
    }
};

QTEST_APPLESS_MAIN(TestDocumentation)
#include "tst_documentation.moc"
