#include "rules/words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "model/references.h"

namespace moldloft::rules
{

Phrase kindWord(ElementKind kind)
{
    constexpr std::array<Phrase, elementKindCount> words{
        phrase("rules", "namespace"), phrase("rules", "service"), phrase("rules", "database"),
        phrase("rules", "broker"),    phrase("rules", "channel"), phrase("rules", "external"),
        phrase("rules", "ingress"),   phrase("rules", "note")};
    return words[static_cast<std::size_t>(kind)];
}

Phrase aKind(ElementKind kind)
{
    constexpr std::array<Phrase, elementKindCount> words{
        phrase("rules", "a namespace"), phrase("rules", "a service"),
        phrase("rules", "a database"),  phrase("rules", "a broker"),
        phrase("rules", "a channel"),   phrase("rules", "an external"),
        phrase("rules", "an ingress"),  phrase("rules", "a note")};
    return words[static_cast<std::size_t>(kind)];
}

Message numberWord(std::size_t number)
{
    constexpr std::array words{
        phrase("rules", "no"),    phrase("rules", "one"),   phrase("rules", "two"),
        phrase("rules", "three"), phrase("rules", "four"),  phrase("rules", "five"),
        phrase("rules", "six"),   phrase("rules", "seven"), phrase("rules", "eight"),
        phrase("rules", "nine"),  phrase("rules", "ten")};
    return number < words.size() ? Message(words[number]) : Message(number);
}

std::string nameFrom(const Record &element, const std::string &ns)
{
    return Ref::to(element.ns, element.name, ns).text;
}

Message enumerateSome(const std::vector<std::string> &names, std::size_t total, std::size_t limit)
{
    if (names.size() == total && total <= limit + 1) // one more name is shorter than "1 others"
        return enumerated(names);
    std::vector<Message> some(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(limit, names.size())));
    some.push_back(phrase("rules", "{0} others")(total - some.size()));
    return enumerated(std::move(some));
}

} // namespace moldloft::rules
