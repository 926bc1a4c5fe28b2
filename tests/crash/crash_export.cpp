// The victim of tst_export: an export with commit into a repository that somebody works in.
//   crash_export DIR
#include <csignal>
#include <cstdlib>
#include <string_view>

#include <sys/resource.h>
#include <unistd.h>

#include "crash/little_export.h"

using namespace moldloft;

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    RealDisk disk;
    const Result<pipeline::ExportPlan> plan = pipeline::littleExport(disk, argv[1], true);
    if (!plan)
        return 2;
    if (const char *size = std::getenv("CRASH_FILE_SIZE")) { // as on a full disk
        std::signal(SIGXFSZ, SIG_IGN);
        const auto limit = static_cast<rlim_t>(std::atoll(size));
        const rlimit limits{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &limits);
    }
    const auto say = [](std::string_view text) {
        (void)!::write(STDOUT_FILENO, text.data(), text.size());
    };
    say("begins\n");
    const auto done = pipeline::exportAndCommit(disk, *plan, pipeline::littleCommit(), {});
    say(done ? "done\n" : done.error().message.text() + '\n');
    return done ? 0 : 3;
}
