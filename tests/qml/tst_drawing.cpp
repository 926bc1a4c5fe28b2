// A person at the window: everything here is done with the mouse and the keyboard on the real
// window, and checked in the design, in the files and in git.

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include "qml/studio_fixture.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

QByteArray git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), folder} + arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput()
                                   : "failed: " + process.readAllStandardError();
}

const Service &serviceOf(const Studio &studio, const char *name)
{
    static const Service none;
    for (const Record *record : studio.editor->document().all(ElementKind::Service)) {
        if (record->name == name)
            return *record->as<Service>();
    }
    return none;
}

} // namespace

class TestDrawing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        qunsetenv("GIT_AUTHOR_NAME");
        qunsetenv("GIT_AUTHOR_EMAIL");
        qunsetenv("GIT_COMMITTER_NAME");
        qunsetenv("GIT_COMMITTER_EMAIL");
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        QVERIFY(m_studio->click("newButton"));
        QTRY_VERIFY(m_studio->item("canvas"));
    }
    void cleanup()
    {
        if (m_studio)
            QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

    void aDesignIsDrawnExportedAndCommitted()
    {
        drawTheDesign();
        if (QTest::currentTestFailed())
            return;
        const Service &orders = serviceOf(*m_studio, "orders");
        QCOMPARE(orders.owns, (std::vector<Ref>{{"orders-db"}}));
        QCOMPARE(orders.publishes, (std::vector<Ref>{{"order-created"}}));
        QCOMPARE(serviceOf(*m_studio, "payments").subscribes,
                 (std::vector<Ref>{{"order-created"}}));
        QTRY_COMPARE(m_studio->editor->problems()->errorCount(), 0);

        qputenv("GIT_AUTHOR_NAME", "A Drafter");
        qputenv("GIT_AUTHOR_EMAIL", "drafter@example.com");
        const QTemporaryDir place;
        const QString folder = place.filePath("project");
        openDialog(Qt::Key_Return, folder);
        QTRY_VERIFY(m_studio->editor->project()->isReady());
        QVERIFY(m_studio->editor->project()->count() > 5);
        QVERIFY(!QDir(folder).exists()); // so far it only said what would change
        QVERIFY(m_studio->click("commitMessage"));
        QTest::keyClick(m_studio->window, Qt::Key_A, Qt::ControlModifier);
        m_studio->type("First drawing");
        runReviewed();
        finishJob();

        QCOMPARE(git(folder, {"log", "-1", "--format=%s by %an"}),
                 QByteArray("First drawing by A Drafter\n"));
        QVERIFY(!git(folder, {"fsck", "--strict"}).startsWith("failed"));
        QCOMPARE(git(folder, {"status", "--porcelain"}), QByteArray());
        const QByteArray files = git(folder, {"ls-files"});
        QVERIFY2(files.contains("/orders/deployment.yaml"), files);
        QVERIFY2(files.contains("/orders-db/"), files);
        QVERIFY2(files.contains(".moldloft.yaml\n"), files);
    }

    void anExportIsAlsoOneDialog()
    {
        QTest::keyClick(m_studio->window, Qt::Key_S);
        QCOMPARE(m_studio->editor->serviceCount(), 1);
        const QTemporaryDir place;
        openDialog(Qt::Key_E, place.filePath("out"));
        QTRY_VERIFY(m_studio->editor->project()->isReady());
        runReviewed();
        finishJob();
        QVERIFY(QDir(place.filePath("out/deploy/base")).exists());
        QVERIFY(!QDir(place.filePath("out/.git")).exists());
    }

    void howAndWhatIsExportedIsChosenAndKept()
    {
        QTest::keyClick(m_studio->window, Qt::Key_S);
        const QTemporaryDir place;
        openDialog(Qt::Key_E, place.filePath("out"));
        ProjectJob &job = *m_studio->editor->project();
        QTRY_VERIFY(job.isReady());
        QVERIFY(m_studio->item("formatKustomize")->property("checked").toBool());
        QVERIFY(m_studio->click("formatKustomize"));
        QTest::keyClick(m_studio->window, Qt::Key_Down); // by keyboard alone
        QTRY_VERIFY(m_studio->item("formatHelm")->hasActiveFocus());
        QCOMPARE(job.choices()->format(), QString("helm"));
        QVERIFY(!m_studio->item("formatKustomize")->property("checked").toBool());
        QVERIFY(m_studio->click("formatPlain"));
        QCOMPARE(job.choices()->format(), QString("plain"));
        QTest::keyClick(m_studio->window, Qt::Key_Up);
        QCOMPARE(job.choices()->format(), QString("helm"));

        QVERIFY(m_studio->click("exportKubernetes") && m_studio->click("exportServices") &&
                m_studio->click("exportCompose"));
        QTRY_COMPARE(job.count(), 0);
        QVERIFY(!job.isReady() && job.reason().contains("Choose"));
        QVERIFY(!m_studio->item("formatHelm")->isEnabled());
        QVERIFY(m_studio->click("exportKubernetes"));
        QTRY_VERIFY(job.isReady() && job.count() > 0);
        runReviewed();
        finishJob();
        QVERIFY(QFile::exists(place.filePath("out/deploy/chart/Chart.yaml")));
        QVERIFY(!QDir(place.filePath("out/deploy/base")).exists());
        QVERIFY(!QFile::exists(place.filePath("out/compose.yaml")));
        QTest::keyClick(m_studio->window, Qt::Key_Escape);

        m_studio->reopen(); // as after a restart
        QVERIFY(m_studio->active);
        QCOMPARE(m_studio->editor->project()->choices()->format(), QString("helm"));
        QCOMPARE(m_studio->editor->project()->choices()->only(),
                 std::vector<std::string>{"kubernetes"});
    }

    void aMissingIdentityShowsTheCommandToRun()
    {
        QTest::keyClick(m_studio->window, Qt::Key_S);
        const QTemporaryDir place;
        openDialog(Qt::Key_Return, place.filePath("out"));
        QTRY_VERIFY(m_studio->editor->project()->isReady());
        runReviewed();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->editor->project()->state(), QString("failed"), 30000);
        QTRY_VERIFY(m_studio->item("projectHint"));
        const QString hint = m_studio->item("projectHint")->property("text").toString();
        QVERIFY2(hint.contains("git config"), qPrintable(hint));
        QVERIFY(!QDir(place.filePath("out")).exists());
    }

    void whoCommitsCanBeNamedInTheDialog()
    {
        QTest::keyClick(m_studio->window, Qt::Key_S);
        const QTemporaryDir place;
        const QString folder = place.filePath("out");
        openDialog(Qt::Key_Return, folder);
        QTRY_VERIFY(m_studio->editor->project()->isReady());
        QVERIFY(m_studio->item("committerName") && m_studio->click("commitMessage"));
        QTest::keyClick(m_studio->window, Qt::Key_Tab);
        QTRY_VERIFY(m_studio->item("committerName")->hasActiveFocus());
        m_studio->type("A Drafter");
        QTest::keyClick(m_studio->window, Qt::Key_Tab);
        m_studio->type("drafter@example.com");
        runReviewed();
        finishJob();
        QCOMPARE(git(folder, {"log", "-1", "--format=%an <%ae>, %cn"}),
                 QByteArray("A Drafter <drafter@example.com>, A Drafter\n"));
        QCOMPARE(QSettings().value("git/name").toString(), QString("A Drafter"));
        QCOMPARE(QSettings().value("git/email").toString(), QString("drafter@example.com"));
    }

    void aSharedDatabaseTurnsUpWithinASecond()
    {
        drawTheDesign();
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE(m_studio->editor->problems()->errorCount(), 0);
        QElapsedTimer clock;
        clock.start();
        connectFrom("payments", "data", "orders-db");
        QCOMPARE(serviceOf(*m_studio, "payments").uses, (std::vector<Ref>{{"orders-db"}}));
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->editor->problems()->errorCount() > 0, 1000);
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->item("problem-0"), 1000);
        QVERIFY2(clock.elapsed() < 1500,
                 qPrintable(QString::number(clock.elapsed()))); // the drag included
        const QString sentence = m_studio->item("problem-0")->property("message").toString();
        QVERIFY2(sentence.contains("orders-db") && sentence.contains("payments"),
                 qPrintable(sentence));
        const QString place = m_studio->item("problem-0")->property("location").toString();
        QVERIFY2(QRegularExpression(":\\d+:\\d+$").match(place).hasMatch(), qPrintable(place));

        // Both carry the badge: who opens the database, and the database.
        for (const char *name : {"payments", "orders-db"})
            QVERIFY2(m_studio->editor->findingsOf(idOf(name)).errors == 1, name);

        // Selecting it opens the fixes and selects the element; a fix is one undo step.
        m_studio->editor->clearSelection();
        QVERIFY(m_studio->click("problem-0"));
        QVERIFY(m_studio->editor->selectedId() != 0);
        QTRY_VERIFY(m_studio->item("fix-0"));
        QVERIFY(m_studio->click("fix-0"));
        QTRY_COMPARE(m_studio->editor->problems()->errorCount(), 0);
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_studio->editor->problems()->errorCount() > 0);
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_studio->editor->problems()->errorCount(), 0);
    }

    void undoRedoCopyAndPasteWorkFromTheKeyboard()
    {
        QTest::keyClick(m_studio->window, Qt::Key_S);
        renameTo("orders");
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(serviceNames() == QStringList{"service"});
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(serviceNames().isEmpty());
        QVERIFY(!m_studio->editor->isEdited());
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(serviceNames(), QStringList{"orders"});
        QVERIFY(m_studio->editor->isEdited());

        m_studio->editor->selectElement(idOf("orders").value);
        QTest::keyClick(m_studio->window, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(m_studio->window, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(serviceNames(), (QStringList{"orders", "orders-2"}));
        QTest::keyClick(m_studio->window, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(serviceNames(), QStringList{"orders"});
        QTest::keyClick(m_studio->window, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(serviceNames().size(), 2);
        QTest::keyClick(m_studio->window, Qt::Key_Delete);
        QCOMPARE(serviceNames(), QStringList{"orders"});
    }

    void whatIsAddedByKeyCoversNothing()
    {
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_P, Qt::Key_S, Qt::Key_C, Qt::Key_M, Qt::Key_I})
            QTest::keyClick(m_studio->window, key);
        std::vector<std::pair<QString, QRectF>> boxes;
        for (const RecordPtr &record : m_studio->editor->document().records()) {
            // A channel stands in its broker, and everything in its namespace.
            if (record->kind() == ElementKind::Channel || record->kind() == ElementKind::Namespace)
                continue;
            QRectF box;
            QMetaObject::invokeMethod(m_studio->item("canvas"), "elementRect",
                                      Q_RETURN_ARG(QRectF, box), Q_ARG(quint64, record->id.value));
            for (const auto &[name, other] : boxes)
                QVERIFY2(!other.intersects(box), qPrintable(name));
            boxes.emplace_back(QString::fromStdString(record->name), box);
        }
        QCOMPARE(boxes.size(), std::size_t{6}); // the channel brought its broker
    }

    void aServiceTypeIsDraggedOntoAService()
    {
        QTest::keyClick(m_studio->window, Qt::Key_S);
        const QPoint service = centreOf("service");
        m_studio->drag(Studio::centreOf(m_studio->item("palette-loadbalancer")), service);
        QCOMPARE(serviceOf(*m_studio, "service").expose.size(), std::size_t{1});
        QCOMPARE(serviceOf(*m_studio, "service").expose.front().type, ServiceType::LoadBalancer);
    }

    void lettersTypedIntoAFieldAddNothing()
    {
        QVERIFY(m_studio->click("paletteFilter"));
        m_studio->type("sn");
        QCOMPARE(m_studio->editor->serviceCount(), 0);
        QTest::keyClick(m_studio->window, Qt::Key_A, Qt::ControlModifier);
        m_studio->type("mongo");
        QTest::keyClick(m_studio->window, Qt::Key_Return);
        QCOMPARE(m_studio->editor->document().all(ElementKind::Database).size(), std::size_t{1});
        QCOMPARE(
            m_studio->editor->document().all(ElementKind::Database).front()->as<Database>()->engine,
            std::string("mongodb"));
    }

private:
    void drawTheDesign()
    {
        // By the mouse: out of the palette onto the floor.
        const QPoint floor = Studio::centreOf(m_studio->item("canvas"));
        m_studio->drag(Studio::centreOf(m_studio->item("palette-service")), floor);
        QCOMPARE(m_studio->editor->serviceCount(), 1);
        renameTo("orders");
        // By the keyboard: letters.
        QTest::keyClick(m_studio->window, Qt::Key_S);
        renameTo("payments");
        QTest::keyClick(m_studio->window, Qt::Key_P);
        renameTo("orders-db");
        QTest::keyClick(m_studio->window, Qt::Key_C);
        renameTo("order-created");
        QCOMPARE(m_studio->editor->document().all(ElementKind::Broker).size(), std::size_t{1});
        QTest::keyClick(m_studio->window, Qt::Key_0, Qt::ControlModifier);
        QTest::qWait(400); // the view moves to show everything
        connectFrom("orders", "data", "orders-db");
        connectFrom("orders", "async", "order-created", "publishes");
        connectFrom("payments", "async", "order-created", "subscribes");
    }

    QStringList serviceNames() const
    {
        QStringList names;
        for (const Record *record : m_studio->editor->document().all(ElementKind::Service))
            names += QString::fromStdString(record->name);
        return names;
    }

    ElementId idOf(const QString &name) const
    {
        for (const RecordPtr &record : m_studio->editor->document().records()) {
            if (QString::fromStdString(record->name) == name)
                return record->id;
        }
        return {};
    }

    QPoint centreOf(const QString &name) const
    {
        QQuickItem *canvas = m_studio->item("canvas");
        QRectF box;
        QMetaObject::invokeMethod(canvas, "elementRect", Q_RETURN_ARG(QRectF, box),
                                  Q_ARG(quint64, idOf(name).value));
        return canvas->mapToScene(box.center()).toPoint();
    }

    void renameTo(const QString &name)
    {
        QTest::keyClick(m_studio->window, Qt::Key_F2);
        QTRY_VERIFY(m_studio->item("renameField"));
        m_studio->type(name);
        QTest::keyClick(m_studio->window, Qt::Key_Return);
        QTRY_VERIFY(!m_studio->item("renameField"));
        QVERIFY2(idOf(name), qPrintable(name));
    }

    /// Drags from the handle of that meaning; chooses the entry of the menu that starts with
    /// `verb`'s sentence where one comes up.
    void connectFrom(const QString &from, const QString &meaning, const QString &to,
                     const QString &verb = {})
    {
        QQuickItem *canvas = m_studio->item("canvas");
        QTest::mouseClick(m_studio->window, Qt::LeftButton, {},
                          centreOf(from)); // shows its handles
        QPointF handle;
        QMetaObject::invokeMethod(canvas, "handlePosition", Q_RETURN_ARG(QPointF, handle),
                                  Q_ARG(quint64, idOf(from).value), Q_ARG(QString, meaning));
        m_studio->drag(canvas->mapToScene(handle).toPoint(), centreOf(to));
        if (verb.isEmpty())
            return;
        QObject *menu = m_studio->window->findChild<QObject *>("connectionMenu");
        QVERIFY(menu);
        QTRY_VERIFY(menu->property("opened").toBool());
        for (int i = 0; i < menu->property("count").toInt(); ++i) {
            if (i > 0) // the first is highlighted from the start
                QTest::keyClick(m_studio->window, Qt::Key_Down);
            QQuickItem *entry = nullptr;
            QMetaObject::invokeMethod(menu, "itemAt", Q_RETURN_ARG(QQuickItem *, entry),
                                      Q_ARG(int, i));
            if (entry && entry->property("text").toString().contains(verb))
                break;
        }
        QTest::keyClick(m_studio->window, Qt::Key_Return);
        QTRY_VERIFY(!menu->property("visible").toBool());
    }

    void openDialog(Qt::Key key, const QString &folder)
    {
        QTest::keyClick(m_studio->window, key, Qt::ControlModifier);
        QTRY_VERIFY(m_studio->item("projectFolder"));
        // A dialog takes its place with the next frame; a hand would not hit it before either.
        QVERIFY(m_studio->click("projectFolder") &&
                m_studio->item("projectFolder")->hasActiveFocus());
        QTest::keyClick(m_studio->window, Qt::Key_A, Qt::ControlModifier);
        m_studio->type(folder);
        QCOMPARE(m_studio->editor->project()->folder(), folder);
    }

    /// On to the review, and from there.
    void runReviewed()
    {
        QVERIFY(m_studio->click("projectRun"));
        QTRY_VERIFY(m_studio->item("reviewRun") && m_studio->item("reviewRun")->isEnabled());
        QVERIFY(m_studio->click("reviewRun"));
    }

    void finishJob()
    {
        const ProjectJob &job = *m_studio->editor->project();
        QVERIFY(QTest::qWaitFor([&job] { return job.state() != "running"; }, 30000));
        QVERIFY2(job.state() == "done",
                 qPrintable(job.state() + ": " + job.error() + ' ' + job.hint()));
    }

    QTemporaryDir m_home;
    std::unique_ptr<Studio> m_studio;
};

MOLDLOFT_WINDOW_MAIN(TestDrawing)
#include "tst_drawing.moc"
