#include "merge/questions.h"

#include <algorithm>
#include <unordered_map>

namespace moldloft
{

std::string MergeConflict::key() const
{
    static constexpr const char *words[] = {"field", "removed", "name", "space", "place", "order"};
    return std::to_string(element.value) + ':' + words[static_cast<std::size_t>(what)] + ':' +
           field;
}

namespace merging
{

bool Questions::takes(What what, ElementId element, const std::string &field) const
{
    MergeConflict conflict;
    conflict.what = what;
    conflict.element = element;
    conflict.field = field;
    return m_takeTheirs.contains(conflict.key());
}

MergeConflict &Questions::report(What what, ElementId element, std::string field, Maybe base,
                                 Maybe mine, Maybe theirs)
{
    const bool took = takes(what, element, field);
    m_conflicts.push_back({what,
                           element,
                           ElementKind::Namespace,
                           {},
                           std::move(field),
                           std::move(base),
                           std::move(mine),
                           std::move(theirs),
                           took});
    return m_conflicts.back();
}

std::vector<MergeConflict> Questions::sorted(const Document &merged,
                                             const std::function<const Record *(ElementId)> &anyOf)
{
    std::unordered_map<ElementId, std::size_t> places;
    for (const RecordPtr &record : merged.records())
        places.emplace(record->id, places.size() + 1);
    for (MergeConflict &conflict : m_conflicts) {
        if (!conflict.element)
            continue;
        const Record *record = merged.find(conflict.element);
        record = record ? record : anyOf(conflict.element);
        conflict.kind = record->kind();
        conflict.path = record->path();
    }
    const auto rank = [&places](const MergeConflict &conflict) {
        const auto found = places.find(conflict.element);
        return found != places.end() ? found->second : conflict.element ? places.size() + 1 : 0;
    };
    std::stable_sort(
        m_conflicts.begin(), m_conflicts.end(),
        [&rank](const MergeConflict &a, const MergeConflict &b) { return rank(a) < rank(b); });
    return std::move(m_conflicts);
}

} // namespace merging
} // namespace moldloft
