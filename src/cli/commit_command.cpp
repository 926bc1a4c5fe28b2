#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/report.h"
#include "pipeline/commit_project.h"

namespace moldloft::cli
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr int minuteSeconds = 60;

/// In the author's own time, as `git log` shows it.
std::string dateOf(const git::Signature &signature)
{
    const std::time_t local =
        signature.seconds + std::time_t{signature.offsetMinutes} * minuteSeconds;
    return fmt::format("{:%Y-%m-%d %H:%M}", fmt::gmtime(local));
}

std::string isoDateOf(const git::Signature &signature)
{
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time_t{signature.seconds}));
}

/// Names and subjects come from others: no control code of theirs reaches the terminal.
std::string plain(const std::string &text)
{
    std::string kept;
    for (const char c : text)
        kept += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    return kept;
}

} // namespace

void report(Session &session, const pipeline::CommitOutcome &outcome, const std::string &message)
{
    for (const Message &note : outcome.notes)
        session.say(note.text());
    if (outcome.commit)
        session.print(fmt::format("committed {} on {}: {}\n", outcome.commit->brief(),
                                  outcome.branch, message.substr(0, message.find('\n'))));
    else if (!outcome.conflicts.empty())
        session.say("moldloft: nothing was committed");
    else
        session.print(fmt::format("nothing to commit on {}\n", outcome.branch));
    if (outcome.generated)
        session.print(fmt::format("recorded {} on {}\n", outcome.generated->brief(),
                                  pipeline::generatedBranch));
}

Status recover(Session &session, const std::string &folder)
{
    const Result<pipeline::Recovered> recovered = pipeline::recoverProject(session.disk, folder);
    if (!recovered)
        return session.fail(recovered.error());
    if (!recovered->isAnything)
        return Fine;
    session.say(fmt::format("{}: an export that was interrupted was completed{}", folder,
                            recovered->commit ? " and committed as " + recovered->commit->brief()
                                              : std::string()));
    for (const std::string &path : recovered->left)
        session.say(fmt::format("{}/{}: changed since; it was left as it is", folder, path));
    return Fine;
}

Status runCommit(Session &session, const CommitOptions &options)
{
    if (const Status recovered = recover(session, options.folder); recovered != Fine)
        return recovered;
    const Result<pipeline::CommitOutcome> committed = pipeline::commitProject(
        session.disk, options.folder, {options.message, std::nullopt}, session.task());
    if (!committed)
        return session.fail(committed.error());
    report(session, *committed, options.message);
    return Fine;
}

Status runHistory(Session &session, const HistoryOptions &options)
{
    const Result<std::vector<pipeline::HistoryEntry>> history =
        pipeline::projectHistory(session.disk, options.folder, options.limit);
    if (!history)
        return session.fail(history.error());
    Json list = Json::array();
    for (const pipeline::HistoryEntry &entry : *history) {
        const git::Commit &commit = entry.commit;
        if (options.format == Format::Text)
            session.print(fmt::format("{}  {}  {}  {}\n", commit.id.brief(), dateOf(commit.author),
                                      plain(commit.author.who.name), plain(commit.subject())));
        list.push_back({{"commit", commit.id.hex},
                        {"date", isoDateOf(commit.author)},
                        {"author", commit.author.who.name},
                        {"email", commit.author.who.email},
                        {"subject", commit.subject()},
                        {"design", entry.design}});
    }
    if (options.format == Format::Json)
        session.print(dumped(list));
    return Fine;
}

} // namespace moldloft::cli
