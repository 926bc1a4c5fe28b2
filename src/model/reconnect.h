#pragma once

#include <optional>

#include "model/edits.h"

namespace moldloft
{

/// From: the element that holds the reference.
enum class EdgeEnd { From, To };

/// An alias and its name are one: only what it leads to can change.
bool isHeld(const Edge &edge, EdgeEnd end);

/// What the line would mean with that end at the element `id`: what it means now where that is
/// possible, or the most likely other meaning. Nothing where it would make no sense.
std::optional<EdgeKind> reconnectedKind(const Document &document, const Edge &edge, EdgeEnd end,
                                        ElementId id);

/// Puts one end of a line to another element. A reference that keeps its meaning keeps its place in
/// the list, and all that is said beside it (timeout, retries, path). Fails where the line would
/// make no sense, or stands there already.
Result<Document> reconnect(const Document &document, const Edge &edge, EdgeEnd end, ElementId id);

} // namespace moldloft
