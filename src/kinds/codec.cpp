#include "kinds/codec.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.h"

namespace moldloft
{

std::string joinPath(std::string_view parent, std::string_view key)
{
    std::string path(parent);
    if (!path.empty())
        path += '/';
    for (const char c : key) {
        if (c == '/')
            path += "~1";
        else
            path += c;
    }
    return path;
}

namespace kinds
{

namespace
{

Message nounOf(const Value &value)
{
    if (value.isNull())
        return phrase("kinds", "nothing");
    if (value.isList())
        return phrase("kinds", "a list");
    if (value.isMap())
        return phrase("kinds", "a mapping");
    return "'" + value.scalarText() + "'";
}

void report(const Reading &in, Message message, Message hint = {})
{
    in.problems.push_back({in.path, false, std::move(message), std::move(hint)});
}

/// The last key of the path, for messages: the field as the user wrote it.
std::string keyOf(const Reading &in)
{
    return in.field.key.empty() ? in.path.substr(in.path.rfind('/') + 1) : in.field.key;
}

/// Text of a scalar that stands for a string. Plain 8080 or true are text where text is meant;
/// `version: 1.10` stays "1.10".
bool takeText(const Reading &in, std::string &out)
{
    if (!in.value.isScalar() || in.value.isNull()) {
        report(in,
               phrase("kinds", "`{0}` holds {1} where a text is expected.")(keyOf(in),
                                                                            nounOf(in.value)),
               in.value.isNull()
                   ? phrase("kinds", "Write \"\" for an empty text, or remove the key.")
                   : Message());
        return false;
    }
    out = in.value.scalarText();
    return true;
}

bool isRefText(std::string_view text)
{
    const auto parts = split(text, '/');
    return parts.size() <= 2 &&
           std::none_of(parts.begin(), parts.end(), [](const std::string &part) {
               return part.empty() || part.find_first_of(" \t\n") != std::string::npos;
           });
}

bool isEndpoint(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> methods{"GET",    "POST", "PUT",    "PATCH",
                                                             "DELETE", "HEAD", "OPTIONS"};
    const auto space = text.find(' ');
    if (space == std::string_view::npos)
        return false;
    const std::string_view path = text.substr(space + 1);
    return std::find(methods.begin(), methods.end(), text.substr(0, space)) != methods.end() &&
           !path.empty() && path[0] == '/' &&
           std::all_of(path.begin(), path.end(), [](char c) { return c > ' ' && c < 127; });
}

constexpr std::array<std::string_view, 3> serviceTypes{"ClusterIP", "NodePort", "LoadBalancer"};

} // namespace

void reportUnknownKey(const std::string &key, const std::vector<std::string> &known,
                      const std::string &path, FieldProblems &problems)
{
    const auto near = closestMatch(key, known);
    problems.push_back(
        {path, true, phrase("kinds", "unknown key `{0}`.")(key),
         near ? phrase("kinds", "Did you mean `{0}`?")(*near)
              : phrase("kinds",
                       "Known here: {0}; keys of your own start with `x-`.")(enumerated(known))});
}

void reportMissing(const std::string &key, const std::string &path, FieldProblems &problems)
{
    problems.push_back(
        {path, true, phrase("kinds", "`{0}` is missing.")(key), phrase("kinds", "Add it.")});
}

void reportNoMapping(const Value &value, const std::string &path, FieldProblems &problems)
{
    problems.push_back(
        {path, false,
         phrase("kinds", "here stands {0} where a mapping is expected.")(nounOf(value)),
         phrase("kinds", "Write `key: value` lines below it.")});
}

bool isExtra(const std::string &key)
{
    return key.starts_with("x-");
}

bool checkIsList(const Reading &in)
{
    if (in.value.isList())
        return true;
    report(
        in,
        phrase("kinds", "`{0}` holds {1} where a list is expected.")(keyOf(in), nounOf(in.value)),
        in.value.isScalar() && !in.value.isNull()
            ? phrase("kinds", "Write `{0}: [{1}]`.")(keyOf(in), in.value.scalarText())
            : phrase("kinds", "Write `{0}: []` for none.")(keyOf(in)));
    return false;
}

void checkSaysAnything(const Reading &in)
{
    const auto &names = in.field.needsOneOf;
    if (names.empty() || !in.value.isMap() ||
        std::any_of(names.begin(), names.end(),
                    [&](const std::string &name) { return in.value.find(name) != nullptr; }))
        return;
    in.problems.push_back({in.path, false,
                           phrase("kinds", "here stands none of {0}.")(enumerated(names)),
                           phrase("kinds", "Add one of them.")});
}

bool checkIsMap(const Reading &in)
{
    if (in.value.isMap())
        return true;
    report(in,
           phrase("kinds", "`{0}` holds {1} where a mapping is expected.")(keyOf(in),
                                                                           nounOf(in.value)),
           phrase("kinds", "Write `name: value` lines below it."));
    return false;
}

const Field &itemOf(const Field &field)
{
    assert(field.item.size() == 1);
    return field.item.front();
}

void read(const Reading &in, std::string &out)
{
    std::string text;
    if (!takeText(in, text))
        return;
    if (in.field.type == FieldType::Choice &&
        std::find(in.field.choices.begin(), in.field.choices.end(), text) ==
            in.field.choices.end()) {
        const auto near = closestMatch(text, in.field.choices);
        report(in, phrase("kinds", "`{0}` cannot be '{1}'.")(keyOf(in), text),
               near ? phrase("kinds", "Did you mean `{0}`?")(*near)
                    : phrase("kinds", "It is one of {0}.")(enumerated(in.field.choices)));
        return;
    }
    if (Message fault = in.field.form ? in.field.form->problem(text) : Message(); !fault.empty()) {
        report(in, std::move(fault), phrase("kinds", "An example: `{0}`.")(in.field.example));
        return;
    }
    if (in.field.type == FieldType::Endpoint && !isEndpoint(text)) {
        report(in, phrase("kinds", "'{0}' is no route.")(text),
               phrase("kinds", "Write a method and a path, such as \"GET /orders/{id}\"."));
        return;
    }
    out = std::move(text);
}

void read(const Reading &in, int &out)
{
    if (!in.value.isInt()) {
        report(in,
               phrase("kinds", "`{0}` holds {1} where a whole number is expected.")(
                   keyOf(in), nounOf(in.value)),
               in.value.isString() && !in.value.asString().empty() &&
                       in.value.asString().find_first_not_of("0123456789") == std::string::npos
                   ? phrase("kinds", "Remove the quotes.")
                   : Message());
        return;
    }
    const auto number = in.value.asInt();
    const auto min = in.field.min.value_or(std::numeric_limits<int>::min());
    const auto max = in.field.max.value_or(std::numeric_limits<int>::max());
    if (number < min || number > max) {
        report(in, phrase("kinds", "`{0}` cannot be {1}.")(keyOf(in), number),
               in.field.max ? phrase("kinds", "It lies between {0} and {1}.")(min, max)
                            : phrase("kinds", "The least is {0}.")(min));
        return;
    }
    out = static_cast<int>(number);
}

void read(const Reading &in, bool &out)
{
    if (in.value.isBool())
        out = in.value.asBool();
    else
        report(in, phrase("kinds", "`{0}` holds {1} where true or false is expected.")(
                       keyOf(in), nounOf(in.value)));
}

void read(const Reading &in, Duration &out)
{
    std::string text;
    if (!takeText(in, text))
        return;
    if (auto duration = parseDuration(text))
        out = *duration;
    else
        report(in, duration.error().message, duration.error().hint);
}

void read(const Reading &in, Quantity &out)
{
    std::string text;
    if (!takeText(in, text))
        return;
    if (auto quantity = parseQuantity(text))
        out = *std::move(quantity);
    else
        report(in, quantity.error().message, quantity.error().hint);
}

void read(const Reading &in, Percent &out)
{
    std::string text;
    if (!takeText(in, text))
        return;
    if (auto percent = parsePercent(text))
        out = *std::move(percent);
    else
        report(in, percent.error().message, percent.error().hint);
}

void read(const Reading &in, Ref &out)
{
    std::string text;
    if (!takeText(in, text))
        return;
    if (!isRefText(text)) {
        report(in, phrase("kinds", "'{0}' names no element.")(text),
               phrase("kinds", "Write its name, or namespace/name."));
        return;
    }
    out.text = std::move(text);
}

void read(const Reading &in, ServiceType &out)
{
    std::string text;
    read(in, text);
    for (std::size_t i = 0; i < serviceTypes.size(); ++i) {
        if (text == serviceTypes[i])
            out = static_cast<ServiceType>(i);
    }
}

void read(const Reading &in, Tls &out)
{
    Tls tls;
    if (in.value.isBool()) {
        tls.enabled = in.value.asBool();
    } else if (in.value.isMap()) {
        tls.enabled = true;
        for (const auto &[key, entry] : in.value.asMap()) {
            const std::string path = joinPath(in.path, key);
            if (key == "secret")
                read(Reading{entry, in.field.members.at(0), path, in.problems}, tls.secret);
            else if (key == "issuer")
                read(Reading{entry, in.field.members.at(1), path, in.problems}, tls.issuer);
            else
                reportUnknownKey(key, {"secret", "issuer"}, path, in.problems);
        }
    } else {
        report(in, phrase("kinds", "`tls` holds {0}.")(nounOf(in.value)),
               phrase("kinds", "Write true, {secret: NAME} or {issuer: NAME}."));
        return;
    }
    out = std::move(tls);
}

void read(const Reading &in, Value &out)
{
    if (in.field.type == FieldType::Number && !in.value.isInt() && !in.value.isNumber()) {
        report(in, phrase("kinds", "`{0}` holds {1} where a number is expected.")(
                       keyOf(in), nounOf(in.value)));
        return;
    }
    out = in.value;
}

Value write(const std::string &value, const Field &)
{
    return value;
}

Value write(int value, const Field &)
{
    return value;
}

Value write(bool value, const Field &)
{
    return value;
}

Value write(const Duration &value, const Field &)
{
    return toString(value);
}

Value write(const Quantity &value, const Field &)
{
    return value.text;
}

Value write(const Percent &value, const Field &)
{
    return value.text;
}

Value write(const Ref &value, const Field &)
{
    return value.text.empty() ? Value() : Value(value.text);
}

Value write(ServiceType value, const Field &)
{
    return serviceTypes[static_cast<std::size_t>(value)];
}

Value write(const Tls &value, const Field &)
{
    Value map;
    if (value.secret)
        map.set("secret", *value.secret);
    if (value.issuer)
        map.set("issuer", *value.issuer);
    return map.isNull() ? Value(value.enabled) : map;
}

Value write(const Value &value, const Field &)
{
    return value;
}

} // namespace kinds
} // namespace moldloft
