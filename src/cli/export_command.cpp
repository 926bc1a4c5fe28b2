#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/memory.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "pipeline/commit_project.h"
#include "pipeline/export_project.h"
#include "pipeline/moves.h"
#include "pipeline/propose_message.h"
#include "pipeline/reasons.h"
#include "pipeline/review.h"
#include "render/headless.h"

namespace moldloft::cli
{

namespace
{

using pipeline::Action;
using pipeline::ExportPlan;

Result<void> printDiff(Session &session, const Folder &folder, const pipeline::PlannedFile &file)
{
    const Result<pipeline::FileTexts> texts = pipeline::textsOf(folder, file);
    if (!texts)
        return texts.error();
    const Result<std::string> diff = pipeline::patchOf(*texts, file.path);
    if (!diff)
        return diff.error();
    session.print(*diff);
    return {};
}

/// What the review in the window shows: the files, why each changes, and with --diff how.
Result<void> printPlan(Session &session, const ExportPlan &plan, const pipeline::Reasons &reasons,
                       bool withDiff)
{
    const Result<std::unique_ptr<Folder>> folder = session.disk.openFolder(plan.folder);
    if (!folder)
        return folder.error();
    for (const pipeline::PlannedFile &file : plan.files) {
        if (file.action == Action::None)
            continue;
        const std::string path =
            file.from.empty() ? *file.path : fmt::format("{} -> {}", *file.from, *file.path);
        session.print(fmt::format("{:<12}  {}\n", pipeline::wordFor(file.action).text, path));
        if (const auto found = reasons.find(file.path); found != reasons.end()) {
            for (const pipeline::Reason &reason : found->second)
                session.print(fmt::format("{:<12}    {}\n", "", reason.words.text()));
        }
        if (const Result<void> printed =
                withDiff ? printDiff(session, **folder, file) : Result<void>();
            !printed)
            return printed;
    }
    return {};
}

/// The choices of --leave and --take: a path names a file, or all below a folder.
Result<pipeline::FileChoices> choicesOf(const ExportOptions &options, const ExportPlan &plan)
{
    pipeline::FileChoices choices;
    const auto add = [&](const std::vector<std::string> &paths,
                         pipeline::FileChoice choice) -> Result<void> {
        for (std::string path : paths) {
            while (path.ends_with('/'))
                path.pop_back();
            bool found = false;
            for (const pipeline::PlannedFile &file : plan.files) {
                if (file.path != path && !file.path->starts_with(path + '/'))
                    continue;
                found = true;
                const std::vector<pipeline::FileChoice> able = pipeline::choicesFor(file);
                if (std::find(able.begin(), able.end(), choice) != able.end())
                    choices[file.path] = choice;
            }
            if (!found)
                return Error{ErrorCode::Input,
                             fmt::format("The export has no file `{}`.", path),
                             {},
                             "Paths count from the folder of the project; --dry-run lists them."};
        }
        return {};
    };
    if (Result<void> added = add(options.leave, pipeline::FileChoice::Leave); !added)
        return added.error();
    if (Result<void> added = add(options.take, pipeline::FileChoice::Take); !added)
        return added.error();
    return choices;
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
    add(Action::Left, "left as they are", "left as they are");
    if (parts.empty())
        parts.emplace_back("nothing to change");
    return fmt::format("{}: {}\n", plan.folder, join(parts, ", "));
}

void sayWhatWasLeft(Session &session, const ExportPlan &plan,
                    const std::vector<std::string> &overtaken)
{
    const auto say = [&](const std::string &path, std::string_view words) {
        session.say(fmt::format("{}/{}: {}", plan.folder, path, words));
    };
    for (const pipeline::PlannedFile &file : plan.files) {
        if (const Message words = pipeline::remarkOn(plan, file); !words.empty())
            say(file.path, words.text());
    }
    for (const std::string &path : overtaken)
        say(path, "changed while the export ran; it was left as it is");
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
            ? pipeline::proposedMessage(
                  plan.folder, plan.before.design.empty() ? plan.after.design : plan.before.design,
                  design)
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
    if (options.diff && !options.dryRun)
        return session.fail(
            Error{ErrorCode::Input, "--diff goes with --dry-run.", {}, "Add --dry-run."});
    return Fine;
}

Status dryRun(Session &session, const ExportOptions &options, const pipeline::Design &design,
              const pipeline::ExportRequest &request, const ExportPlan &plan)
{
    pipeline::Reasons reasons;
    if (options.dryRun && !plan.before.files.empty()) {
        Result<pipeline::Reasons> found =
            pipeline::findReasons(session.disk, design, request, plan, session.task());
        if (!found)
            return session.fail(found.error());
        reasons = *std::move(found);
    }
    if (const Result<void> printed = printPlan(session, plan, reasons, options.diff); !printed)
        return session.fail(printed.error());
    session.say(trimmed(summaryOf(plan, true)));
    const bool drifts = !plan.conflicts().empty() || (options.check && plan.changesAnything());
    return drifts ? Faulty : Fine;
}

Status planAndRun(Session &session, const ExportOptions &options, const pipeline::Design &design,
                  const pipeline::ExportRequest &request)
{
    const pipeline::Task task = session.task();
    Result<ExportPlan> plan = pipeline::planExport(session.disk, design, request, task);
    if (!plan)
        return session.fail(plan.error());
    const Result<pipeline::FileChoices> choices = choicesOf(options, *plan);
    if (!choices)
        return session.fail(choices.error());
    if (!choices->empty())
        plan = pipeline::withChoices(*std::move(plan), *choices);
    return options.dryRun || options.check ? dryRun(session, options, design, request, *plan)
                                           : writeAndCommit(session, options, design, *plan, task);
}

} // namespace

Status refuseErrors(Session &session, const std::vector<pipeline::Problem> &problems)
{
    for (const pipeline::Problem &problem : problems) {
        if (problem.finding.severity == rules::Severity::Error && !problem.finding.waived)
            session.say(fmt::format("{}:{}:{}: error: {} [{}]", problem.mark.file,
                                    problem.mark.line, problem.mark.column,
                                    problem.finding.message.text(), problem.finding.rule));
    }
    session.say("moldloft: a design with errors is not exported; mend them, or add --allow-errors");
    return Faulty;
}

Status runExport(Session &session, const ExportOptions &options)
{
    if (const Status refused = refuseOptions(session, options); refused != Fine)
        return refused;
    Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return session.fail(design.error());
    if (!options.allowErrors) {
        if (const auto problems = pipeline::validate(*design); pipeline::hasErrors(problems))
            return refuseErrors(session, problems);
    }
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
        render::FileOptions picture;
        picture.onPage = true;
        return render::pictureFile(document, layout, picture);
    };
    // Only a design whose `was` goes is written again; the places take as much as all else of it.
    if (pipeline::withoutFormerNames(design->file.document) == design->file.document)
        design->file.marks = {};
    giveBackMemory();
    return planAndRun(session, options, *design, request);
}

} // namespace moldloft::cli
