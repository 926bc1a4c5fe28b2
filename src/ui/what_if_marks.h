#pragma once

#include <QString>

#include <unordered_map>
#include <vector>

#include "render/scene_state.h"
#include "ui/what_if_rows.h"

namespace moldloft::ui
{

using Marks = std::unordered_map<ElementId, render::Struck>;

/// What has failed up to then and is not well again, on the canvas.
Marks struckAt(const pipeline::WhatIf &now, const Instant &at);

/// What stands on the lines: `time` that is waited for them and its share, or `rate` of what goes
/// over them; events that pile up stand there either way.
std::vector<render::LineNote> lineNotes(const pipeline::WhatIf &now, const Instant &at,
                                        const QString &figures);

} // namespace moldloft::ui
