#include "render/picture.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

#include "render/mermaid.h"
#include "render/scene_painter.h"

namespace moldloft::render
{

namespace
{

constexpr double margin = 24;
constexpr double legendHeight = 40;
constexpr double narrowestLegend = 480;
constexpr double widest = 32'000;
constexpr double most = 400e6;

struct Stage {
    FontMeasure measure;
    canvas::Scene scene;
    canvas::Rect area;

    Stage(const Document &document, const Layout &layout, const PictureOptions &options)
        : scene(canvas::buildScene(document, layout, measure))
    {
        area = scene.bounds.empty() ? canvas::Rect{0, 0, 320, 200} : scene.bounds;
        for (const auto &[id, mark] : options.changes.elements) {
            const auto box = scene.boxOf(id);
            if (box && mark.from)
                area = area.united({mark.from->x, mark.from->y, box->width, box->height});
        }
        area = area.grown(margin);
        if (!options.changes.empty()) {
            area.width = std::max(area.width, narrowestLegend);
            area.height += legendHeight;
        }
        area.width = std::ceil(area.width);
        area.height = std::ceil(area.height);
    }
    Detail detailOnPage() const
    {
        constexpr std::size_t readable = 250;
        constexpr std::size_t nameable = 750;
        return scene.nodes.size() <= readable   ? Detail::Full
               : scene.nodes.size() <= nameable ? Detail::Names
                                                : Detail::Blocks;
    }
    QSizeF size(double scale) const { return {area.width * scale, area.height * scale}; }

    void paint(QPainter &painter, const PictureOptions &options, double scale, bool outlines) const
    {
        painter.scale(scale, scale);
        painter.translate(-area.x, -area.y);
        View view;
        view.zoom = 1; // a picture shows everything, however small it is printed
        view.visible = area;
        view.outlineText = outlines;
        if (options.onPage)
            view.detail = detailOnPage();
        view.dotPitch = outlines ? 0 : view.dotPitch; // paper has no grid
        const ScenePainter scenePainter(colorsOf(options.theme), measure);
        scenePainter.paint(painter, scene, nullptr, {}, options.marks, view);
        if (options.changes.empty())
            return;
        SceneState state;
        showChanges(options.changes, scene, state);
        scenePainter.paintLive(painter, scene, state, options.marks, view);
        scenePainter.paintLegend(painter, {area.x + margin, area.bottom() - legendHeight / 2},
                                 view);
    }
};

QImage drawn(const Stage &stage, const PictureOptions &options)
{
    const QSizeF size = stage.size(options.scale);
    QImage image(static_cast<int>(std::ceil(size.width())),
                 static_cast<int>(std::ceil(size.height())), QImage::Format_ARGB32_Premultiplied);
    image.fill(colorsOf(options.theme).canvas);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    stage.paint(painter, options, options.scale, false);
    return image;
}

} // namespace

const ThemeColors &colorsOf(Theme theme)
{
    return theme == Theme::Dark ? darkColors() : lightColors();
}

QImage renderImage(const Document &document, const Layout &layout, const PictureOptions &options)
{
    return drawn(Stage(document, layout, options), options);
}

Result<QByteArray> renderPng(const Document &document, const Layout &layout,
                             const PictureOptions &options)
{
    const Stage stage(document, layout, options);
    const QSizeF size = stage.size(options.scale);
    if (size.width() > widest || size.height() > widest || size.width() * size.height() > most) {
        Error error;
        error.message = phrase(
            "render", "The picture would be {0} × {1} pixels, more than a PNG is drawn for.")(
            std::lround(std::ceil(size.width())), std::lround(std::ceil(size.height())));
        error.hint = phrase("render", "Choose a smaller --scale, or write an SVG.");
        return error;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!drawn(stage, options).save(&buffer, "PNG"))
        return Error{ErrorCode::Environment, "The PNG could not be encoded.", {}, {}};
    return bytes;
}

QByteArray renderSvg(const Document &document, const Layout &layout, const PictureOptions &options)
{
    const Stage stage(document, layout, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSizeF size = stage.size(options.scale);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({0, 0}, size));
    generator.setResolution(96);
    generator.setTitle(QString::fromStdString(document.settings().name));
    generator.setDescription(QStringLiteral("Drawn by Moldloft"));
    QPainter painter(&generator);
    stage.paint(painter, options, options.scale, true);
    painter.end();
    return bytes;
}

QByteArray renderPdf(const Document &document, const Layout &layout, const PictureOptions &options)
{
    const Stage stage(document, layout, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(document.settings().name));
    writer.setResolution(96);
    // World pixels are 1/96 inch, points 1/72.
    const QSizeF points = stage.size(options.scale) * 72.0 / 96.0;
    writer.setPageLayout(
        QPageLayout(QPageSize(points, QPageSize::Point), QPageLayout::Portrait, {}));
    QPainter painter(&writer);
    stage.paint(painter, options, options.scale, true);
    painter.end();
    return bytes;
}

QByteArray renderMermaid(const Document &document, const Layout &layout,
                         const PictureOptions &options)
{
    return QByteArray::fromStdString(mermaidText(
        Stage(document, layout, options).scene, document.settings().name, colorsOf(options.theme)));
}

} // namespace moldloft::render
