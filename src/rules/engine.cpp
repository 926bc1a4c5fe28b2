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
           a.related == b.related && a.waived == b.waived &&
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
                          {},
                          {},
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

bool hasReason(const std::optional<std::string> &because)
{
    return because && because->find_first_not_of(" \t\r\n") != std::string::npos;
}

namespace
{

/// What the design's settings make of each rule.
struct Severities {
    struct Of {
        Severity severity;
        std::optional<std::string> waived;
    };

    explicit Severities(const Context &context)
    {
        for (const Rule &rule : allRules())
            rules.push_back({rule.severity, {}});
        for (const auto &[id, setting] : context.document().settings().rules) {
            const Rule *rule = findRule(id);
            if (rule)
                set(rules[static_cast<std::size_t>(rule - allRules().data())], *rule, setting);
        }
    }
    static void set(Of &now, const Rule &rule, const RuleSetting &setting)
    {
        if (setting.severity == "ignore") {
            if (hasReason(setting.because))
                now.waived = setting.because;
            return;
        }
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
            if (setting.severity == nameOf(severity) &&
                (severity <= rule.severity || hasReason(setting.because)))
                now.severity = severity;
        }
    }
    std::vector<Of> rules; ///< as allRules()
};

void waive(std::vector<Finding> &findings, std::size_t begin, const std::vector<Waiver> &waivers)
{
    for (const Waiver &waiver : waivers) {
        if (!hasReason(waiver.because))
            continue;
        for (std::size_t i = begin; i < findings.size(); ++i) {
            if (findings[i].rule == waiver.rule)
                findings[i].waived = waiver.because;
        }
    }
}

/// `element` is null for the design's settings.
void checkInto(std::vector<Finding> &findings, const Context &context, const Record *element)
{
    const std::vector<Severities::Of> &severities = context.index<Severities>().rules;
    const std::vector<Rule> &rules = allRules();
    const std::size_t begin = findings.size();
    const ElementId id = element ? element->id : ElementId{};
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::size_t first = findings.size();
        Reporter report(findings, rules[i].id, severities[i].severity, id);
        if (element && rules[i].check)
            rules[i].check(context, *element, report);
        else if (!element && rules[i].checkSettings)
            rules[i].checkSettings(context, report);
        for (std::size_t k = first; severities[i].waived && k < findings.size(); ++k)
            findings[k].waived = severities[i].waived;
    }
    const std::vector<Waiver> &waivers =
        element ? element->ignore : context.document().settings().ignore;
    waive(findings, begin, waivers);
    if (waivers.empty() && (element || context.document().settings().rules.empty()))
        return;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!rules[i].checkWaivers)
            continue;
        const std::vector<Finding> found(findings.begin() + static_cast<std::ptrdiff_t>(begin),
                                         findings.end());
        Reporter report(findings, rules[i].id, severities[i].severity, id);
        rules[i].checkWaivers(context, element, found, report);
    }
}

} // namespace

std::vector<Finding> check(const Context &context, const Record &element)
{
    std::vector<Finding> findings;
    checkInto(findings, context, &element);
    return findings;
}

std::vector<Finding> checkSettings(const Context &context)
{
    std::vector<Finding> findings;
    checkInto(findings, context, nullptr);
    return findings;
}

std::vector<Finding> runAll(const Document &document)
{
    const Context context(document);
    std::vector<Finding> findings = checkSettings(context);
    for (const auto &element : document.records())
        checkInto(findings, context, element.get());
    return findings;
}

int count(const std::vector<Finding> &findings, Severity severity)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding &finding) {
            return finding.severity == severity && !finding.waived;
        }));
}

} // namespace moldloft::rules
