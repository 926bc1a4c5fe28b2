// Text from 100 to 300 % in a small window: nothing is cut off, nothing lies on
// something else, dialogs fit, what does not fit scrolls.

#include <QRegularExpression>

#include <cmath>

#include "qml/screens.h"

using namespace screens;

namespace
{

constexpr double slack = 2.5; ///< px by which line boxes may meet

bool isText(const QQuickItem *item)
{
    return item->inherits("QQuickText");
}

/// Where the letters of a Text are, in the window.
QRectF lettersOf(const QQuickItem *item)
{
    const qreal width = qMin(item->property("contentWidth").toReal(), item->width());
    const qreal height = qMin(item->property("contentHeight").toReal(), item->height());
    const int across = item->property("horizontalAlignment").toInt();
    const int down = item->property("verticalAlignment").toInt();
    const qreal left = item->property("leftPadding").toReal();
    const qreal x = across == Qt::AlignRight     ? item->width() - width
                    : across == Qt::AlignHCenter ? (item->width() - width) / 2
                                                 : left;
    const qreal y = down == Qt::AlignVCenter  ? (item->height() - height) / 2
                    : down == Qt::AlignBottom ? item->height() - height
                                              : item->property("topPadding").toReal();
    return seenPart(item, {x, y, width, height});
}

/// What is as long as its owner likes is elided, with the whole in a tooltip; words of ours are
/// not.
bool mayBeCut(const QQuickItem *item)
{
    const QString text = item->property("text").toString();
    static const QRegularExpression ours(QStringLiteral("^\\p{Lu}[\\p{Ll} ]+…?$"));
    return !ours.match(text).hasMatch();
}

bool scrolls(const QQuickItem *item)
{
    for (; item; item = item->parentItem()) {
        if (item->inherits("QQuickFlickable"))
            return true;
    }
    return false;
}

QStringList faultsOf(const Studio &studio)
{
    QStringList faults;
    const QRectF window(QPointF(), QSizeF(studio.window->size()));
    QQuickItem *root = front(studio);
    QList<std::pair<const QQuickItem *, QRectF>> texts;
    for (const QQuickItem *item : visibleItems(root)) {
        if (item->inherits("QQuickControl") && item->activeFocusOnTab() && !scrolls(item)) {
            const QRectF box = item->mapRectToScene({0, 0, item->width(), item->height()});
            if (!window.adjusted(-1, -1, 1, 1).contains(box))
                faults += QStringLiteral("outside of the window: ") + pathOf(item);
        }
        if (!isText(item) || item->property("text").toString().isEmpty())
            continue;
        const QRectF letters = lettersOf(item);
        if (letters.width() < 2 || letters.height() < 2)
            continue;
        const QString text = item->property("text").toString().left(30);
        if (item->property("truncated").toBool() && !mayBeCut(item))
            faults += QStringLiteral("cut: \"%1\" in %2").arg(text, pathOf(item));
        const qreal needed = item->property("contentHeight").toReal();
        if (needed > item->height() + slack && item->height() > 0)
            faults += QStringLiteral("too low: \"%1\" in %2").arg(text, pathOf(item));
        if (!window.adjusted(-1, -1, 1, 1).contains(letters))
            faults +=
                QStringLiteral("runs out of the window: \"%1\" in %2").arg(text, pathOf(item));
        for (const auto &[other, place] : std::as_const(texts)) {
            const QRectF common = place & letters;
            if (common.width() > slack && common.height() > slack)
                faults += QStringLiteral("\"%1\" lies on \"%2\": %3, %4")
                              .arg(text, other->property("text").toString().left(30), pathOf(item),
                                   pathOf(other));
        }
        texts.append({item, letters});
    }
    return faults;
}

} // namespace

class TestAccessScales : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsCutAndNothingLiesOnSomethingElse_data()
    {
        QTest::addColumn<int>("screen");
        for (std::size_t i = 0; i < all().size(); ++i)
            QTest::newRow(all()[i].name) << static_cast<int>(i);
    }
    void nothingIsCutAndNothingLiesOnSomethingElse()
    {
        QFETCH(int, screen);
        Studio studio;
        QVERIFY(studio.window && studio.active);
        QVERIFY(all()[static_cast<std::size_t>(screen)].show(studio));
        QStringList found;
        studio.window->resize(1280, 800);
        for (const double scale : {1.0, 1.5, 2.0, 3.0, -1.0, -2.0}) { // Portuguese is longer
            studio.preferences->overrideLanguage(scale < 0 ? "pt_BR" : "en");
            studio.preferences->overrideTextScale(std::abs(scale));
            QStringList faults; // lists are laid out anew over a few frames
            (void)QTest::qWaitFor([&] { return (faults = faultsOf(studio)).isEmpty(); }, 600);
            for (const QString &fault : std::as_const(faults))
                found += QStringLiteral("at %1 %: %2").arg(scale * 100).arg(fault);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
        QCOMPARE(studio.warnings, QStringList());
    }
};

MOLDLOFT_WINDOW_MAIN(TestAccessScales)
#include "tst_access_scales.moc"
