#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "chassis/json.h"

/// One JSON object a line on standard output. Every line carries the time, the service and, inside
/// a request or an event, its trace.
namespace chassis::log {

using Fields = std::initializer_list<Json::Member>;

/// `level`: debug, info, warning or error; anything else is info.
void configure(std::string service, std::string_view level);
/// Whether debug() writes anything: what it would say need not be made where it does not.
bool writesDebug();
void debug(std::string_view message, Fields fields = {});
void info(std::string_view message, Fields fields = {});
void warning(std::string_view message, Fields fields = {});
void error(std::string_view message, Fields fields = {});

} // namespace chassis::log
