#include "export/explain/question.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/text.h"
#include "export/explain/altered.h"

namespace moldloft::explain
{
namespace
{

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

/// The short names of kubectl.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> shortNames{
    {{"deploy", "deployment"},
     {"svc", "service"},
     {"sts", "statefulset"},
     {"cm", "configmap"},
     {"ns", "namespace"},
     {"sa", "serviceaccount"},
     {"ing", "ingress"},
     {"netpol", "networkpolicy"},
     {"hpa", "horizontalpodautoscaler"},
     {"pdb", "poddisruptionbudget"},
     {"cj", "cronjob"},
     {"quota", "resourcequota"},
     {"limits", "limitrange"},
     {"pvc", "persistentvolumeclaim"},
     {"es", "externalsecret"},
     {"kt", "kafkatopic"},
     {"pc", "priorityclass"},
     {"gtw", "gateway"}}};

bool isKind(const Object &object, std::string_view asked)
{
    const std::string kind = lowered(object.kind);
    std::string word = lowered(asked);
    for (const auto &[shortName, name] : shortNames) {
        if (word == shortName)
            word = name;
    }
    return word == kind || word == kind + 's' || word == kind + "es" ||
           (kind.ends_with('y') && word == kind.substr(0, kind.size() - 1) + "ies");
}

Error noKind(const std::vector<Object> &objects, const std::string &kind)
{
    std::vector<std::string> kinds;
    for (const Object &object : objects) {
        if (std::ranges::find(kinds, lowered(object.kind)) == kinds.end())
            kinds.push_back(lowered(object.kind));
    }
    std::ranges::sort(kinds);
    const auto near = closestMatch(lowered(kind), kinds);
    return {ErrorCode::Input,
            phrase("explain", "The export has no object of kind `{0}`.")(kind),
            {},
            near ? phrase("explain", "Did you mean `{0}`?")(*near)
                 : phrase("explain", "It has {0}.")(enumerated(kinds))};
}

Error noName(const std::vector<const Object *> &ofKind, const std::string &asked)
{
    std::vector<std::string> titles, names;
    for (const Object *object : ofKind) {
        titles.push_back(object->title());
        names.push_back(object->name);
    }
    const std::string name = asked.substr(asked.rfind('/') + 1);
    auto near = closestMatch(name, names);
    if (!near && std::ranges::find(names, name) != names.end())
        near = name;
    if (near) {
        const auto at = std::ranges::find(names, *near) - names.begin();
        near = titles[static_cast<std::size_t>(at)];
    }
    constexpr std::size_t some = 8;
    titles.resize(std::min(titles.size(), some));
    return {ErrorCode::Input,
            phrase("explain", "The export has no `{0}`.")(asked),
            {},
            near ? phrase("explain", "Did you mean `{0}`?")(*near)
                 : phrase("explain", "There is {0}.")(enumerated(titles))};
}

Result<std::size_t> objectOf(const std::vector<Object> &objects, const std::string &asked)
{
    const auto parts = split(asked, '/');
    if (parts.size() < 2 || parts.size() > 3)
        return Error{
            ErrorCode::Input,
            phrase("explain", "`{0}` names no object.")(asked),
            {},
            phrase("explain", "Write KIND/NAMESPACE/NAME, such as {0}.")(
                objects.empty() ? std::string("deployment/shop/orders") : objects.back().title())};
    std::vector<const Object *> ofKind, found;
    for (const Object &object : objects) {
        if (!isKind(object, parts[0]))
            continue;
        ofKind.push_back(&object);
        const bool inNamespace = parts.size() == 2 || object.ns == parts[1];
        if (object.name == parts.back() && inNamespace)
            found.push_back(&object);
    }
    if (ofKind.empty())
        return noKind(objects, parts[0]);
    if (found.empty())
        return noName(ofKind, asked);
    if (found.size() > 1) {
        std::vector<std::string> titles;
        for (const Object *object : found)
            titles.push_back(object->title());
        return Error{ErrorCode::Input,
                     phrase("explain", "Several objects are called `{0}`.")(asked),
                     {},
                     phrase("explain", "Write {0}.")(enumerated(titles))};
    }
    return static_cast<std::size_t>(found.front() - objects.data());
}

/// Takes `[orders]`, `[0]`, `.orders` or `.0` off the front of `rest`; the index that is meant.
std::optional<std::size_t> takeItem(const Value &list, std::string_view &rest)
{
    const bool bracket = rest.starts_with('[');
    const auto end = bracket ? rest.find(']') : std::min(rest.find_first_of(".[", 1), rest.size());
    if (end == std::string_view::npos || rest.empty())
        return {};
    const std::string_view word = rest.substr(1, end - 1);
    rest.remove_prefix(std::min(rest.size(), end + (bracket ? 1 : 0)));
    std::size_t index = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), index);
    if (error == std::errc() && stop == word.data() + word.size() && index < list.size())
        return index;
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (const char *key : {"name", "mountPath", "containerPort", "host", "path"}) {
            const Value *name = list.asList()[i].find(key);
            if (name && name->isScalar() && name->scalarText() == word)
                return i;
        }
    }
    return {};
}

