#pragma once

#include <memory>
#include <optional>

#include "canvas/hit_test.h"
#include "render/fonts.h"
#include "render/scene_state.h"
#include "ui/editor.h"
#include "ui/translated.h"

namespace moldloft::ui
{

/// The window's fonts and words.
class WindowMeasure : public render::FontMeasure
{
public:
    std::string say(const Message &message) const override
    {
        return translated(message).toStdString();
    }
};

/// One version of what the canvas shows. None of it changes any more: painters on other threads
/// hold it as long as they need it.
struct Drawing {
    std::shared_ptr<const canvas::Scene> scene;
    std::shared_ptr<const canvas::HitTest> index;
    std::shared_ptr<const render::FindingMarks> marks;
};

/// The scene of what the editor shows, built again when that changes.
class SceneSource
{
public:
    SceneSource();
    void setEditor(Editor *editor)
    {
        m_editor = editor;
        m_dirty = true;
    }
    /// Places what the layout lacks, in the editor too, so that nothing moves later.
    void completeLayout();
    void markDirty() { m_dirty = true; }
    void readFindings();

    const canvas::Scene &scene() { return *drawing().scene; }
    const canvas::HitTest &index() { return *drawing().index; }
    const render::FindingMarks &marks() const { return *m_drawing.marks; }
    const Drawing &drawing();
    const render::FontMeasure &measure() const { return m_measure; }
    /// The reference that a drawn line stands for.
    std::optional<Edge> modelEdge(const canvas::SceneEdge &edge) const;
    /// The drawn line of a reference.
    std::optional<std::size_t> drawnEdge(const Edge &edge);

private:
    void refresh();

    Editor *m_editor = nullptr;
    WindowMeasure m_measure;
    Drawing m_drawing;
    bool m_dirty = true;
    bool m_completing = false;
};

} // namespace moldloft::ui
