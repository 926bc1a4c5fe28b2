#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/elements.h"

namespace moldloft
{

/// The variables of the image apache/kafka for one server that is broker and controller in one, in
/// the order in which they are written. `address` is where its clients reach it: `events.tickets`.
std::vector<std::pair<std::string, std::string>>
kafkaSettings(const std::string &project, const Record &record, const std::string &address);

} // namespace moldloft
