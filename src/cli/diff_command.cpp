#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/what_if_report.h"
#include "pipeline/compare_designs.h"

namespace moldloft::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using pipeline::DesignDifference;
using pipeline::EntryDifference;
using Percentile = std::optional<double>;

Percentile p95(const std::optional<simulate::EntryLatency> &entry)
{
    return entry ? entry->answer.p95 : std::nullopt;
}

/// "38 ms", "fails", or a dash where the design has no such entry point.
std::string cell(const std::optional<simulate::EntryLatency> &entry)
{
    return !entry ? "-" : entry->answer.p95 ? timeText(*entry->answer.p95) : "fails";
}

std::string changeText(const EntryDifference &entry)
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

void addNames(std::string &text, char sign, const std::vector<std::string> &names)
{
    for (const std::string &name : names)
        text += fmt::format("  {} {}\n", sign, name);
}

std::string findingsText(const DesignDifference &found)
{
    return fmt::format("Findings: {} -> {} errors, {} -> {} warnings\n", found.errorsBefore,
                       found.errorsAfter, found.warningsBefore, found.warningsAfter);
}

std::string blastText(const pipeline::BlastDifference &blast)
{
    return fmt::format("{}: entry points lost {} -> {}, services down {} -> {}", blast.name,
                       blast.before.entriesLost, blast.after.entriesLost, blast.before.servicesDown,
                       blast.after.servicesDown);
}

std::string plainText(const DesignDifference &found)
{
    std::string text = found.empty() ? "The designs say the same.\n" : "Elements\n";
    addNames(text, '+', found.added);
    addNames(text, '-', found.removed);
    addNames(text, '~', found.changed);
    if (found.settings)
        text += "  ~ settings of the design\n";
    text += '\n' + findingsText(found);
    if (!found.entries.empty())
        text += fmt::format("\n{:<40} {:>10} {:>10} {:>12}  {}\n", "Entry point, 95th percentile",
                            "before", "after", "change", "available");
    for (const EntryDifference &entry : found.entries)
        text += fmt::format("{:<40} {:>10} {:>10} {:>12}  {}\n", entry.name, cell(entry.before),
                            cell(entry.after), changeText(entry), availableText(entry));
    if (!found.blasts.empty())
        text += "\nWhen it is down\n";
    for (const auto &blast : found.blasts)
        text += "  " + blastText(blast) + '\n';
    return text;
}

std::string markdownText(const DesignDifference &found)
{
    const auto names = [](const std::vector<std::string> &list) {
        std::string text;
        for (const std::string &name : list)
            text += (text.empty() ? "`" : ", `") + name + '`';
        return text.empty() ? std::string("none") : text;
    };
    std::string text = fmt::format(
        "| | |\n| --- | --- |\n| added | {} |\n| removed | {} |\n"
        "| changed | {} |\n| errors | {} → {} |\n| warnings | {} → {} |\n",
        names(found.added), names(found.removed), names(found.changed), found.errorsBefore,
        found.errorsAfter, found.warningsBefore, found.warningsAfter);
    if (!found.entries.empty())
        text += "\n| entry point, 95th percentile | before | after | change | available |\n"
                "| --- | ---: | ---: | ---: | --- |\n";
    for (const EntryDifference &entry : found.entries)
        text += fmt::format("| `{}` | {} | {} | {} | {} |\n", entry.name, cell(entry.before),
                            cell(entry.after), changeText(entry), availableText(entry));
    if (!found.blasts.empty())
        text += "\n| when it is down | |\n| --- | --- |\n";
    for (const auto &blast : found.blasts) {
        const std::string line = blastText(blast);
        text += fmt::format("| `{}` |{} |\n", blast.name, line.substr(blast.name.size() + 1));
    }
    return text;
}

