#pragma once

#include <optional>
#include <unordered_set>
#include <vector>

#include "ui/canvas/scene_source.h"

namespace moldloft::ui
{

/// What a drag takes along: the elements with what stands in them.
class MovingSet
{
public:
    MovingSet(const std::vector<ElementId> &ids, const Editor &editor, const canvas::Scene &scene);

    /// The design before anything moves.
    const Document &document() const { return m_document; }
    /// What is dragged itself: what a person would call it.
    const std::vector<ElementId> &ids() const { return m_ids; }
    /// Those that may change their namespace: none where namespaces are among them.
    const std::vector<ElementId> &elements() const { return m_elements; }
    bool changesNamespace() const { return !m_elements.empty(); }
    bool onlyNotes() const { return m_onlyNotes; }
    /// The namespace from which all come (0: beside them all); nothing where they come from
    /// several.
    std::optional<ElementId> home() const { return m_home; }

    std::vector<canvas::Rect> boxesAt(canvas::Point by) const;
    Layout layoutAt(canvas::Point by) const;
    /// All stays; what was made of it (`copies`: by the originals' ids) stands that far from it.
    Layout layoutOfCopies(canvas::Point by,
                          const std::unordered_map<ElementId, ElementId> &copies) const;
    /// The boxes in view to which it may be drawn.
    std::vector<canvas::Rect> others(SceneSource &source, const canvas::Rect &visible) const;

private:
    void take(ElementId id, const canvas::Scene &scene);
    void takeContents(const Record &ns);
    void findHome();

    Document m_document;
    Layout m_start;
    std::vector<ElementId> m_ids;
    std::vector<ElementId> m_elements;
    std::unordered_map<ElementId, Placement> m_from;
    std::vector<canvas::Rect> m_boxes;
    std::optional<ElementId> m_home;
    bool m_namespaces = false;
    bool m_onlyNotes = false;
};

} // namespace moldloft::ui
