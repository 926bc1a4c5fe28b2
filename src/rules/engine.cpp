#include "rules/engine.h"

#include <algorithm>

namespace moldloft::rules
{

std::string_view nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        break;
    }
    return "info";
}

bool operator==(const Finding &a, const Finding &b)
{
    const auto sameTitle = [](const Fix &x, const Fix &y) { return x.title == y.title; };
    return a.rule == b.rule && a.severity == b.severity && a.element == b.element &&
           a.path == b.path && a.message == b.message && a.consequence == b.consequence &&
           a.related == b.related &&
           std::equal(a.fixes.begin(), a.fixes.end(), b.fixes.begin(), b.fixes.end(), sameTitle);
}

Finding &Reporter::add(std::string path, Message message, Message consequence)
{
    m_findings.push_back({std::string(m_rule),
                          m_severity,
                          m_element,
                          std::move(path),
                          std::move(message),
                          std::move(consequence),
                          {}});
    return m_findings.back();
}

const Rule *findRule(std::string_view id)
{
    const auto &rules = allRules();
    const auto it =
        std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return it == rules.end() ? nullptr : &*it;
}

namespace
{

void checkInto(std::vector<Finding> &findings, const Context &context, const Record &element)
{
    for (const Rule &rule : allRules()) {
        if (!rule.check)
            continue;
        Reporter report(findings, rule.id, rule.severity, element.id);
        rule.check(context, element, report);
    }
}

} // namespace

std::vector<Finding> check(const Context &context, const Record &element)
{
    std::vector<Finding> findings;
    checkInto(findings, context, element);
    return findings;
}

std::vector<Finding> checkSettings(const Context &context)
{
    std::vector<Finding> findings;
    for (const Rule &rule : allRules()) {
        if (!rule.checkSettings)
            continue;
        Reporter report(findings, rule.id, rule.severity, ElementId{});
        rule.checkSettings(context, report);
    }
    return findings;
}

std::vector<Finding> runAll(const Document &document)
{
    const Context context(document);
    std::vector<Finding> findings = checkSettings(context);
    for (const auto &element : document.records())
        checkInto(findings, context, *element);
    return findings;
}

int count(const std::vector<Finding> &findings, Severity severity)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const Finding &finding) { return finding.severity == severity; }));
}

} // namespace moldloft::rules
