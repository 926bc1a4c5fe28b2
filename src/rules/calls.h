#pragma once

#include <functional>
#include <optional>

#include "rules/context.h"
#include "rules/finding.h"

namespace moldloft::rules
{

/// The call that the edge (kind Call) stands for; `caller` is the record that holds it.
const Call &callAt(const Record &caller, const Edge &edge);
/// How often it is made at most: once, and once for each retry.
int attemptsOf(const Call &call);
/// How long the caller waits, all retries included: what the call says, else what generated
/// services do.
Duration waitOf(const Call &call);
/// What a generated service waits where the call does not say.
inline constexpr std::chrono::milliseconds defaultWait{1000};

/// Changes the call again in a later version of the design.
Result<Document> withCallChanged(const Document &document, const Edge &edge,
                                 const std::function<void(Call &)> &change);

} // namespace moldloft::rules