std::string jsonText(const DesignDifference &found)
{
    const auto number = [](const Percentile &value) {
        return value ? Json(std::round(*value * 1e6) / 1e6) : Json();
    };
    const auto side = [&](const std::optional<simulate::EntryLatency> &entry, double available) {
        return !entry ? Json()
                      : Json{{"p50", number(entry->answer.p50)},
                             {"p95", number(entry->answer.p95)},
                             {"p99", number(entry->answer.p99)},
                             {"served", entry->served},
                             {"availability", available}};
    };
    const auto blast = [](const simulate::Blast &one) {
        return Json{{"entryPointsLost", one.entriesLost},
                    {"servicesDown", one.servicesDown},
                    {"servicesDegraded", one.servicesDegraded}};
    };
    Json entries = Json::array(), blasts = Json::array();
    for (const EntryDifference &entry : found.entries)
        entries.push_back({{"name", entry.name},
                           {"before", side(entry.before, entry.availableBefore)},
                           {"after", side(entry.after, entry.availableAfter)}});
    for (const auto &one : found.blasts)
        blasts.push_back(
            {{"element", one.name}, {"before", blast(one.before)}, {"after", blast(one.after)}});
    return dumped(
        {{"added", found.added},
         {"removed", found.removed},
         {"changed", found.changed},
         {"settingsChanged", found.settings},
         {"findings",
          {{"errors", {{"before", found.errorsBefore}, {"after", found.errorsAfter}}},
           {"warnings", {{"before", found.warningsBefore}, {"after", found.warningsAfter}}}}},
         {"entryPoints", std::move(entries)},
         {"blastRadii", std::move(blasts)}});
}

std::string escaped(const std::string &text)
{
    std::string result;
    for (const char c : text)
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return result;
}

/// A bar for each entry point before, and one after, in the colours of the light theme.
std::string svgText(const DesignDifference &found)
{
    constexpr int row = 44, left = 320, width = 360;
    double longest = 1e-9;
    for (const EntryDifference &entry : found.entries)
        longest = std::max({longest, p95(entry.before).value_or(0), p95(entry.after).value_or(0)});
    const auto height = static_cast<int>(found.entries.size()) * row + 72;
    std::string text = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"{0}\" viewBox=\"0 0 800 "
        "{0}\" font-family=\"Inter, sans-serif\" font-size=\"12\" fill=\"#1A1C20\">\n"
        "<rect width=\"800\" height=\"{0}\" fill=\"#FBFAF7\"/>\n"
        "<text x=\"16\" y=\"28\" font-size=\"16\" font-weight=\"600\">95th percentile, before and "
        "after</text>\n<text x=\"16\" y=\"48\" fill=\"#50535A\">{1} added, {2} removed, {3} "
        "changed; errors {4} → {5}</text>\n",
        height, found.added.size(), found.removed.size(), found.changed.size(), found.errorsBefore,
        found.errorsAfter);
    int y = 64;
    const auto bar = [&](const std::optional<simulate::EntryLatency> &entry, int top,
                         const char *color) {
        const Percentile time = p95(entry);
        const int length = time ? std::max(1, int(std::lround(*time / longest * width))) : 0;
        text += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"12\" rx=\"2\" "
                            "fill=\"{}\"/>\n<text x=\"{}\" y=\"{}\">{}</text>\n",
                            left, top, length, color, left + length + 6, top + 10, cell(entry));
    };
    for (const EntryDifference &entry : found.entries) {
        text += fmt::format("<text x=\"16\" y=\"{}\">{}</text>\n<text x=\"16\" y=\"{}\" "
                            "font-size=\"11\" fill=\"#50535A\">{}</text>\n",
                            y + 13, escaped(entry.name), y + 29, availableText(entry));
        bar(entry.before, y + 3, "#868071");
        bar(entry.after, y + 19, "#1B5FB5");
        y += row;
    }
    return text + "</svg>\n";
}

} // namespace

Status runDiff(Session &session, const DiffOptions &options)
{
    const auto before = pipeline::openRevision(session.disk, options.before);
    if (!before)
        return session.fail(before.error());
    const auto after = pipeline::openRevision(session.disk, options.after, &before->file.document);
    if (!after)
        return session.fail(after.error());
    const pipeline::Task task = session.task();
    pipeline::WhatIfQuestion question;
    question.requests = 50'000;
    const auto found =
        pipeline::compareDesigns(*before, *after, question, [&task] { return task.isCancelled(); });
    if (!found)
        return session.fail(found.error());
    session.print(options.format == Format::Json       ? jsonText(*found)
                  : options.format == Format::Markdown ? markdownText(*found)
                  : options.format == Format::Svg      ? svgText(*found)
                                                       : plainText(*found));
    return Fine;
}

} // namespace moldloft::cli
