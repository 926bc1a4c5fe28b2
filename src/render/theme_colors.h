#pragma once

#include <QColor>

#include <array>

#include "model/references.h"

namespace moldloft::render
{

struct NamespaceTint {
    QColor fill;
    QColor line;
};

/// The design's colours, as far as the canvas needs them. The window's QML Theme holds the same.
struct ThemeColors {
    QColor canvas, dots, panel, raised, inset, hover, border, borderStrong, shade;
    QColor text, text2, text3, ink, onInk, focus;
    QColor sync, async, data, entry;
    QColor error, errorBg, warning, warningBg, info, ok, note, noteBorder;
    std::array<NamespaceTint, 6> namespaces;

    const QColor &of(Meaning meaning) const;
};

const ThemeColors &lightColors();
const ThemeColors &darkColors();

} // namespace moldloft::render
