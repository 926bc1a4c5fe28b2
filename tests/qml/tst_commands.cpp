// The registry of actions: every command has an identity, a name and a key of its own, and nothing
// but commands stands in the menus or has a key.

#include <QDirIterator>
#include <QFile>
#include <QKeySequence>
#include <QRegularExpression>
#include <QSet>

#include "qml/studio_fixture.h"
#include "ui/command_list.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

QList<QObject *> commandsOf(const Studio &studio, const QString &menu = {})
{
    return CommandList::under(studio.window->findChild<QObject *>(QStringLiteral("commands")),
                              menu);
}

QObject *command(const Studio &studio, const QString &id)
{
    for (QObject *one : commandsOf(studio)) {
        if (one->objectName() == id)
            return one;
    }
    return nullptr;
}

QList<QObject *> entriesOf(QObject *menu)
{
    QList<QObject *> entries;
    for (int i = 0; i < menu->property("count").toInt(); ++i) {
        QQuickItem *entry = nullptr;
        QMetaObject::invokeMethod(menu, "itemAt", Q_RETURN_ARG(QQuickItem *, entry), Q_ARG(int, i));
        entries += entry;
    }
    return entries;
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        m_studio->editor->newDesign();
        QTRY_VERIFY(m_studio->item("canvas"));
        m_studio->item("canvas")->forceActiveFocus();
    }
    void cleanup()
    {
        if (m_studio)
            QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

    void everyCommandHasAnIdentityANameAGroupAndAKey()
    {
        QSet<QString> ids;
        const QList<QObject *> all = commandsOf(*m_studio);
        QVERIFY(all.size() > 40);
        for (const QObject *one : all) {
            const QString id = one->objectName();
            QVERIFY2(!id.isEmpty(), qPrintable(one->property("text").toString()));
            QVERIFY2(!ids.contains(id), qPrintable(id + " stands twice"));
            ids += id;
            QVERIFY2(!one->property("text").toString().isEmpty(), qPrintable(id));
            QVERIFY2(!CommandList::groupOf(one).isEmpty(), qPrintable(id));
            const QStringList keys = one->property("keys").toStringList();
            QVERIFY2(!keys.isEmpty(), qPrintable(id + " has no key"));
            for (const QString &key : keys) {
                const QKeySequence sequence(key, QKeySequence::PortableText);
                QVERIFY2(!sequence.isEmpty() && !sequence.toString().isEmpty(),
                         qPrintable(id + ": " + key));
            }
        }
    }

    /// Neither the same keys nor, in a sequence, the beginning of another's.
    void noTwoCommandsShareAKey()
    {
        QList<std::pair<QKeySequence, QString>> taken;
        for (const QObject *one : commandsOf(*m_studio)) {
            for (const QString &key : one->property("keys").toStringList()) {
                const QKeySequence sequence(key);
                for (const auto &[other, owner] : taken) {
                    QVERIFY2(sequence.matches(other) == QKeySequence::NoMatch &&
                                 other.matches(sequence) == QKeySequence::NoMatch,
                             qPrintable(QStringLiteral("%1 of %2 and of %3")
                                            .arg(key, one->objectName(), owner)));
                }
                taken += {sequence, one->objectName()};
            }
        }
    }

    void nothingElseHasAKey()
    {
        QDirIterator files(QStringLiteral(MOLDLOFT_SOURCE_DIR "/qml"), {QStringLiteral("*.qml")},
                           QDir::Files, QDirIterator::Subdirectories);
        const QRegularExpression shortcut(QStringLiteral("\\bShortcut\\s*\\{"));
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const bool own = file.fileName().endsWith(QLatin1String("/actions/Command.qml"));
            QCOMPARE(QString::fromUtf8(file.readAll()).contains(shortcut), own);
            seen += own ? 1 : 0;
        }
        QCOMPARE(seen, 1);
    }

    void theMainMenuHoldsEveryCommandAndNothingElse()
    {
        QTest::keyClick(m_studio->window, Qt::Key_F10);
        QObject *menu = m_studio->window->findChild<QObject *>("mainMenu");
        QTRY_VERIFY(menu->property("opened").toBool());
        QList<QObject *> shown;
        for (QObject *entry : entriesOf(menu)) {
            QObject *submenu = entry->property("subMenu").value<QObject *>();
            QVERIFY2(submenu, qPrintable(entry->property("text").toString()));
            QMetaObject::invokeMethod(submenu, "open");
            QTRY_VERIFY(submenu->property("opened").toBool());
            for (QObject *inner : entriesOf(submenu))
                shown += inner->property("command").value<QObject *>();
            QMetaObject::invokeMethod(submenu, "close");
        }
        QCOMPARE(shown, commandsOf(*m_studio));
    }

    void theMenusOfTheCanvasHoldCommandsOnly()
    {
        QTest::keyClick(m_studio->window, Qt::Key_S);
        QTRY_COMPARE(m_studio->editor->selectionCount(), 1);
        QTest::keyClick(m_studio->window, Qt::Key_Menu);
        QObject *menu = m_studio->window->findChild<QObject *>("canvasMenu");
        QTRY_VERIFY(menu->property("opened").toBool());
        QList<QObject *> shown;
        for (QObject *entry : entriesOf(menu))
            shown += entry->property("command").value<QObject *>();
        QVERIFY(shown.size() > 3);
        QCOMPARE(shown, commandsOf(*m_studio, "element"));
    }

    void aCommandThatCannotBeDoneSaysWhy()
    {
        for (const QObject *one : commandsOf(*m_studio))
            QCOMPARE(one->property("enabled").toBool(), one->property("reason").toString() == "");
        QCOMPARE(command(*m_studio, "undo")->property("reason").toString(),
                 QString("Nothing to undo."));
        QTest::keyClick(m_studio->window, Qt::Key_S);
        QCOMPARE(command(*m_studio, "undo")->property("reason").toString(), QString());
        QVERIFY(command(*m_studio, "undo")->property("text").toString().startsWith("Undo: "));
        m_studio->editor->closeDesign();
        QCOMPARE(command(*m_studio, "fit")->property("reason").toString(),
                 QString("No design is open."));
    }

    void aDisabledButtonShowsTheReason()
    {
        QQuickItem *undo = m_studio->item("undoButton");
        QVERIFY(undo && !undo->isEnabled());
        int by = 0; // the pointer counts as moved once the bar is laid out
        QVERIFY(QTest::qWaitFor([&] {
            QTest::mouseMove(m_studio->window, Studio::centreOf(undo) + QPoint(by++ % 2, 0));
            return m_studio->item("tipText") != nullptr;
        }));
        QCOMPARE(m_studio->item("tipText")->property("text").toString(),
                 QString("Nothing to undo."));
        QTest::mouseMove(m_studio->window, Studio::centreOf(m_studio->item("canvas")));
        QTRY_VERIFY(!m_studio->item("tipText"));
    }

    void lettersGoToTheFieldThatIsTypedInto()
    {
        QTest::keyClick(m_studio->window, Qt::Key_S);
        QCOMPARE(m_studio->editor->serviceCount(), 1);
        QVERIFY(m_studio->click("paletteFilter"));
        QTRY_VERIFY(m_studio->item("paletteFilter")->hasActiveFocus());
        m_studio->type("s/?");
        QCOMPARE(m_studio->item("paletteFilter")->property("text").toString(), QString("s/?"));
        QCOMPARE(m_studio->editor->serviceCount(), 1);
        QTest::keyClick(m_studio->window, Qt::Key_Backspace);
        QCOMPARE(m_studio->item("paletteFilter")->property("text").toString(), QString("s/"));
        QCOMPARE(m_studio->editor->serviceCount(), 1);
    }

    void chordsAndSecondKeysWork()
    {
        QTest::keyClick(m_studio->window, Qt::Key_T, Qt::ControlModifier);
        QTest::keyClick(m_studio->window, Qt::Key_C);
        QTRY_VERIFY(m_studio->preferences->compact());
        QTest::keyClick(m_studio->window, Qt::Key_S);
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_studio->editor->serviceCount(), 0);
        QTest::keyClick(m_studio->window, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_studio->editor->serviceCount(), 1);
    }

private:
    std::unique_ptr<Studio> m_studio;
};

MOLDLOFT_WINDOW_MAIN(TestCommands)
#include "tst_commands.moc"
