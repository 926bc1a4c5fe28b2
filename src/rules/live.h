#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/context.h"
#include "rules/finding.h"

namespace moldloft::rules
{

/// The findings of a design that is edited: after each edit only what it touched is checked again.
/// They are always those that runAll would find.
class LiveFindings
{
public:
    explicit LiveFindings(const Document &document);

    /// Goes on to the next version of the design (or to any other).
    void update(const Document &after);

    /// As runAll gives them.
    std::vector<Finding> all() const;
    /// How many elements the last update checked again.
    std::size_t checkedLast() const { return m_checked; }

private:
    void checkEverything();
    void set(ElementId id, std::vector<Finding> findings);
    void touchHolders(unsigned facets, std::unordered_set<ElementId> &near) const;

    Context m_context;
    std::vector<Finding> m_settings;
    std::unordered_map<ElementId, std::vector<Finding>> m_findings; ///< of those that have some
    std::vector<std::unordered_set<ElementId>> m_holders;           ///< by rule, as allRules()
    std::size_t m_checked = 0;
};

} // namespace moldloft::rules
