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
/// out automatically. Copies share their data, and a changed one all but what is near the change:
/// moving one of 10,000 elements costs the copy of 64.
class Layout
{
public:
    Layout() = default;
    explicit Layout(const std::unordered_map<ElementId, Placement> &placements);

    std::optional<Placement> find(ElementId id) const;
    bool contains(ElementId id) const { return find(id).has_value(); }
    /// All of them, copied.
    std::unordered_map<ElementId, Placement> placements() const;
    bool empty() const { return !m_blocks || m_blocks->empty(); }

    [[nodiscard]] Layout with(ElementId id, Placement placement) const;
    [[nodiscard]] Layout with(const std::unordered_map<ElementId, Placement> &some) const;
    [[nodiscard]] Layout without(const std::vector<ElementId> &ids) const;

    /// Whose placement is not what it was in `before`, ascending. Costs little where they share.
    std::vector<ElementId> changedSince(const Layout &before) const;

    bool operator==(const Layout &other) const;

private:
    using Entry = std::pair<ElementId, Placement>;
    /// Up to 64 elements with neighbouring ids, ascending.
    struct Block {
        std::uint64_t number = 0;
        std::shared_ptr<const std::vector<Entry>> entries;
    };
    using Blocks = std::vector<Block>;

    static std::uint64_t numberOf(ElementId id) { return id.value / 64; }
    const Blocks &blocks() const;
    /// Replaces the entries of a block; without any the block goes.
    static void put(Blocks &blocks, std::uint64_t number, std::vector<Entry> entries);
    static std::vector<Entry> entriesOf(const Blocks &blocks, std::uint64_t number);

    std::shared_ptr<const Blocks> m_blocks;
};

} // namespace moldloft
