#include "rules/patches.h"

#include <algorithm>
#include <array>
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

bool sets(const JsonOperation &operation)
{
    return operation.op == "add" || operation.op == "replace";
}

bool isPlaceInList(const std::string &key)
{
    return key == "-" ||
           std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// An item of a list: another operation on the same pointer may mean another item.
bool isOfList(const Keys &keys)
{
    return !keys.empty() && isPlaceInList(keys.back());
}

/// What the operation does to the field is undone by the later one.
bool isOverruled(const JsonOperation &operation, const JsonOperation &later)
{
    if (operation.path != later.path || (operation.op != "remove" && !sets(operation)))
        return false;
    if (!isOfList(keysOf(operation.path)))
        return sets(later) || later.op == "remove";
    return operation.op == "remove" ? later.op == "add"
                                    : later.op == "replace" && operation.op == "replace";
}

bool isOverruled(const Patch &patch, std::size_t at)
{
    return std::any_of(
        patch.json.begin() + static_cast<std::ptrdiff_t>(at) + 1, patch.json.end(),
        [&](const JsonOperation &later) { return isOverruled(patch.json[at], later); });
}

/// An earlier operation has taken away what this one puts back.
bool putsBack(const Patch &patch, std::size_t at)
{
    return std::any_of(patch.json.begin(), patch.json.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](const JsonOperation &earlier) {
                           return earlier.op == "remove" && earlier.path == patch.json[at].path;
                       });
}

void visitOperation(const Patch &patch, std::size_t at, const std::string &path, const Visit &visit)
{
    static const Value gone;
    const JsonOperation &operation = patch.json[at];
    const bool moves = operation.op == "move";
    Keys keys = keysOf(moves ? operation.from.value_or(std::string()) : operation.path);
    const bool replaces = operation.op == "replace" || putsBack(patch, at);
    if (keys.empty()) // the whole object
        visitIn(operation.value, path + "/value", keys, visit);
    else if (sets(operation) && visit({keys, path + "/value", operation.value, replaces}))
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
    for (std::size_t i = 0; i < patch.json.size(); ++i) {
        if (!isOverruled(patch, i))
            visitOperation(patch, i, fmt::format("patches/{}/json/{}", at, i), visit);
    }
}

Value *findField(Patch &patch, const Keys &keys, const std::string &path)
{
    Value *value = &patch.merge;
    std::size_t at = 0;
    if (const auto operation = operationAt(path)) {
        value = &patch.json[*operation].value;
        at = keysOf(patch.json[*operation].path).size();
    }
    for (; value && at < keys.size(); ++at) {
        if (value->isList()) {
            const auto index = std::stoul(keys[at]);
            value = index < value->asList().size() ? &value->asList()[index] : nullptr;
        } else {
            value = value->find(keys[at]);
        }
    }
    return value;
}

Result<Document> withPatchChanged(const Document &document, const Patch &patch,
                                  const std::function<bool(Patch &)> &change)
{
    Settings settings = document.settings();
    const auto now = std::find(settings.patches.begin(), settings.patches.end(), patch);
    if (now == settings.patches.end() || !change(*now))
        return changedSince(phrase("rules", "The patch"));
    if (now->merge.empty() && now->json.empty())
        settings.patches.erase(now);
    return document.withSettings(std::move(settings));
}

bool PatchField::isOfOperation() const
{
    return operationAt(path).has_value();
}

std::string PatchField::shown() const
{
    constexpr std::array<std::string_view, 6> vague{"add", "drop", "type", "name", "host", "user"};
    std::vector<std::string_view> names; // from inside, without the places in lists
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        if (!isPlaceInList(*key))
            names.push_back(*key);
    }
    std::string name(names.empty() ? "" : names[0]);
    if (names.size() > 1 && std::find(vague.begin(), vague.end(), name) != vague.end())
        name = fmt::format("{}.{}", names[1], name);
    if (value.isScalar() && !value.isNull())
        return name + ": " + value.scalarText();
    if (!value.isList() || std::any_of(value.asList().begin(), value.asList().end(),
                                       [](const Value &item) { return !item.isScalar(); }))
        return name;
    std::string items;
    for (const Value &item : value.asList())
        items += (items.empty() ? "" : ", ") + item.scalarText();
    return name + ": " + (items.empty() ? "[]" : items);
}

Fix withoutField(const Patch &patch, const PatchField &field)
{
    return {
        phrase("rules", "Remove {0} from the patch")(field.shown()),
        [patch, keys = field.keys, operation = operationAt(field.path)](const Document &document) {
            return withPatchChanged(document, patch, [&](Patch &now) {
                if (operation)
                    removeFromOperation(now, *operation, keys);
                else
                    removeAt(now.merge, keys, 0);
                return true;
            });
        }};
}

} // namespace moldloft::rules
