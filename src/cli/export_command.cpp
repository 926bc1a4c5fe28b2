#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "pipeline/commit_project.h"
#include "pipeline/export_project.h"
#include "pipeline/propose_message.h"
#include "render/headless.h"

namespace moldloft::cli
{

namespace
{

using pipeline::Action;
using pipeline::ExportPlan;

void printPlan(Session &session, const ExportPlan &plan)
{
    for (const pipeline::PlannedFile &file : plan.files) {
        if (file.action == Action::None)
            continue;
        const std::string path =
            file.from.empty() ? file.path : fmt::format("{} -> {}", file.from, file.path);
        session.print(fmt::format("{:<12}  {}\n", pipeline::wordFor(file.action).text, path));
    }
}

std::string summaryOf(const ExportPlan &plan, bool future)
{
    std::vector<std::string> parts;
    const auto add = [&](Action action, std::string_view done, std::string_view planned) {
        if (const std::size_t count = plan.with(action).size())
            parts.push_back(fmt::format("{} {}", count, future ? planned : done));
    };
    add(Action::Add, "added", "to add");
    add(Action::Change, "changed", "to change");
    add(Action::Merge, "merged", "to merge");
    add(Action::Move, "moved", "to move");
    add(Action::Delete, "deleted", "to delete");
    add(Action::Conflict, "with conflicts", "with conflicts");
    add(Action::Unresolved, "with unresolved conflicts", "with unresolved conflicts");
    add(Action::KeptByHand, "kept as changed by hand", "kept as changed by hand");
    add(Action::KeptForeign, "not ours", "not ours");
    add(Action::KeptDeleted, "kept deleted", "kept deleted");
    add(Action::LeftBehind, "left behind", "left behind");
    if (parts.empty())
        parts.emplace_back("nothing to change");
    return fmt::format("{}: {}\n", plan.folder, join(parts, ", "));
}

/// What the user should know of a file; empty: nothing.
std::string_view reasonOf(const ExportPlan &plan, const pipeline::PlannedFile &file)
{
    switch (file.action) {
    case Action::Conflict:
        return "you and the design changed the same lines; keep what shall stay and take the "
               "markers out";
    case Action::Unresolved:
        return "still has the markers of an earlier conflict; take them out";
    case Action::KeptByHand:
        return plan.before.files.contains(file.madeAt())
                   ? "was changed by hand since the last export and cannot be merged; it was left "
                     "as it is"
                   : "was there before and is not ours; it was left as it is";
    case Action::LeftBehind:
        return "is no longer generated, but was changed by hand; it is yours now";
    case Action::KeptDeleted:
        return "was deleted by hand and stays deleted; to have it again, take its line out of "
               ".moldloft/generated.json";
    default:
        return {};
    }
}

void sayWhatWasLeft(Session &session, const ExportPlan &plan,
                    const std::vector<std::string> &overtaken)
{
    const auto say = [&](const std::string &path, std::string_view words) {
        session.say(fmt::format("{}/{}: {}", plan.folder, path, words));
    };
    for (const pipeline::PlannedFile &file : plan.files) {
        if (const std::string_view words = reasonOf(plan, file); !words.empty())
            say(file.path, words);
    }
    for (const std::string &path : overtaken)
        say(path, "changed while the export ran; it was left as it is");
}

Status refuseErrors(Session &session, const pipeline::Design &design)
{
    for (const pipeline::Problem &problem : pipeline::validate(design)) {
        if (problem.finding.severity == rules::Severity::Error && !problem.finding.waived)
            session.say(fmt::format("{}:{}:{}: error: {} [{}]", problem.mark.file,
                                    problem.mark.line, problem.mark.column,
                                    problem.finding.message.text(), problem.finding.rule));
    }
    session.say("moldloft: a design with errors is not exported; mend them, or add --allow-errors");
    return Faulty;
}

/// Writes, and commits where that is asked for and nothing speaks against it.
Result<pipeline::ProjectOutcome> carriedOut(Session &session, const ExportOptions &options,
                                            const ExportPlan &plan, const std::string &message,
                                            const pipeline::Task &task)
{
    if (options.commit && !plan.hasMarkers())
        return pipeline::exportAndCommit(session.disk, plan, {message, std::nullopt}, task);
    Result<pipeline::ExportOutcome> written = pipeline::applyExport(session.disk, plan, task);
    if (!written)
        return std::move(written).error();
    return pipeline::ProjectOutcome{*std::move(written), {}};
}

Status writeAndCommit(Session &session, const ExportOptions &options,
                      const pipeline::Design &design, const ExportPlan &plan,
                      const pipeline::Task &task)
{
    const std::string message =
        options.message.empty()
            ? pipeline::proposedMessage(plan.folder, plan.after.design, design.file.text)
            : options.message;
    const Result<pipeline::ProjectOutcome> done = carriedOut(session, options, plan, message, task);
    if (!done)
        return session.fail(done.error());
    if (const Result<void> dropped = pipeline::forgetFormerNames(session.disk, design, plan);
        !dropped)
        return session.fail(dropped.error());
    session.print(summaryOf(plan, false));
    for (const Message &note : plan.notes)
        session.say(note.text());
    sayWhatWasLeft(session, plan, done->written.overtaken);
    if (options.commit && plan.hasMarkers())
        session.say(fmt::format("moldloft: nothing was committed; settle the conflicts, then run: "
                                "moldloft commit {} -m MESSAGE",
                                plan.folder));
    else if (options.commit)
        report(session, done->commit, message);
    return done->commit.conflicts.empty() && plan.conflicts().empty() &&
                   done->written.overtaken.empty()
               ? Fine
               : Faulty;
}

Status refuseOptions(Session &session, const ExportOptions &options)
{
    if (!options.message.empty() && !options.commit)
        return session.fail(
            Error{ErrorCode::Input, "A message needs a commit.", {}, "Add --commit."});
    if (options.commit && (options.dryRun || options.check))
        return session.fail(Error{ErrorCode::Input,
                                  "--commit writes, --dry-run and --check do not.",
                                  {},
                                  "Leave one of them out."});
    return Fine;
}

} // namespace

Status runExport(Session &session, const ExportOptions &options)
{
    if (const Status refused = refuseOptions(session, options); refused != Fine)
        return refused;
    const Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return session.fail(design.error());
    if (!options.allowErrors && pipeline::hasErrors(pipeline::validate(*design)))
        return refuseErrors(session, *design);
    if (options.dryRun || options.check) {
        if (pipeline::isInterrupted(session.disk, options.output))
            session.say(fmt::format("{}: an export was interrupted here; the next export or "
                                    "commit completes it",
                                    options.output));
    } else if (const Status recovered = recover(session, options.output); recovered != Fine) {
        return recovered;
    }
    // Asked before anything is written: whoever cannot commit shall not find half of it done.
    if (options.commit) {
        if (const Result<void> ready = pipeline::checkCommit(options.output, std::nullopt); !ready)
            return session.fail(ready.error());
    }
    pipeline::ExportRequest request;
    request.folder = options.output;
    request.only = options.only;
    request.secrets = !options.check;
    request.options.format = options.format == "helm"    ? ManifestFormat::Helm
                             : options.format == "plain" ? ManifestFormat::Plain
                                                         : ManifestFormat::Kustomize;
    if (!options.imageTag.empty())
        request.options.imageTag = options.imageTag;
    request.draw = [](const Document &document, const Layout &layout) {
        return render::pictureFile(document, layout, {});
    };
    const pipeline::Task task = session.task();
    const Result<ExportPlan> plan = pipeline::planExport(session.disk, *design, request, task);
    if (!plan)
        return session.fail(plan.error());
    if (!options.dryRun && !options.check)
        return writeAndCommit(session, options, *design, *plan, task);
    printPlan(session, *plan);
    session.say(trimmed(summaryOf(*plan, true)));
    const bool drifts = !plan->conflicts().empty() || (options.check && plan->changesAnything());
    return drifts ? Faulty : Fine;
}

} // namespace moldloft::cli
