#pragma once

#include <map>
#include <string>

namespace moldloft
{

/// Whose a generated file is once it has been written.
enum class FilePolicy {
    Regenerated, ///< replaced where nobody changed it by hand; otherwise left alone and named
    WriteOnce,   ///< written where it is missing, then the user's (src/, migrations/)
    Secret, ///< like WriteOnce, made on this machine only, mode 0600, ignored by git and by --check
};

struct File {
    std::string bytes;
    FilePolicy policy = FilePolicy::Regenerated;
    bool executable = false;

    bool operator==(const File &) const = default;
};

/// What an exporter makes: paths below the output folder, with `/`, never absolute, never with
/// `..`, in the order of their bytes.
using FileSet = std::map<std::string, File>;

} // namespace moldloft
