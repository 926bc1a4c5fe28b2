#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "model/elements.h"

namespace moldloft::rules
{

/// The parts between the slashes: "/api/orders/" → api, orders. Ingress paths of type Prefix match
/// part by part, so a slash at the end means nothing.
std::vector<std::string> pathParts(std::string_view path);
/// The path without a slash at its end; "/" stays.
std::string withoutTrailingSlash(std::string_view path);

/// Why Kubernetes refuses the path on an ingress, as the end of a sentence.
std::optional<Message> ingressPathProblem(std::string_view path);

/// Whether some request under the path would meet the route ("GET /orders/{id}"): the path's parts
/// begin the route's, a parameter standing for any part.
bool isServedBy(std::string_view path, std::string_view route);
/// The path of a route: "GET /orders/{id}" → "/orders/{id}".
std::string_view pathOfRoute(std::string_view route);
/// The part of the route before its first parameter, as parts: "GET /orders/{id}/lines" → orders.
std::vector<std::string> literalParts(std::string_view route);
/// What all routes of the service begin with, up to the first parameter: "/api/orders"; "/" where
/// they have nothing in common. The service says what it serves.
std::string commonPath(const Service &service);
/// Paths of an ingress that lead to every route of the service and to little else: its common path,
/// or the first part of each; none where some route can stand anywhere.
std::vector<std::string> pathsTo(const Service &service);

} // namespace moldloft::rules
