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
