#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "model/layout.h"

namespace moldloft
{

/// What a drawing says of an element or a line while two versions of a design are compared.
enum class ChangeKind { Added, Removed, Changed, Moved };

/// The signs of a comparison, by element and by line (who holds the reference, and where).
struct ChangeMarks {
    struct Mark {
        ChangeKind kind = ChangeKind::Changed;
        std::optional<Placement> from; ///< where it stood; nothing: it stands where it stood
        bool operator==(const Mark &) const = default;
    };
    using Line = std::pair<ElementId, std::string>;

    std::unordered_map<ElementId, Mark> elements;
    std::map<Line, ChangeKind> lines;

    bool empty() const { return elements.empty() && lines.empty(); }
    bool operator==(const ChangeMarks &) const = default;
};

} // namespace moldloft
