#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pipeline/export_project.h"

namespace moldloft::pipeline
{

/// How a reviewed file is counted and grouped; in the order in which they are shown.
enum class ReviewGroup { Conflict, Kept, Add, Change, Delete };
inline constexpr int reviewGroups = 5;
ReviewGroup groupOf(Action action);

/// What somebody decides about one file of a plan.
enum class FileChoice {
    Write, ///< as planned
    Leave, ///< as it stands
    Take,  ///< what was generated, whatever stands there
};

/// The choices that make sense for a file, the planned one first. A file that moves with a renamed
/// element can be left under its old name; the next export offers the new one again.
std::vector<FileChoice> choicesFor(const PlannedFile &file);

/// By path, where somebody chose otherwise than was planned.
using FileChoices = std::map<std::string, FileChoice>;

/// The plan with these choices in it; what is left is offered by the next export again. Choices
/// that make no sense change nothing.
ExportPlan withChoices(ExportPlan plan, const FileChoices &choices);

/// What the user should know of a file that is not simply written: why it is left alone, or what
/// stands against it. Empty: nothing.
Message remarkOn(const ExportPlan &plan, const PlannedFile &file);

/// A file before and after an export; nothing: there is none.
struct FileTexts {
    std::optional<std::string> before;
    std::optional<std::string> after;
    bool isText = true;
    bool isSecret = false; ///< its bytes are nobody's business

    bool operator==(const FileTexts &) const = default;
};
/// For a file that is left alone, `after` is what was generated.
Result<FileTexts> textsOf(const Folder &folder, const PlannedFile &file);
/// As `git diff` prints it; empty for secrets.
Result<std::string> patchOf(const FileTexts &texts, const std::string &path);

} // namespace moldloft::pipeline
