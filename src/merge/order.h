#pragma once

#include <functional>
#include <iterator>
#include <list>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace moldloft::merging
{

/// The entries of `list` that `others` has too, in the order of `list`.
template<class Key>
std::vector<Key> commonIn(const std::vector<Key> &list, const std::vector<Key> &others)
{
    const std::unordered_set<Key> known(others.begin(), others.end());
    std::vector<Key> common;
    for (const Key &key : list) {
        if (known.contains(key))
            common.push_back(key);
    }
    return common;
}

/// All keys of mine and theirs: in the order of the side that changed it (`takesTheirs` decides
/// where both did), and what only the other side has behind what it stands behind there.
template<class Key>
std::vector<Key> mergeOrder(const std::vector<Key> &base, const std::vector<Key> &mine,
                            const std::vector<Key> &theirs,
                            const std::function<bool()> &takesTheirs)
{
    const bool mineMoved = commonIn(base, mine) != commonIn(mine, base);
    bool useTheirs = !mineMoved && commonIn(base, theirs) != commonIn(theirs, base);
    if (mineMoved && commonIn(base, theirs) != commonIn(theirs, base) &&
        commonIn(mine, theirs) != commonIn(theirs, mine))
        useTheirs = takesTheirs();
    const std::vector<Key> &spine = useTheirs ? theirs : mine;
    const std::vector<Key> &other = useTheirs ? mine : theirs;
    std::list<Key> merged(spine.begin(), spine.end());
    std::unordered_map<Key, typename std::list<Key>::iterator> places;
    for (auto it = merged.begin(); it != merged.end(); ++it)
        places.emplace(*it, it);
    for (std::size_t i = 0; i < other.size(); ++i) {
        if (places.contains(other[i]))
            continue;
        const auto where = i == 0 ? merged.begin() : std::next(places.at(other[i - 1]));
        places.emplace(other[i], merged.insert(where, other[i]));
    }
    return {merged.begin(), merged.end()};
}

} // namespace moldloft::merging
