// Every quick fix of every fixture as one step of the history: what was found is gone, the design
// can be saved and is still a design, and taking the step back gives the file again, byte for byte.

#include <QtTest>

#include <algorithm>

#include "fixtures.h"
#include "history/history.h"

using namespace moldloft;
using namespace moldloft::rules;

namespace
{

/// Of the same rule, at the same place, in the same words.
bool holds(const Document &document, const Finding &finding)
{
    const auto all = runAll(document);
    return std::any_of(all.begin(), all.end(), [&](const Finding &other) {
        return other.rule == finding.rule && other.element == finding.element &&
               other.path == finding.path && other.message == finding.message;
    });
}

} // namespace

class TestFixSteps : public QObject
{
    Q_OBJECT

    int m_fixes = 0;

private slots:
    void everyFixIsOneStepThatLeavesNoTrace_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        for (const test::Fixture &fixture : test::fixtures("fail.*.moldloft.yaml"))
            QTest::newRow((fixture.rule + '/' + fixture.name).c_str())
                << QString::fromStdString(fixture.rule) << QString::fromStdString(fixture.name)
                << QByteArray::fromStdString(fixture.text);
    }
    void everyFixIsOneStepThatLeavesNoTrace()
    {
        QFETCH(QString, rule);
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        const auto file = format::read(text.toStdString(), name.toStdString());
        QVERIFY(file);
        for (const Finding &finding : test::findingsOf(file->document, rule.toStdString())) {
            for (const Fix &fix : finding.fixes)
                verify(*file, text, finding, fix);
        }
    }

    void thereWereFixesToTry() { QVERIFY2(m_fixes > 100, qPrintable(QString::number(m_fixes))); }

private:
    void verify(const format::DesignFile &file, const QByteArray &text, const Finding &finding,
                const Fix &fix)
    {
        const std::string what = test::described(file.document, finding) + " → " + fix.title.text();
        ++m_fixes;
        History history({file.document, {}});
        const auto mended = fix.apply(history.current().document);
        QVERIFY2(mended, what.c_str());
        QVERIFY2(history.record(fix.title.text(), {*mended, {}}), what.c_str());
        QVERIFY2(!holds(*mended, finding), what.c_str());

        const auto saved = format::write(*mended, file);
        QVERIFY2(saved, what.c_str());
        const auto reread = format::read(saved->text, "saved", {}, &*mended);
        QVERIFY2(reread, (what + '\n' + saved->text).c_str());
        QVERIFY2(!holds(reread->document, finding), what.c_str());

        QCOMPARE(history.undoLabel(), fix.title.text());
        QVERIFY2(history.undo() && !history.canUndo(), what.c_str());
        const auto before = format::write(history.current().document, file);
        QVERIFY2(before, what.c_str());
        QVERIFY2(QByteArray::fromStdString(before->text) == text, what.c_str());

        // saved in between: what the step did not touch is as it was, and all means the same
        const auto after = format::write(history.current().document, *reread);
        QVERIFY2(after, what.c_str());
        const auto again = format::read(after->text, "again", {}, &file.document);
        QVERIFY2(again && again->document == file.document, (what + '\n' + after->text).c_str());
    }
};

QTEST_APPLESS_MAIN(TestFixSteps)
#include "tst_fix_steps.moc"
