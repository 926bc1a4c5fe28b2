#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/design_changes.h"
#include "pipeline/export_project.h"

namespace moldloft::pipeline
{

/// Why an export changes a file.
struct Reason {
    Message words;       ///< "orders, Calls: payments added"; no full stop
    std::string element; ///< whose change it is: path in the design; empty: none's
    std::string field;   ///< of it

    bool operator==(const Reason &) const = default;
};
/// By the path of the planned file. Files that nothing is said about are those that stay.
using Reasons = std::map<std::string, std::vector<Reason>>;

/// Finds them by making the project as it was designed at the last export, and that with each
/// change of the design by itself: what differs then is what the change causes. What differs
/// without any is the doing of this version of Moldloft, or of what was chosen to be generated.
/// Takes as long as some exports; of very many changes in a large design, those that a file's
/// path names are taken.
Result<Reasons> findReasons(Disk &disk, const Design &design, const ExportRequest &request,
                            const ExportPlan &plan, const Task &task);

} // namespace moldloft::pipeline
