#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "canvas/scene.h"
#include "render/scene_state.h"

namespace moldloft::render
{

/// In what two scenes differ, and where pictures of them do.
struct SceneChange {
    /// The same element before and after, as indices into the scenes; one of them is missing where
    /// it is new, or gone.
    struct Pair {
        std::optional<std::size_t> before;
        std::optional<std::size_t> after;
    };

    bool everything = false; ///< too much to list
    std::vector<Pair> nodes;
    std::vector<Pair> edges;
    /// World. Signs of a constant size on the screen (names and badges of small pictures) reach up
    /// to 20 px of the screen beyond.
    std::vector<canvas::Rect> areas;
};

/// Costs little where the scenes share most of what they hold.
SceneChange changeOf(const canvas::Scene &before, const canvas::Scene &after);
/// Where the marks differ: appended to `areas`.
void addMarkAreas(const canvas::Scene &scene, const FindingMarks &before, const FindingMarks &after,
                  std::vector<canvas::Rect> &areas);
void addArea(const canvas::SceneNode &node, std::vector<canvas::Rect> &areas);
void addArea(const canvas::SceneEdge &edge, std::vector<canvas::Rect> &areas);

} // namespace moldloft::render
