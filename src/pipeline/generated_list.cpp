#include "pipeline/generated_list.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "files/path_rules.h"

namespace moldloft::pipeline
{

namespace
{

using Json = nlohmann::json;

constexpr int listVersion = 1;

/// False where it is no object from paths to paths.
bool readMoves(const Json &object, std::map<std::string, std::string> &moves)
{
    if (!object.is_object())
        return false;
    for (const auto &[path, to] : object.items()) {
        if (!to.is_string() || !checkOutputPath(path) || !checkOutputPath(to.get<std::string>()))
            return false;
        moves.emplace(path, to.get<std::string>());
    }
    return true;
}

/// False where it is no list of paths.
bool readNames(const Json &list, std::set<std::string> &paths)
{
    if (!list.is_array())
        return false;
    for (const Json &path : list) {
        if (!path.is_string() || !checkOutputPath(path.get<std::string>()))
            return false;
        paths.insert(path.get<std::string>());
    }
    return true;
}

/// False where it is no object of paths and texts.
bool readPaths(const Json &object, std::map<std::string, std::string> &paths)
{
    if (!object.is_object())
        return false;
    for (const auto &[path, hash] : object.items()) {
        if (!hash.is_string() || !checkOutputPath(path))
            return false;
        paths.emplace(path, hash.get<std::string>());
    }
    return true;
}

} // namespace

std::string write(const GeneratedList &list)
{
    Json json{{"moldloft", listVersion},
              {"design", list.design},
              {"files", list.files},
              {"once", list.once},
              {"picture", list.pictureSource}};
    if (!list.moved.empty())
        json["moved"] = list.moved;
    if (!list.foreign.empty())
        json["foreign"] = list.foreign;
    constexpr int indent = 2;
    return json.dump(indent) + '\n';
}

Result<GeneratedList> readGeneratedList(std::string_view text, const std::string &path)
{
    const Json json = Json::parse(text, nullptr, false);
    GeneratedList list;
    const auto damaged = [&](const Message &what) {
        return Error{
            ErrorCode::Input,
            phrase("pipeline",
                   "`{0}` {1}, so nobody can tell which files were changed by hand.")(path, what),
            {},
            phrase("pipeline",
                   "Take it back from git, or remove it: then every generated file that differs "
                   "counts as changed by hand.")};
    };
    if (json.is_discarded() || !json.is_object())
        return damaged(phrase("pipeline", "is no JSON object"));
    if (json.value("moldloft", Json()) != listVersion)
        return damaged(phrase("pipeline", "is of another version of Moldloft"));
    const Json nothing = Json::object();
    const auto member = [&](const char *key) -> const Json & { // not copied: they are long
        const auto found = json.find(key);
        return found == json.end() ? nothing : *found;
    };
    if (!readPaths(member("files"), list.files) || !readPaths(member("once"), list.once) ||
        !readMoves(member("moved"), list.moved) ||
        (json.contains("foreign") && !readNames(json["foreign"], list.foreign)))
        return damaged(phrase("pipeline", "holds something other than paths and digests"));
    const Json design = json.value("design", Json(""));
    if (design.is_string())
        list.design = design.get<std::string>();
    const Json picture = json.value("picture", Json(""));
    if (picture.is_string())
        list.pictureSource = picture.get<std::string>();
    return list;
}

} // namespace moldloft::pipeline
