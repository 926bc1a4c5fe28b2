#include "model/layout.h"

#include <algorithm>
#include <map>

namespace moldloft
{

namespace
{

template<class Entries>
auto entryAt(Entries &entries, ElementId id)
{
    return std::lower_bound(
        entries.begin(), entries.end(), id,
        [](const auto &entry, ElementId wanted) { return entry.first < wanted; });
}

template<class Blocks>
auto blockAt(Blocks &blocks, std::uint64_t number)
{
    return std::lower_bound(
        blocks.begin(), blocks.end(), number,
        [](const auto &block, std::uint64_t wanted) { return block.number < wanted; });
}

} // namespace

Layout::Layout(const std::unordered_map<ElementId, Placement> &placements)
    : Layout(Layout().with(placements))
{
}

const Layout::Blocks &Layout::blocks() const
{
    static const Blocks none;
    return m_blocks ? *m_blocks : none;
}

std::vector<Layout::Entry> Layout::entriesOf(const Blocks &blocks, std::uint64_t number)
{
    const auto at = blockAt(blocks, number);
    return at == blocks.end() || at->number != number ? std::vector<Entry>() : *at->entries;
}

void Layout::put(Blocks &blocks, std::uint64_t number, std::vector<Entry> entries)
{
    const auto at = blockAt(blocks, number);
    const bool known = at != blocks.end() && at->number == number;
    if (entries.empty()) {
        if (known)
            blocks.erase(at);
        return;
    }
    auto shared = std::make_shared<const std::vector<Entry>>(std::move(entries));
    if (known)
        at->entries = std::move(shared);
    else
        blocks.insert(at, {number, std::move(shared)});
}

std::unordered_map<ElementId, Placement> Layout::placements() const
{
    std::unordered_map<ElementId, Placement> all;
    for (const Block &block : blocks())
        all.insert(block.entries->begin(), block.entries->end());
    return all;
}

std::optional<Placement> Layout::find(ElementId id) const
{
    const auto block = blockAt(blocks(), numberOf(id));
    if (block == blocks().end() || block->number != numberOf(id))
        return std::nullopt;
    const auto at = entryAt(*block->entries, id);
    return at == block->entries->end() || at->first != id ? std::nullopt
                                                          : std::optional(at->second);
}

Layout Layout::with(ElementId id, Placement placement) const
{
    return with({{id, placement}});
}

Layout Layout::with(const std::unordered_map<ElementId, Placement> &some) const
{
    std::map<std::uint64_t, std::vector<Entry>> byBlock;
    for (const auto &[id, placement] : some)
        byBlock[numberOf(id)].emplace_back(id, placement);
    auto changed = std::make_shared<Blocks>(blocks());
    for (const auto &[number, added] : byBlock) {
        std::vector<Entry> entries = entriesOf(*changed, number);
        for (const Entry &entry : added) {
            const auto at = entryAt(entries, entry.first);
            if (at != entries.end() && at->first == entry.first)
                at->second = entry.second;
            else
                entries.insert(at, entry);
        }
        put(*changed, number, std::move(entries));
    }
    Layout layout;
    layout.m_blocks = std::move(changed);
    return layout;
}

Layout Layout::without(const std::vector<ElementId> &ids) const
{
    auto changed = std::make_shared<Blocks>(blocks());
    for (const ElementId id : ids) {
        std::vector<Entry> entries = entriesOf(*changed, numberOf(id));
        const auto at = entryAt(entries, id);
        if (at == entries.end() || at->first != id)
            continue;
        entries.erase(at);
        put(*changed, numberOf(id), std::move(entries));
    }
    Layout layout;
    layout.m_blocks = std::move(changed);
    return layout;
}

std::vector<ElementId> Layout::changedSince(const Layout &before) const
{
    std::vector<ElementId> changed;
    if (m_blocks == before.m_blocks)
        return changed;
    static const std::vector<Entry> none;
    const auto compare = [&changed](const std::vector<Entry> &was, const std::vector<Entry> &is) {
        auto a = was.begin();
        auto b = is.begin();
        while (a != was.end() || b != is.end()) {
            if (b == is.end() || (a != was.end() && a->first < b->first))
                changed.push_back((a++)->first);
            else if (a == was.end() || b->first < a->first)
                changed.push_back((b++)->first);
            else if (!(*a++ == *b++))
                changed.push_back(std::prev(a)->first);
        }
    };
    auto a = before.blocks().begin();
    auto b = blocks().begin();
    while (a != before.blocks().end() || b != blocks().end()) {
        if (b == blocks().end() || (a != before.blocks().end() && a->number < b->number)) {
            compare(*(a++)->entries, none);
        } else if (a == before.blocks().end() || b->number < a->number) {
            compare(none, *(b++)->entries);
        } else {
            if (a->entries != b->entries)
                compare(*a->entries, *b->entries);
            ++a;
            ++b;
        }
    }
    return changed;
}

bool Layout::operator==(const Layout &other) const
{
    return changedSince(other).empty();
}

} // namespace moldloft
