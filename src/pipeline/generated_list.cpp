#include "pipeline/generated_list.h"

#include <algorithm>
#include <optional>
#include <type_traits>

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

/// False where it is no object of paths and digests.
bool readPaths(const Json &object, Digests &paths)
{
    if (!object.is_object())
        return false;
    for (const auto &[path, hash] : object.items()) {
        const Digest digest(hash.is_string() ? hash.get<std::string>() : std::string());
        if (digest.empty() || !checkOutputPath(path))
            return false;
        paths.emplace(path, digest);
    }
    return true;
}

bool isPlain(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 ||
               static_cast<unsigned char>(c) > 0x7E;
    });
}

void quote(std::string &text, const std::string &string)
{
    if (isPlain(string))
        text.append(1, '"').append(string).append(1, '"');
    else
        text += Json(string).dump();
}

/// Prints a list piece by piece: that of a large project takes 24 MB.
class Printer
{
public:
    explicit Printer(const TakePiece &take) : m_take(take) {}

    Result<void> print(const GeneratedList &list, std::string_view more)
    {
        m_text = "{\n";
        append("design", list.design);
        append("files", list.files);
        if (!list.foreign.empty())
            append("foreign", list.foreign);
        m_text += fmt::format("  \"moldloft\": {},\n", listVersion);
        if (!list.moved.empty())
            append("moved", list.moved);
        append("once", list.once);
        append("picture", list.pictureSource);
        m_text.resize(m_text.size() - 2); // the last comma
        m_text.append("\n").append(more).append("}\n");
        return m_done ? m_take(m_text) : m_done;
    }

private:
    void append(std::string_view key, const std::string &value)
    {
        m_text.append("  \"").append(key).append("\": ");
        quote(m_text, value);
        m_text += ",\n";
    }

    void append(std::string_view key, const auto &entries)
    {
        constexpr bool isMap = !std::is_same_v<decltype(entries), const std::set<std::string> &>;
        m_text.append("  \"").append(key).append(isMap ? "\": {" : "\": [");
        std::string_view comma = "\n    ";
        for (const auto &entry : entries) {
            m_text += comma;
            comma = ",\n    ";
            append(entry);
            flushIfLong();
        }
        m_text += entries.empty() ? "" : "\n  ";
        m_text += isMap ? "},\n" : "],\n";
    }

    void append(const std::string &name) { quote(m_text, name); }

    void append(const auto &entry)
    {
        quote(m_text, entry.first);
        m_text += ": ";
        if constexpr (std::is_same_v<std::decay_t<decltype(entry.second)>, Digest>)
            m_text.append(1, '"').append(entry.second.hex()).append(1, '"');
        else
            quote(m_text, entry.second);
    }

    void flushIfLong()
    {
        constexpr std::size_t longest = std::size_t{1} << 20;
        if (m_text.size() < longest)
            return;
        if (m_done)
            m_done = m_take(m_text);
        m_text.clear();
    }

    const TakePiece &m_take;
    std::string m_text;
    Result<void> m_done;
};

/// Reads a list as write() writes it where no text in it needs an escape: large ones are read at
/// every export. Everything else, also what is damaged, is left to the JSON reader.
class AsWritten
{
public:
    explicit AsWritten(std::string_view text) : m_rest(text) {}

    std::optional<GeneratedList> read()
    {
        GeneratedList list;
        const bool isRead =
            take("{\n  \"design\": ") && string(list.design) && take(",\n  \"files\": ") &&
            paths(list.files) && take(fmt::format(",\n  \"moldloft\": {}", listVersion)) &&
            (!take(",\n  \"moved\": ") || paths(list.moved)) && take(",\n  \"once\": ") &&
            paths(list.once) && take(",\n  \"picture\": ") && string(list.pictureSource) &&
            m_rest == "\n}\n";
        const bool isFine =
            isRead && std::all_of(list.moved.begin(), list.moved.end(), [](const auto &move) {
                return bool(checkOutputPath(move.second));
            });
        return isFine ? std::optional(std::move(list)) : std::nullopt;
    }

private:
    bool take(std::string_view what)
    {
        if (!m_rest.starts_with(what))
            return false;
        m_rest.remove_prefix(what.size());
        return true;
    }

    bool string(std::string &text)
    {
        if (!take("\""))
            return false;
        const std::size_t end = m_rest.find('"');
        if (end == std::string_view::npos || !isPlain(m_rest.substr(0, end)))
            return false;
        text = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return true;
    }

    static const std::string &lastOf(const Digests &paths) { return paths.last().first; }
    static const std::string &lastOf(const std::map<std::string, std::string> &paths)
    {
        return paths.rbegin()->first;
    }
    static bool isFine(const Digest &digest) { return !digest.empty(); }
    static bool isFine(const std::string & /*path*/) { return true; }

    template<class Paths>
    bool paths(Paths &paths)
    {
        if (take("{}"))
            return true;
        if (!take("{\n"))
            return false;
        do {
            std::string path;
            std::string text;
            if (!take("    ") || !string(path) || !take(": ") || !string(text) ||
                !checkOutputPath(path) || (!paths.empty() && lastOf(paths) >= path))
                return false;
            typename Paths::mapped_type value(text);
            if (!isFine(value))
                return false;
            paths.emplace(std::move(path), std::move(value));
        } while (take(",\n"));
        return take("\n  }");
    }

    std::string_view m_rest;
};

} // namespace

Result<void> writeTo(const GeneratedList &list, const TakePiece &take, std::string_view more)
{
    return Printer(take).print(list, more);
}

std::string write(const GeneratedList &list)
{
    std::string text;
    (void)writeTo(list, [&text](std::string_view piece) -> Result<void> {
        text += piece;
        return {};
    });
    return text;
}

Result<GeneratedList> readGeneratedList(std::string_view text, const std::string &path)
{
    if (std::optional<GeneratedList> list = AsWritten(text).read())
        return *std::move(list);
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
