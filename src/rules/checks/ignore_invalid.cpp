#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/engine.h"
#include "rules/mend.h"

namespace moldloft::rules
{

namespace
{

std::optional<std::string> nearestRule(const std::string &id)
{
    std::vector<std::string> known;
    for (const Rule &rule : allRules())
        known.emplace_back(rule.id);
    return closestMatch(id, known);
}

/// Changes the list of waivers that holds `waiver`: of the element, or of the settings.
Result<Document> changed(const Document &document, ElementId id, const Waiver &waiver,
                         const std::function<void(std::vector<Waiver> &, std::size_t at)> &change)
{
    const auto apply = [&](std::vector<Waiver> &list) {
        const auto at = std::find(list.begin(), list.end(), waiver);
        if (at == list.end())
            return false;
        change(list, static_cast<std::size_t>(at - list.begin()));
        return true;
    };
    if (id)
        return mended(document, id, [&](Record &record) { return apply(record.ignore); });
    Settings settings = document.settings();
    if (!apply(settings.ignore))
        return changedSince(phrase("rules", "The entry"));
    return document.withSettings(std::move(settings));
}

Fix removal(ElementId id, const Waiver &waiver)
{
    return {phrase("rules", "Remove the entry for {0}")(waiver.rule),
            [id, waiver](const Document &document) {
                return changed(document, id, waiver, [](std::vector<Waiver> &list, std::size_t at) {
                    list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
                });
            }};
}

Fix correction(ElementId id, const Waiver &waiver, const std::string &rule)
{
    return {phrase("rules", "Change {0} to {1}")(waiver.rule, rule),
            [id, waiver, rule](const Document &document) {
                return changed(
                    document, id, waiver,
                    [&](std::vector<Waiver> &list, std::size_t at) { list[at].rule = rule; });
            }};
}

Message unknownRule(const std::string &id)
{
    return phrase("rules", "`{0}` is no rule.")(id);
}

bool finds(std::span<const Finding> found, const std::string &rule)
{
    return std::any_of(found.begin(), found.end(),
                       [&](const Finding &finding) { return finding.rule == rule; });
}

void checkWaiver(const Waiver &waiver, const Record *element, const std::string &path,
                 std::span<const Finding> found, Reporter &report)
{
    const ElementId id = element ? element->id : ElementId{};
    if (!findRule(waiver.rule)) {
        Finding &finding = report.add(
            path + "/rule", unknownRule(waiver.rule),
            phrase("rules", "The entry waives nothing; `moldloft rules` lists the ids."));
        const auto near = nearestRule(waiver.rule);
        if (near && finds(found, *near))
            finding.fixes.push_back(correction(id, waiver, *near));
        finding.fixes.push_back(removal(id, waiver));
        return;
    }
    if (!hasReason(waiver.because)) {
        report
            .add(path, phrase("rules", "The entry for {0} does not say why.")(waiver.rule),
                 phrase("rules", "It does not count: whoever reads the design later could not "
                                 "tell an accepted risk from a forgotten one."))
            .fixes.push_back(removal(id, waiver));
        return;
    }
    if (finds(found, waiver.rule))
        return;
    report
        .add(path,
             element ? phrase("rules", "{0} ignores {1}, which finds nothing there.")(element->name,
                                                                                      waiver.rule)
                     : phrase("rules", "The design ignores {0}, which finds nothing in its "
                                       "settings.")(waiver.rule),
             phrase("rules", "The reason is out of date, and would hide the next finding of that "
                             "rule."))
        .fixes.push_back(removal(id, waiver));
}

void checkSetting(const std::string &id, const RuleSetting &setting, Reporter &report)
{
    const std::string path = "rules/" + id;
    const Rule *rule = findRule(id);
    if (!rule) {
        report.add(path, unknownRule(id),
                   phrase("rules", "The entry changes nothing; `moldloft rules` lists the ids."));
        return;
    }
    const bool lower = setting.severity == "ignore" ||
                       (setting.severity == "info" && rule->severity != Severity::Info) ||
                       (setting.severity == "warning" && rule->severity == Severity::Error);
    if (lower && !hasReason(setting.because))
        report.add(path,
                   phrase("rules", "{0} is set to {1}, and the design does not say why.")(
                       id, setting.severity),
                   phrase("rules", "The rule keeps its severity, {0}, until `because:` gives the "
                                   "reason.")(std::string(nameOf(rule->severity))));
}

void checkWaivers(const Context &context, const Record *element, std::span<const Finding> found,
                  Reporter &report)
{
    const Settings &settings = context.document().settings();
    const std::vector<Waiver> &waivers = element ? element->ignore : settings.ignore;
    for (std::size_t i = 0; i < waivers.size(); ++i)
        checkWaiver(waivers[i], element, fmt::format("ignore/{}", i), found, report);
    if (element)
        return;
    for (const auto &[id, setting] : settings.rules)
        checkSetting(id, setting, report);
}

} // namespace

Rule ignoreInvalidRule()
{
    return {
        .id = "ignore-invalid",
        .title = phrase("rules", "What is ignored is found, and there is a reason."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A risk that is accepted on purpose is worth writing down: with the reason, the next "
            "reader can judge whether it still holds. An entry without a reason, or for something "
            "that is no longer so, only hides what comes next."),
        .remediation = phrase(
            "rules", "Name the rule and the reason: `ignore: [{rule: …, because: …}]`. Remove the "
                     "entry when the finding is gone."),
        .example = {.wrong = "services:\n"
                             "  legacy:\n"
                             "    image: example/legacy\n"
                             "    ignore: [{rule: image-unpinned}]\n",
                    .right =
                        "services:\n"
                        "  legacy:\n"
                        "    image: example/legacy\n"
                        "    ignore: [{rule: image-unpinned, because: the vendor has no tags}]\n"},
        .checkWaivers = checkWaivers};
}

} // namespace moldloft::rules
