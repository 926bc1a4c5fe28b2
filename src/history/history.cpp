#include "history/history.h"

#include <cassert>
#include <utility>

namespace moldloft
{

History::History(Design initial, std::size_t maxSteps) : m_maxSteps(maxSteps)
{
    reset(std::move(initial));
}

void History::reset(Design design)
{
    m_gesture.reset();
    m_saved = design;
    m_states.clear();
    m_states.push_back({{}, std::move(design)});
    m_at = 0;
}

bool History::record(std::string label, Design design)
{
    commit();
    if (design == current())
        return false;
    m_states.erase(m_states.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_states.end());
    m_states.push_back({std::move(label), std::move(design)});
    if (m_states.size() > m_maxSteps + 1)
        m_states.pop_front();
    m_at = m_states.size() - 1;
    return true;
}

bool History::extend(const std::string &label, Design design)
{
    const bool isNewest = m_at > 0 && m_at + 1 == m_states.size() && !m_gesture;
    if (!isNewest || m_states[m_at].label != label || !isModified())
        return false;
    m_states[m_at].design = std::move(design);
    return true;
}

void History::amend(Design design)
{
    assert(!m_gesture);
    if (!isModified())
        m_saved = design;
    m_states[m_at].design = std::move(design);
}

void History::beginGesture(std::string label)
{
    commit();
    m_gesture = Gesture{std::move(label), current()};
}

void History::preview(Design design)
{
    assert(m_gesture);
    if (m_gesture)
        m_gesture->shown = std::move(design);
}

bool History::commit()
{
    if (!m_gesture)
        return false;
    Gesture gesture = *std::exchange(m_gesture, std::nullopt);
    return record(std::move(gesture.label), std::move(gesture.shown));
}

void History::cancel()
{
    m_gesture.reset();
}

bool History::undo()
{
    if (m_gesture) {
        cancel();
        return true;
    }
    if (!canUndo())
        return false;
    --m_at;
    return true;
}

bool History::redo()
{
    cancel();
    if (!canRedo())
        return false;
    ++m_at;
    return true;
}

std::string History::undoLabel() const
{
    if (m_gesture)
        return m_gesture->label;
    return m_at > 0 ? m_states[m_at].label : std::string();
}

std::string History::redoLabel() const
{
    return canRedo() ? m_states[m_at + 1].label : std::string();
}

std::vector<std::string> History::undoLabels() const
{
    std::vector<std::string> labels;
    for (std::size_t i = m_at; i > 0; --i)
        labels.push_back(m_states[i].label);
    return labels;
}

} // namespace moldloft
