#include <QtTest>

#include "export/kubernetes/export_kubernetes.h"
#include "fixtures.h"

using namespace moldloft;
using namespace moldloft::rules;
using test::documentOf;
using test::Fixture;
using test::fixtures;

Q_DECLARE_METATYPE(Fixture)

namespace
{

bool isSound(const Document &document)
{
    return count(runAll(document), Severity::Error) == 0;
}

std::string refusalOf(const Document &document)
{
    const auto files = exportKubernetes(document, ExportOptions{});
    return files ? std::string() : files.error().message.text();
}

} // namespace

/// The rules and the export agree: what the rules let pass can be exported.
class TestExport : public QObject
{
    Q_OBJECT
private slots:
    void aDesignWithoutErrorsCanBeExported_data()
    {
        QTest::addColumn<Fixture>("fixture");
        for (const Fixture &fixture : fixtures("*.moldloft.yaml"))
            QTest::newRow((fixture.rule + '/' + fixture.name).c_str()) << fixture;
    }
    void aDesignWithoutErrorsCanBeExported()
    {
        QFETCH(Fixture, fixture);
        const Document document = documentOf(fixture.text, fixture.name);
        if (isSound(document))
            QCOMPARE(QString::fromStdString(refusalOf(document)), QString());
        for (const Finding &finding : runAll(document)) {
            for (const Fix &fix : finding.fixes) {
                const auto mended = fix.apply(document);
                QVERIFY(mended);
                if (isSound(*mended))
                    QCOMPARE(QString::fromStdString(refusalOf(*mended)), QString());
            }
        }
    }

    void aSecondPodComesWithABudgetThatLetsOneGo()
    {
        for (const Fixture &one : fixtures("fail.*.moldloft.yaml")) {
            if (one.rule != "single-pod-needed")
                continue;
            const Document document = documentOf(one.text, one.name);
            const Finding finding = test::findingsOf(document, one.rule).at(0);
            const auto mended = finding.fixes.at(0).apply(document);
            QVERIFY(mended);
            const Record &service = *mended->find(finding.element);
            QCOMPARE(service.as<Service>()->replicas, std::optional<int>(2));
            const auto files = exportKubernetes(*mended, ExportOptions{});
            QVERIFY(files);
            for (const char *overlay : {"staging", "prod"}) {
                const auto budget =
                    files->find(std::string("deploy/overlays/") + overlay + "/changes/" +
                                service.ns + '/' + service.name + "/disruption-budget.yaml");
                QVERIFY(budget != files->end());
                QVERIFY(budget->second.bytes.find("maxUnavailable: 1") != std::string::npos);
            }
        }
    }

    void mostPassingFixturesHaveNoErrorAtAll()
    {
        int sound = 0;
        const auto passing = fixtures("pass.*.moldloft.yaml");
        for (const Fixture &fixture : passing)
            sound += isSound(documentOf(fixture.text, fixture.name));
        QVERIFY(sound * 2 > static_cast<int>(passing.size())); // else the test above tests little
    }
};

QTEST_APPLESS_MAIN(TestExport)
#include "tst_export.moc"
