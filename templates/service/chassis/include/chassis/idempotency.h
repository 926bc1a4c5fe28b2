#pragma once

#include <optional>

#include "chassis/http.h"
#include "chassis/store.h"

/// A client that does not know whether its POST was acted on sends it again with the same
/// `Idempotency-Key`: it gets the first answer, and nothing happens twice. Answers are remembered
/// for a day, in the same work as what the request changed.
namespace chassis {

inline constexpr const char *idempotencyHeader = "idempotency-key";

/// The answer to this request where it was given before; none for a request without a key. Throws
/// HttpError 422 where the same key came with another body.
std::optional<Response> answeredBefore(Work &work, const Request &request);
/// Part of the work: before its commit().
void rememberAnswer(Work &work, const Request &request, const Response &response);

} // namespace chassis
