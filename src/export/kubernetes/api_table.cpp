#include "export/kubernetes/api_table.h"

#include <algorithm>

#include "base/text.h"
#include "export/explain/altered.h"
#include "export/kubernetes/api_data.h"

namespace moldloft::kubernetes
{

namespace
{

class Checker
{
public:
    Checker(std::string_view version, Extent extent)
        : m_table(ApiData::get()), m_version(version), m_extent(extent),
          m_standIns(m_table.standIns(version))
    {
    }

    bool isKnown(const ApiSpan &span) const
    {
        return std::ranges::any_of(m_standIns, [&](int version) {
            return span.since <= version && version <= span.until;
        });
    }

    /// The type of that kind, or "" where it is not looked into; what is wrong with it is told.
    std::string_view typeOfKind(std::string_view apiVersion, std::string_view kind)
    {
        const std::string key = std::string(apiVersion) + ' ' + std::string(kind);
        const auto found = m_table.kinds.find(key);
        if (found != m_table.kinds.end() && isKnown(found->second.span))
            return found->second.type;
        if (const auto gone = m_table.removed.find(key); gone != m_table.removed.end())
            tell("apiVersion", false,
                 phrase("export", "{0} {1} was removed in Kubernetes {2}.")(
                     std::string(apiVersion), std::string(kind), std::string(gone->second.since)),
                 gone->second.instead.empty()
                     ? Message()
                     : phrase("export", "Write {0}.")(std::string(gone->second.instead)));
        else if (m_table.knowsGroup(apiVersion))
            tellUnknownKind(apiVersion, kind);
        return {};
    }

    void checkType(const std::string &path, const Value &value, std::string_view type)
    {
        const auto found = m_table.types.find(type);
        if (found == m_table.types.end())
            return;
        if (!value.isMap())
            return tell(path, false, phrase("export", "{0} is a mapping.")(lastOf(path)));
        for (const auto &[key, entry] : value.asMap()) {
            if (m_extent == Extent::Patch && key.starts_with('$'))
                continue;
            checkField(explain::below(path, key), key, entry, found->second);
        }
        for (const auto &[name, field] : found->second) {
            if (m_extent == Extent::Whole && field.required && isKnown(field.span) &&
                !value.find(name))
                tell(path, false,
                     phrase("export", "{0} has no `{1}`, which the API requires.")(
                         path.empty() ? std::string("The object") : lastOf(path),
                         std::string(name)));
        }
    }

    void check(const std::string &path, const Value &value, const ApiField &field,
               std::string_view type)
    {
        if (value.isNull())
            return; // takes it away, or leaves it out
        if (type.starts_with('['))
            return checkList(path, value, field, type.substr(1));
        if (type.starts_with('{')) {
            if (!value.isMap())
                return tell(path, false, phrase("export", "{0} is a mapping.")(lastOf(path)));
            for (const auto &[key, entry] : value.asMap()) {
                if (m_extent == Extent::Whole || !key.starts_with('$'))
                    check(explain::below(path, key), entry, field, type.substr(1));
            }
            return;
        }
        if (m_table.types.contains(type))
            return checkType(path, value, type);
        checkScalar(path, value, field, type);
    }

    std::vector<ApiProblem> take() && { return std::move(m_problems); }

    /// Follows a pointer from a kind's type: the field it leads to, and the type there.
    std::pair<const ApiField *, std::string_view> fieldAt(std::string_view type,
                                                          std::string_view pointer)
    {
        const ApiField *field = nullptr;
        std::string path;
        while (!pointer.empty()) {
            const std::string_view segment = pointer.substr(0, pointer.find('/'));
            pointer.remove_prefix(std::min(pointer.size(), segment.size() + 1));
            path += (path.empty() ? "" : "/") + std::string(segment);
            if (type.starts_with('[') || type.starts_with('{')) {
                type.remove_prefix(1);
                continue;
            }
            const auto found = m_table.types.find(type);
            if (found == m_table.types.end())
                return {nullptr, {}};
            const auto entry = found->second.find(segment);
            if (entry == found->second.end() || !isKnown(entry->second.span)) {
                tellUnknownField(path, std::string(segment), found->second);
                return {nullptr, {}};
            }
            field = &entry->second;
            type = field->type;
        }
        return {field, type};
    }

private:
    static std::string lastOf(const std::string &path)
    {
        return '`' + path.substr(path.rfind('/') + 1) + '`';
    }

    void tell(const std::string &path, bool onKey, Message message, Message hint = {})
    {
        m_problems.push_back({path, onKey, std::move(message), std::move(hint)});
    }

    void tellUnknownKind(std::string_view apiVersion, std::string_view kind)
    {
        std::vector<std::string> near;
        for (const auto &[key, entry] : m_table.kinds) {
            if (isKnown(entry.span) && key.ends_with(' ' + std::string(kind)))
                near.push_back(key.substr(0, key.find(' ')));
        }
        tell("apiVersion", false,
             phrase("export", "Kubernetes {0} has no {1} {2}.")(
                 std::string(m_version), std::string(apiVersion), std::string(kind)),
             near.empty() ? Message() : phrase("export", "It has {0}.")(enumerated(near)));
    }

