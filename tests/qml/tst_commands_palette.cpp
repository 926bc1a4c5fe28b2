// The command palette and the sheets: found by a few letters, done by Enter.

#include <QElapsedTimer>

#include "qml/commands_fixture.h"
#include "ui/command_finder.h"
#include "ui/key_sheet.h"

using namespace moldloft;
using namespace moldloft::ui;

class TestCommandsPalette : public CommandTest
{
    Q_OBJECT

private slots:
    void cleanup() { closeWindow(); }

    void aCommandIsRunByAFewLetters()
    {
        openWindow();
        openPalette();
        studio->type("compr");
        QCOMPARE(firstLine(), QString("Compact rows"));
        key(Qt::Key_Return);
        QTRY_VERIFY(studio->preferences->compact());
        QVERIFY(isGone("commandPalette"));
        QTRY_VERIFY(studio->item("canvas")->hasActiveFocus());
    }

    void anElementIsGoneTo()
    {
        openTemplate("shop");
        const auto &services = studio->editor->document().all(ElementKind::Service);
        const Record &last = *services.back();
        canvas()->centreOn(QPointF(-90000, -90000));
        openPalette();
        studio->type(QString::fromStdString(last.name));
        QCOMPARE(firstLine(), QString::fromStdString(last.name));
        key(Qt::Key_Return);
        QTRY_COMPARE(studio->editor->selectedId(), last.id.value);
        QVERIFY(canvas()->boundingRect().intersects(canvas()->elementRect(last.id.value)));
    }

    void whatIsInThePaletteIsAdded()
    {
        openWindow();
        openPalette();
        studio->type("add postg");
        QCOMPARE(firstLine(), QString("Add PostgreSQL"));
        key(Qt::Key_Return);
        QTRY_COMPARE(studio->editor->document().all(ElementKind::Database).size(), std::size_t(1));
    }

    void aTemplateStartsADesign()
    {
        openWindow();
        openPalette();
        studio->type("new ticket");
        QCOMPARE(firstLine(), QString("New design from ticketing"));
        key(Qt::Key_Return);
        QTRY_COMPARE(studio->editor->name(), QString("ticketing"));
    }

    void whatCannotBeDoneSaysWhyAndStays()
    {
        openWindow();
        openPalette();
        studio->type("redo");
        QCOMPARE(firstLine(), QString("Redo"));
        QCOMPARE(lines()->data(lines()->index(0), Qt::UserRole + 5).toString(),
                 QString("Nothing to redo."));
        key(Qt::Key_Return);
        QVERIFY(isOpen("commandPalette"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(isGone("commandPalette"));
    }

    void whatWasUsedLastComesFirst()
    {
        openWindow();
        openPalette();
        studio->type("light");
        QCOMPARE(firstLine(), QString("Light"));
        key(Qt::Key_Return);
        QTRY_VERIFY(isGone("commandPalette"));
        openPalette();
        QCOMPARE(firstLine(), QString("Light"));
        key(Qt::Key_Escape);
    }

    void theFieldOfTheBarOpensIt()
    {
        openWindow();
        QVERIFY(studio->click("commandField"));
        QTRY_VERIFY(isOpen("commandPalette"));
        QTRY_VERIFY(studio->item("paletteQuery")->hasActiveFocus());
        const int count = lines()->rowCount();
        QVERIFY(count > 40);
        key(Qt::Key_Down);
        QCOMPARE(studio->item("paletteLines")->property("currentIndex").toInt(), 1);
        key(Qt::Key_Up);
        key(Qt::Key_Up); // round to the last one
        QCOMPARE(studio->item("paletteLines")->property("currentIndex").toInt(), count - 1);
        key(Qt::Key_Escape);
    }

    /// Typing stays within frames in a design of ten thousand elements.
    void tenThousandElementsAreFilteredAtOnce()
    {
        std::vector<Record> many(1);
        many[0].name = "big";
        for (int i = 0; i < 10000; ++i) {
            Record one;
            one.ns = "big";
            one.name = "service-" + std::to_string(i);
            one.body = Service{};
            many.push_back(one);
        }
        Editor editor;
        editor.newDesign();
        editor.apply("many", editor.document().with(many));
        CommandFinder finder;
        finder.setEditor(&editor);
        finder.begin();
        for (const char *typed : {"s", "se", "ser", "serv", "serv9", "serv99", "s-9999"}) {
            QElapsedTimer clock;
            clock.start();
            finder.setQuery(QString::fromLatin1(typed));
            // A frame, on a machine that has four things to do.
            QVERIFY2(clock.elapsed() < 16 * 4, typed);
            QVERIFY2(finder.rowCount() > 0, typed);
        }
        QCOMPARE(finder.at(0).title, QString("service-9999"));
    }

    void everyCommandStandsInThePaletteAndInTheSheet()
    {
        openWindow();
        const auto *root = studio->window->findChild<QObject *>("commands");
        KeySheet sheet;
        sheet.setProperty("source", QVariant::fromValue(const_cast<QObject *>(root)));
        QSet<QString> onSheet;
        for (const QVariant &column : sheet.columns()) {
            for (const QVariant &group : column.toList()) {
                for (const QVariant &row : group.toMap().value("rows").toList())
                    onSheet += row.toMap().value("text").toString();
            }
        }
        CommandFinder finder;
        finder.setEditor(studio->editor.get());
        finder.setProperty("source", QVariant::fromValue(const_cast<QObject *>(root)));
        finder.begin();
        for (const QObject *one : CommandList::under(root)) {
            const QString text = one->property("text").toString();
            QVERIFY2(onSheet.contains(text), qPrintable(text));
            finder.setQuery(text);
            bool found = false;
            for (const PaletteLine &line : finder.rows())
                found = found || line.key == "command:" + one->objectName();
            QVERIFY2(found, qPrintable(text));
        }
    }

    void theSheetShowsEveryKeyAndFindsOne()
    {
        openWindow();
        studio->window->resize(1280, 800);
        QTest::keyClick(studio->window, '?');
        QTRY_VERIFY(isOpen("shortcutSheet"));
        const QQuickItem *scroller = studio->item("sheetScroller");
        QVERIFY(scroller);
        QTRY_COMPARE(studio->window->width(), 1280);
        auto *sheet = studio->window->findChild<KeySheet *>();
        QVERIFY(sheet);
        QTRY_VERIFY(sheet->property("columnCount").toInt() >= 3);
        const int all = sheet->count();
        QVERIFY(all > 60);
        studio->type("undo");
        QTRY_VERIFY(sheet->count() < 4 && sheet->count() > 0);
        key(Qt::Key_Escape);
        QTRY_VERIFY(isGone("shortcutSheet"));
    }

    void helpTellsVersionAndMeanings()
    {
        openWindow();
        key(Qt::Key_F1, Qt::ShiftModifier);
        QTRY_VERIFY(isOpen("linesDialog"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(isGone("linesDialog"));
        key(Qt::Key_F1, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("aboutDialog"));
        QVERIFY(textOf("aboutVersion").contains(QCoreApplication::applicationVersion()));
        key(Qt::Key_Return);
        QTRY_VERIFY(isGone("aboutDialog"));
    }

private:
    void openPalette()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("commandPalette"));
        QTRY_VERIFY(studio->item("paletteQuery")->hasActiveFocus());
    }
    CommandFinder *lines() const { return studio->window->findChild<CommandFinder *>(); }
    QString firstLine() const { return lines()->rowCount() > 0 ? lines()->at(0).title : QString(); }
};

MOLDLOFT_WINDOW_MAIN(TestCommandsPalette)
#include "tst_commands_palette.moc"
