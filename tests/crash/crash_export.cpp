// The victim of tst_export: an export with commit into a repository that somebody works in.
//   crash_export DIR [recover | settle]: or what comes after one that was killed, or left conflicts
#include <csignal>
#include <cstdlib>
#include <string_view>

#include <sys/resource.h>
#include <unistd.h>

#include "crash/little_export.h"
#include "pipeline/conflicts.h"

using namespace moldloft;

namespace
{

void say(std::string_view text)
{
    (void)!::write(STDOUT_FILENO, text.data(), text.size());
}

Result<void> exported(const std::string &folder)
{
    RealDisk disk;
    const Result<pipeline::ExportPlan> plan = pipeline::littleExport(disk, folder, true);
    if (!plan)
        return plan.error();
    if (const char *size = std::getenv("CRASH_FILE_SIZE")) { // as on a full disk
        std::signal(SIGXFSZ, SIG_IGN);
        const auto limit = static_cast<rlim_t>(std::atoll(size));
        const rlimit limits{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &limits);
    }
    say("begins\n");
    const auto done = pipeline::exportAndCommit(disk, *plan, pipeline::littleCommit(), {});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> recovered(const std::string &folder)
{
    RealDisk disk;
    say("begins\n");
    const auto done = pipeline::recoverProject(disk, folder);
    return done ? Result<void>() : Result<void>(done.error());
}

/// Takes the generated lines of every conflict.
Result<void> settled(const std::string &folder)
{
    RealDisk disk;
    Result<std::vector<pipeline::OpenConflict>> open = pipeline::openConflicts(disk, folder);
    if (!open)
        return open.error();
    for (pipeline::OpenConflict &conflict : *open) {
        for (pipeline::HunkChoice &choice : conflict.choices)
            choice.kind = pipeline::HunkChoice::Kind::Generated;
    }
    say("begins\n");
    if (Result<void> kept = pipeline::keepChoices(disk, folder, *open); !kept)
        return kept;
    say("kept\n");
    const auto done = pipeline::settle(disk, folder, *open);
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const std::string_view what = argc > 2 ? argv[2] : "export";
    const Result<void> done = what == "recover"  ? recovered(argv[1])
                              : what == "settle" ? settled(argv[1])
                                                 : exported(argv[1]);
    say(done ? "done\n" : done.error().message.text() + '\n');
    return done ? 0 : 3;
}
