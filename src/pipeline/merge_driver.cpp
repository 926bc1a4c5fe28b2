#include "pipeline/merge_driver.h"

#include <array>

#include "base/text.h"
#include "git/repository.h"

namespace moldloft::pipeline
{

namespace
{

constexpr const char *driver = "moldloft";
constexpr std::array patterns{"*.moldloft.yaml", "*.layout.yaml"};
constexpr std::array examples{"a.moldloft.yaml", "a.layout.yaml"};
constexpr std::uint64_t mostBytes = 1 << 20;

bool hasAttributes(const git::Repository &repository)
{
    for (const char *example : examples) {
        if (repository.attribute(example, "merge") != driver)
            return false;
    }
    return true;
}

DriverState stateOf(const git::Repository &repository)
{
    return {repository.workFolder(), hasAttributes(repository),
            !repository.configured("merge.moldloft.driver").empty()};
}

/// In single quotes: git gives the command to a shell.
std::string quoted(const std::string &program)
{
    std::string text = "'";
    for (const char c : program)
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + '\'';
}

Result<void> addAttributes(Disk &disk, const git::Repository &repository)
{
    const std::string path = repository.workFolder() + ".gitattributes";
    std::string text;
    const EntryInfo there = disk.info(path);
    if (there.kind != EntryKind::Missing) {
        Result<std::string> read = disk.read(path, mostBytes);
        if (!read)
            return std::move(read).error();
        text = *std::move(read);
    }
    if (!text.empty() && !text.ends_with('\n'))
        text += '\n';
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (repository.attribute(examples[i], "merge") != driver)
            text += std::string(patterns[i]) + " merge=" + driver + '\n';
    }
    return disk.writeAtomic(path, text);
}

} // namespace

Result<DriverState> mergeDriverOf(const std::string &folder)
{
    const auto root = git::Repository::discover(folder);
    if (!root)
        return DriverState{};
    const auto repository = git::Repository::open(*root);
    if (!repository)
        return repository.error();
    return stateOf(*repository);
}

Result<DriverState> mergeByElement(Disk &disk, const std::string &folder,
                                   const std::string &program)
{
    const auto root = git::Repository::discover(folder);
    if (!root)
        return Error{
            ErrorCode::Input,
            phrase("pipeline", "No git repository holds the folder `{0}`.")(folder),
            {},
            phrase("pipeline", "Commit the project first (Ctrl+Return), or run git init.")};
    auto repository = git::Repository::open(*root);
    if (!repository)
        return std::move(repository).error();
    if (!hasAttributes(*repository)) {
        if (const Result<void> added = addAttributes(disk, *repository); !added)
            return added.error();
        if (!hasAttributes(*repository))
            return Error{
                ErrorCode::Environment,
                phrase("pipeline",
                       "The lines are in `{0}.gitattributes`, but git takes another merge for "
                       "designs.")(repository->workFolder()),
                {},
                phrase("pipeline", "See what `git check-attr merge a.moldloft.yaml` says, and look "
                                   "into .git/info/attributes.")};
    }
    const Result<void> named =
        repository->setConfig("merge.moldloft.name", "Moldloft's merge of designs");
    const Result<void> told =
        named ? repository->setConfig("merge.moldloft.driver",
                                      (program == "moldloft" ? program : quoted(program)) +
                                          " merge-driver %O %A %B %P")
              : named;
    if (!told)
        return told.error();
    return stateOf(*repository);
}

} // namespace moldloft::pipeline
