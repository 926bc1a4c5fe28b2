#pragma once

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/elements.h"

namespace moldloft
{

/// World pixels at zoom 1; x to the right, y down. For a namespace width and height are those of
/// its box; for every other element they are 0 (its size follows from its content).
struct Placement {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool folded = false; ///< a namespace that is shown as one box, without its contents
    bool operator==(const Placement &) const = default;
};

/// Where elements stand, as an immutable value beside the Document. What has no placement is laid
/// out automatically. Copies share their data.
class Layout
{
public:
    Layout() = default;
    explicit Layout(std::unordered_map<ElementId, Placement> placements);

    std::optional<Placement> find(ElementId id) const;
    const std::unordered_map<ElementId, Placement> &placements() const;
    bool empty() const { return placements().empty(); }

    [[nodiscard]] Layout with(ElementId id, Placement placement) const;
    [[nodiscard]] Layout with(const std::unordered_map<ElementId, Placement> &some) const;
    [[nodiscard]] Layout without(const std::vector<ElementId> &ids) const;

    bool operator==(const Layout &other) const;

private:
    std::shared_ptr<const std::unordered_map<ElementId, Placement>> m_placements;
};

} // namespace moldloft
