#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/what_if_report.h"
#include "model/units.h"

namespace moldloft::cli
{

namespace
{

Error wrong(Message message, Message hint)
{
    return {ErrorCode::Input, std::move(message), {}, std::move(hint)};
}

/// `NAME=TIME`
Result<std::pair<std::string, double>> slowOf(const std::string &text)
{
    const std::size_t at = text.rfind('=');
    if (at == std::string::npos)
        return wrong(phrase("cli", "`{0}` does not say how slow.")(text),
                     phrase("cli", "Write NAME=TIME, such as orders=300ms."));
    const auto duration = parseDuration(text.substr(at + 1));
    if (!duration)
        return duration.error();
    return std::pair{text.substr(0, at), std::chrono::duration<double>(duration->value).count()};
}

/// `POOL` or `POOL=N`
Result<std::pair<std::string, int>> nodesOf(const std::string &text)
{
    const std::size_t at = text.rfind('=');
    if (at == std::string::npos)
        return std::pair{text, 1};
    const std::string number = text.substr(at + 1);
    if (number.empty() || number.size() > 4 ||
        number.find_first_not_of("0123456789") != std::string::npos)
        return wrong(phrase("cli", "`{0}` is no number of nodes.")(number),
                     phrase("cli", "Write POOL or POOL=N, such as general=2."));
    return std::pair{text.substr(0, at), std::stoi(number)};
}

Result<pipeline::WhatIfQuestion> questionOf(const SimulateOptions &options)
{
    pipeline::WhatIfQuestion question;
    question.down = options.down;
    question.requests = options.requests;
    question.load = options.load;
    question.cluster.autoscaled = options.autoscale;
    question.seed = options.seed;
    for (const std::string &text : options.slow) {
        auto slow = slowOf(text);
        if (!slow)
            return slow.error();
        question.slow.push_back(*std::move(slow));
    }
    for (const std::string &text : options.nodesDown) {
        const auto nodes = nodesOf(text);
        if (!nodes)
            return nodes.error();
        question.cluster.dead[nodes->first] += nodes->second;
    }
    return question;
}

} // namespace

Status runSimulate(Session &session, const SimulateOptions &options)
{
    const auto question = questionOf(options);
    if (!question)
        return session.fail(question.error());
    const Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return session.fail(design.error());
    const pipeline::Task task = session.task();
    const auto result =
        pipeline::whatIf(design->file.document, *question, [&task] { return task.isCancelled(); });
    if (!result)
        return session.fail(result.error());
    if (options.format == Format::Json)
        session.print(dumped(whatIfJson(*result, *question)));
    else
        session.print(whatIfText(design->file.name, *result, *question));
    return Fine;
}

} // namespace moldloft::cli
