#include "pipeline/project_files.h"

#include <filesystem>

#include <fmt/format.h>

#include "files/path_rules.h"
#include "pipeline/conflicts.h"
#include "pipeline/generated_list.h"

namespace moldloft::pipeline
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view attributes =
    "* text=auto eol=lf\n"
    "# Designs merge element by element, once git is told how: moldloft merge-driver --install\n"
    "*.moldloft.yaml merge=moldloft\n"
    "*.layout.yaml merge=moldloft\n"
    "# What is generated conflicts only where somebody has edited it: the next export makes it "
    "anew.\n"
    "/.moldloft/generated.json merge=moldloft\n"
    "/docs/architecture.svg merge=moldloft\n"
    "/deploy/** merge=moldloft\n"
    "/services/**/gen/** merge=moldloft\n"
    "/services/**/api/** merge=moldloft\n"
    "/services/**/CMakeLists.txt merge=moldloft\n"
    "/services/**/README.md merge=moldloft\n"
    "/chassis/** merge=moldloft\n"
    "/tools/** merge=moldloft\n"
    "/.github/workflows/moldloft.yml merge=moldloft\n"
    "/.gitlab-ci.yml merge=moldloft\n"
    "/CMakeLists.txt merge=moldloft\n"
    "/Dockerfile merge=moldloft\n"
    "/Makefile merge=moldloft\n"
    "/README.md merge=moldloft\n"
    "/compose.yaml merge=moldloft\n";

std::string ignored()
{
    return fmt::format("# What is built, and what lies here only while an export runs or\n"
                       "# while its conflicts are settled.\n"
                       "/build/\n"
                       "/{}/\n"
                       "/{}\n"
                       "/{}\n",
                       stageFolder, pendingListPath, choicesPath);
}

/// The name of the design's file where it lies directly in the folder.
std::string nameInside(const Disk &disk, const Design &design, const std::string &folder)
{
    if (design.path.empty() || !disk.exists(folder))
        return {};
    const std::string parent = parentPath(design.path);
    const EntryInfo here = disk.info(parent.empty() ? "." : parent);
    // The same folder under two names has one inode.
    const EntryInfo there = disk.info(folder);
    const bool same = here.kind == EntryKind::Directory && here.node != 0 &&
                      here.node == there.node && here.device == there.device;
    return same || parent == folder ? fileName(design.path) : std::string();
}

} // namespace

Result<ProjectFiles> projectFiles(const Disk &disk, const Design &design, const std::string &folder)
{
    ProjectFiles project;
    project.files[".gitattributes"].bytes = attributes;
    project.files[".gitignore"].bytes = ignored();
    project.design = nameInside(disk, design, folder);
    project.designIsHere = !project.design.empty();
    if (project.design.empty()) {
        const std::string &name = design.file.document.settings().name;
        project.design = (name.empty() ? "design" : name) + ".moldloft.yaml";
    }
    project.files[project.design].bytes = design.file.text;
    if (!design.layoutText.empty())
        project.files[format::layoutFileName(project.design)].bytes = design.layoutText;
    for (const auto &[path, file] : project.files) {
        if (const Result<void> valid = checkOutputPath(path); !valid)
            return valid.error();
    }
    return project;
}

} // namespace moldloft::pipeline
