#pragma once

#include <string>

#include "base/value.h"

namespace moldloft::format
{

/// The design file's grammar as a JSON Schema (draft 2020-12), from the kinds' field descriptors:
/// what an editor with YAML support needs to complete and check designs.
Value jsonSchema();
/// The same as the text of resources/moldloft.schema.json.
std::string jsonSchemaText();

/// docs/design-file.md: every field of every element.
std::string designFileMarkdown();

} // namespace moldloft::format
