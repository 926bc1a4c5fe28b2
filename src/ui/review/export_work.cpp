#include "ui/review/export_work.h"

#include "files/real_disk.h"
#include "pipeline/propose_message.h"
#include "render/headless.h"

namespace moldloft::ui
{

Result<PlannedPtr> planned(const DesignSnapshot &state, const ExportWish &wish,
                           const pipeline::Task &task)
{
    Result<pipeline::Design> design = state.written();
    if (!design)
        return std::move(design).error();
    auto made = std::make_shared<PlannedExport>();
    made->design = *std::move(design);
    made->document = state.document;
    made->request.folder = wish.folder;
    made->request.only = wish.only;
    made->request.options.format = wish.format;
    made->request.draw = [](const Document &document, const Layout &layout) {
        render::FileOptions picture;
        picture.onPage = true;
        return render::pictureFile(document, layout, picture);
    };
    RealDisk disk;
    Result<pipeline::ExportPlan> plan =
        pipeline::planExport(disk, made->design, made->request, task);
    if (!plan)
        return std::move(plan).error();
    made->plan = *std::move(plan);
    made->message = pipeline::proposedMessage(wish.folder, made->plan.after.design, made->design);
    const auto bases = pipeline::BaseFiles::of(wish.folder);
    made->branch = bases.branch();
    const Result<git::Identity> who = bases.isRepository()
                                          ? bases.repository().identity({})
                                          : git::Repository::identityOutside({}, wish.folder);
    if (who)
        made->author = who->name + " <" + who->email + '>';
    return PlannedPtr(std::move(made));
}

bool lacksIdentity(const std::string &folder)
{
    const git::Identity anybody{"Anybody", "anybody@example.com"};
    return !pipeline::checkCommit(folder, {}) && pipeline::checkCommit(folder, anybody);
}

Result<ExportRun> carriedOut(const PlannedExport &planned, const pipeline::FileChoices &choices,
                             const std::optional<pipeline::ProjectCommit> &request,
                             const pipeline::Task &task)
{
    const std::string &folder = planned.request.folder;
    if (request) {
        if (Result<void> able = pipeline::checkCommit(folder, request->identity); !able)
            return able.error();
    }
    RealDisk disk;
    const Result<pipeline::Recovered> recovered = pipeline::recoverProject(disk, folder);
    if (!recovered)
        return recovered.error();
    if (recovered->isAnything)
        return Error{ErrorCode::Environment,
                     phrase("ui", "An export into `{0}` had been interrupted; it was completed "
                                  "now.")(folder),
                     {},
                     phrase("ui", "What is to be written has changed with it: review it again.")};
    ExportRun run;
    run.plan = pipeline::withChoices(planned.plan, choices);
    if (!request) {
        Result<pipeline::ExportOutcome> outcome = pipeline::applyExport(disk, run.plan, task);
        if (!outcome)
            return std::move(outcome).error();
        run.outcome = *std::move(outcome);
        return run;
    }
    Result<pipeline::ProjectOutcome> done =
        pipeline::exportAndCommit(disk, run.plan, *request, task);
    if (!done)
        return std::move(done).error();
    run.outcome = std::move(done->written);
    run.commit = std::move(done->commit);
    return run;
}

} // namespace moldloft::ui
