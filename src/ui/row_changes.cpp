#include "ui/row_changes.h"

#include <QHash>

#include <algorithm>

namespace moldloft::ui
{

namespace
{

/// The longest part of `places` that ascends, as places in it; what is -1 is no part of it.
std::vector<int> ascending(const std::vector<int> &places)
{
    std::vector<int> ends;                        // of the best sequence of each length
    std::vector<int> previous(places.size(), -1); // in the sequence that ends here
    for (int i = 0; i < static_cast<int>(places.size()); ++i) {
        const auto place = [&](int at) { return places[static_cast<std::size_t>(at)]; };
        if (place(i) < 0)
            continue;
        const auto longer =
            std::lower_bound(ends.begin(), ends.end(), place(i),
                             [&](int end, int wanted) { return place(end) < wanted; });
        if (longer != ends.begin())
            previous[static_cast<std::size_t>(i)] = *(longer - 1);
        if (longer == ends.end())
            ends.push_back(i);
        else
            *longer = i;
    }
    std::vector<int> stay;
    for (int at = ends.empty() ? -1 : ends.back(); at >= 0;
         at = previous[static_cast<std::size_t>(at)])
        stay.push_back(at);
    return stay; // the last first
}

} // namespace

std::vector<RowChange> rowChanges(const std::vector<QString> &before,
                                  const std::vector<QString> &after)
{
    std::vector<RowChange> changes;
    if (before == after)
        return changes;
    QHash<QString, int> wanted;
    wanted.reserve(static_cast<qsizetype>(after.size()));
    for (int i = static_cast<int>(after.size()) - 1; i >= 0; --i)
        wanted.insert(after[static_cast<std::size_t>(i)], i); // of equal keys the first
    std::vector<int> places;
    places.reserve(before.size());
    for (const QString &key : before)
        places.push_back(wanted.value(key, -1));

    int end = static_cast<int>(before.size());
    int next = static_cast<int>(after.size());
    const auto between = [&](int stays, int as) { // all behind the one that stays
        if (end > stays + 1)
            changes.push_back({RowChange::What::Remove, stays + 1, end - stays - 1, 0});
        if (next > as + 1)
            changes.push_back({RowChange::What::Insert, stays + 1, next - as - 1, as + 1});
        end = stays;
        next = as;
    };
    for (const int stays : ascending(places))
        between(stays, places[static_cast<std::size_t>(stays)]);
    between(-1, -1);
    return changes;
}

} // namespace moldloft::ui
