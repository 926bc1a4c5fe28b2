#pragma once

#include <limits>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/shared_text.h"
#include "base/sorted_map.h"
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

/// Stands for what is not generated.
inline const MadeFile noFile;

/// By path. A large export makes a hundred thousand; what they hold goes into a temporary file
/// where it is much.
using MadeFiles = SortedMap<SharedText, MadeFile>;

/// Keeps what exporters make. Their paths must be those of checkOutputPath().
class KeptFiles : public FileSink
{
public:
    Result<void> add(std::string path, File file) override;
    Result<void> addLong(std::string path,
                         const std::function<Result<void>(const Print &)> &write) override;
    /// In the place of what exporters make at that path.
    Result<void> set(const std::string &path, File file);
    /// The first components of all paths that were added.
    const std::set<std::string> &roots() const { return m_roots; }
    /// Everything, once.
    MadeFiles take();

private:
    Result<MadeFile> keep(const File &file);
    void added(const std::string &path, MadeFile file);

    MadeFiles m_set;
    /// In the order in which they were made: that of the paths is made once, for all.
    std::vector<std::pair<SharedText, MadeFile>> m_added;
    std::set<std::string> m_roots;

    std::shared_ptr<ByteStore> m_store = std::make_shared<ByteStore>(std::size_t{2} << 20);
    /// Secrets go into no temporary file.
    std::shared_ptr<ByteStore> m_secrets =
        std::make_shared<ByteStore>(std::numeric_limits<std::size_t>::max());
};

/// Held in memory.
MadeFile madeOf(File file);
MadeFiles madeOf(FileSet files);

} // namespace moldloft::pipeline
