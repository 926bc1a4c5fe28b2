#include "rules/near_names.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <unordered_map>

#include "base/text.h"

namespace moldloft::rules
{

namespace
{

/// More names than this are not compared letter by letter with one word.
constexpr std::size_t mostCompared = 100;

/// Which letters and digits occur: two words that are near differ in few of them.
std::uint64_t letters(std::string_view text)
{
    std::uint64_t mask = 0;
    for (const char c : text)
        mask |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63);
    return mask;
}

struct Candidate {
    ElementId element;
    std::uint64_t letters;
};

/// The elements by namespace; the namespaces themselves under "".
struct Candidates {
    static constexpr unsigned dependsOn = facets::names;

    explicit Candidates(const Context &context)
    {
        for (const auto &record : context.document().records())
            byNamespace[record->ns].push_back({record->id, letters(record->name)});
    }
    std::unordered_map<std::string, std::vector<Candidate>> byNamespace;
};

} // namespace

std::optional<std::string> nearName(const Context &context, std::string_view word,
                                    const std::string &ns,
                                    const std::function<bool(const Record &)> &fits)
{
    const auto &all = context.index<Candidates>().byNamespace;
    const auto some = all.find(ns);
    if (some == all.end())
        return std::nullopt;
    const std::uint64_t wanted = letters(word);
    // At most a third of the word may differ (closestMatch), and each difference adds and removes
    // one letter at most.
    const auto mostDifferent = static_cast<int>(2 * std::max<std::size_t>(1, word.size() / 3));
    std::vector<std::string> names;
    for (const Candidate &candidate : some->second) {
        if (std::popcount(candidate.letters ^ wanted) > mostDifferent)
            continue;
        const Record &element = *context.document().find(candidate.element);
        if (!fits(element))
            continue;
        names.push_back(element.name);
        if (names.size() == mostCompared)
            break;
    }
    return closestMatch(word, names);
}

} // namespace moldloft::rules
