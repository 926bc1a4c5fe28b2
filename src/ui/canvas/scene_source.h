#pragma once

#include <optional>

#include "canvas/hit_test.h"
#include "render/fonts.h"
#include "render/scene_state.h"
#include "ui/editor.h"

namespace moldloft::ui
{

/// The scene of what the editor shows, built again when that changes.
class SceneSource
{
public:
    void setEditor(Editor *editor)
    {
        m_editor = editor;
        m_dirty = true;
    }
    /// Places what the layout lacks, in the editor too, so that nothing moves later.
    void completeLayout();
    void markDirty() { m_dirty = true; }
    void readFindings();

    const canvas::Scene &scene();
    const canvas::HitTest &index();
    const render::FindingMarks &marks() const { return m_marks; }
    const render::FontMeasure &measure() const { return m_measure; }
    /// The reference that a drawn line stands for.
    std::optional<Edge> modelEdge(const canvas::SceneEdge &edge) const;
    /// The drawn line of a reference.
    std::optional<std::size_t> drawnEdge(const Edge &edge);

private:
    void refresh();

    Editor *m_editor = nullptr;
    render::FontMeasure m_measure;
    canvas::Scene m_scene;
    canvas::HitTest m_index;
    render::FindingMarks m_marks;
    bool m_dirty = true;
    bool m_completing = false;
};

} // namespace moldloft::ui
