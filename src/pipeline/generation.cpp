#include "pipeline/generation.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "export/exporter.h"
#include "files/path_rules.h"
#include "files/sha256.h"
#include "pipeline/chance.h"
#include "pipeline/project_files.h"

namespace moldloft::pipeline
{

namespace
{

Result<std::vector<const Exporter *>> chosenExporters(const std::vector<std::string> &only)
{
    std::vector<const Exporter *> chosen;
    std::vector<std::string> names;
    for (const Exporter &exporter : exporters()) {
        names.emplace_back(exporter.name);
        if (only.empty())
            chosen.push_back(&exporter);
    }
    for (const std::string &name : only) {
        const Exporter *found = findExporter(name);
        if (!found)
            return Error{ErrorCode::Input,
                         phrase("pipeline", "There is no exporter `{0}`.")(name),
                         {},
                         phrase("pipeline", "There are {0}.")(enumerated(names))};
        chosen.push_back(found);
    }
    return chosen;
}

/// Asks for the paths alone.
class Paths : public FileSink
{
public:
    std::set<std::string> paths;

    Result<void> add(std::string path, File /*file*/) override
    {
        paths.insert(std::move(path));
        return {};
    }
    Result<void> addLong(std::string path,
                         const std::function<Result<void>(const Print &)> & /*write*/) override
    {
        return add(std::move(path), {});
    }
};

std::set<std::string> pathsOfOthers(const std::vector<const Exporter *> &chosen,
                                    const Document &document, const ExportOptions &options)
{
    std::set<std::string> paths;
    for (const Exporter &exporter : exporters()) {
        if (std::find(chosen.begin(), chosen.end(), &exporter) != chosen.end())
            continue;
        Paths made;
        if (exporter.run(document, options, made))
            paths.merge(made.paths);
    }
    return paths;
}

/// Renamed elements move their files; then the design has no need to know the old names.
Result<void> takeMoves(Generation &generated, ProjectFiles &project, const Design &design)
{
    const Document &document = design.file.document;
    generated.moves = FolderMoves(document);
    if (generated.moves.empty())
        return {};
    Result<format::DesignFile> written = format::write(withoutFormerNames(document), design.file);
    if (!written)
        return std::move(written).error();
    project.files[project.design].bytes = std::move(written->text);
    return {};
}

} // namespace

Result<std::vector<EjectedFile>> readEjected(const Disk &disk, const std::string &project)
{
    std::vector<EjectedFile> files;
    const std::string folder = fmt::format("{}/{}", project, ejectedFolder);
    if (disk.info(folder).kind != EntryKind::Directory)
        return files;
    const auto names = disk.list(folder);
    if (!names)
        return names.error();
    for (const std::string &name : *names) {
        if (!name.ends_with(".yaml") || name == "kustomization.yaml")
            continue;
        Result<std::string> bytes = disk.read(folder + '/' + name, designSizeLimit);
        if (!bytes)
            return std::move(bytes).error();
        files.push_back({fmt::format("{}/{}", ejectedFolder, name), std::move(*bytes)});
    }
    return files;
}

Result<Generation> generate(const Disk &disk, const Design &design, const ExportRequest &request,
                            const Task &task)
{
    const Result<std::vector<const Exporter *>> chosen = chosenExporters(request.only);
    if (!chosen)
        return chosen.error();
    ExportOptions options = request.options;
    Result<std::vector<EjectedFile>> ejected = readEjected(disk, request.folder);
    if (!ejected)
        return std::move(ejected).error();
    options.ejected = std::move(*ejected);
    options.secretSource = request.secrets ? &makeSecret : std::function<std::string()>();
    Generation generated;
    KeptFiles kept;
    std::size_t done = 0;
    for (const Exporter &exporter : exporters()) {
        task.tell(phrase("pipeline", "Generating"), done++, exporters().size());
        if (task.isCancelled())
            return cancelled();
        if (std::find(chosen->begin(), chosen->end(), &exporter) == chosen->end())
            continue;
        if (const Result<void> made = exporter.run(design.file.document, options, kept); !made)
            return made.error();
    }
    generated.roots = kept.roots();
    generated.other = [chosen = *chosen, &design, options] {
        return pathsOfOthers(chosen, design.file.document, options);
    };
    Result<ProjectFiles> project = projectFiles(disk, design, request.folder);
    if (!project)
        return std::move(project).error();
    if (request.only.empty()) {
        if (const Result<void> moved = takeMoves(generated, *project, design); !moved)
            return moved.error();
    }
    if (request.draw && request.only.empty()) {
        generated.draw = [&design, draw = request.draw] {
            return draw(design.file.document, design.file.layout);
        };
        generated.pictureSource = sha256Hex(project->files.at(project->design).bytes +
                                            design.layoutText + std::string(programVersion()));
    }
    for (auto &[path, file] : project->files) {
        if (const Result<void> added = kept.set(path, std::move(file)); !added)
            return added.error();
    }
    generated.files = kept.take();
    generated.design = project->design;
    generated.designText = design.file.text;
    generated.designIsHere = project->designIsHere;
    generated.partial = !request.only.empty();
    return generated;
}

} // namespace moldloft::pipeline
