#include "export/explain/altered.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/json_pointer.h"

namespace moldloft::explain
{
namespace
{

using Places = std::set<std::string>;

void collect(const std::string &path, const Value &value,
             std::vector<std::pair<std::string, const Value *>> &leaves)
{
    if (value.isMap() && !value.empty()) {
        for (const auto &[key, entry] : value.asMap())
            collect(below(path, key), entry, leaves);
    } else if (value.isList() && !value.empty()) {
        for (std::size_t i = 0; i < value.asList().size(); ++i)
            collect(below(path, std::to_string(i)), value.asList()[i], leaves);
    } else {
        leaves.emplace_back(path, &value);
    }
}

void addAll(const std::string &path, const Value &value, Places &places)
{
    std::vector<std::pair<std::string, const Value *>> leaves;
    collect(path, value, leaves);
    for (const auto &leaf : leaves)
        places.insert(leaf.first);
}

/// What names the items of a list in Kubernetes, the most telling first.
constexpr std::array<std::string_view, 6> names{"name",        "mountPath", "containerPort",
                                                "topologyKey", "key",       "cidr"};

std::optional<std::string_view> nameOfAll(const Value::List &before, const Value::List &after)
{
    for (const std::string_view name : names) {
        Places seen;
        const auto fits = [&](const Value &item) {
            const Value *value = item.find(name);
            return value && value->isScalar() && seen.insert(value->scalarText()).second;
        };
        const bool first = std::ranges::all_of(before, fits);
        seen.clear();
        if (first && std::ranges::all_of(after, fits))
            return name;
    }
    return {};
}

void compare(const std::string &path, const Value &before, const Value &after, Places &places);

/// Items of another name stand for each other where as many came as went: something was renamed.
void compareNamed(const std::string &path, std::string_view name, const Value::List &before,
                  const Value::List &after, Places &places)
{
    const auto named = [&](const Value::List &list, const Value &item) {
        const std::string key = item.find(name)->scalarText();
        return std::ranges::find_if(
            list, [&](const Value &other) { return other.find(name)->scalarText() == key; });
    };
    std::vector<const Value *> came;
    for (const Value &item : after) {
        if (named(before, item) == before.end())
            came.push_back(&item);
    }
    const auto went = std::ranges::count_if(
        before, [&](const Value &item) { return named(after, item) == after.end(); });
    std::size_t next = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::string place = below(path, std::to_string(i));
        const auto same = named(after, before[i]);
        if (same != after.end())
            compare(place, before[i], *same, places);
        else if (static_cast<std::size_t>(went) == came.size())
            compare(place, before[i], *came[next++], places);
        else
            addAll(place, before[i], places);
    }
}

/// How many items the longest common subsequence of the ends of both lists has.
using Lengths = std::vector<std::vector<int>>;

Lengths lengthsOf(const Value::List &before, const Value::List &after)
{
    Lengths length(before.size() + 1, std::vector<int>(after.size() + 1, 0));
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;)
            length[i][j] = before[i] == after[j] ? length[i + 1][j + 1] + 1
                                                 : std::max(length[i + 1][j], length[i][j + 1]);
    }
    return length;
}

/// What stands between two items that both lists have.
void compareGap(const std::string &path, const Value::List &before,
                std::pair<std::size_t, std::size_t> ours, const Value::List &after,
                std::pair<std::size_t, std::size_t> theirs, Places &places)
{
    const bool paired = ours.second - ours.first == theirs.second - theirs.first;
    for (std::size_t i = ours.first; i < ours.second; ++i) {
        const std::string place = below(path, std::to_string(i));
        if (paired)
            compare(place, before[i], after[theirs.first + i - ours.first], places);
        else
            addAll(place, before[i], places);
    }
}

void compareLists(const std::string &path, const Value::List &before, const Value::List &after,
                  Places &places)
{
    if (const auto name = nameOfAll(before, after))
        return compareNamed(path, *name, before, after, places);
    const Lengths length = lengthsOf(before, after);
    std::size_t i = 0, j = 0, ours = 0, theirs = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            compareGap(path, before, {ours, i}, after, {theirs, j}, places);
            ours = ++i;
            theirs = ++j;
        } else if (length[i + 1][j] >= length[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    compareGap(path, before, {ours, before.size()}, after, {theirs, after.size()}, places);
}

void compare(const std::string &path, const Value &before, const Value &after, Places &places)
{
    if (before == after)
        return;
    if (before.isMap() && after.isMap() && !before.empty()) {
        for (const auto &[key, entry] : before.asMap()) {
            const Value *other = after.find(key);
            if (other)
                compare(below(path, key), entry, *other, places);
            else
                addAll(below(path, key), entry, places);
        }
    } else if (before.isList() && after.isList() && !before.empty()) {
        compareLists(path, before.asList(), after.asList(), places);
    } else {
        addAll(path, before, places);
    }
}

} // namespace

std::string below(const std::string &path, std::string_view key)
{
    std::string place = path.empty() ? path : path + '/';
    for (const char c : key) {
        if (c == '~' || c == '/')
            place += c == '~' ? "~0" : "~1";
        else
            place += c;
    }
    return place;
}

const Value *valueAt(const Value &object, std::string_view path)
{
    const Value *at = &object;
    while (at && !path.empty()) {
        const std::string_view segment = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), segment.size() + 1));
        std::size_t index = 0;
        if (!at->isList()) {
            at = at->find(jsonPointerKey(segment));
            continue;
        }
        const auto [end, error] =
            std::from_chars(segment.data(), segment.data() + segment.size(), index);
        const bool fits = error == std::errc() && end == segment.data() + segment.size();
        at = fits && index < at->size() ? &at->asList()[index] : nullptr;
    }
    return at;
}

std::vector<std::pair<std::string, const Value *>> leavesOf(const Value &object)
{
    std::vector<std::pair<std::string, const Value *>> leaves;
    collect("", object, leaves);
    return leaves;
}

Places altered(const Value &before, const Value &after)
{
    Places places;
    compare("", before, after, places);
    return places;
}

} // namespace moldloft::explain
