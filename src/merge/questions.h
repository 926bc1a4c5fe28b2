#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "merge/merge.h"
#include "merge/merge_value.h"

namespace moldloft::merging
{

/// What the merge cannot decide: collected, each with the answer that was given for it.
class Questions
{
public:
    using What = MergeConflict::What;

    /// `takeTheirs`: keys of conflicts.
    explicit Questions(const std::set<std::string> &takeTheirs) : m_takeTheirs(takeTheirs) {}

    bool takes(What what, ElementId element, const std::string &field) const;
    MergeConflict &report(What what, ElementId element, std::string field, Maybe base, Maybe mine,
                          Maybe theirs);
    std::size_t count() const { return m_conflicts.size(); }
    void takeBack(std::size_t count) { m_conflicts.resize(count); }
    /// By element, in the order of the merged design; `anyOf` finds those that are not in it.
    std::vector<MergeConflict> sorted(const Document &merged,
                                      const std::function<const Record *(ElementId)> &anyOf);

private:
    const std::set<std::string> &m_takeTheirs;
    std::vector<MergeConflict> m_conflicts;
};

} // namespace moldloft::merging
