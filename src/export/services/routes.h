#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace moldloft::services
{

/// What the default body of a route does with its collection.
enum class Action { Create, Read, List, Update, Remove, Options, Open };

/// One line of `api:` in the words of the generated code.
struct Route {
    std::string method;
    std::string path;                ///< /orders/{id}
    std::string function;            ///< getOrdersById
    std::string collection;          ///< orders: the table or prefix behind it
    std::vector<std::string> params; ///< in the order of the path
    Action action = Action::Open;

    std::string text() const { return method + ' ' + path; }
    /// The parameter that names the document itself, the last one; the others name its parents.
    const std::string &idParam() const { return params.back(); }
    bool endsInParam() const { return path.ends_with('}'); }
    bool hasParents() const { return params.size() > (endsInParam() ? 1 : 0); }
};

/// The routes of `api:`. Fails where two lines give the same function, or one is no
/// "METHOD /path". A line that stands twice counts once; HEAD is part of GET.
Result<std::vector<Route>> routesOf(const std::vector<std::string> &api, const std::string &owner);

/// What examples and tests say in the place of an id.
inline constexpr std::string_view sampleId = "0b0e8f0c-5c3a-4a4e-9a55-0f6c1a0c0002";
/// A path that the route fits, with that id for each parameter.
std::string samplePath(const Route &route);

/// `orders` → order, where it ends in an s.
std::string singular(std::string_view word);

} // namespace moldloft::services
