#pragma once

#include <optional>

#include "canvas/scene_memory.h"

namespace moldloft::canvas
{

/// Lines of a scene that may stand as they stood in the one before, although elements or references
/// came or went: both ends are where they were, and nothing new stands in the way.
struct KeptLines {
    static constexpr std::uint32_t fresh = static_cast<std::uint32_t>(-1);

    std::vector<std::uint32_t> before; ///< index in the previous scene, by that in this; or fresh
    std::vector<bool> labelStays;      ///< of a kept line, by the index in this scene
    std::vector<std::uint32_t> gone;   ///< of the previous scene: removed, or routed anew
    std::size_t freshCount = 0;
};

/// `scene` has nodes, namespaces, edges (without points) and, in `memory`, traits.
KeptLines keptLines(const Scene &scene, const SceneMemory &memory, const Scene &previous,
                    const TextMeasure &measure);

} // namespace moldloft::canvas
