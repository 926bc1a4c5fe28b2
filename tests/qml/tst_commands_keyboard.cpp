// From an empty canvas to a committed project, without a mouse.

#include <QFile>
#include <QProcess>

#include "qml/commands_fixture.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

QByteArray git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), folder} + arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class TestCommandsKeyboard : public CommandTest
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        qputenv("GIT_AUTHOR_NAME", "A Drafter");
        qputenv("GIT_AUTHOR_EMAIL", "drafter@example.com");
        qputenv("GIT_COMMITTER_NAME", "A Drafter");
        qputenv("GIT_COMMITTER_EMAIL", "drafter@example.com");
    }
    void cleanup() { closeWindow(); }

    void fromAnEmptyCanvasToACommit()
    {
        studio = std::make_unique<Studio>();
        QVERIFY(studio->window && studio->active);
        key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(studio->item("canvas"));
        QTRY_VERIFY(studio->item("canvas")->hasActiveFocus());

        const QStringList steps{"orders", "orders-db", "payments", "public"};
        addAndName(Qt::Key_S, steps[0]);
        addAndName(Qt::Key_P, steps[1]);
        addAndName(Qt::Key_S, steps[2]);
        addAndName(Qt::Key_I, steps[3]);
        if (QTest::currentTestFailed())
            return;

        connectTo("orders", "orders-db");
        connectTo("orders", "payments");
        connectTo("public", "orders");
        if (QTest::currentTestFailed())
            return;
        const auto *orders = serviceCalled("orders");
        QVERIFY(orders);
        QCOMPARE(orders->owns, (std::vector<Ref>{{"orders-db"}}));
        QCOMPARE(orders->calls.size(), std::size_t(1));
        QCOMPARE(orders->calls[0].to.text, std::string("payments"));
        const auto *ingress =
            studio->editor->document().all(ElementKind::Ingress).front()->as<Ingress>();
        QCOMPARE(ingress->rules.size(), std::size_t(1));
        QCOMPARE(ingress->rules[0].to.text, std::string("orders"));

        goTo("orders");
        key(Qt::Key_2); // NodePort
        QTRY_COMPARE(serviceCalled("orders")->expose.size(), std::size_t(1));
        QCOMPARE(serviceCalled("orders")->expose[0].type, ServiceType::NodePort);

        // Every step can be taken back and done again.
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(serviceCalled("orders")->expose.size(), std::size_t(0));
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(serviceCalled("orders")->expose.size(), std::size_t(1));
        QTRY_COMPARE(studio->editor->problems()->errorCount(), 0);

        const QString folder = m_place.filePath("project");
        key(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("projectDialog"));
        writeFolder(folder);
        runDialog();
        QTRY_VERIFY(QFile::exists(folder + "/deploy/base"));

        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("projectDialog"));
        writeFolder(folder);
        runDialog();
        QVERIFY2(git(folder, {"log", "-1", "--format=%an"}).startsWith("A Drafter"),
                 qPrintable(folder));
        QVERIFY(git(folder, {"ls-files"}).contains("/orders/deployment.yaml"));
        QCOMPARE(git(folder, {"status", "--porcelain"}), QByteArray());
    }

    void connectingIsCancelledWithoutATrace()
    {
        openWindow();
        key(Qt::Key_P);
        key(Qt::Key_S);
        QTRY_COMPARE(studio->editor->elementCount(), 3);
        const QString before = studio->editor->undoLabel();
        key(Qt::Key_L);
        QTRY_VERIFY(studio->item("connectToField"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!studio->item("connectToField"));
        QVERIFY(studio->item("canvas")->hasActiveFocus());
        QCOMPARE(studio->editor->undoLabel(), before);
        QVERIFY(edges(studio->editor->document()).empty());
    }

    void onlyWhatMakesSenseIsOffered()
    {
        openWindow();
        key(Qt::Key_P);
        QTRY_COMPARE(studio->editor->elementCount(), 2);
        key(Qt::Key_L); // a database alone
        QVERIFY(!studio->item("connectToField"));
        QVERIFY(studio->editor->status().contains("connected"));
    }

private:
    const Service *serviceCalled(const char *name) const
    {
        for (const Record *one : studio->editor->document().all(ElementKind::Service)) {
            if (one->name == name)
                return one->as<Service>();
        }
        return nullptr;
    }
    void addAndName(Qt::Key letter, const QString &name)
    {
        const int before = studio->editor->elementCount();
        key(letter);
        QTRY_VERIFY(studio->editor->elementCount() > before);
        QTRY_VERIFY(studio->item("canvas")->hasActiveFocus());
        key(Qt::Key_F2);
        QTRY_VERIFY(studio->item("renameField") && studio->item("renameField")->hasActiveFocus());
        key(Qt::Key_A, Qt::ControlModifier);
        studio->type(name);
        key(Qt::Key_Return);
        QTRY_VERIFY(studio->item("canvas")->hasActiveFocus());
        const Record *record =
            studio->editor->document().find(ElementId{studio->editor->selectedId()});
        QVERIFY(record);
        QCOMPARE(QString::fromStdString(record->name), name);
    }
    void goTo(const QString &name)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(studio->item("paletteQuery") && studio->item("paletteQuery")->hasActiveFocus());
        studio->type(name);
        key(Qt::Key_Return);
        QTRY_VERIFY(isGone("commandPalette"));
        QTRY_VERIFY(studio->item("canvas")->hasActiveFocus());
        const Record *record =
            studio->editor->document().find(ElementId{studio->editor->selectedId()});
        QVERIFY(record && QString::fromStdString(record->name) == name);
    }
    void connectTo(const QString &from, const QString &to)
    {
        goTo(from);
        if (QTest::currentTestFailed())
            return;
        const auto before = edges(studio->editor->document()).size();
        key(Qt::Key_L);
        QTRY_VERIFY(studio->item("connectToField") &&
                    studio->item("connectToField")->hasActiveFocus());
        studio->type(to);
        key(Qt::Key_Return);
        // Where it can mean several things, Enter takes the likeliest.
        QTRY_VERIFY(isOpen("connectionMenu") ||
                    edges(studio->editor->document()).size() == before + 1);
        if (isOpen("connectionMenu"))
            key(Qt::Key_Return);
        QTRY_COMPARE(edges(studio->editor->document()).size(), before + 1);
        QTRY_VERIFY(studio->item("canvas")->hasActiveFocus());
    }
    bool tabTo(const char *name)
    {
        for (int i = 0; i < 30; ++i) {
            const QQuickItem *item = studio->item(QString::fromLatin1(name));
            if (item && item->hasActiveFocus())
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    void writeFolder(const QString &folder)
    {
        QVERIFY(tabTo("projectFolder"));
        key(Qt::Key_A, Qt::ControlModifier);
        studio->type(folder);
        key(Qt::Key_Tab);
        QTRY_VERIFY(studio->editor->project()->isReady());
    }
    void runDialog()
    {
        QTRY_VERIFY(studio->item("projectRun")->isEnabled());
        QVERIFY(tabTo("projectRun"));
        key(Qt::Key_Return);
        QTRY_VERIFY(isGone("projectDialog"));
        QTRY_VERIFY(studio->item("reviewRun") && studio->item("reviewRun")->isEnabled());
        QVERIFY(tabTo("reviewRun"));
        key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(studio->editor->project()->state(), QString("done"), 60000);
        key(Qt::Key_Escape);
        QTRY_VERIFY(isGone("reviewDialog"));
        QTRY_VERIFY(studio->item("canvas")->hasActiveFocus());
    }

    QTemporaryDir m_home;
    QTemporaryDir m_place;

    void altAloneOpensTheMenu()
    {
        openWindow();
        const auto press = [this](Qt::Key between) {
            QTest::keyPress(studio->window, Qt::Key_Alt, Qt::AltModifier);
            if (between)
                QTest::keyClick(studio->window, between, Qt::AltModifier);
            QTest::keyRelease(studio->window, Qt::Key_Alt);
        };
        press(Qt::Key_2); // a shortcut: not Alt alone
        QTest::qWait(50);
        QVERIFY(isGone("mainMenu"));
        press(Qt::Key(0));
        QTRY_VERIFY(isOpen("mainMenu"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(isGone("mainMenu"));
        key(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("settingsDialog"));
        press(Qt::Key(0));
        QTest::qWait(50);
        QVERIFY(isGone("mainMenu"));
    }
};

MOLDLOFT_WINDOW_MAIN(TestCommandsKeyboard)
#include "tst_commands_keyboard.moc"
