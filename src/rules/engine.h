#pragma once

#include <string>
#include <vector>

#include "base/value.h"
#include "rules/finding.h"
#include "rules/rule.h"

namespace moldloft::rules
{

/// Every rule, in the order of RULES in CMakeLists.txt.
const std::vector<Rule> &allRules();
/// nullptr where there is none of that id.
const Rule *findRule(std::string_view id);

/// What all rules say of one element, in the order of the rules; within a rule as it reported.
std::vector<Finding> check(const Context &context, const Record &element);
/// The same after an edit that did not change the element itself: `before` is what was found then.
std::vector<Finding> checkAround(const Context &context, const Record &element,
                                 const std::vector<Finding> &before);
/// What they say of the design's settings.
std::vector<Finding> checkSettings(const Context &context);

/// All findings: those of the settings, then element by element in file order. Takes O(n).
std::vector<Finding> runAll(const Document &document);

/// How many there are of a severity. What is waived does not count.
int count(const std::vector<Finding> &findings, Severity severity);

/// `moldloft rules --markdown`, and docs/rules.md: every rule with an example and its remedy.
std::string rulesMarkdown();
/// `moldloft rules --format json`: a list of {id, title, severity, why, remediation, example}.
Value rulesValue();

} // namespace moldloft::rules
