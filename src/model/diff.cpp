#include "model/diff.h"

#include <algorithm>
#include <span>

namespace moldloft
{

namespace
{

/// How many records both share at the front and, beyond them, at the back: most of a design that
/// was edited.
std::pair<std::size_t, std::size_t> sharedEnds(const std::vector<RecordPtr> &a,
                                               const std::vector<RecordPtr> &b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t front = 0;
    while (front < shorter && a[front] == b[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    return {front, back};
}

} // namespace

Diff diff(const Document &before, const Document &after)
{
    Diff result;
    result.settings =
        before.settingsPtr() != after.settingsPtr() && !(before.settings() == after.settings());
    const auto [front, back] = sharedEnds(before.records(), after.records());
    const auto between = [front = front, back = back](const std::vector<RecordPtr> &records) {
        return std::span(records).subspan(front, records.size() - front - back);
    };
    std::vector<ElementId> keptBefore, keptAfter;
    for (const auto &record : between(before.records())) {
        if (after.find(record->id))
            keptBefore.push_back(record->id);
        else
            result.removed.push_back(record->id);
    }
    for (const auto &record : between(after.records())) {
        const Record *old = before.find(record->id);
        if (!old) {
            result.added.push_back(record->id);
            continue;
        }
        keptAfter.push_back(record->id);
        if (old != record.get() && !(*old == *record))
            result.changed.push_back(record->id);
    }
    result.order = keptBefore != keptAfter;
    return result;
}

} // namespace moldloft
