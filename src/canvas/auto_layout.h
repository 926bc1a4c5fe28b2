#pragma once

#include "canvas/scene.h"

namespace moldloft::canvas
{

/// Places what the layout lacks and never moves what it has: a design without any layout flows from
/// left to right; a new element takes a free place near what it belongs to. Deterministic.
/// Channels in a broker need no placement: they stand in its lane in file order.
Layout completeLayout(const Document &document, const Layout &layout, const TextMeasure &measure);

/// Lays out everything anew: what Arrange does.
Layout arrange(const Document &document, const TextMeasure &measure);

} // namespace moldloft::canvas
