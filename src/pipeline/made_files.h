#pragma once

#include <limits>
#include <map>
#include <memory>
#include <string>

#include "base/shared_text.h"
#include "files/bytes.h"
#include "files/file_set.h"
#include "files/sha256.h"

namespace moldloft::pipeline
{

/// A generated file, with its bytes wherever they wait to be written.
struct MadeFile {
    Bytes bytes = {};
    Digest sha256 = {};
    FilePolicy policy = FilePolicy::Regenerated;
    bool executable = false;
};

/// By path. A large export makes a hundred thousand; what they hold goes into a temporary file
/// where it is much.
using MadeFiles = std::map<SharedText, MadeFile, std::less<>>;

/// Keeps what exporters make. Their paths must be those of checkOutputPath().
class KeptFiles : public FileSink
{
public:
    MadeFiles files;

    Result<void> add(std::string path, File file) override;
    Result<void> addLong(std::string path,
                         const std::function<Result<void>(const Print &)> &write) override;
    /// In the place of what has that path.
    Result<void> set(const std::string &path, File file);

private:
    Result<MadeFile> keep(const File &file);

    std::shared_ptr<ByteStore> m_store = std::make_shared<ByteStore>();
    /// Secrets go into no temporary file.
    std::shared_ptr<ByteStore> m_secrets =
        std::make_shared<ByteStore>(std::numeric_limits<std::size_t>::max());
};

/// Held in memory.
MadeFile madeOf(File file);
MadeFiles madeOf(FileSet files);

} // namespace moldloft::pipeline
