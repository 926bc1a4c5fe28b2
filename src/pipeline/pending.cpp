#include "pipeline/pending.h"

#include <nlohmann/json.hpp>

namespace moldloft::pipeline
{

namespace
{

using Json = nlohmann::json;

std::string textIn(const Json &object, const char *key)
{
    const Json value = object.value(key, Json(""));
    return value.is_string() ? value.get<std::string>() : std::string();
}

} // namespace

Result<void> writePending(const GeneratedList &after,
                          const std::optional<git::PreparedCommit> &prepared, const TakePiece &take)
{
    if (!prepared)
        return writeTo(after, take);
    const Json commit{{"id", prepared->id.hex},
                      {"parent", prepared->parent.value_or(git::ObjectId{}).hex},
                      {"branch", prepared->branch}};
    return writeTo(after, take, ",\"commit\":" + commit.dump()); // one member more
}

Result<Pending> readPending(std::string_view text, const std::string &path)
{
    Result<GeneratedList> list = readGeneratedList(text, path);
    if (!list)
        return std::move(list).error();
    Pending pending{*std::move(list), {}};
    const Json commit = Json::parse(text).value("commit", Json());
    if (commit.is_object()) {
        pending.commit = git::PreparedCommit{{textIn(commit, "id")}, {}, textIn(commit, "branch")};
        if (const std::string parent = textIn(commit, "parent"); !parent.empty())
            pending.commit->parent = git::ObjectId{parent};
    }
    return pending;
}

} // namespace moldloft::pipeline
