#pragma once

#include <QByteArray>
#include <QImage>

#include "base/result.h"
#include "render/scene_state.h"
#include "render/theme_colors.h"

namespace moldloft::render
{

enum class Theme { Light, Dark };
const ThemeColors &colorsOf(Theme theme);

struct PictureOptions {
    Theme theme = Theme::Light;
    double scale = 1; ///< device pixels for one world pixel, > 0
    FindingMarks marks;
    ChangeMarks changes; ///< of a comparison, with a legend below
    /// For a page that shows the whole at once: of a large design names alone, of a very large one
    /// blocks, where nobody could read more.
    bool onPage = false;
};

// The whole design as a picture; what `layout` lacks is placed automatically. Text is drawn as
// outlines in SVG and PDF, so that it looks the same without our fonts. All of them need a
// QGuiApplication (any platform plugin: `offscreen` needs no display).

QImage renderImage(const Document &document, const Layout &layout, const PictureOptions &options);
/// Fails (input) where the picture would be larger than 32,000 px in a direction or 400 million px.
Result<QByteArray> renderPng(const Document &document, const Layout &layout,
                             const PictureOptions &options);
QByteArray renderSvg(const Document &document, const Layout &layout, const PictureOptions &options);
QByteArray renderPdf(const Document &document, const Layout &layout, const PictureOptions &options);
/// The text of a Mermaid flowchart (render/mermaid.h), in UTF-8.
QByteArray renderMermaid(const Document &document, const Layout &layout,
                         const PictureOptions &options);

} // namespace moldloft::render
