#include "pipeline/export_project.h"

#include <algorithm>
#include <set>

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

/// What all exporters make together, and which of it was asked for.
struct Generated {
    FileSet files;               ///< to be written
    std::set<std::string> other; ///< made by exporters that were not asked for
    std::set<std::string> roots; ///< first components of the paths that were asked for
};

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
                         fmt::format("There is no exporter `{}`.", name),
                         {},
                         fmt::format("There are {}.", enumerate(names))};
        chosen.push_back(found);
    }
    return chosen;
}

std::string rootOf(const std::string &path)
{
    return path.substr(0, path.find('/'));
}

Result<Generated> generate(const Design &design, const ExportRequest &request, const Task &task)
{
    const Result<std::vector<const Exporter *>> chosen = chosenExporters(request.only);
    if (!chosen)
        return chosen.error();
    ExportOptions options = request.options;
    options.secretSource = request.secrets ? &makeSecret : std::function<std::string()>();
    Generated generated;
    std::size_t done = 0;
    for (const Exporter &exporter : exporters()) {
        task.tell("Generating", done++, exporters().size());
        if (task.isCancelled())
            return cancelled();
        const bool asked = std::find(chosen->begin(), chosen->end(), &exporter) != chosen->end();
        Result<FileSet> files = exporter.run(design.file.document, options);
        if (!files && asked)
            return std::move(files).error();
        if (!files)
            continue;
        for (auto &[path, file] : *files) {
            if (const Result<void> valid = checkOutputPath(path); !valid)
                return valid.error();
            if (asked) {
                generated.roots.insert(rootOf(path));
                generated.files.emplace(path, std::move(file));
            } else {
                generated.other.insert(path);
            }
        }
    }
    return generated;
}

Result<GeneratedList> readList(const Folder &folder, std::string_view path,
                               const std::string &shown)
{
    const Result<EntryInfo> info = folder.info(std::string(path));
    if (!info)
        return info.error();
    if (info->kind == EntryKind::Missing)
        return GeneratedList{};
    const Result<std::string> text = folder.read(std::string(path));
    if (!text)
        return text.error();
    return readGeneratedList(*text, shown + '/' + std::string(path));
}

/// Compares what was generated with what stands in the folder, path by path.
class Planner
{
public:
    Planner(const Folder &folder, ExportPlan &plan, GeneratedList pending)
        : m_folder(folder), m_plan(plan), m_pending(std::move(pending))
    {
    }

    Result<void> addGenerated(const std::string &path, File file)
    {
        PlannedFile planned{path, Action::None, std::move(file), {}};
        const Result<EntryInfo> seen = m_folder.info(path);
        if (!seen)
            return seen.error();
        planned.seen = *seen;
        const Result<Action> action = planned.file.policy == FilePolicy::Regenerated
                                          ? regenerated(planned)
                                          : Result<Action>(writtenOnce(planned));
        if (!action)
            return action.error();
        planned.action = *action;
        m_plan.files.push_back(std::move(planned));
        return {};
    }

    /// A path that an earlier export made, and this one does not.
    Result<void> addStale(const std::string &path, const std::string &hash)
    {
        PlannedFile planned{path, Action::LeftBehind, {}, {}};
        const Result<EntryInfo> seen = m_folder.info(path);
        if (!seen)
            return seen.error();
        planned.seen = *seen;
        if (seen->kind == EntryKind::Missing)
            return {};
        if (seen->kind == EntryKind::File) {
            const Result<std::string> bytes = m_folder.read(path);
            if (!bytes)
                return bytes.error();
            const std::string now = sha256Hex(*bytes);
            if (now == hash || now == pendingHash(path))
                planned.action = Action::Delete;
        }
        m_plan.files.push_back(std::move(planned));
        return {};
    }

private:
    std::string pendingHash(const std::string &path) const
    {
        const auto found = m_pending.files.find(path);
        return found == m_pending.files.end() ? std::string() : found->second;
    }

    Action writtenOnce(const PlannedFile &planned)
    {
        const bool missing = planned.seen.kind == EntryKind::Missing;
        if (planned.file.policy == FilePolicy::WriteOnce) {
            const auto before = m_plan.before.once.find(planned.path);
            if (missing)
                m_plan.after.once[planned.path] = sha256Hex(planned.file.bytes);
            else if (before != m_plan.before.once.end())
                m_plan.after.once.insert(*before);
        }
        return missing ? Action::Add : Action::None;
    }

