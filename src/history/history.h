#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/document.h"
#include "model/layout.h"

namespace moldloft
{

/// What undo brings back: the elements and where they stand. The viewport is no part of it.
struct Design {
    Document document;
    Layout layout;
    bool operator==(const Design &) const = default;
};

/// Labelled snapshots of a design, cheap because versions share their records.
///
/// A gesture (a drag, typing into a field) shows intermediate states with preview() and becomes one
/// step with commit(), or nothing with cancel(). Whatever else is asked during a gesture ends it
/// first: record() and beginGesture() commit it, undo() and redo() cancel it.
class History
{
public:
    static constexpr std::size_t defaultSteps = 1000;

    /// Keeps at most `maxSteps` steps; the oldest are forgotten.
    explicit History(Design initial = {}, std::size_t maxSteps = defaultSteps);

    /// What is to be shown: the newest step, or the preview of a gesture.
    const Design &current() const { return m_gesture ? m_gesture->shown : m_states[m_at].design; }

    /// What stood before the newest step; the same as current() where there is none.
    const Design &previous() const { return m_states[m_at > 0 ? m_at - 1 : 0].design; }

    /// Starts anew, without steps; the design counts as saved.
    void reset(Design design);

    /// Adds a step, dropping what could be redone. An equal design is no step: false.
    bool record(std::string label, Design design);

    /// Takes the design into the newest step where that has the same label and nothing was undone
    /// or saved since: false where it does not.
    bool extend(const std::string &label, Design design);

    void beginGesture(std::string label);
    void preview(Design design); ///< only within a gesture
    bool commit();               ///< false where the gesture changed nothing, or there is none
    void cancel();
    bool inGesture() const { return m_gesture.has_value(); }

    bool canUndo() const { return m_at > 0 || m_gesture; }
    bool canRedo() const { return m_at + 1 < m_states.size() && !m_gesture; }
    bool undo(); ///< during a gesture: takes back the gesture alone
    bool redo();
    /// Of the step that undo() would take back, or redo() bring back; empty where there is none.
    std::string undoLabel() const;
    std::string redoLabel() const;
    /// The newest first, for a menu.
    std::vector<std::string> undoLabels() const;

    /// Completes the newest state with what nobody did by hand (automatic placement): no step, and
    /// a saved design counts as saved still. Not within a gesture.
    void amend(Design design);

    /// The current design has been saved.
    void markSaved() { m_saved = current(); }
    /// An earlier one has: it took a while to write.
    void markSaved(Design design) { m_saved = std::move(design); }
    const Design &saved() const { return m_saved; }
    /// Whether the current design differs from the saved one. Taking back all changes since counts
    /// as not modified.
    bool isModified() const { return !(current() == m_saved); }

private:
    struct State {
        std::string label; ///< of the step that led here
        Design design;
    };
    struct Gesture {
        std::string label;
        Design shown;
    };

    std::deque<State> m_states; ///< the first is what nothing can be undone from
    std::size_t m_at = 0;
    std::size_t m_maxSteps;
    std::optional<Gesture> m_gesture;
    Design m_saved;
};

} // namespace moldloft
