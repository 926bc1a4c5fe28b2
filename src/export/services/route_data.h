#pragma once

#include "export/services/service_model.h"

namespace moldloft::services
{

/// The channels that the default body of the route publishes to: type and index, for templates.
Value publishesOf(const ServiceModel &model, std::size_t route);

/// What tests/ of a service says of each route that adds a document, and of those that ask for it.
Value testsOfCreation(const ServiceModel &model);

} // namespace moldloft::services
