#pragma once

#include <string>

#include "model/document.h"
#include "pipeline/design.h"

namespace moldloft::pipeline
{

/// What somebody would write about the change: "orders: add a call to payments; remove audit".
/// Further changes stand in lines below. Empty where no element differs. An id in both is
/// the same element.
std::string describeChange(const Document &before, const Document &after);

/// The message for committing an export of the design into the folder: what differs from the design
/// that is committed there under that path.
std::string proposedMessage(const std::string &folder, const std::string &path,
                            const Design &design);

} // namespace moldloft::pipeline
