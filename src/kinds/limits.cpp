#include "kinds/limits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <regex.h>
#include <set>

#include "base/text.h"

namespace moldloft::kinds
{

namespace
{

struct TypeForm {
    std::string_view type;
    const char *form; ///< what every value looks like
};

constexpr std::array forms{
    TypeForm{"uuid", "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"},
    TypeForm{"integer", "^-?[0-9]{1,18}$"},
    TypeForm{"decimal", "^-?[0-9]+([.][0-9]+)?$"},
    TypeForm{"number", "^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,2})?$"},
    TypeForm{"boolean", "^(true|false)$"},
    TypeForm{"timestamp", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?"
                          "(Z|[-+][0-9]{2}:[0-9]{2})$"},
    TypeForm{"date", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
    TypeForm{"email", "^[^@ ]+@[^@ .]+([.][^@ .]+)*$"},
    TypeForm{"uri", "^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$"},
};

bool matches(const std::string &text, const std::string &pattern)
{
    regex_t compiled;
    if (regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB) != 0)
        return false;
    const bool found = regexec(&compiled, text.c_str(), 0, nullptr, 0) == 0;
    regfree(&compiled);
    return found;
}

double numberOf(const Value &value)
{
    return std::strtod(value.scalarText().c_str(), nullptr);
}

int lengthOf(std::string_view text)
{
    return static_cast<int>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The tighter of two limits; null: none.
Value tighter(const Value &one, const Value &other, bool greater)
{
    if (one.isNull() || other.isNull())
        return one.isNull() ? other : one;
    return (numberOf(one) > numberOf(other)) == greater ? one : other;
}

void findStray(const DataField &field, std::vector<LimitProblem> &problems)
{
    const auto stray = [&](const char *key, bool there, bool fits) {
        if (there && !fits)
            problems.push_back(
                {key, phrase("kinds", "`{0}` says nothing about {1}.")(key, field.type)});
    };
    const bool isText = field.type == "string";
    stray("minimum", !field.minimum.isNull(), isNumeric(field.type));
    stray("maximum", !field.maximum.isNull(), isNumeric(field.type));
    stray("minLength", field.minLength.has_value(), isText);
    stray("maxLength", field.maxLength.has_value(), isText);
    stray("pattern", field.pattern.has_value(), isText);
    stray("enum", !field.choices.empty(), isText);
}

/// Whether a number lies between both limits.
bool isEmptyRange(const DataField &field)
{
    if (field.minimum.isNull() || field.maximum.isNull())
        return false;
    const double least = numberOf(field.minimum), most = numberOf(field.maximum);
    return field.type == "integer" ? std::ceil(least) > std::floor(most) : least > most;
}

void findEmptyRanges(const DataField &field, std::vector<LimitProblem> &problems)
{
    for (const auto &[key, limit] :
         {std::pair("minimum", &field.minimum), std::pair("maximum", &field.maximum)}) {
        if (!limit->isNull() && !std::isfinite(numberOf(*limit)))
            problems.push_back({key, phrase("kinds", "{0} is no limit.")(limit->scalarText())});
    }
    if (isEmptyRange(field))
        problems.push_back(
            {"maximum", phrase("kinds", "Nothing is at least {0} and at most {1}.")(
                            field.minimum.scalarText(), field.maximum.scalarText())});
    if (field.minLength && field.maxLength && *field.minLength > *field.maxLength)
        problems.push_back(
            {"maxLength", phrase("kinds", "No text has at least {0} and at most {1} characters.")(
                              *field.minLength, *field.maxLength)});
}

} // namespace

bool isNumeric(std::string_view type)
{
    return type == "integer" || type == "decimal" || type == "number";
}

Message misfit(const DataField &field, std::string_view view)
{
    const std::string text(view);
    const auto *form = std::ranges::find(forms, field.type, &TypeForm::type);
    if (form != forms.end() && !matches(text, form->form))
        return phrase("kinds", "'{0}' is no {1}.")(text, field.type);
    if (isNumeric(field.type)) {
        const double number = std::strtod(text.c_str(), nullptr);
        if (!field.minimum.isNull() && number < numberOf(field.minimum))
            return phrase("kinds", "{0} is less than {1}.")(text, field.minimum.scalarText());
        if (!field.maximum.isNull() && number > numberOf(field.maximum))
            return phrase("kinds", "{0} is more than {1}.")(text, field.maximum.scalarText());
    }
    if (field.type != "string")
        return {};
    const int length = lengthOf(text);
    if (field.minLength && length < *field.minLength)
        return phrase("kinds", "'{0}' is shorter than {1}.")(text, *field.minLength);
    if (field.maxLength && length > *field.maxLength)
        return phrase("kinds", "'{0}' is longer than {1}.")(text, *field.maxLength);
    if (field.pattern && !matches(text, *field.pattern))
        return phrase("kinds", "'{0}' does not fit the pattern.")(text);
    if (!field.choices.empty() && std::ranges::find(field.choices, text) == field.choices.end())
        return phrase("kinds", "'{0}' is none of {1}.")(text, enumerated(field.choices));
    return {};
}

std::vector<LimitProblem> limitProblems(const DataField &field)
{
    std::vector<LimitProblem> problems;
    findStray(field, problems);
    findEmptyRanges(field, problems);
    if (!problems.empty())
        return problems; // what follows would only say it again
    std::set<std::string> known;
    for (const std::string &choice : field.choices) {
        if (!known.insert(choice).second)
            problems.push_back({"enum", phrase("kinds", "'{0}' stands there twice.")(choice)});
        else if (Message fault = misfit(field, choice); !fault.empty())
            problems.push_back({"enum", std::move(fault)});
    }
    if (field.example) {
        if (Message fault = misfit(field, *field.example); !fault.empty())
            problems.push_back({"example", std::move(fault)});
    } else if (field.pattern && field.choices.empty()) {
        problems.push_back({"pattern", phrase("kinds", "A pattern wants an example that fits.")});
    }
    return problems;
}

DataField narrowed(DataField field, const DataField &other)
{
    if (other.required.value_or(false))
        field.required = true;
    field.minimum = tighter(field.minimum, other.minimum, true);
    field.maximum = tighter(field.maximum, other.maximum, false);
    if (other.minLength)
        field.minLength = std::max(field.minLength.value_or(0), *other.minLength);
    if (other.maxLength)
        field.maxLength = std::min(field.maxLength.value_or(*other.maxLength), *other.maxLength);
    if (!field.pattern)
        field.pattern = other.pattern;
    if (field.choices.empty())
        field.choices = other.choices;
    if (!field.example)
        field.example = other.example;
    return field;
}

} // namespace moldloft::kinds
