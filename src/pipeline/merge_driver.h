#pragma once

#include <string>

#include "base/result.h"
#include "files/disk.h"

namespace moldloft::pipeline
{

/// How git merges designs in a repository.
struct DriverState {
    std::string workFolder;     ///< with a slash at the end; empty: no repository, or a bare one
    bool hasAttributes = false; ///< .gitattributes name our merge for designs and their layouts
    bool hasDriver = false;     ///< this clone knows how to call it

    bool isOn() const { return hasAttributes && hasDriver; }
    bool operator==(const DriverState &) const = default;
};

/// Of the repository that holds the folder, which itself need not exist.
Result<DriverState> mergeDriverOf(const std::string &folder);

/// From now on git merges designs there element by element: adds what is missing to .gitattributes
/// (to be committed: it holds for everybody) and tells this clone to call `program`. Fails where no
/// repository holds the folder, where .gitattributes cannot be written, and where other lines of it
/// win.
Result<DriverState> mergeByElement(Disk &disk, const std::string &folder,
                                   const std::string &program);

} // namespace moldloft::pipeline
