#include <fmt/format.h>

#include "cli/diff_report.h"
#include "kinds/kind.h"

namespace moldloft::cli
{

namespace
{

using pipeline::DesignDifference;
using pipeline::EntryDifference;
using What = ElementChange::What;

constexpr std::size_t longestValue = 60;
constexpr int mostRows = 15; ///< elements that are shown unfolded

/// Words in a cell of a table: nothing of them is taken for Markdown or HTML.
std::string words(const std::string &text)
{
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '\n')
            result += ' ';
        else if (std::string_view("|*_`[]\\#@").find(c) != std::string_view::npos)
            result += std::string("\\") + c;
        else
            result += c;
    }
    return result;
}

/// The text as code in a cell of a table.
std::string code(const std::string &text)
{
    std::string inner;
    for (const char c : text)
        inner += c == '|' ? "\\|" : c == '\n' ? " " : std::string(1, c);
    if (inner.find('`') == std::string::npos)
        return '`' + inner + '`';
    return "`` " + inner + " ``";
}

std::string plural(int count, const char *one, const char *many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string headline(const DesignDifference &found)
{
    const DesignChanges &changes = found.changes;
    if (changes.empty())
        return "**The designs say the same.**\n";
    std::string text;
    const auto add = [&text](int count, const char *what) {
        if (count > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
    };
    add(changes.count(What::Added), "added");
    add(changes.count(What::Removed), "removed");
    add(changes.count(What::Changed), "changed");
    add(changes.countMoved(), "moved on the canvas");
    if (!changes.settings.empty())
        text += text.empty() ? "settings changed" : ", settings changed";
    if (text.empty())
        text = "elements in another order";
    std::string findings;
    const auto list = [](const auto &those, rules::Severity severity) {
        int count = 0;
        for (const auto &finding : those)
            count += finding.severity == severity;
        return count;
    };
    const auto one = [&](rules::Severity severity, const char *single, const char *several) {
        const int more = list(found.appeared, severity), less = list(found.gone, severity);
        if (more > 0)
            findings += " · " + plural(more, single, several) + " more";
        if (less > 0)
            findings += " · " + plural(less, single, several) + " less";
    };
    one(rules::Severity::Error, "error", "errors");
    one(rules::Severity::Warning, "warning", "warnings");
    return fmt::format("**Design: {}**{}\n", text, findings);
}

std::string rowOf(const ElementChange &change)
{
    const char *sign = change.what == What::Added     ? "➕ added"
                       : change.what == What::Removed ? "➖ removed"
                                                      : "✏️ changed";
    std::string what;
    for (const FieldChange &field : change.fields) {
        if (field.echo)
            continue;
        what += what.empty() ? "" : ", ";
        what += !field.before ? "+ " : !field.after ? "− " : "";
        what += words(fieldName(field));
    }
    if (change.isRenamed())
        what = "was " + code(change.pathBefore) + (what.empty() ? "" : "; " + what);
    if (change.what != What::Changed)
        what = words(kindOf(change.kind).title.text());
    return fmt::format("| {} | {} | {} |\n", sign, code(change.path), what);
}

std::string folded(const std::string &summary, const std::string &text)
{
    return fmt::format("\n<details><summary>{}</summary>\n\n{}\n</details>\n", summary, text);
}

std::string elementTable(const DesignChanges &changes)
{
    constexpr const char *head = "| | element | what |\n| --- | --- | --- |\n";
    std::string first, rest;
    int rows = 0, more = 0;
    for (const ElementChange &change : changes.elements) {
        if (!change.saysOther())
            continue;
        if (rows++ < mostRows)
            first += rowOf(change);
        else
            ++more, rest += rowOf(change);
    }
    std::string text = first.empty() ? "" : std::string("\n") + head + first;
    if (more > 0)
        text += folded(plural(more, "more element", "more elements"), head + rest);
    return text;
}

std::string fieldTable(const DesignChanges &changes)
{
    std::string rows;
    int count = 0;
    const auto add = [&](const std::string &element, const FieldChanges &fields) {
        for (const FieldChange &field : fields) {
            if (field.echo)
                continue;
            ++count;
            const auto cell = [&](const std::optional<Value> &value) {
                return field.order ? std::string("another order")
                       : value     ? code(valueText(value, longestValue))
                                   : std::string("–");
            };
            rows += fmt::format("| {} | {} | {} | {} |\n", element, words(fieldName(field)),
                                cell(field.before), cell(field.after));
        }
    };
    for (const ElementChange &change : changes.elements)
        add(code(change.path), change.fields);
    add("the design", changes.settings);
    return count == 0 ? ""
                      : folded(plural(count, "changed field", "changed fields"),
                               "| element | field | before | after |\n"
                               "| --- | --- | --- | --- |\n" +
                                   rows);
}

std::string findingTable(const DesignDifference &found)
{
    std::string rows;
    const auto add = [&rows](const char *sign, const auto &findings) {
        for (const pipeline::FindingDifference &finding : findings)
            rows += fmt::format("| {} | {} | {} | {} |\n", sign, rules::nameOf(finding.severity),
                                words(finding.message), code(finding.rule));
    };
    add("new", found.appeared);
    add("gone", found.gone);
    if (rows.empty())
        return {};
    return folded(fmt::format("Findings: {} → {} errors, {} → {} warnings", found.errorsBefore,
                              found.errorsAfter, found.warningsBefore, found.warningsAfter),
                  "| | | finding | rule |\n| --- | --- | --- | --- |\n" + rows);
}

bool isAsBefore(const EntryDifference &entry)
{
    return entryChange(entry).empty() && availableText(entry).find(" -> ") == std::string::npos;
}

std::string numberTable(const DesignDifference &found)
{
    std::string rows;
    int same = 0;
    for (const EntryDifference &entry : found.entries) {
        if (isAsBefore(entry))
            ++same;
        else
            rows += fmt::format("| {} | {} | {} | {} | {} |\n", code(entry.name),
                                timeCell(entry.before), timeCell(entry.after), entryChange(entry),
                                availableText(entry));
    }
    if (rows.empty())
        return {};
    std::string text = "\n| entry point, 95th percentile | before | after | change | available |\n"
                       "| --- | ---: | ---: | ---: | --- |\n" +
                       rows;
    if (same > 0)
        text += '\n' + plural(same, "other entry point answers", "other entry points answer") +
                " as before.\n";
    return text;
}

std::string blastTable(const DesignDifference &found)
{
    std::string rows;
    for (const auto &blast : found.blasts)
        rows += fmt::format("| {} | {} |\n", code(blast.name), blastChange(blast));
    return rows.empty() ? ""
                        : folded("What falls when something is down",
                                 "| when it is down | |\n| --- | --- |\n" + rows);
}

} // namespace

std::string differenceMarkdown(const DesignDifference &found)
{
    return headline(found) + elementTable(found.changes) + numberTable(found) +
           fieldTable(found.changes) + findingTable(found) + blastTable(found);
}

} // namespace moldloft::cli
