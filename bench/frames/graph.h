#pragma once

#include <QSizeF>
#include <QString>

#include "model/document.h"
#include "model/layout.h"

namespace moldloft::bench
{

/// Writes what the canvas shows as JSON: boxes with their words, and lines with their meanings, for
/// a peer that draws the same. Coordinates are world pixels.
void writeGraph(const QString &path, const Document &document, const Layout &layout,
                QSizeF canvasSize);

} // namespace moldloft::bench
