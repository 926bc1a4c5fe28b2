#include "pipeline/generated_list.h"
#include "pipeline/merge_designs.h"

namespace moldloft::pipeline
{

namespace
{

/// What one side alone has changed counts; else mine.
template<class List>
List merged(const List &base, const List &mine, const List &theirs)
{
    List result = mine;
    const auto in = [](const List &list, const auto &path) {
        const auto found = list.find(path);
        return found == list.end() ? typename List::mapped_type() : found->second;
    };
    for (const List *side : {&base, &theirs}) {
        for (const auto &[path, digest] : *side) {
            if (in(mine, path) != in(base, path))
                continue;
            if (const auto other = theirs.find(path); other != theirs.end())
                result[path] = other->second;
            else
                result.erase(path);
        }
    }
    return result;
}

} // namespace

Result<std::string> mergeGeneratedLists(const TextVersions &versions)
{
    Result<GeneratedList> base =
        versions.base.empty() ? GeneratedList{} : readGeneratedList(versions.base, versions.name);
    Result<GeneratedList> mine = readGeneratedList(versions.mine, versions.name);
    Result<GeneratedList> theirs = readGeneratedList(versions.theirs, versions.name);
    for (const Result<GeneratedList> *list : {&base, &mine, &theirs}) {
        if (!*list)
            return list->error();
    }
    GeneratedList result = *mine;
    result.files = merged(base->files, mine->files, theirs->files);
    result.once = merged(base->once, mine->once, theirs->once);
    result.moved = merged(base->moved, mine->moved, theirs->moved);
    result.foreign.insert(theirs->foreign.begin(), theirs->foreign.end());
    if (mine->design == base->design)
        result.design = theirs->design;
    // The picture is drawn anew from the merged design.
    if (mine->pictureSource != theirs->pictureSource)
        result.pictureSource.clear();
    return write(result);
}

} // namespace moldloft::pipeline
