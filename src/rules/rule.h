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

/// How far a check looks from the element that it is about.
enum class Reads {
    Element, ///< its own fields, and the design's settings
    Around,  ///< what is at most three references away, and what shares a key with it (Rule::keys)
};

/// For a check that looks at the whole design.
struct Whole {
    unsigned facets = 0; ///< what its index depends on (context.h)
    /// The elements that it may have something to say of.
    std::vector<ElementId> (*candidates)(const Context &context) = nullptr;
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
    /// Reports on that element and no other; nullptr: the rule is about the settings only. What it
    /// looks at is declared below, so that only what an edit touched is checked again.
    void (*check)(const Context &context, const Record &element, Reporter &report) = nullptr;
    Reads reads = Reads::Around;
    /// Adds the keys under which the element is found by others that may stand anywhere, and finds
    /// them (Context::sharing); nullptr: none.
    void (*keys)(const Record &element, std::vector<std::string> &keys) = nullptr;
    Whole whole;
    bool proposesNames = false; ///< its fixes depend on which names are taken, or alike
    /// Reports on the design's own settings; nullptr: none.
    void (*checkSettings)(const Context &context, Reporter &report) = nullptr;
    /// Reports on the waivers of the element, or on those of the settings where it is null, given
    /// what all other rules found there.
    void (*checkWaivers)(const Context &context, const Record *element,
                         std::span<const Finding> found, Reporter &report) = nullptr;
};

} // namespace moldloft::rules
