#pragma once

#include <string>

#include "export/services/service_model.h"

namespace moldloft::services
{

/// {$ref: '#/components/<place>'}
Value refTo(const std::string &place);
Value jsonContent(Value schema);

/// The fields of a collection's documents that the design knows, or none.
const BodyUse *knownBody(const ServiceModel &model, const Route &route);
/// The schema of what the route takes (Create and Update), or of what it answers: `kind` is
/// Document or Page. A collection has schemas of its own where fields are known.
Value takenBy(const ServiceModel &model, const Route &route);
Value answeredBy(const ServiceModel &model, const Route &route, const std::string &kind);

/// What `paths` refers to, directly or through others, and nothing else.
Value componentsFor(const Value &paths, const ServiceModel &model);

} // namespace moldloft::services