    void tellUnknownField(const std::string &path, const std::string &key, const ApiType &type)
    {
        const auto there = type.find(key);
        if (there != type.end()) {
            const bool later = there->second.span.since > m_standIns.back();
            const int since = there->second.span.since;
            const int until = there->second.span.until;
            const auto text = [](int version) {
                return std::to_string(version / 100) + '.' + std::to_string(version % 100);
            };
            tell(path, true,
                 later
                     ? phrase("export", "Kubernetes {0} does not know `{1}`, which came with {2}.")(
                           std::string(m_version), key, text(since))
                     : phrase("export", "Kubernetes {0} does not know `{1}` any more, {2} was the "
                                        "last.")(std::string(m_version), key, text(until)),
                 later ? phrase("export", "Take it away, or set `kubernetes` to the cluster's.")()
                       : phrase("export", "Take it away.")());
            return;
        }
        std::vector<std::string> names;
        for (const auto &[name, field] : type) {
            if (isKnown(field.span))
                names.emplace_back(name);
        }
        Message hint;
        if (const auto near = closestMatch(key, names))
            hint = phrase("export", "Did you mean `{0}`?")(*near);
        tell(path, true,
             phrase("export", "Kubernetes {0} knows no field `{1}` here.")(std::string(m_version),
                                                                           key),
             std::move(hint));
    }

    void checkField(const std::string &path, const std::string &key, const Value &value,
                    const ApiType &type)
    {
        const auto found = type.find(key);
        if (found == type.end() || !isKnown(found->second.span))
            return tellUnknownField(path, key, type);
        check(path, value, found->second, found->second.type);
    }

    void checkList(const std::string &path, const Value &value, const ApiField &field,
                   std::string_view type)
    {
        if (!value.isList())
            return tell(path, false, phrase("export", "{0} is a list.")(lastOf(path)));
        for (std::size_t i = 0; i < value.size(); ++i)
            check(explain::below(path, std::to_string(i)), value.asList()[i], field, type);
    }

    void checkScalar(const std::string &path, const Value &value, const ApiField &field,
                     std::string_view type)
    {
        const bool isNumber = value.isInt() || value.isNumber();
        if (type == "string" && !value.isString())
            tell(path, false, phrase("export", "{0} is text.")(lastOf(path)),
                 value.isScalar() ? phrase("export", "Write it in quotes.")() : Message());
        else if (type == "integer" && !isNumber)
            tell(path, false, phrase("export", "{0} is a number.")(lastOf(path)),
                 value.isString() ? phrase("export", "Write it without quotes.")() : Message());
        else if (type == "boolean" && !value.isBool())
            tell(path, false, phrase("export", "{0} is true or false.")(lastOf(path)));
        else if ((type == "quantity" || type == "scalar") && !value.isString() && !isNumber)
            tell(path, false, phrase("export", "{0} is text or a number.")(lastOf(path)));
        else if (!field.choices.empty() && value.isString())
            checkChoice(path, value.asString(), field);
    }

    void checkChoice(const std::string &path, const std::string &word, const ApiField &field)
    {
        std::vector<std::string> choices(field.choices.begin(), field.choices.end());
        if (std::ranges::find(choices, word) != choices.end())
            return;
        const auto near = closestMatch(word, choices);
        tell(path, false, phrase("export", "{0} cannot be `{1}`.")(lastOf(path), word),
             near ? phrase("export", "Did you mean `{0}`?")(*near)
                  : phrase("export", "It can be {0}.")(enumerated(choices)));
    }

    const ApiData &m_table;
    std::string_view m_version;
    Extent m_extent;
    std::vector<int> m_standIns;
    std::vector<ApiProblem> m_problems;
};

} // namespace

std::vector<ApiProblem> checkApi(const Value &object, std::string_view version, Extent extent)
{
    Checker checker(version, extent);
    const Value *apiVersion = object.find("apiVersion");
    const Value *kind = object.find("kind");
    if (!apiVersion || !kind || !apiVersion->isString() || !kind->isString())
        return {
            {"", false, phrase("export", "An object says its `apiVersion` and its `kind`."), {}}};
    const std::string_view type = checker.typeOfKind(apiVersion->asString(), kind->asString());
    if (!type.empty())
        checker.checkType("", object, type);
    return std::move(checker).take();
}

std::vector<ApiProblem> checkApiAt(std::string_view apiVersion, std::string_view kind,
                                   std::string_view pointer, const Value &value,
                                   std::string_view version)
{
    Checker checker(version, Extent::Whole);
    const std::string_view type = checker.typeOfKind(apiVersion, kind);
    if (type.empty())
        return std::move(checker).take();
    const auto [field, there] = checker.fieldAt(type, pointer);
    if (field)
        checker.check(std::string(pointer), value, *field, there);
    return std::move(checker).take();
}

} // namespace moldloft::kubernetes
