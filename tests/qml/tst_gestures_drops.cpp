// Files and texts that are dropped on the window from elsewhere.

#include <QDropEvent>

#include "qml/gestures_fixture.h"

using namespace moldloft;

class TestGestureDrops : public QObject, GestureTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aDesignFileOpensAfterTheQuestionAboutUnsavedEdits()
    {
        const QTemporaryDir folder;
        const QString path = write(folder, "dropped.moldloft.yaml");
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(m->studio.editor->isEdited());
        QVERIFY(drop(file));
        QTRY_VERIFY(m->isOpen("questionDialog"));
        QVERIFY(m->nothingHappened());
        QVERIFY(m->studio.click("questionDiscard"));
        QTRY_COMPARE(m->studio.editor->title(), QString("dropped"));
        QVERIFY(m->document().find(ElementKind::Service, "x", "y"));
        // Without unsaved edits it opens at once.
        QMimeData other;
        other.setUrls({QUrl::fromLocalFile(write(folder, "other.moldloft.yaml"))});
        QVERIFY(drop(other));
        QTRY_COMPARE(m->studio.editor->title(), QString("other"));
    }

    void theWelcomePageTakesAFileToo()
    {
        m->studio.editor->discardEdits();
        m->studio.editor->closeDesign();
        QTRY_VERIFY(m->studio.item("welcome"));
        const QTemporaryDir folder;
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(write(folder, "dropped.moldloft.yaml"))});
        QVERIFY(drop(file));
        QTRY_COMPARE(m->studio.editor->title(), QString("dropped"));
    }

    void anotherFileIsNotTaken()
    {
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile("/tmp/picture.png")});
        QVERIFY(!drop(file));
        QVERIFY(m->nothingHappened());
    }

    void whatLeavesTheWindowChangesNothing()
    {
        QMimeData text;
        text.setText("services: {a: {}}\n");
        const QPoint at = m->world(300, 330);
        QDragEnterEvent enter(at, Qt::CopyAction, &text, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m->studio.window, &enter);
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(m->studio.window, &leave);
        QVERIFY(m->nothingHappened());
    }

private:
    static QString write(const QTemporaryDir &folder, const QString &name)
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(
                "moldloft: 1\nname: dropped\nnamespaces:\n  x:\n    services:\n      y: {}\n");
        return file.fileName();
    }
    /// As the platform tells the window of a drag from another program.
    bool drop(const QMimeData &data)
    {
        const QPoint at =
            m->studio.window->geometry().size().isEmpty() ? QPoint() : QPoint(600, 300);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m->studio.window, &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m->studio.window, &move);
        if (!move.isAccepted()) {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(m->studio.window, &leave);
            return false;
        }
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m->studio.window, &event);
        return event.isAccepted();
    }
};

MOLDLOFT_WINDOW_MAIN(TestGestureDrops)
#include "tst_gestures_drops.moc"
