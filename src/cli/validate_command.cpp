#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/sarif.h"
#include "rules/engine.h"

namespace moldloft::cli
{

namespace
{

using Json = nlohmann::ordered_json;

std::string textLine(const SourceMark &mark, std::string_view severity, const std::string &message,
                     std::string_view rule)
{
    return fmt::format("{}:{}:{}: {}: {} [{}]\n", mark.file, mark.line, mark.column, severity,
                       message, rule);
}

int countOf(const std::vector<pipeline::Problem> &problems, rules::Severity severity)
{
    return static_cast<int>(
        std::count_if(problems.begin(), problems.end(), [&](const pipeline::Problem &problem) {
            return problem.finding.severity == severity && !problem.finding.waived;
        }));
}

int waivedOf(const std::vector<pipeline::Problem> &problems)
{
    return static_cast<int>(
        std::count_if(problems.begin(), problems.end(), [](const pipeline::Problem &problem) {
            return problem.finding.waived.has_value();
        }));
}

/// "x.moldloft.yaml:7:9: waived: orders-db has … (because: …) [database-shared]"
std::string textOf(const pipeline::Problem &problem)
{
    const rules::Finding &finding = problem.finding;
    if (!finding.waived)
        return textLine(problem.mark, rules::nameOf(finding.severity), finding.message.text(),
                        finding.rule);
    return textLine(problem.mark, fmt::format("waived {}", rules::nameOf(finding.severity)),
                    fmt::format("{} Accepted because: {}", finding.message.text(), *finding.waived),
                    finding.rule);
}

std::string counted(int number, std::string_view thing)
{
    return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

Json jsonOf(const pipeline::Problem &problem, const Document &document)
{
    const rules::Finding &finding = problem.finding;
    const Record *element = document.find(finding.element);
    Json fixes = Json::array();
    for (const rules::Fix &fix : finding.fixes)
        fixes.push_back(fix.title.text());
    return {{"rule", finding.rule},
            {"severity", rules::nameOf(finding.severity)},
            {"file", problem.mark.file},
            {"line", problem.mark.line},
            {"column", problem.mark.column},
            {"element", element ? Json(element->path()) : Json()},
            {"path", finding.path},
            {"message", finding.message.text()},
            {"consequence", finding.consequence.text()},
            {"waived", finding.waived ? Json(*finding.waived) : Json()},
            {"fixes", std::move(fixes)}};
}

std::string jsonLog(const std::string &file, Json findings, int errors, int warnings, int infos,
                    int waived)
{
    return dumped(
        {{"file", file},
         {"findings", std::move(findings)},
         {"summary",
          {{"errors", errors}, {"warnings", warnings}, {"infos", infos}, {"waived", waived}}}});
}

/// A file that cannot be read is a result, too: whoever asked for JSON gets JSON.
Status reportUnreadable(Session &session, const ValidateOptions &options, const Errors &errors)
{
    const std::string file = options.file == "-" ? "<stdin>" : options.file;
    Json findings = Json::array();
    Status status = Faulty;
    for (const Error &error : errors) {
        status = std::max(status, statusOf(error));
        SourceMark mark = error.mark.value_or(SourceMark{file, 1, 1});
        const std::string message =
            error.message.text() + (error.hint.empty() ? "" : ' ' + error.hint.text());
        if (options.format == Format::Text && !error.mark)
            session.fail(error);
        else if (options.format == Format::Text)
            session.print(textLine(mark, "error", message, fileRule));
        findings.push_back({{"rule", fileRule},
                            {"severity", "error"},
                            {"file", mark.file},
                            {"line", mark.line},
                            {"column", mark.column},
                            {"element", nullptr},
                            {"path", ""},
                            {"message", message},
                            {"consequence", ""},
                            {"waived", nullptr},
                            {"fixes", Json::array()}});
    }
    if (options.format == Format::Json)
        session.print(jsonLog(file, std::move(findings), static_cast<int>(errors.size()), 0, 0, 0));
    else if (options.format == Format::Sarif)
        session.print(sarif(errors, file));
    return status;
}

} // namespace

Status runValidate(Session &session, const ValidateOptions &options)
{
    const Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return reportUnreadable(session, options, design.error());
    const std::vector<pipeline::Problem> problems = pipeline::validate(*design);
    const int errors = countOf(problems, rules::Severity::Error);
    const int warnings = countOf(problems, rules::Severity::Warning);
    const int infos = countOf(problems, rules::Severity::Info);
    const int waived = waivedOf(problems);
    for (const Error &warning : design->file.warnings)
        session.say(toString(warning));
    if (options.format == Format::Sarif) {
        session.print(sarif(problems, &design->file.document));
    } else if (options.format == Format::Json) {
        Json findings = Json::array();
        for (const pipeline::Problem &problem : problems)
            findings.push_back(jsonOf(problem, design->file.document));
        session.print(
            jsonLog(design->file.name, std::move(findings), errors, warnings, infos, waived));
    } else {
        for (const pipeline::Problem &problem : problems)
            session.print(textOf(problem));
        session.say(fmt::format("{}: {}, {}{}", design->file.name, counted(errors, "error"),
                                counted(warnings, "warning"),
                                waived > 0 ? fmt::format(", {} waived", waived) : ""));
    }
    const bool failed = errors > 0 || (options.failOn == FailOn::Warning && warnings > 0);
    return failed ? Faulty : Fine;
}

Status runRules(Session &session, Format format)
{
    if (format == Format::Markdown) {
        session.print(rules::rulesMarkdown());
    } else if (format == Format::Json) {
        session.print(dumped(toJson(rules::rulesValue())));
    } else {
        std::size_t width = 0;
        for (const rules::Rule &rule : rules::allRules())
            width = std::max(width, rule.id.size());
        for (const rules::Rule &rule : rules::allRules())
            session.print(fmt::format("{:<{}}  {:<7}  {}\n", rule.id, width,
                                      rules::nameOf(rule.severity), rule.title.text));
    }
    return Fine;
}

} // namespace moldloft::cli
