#include <fmt/format.h>

#include "base/text.h"
#include "export/services/api_documents.h"
#include "export/services/payload_fields.h"

namespace moldloft::services
{
namespace
{

/// An object with a value for each field that the design knows.
std::string sampleBody(const BodyUse *body)
{
    std::vector<std::string> members;
    if (body) {
        for (const auto &[key, field] : body->fields)
            members.push_back(fmt::format("  {}: {}", jsonString(key), jsonSample(field)));
    }
    return members.empty() ? "{}" : "{\n" + join(members, ",\n") + "\n}";
}

std::string requestOf(const ServiceModel &model, const Route &route)
{
    std::string text =
        fmt::format("### {}\n{} {{{{host}}}}{}\n", route.text(), route.method, samplePath(route));
    if (route.action != Action::Create && route.action != Action::Update)
        return text;
    text += "Content-Type: application/json\n";
    if (route.action == Action::Create && route.method == "POST")
        text += fmt::format("Idempotency-Key: {}\n", sampleId);
    return text + '\n' + sampleBody(model.bodyOf(route)) + '\n';
}

} // namespace

std::string exampleRequests(const ServiceModel &model)
{
    std::string text = fmt::format("# Requests to {}: for an editor that sends them, or to read.\n"
                                   "@host = http://localhost:{}\n",
                                   model.path(), model.httpPort);
    for (const Route &route : model.routes)
        text += '\n' + requestOf(model, route);
    return text;
}

} // namespace moldloft::services
