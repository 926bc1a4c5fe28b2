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
    static constexpr unsigned dependsOn = 0; // on the settings alone
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

void waive(std::vector<Finding> &findings, const std::vector<Waiver> &waivers)
{
    for (const Waiver &waiver : waivers) {
        if (!hasReason(waiver.because))
            continue;
        for (Finding &finding : findings) {
            if (finding.rule == waiver.rule)
                finding.waived = waiver.because;
        }
    }
}

void copyFindings(std::vector<Finding> &findings, const std::vector<Finding> &before,
                  std::string_view rule)
{
    for (const Finding &finding : before) {
        if (finding.rule == rule) {
            findings.push_back(finding);
            findings.back().waived.reset();
        }
    }
}

/// `element` is null for the design's settings. Where `before` is given, what only looks at the
/// element's own fields is taken from there.
std::vector<Finding> checked(const Context &context, const Record *element,
                             const std::vector<Finding> *before = nullptr)
{
    std::vector<Finding> findings;
    const std::vector<Severities::Of> &severities = context.index<Severities>().rules;
    const std::vector<Rule> &rules = allRules();
    const ElementId id = element ? element->id : ElementId{};
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::size_t first = findings.size();
        Reporter report(findings, rules[i].id, severities[i].severity, id);
        if (element && before && rules[i].reads == Reads::Element)
            copyFindings(findings, *before, rules[i].id);
        else if (element && rules[i].check)
            rules[i].check(context, *element, report);
        else if (!element && rules[i].checkSettings)
            rules[i].checkSettings(context, report);
        for (std::size_t k = first; severities[i].waived && k < findings.size(); ++k)
            findings[k].waived = severities[i].waived;
    }
    const Settings &settings = context.document().settings();
    const std::vector<Waiver> &waivers = element ? element->ignore : settings.ignore;
    waive(findings, waivers);
    if (waivers.empty() && (element || settings.rules.empty()))
        return findings;
    const std::vector<Finding> found = findings;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        Reporter report(findings, rules[i].id, severities[i].severity, id);
        if (rules[i].checkWaivers)
            rules[i].checkWaivers(context, element, found, report);
    }
    return findings;
}

} // namespace

std::vector<Finding> check(const Context &context, const Record &element)
{
    return checked(context, &element);
}

std::vector<Finding> checkAround(const Context &context, const Record &element,
                                 const std::vector<Finding> &before)
{
    return checked(context, &element, &before);
}

std::vector<std::string> sharedKeys(const Record &record)
{
    std::vector<std::string> keys;
    if (becomesServiceObject(record.kind()))
        keys.push_back(objectKey(record.ns, record.name));
    for (const Rule &rule : allRules()) {
        if (rule.keys)
            rule.keys(record, keys);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::vector<Finding> checkSettings(const Context &context)
{
    return checked(context, nullptr);
}

std::vector<Finding> runAll(const Document &document)
{
    const Context context(document);
    std::vector<Finding> findings = checkSettings(context);
    for (const auto &element : document.records()) {
        std::vector<Finding> some = checked(context, element.get());
        std::move(some.begin(), some.end(), std::back_inserter(findings));
    }
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
