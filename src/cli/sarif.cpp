#include "cli/sarif.h"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/json.h"
#include "pipeline/export_problems.h"
#include "pipeline/task.h"
#include "rules/engine.h"

namespace moldloft::cli
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::array exportRules{pipeline::missedPatchRule, pipeline::invalidPatchRule};

std::string_view levelOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return "error";
    case rules::Severity::Warning:
        return "warning";
    case rules::Severity::Info:
        return "note";
    }
    return "none";
}

/// A path as an RFC 3986 reference: absolute ones as file URIs.
std::string uriOf(const std::string &path)
{
    constexpr std::string_view plain = "-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || plain.find(c) != std::string_view::npos;
        uri += isPlain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

Json ruleObject(std::string_view id, std::string_view title, std::string_view why,
                std::string_view remediation, std::string_view level)
{
    return {{"id", id},
            {"shortDescription", {{"text", title}}},
            {"fullDescription", {{"text", why}}},
            {"help", {{"text", remediation}}},
            {"defaultConfiguration", {{"level", level}}}};
}

Json ruleObjects()
{
    Json list = Json::array();
    for (const rules::Rule &rule : rules::allRules())
        list.push_back(
            ruleObject(rule.id, rule.title, rule.why, rule.remediation, levelOf(rule.severity)));
    list.push_back(ruleObject(fileRule, "The design file can be read.",
                              "What cannot be read cannot be drawn, checked or exported.",
                              "Correct the file at the place that is named.", "error"));
    for (const std::string_view id : exportRules)
        list.push_back(ruleObject(id, "Every patch reaches an object and leaves it valid.",
                                  "A patch that hits nothing says something that nobody hears; one "
                                  "that makes an object invalid is refused by the cluster.",
                                  "Correct the patch at the place that is named.", "error"));
    return list;
}

std::size_t indexOf(std::string_view id)
{
    const std::vector<rules::Rule> &all = rules::allRules();
    std::size_t index = 0;
    while (index < all.size() && all[index].id != id)
        ++index;
    for (std::size_t i = 0; i < exportRules.size(); ++i) {
        if (exportRules[i] == id)
            index += i + 1;
    }
    return index; // behind the last one stand fileRule and exportRules
}

Json resultObject(std::string_view rule, std::string_view level, const std::string &message,
                  const SourceMark &mark)
{
    return {{"ruleId", rule},
            {"ruleIndex", indexOf(rule)},
            {"level", level},
            {"message", {{"text", message}}},
            {"locations",
             {{{"physicalLocation",
                {{"artifactLocation", {{"uri", uriOf(mark.file)}}},
                 {"region", {{"startLine", mark.line}, {"startColumn", mark.column}}}}}}}}};
}

std::string logOf(Json results)
{
    const Json driver{
        {"name", "Moldloft"}, {"version", pipeline::programVersion()}, {"rules", ruleObjects()}};
    const Json run{{"tool", {{"driver", driver}}},
                   {"columnKind", "unicodeCodePoints"},
                   {"results", std::move(results)}};
    Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}};
    log["runs"] = Json::array({run});
    return dumped(log);
}

} // namespace

std::string sarif(const std::vector<pipeline::Problem> &problems, const Document *document)
{
    Json results = Json::array();
    for (const pipeline::Problem &problem : problems) {
        const rules::Finding &finding = problem.finding;
        Json result =
            resultObject(finding.rule, levelOf(finding.severity),
                         finding.message.text() +
                             (finding.consequence.empty() ? "" : ' ' + finding.consequence.text()),
                         problem.mark);
        const Record *element = document ? document->find(finding.element) : nullptr;
        if (element)
            result["locations"][0]["logicalLocations"] =
                Json::array({{{"fullyQualifiedName", element->path()}}});
        if (finding.waived)
            result["suppressions"] = Json::array({{{"kind", "inSource"},
                                                   {"status", "accepted"},
                                                   {"justification", *finding.waived}}});
        results.push_back(std::move(result));
    }
    return logOf(std::move(results));
}

std::string sarif(const Errors &errors, const std::string &file)
{
    Json results = Json::array();
    for (const Error &error : errors) {
        SourceMark mark = error.mark.value_or(SourceMark{file, 1, 1});
        if (mark.file.empty())
            mark.file = file;
        results.push_back(resultObject(
            fileRule, "error",
            error.message.text() + (error.hint.empty() ? "" : ' ' + error.hint.text()), mark));
    }
    return logOf(std::move(results));
}

} // namespace moldloft::cli
