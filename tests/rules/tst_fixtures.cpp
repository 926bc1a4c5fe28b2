#include <QtTest>

#include <algorithm>
#include <set>

#include "fixtures.h"

using namespace moldloft;
using namespace moldloft::rules;
using test::described;
using test::documentOf;
using test::findingsOf;
using test::Fixture;
using test::fixtures;

Q_DECLARE_METATYPE(Fixture)

namespace
{

void addRows(const QString &pattern)
{
    QTest::addColumn<Fixture>("fixture");
    for (const Fixture &fixture : fixtures(pattern))
        QTest::newRow((fixture.rule + '/' + fixture.name).c_str()) << fixture;
}

bool hasWhole(const std::string &text)
{
    return !text.empty() && (text.back() == '.' || text.back() == '?');
}

struct ErrorCounts {
    int own = 0;   ///< of the rule in question
    int other = 0; ///< of all other rules
};

ErrorCounts errorsOf(const std::vector<Finding> &findings, const std::string &rule)
{
    ErrorCounts errors;
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Error)
            ++(finding.rule == rule ? errors.own : errors.other);
    }
    return errors;
}

} // namespace

class TestFixtures : public QObject
{
    Q_OBJECT
private slots:
    void everyRuleHasAPassingAndAFailingFixture()
    {
        std::set<std::string> passing;
        std::set<std::string> failing;
        for (const Fixture &fixture : fixtures("pass.*.moldloft.yaml"))
            passing.insert(fixture.rule);
        for (const Fixture &fixture : fixtures("fail.*.moldloft.yaml"))
            failing.insert(fixture.rule);
        for (const Rule &rule : allRules()) {
            QVERIFY2(passing.contains(std::string(rule.id)), rule.id.data());
            QVERIFY2(failing.contains(std::string(rule.id)), rule.id.data());
        }
        for (const std::string &folder : failing)
            QVERIFY2(findRule(folder), folder.c_str());
    }

    void everyRuleSaysWhyAndHowToMendIt()
    {
        std::set<std::string_view> ids;
        for (const Rule &rule : allRules()) {
            QVERIFY2(ids.insert(rule.id).second, rule.id.data());
            QVERIFY2(rule.check || rule.checkSettings || rule.checkWaivers, rule.id.data());
            for (const std::string_view text :
                 {rule.title.text, rule.why.text, rule.remediation.text}) {
                QVERIFY2(text.size() > 20 && text.back() == '.', rule.id.data());
                QVERIFY2(text.find('!') == std::string_view::npos, rule.id.data());
            }
            for (const auto text : {rule.example.wrong, rule.example.right})
                QVERIFY2(text.ends_with('\n'), rule.id.data());
            QVERIFY2(rule.example.wrong != rule.example.right, rule.id.data());
        }
    }

    void aPassingFixtureHasNoFinding_data() { addRows("pass.*.moldloft.yaml"); }
    void aPassingFixtureHasNoFinding()
    {
        QFETCH(Fixture, fixture);
        const Document document = documentOf(fixture.text, fixture.name);
        QVERIFY(!document.empty());
        for (const Finding &finding : findingsOf(document, fixture.rule))
            QFAIL(described(document, finding).c_str());
    }

    void aFailingFixtureHasTheFindingsThatItNames_data() { addRows("fail.*.moldloft.yaml"); }
    void aFailingFixtureHasTheFindingsThatItNames()
    {
        QFETCH(Fixture, fixture);
        const Document document = documentOf(fixture.text, fixture.name);
        std::vector<std::string> found;
        for (const Finding &finding : findingsOf(document, fixture.rule)) {
            found.push_back(described(document, finding));
            QVERIFY(hasWhole(finding.message));
            QVERIFY(hasWhole(finding.consequence));
            QCOMPARE(finding.severity == findRule(fixture.rule)->severity, true);
        }
        std::vector<std::string> expected = fixture.expected;
        QVERIFY(!expected.empty());
        std::sort(expected.begin(), expected.end()); // tst_engine tests their order
        std::sort(found.begin(), found.end());
        for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
            QCOMPARE(QString::fromStdString(i < found.size() ? found[i] : "nothing"),
                     QString::fromStdString(i < expected.size() ? expected[i] : "nothing"));
        }
    }

    void everyFindingPointsIntoTheFile_data() { addRows("fail.*.moldloft.yaml"); }
    void everyFindingPointsIntoTheFile()
    {
        QFETCH(Fixture, fixture);
        const auto file = format::read(fixture.text, fixture.name);
        QVERIFY(file);
        for (const Finding &finding : findingsOf(file->document, fixture.rule)) {
            const SourceMark around =
                finding.element ? file->marks.element(finding.element) : file->marks.setting("");
            const SourceMark mark = finding.element
                                        ? file->marks.element(finding.element, finding.path)
                                        : file->marks.setting(finding.path);
            const std::string what = described(file->document, finding);
            QVERIFY2(mark.line > 1, what.c_str());
            if (!finding.path.empty())
                QVERIFY2(mark != around, what.c_str());
        }
    }

    void everyFixMendsItsFindingAndBringsNoNewError_data() { addRows("fail.*.moldloft.yaml"); }
    void everyFixMendsItsFindingAndBringsNoNewError()
    {
        QFETCH(Fixture, fixture);
        const Document document = documentOf(fixture.text, fixture.name);
        const auto before = runAll(document);
        for (const Finding &finding : findingsOf(document, fixture.rule)) {
            for (const Fix &fix : finding.fixes) {
                const std::string what = described(document, finding) + " → " + fix.title.text();
                auto mended = fix.apply(document);
                QVERIFY2(mended,
                         (what + ": " + (mended ? "" : mended.error().message.text())).c_str());
                QVERIFY2(!(*mended == document), what.c_str());
                const auto after = runAll(*mended);
                const auto same =
                    std::count_if(after.begin(), after.end(), [&](const Finding &other) {
                        return other.rule == finding.rule && other.element == finding.element &&
                               other.path == finding.path && other.message == finding.message;
                    });
                QVERIFY2(same == 0, what.c_str());
                // a fix may uncover the next finding of its own rule, but of no other
                const ErrorCounts now = errorsOf(after, fixture.rule);
                QVERIFY2(now.own <= errorsOf(before, fixture.rule).own, what.c_str());
                QVERIFY2(now.other <= errorsOf(before, fixture.rule).other, what.c_str());
            }
        }
    }

    void aMendedDesignCanBeSavedAndReadAgain_data() { addRows("fail.*.moldloft.yaml"); }
    void aMendedDesignCanBeSavedAndReadAgain()
    {
        QFETCH(Fixture, fixture);
        auto file = format::read(fixture.text, fixture.name);
        QVERIFY(file);
        for (const Finding &finding : findingsOf(file->document, fixture.rule)) {
            for (const Fix &fix : finding.fixes) {
                const auto mended = fix.apply(file->document);
                QVERIFY(mended);
                const auto written = format::write(*mended, *file);
                QVERIFY2(written, fix.title.c_str());
                const auto again = format::read(written->text, fixture.name, {}, &*mended);
                QVERIFY2(again, (fix.title.text() + '\n' + written->text).c_str());
                QVERIFY2(runAll(again->document) == runAll(*mended), fix.title.c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFixtures)
#include "tst_fixtures.moc"
