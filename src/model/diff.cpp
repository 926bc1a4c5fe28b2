#include "model/diff.h"

namespace moldloft
{

Diff diff(const Document &before, const Document &after)
{
    Diff result;
    result.settings =
        before.settingsPtr() != after.settingsPtr() && !(before.settings() == after.settings());
    std::vector<ElementId> keptBefore, keptAfter;
    for (const auto &record : before.records()) {
        if (after.find(record->id))
            keptBefore.push_back(record->id);
        else
            result.removed.push_back(record->id);
    }
    for (const auto &record : after.records()) {
        const RecordPtr old = before.findPtr(record->id);
        if (!old) {
            result.added.push_back(record->id);
            continue;
        }
        keptAfter.push_back(record->id);
        if (old != record && !(*old == *record))
            result.changed.push_back(record->id);
    }
    result.order = keptBefore != keptAfter;
    return result;
}

} // namespace moldloft
