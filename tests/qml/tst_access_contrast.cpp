// WCAG 2.1 contrast: of the colours themselves, and of every text as it stands in the window.

#include <QQmlExpression>

#include <cmath>

#include "qml/screens.h"
#include "render/theme_colors.h"

using namespace screens;

namespace
{

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// What lies over most of a piece of the picture.
QColor groundOf(const QImage &picture, const QRect &where)
{
    QHash<QRgb, int> seen;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x)
            ++seen[picture.pixel(x, y)];
    }
    const auto most = std::max_element(seen.begin(), seen.end());
    return most == seen.end() ? QColor() : QColor(most.key());
}

double opacityOf(const QQuickItem *item)
{
    double opacity = 1;
    for (; item; item = item->parentItem())
        opacity *= item->opacity();
    return opacity;
}

QColor over(const QColor &top, double opacity, const QColor &ground)
{
    const double a = opacity * top.alphaF();
    const auto mix = [a](double x, double y) { return a * x + (1 - a) * y; };
    return QColor::fromRgbF(static_cast<float>(mix(top.redF(), ground.redF())),
                            static_cast<float>(mix(top.greenF(), ground.greenF())),
                            static_cast<float>(mix(top.blueF(), ground.blueF())));
}

} // namespace

class TestAccessContrast : public QObject
{
    Q_OBJECT

private slots:
    void theFormulaIsThatOfWcag()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor("#767676"), Qt::white) * 100), 454); // a known pair
    }

    /// The window and the canvas draw with the same colours, written down twice.
    void theCanvasHasTheColoursOfTheWindow()
    {
        for (const bool dark : {false, true}) {
            Studio studio;
            studio.preferences->overrideScheme(dark ? "dark" : "light");
            const render::ThemeColors &c = dark ? render::darkColors() : render::lightColors();
            const auto compare = [&](const QString &name, const QColor &canvas) {
                QQmlExpression window(studio.engine->contextForObject(studio.window), studio.window,
                                      QStringLiteral("Theme.") + name);
                QVERIFY2(window.evaluate().value<QColor>() == canvas, qPrintable(name));
            };
            const std::vector<std::pair<const char *, QColor>> all{
                {"canvas", c.canvas},
                {"dots", c.dots},
                {"panel", c.panel},
                {"raised", c.raised},
                {"inset", c.inset},
                {"hover", c.hover},
                {"border", c.border},
                {"shade", c.shade},
                {"text", c.text},
                {"text2", c.text2},
                {"text3", c.text3},
                {"ink", c.ink},
                {"inkText", c.onInk},
                {"focus", c.focus},
                {"sync", c.sync},
                {"async", c.async},
                {"data", c.data},
                {"entry", c.entry},
                {"error", c.error},
                {"errorBg", c.errorBg},
                {"warning", c.warning},
                {"info", c.info},
                {"warningBg", c.warningBg},
                {"ok", c.ok},
                {"note", c.note},
                {"noteBorder", c.noteBorder},
                {"borderStrong", c.borderStrong}};
            for (const auto &[name, color] : all)
                compare(QLatin1String(name), color);
            for (std::size_t i = 0; i < c.namespaces.size(); ++i) {
                compare(QStringLiteral("namespaceFills[%1]").arg(i), c.namespaces[i].fill);
                compare(QStringLiteral("namespaceLines[%1]").arg(i), c.namespaces[i].line);
            }
        }
    }

    void everyTextColourIsReadableOnEverySurface_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyTextColourIsReadableOnEverySurface()
    {
        QFETCH(bool, dark);
        Studio studio;
        studio.preferences->overrideScheme(dark ? "dark" : "light");
        const auto color = [&studio](const QString &name) {
            QQmlExpression expression(studio.engine->contextForObject(studio.window), studio.window,
                                      QStringLiteral("Theme.") + name);
            return expression.evaluate().value<QColor>();
        };
        const QStringList floors{"canvas", "panel", "raised", "inset"};
        QStringList surfaces = floors + QStringList{"hover", "selFill"};
        for (int i = 0; i < 6; ++i)
            surfaces += QStringLiteral("namespaceFills[%1]").arg(i);
        QStringList poor;
        const auto check = [&](const QString &ink, const QString &ground, double least) {
            const double is = contrast(color(ink), color(ground));
            if (!(is >= least))
                poor += QStringLiteral("%1 on %2: %3").arg(ink, ground).arg(is, 0, 'f', 2);
        };
        for (const QString &surface : surfaces) {
            for (const char *text : {"text", "text2", "text3", "ink", "sync", "async", "data",
                                     "entry", "error", "warning", "info", "ok"})
                check(QLatin1String(text), surface, 4.5);
            check("focus", surface, 3);
        }
        for (const QString &floor : floors)
            check("borderStrong", floor, 3);
        check("inkText", "ink", 4.5);
        for (const char *severity : {"error", "warning", "info"}) {
            const QString ground = QLatin1String(severity) + QStringLiteral("Bg");
            check(QLatin1String(severity), ground, 4.5);
            check("text", ground, 4.5);
            check("text2", ground, 4.5);
        }
        check("raised", "error", 4.5); // the glyph of a badge
        check("raised", "warning", 4.5);
        check("text", "note", 4.5);
        check("noteBorder", "note", 3);
        for (int i = 0; i < 6; ++i) {
            const QString line = QStringLiteral("namespaceLines[%1]").arg(i);
            check(line, "canvas", 3);
            check(line, QStringLiteral("namespaceFills[%1]").arg(i), 3);
        }
        QCOMPARE(poor, QStringList());
    }

    void everyTextInTheWindowIsReadableWhereItStands_data()
    {
        QTest::addColumn<int>("screen");
        QTest::addColumn<bool>("dark");
        for (std::size_t i = 0; i < all().size(); ++i) {
            QTest::addRow("%s, light", all()[i].name) << static_cast<int>(i) << false;
            QTest::addRow("%s, dark", all()[i].name) << static_cast<int>(i) << true;
        }
    }
    void everyTextInTheWindowIsReadableWhereItStands()
    {
        QFETCH(int, screen);
        QFETCH(bool, dark);
        Studio studio;
        QVERIFY(studio.window && studio.active);
        studio.preferences->overrideScheme(dark ? "dark" : "light");
        studio.preferences->setReducedMotion(true);
        QVERIFY(all()[static_cast<std::size_t>(screen)].show(studio));
        QTest::qWait(50); // popups fade in
        const QImage picture = studio.window->grabWindow();
        QStringList poor;
        int seen = 0;
        for (const QQuickItem *item : visibleItems(front(studio))) {
            const QVariant text = item->property("text");
            const QVariant ink = item->property("color");
            if (!item->inherits("QQuickText") && !item->inherits("QQuickTextInput") &&
                !item->inherits("QQuickTextEdit"))
                continue;
            if (text.toString().trimmed().isEmpty() || !item->isEnabled())
                continue; // what cannot be used need not be read: WCAG 1.4.3
            const QRectF part = seenPart(item, {0, 0, item->width(), item->height()});
            const double scale = picture.devicePixelRatio();
            const QRect where =
                QRectF(part.topLeft() * scale, part.size() * scale).toRect() & picture.rect();
            if (where.width() < 4 || where.height() < 4)
                continue;
            ++seen;
            const QColor ground = groundOf(picture, where);
            const double is = contrast(over(ink.value<QColor>(), opacityOf(item), ground), ground);
            if (!(is >= 4.5))
                poor += QStringLiteral("%1 \"%2\": %3 on %4: %5")
                            .arg(pathOf(item), text.toString().left(30), ink.value<QColor>().name(),
                                 ground.name())
                            .arg(is, 0, 'f', 2);
        }
        QVERIFY2(seen > 1, qPrintable(QString::number(seen)));
        QVERIFY2(poor.isEmpty(), qPrintable(poor.join('\n')));
        QCOMPARE(studio.warnings, QStringList());
    }
};

MOLDLOFT_WINDOW_MAIN(TestAccessContrast)
#include "tst_access_contrast.moc"
