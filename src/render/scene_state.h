#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "canvas/scene.h"
#include "model/change_marks.h"

namespace moldloft::render
{

/// What the rules say, as far as the picture shows it.
struct FindingMarks {
    struct Count {
        int errors = 0;
        int warnings = 0;
        bool operator==(const Count &) const = default;
    };
    std::unordered_map<ElementId, Count> elements;
    /// Lines that a finding is about: the element that holds the reference, and its path there.
    std::set<std::pair<ElementId, std::string>> edges;

    Count of(ElementId id) const;
    bool faulty(const canvas::SceneEdge &edge) const;
};

/// What the what-if has found of an element: it is down, or else degraded or slow.
struct Struck {
    bool down = false;
    int wave = 0;
    bool operator==(const Struck &) const = default;
};

/// A figure of the what-if on a line.
struct LineNote {
    ElementId from;        ///< the element that holds the reference …
    std::string path;      ///< … and its place there
    std::string text;      ///< "33 ms · 62 %"
    bool alarming = false; ///< something piles up there
    bool operator==(const LineNote &) const = default;
};

/// What the window shows on top of the design. All of it is empty in an exported picture.
struct SceneState {
    std::unordered_set<ElementId> selected;
    std::optional<std::size_t> selectedEdge;
    std::optional<std::size_t> hoveredEdge;
    ElementId hovered;
    ElementId focused; ///< has the keyboard focus
    ElementId accepts; ///< the valid drop target under the pointer
    ElementId refuses; ///< the invalid one
    bool dims = false; ///< all nodes but `lit`, and all lines but `litEdges`, are dimmed
    std::unordered_set<ElementId> lit;
    std::vector<std::size_t> litEdges; ///< indices into the scene's edges
    std::unordered_map<ElementId, Struck> struck;

    /// By the index of the line in the scene.
    std::vector<std::pair<std::size_t, LineNote>> notes;

    /// Two versions are compared: what differs, with lines by their index in the scene.
    std::unordered_map<ElementId, ChangeMarks::Mark> changes;
    std::vector<std::pair<std::size_t, ChangeKind>> changedLines;

    bool isGone(ElementId id) const
    {
        const auto it = changes.find(id);
        return it != changes.end() && it->second.kind == ChangeKind::Removed;
    }
    const Struck *struckAt(ElementId id) const
    {
        const auto it = struck.find(id);
        return it == struck.end() ? nullptr : &it->second;
    }
};

/// Puts the signs of a comparison on what the scene shows.
void showChanges(const ChangeMarks &marks, const canvas::Scene &scene, SceneState &state);

} // namespace moldloft::render
