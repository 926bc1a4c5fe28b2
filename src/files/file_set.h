#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

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

/// Takes the files of an exporter as they are made, so that nobody needs to hold them all.
class FileSink
{
public:
    using Print = std::function<Result<void>(std::string_view piece)>;

    FileSink() = default;
    FileSink(const FileSink &) = delete;
    FileSink &operator=(const FileSink &) = delete;
    virtual ~FileSink() = default;

    /// Of two with the same path, the first one counts.
    virtual Result<void> add(std::string path, File file) = 0;
    /// A file (FilePolicy::Regenerated) that is too long to be held: `write` prints it.
    virtual Result<void> addLong(std::string path,
                                 const std::function<Result<void>(const Print &)> &write) = 0;

    Result<void> addAll(FileSet files)
    {
        while (!files.empty()) {
            auto node = files.extract(files.begin());
            if (Result<void> added = add(std::move(node.key()), std::move(node.mapped())); !added)
                return added;
        }
        return {};
    }
};

/// Holds them all.
class HeldFiles : public FileSink
{
public:
    FileSet files;

    Result<void> add(std::string path, File file) override
    {
        files.emplace(std::move(path), std::move(file));
        return {};
    }
    Result<void> addLong(std::string path,
                         const std::function<Result<void>(const Print &)> &write) override
    {
        return write([&text = files[path].bytes](std::string_view piece) -> Result<void> {
            text += piece;
            return {};
        });
    }
};

} // namespace moldloft
