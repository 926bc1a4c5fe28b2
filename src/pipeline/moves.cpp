#include "pipeline/moves.h"

#include <array>

namespace moldloft::pipeline
{

namespace
{

/// The folders with a folder per namespace below them.
constexpr std::array roots{
    "services/",
    "deploy/base/",
    "deploy/overlays/dev/changes/",
    "deploy/overlays/staging/changes/",
    "deploy/overlays/prod/changes/",
};
constexpr std::array secretRoots{
    "deploy/overlays/dev/secrets/",
    "deploy/overlays/staging/secrets/",
    "deploy/overlays/prod/secrets/",
};

/// The pair whose `side` is the longest beginning of the path.
template<class Folders, class Side>
const typename Folders::value_type *longest(const Folders &folders, const std::string &path,
                                            const Side &side)
{
    const typename Folders::value_type *found = nullptr;
    for (const auto &move : folders) {
        if (path.starts_with(side(move)) && (!found || side(move).size() > side(*found).size()))
            found = &move;
    }
    return found;
}

const std::string &oldOf(const std::pair<const std::string, std::string> &move)
{
    return move.first;
}

const std::string &newOf(const std::pair<const std::string, std::string> &move)
{
    return move.second;
}

} // namespace

FolderMoves::FolderMoves(const Document &document)
{
    const auto add = [this](const std::string &root, const std::string &before,
                            const std::string &now) {
        if (before != now)
            m_folders.emplace(root + before + '/', root + now + '/');
    };
    for (const auto &record : document.records()) {
        if (record->kind() == ElementKind::Namespace) {
            for (const char *root : roots)
                add(root, record->was.value_or(record->name), record->name);
            for (const char *root : secretRoots)
                add(root, record->was.value_or(record->name), record->name);
            continue;
        }
        const Record *space = document.findNamespace(record->ns);
        if (!record->was || !space)
            continue;
        const std::string before = space->was.value_or(space->name) + '/' + *record->was;
        const std::string now = record->ns + '/' + record->name;
        for (const char *root : roots)
            add(root, before, now);
        for (const char *root : secretRoots) {
            for (const char *secret : {"-credentials", "-admin"})
                add(root, before + secret, now + secret);
        }
    }
}

void FolderMoves::keepPending(const IsPending &isPending)
{
    std::erase_if(m_folders, [&](const auto &move) { return !isPending(move.first, move.second); });
}

void FolderMoves::keepUnless(const std::function<bool(const std::string &folder)> &isTaken)
{
    std::erase_if(m_folders, [&](const auto &move) { return isTaken(move.first); });
}

std::optional<std::string> FolderMoves::before(const std::string &path) const
{
    const auto *move = longest(m_folders, path, newOf);
    if (!move)
        return std::nullopt;
    return move->first + path.substr(move->second.size());
}

std::optional<std::string> FolderMoves::after(const std::string &path) const
{
    const auto *move = longest(m_folders, path, oldOf);
    if (!move)
        return std::nullopt;
    return move->second + path.substr(move->first.size());
}

std::vector<std::string> FolderMoves::oldFolders() const
{
    std::vector<std::string> folders;
    for (const auto &move : m_folders)
        folders.push_back(move.first);
    return folders;
}

Document withoutFormerNames(const Document &document)
{
    std::vector<Record> renamed;
    for (const auto &record : document.records()) {
        if (!record->was)
            continue;
        renamed.push_back(*record);
        renamed.back().was.reset();
    }
    return renamed.empty() ? document : document.with(std::move(renamed));
}

} // namespace moldloft::pipeline