/// Takes `.key` off the front of `rest`: the longest key of the map that fits, because keys such as
/// `app.kubernetes.io/name` hold dots themselves.
const Value::Entry *takeKey(const Value &map, std::string_view &rest)
{
    std::string_view text = rest.starts_with('.') ? rest.substr(1) : rest;
    const Value::Entry *best = nullptr;
    for (const Value::Entry &entry : map.asMap()) {
        if (!text.starts_with(entry.key))
            continue;
        const bool ends = text.size() == entry.key.size() || text[entry.key.size()] == '.' ||
                          text[entry.key.size()] == '[';
        if (ends && (!best || entry.key.size() > best->key.size()))
            best = &entry;
    }
    if (best)
        rest = text.substr(best->key.size());
    return best;
}

Error noField(const Object &object, const Value &at, const std::string &place,
              std::string_view rest)
{
    std::vector<std::string> keys;
    if (at.isMap()) {
        for (const Value::Entry &entry : at.asMap())
            keys.push_back(entry.key);
    }
    const std::string_view text =
        rest.substr(rest.starts_with('.') || rest.starts_with('[') ? 1 : 0);
    const std::string word(text.substr(0, text.find_first_of(".[]")));
    const auto near = closestMatch(word, keys);
    Message hint;
    if (near)
        hint = phrase("explain", "Did you mean `{0}`?")(*near);
    else if (!keys.empty())
        hint = phrase("explain", "It has {0}.")(enumerated(keys));
    else
        hint = phrase("explain", "It has nothing below.")();
    const std::string where = place.empty() ? object.title() : shownPath(object.value, place);
    return {ErrorCode::Input, phrase("explain", "{0} has no `{1}`.")(where, word), {}, hint};
}

Result<std::string> placeIn(const Object &object, std::string_view rest)
{
    const Value *at = &object.value;
    std::string place;
    while (!rest.empty()) {
        const std::string_view before = rest;
        if (at->isList()) {
            const auto index = takeItem(*at, rest);
            if (!index)
                return noField(object, *at, place, before);
            place = below(place, std::to_string(*index));
            at = &at->asList()[*index];
        } else {
            const Value::Entry *entry = at->isMap() ? takeKey(*at, rest) : nullptr;
            if (!entry)
                return noField(object, *at, place, before);
            place = below(place, entry->key);
            at = &entry->value;
        }
    }
    return place;
}

} // namespace

Result<std::size_t> objectAsked(const std::vector<Object> &objects, std::string_view question)
{
    auto dot = question.find('.');
    auto first = objectOf(objects, std::string(question.substr(0, dot)));
    while (!first && dot != std::string_view::npos) { // a name with dots: `kt/shop.placed`
        dot = question.find('.', dot + 1);
        if (const auto longer = objectOf(objects, std::string(question.substr(0, dot))))
            return longer;
    }
    return first;
}

Result<std::string> placeAsked(const Object &object, std::string_view question)
{
    const auto slash = question.rfind('/', question.find('.'));
    const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
    const bool isNamed = question.substr(name).starts_with(object.name);
    const auto dot = question.find('.', isNamed ? name + object.name.size() : 0);
    return placeIn(object,
                   dot == std::string_view::npos ? std::string_view() : question.substr(dot));
}

Result<Target> targetOf(const std::vector<Object> &objects, std::string_view question)
{
    const auto object = objectAsked(objects, question);
    if (!object)
        return object.error();
    auto place = placeAsked(objects[*object], question);
    if (!place)
        return place.error();
    return Target{*object, std::move(*place)};
}

std::string Object::title() const
{
    const std::string word = lowered(kind);
    return ns.empty() ? fmt::format("{}/{}", word, name) : fmt::format("{}/{}/{}", word, ns, name);
}

std::string shownPath(const Value &object, std::string_view pointer)
{
    std::string shown;
    std::string at;
    for (const std::string &segment : split(pointer, '/')) {
        const Value *parent = valueAt(object, at);
        at = at.empty() ? segment : at + '/' + segment;
        std::string key = segment;
        if (parent && parent->isList()) {
            const Value *item = valueAt(object, at);
            const Value *name = item ? item->find("name") : nullptr;
            shown += '[' + (name && name->isString() ? name->asString() : segment) + ']';
            continue;
        }
        for (auto escape = key.find('~'); escape != std::string::npos;
             escape = key.find('~', escape + 1))
            key.replace(escape, 2, key[escape + 1] == '1' ? "/" : "~");
        shown += (shown.empty() ? "" : ".") + key;
    }
    return shown;
}

} // namespace moldloft::explain
