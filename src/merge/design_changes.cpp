#include "merge/design_changes.h"

#include <algorithm>
#include <cmath>

#include "kinds/kind.h"

namespace moldloft
{

namespace
{

using What = ElementChange::What;

/// Places that differ by less are those of another rounding.
constexpr double still = 0.5;

bool hasMoved(const Layout &before, const Layout &after, ElementId id)
{
    const auto was = before.find(id), is = after.find(id);
    return was && is && (std::abs(was->x - is->x) > still || std::abs(was->y - is->y) > still);
}

ElementChange changeOf(What what, const Record &record, const Record &before)
{
    return {what, record.id, record.kind(), record.path(), before.path(), {}, false};
}

/// Puts what is gone behind what stood before it.
std::vector<ElementChange> interleaved(const Document &before, std::vector<ElementChange> there,
                                       const std::vector<ElementChange> &gone,
                                       const Document &after)
{
    if (gone.empty())
        return there;
    std::unordered_map<ElementId, std::size_t> places; // of what is there, in its document
    for (const RecordPtr &record : after.records())
        places.emplace(record->id, places.size());
    std::unordered_map<ElementId, std::size_t> goneAt;
    std::size_t last = 0;
    for (const RecordPtr &record : before.records()) {
        if (const auto found = places.find(record->id); found != places.end())
            last = found->second + 1;
        else
            goneAt.emplace(record->id, last);
    }
    std::vector<std::pair<std::size_t, ElementChange>> all;
    for (ElementChange &change : there)
        all.emplace_back(2 * places.at(change.element) + 1, std::move(change));
    for (const ElementChange &change : gone)
        all.emplace_back(2 * goneAt.at(change.element), change);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<ElementChange> list;
    for (auto &[at, change] : all)
        list.push_back(std::move(change));
    return list;
}

bool sameOrder(const Document &before, const Document &after)
{
    std::vector<ElementId> was, is;
    for (const RecordPtr &record : before.records()) {
        if (after.find(record->id))
            was.push_back(record->id);
    }
    for (const RecordPtr &record : after.records()) {
        if (before.find(record->id))
            is.push_back(record->id);
    }
    return was == is;
}

} // namespace

bool ElementChange::saysOther() const
{
    return what != What::Changed || isRenamed() ||
           std::any_of(fields.begin(), fields.end(),
                       [](const FieldChange &change) { return !change.echo; });
}

int DesignChanges::count(ElementChange::What what) const
{
    return static_cast<int>(
        std::count_if(elements.begin(), elements.end(), [what](const ElementChange &change) {
            return change.what == what && change.saysOther();
        }));
}

int DesignChanges::countMoved() const
{
    return static_cast<int>(
        std::count_if(elements.begin(), elements.end(), [](const ElementChange &change) {
            return change.moved && !change.saysOther();
        }));
}

DesignChanges changesBetween(const MergeSide &before, const MergeSide &after)
{
    DesignChanges changes;
    std::vector<ElementChange> there, gone;
    for (const RecordPtr &record : after.document.records()) {
        const Record *was = before.document.find(record->id);
        if (!was) {
            there.push_back(changeOf(What::Added, *record, *record));
            continue;
        }
        ElementChange change = changeOf(What::Changed, *record, *was);
        if (was != record.get() && !(*was == *record))
            change.fields = fieldChanges(before.document, *was, after.document, *record);
        change.moved = hasMoved(before.layout, after.layout, record->id);
        if (change.moved || change.isRenamed() || !change.fields.empty())
            there.push_back(std::move(change));
    }
    for (const RecordPtr &record : before.document.records()) {
        if (!after.document.find(record->id))
            gone.push_back(changeOf(What::Removed, *record, *record));
    }
    changes.elements = interleaved(before.document, std::move(there), gone, after.document);
    changes.settings = settingsChanges(before.document.settings(), after.document.settings());
    changes.order = !sameOrder(before.document, after.document);
    return changes;
}

Document withChanges(const Document &before, const DesignChanges &changes, const Document &after)
{
    std::unordered_map<ElementId, const ElementChange *> byId;
    for (const ElementChange &change : changes.elements)
        byId.emplace(change.element, &change);
    std::vector<RecordPtr> records;
    for (const RecordPtr &kept : after.records()) { // for the order; what it says is not looked at
        const auto change = byId.find(kept->id);
        const RecordPtr was = before.findPtr(kept->id);
        if (change == byId.end()) {
            records.push_back(was);
        } else if (change->second->what == What::Added) {
            records.push_back(kept);
        } else {
            const std::string &path = change->second->path;
            const std::size_t slash = path.find('/');
            Record record = makeRecord(was->kind(), {}, path);
            if (slash != std::string::npos) {
                record.ns = path.substr(0, slash);
                record.name = path.substr(slash + 1);
            }
            record.id = was->id;
            FieldProblems problems;
            readElement(
                withChanges(elementField(was->kind()), writeElement(*was), change->second->fields),
                record, problems);
            records.push_back(std::make_shared<const Record>(std::move(record)));
        }
    }
    Settings settings;
    FieldProblems problems;
    readSettings(withChanges(settingsField(), writeSettings(before.settings()), changes.settings),
                 settings, problems);
    return {std::move(settings), std::move(records)};
}

} // namespace moldloft
