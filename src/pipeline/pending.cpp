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

std::string writePending(const Pending &pending)
{
    std::string text = write(pending.after);
    if (!pending.commit)
        return text;
    const Json commit{{"id", pending.commit->id.hex},
                      {"parent", pending.commit->parent.value_or(git::ObjectId{}).hex},
                      {"branch", pending.commit->branch}};
    // The list is an object: one member more, before its end.
    text.erase(text.rfind('}'));
    return text + ",\"commit\":" + commit.dump() + "}\n";
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
