#include <QtTest>

#include <algorithm>

#include "fixtures.h"

using namespace moldloft;
using namespace moldloft::rules;

namespace
{

/// A design with an image without a tag (a warning) and a call to nobody (an error).
Document design(const std::string &top, const std::string &ofLegacy)
{
    return test::documentOf("moldloft: 1\nname: sample\n" + top +
                                "namespaces:\n"
                                "  app:\n"
                                "    services:\n"
                                "      legacy:\n"
                                "        image: example/legacy\n"
                                "        health: {http: /}\n"
                                "        resources: {cpu: 100m, memory: 128Mi}\n"
                                "        calls: [{to: nobody, timeout: 1s}]\n" +
                                ofLegacy,
                            "sample.moldloft.yaml");
}

Finding only(const Document &document, const std::string &rule)
{
    const auto found = test::findingsOf(document, rule);
    return found.size() == 1 ? found.front() : Finding{};
}

const std::string reason = "        ignore: [{rule: image-unpinned, because: no tags there}]\n";

} // namespace

class TestWaivers : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWaivedIsReportedAndDoesNotCount()
    {
        const auto before = runAll(design({}, {}));
        QCOMPARE(count(before, Severity::Error), 1);
        QCOMPARE(count(before, Severity::Warning), 1);
        const auto after = runAll(design({}, reason));
        QCOMPARE(after.size(), before.size());
        QCOMPARE(count(after, Severity::Error), 1);
        QCOMPARE(count(after, Severity::Warning), 0);
        QCOMPARE(only(design({}, reason), "image-unpinned").waived,
                 std::optional<std::string>("no tags there"));
        QVERIFY(!only(design({}, reason), "reference-unknown").waived);
    }

    void aWaiverWithoutAReasonDoesNotCount_data()
    {
        QTest::addColumn<QString>("ignore");
        QTest::newRow("none") << "        ignore: [{rule: image-unpinned}]\n";
        QTest::newRow("empty") << "        ignore: [{rule: image-unpinned, because: \" \"}]\n";
    }
    void aWaiverWithoutAReasonDoesNotCount()
    {
        QFETCH(QString, ignore);
        const Document document = design({}, ignore.toStdString());
        QVERIFY(!only(document, "image-unpinned").waived);
        QCOMPARE(count(runAll(document), Severity::Warning), 2); // that, and the entry itself
    }

    void theDesignSetsSeverities()
    {
        const Document stricter = design("rules: {image-unpinned: error}\n", {});
        QCOMPARE(only(stricter, "image-unpinned").severity, Severity::Error);
        const Document milder =
            design("rules: {reference-unknown: {severity: info, because: drawn later}}\n", {});
        QCOMPARE(only(milder, "reference-unknown").severity, Severity::Info);
        const Document unreasoned = design("rules: {reference-unknown: info}\n", {});
        QCOMPARE(only(unreasoned, "reference-unknown").severity, Severity::Error);
        QCOMPARE(test::findingsOf(unreasoned, "ignore-invalid").size(), 1u);
    }

    void whatIsIgnoredIsWaivedInTheWholeDesign()
    {
        const Document ignored =
            design("rules: {image-unpinned: {severity: ignore, because: a trial}}\n", {});
        QCOMPARE(only(ignored, "image-unpinned").waived, std::optional<std::string>("a trial"));
        const Document unreasoned = design("rules: {image-unpinned: ignore}\n", {});
        QVERIFY(!only(unreasoned, "image-unpinned").waived);
        QCOMPARE(test::findingsOf(unreasoned, "ignore-invalid").size(), 1u);
    }

    void theSettingsOfTheDesignCanBeWaivedToo()
    {
        const std::string patch = "patches:\n"
                                  "  - target: {kind: Deployment, namespace: app, name: legacy}\n"
                                  "    merge: {spec: {template: {spec: {hostNetwork: true}}}}\n";
        QCOMPARE(only(design(patch, {}), "patch-unsafe").severity, Severity::Error);
        const Document waived =
            design(patch + "ignore: [{rule: patch-unsafe, because: a node agent}]\n", {});
        QCOMPARE(only(waived, "patch-unsafe").waived, std::optional<std::string>("a node agent"));
        QCOMPARE(count(runAll(waived), Severity::Error), 1);
    }

    void aWaivedFindingIsAnotherFinding()
    {
        const Finding plain = only(design({}, {}), "image-unpinned");
        const Finding waived = only(design({}, reason), "image-unpinned");
        QCOMPARE(plain.message, waived.message);
        QVERIFY(!(plain == waived));
    }
};

QTEST_APPLESS_MAIN(TestWaivers)
#include "tst_waivers.moc"
