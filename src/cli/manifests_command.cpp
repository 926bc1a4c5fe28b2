#include <cstdio>

#include <unistd.h>

#include "base/memory.h"
#include "cli/commands.h"
#include "cli/report.h"
#include "export/kubernetes/export_kubernetes.h"
#include "files/spool.h"
#include "pipeline/generation.h"

namespace moldloft::cli
{

Status runManifests(Session &session, const ManifestsOptions &options)
{
    Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return session.fail(design.error());
    if (!options.allowErrors) {
        if (const auto problems = pipeline::validate(*design); pipeline::hasErrors(problems))
            return refuseErrors(session, problems);
    }
    moldloft::ExportOptions settings;
    if (!options.imageTag.empty())
        settings.imageTag = options.imageTag;
    if (!options.project.empty()) {
        Result<std::vector<EjectedFile>> ejected =
            pipeline::readEjected(session.disk, options.project);
        if (!ejected)
            return session.fail(ejected.error());
        settings.ejected = *std::move(ejected);
    }
    const Document document = design->file.document;
    *design = {}; // the text and every place in it
    giveBackMemory();
    constexpr std::size_t pieces = std::size_t{256} << 10; // few calls of the system
    if (::isatty(STDOUT_FILENO) == 0)
        std::setvbuf(stdout, nullptr, _IOFBF, pieces);
    constexpr std::size_t most = std::size_t{24} << 20; // less than the opened design had
    Spool spool(most);
    Result<void> done = eachManifest(
        document, settings, options.overlay,
        [&](std::size_t rank, std::string_view text) { return spool.add(rank, text); });
    if (done)
        done = spool.take([&](std::string_view text) -> Result<void> {
            session.print(text);
            return {};
        });
    return done ? Fine : session.fail(done.error());
}

} // namespace moldloft::cli
