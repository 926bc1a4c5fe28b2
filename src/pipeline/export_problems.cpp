#include "pipeline/export_problems.h"

#include <fmt/format.h>

#include "export/kubernetes/design_patches.h"

namespace moldloft::pipeline
{

std::vector<Problem> exportProblems(const Design &design)
{
    std::vector<Problem> problems;
    for (const PatchProblem &found : patchProblems(design.file.document)) {
        rules::Finding finding;
        finding.rule = found.isMissed ? missedPatchRule : invalidPatchRule;
        finding.path =
            fmt::format("patches/{}{}{}", found.patch, found.path.empty() ? "" : "/", found.path);
        finding.message = found.hint.empty()
                              ? found.message
                              : inSequence({found.message, Message(" "), found.hint});
        SourceMark mark = design.file.marks.setting(finding.path);
        mark.file = design.file.name;
        problems.push_back({std::move(finding), std::move(mark)});
    }
    return problems;
}

} // namespace moldloft::pipeline
