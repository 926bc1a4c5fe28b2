#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "rules/context.h"

namespace moldloft::rules
{

/// The namespaces in which the last edit changed something, so that only their quotas are held
/// against what their pods ask for.
class QuotaChanges
{
public:
    static constexpr unsigned dependsOn = facets::records;

    explicit QuotaChanges(const Context &context);
    void update(const Context &context, const Context::Touched &touched);

    /// Those that have a quota.
    std::vector<ElementId> namespaces(const Document &document) const;

private:
    void add(const Record &record);
    void leave(ElementId id);

    std::vector<std::string> m_of; ///< by id of an element: its namespace
    std::unordered_set<std::string> m_changed;
    std::unordered_set<ElementId> m_withQuota; ///< namespaces
};

} // namespace moldloft::rules
