#include "pipeline/made_files.h"

#include <algorithm>

#include "files/path_rules.h"

namespace moldloft::pipeline
{

Result<MadeFile> KeptFiles::keep(const File &file)
{
    const auto &store = file.policy == FilePolicy::Secret ? m_secrets : m_store;
    const std::uint64_t at = store->end();
    if (const Result<void> kept = store->append(file.bytes); !kept)
        return kept.error();
    return MadeFile{Bytes(store, at, file.bytes.size()), Digest::of(file.bytes), file.policy,
                    file.executable};
}

Result<void> KeptFiles::add(std::string path, File file)
{
    if (Result<void> valid = checkOutputPath(path); !valid)
        return valid;
    Result<MadeFile> made = keep(file);
    if (!made)
        return made.error();
    added(path, *std::move(made));
    return {};
}

Result<void> KeptFiles::addLong(std::string path,
                                const std::function<Result<void>(const Print &)> &write)
{
    if (Result<void> valid = checkOutputPath(path); !valid)
        return valid;
    const std::uint64_t at = m_store->end();
    Digester digester;
    const Result<void> kept = write([&](std::string_view piece) {
        digester.add(piece);
        return m_store->append(piece);
    });
    if (!kept)
        return kept;
    added(path, MadeFile{Bytes(m_store, at, m_store->end() - at), digester.finish()});
    return {};
}

Result<void> KeptFiles::set(const std::string &path, File file)
{
    Result<MadeFile> made = keep(file);
    if (!made)
        return made.error();
    m_set.insert_or_assign(path, *std::move(made));
    return {};
}

void KeptFiles::added(const std::string &path, MadeFile file)
{
    m_roots.insert(path.substr(0, path.find('/')));
    m_added.emplace_back(std::string_view(path), std::move(file)); // of its size
}

MadeFiles KeptFiles::take()
{
    std::ranges::stable_sort(m_added, {}, &std::pair<SharedText, MadeFile>::first);
    MadeFiles files;
    for (auto &[path, file] : m_added)
        files.emplace(std::move(path), std::move(file));
    m_added = {};
    for (const auto &[path, file] : m_set)
        files.insert_or_assign(path, file);
    return files;
}

MadeFile madeOf(File file)
{
    const Digest digest = Digest::of(file.bytes);
    return {Bytes(std::move(file.bytes)), digest, file.policy, file.executable};
}

MadeFiles madeOf(FileSet files)
{
    MadeFiles made;
    for (auto &[path, file] : files)
        made.emplace(path, madeOf(std::move(file)));
    return made;
}

} // namespace moldloft::pipeline
