#pragma once

#include <string>

#include "export/services/service_model.h"
#include "yaml/writer.h"

namespace moldloft::services
{

/// What fits into a line stands on one: {$ref: '#/components/schemas/Problem'}.
inline constexpr yaml::WriteOptions apiLayout{.flowColumns = 100, .flowHeight = 2};

/// api/openapi.yaml of a service: its routes as OpenAPI 3.1 describes them.
std::string openApiDocument(const ServiceModel &model);

/// api/requests.http of a service: a request for each of its routes, as editors and other programs
/// send them.
std::string exampleRequests(const ServiceModel &model);

/// api/asyncapi.yaml of a service: the events that it publishes and takes, as AsyncAPI 3.0
/// describes them. Only for a service that has some.
std::string asyncApiDocument(const ServiceModel &model);

} // namespace moldloft::services