    Result<Action> regenerated(const PlannedFile &planned)
    {
        const std::string hash = sha256Hex(planned.file.bytes);
        const auto before = m_plan.before.files.find(planned.path);
        const bool isKnown = before != m_plan.before.files.end();
        std::string &after = m_plan.after.files[planned.path];
        after = hash;
        if (planned.seen.kind == EntryKind::Missing) {
            if (!isKnown)
                return Action::Add;
            after = before->second;
            return Action::KeptDeleted;
        }
        if (planned.seen.kind == EntryKind::File) {
            const Result<std::string> bytes = m_folder.read(planned.path);
            if (!bytes)
                return bytes.error();
            const std::string now = sha256Hex(*bytes);
            if (now == hash)
                return Action::None;
            if ((isKnown && now == before->second) || now == pendingHash(planned.path))
                return Action::Change;
        }
        // The base for telling hand edits stays what it was.
        if (isKnown)
            after = before->second;
        else
            m_plan.after.files.erase(planned.path);
        return Action::KeptByHand;
    }

    const Folder &m_folder;
    ExportPlan &m_plan;
    GeneratedList m_pending;
};

bool isAskedFor(const Generated &generated, const std::string &path, bool partial)
{
    return !partial || (!generated.other.contains(path) && generated.roots.contains(rootOf(path)));
}

Result<void> compare(const Folder &folder, ExportPlan &plan, Generated &generated,
                     const ProjectFiles &project, const Task &task)
{
    Result<GeneratedList> pending = readList(folder, pendingListPath, plan.folder);
    if (!pending)
        return pending.error();
    Planner planner(folder, plan, std::move(*pending));
    std::size_t done = 0;
    for (auto &[path, file] : generated.files) {
        task.tell("Comparing", done++, generated.files.size());
        if (task.isCancelled())
            return cancelled();
        if (project.designIsHere && project.files.contains(path) &&
            (path == project.design || path == format::layoutFileName(project.design))) {
            plan.after.files[path] = sha256Hex(file.bytes);
            plan.files.push_back({path, Action::None, std::move(file), {}});
            continue;
        }
        if (const Result<void> added = planner.addGenerated(path, std::move(file)); !added)
            return added.error();
    }
    for (const bool once : {false, true}) {
        for (const auto &[path, hash] : once ? plan.before.once : plan.before.files) {
            if (generated.files.contains(path))
                continue;
            if (!isAskedFor(generated, path, plan.partial))
                (once ? plan.after.once : plan.after.files)[path] = hash;
            else if (const Result<void> added = planner.addStale(path, hash); !added)
                return added.error();
        }
    }
    std::sort(plan.files.begin(), plan.files.end(),
              [](const PlannedFile &a, const PlannedFile &b) { return a.path < b.path; });
    return {};
}

} // namespace

std::string_view wordFor(Action action)
{
    switch (action) {
    case Action::Add:
        return "add";
    case Action::Change:
        return "change";
    case Action::Delete:
        return "delete";
    case Action::None:
        return "unchanged";
    case Action::KeptByHand:
        return "kept-by-hand";
    case Action::KeptDeleted:
        return "kept-deleted";
    case Action::LeftBehind:
        return "left-behind";
    }
    return {};
}

std::vector<const PlannedFile *> ExportPlan::with(Action action) const
{
    std::vector<const PlannedFile *> found;
    for (const PlannedFile &file : files) {
        if (file.action == action)
            found.push_back(&file);
    }
    return found;
}

bool ExportPlan::changesAnything() const
{
    const bool anyFile = std::any_of(files.begin(), files.end(), [](const PlannedFile &file) {
        return file.action == Action::Add || file.action == Action::Change ||
               file.action == Action::Delete;
    });
    return anyFile || before != after;
}

std::vector<std::string> ExportPlan::conflicts() const
{
    std::vector<std::string> paths;
    for (const PlannedFile &file : files) {
        if (file.action == Action::KeptByHand || file.action == Action::LeftBehind)
            paths.push_back(file.path);
    }
    return paths;
}

Result<ExportPlan> planExport(Disk &disk, const Design &design, const ExportRequest &request,
                              const Task &task)
{
    const Result<std::unique_ptr<Folder>> folder = disk.openFolder(request.folder);
    if (!folder)
        return folder.error();
    Result<ProjectFiles> project = projectFiles(disk, design, request.folder);
    if (!project)
        return std::move(project).error();
    Result<Generated> generated = generate(design, request, task);
    if (!generated)
        return std::move(generated).error();
    for (const auto &[path, file] : project->files)
        generated->files.insert_or_assign(path, file);
    ExportPlan plan;
    plan.folder = request.folder;
    plan.designText = design.file.text;
    plan.partial = !request.only.empty();
    plan.after.design = project->design;
    Result<GeneratedList> before = readList(**folder, generatedListPath, request.folder);
    if (!before)
        return std::move(before).error();
    plan.before = std::move(*before);
    if (const Result<void> compared = compare(**folder, plan, *generated, *project, task);
        !compared)
        return compared.error();
    return plan;
}

} // namespace moldloft::pipeline
