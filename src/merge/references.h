#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/document.h"

namespace moldloft::merging
{

/// Elements as values in which a reference says which element it means, not what that is called
/// in this version: so that a rename on one side and an edit on the other meet.
class References
{
public:
    enum class Side { Base, Mine, Theirs };

    /// The element's fields with its references as tokens. What names nothing stays as it is.
    Value tokenised(const Document &document, const Record &record, Side side);
    /// With the names that the elements of `merged` have. A reference keeps the words in which it
    /// was written where these still name the element.
    Value written(const Value &value, const Record &holder,
                  const std::unordered_map<ElementId, const Record *> &merged) const;

private:
    using Texts = std::map<Side, std::string>;
    /// The words to try, those that a side changed first.
    static std::vector<std::string> wordsOf(const Texts &texts);

    std::map<std::pair<ElementId, ElementId>, Texts> m_texts; ///< by holder and target
};

/// The elements that tokens in the value mean.
std::vector<ElementId> tokensIn(const Value &value);

/// What can be an item or a scalar of its own right below an element's fields: for telling which
/// side uses an element anew.
struct Occurrence {
    std::string text; ///< equal for equal occurrences
    std::vector<ElementId> targets;
};
std::vector<Occurrence> occurrencesIn(const Value &fields);

/// Without the items of lists that mean an element of `gone`.
Value withoutItems(const Value &fields, const std::set<ElementId> &gone);
/// With the items of `base` that mean an element of `kept` and are missing.
Value withItems(const Value &fields, const Value &base, const std::set<ElementId> &kept);

} // namespace moldloft::merging
