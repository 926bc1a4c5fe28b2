#include "rules/patches.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/json_pointer.h"
#include "base/text.h"
#include "kinds/field.h"
#include "rules/mend.h"

namespace moldloft::rules
{

namespace
{

using Keys = std::vector<std::string>;
using Visit = std::function<bool(const PatchField &)>;

void visitIn(const Value &value, const std::string &path, Keys &keys, const Visit &visit)
{
    const auto enter = [&](const std::string &key, const Value &inner) {
        keys.push_back(key);
        const std::string below = joinPath(path, key);
        if (value.isList() || visit({keys, below, inner}))
            visitIn(inner, below, keys, visit);
        keys.pop_back();
    };
    if (value.isMap()) {
        for (const auto &[key, inner] : value.asMap())
            enter(key, inner);
    } else if (value.isList()) {
        for (std::size_t i = 0; i < value.asList().size(); ++i)
            enter(std::to_string(i), value.asList()[i]);
    }
}

void visitOperation(const JsonOperation &operation, const std::string &path, const Visit &visit)
{
    static const Value gone;
    const bool sets = operation.op == "add" || operation.op == "replace";
    const bool moves = operation.op == "move";
    Keys keys = keysOf(moves ? operation.from.value_or(std::string()) : operation.path);
    if (keys.empty()) // the whole object
        visitIn(operation.value, path + "/value", keys, visit);
    else if (sets && visit({keys, path + "/value", operation.value}))
        visitIn(operation.value, path + "/value", keys, visit);
    else if (moves || operation.op == "remove")
        visit({keys, path + (moves ? "/from" : "/path"), gone});
}

void removeAt(Value &value, const Keys &keys, std::size_t at)
{
    if (value.isList()) {
        const std::size_t index = std::stoul(keys[at]);
        if (index < value.asList().size() && at + 1 < keys.size())
            removeAt(value.asList()[index], keys, at + 1);
    } else if (at + 1 == keys.size()) {
        value.erase(keys[at]);
    } else if (Value *inner = value.find(keys[at])) {
        removeAt(*inner, keys, at + 1);
    }
}

/// Which operation of a JSON patch a path of visitFields leads to, or nothing.
std::optional<std::size_t> operationAt(const std::string &path)
{
    const auto parts = split(path, '/'); // patches/0/json/1/…
    std::size_t at = 0;
    if (parts.size() < 4 || parts[2] != "json" ||
        std::from_chars(parts[3].data(), parts[3].data() + parts[3].size(), at).ec != std::errc())
        return std::nullopt;
    return at;
}

void removeFromOperation(Patch &patch, std::size_t at, const Keys &keys)
{
    JsonOperation &operation = patch.json[at];
    const std::size_t above = keysOf(operation.path).size();
    if (operation.op != "move" && keys.size() > above)
        removeAt(operation.value, keys, above);
    else
        patch.json.erase(patch.json.begin() + static_cast<std::ptrdiff_t>(at));
}

} // namespace

std::vector<std::string> keysOf(const std::string &pointer)
{
    Keys keys;
    if (pointer.empty())
        return keys;
    for (const std::string &segment : split(std::string_view(pointer).substr(1), '/'))
        keys.push_back(jsonPointerKey(segment));
    return keys;
}

void visitFields(const Patch &patch, std::size_t at, const Visit &visit)
{
    Keys keys;
    visitIn(patch.merge, fmt::format("patches/{}/merge", at), keys, visit);
    for (std::size_t i = 0; i < patch.json.size(); ++i)
        visitOperation(patch.json[i], fmt::format("patches/{}/json/{}", at, i), visit);
}

Fix withoutField(const Patch &patch, const PatchField &field)
{
    return {phrase("rules", "Remove {0} from the patch")(field.key()),
            [patch, keys = field.keys,
             operation = operationAt(field.path)](const Document &document) -> Result<Document> {
                Settings settings = document.settings();
                const auto now =
                    std::find(settings.patches.begin(), settings.patches.end(), patch);
                if (now == settings.patches.end())
                    return changedSince(phrase("rules", "The patch"));
                if (operation)
                    removeFromOperation(*now, *operation, keys);
                else
                    removeAt(now->merge, keys, 0);
                if (now->merge.empty() && now->json.empty())
                    settings.patches.erase(now);
                return document.withSettings(std::move(settings));
            }};
}

} // namespace moldloft::rules
