#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "rules/context.h"
#include "rules/finding.h"

namespace moldloft::rules
{

/// Collects what one rule says of one element.
class Reporter
{
public:
    Reporter(std::vector<Finding> &findings, std::string_view rule, Severity severity,
             ElementId element)
        : m_findings(findings), m_rule(rule), m_severity(severity), m_element(element)
    {
    }

    /// The finding can be completed with fixes until the next call.
    Finding &add(std::string path, Message message, Message consequence);

private:
    std::vector<Finding> &m_findings;
    std::string_view m_rule;
    Severity m_severity;
    ElementId m_element;
};

/// A waiver counts only with a reason that says something.
bool hasReason(const std::optional<std::string> &because);

/// Design files in the small, for the documentation: what breaks the rule, and the same mended.
struct Example {
    std::string_view wrong;
    std::string_view right;
};

/// One rule, in one file of checks/. To add one: write checks/<id with underscores>.cpp with a
/// function `Rule <idInCamelCase>Rule()` and add the id to RULES in CMakeLists.txt.
struct Rule {
    std::string_view id; ///< kebab-case; never changes once published
    Phrase title;        ///< a short sentence that says what holds where the rule is kept
    Severity severity = Severity::Error;
    Phrase why;         ///< what goes wrong in a running system where it is not kept
    Phrase remediation; ///< what to do
    Example example;
    /// Reports on that element and no other. Its result may depend on the element, on those at the
    /// other ends of its references, and on the indexes of the context: so results can be kept per
    /// element. nullptr: the rule is about the settings only.
    void (*check)(const Context &context, const Record &element, Reporter &report) = nullptr;
    /// Reports on the design's own settings; nullptr: none.
    void (*checkSettings)(const Context &context, Reporter &report) = nullptr;
    /// Reports on the waivers of the element, or on those of the settings where it is null, given
    /// what all other rules found there.
    void (*checkWaivers)(const Context &context, const Record *element,
                         std::span<const Finding> found, Reporter &report) = nullptr;
};

} // namespace moldloft::rules
