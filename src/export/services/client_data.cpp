#include "export/services/client_data.h"

#include <fmt/format.h>

#include "base/text.h"
#include "export/escape.h"
#include "export/services/cpp_layout.h"
#include "export/services/cpp_names.h"

namespace moldloft::services
{
namespace
{

using escape::cppComment;
using escape::cppString;

/// A function of a client, and the expression for its path.
Value operationData(const ClientUse &client, const Route &route)
{
    std::vector<std::string> parameters;
    std::string path;
    std::string literal;
    const auto closeLiteral = [&] {
        if (!literal.empty())
            path += (path.empty() ? "" : " + ") + cppString(literal);
        literal.clear();
    };
    for (const std::string &segment : split(route.path, '/')) {
        if (segment.empty())
            continue;
        literal += '/';
        if (!segment.starts_with('{') || !segment.ends_with('}')) {
            literal += segment;
            continue;
        }
        closeLiteral();
        const std::string name =
            identifier(segment.substr(1, segment.size() - 2), {"body", "send"});
        path += " + chassis::percentEncoded(" + name + ")";
        parameters.push_back("const std::string &" + name);
    }
    closeLiteral();
    const bool hasBody = route.method == "POST" || route.method == "PUT" || route.method == "PATCH";
    if (hasBody)
        parameters.emplace_back("const chassis::Json &body");
    const std::string type = "chassis::ClientResponse ";
    return Value::map({{"route", cppComment(route.text())},
                       {"method", cppString(route.method)},
                       {"declaration", parameterList(4, type + route.function, parameters, 1)},
                       {"definition", parameterList(0, type + client.name + "::" + route.function,
                                                    parameters, 0)},
                       {"path_expression", path.empty() ? cppString("/") : path},
                       {"body_argument", hasBody ? ", body" : ""}});
}

/// The first line of what a client is made with.
std::string constructionOf(const ClientUse &client)
{
    return wrapped(
        4, fmt::format(": HttpClient({},", cppString(client.path)),
        fmt::format("chassis::env({}, {}),", cppString(client.urlEnv), cppString(client.url)),
        std::string_view(": HttpClient(").size());
}

/// Its second line: what differs from the default.
std::string optionsOf(const ClientUse &client)
{
    return fmt::format("{{.timeout = std::chrono::milliseconds({}), .retries = {}{}}})",
                       client.timeoutMs, client.retries,
                       client.repeatsPost ? ", .repeatsPost = true" : "");
}

std::string retriesComment(int retries)
{
    if (retries == 0)
        return "never repeated";
    return retries == 1 ? "repeated once" : fmt::format("repeated up to {} times", retries);
}

} // namespace

Value clientData(const ClientUse &client)
{
    Value operations = Value::list();
    for (const Route &route : client.operations)
        operations.push(operationData(client, route));
    return Value::map({{"target_comment", cppComment(client.path)},
                       {"target_cell", escape::markdown(client.path)},
                       {"class", client.name},
                       {"member", client.member},
                       {"construction", constructionOf(client)},
                       {"variable_name", client.urlEnv},
                       {"timeout_ms", client.timeoutMs},
                       {"retries", client.retries},
                       {"retries_comment", retriesComment(client.retries)},
                       {"options", optionsOf(client)},
                       {"operations", std::move(operations)}});
}

} // namespace moldloft::services
