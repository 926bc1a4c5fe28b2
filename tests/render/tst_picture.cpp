#include <QGuiApplication>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QtTest>

#include "canvas/designs.h"
#include "render/picture.h"
#include "render/scene_painter.h"

using namespace moldloft;
using namespace moldloft::testing;
using render::PictureOptions;
using render::Theme;

class PictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPngShowsTheDesignInBothThemes_data();
    void aPngShowsTheDesignInBothThemes();
    void theScaleMultipliesThePixels();
    void anSvgIsWellFormedAndNeedsNoFonts();
    void anSvgLooksLikeThePng();
    void aPdfIsWritten();
    void aFindingIsMarked();
    void anEmptyDesignGivesAPicture();
    void aPictureBeyondTheLimitIsRefused();
    void theLevelOfDetailDoesNotFlicker();
};

namespace
{

QImage decoded(const QByteArray &png)
{
    return QImage::fromData(png, "PNG");
}

int pixelsLike(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    }
    return count;
}

} // namespace

void PictureTest::aPngShowsTheDesignInBothThemes_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void PictureTest::aPngShowsTheDesignInBothThemes()
{
    QFETCH(bool, dark);
    PictureOptions options;
    options.theme = dark ? Theme::Dark : Theme::Light;
    const auto png = render::renderPng(ticketing(), Layout(), options);
    QVERIFY(png);
    const QImage image = decoded(*png);
    const render::ThemeColors &colors = render::colorsOf(options.theme);
    QVERIFY(image.width() > 1000 && image.height() > 400);
    QCOMPARE(image.pixelColor(0, 0).rgb(), colors.canvas.rgb());
    // Each meaning, both namespaces and the nodes are there.
    for (const QColor &color : {colors.sync, colors.async, colors.data, colors.entry, colors.text2})
        QVERIFY2(pixelsLike(image, color) > 40, qPrintable(color.name()));
    QVERIFY(pixelsLike(image, colors.raised) > 8 * 100 * 50);
    QVERIFY(pixelsLike(image, colors.namespaces[0].fill) > 100'000);
    QVERIFY(pixelsLike(image, colors.namespaces[1].fill) > 20'000);
}

void PictureTest::theScaleMultipliesThePixels()
{
    PictureOptions options;
    const QImage once = decoded(*render::renderPng(ticketing(), Layout(), options));
    options.scale = 2;
    const QImage twice = decoded(*render::renderPng(ticketing(), Layout(), options));
    QCOMPARE(twice.size(), once.size() * 2);
}

void PictureTest::anSvgIsWellFormedAndNeedsNoFonts()
{
    const QByteArray svg = render::renderSvg(ticketing(), Layout(), {});
    QXmlStreamReader reader(svg);
    int texts = 0;
    int paths = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            texts += reader.name() == QLatin1String("text");
            paths += reader.name() == QLatin1String("path");
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(texts, 0);
    QVERIFY(paths > 100);
}

void PictureTest::anSvgLooksLikeThePng()
{
    const QImage png = decoded(*render::renderPng(ticketing(), Layout(), {}));
    QSvgRenderer renderer(render::renderSvg(ticketing(), Layout(), {}));
    QVERIFY(renderer.isValid());
    QImage image(png.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(image.rect()));
    painter.end();
    const QColor fill = render::lightColors().namespaces[0].fill;
    const int there = pixelsLike(png, fill);
    // The dots of the floor lie beneath namespaces: both show the same areas.
    QVERIFY(std::abs(pixelsLike(image, fill) - there) < there / 20);
}

void PictureTest::aPdfIsWritten()
{
    const QByteArray pdf = render::renderPdf(ticketing(), Layout(), {});
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/Type /Page"));
}

void PictureTest::aFindingIsMarked()
{
    const Document document = ticketing();
    PictureOptions options;
    const QColor error = render::lightColors().error;
    const int before = pixelsLike(decoded(*render::renderPng(document, Layout(), options)), error);
    options.marks.elements[document.findObject("tickets", "client")->id] = {1, 0};
    const int after = pixelsLike(decoded(*render::renderPng(document, Layout(), options)), error);
    QVERIFY(after > before + 100); // the badge
}

void PictureTest::anEmptyDesignGivesAPicture()
{
    const auto png = render::renderPng(Document(), Layout(), {});
    QVERIFY(png);
    QVERIFY(!decoded(*png).isNull());
}

void PictureTest::aPictureBeyondTheLimitIsRefused()
{
    PictureOptions options;
    options.scale = 1000;
    const auto png = render::renderPng(ticketing(), Layout(), options);
    QVERIFY(!png);
    QCOMPARE(png.error().code, ErrorCode::Input);
}

void PictureTest::theLevelOfDetailDoesNotFlicker()
{
    using render::Detail;
    QCOMPARE(render::detailFor(1), Detail::Full);
    QCOMPARE(render::detailFor(0.1), Detail::Blocks);
    QCOMPARE(render::detailFor(0.79, Detail::Full), Detail::Full);
    QCOMPARE(render::detailFor(0.79, Detail::Short), Detail::Short);
    QCOMPARE(render::detailFor(0.77, Detail::Full), Detail::Short);
    QCOMPARE(render::detailFor(0.81, Detail::Short), Detail::Short);
    QCOMPARE(render::detailFor(0.83, Detail::Short), Detail::Full);
}

QTEST_MAIN(PictureTest)
#include "tst_picture.moc"
