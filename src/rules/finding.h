#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/document.h"

namespace moldloft::rules
{

enum class Severity { Error, Warning, Info };

/// "error", "warning", "info".
std::string_view nameOf(Severity severity);

/// One way to mend a finding: a pure edit, and so one undo step. It may be applied to a later
/// version of the design than the one that was checked; it fails where what it mends has changed
/// meanwhile.
struct Fix {
    Message title; ///< for a button: a verb and the names, "Make expiration call orders instead"
    std::function<Result<Document>(const Document &)> apply;
};

/// Where a design breaks a rule.
struct Finding {
    std::string rule; ///< id of the rule
    Severity severity = Severity::Error;
    ElementId element;   ///< the element that it is about; 0: the design's own settings
    std::string path;    ///< the place within it: "uses/0", "rules/1/path"; "": the element itself
    Message message;     ///< one sentence: what is
    Message consequence; ///< one or two sentences: what follows
    std::vector<Fix> fixes;            ///< the recommended one first
    std::vector<ElementId> related;    ///< it is as much about these
    std::optional<std::string> waived; ///< why the design accepts it; it then does not count
};

/// Equal in everything that a reader sees; of the fixes their titles.
bool operator==(const Finding &a, const Finding &b);

} // namespace moldloft::rules
