// Every quick fix that the rules' fixtures offer, pressed in the window: it says beforehand what it
// changes, mends what was found as one step, and Ctrl+Z brings the problem back.

#include <QSignalSpy>

#include "qml/studio_fixture.h"
#include "rules/fixtures.h"

using namespace moldloft;
using namespace moldloft::ui;

class TestQuickFixes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        m_studio->window->resize(1440, 1000);
    }
    void cleanupTestCase() { m_studio.reset(); }

    void everyFixIsPressedAndTakenBack_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("text");
        for (const test::Fixture &fixture : test::fixtures("fail.*.moldloft.yaml"))
            QTest::newRow((fixture.rule + '/' + fixture.name).c_str())
                << QString::fromStdString(fixture.rule) << QByteArray::fromStdString(fixture.text);
    }
    void everyFixIsPressedAndTakenBack()
    {
        QFETCH(QString, rule);
        QFETCH(QByteArray, text);
        open(text);
        QVERIFY(!found(rule).empty());
        for (const Problem &problem : found(rule)) {
            for (qsizetype fix = 0; fix < problem.fixes.size(); ++fix) {
                press(problem, int(fix));
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QCOMPARE(m_studio->warnings, QStringList());
    }

    void thereWereFixesToPress()
    {
        QVERIFY2(m_pressed > 100, qPrintable(QString::number(m_pressed)));
    }

private:
    ProblemsModel &problems() { return *m_studio->editor->problems(); }

    void open(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QString("%1.moldloft.yaml").arg(++m_designs)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QSignalSpy checked(&problems(), &ProblemsModel::countChanged);
        m_studio->editor->open(file.fileName());
        QTRY_COMPARE(m_studio->editor->filePath(), file.fileName());
        QTRY_VERIFY(!checked.isEmpty()); // what stood there was of the design before
        if (!m_studio->item("problemsList"))
            QVERIFY(m_studio->click("problemsTab"));
        QTRY_VERIFY(m_studio->item("problemsList"));
    }

    std::vector<Problem> found(const QString &rule)
    {
        std::vector<Problem> all;
        for (int row = 0; row < problems().count(); ++row) {
            if (problems().at(row).ruleId == rule && problems().at(row).severity != "waived")
                all.push_back(problems().at(row));
        }
        return all;
    }
    int rowOf(const Problem &problem)
    {
        for (int row = 0; row < problems().count(); ++row) {
            const Problem &other = problems().at(row);
            if (other.ruleId == problem.ruleId && other.element == problem.element &&
                other.path == problem.path && other.message == problem.message)
                return row;
        }
        return -1;
    }

    void press(const Problem &problem, int fix)
    {
        const QString title = problem.fixes.at(fix);
        ++m_pressed;
        QTRY_VERIFY2(rowOf(problem) >= 0, qPrintable(problem.message));
        const int row = rowOf(problem);
        QMetaObject::invokeMethod(m_studio->item("problemsList"), "positionViewAtIndex",
                                  Q_ARG(int, row), Q_ARG(int, 0));
        QTRY_VERIFY2(m_studio->item(QString("problem-%1").arg(row)), qPrintable(problem.message));
        const auto button = [this, row, fix] { // of the row itself: another may be open
            QQuickItem *entry = m_studio->item(QString("problem-%1").arg(row));
            return entry ? Studio::named(entry, QString("fix-%1").arg(fix)) : nullptr;
        };
        if (!button())
            QVERIFY2(m_studio->click(QString("problem-%1").arg(row)), qPrintable(problem.message));
        QTRY_VERIFY2(button(), qPrintable(problem.message + " → " + title));
        m_studio->settle();
        QVERIFY2(button(), qPrintable(problem.message + " → " + title));
        button()->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY2(!problems().preview()->lines().isEmpty(),
                     qPrintable(problem.message + " → " + title));

        QCOMPARE(m_studio->window->activeFocusItem()->property("text").toString(), title);
        QTest::keyClick(m_studio->window, Qt::Key_Return);
        QTRY_VERIFY2(rowOf(problem) < 0, qPrintable(problem.message + " → " + title));
        QCOMPARE(m_studio->editor->undoLabel(), title);
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY2(rowOf(problem) >= 0, qPrintable(problem.message + " ← " + title));
        QVERIFY2(!m_studio->editor->canUndo(), qPrintable(title)); // it was one step
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Studio> m_studio;
    int m_designs = 0;
    int m_pressed = 0;
};

MOLDLOFT_WINDOW_MAIN(TestQuickFixes)
#include "tst_quick_fixes.moc"
