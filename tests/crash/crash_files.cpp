// The victim of tst_files: saves a design, or writes a journal, and says how far it came.
//   crash_files save FILE        renames front/page to site in the file
//   crash_files journal FILE DIR writes two edits into the journal, saying "first" and "second"
#include <csignal>
#include <cstdlib>
#include <string_view>

#include <sys/resource.h>
#include <unistd.h>

#include "files/real_disk.h"
#include "history/journal.h"
#include "model/edits.h"
#include "pipeline/design.h"

using namespace moldloft;

namespace
{

void say(std::string_view text)
{
    (void)!::write(STDOUT_FILENO, text.data(), text.size());
}

/// CRASH_FILE_SIZE: files cannot grow beyond it, as on a full disk: the kernel writes a part.
void limitFiles()
{
    if (const char *size = std::getenv("CRASH_FILE_SIZE")) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{static_cast<rlim_t>(std::atoll(size)),
                           static_cast<rlim_t>(std::atoll(size))};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
}

int save(RealDisk &disk, pipeline::Design design)
{
    const Document &document = design.file.document;
    const ElementId page = document.find(ElementKind::Service, "front", "page")->id;
    auto file = format::write(*renameElement(document, page, "site"), design.file);
    file->layout = design.file.layout.with(page, {500, 600});
    design.file = *std::move(file);
    const auto saved = pipeline::saveDesign(disk, design);
    if (!saved)
        say(saved.error().message.text() + "\n");
    return saved ? 0 : 3;
}

int journal(RealDisk &disk, const pipeline::Design &design, const char *root)
{
    Journal journal(disk, root);
    const Document &document = design.file.document;
    const ElementId page = document.find(ElementKind::Service, "front", "page")->id;
    int failures = 0;
    for (const char *name : {"first", "second"}) {
        const auto written =
            journal.write({"shop", design.path, 1, 0}, {design.file, design.layoutText},
                          *renameElement(document, page, name), design.file.layout);
        if (written)
            say(std::string(name) + "\n");
        failures += written ? 0 : 1;
    }
    return failures > 0 ? 3 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    RealDisk disk;
    const auto design = argc > 2 ? pipeline::openDesign(disk, argv[2])
                                 : Result<pipeline::Design, Errors>(Unexpected(Errors{}));
    if (!design)
        return 2;
    limitFiles();
    return std::string_view(argv[1]) == "save" ? save(disk, *design)
                                               : journal(disk, *design, argv[3]);
}
