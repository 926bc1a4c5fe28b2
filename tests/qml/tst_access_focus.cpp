// The focus: where Tab goes is seen, nothing that cannot be seen has it, it is nowhere caught, and
// after a popup it is where it was.

#include <QQmlExpression>

#include "qml/screens.h"

using namespace screens;

namespace
{

QColor themeColor(const Studio &studio, const char *name)
{
    QQmlExpression expression(studio.engine->contextForObject(studio.window), studio.window,
                              QStringLiteral("Theme.") + QLatin1String(name));
    return expression.evaluate().value<QColor>();
}

/// A ring or a line in the colour of the focus, on the item, in it or around it.
bool showsFocus(const Studio &studio, QQuickItem *item)
{
    const QColor focus = themeColor(studio, "focus");
    const QRectF place = seenPart(item, {0, 0, item->width(), item->height()});
    for (QQuickItem *part : visibleItems(front(studio))) {
        if (!part->inherits("QQuickRectangle") ||
            !seenPart(part, {0, 0, part->width(), part->height()}).intersects(place))
            continue;
        if (part->property("color").value<QColor>() == focus)
            return true;
        const auto *border = part->property("border").value<QObject *>();
        if (border && border->property("color").value<QColor>() == focus &&
            border->property("width").toReal() >= 1.5)
            return true;
    }
    return false;
}

/// There Tab goes from element to element too, but Escape leaves the comparison.
bool isComparedCanvas(const QQuickItem *item)
{
    return item->inherits("moldloft::ui::CanvasView") &&
           item->objectName() != QLatin1String("canvas");
}

} // namespace

class TestAccessFocus : public QObject
{
    Q_OBJECT

private slots:
    void tabGoesRoundAndIsSeen_data()
    {
        QTest::addColumn<int>("screen");
        for (std::size_t i = 0; i < all().size(); ++i)
            QTest::newRow(all()[i].name) << static_cast<int>(i);
    }
    void tabGoesRoundAndIsSeen()
    {
        QFETCH(int, screen);
        Studio studio;
        QVERIFY(studio.window && studio.active);
        QVERIFY(all()[static_cast<std::size_t>(screen)].show(studio));
        QTest::qWait(50);
        if (QByteArray(all()[static_cast<std::size_t>(screen)].name).contains("menu"))
            return;                      // a menu is walked with the arrows
        studio.editor->clearSelection(); // on the canvas Tab goes from element to element
        QStringList wrong;
        QList<QQuickItem *> walked;
        bool round = false;
        for (int i = 0; i < 200 && !round; ++i) {
            QTest::keyClick(studio.window, Qt::Key_Tab);
            QQuickItem *now = studio.window->activeFocusItem();
            if (!now)
                continue;
            if (now->objectName() == QLatin1String("canvas")) {
                QTest::keyClick(studio.window, Qt::Key_Escape);
                QTest::keyClick(studio.window, Qt::Key_Escape);
            } else if (now->inherits(
                           "moldloft::ui::CanvasView")) { // there Escape leaves the comparison
                QTest::keyClick(studio.window, Qt::Key_End);
            }
            round = !walked.isEmpty() && now == walked.first();
            if (walked.contains(now)) {
                if (!round && now == walked.last())
                    wrong += QStringLiteral("caught in ") + pathOf(now);
                break;
            }
            walked += now;
            const QRectF part = seenPart(now, {0, 0, now->width(), now->height()}) &
                                QRectF(QPointF(), QSizeF(studio.window->size()));
            if (!now->isVisible() || !now->isEnabled() || part.width() < 1 || part.height() < 1)
                wrong += QStringLiteral("cannot be seen: ") + pathOf(now);
            else if (now->objectName() != QLatin1String("canvas") && !showsFocus(studio, now))
                wrong += QStringLiteral("no ring: ") + pathOf(now);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
        const bool isPage = front(studio) == studio.window->contentItem();
        QVERIFY2(walked.size() > (isPage ? 1 : 0), qPrintable(QString::number(walked.size())));
        QVERIFY2(round,
                 qPrintable(
                     QStringLiteral("after %1 stops it is not where it began").arg(walked.size())));
        // Back is the same way.
        if (walked.size() > 2) {
            if (isComparedCanvas(studio.window->activeFocusItem()))
                QTest::keyClick(studio.window, Qt::Key_Home);
            QTest::keyClick(studio.window, Qt::Key_Tab, Qt::ShiftModifier);
            QCOMPARE(pathOf(studio.window->activeFocusItem()), pathOf(walked.last()));
        }
        QCOMPARE(studio.warnings, QStringList());
    }

    void afterAPopupTheFocusIsWhereItWas_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers) {
            QTest::newRow(name) << static_cast<int>(key) << static_cast<int>(modifiers.toInt());
        };
        row("settings", Qt::Key_Comma, Qt::ControlModifier);
        row("export", Qt::Key_E, Qt::ControlModifier);
        row("commit", Qt::Key_Return, Qt::ControlModifier);
        row("menu", Qt::Key_F10, {});
        row("command palette", Qt::Key_K, Qt::ControlModifier);
        row("keys", Qt::Key_Question, {});
    }
    void afterAPopupTheFocusIsWhereItWas()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        Studio studio;
        QVERIFY(template_(studio, "orders"));
        QVERIFY(studio.click("outlineTab"));
        for (const char *place : {"canvas", "outlineList", "inspectorName"}) {
            QQuickItem *item = studio.item(QLatin1String(place));
            QVERIFY2(item, place);
            item->forceActiveFocus(Qt::TabFocusReason);
            QTRY_VERIFY(item->hasActiveFocus() ||
                        item->isAncestorOf(studio.window->activeFocusItem()));
            const QString before = pathOf(studio.window->activeFocusItem()); // a list gives it on
            const bool typing = QByteArray(place) == "inspectorName";
            if (typing && key == Qt::Key_Question)
                continue; // there it is a letter
            QVERIFY2(
                popup(studio, static_cast<Qt::Key>(key), Qt::KeyboardModifiers::fromInt(modifiers)),
                place);
            QTRY_VERIFY(pathOf(studio.window->activeFocusItem()) != before);
            QTest::keyClick(studio.window, Qt::Key_Escape);
            QTRY_COMPARE(front(studio), studio.window->contentItem());
            QTRY_COMPARE(pathOf(studio.window->activeFocusItem()), before);
        }
        QCOMPARE(studio.warnings, QStringList());
    }

    void escapeClosesWhatIsInFrontAlone()
    {
        Studio studio;
        QVERIFY(template_(studio, "orders"));
        QVERIFY(popup(studio, Qt::Key_Comma, Qt::ControlModifier));
        QTest::keyClick(studio.window, Qt::Key_Space); // the list of the first field
        QTRY_VERIFY(studio.item("setting-scheme")
                        ->property("popup")
                        .value<QObject *>()
                        ->property("visible")
                        .toBool());
        QTest::keyClick(studio.window, Qt::Key_Escape);
        QTRY_VERIFY(!studio.item("setting-scheme")
                         ->property("popup")
                         .value<QObject *>()
                         ->property("visible")
                         .toBool());
        QVERIFY(studio.item("settingsClose"));
        QTest::keyClick(studio.window, Qt::Key_Escape);
        QTRY_VERIFY(!studio.item("settingsClose"));
        QVERIFY(studio.item("canvas"));
        QVERIFY(studio.editor->selectedId() != 0); // it reached nothing behind
    }
};

MOLDLOFT_WINDOW_MAIN(TestAccessFocus)
#include "tst_access_focus.moc"
