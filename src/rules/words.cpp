#include "rules/words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/references.h"

namespace moldloft::rules
{

std::string_view kindWord(ElementKind kind)
{
    constexpr std::array<std::string_view, elementKindCount> words{
        "namespace", "service", "database", "broker", "channel", "external", "ingress", "note"};
    return words[static_cast<std::size_t>(kind)];
}

std::string aKind(ElementKind kind)
{
    const bool vowel = kind == ElementKind::External || kind == ElementKind::Ingress;
    return (vowel ? "an " : "a ") + std::string(kindWord(kind));
}

std::string numberWord(std::size_t number)
{
    constexpr std::array<std::string_view, 11> words{
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    return number < words.size() ? std::string(words[number]) : std::to_string(number);
}

std::string nameFrom(const Record &element, const std::string &ns)
{
    return Ref::to(element.ns, element.name, ns).text;
}

std::string enumerateSome(const std::vector<std::string> &names, std::size_t total,
                          std::size_t limit)
{
    if (total <= limit)
        return enumerate(names);
    std::vector<std::string> some(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(limit, names.size())));
    some.push_back(std::to_string(total - some.size()) + " others");
    return enumerate(some);
}

} // namespace moldloft::rules
