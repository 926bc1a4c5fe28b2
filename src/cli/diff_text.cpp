#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/diff_report.h"
#include "cli/what_if_report.h"
#include "yaml/writer.h"

namespace moldloft::cli
{

namespace
{

using pipeline::DesignDifference;
using pipeline::EntryDifference;
using Percentile = std::optional<double>;
using What = ElementChange::What;

constexpr std::size_t longestValue = 100;

Percentile p95(const std::optional<simulate::EntryLatency> &entry)
{
    return entry ? entry->answer.p95 : std::nullopt;
}

std::string fieldLine(const FieldChange &field)
{
    if (field.order)
        return fmt::format("      {}: in another order\n", fieldName(field));
    if (!field.before)
        return fmt::format("      + {}: {}\n", fieldName(field),
                           valueText(field.after, longestValue));
    if (!field.after)
        return fmt::format("      - {}: {}\n", fieldName(field),
                           valueText(field.before, longestValue));
    return fmt::format("      {}: {} -> {}\n", fieldName(field),
                       valueText(field.before, longestValue), valueText(field.after, longestValue));
}

std::string fieldLines(const FieldChanges &fields)
{
    std::string text;
    for (const FieldChange &field : fields) {
        if (!field.echo)
            text += fieldLine(field);
    }
    return text;
}

std::string elementLines(const DesignChanges &changes)
{
    std::string text, moved;
    for (const ElementChange &change : changes.elements) {
        if (!change.saysOther()) {
            if (change.moved)
                moved += (moved.empty() ? "" : ", ") + change.path;
            continue;
        }
        const char sign = change.what == What::Added     ? '+'
                          : change.what == What::Removed ? '-'
                                                         : '~';
        text += fmt::format("  {} {}{}\n", sign, change.path,
                            change.isRenamed() ? " (was " + change.pathBefore + ')' : "");
        text += fieldLines(change.fields);
    }
    if (!changes.settings.empty())
        text += "  ~ settings of the design\n" + fieldLines(changes.settings);
    if (!moved.empty())
        text += "  moved on the canvas only: " + moved + '\n';
    if (changes.order)
        text += "  the elements stand in another order\n";
    return text;
}

std::string findingLines(const DesignDifference &found)
{
    std::string text =
        fmt::format("\nFindings: {} -> {} errors, {} -> {} warnings\n", found.errorsBefore,
                    found.errorsAfter, found.warningsBefore, found.warningsAfter);
    const auto add = [&text](char sign, const auto &findings) {
        for (const pipeline::FindingDifference &finding : findings)
            text += fmt::format("  {} {}: {} [{}]\n", sign, rules::nameOf(finding.severity),
                                finding.message, finding.rule);
    };
    add('+', found.appeared);
    add('-', found.gone);
    return text;
}

} // namespace

std::string timeCell(const std::optional<simulate::EntryLatency> &entry)
{
    return !entry ? "-" : entry->answer.p95 ? timeText(*entry->answer.p95) : "fails";
}

std::string entryChange(const EntryDifference &entry)
{
    if (!entry.before)
        return "new";
    if (!entry.after)
        return "gone";
    const Percentile was = p95(entry.before), is = p95(entry.after);
    if (!was || !is)
        return was ? "fails now" : is ? "answers now" : "";
    const double more = *is - *was;
    return std::abs(more) < 0.00005 ? "" : (more < 0 ? "-" : "+") + timeText(std::abs(more));
}

std::string availableText(const EntryDifference &entry)
{
    const std::string was = entry.before ? shareText(entry.availableBefore) : "-";
    const std::string is = entry.after ? shareText(entry.availableAfter) : "-";
    return was == is ? is : was + " -> " + is;
}

std::string blastChange(const pipeline::BlastDifference &blast)
{
    std::string text =
        fmt::format("entry points lost {} -> {}, services down {} -> {}", blast.before.entriesLost,
                    blast.after.entriesLost, blast.before.servicesDown, blast.after.servicesDown);
    if (blast.before.servicesDegraded != blast.after.servicesDegraded)
        text += fmt::format(", degraded {} -> {}", blast.before.servicesDegraded,
                            blast.after.servicesDegraded);
    return text;
}

std::string fieldName(const FieldChange &change)
{
    std::vector<std::string> parts = split(change.path, '/');
    for (std::string &part : parts) {
        for (std::size_t at = part.find("~1"); at != std::string::npos; at = part.find("~1", at))
            part.replace(at, 2, "/");
    }
    return join(parts, " ");
}

std::string valueText(const std::optional<Value> &value, std::size_t longest)
{
    if (!value)
        return "nothing";
    std::string text = yaml::writeFlow(*value);
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() <= longest)
        return text;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not within a letter
    return text.substr(0, end) + "…";
}

std::string differenceText(const DesignDifference &found)
{
    std::string text =
        found.empty() ? "The designs say the same.\n" : "Elements\n" + elementLines(found.changes);
    text += findingLines(found);
    if (!found.entries.empty())
        text += fmt::format("\n{:<40} {:>10} {:>10} {:>12}  {}\n", "Entry point, 95th percentile",
                            "before", "after", "change", "available");
    for (const EntryDifference &entry : found.entries)
        text += fmt::format("{:<40} {:>10} {:>10} {:>12}  {}\n", entry.name, timeCell(entry.before),
                            timeCell(entry.after), entryChange(entry), availableText(entry));
    if (!found.blasts.empty())
        text += "\nWhen it is down\n";
    for (const auto &blast : found.blasts)
        text += fmt::format("  {}: {}\n", blast.name, blastChange(blast));
    return text;
}

} // namespace moldloft::cli
