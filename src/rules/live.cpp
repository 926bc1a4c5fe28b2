#include "rules/live.h"

#include "rules/engine.h"

namespace moldloft::rules
{

LiveFindings::LiveFindings(const Document &document) : m_context(document)
{
    checkEverything();
}

void LiveFindings::checkEverything()
{
    m_findings.clear();
    m_holders.assign(allRules().size(), {});
    m_settings = checkSettings(m_context);
    for (const auto &record : m_context.document().records())
        set(record->id, check(m_context, *record));
    m_checked = m_context.document().records().size();
}

void LiveFindings::set(ElementId id, std::vector<Finding> findings)
{
    const auto eachRule = [](const std::vector<Finding> &list, const auto &visit) {
        const Rule *last = nullptr;
        for (const Finding &finding : list) {
            if (last && last->id == finding.rule)
                continue;
            last = findRule(finding.rule);
            visit(static_cast<std::size_t>(last - allRules().data()));
        }
    };
    const auto known = m_findings.find(id);
    if (known != m_findings.end())
        eachRule(known->second, [&](std::size_t rule) { m_holders[rule].erase(id); });
    if (findings.empty()) {
        if (known != m_findings.end())
            m_findings.erase(known);
        return;
    }
    eachRule(findings, [&](std::size_t rule) { m_holders[rule].insert(id); });
    m_findings.insert_or_assign(id, std::move(findings));
}

/// What rules that look at the whole design say now or said before, and what proposes names.
void LiveFindings::touchHolders(unsigned facets, std::unordered_set<ElementId> &near) const
{
    const std::vector<Rule> &rules = allRules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool whole = rules[i].whole.candidates && (rules[i].whole.facets & facets) != 0;
        if (!whole && !(rules[i].proposesNames && (facets & facets::names) != 0))
            continue;
        near.insert(m_holders[i].begin(), m_holders[i].end());
        if (whole) {
            const auto candidates = rules[i].whole.candidates(m_context);
            near.insert(candidates.begin(), candidates.end());
        }
    }
}

void LiveFindings::update(const Document &after)
{
    Context::Touched touched = m_context.update(after);
    if (touched.everything)
        return checkEverything();
    for (const ElementId id : touched.removed)
        set(id, {});
    touchHolders(touched.facets, touched.near);
    m_checked = 0;
    const auto renew = [this](ElementId id, bool own) {
        const Record *record = m_context.document().find(id);
        if (!record)
            return;
        static const std::vector<Finding> none;
        const auto known = m_findings.find(id);
        const auto &old = known == m_findings.end() ? none : known->second;
        set(id, own ? check(m_context, *record) : checkAround(m_context, *record, old));
        ++m_checked;
    };
    for (const ElementId id : touched.own)
        renew(id, true);
    for (const ElementId id : touched.near) {
        if (!touched.own.contains(id))
            renew(id, false);
    }
    m_settings = checkSettings(m_context);
}

std::vector<Finding> LiveFindings::all() const
{
    std::vector<Finding> all = m_settings;
    for (const auto &record : m_context.document().records()) {
        const auto found = m_findings.find(record->id);
        if (found != m_findings.end())
            all.insert(all.end(), found->second.begin(), found->second.end());
    }
    return all;
}

} // namespace moldloft::rules
