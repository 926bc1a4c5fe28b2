#pragma once

#include <string>

#include "base/result.h"
#include "files/disk.h"
#include "files/file_set.h"
#include "pipeline/design.h"

namespace moldloft::pipeline
{

/// What every project has, whatever its exporters make: .gitignore, .gitattributes, the design and
/// its layout.
struct ProjectFiles {
    FileSet files;
    std::string design;        ///< path of the design file in the project
    bool designIsHere = false; ///< the design lies in the folder already: it is not written
};

Result<ProjectFiles> projectFiles(const Disk &disk, const Design &design,
                                  const std::string &folder);

} // namespace moldloft::pipeline
