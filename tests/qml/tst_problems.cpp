// The problems of a design in the window: quick fixes with a preview of what they change, and what
// is waived with its reason.

#include <algorithm>

#include <QAccessible>
#include <QFile>

#include "qml/studio_fixture.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

const QByteArray design = R"(moldloft: 1
name: sample
namespaces:
  shop:
    services:
      page:
        image: nginx # of a tag that moves
        health: {http: /}
        resources: {cpu: 100m, memory: 128Mi}
      old:
        image: example/old
        health: {http: /}
        resources: {cpu: 100m, memory: 128Mi}
        ignore: [{rule: image-unpinned, because: the vendor has no tags}]
)";

} // namespace

class TestProblems : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        QFile file(m_folder.filePath("sample.moldloft.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(design) == design.size());
        file.close();
        m_studio->editor->open(file.fileName());
        QTRY_COMPARE(problems().count(), 2);
        QVERIFY(m_studio->click("problemsTab"));
        QTRY_VERIFY(m_studio->item("problem-1"));
    }
    void cleanup()
    {
        if (m_studio)
            QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

    void whatIsWaivedStandsLastWithItsReasonAndDoesNotCount()
    {
        QCOMPARE(problems().errorCount(), 0);
        QCOMPARE(problems().warningCount(), 1);
        QCOMPARE(problems().at(1).severity, QString("waived"));
        const QQuickItem *row = m_studio->item("problem-1");
        const auto *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QQuickItem *>(row));
        QVERIFY(accessible);
        const QString name = accessible->text(QAccessible::Name);
        QVERIFY2(name.startsWith("Waived: old runs example/old"), qPrintable(name));
        QCOMPARE(accessible->text(QAccessible::Description),
                 QString("Accepted because: the vendor has no tags"));
        QVERIFY(m_studio->click("problem-1"));
        QTRY_COMPARE(m_studio->editor->selectedId(), problems().at(1).element);
        QVERIFY(row->height() > m_studio->item("problem-0")->height()); // it says why
    }

    void aFixShowsWhatItWouldChangeBeforeItDoes()
    {
        QVERIFY(m_studio->click("problem-0"));
        QTRY_VERIFY(m_studio->item("fix-0"));
        QVERIFY(!m_studio->item("fixLines"));
        QQuickItem *fix = m_studio->item("fix-0");
        fix->forceActiveFocus(Qt::TabFocusReason);
        const QStringList expected{"        page:", "-         image: nginx # of a tag that moves",
                                   "+         image: nginx:1.28.0 # of a tag that moves"};
        QTRY_COMPARE(problems().preview()->lines(), expected);
        QTRY_VERIFY(m_studio->item("fixLines"));
        auto *accessible = QAccessible::queryAccessibleInterface(fix);
        QTRY_VERIFY(accessible->text(QAccessible::Description)
                        .startsWith("Removes image: nginx # of a tag that moves."));
        QVERIFY(!m_studio->editor->canUndo());

        QTest::keyClick(m_studio->window, Qt::Key_Return);
        QTRY_COMPARE(problems().warningCount(), 0);
        QVERIFY(problems().preview()->lines().isEmpty());
        QCOMPARE(m_studio->editor->undoLabel(), QString("Run nginx:1.28.0"));
        m_studio->editor->undo();
        QTRY_COMPARE(problems().warningCount(), 1);
        QVERIFY(!m_studio->editor->canUndo()); // it was one step
    }

    void thePointerOverAFixShowsItToo()
    {
        QVERIFY(m_studio->click("problem-0"));
        QTRY_VERIFY(m_studio->item("fix-0"));
        m_studio->settle();
        QTest::mouseMove(m_studio->window, Studio::centreOf(m_studio->item("fix-0")));
        QTRY_COMPARE(problems().preview()->lines().size(), 3);
    }

private:
    ProblemsModel &problems() { return *m_studio->editor->problems(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Studio> m_studio;
};

MOLDLOFT_WINDOW_MAIN(TestProblems)
#include "tst_problems.moc"
