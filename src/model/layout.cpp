#include "model/layout.h"

namespace moldloft
{

using Placements = std::unordered_map<ElementId, Placement>;

Layout::Layout(Placements placements)
    : m_placements(std::make_shared<const Placements>(std::move(placements)))
{
}

const Placements &Layout::placements() const
{
    static const Placements none;
    return m_placements ? *m_placements : none;
}

std::optional<Placement> Layout::find(ElementId id) const
{
    const auto it = placements().find(id);
    return it == placements().end() ? std::nullopt : std::optional(it->second);
}

Layout Layout::with(ElementId id, Placement placement) const
{
    return with({{id, placement}});
}

Layout Layout::with(const Placements &some) const
{
    Placements all = placements();
    for (const auto &[id, placement] : some)
        all.insert_or_assign(id, placement);
    return Layout(std::move(all));
}

Layout Layout::without(const std::vector<ElementId> &ids) const
{
    Placements all = placements();
    for (const ElementId id : ids)
        all.erase(id);
    return Layout(std::move(all));
}

bool Layout::operator==(const Layout &other) const
{
    return m_placements == other.m_placements || placements() == other.placements();
}

} // namespace moldloft
