#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"

namespace moldloft::services
{

/// A file of templates/service, or "" where there is none of that path.
std::string_view templateText(std::string_view path);
/// The paths below a folder of templates/service, in the order of their bytes.
std::vector<std::string> templatesBelow(std::string_view folder);

/// Fills a Mustache template from maps, lists, booleans and texts. Nothing is escaped: values come
/// escaped for the language of the template. A name that the data lacks is an error.
Result<std::string> render(std::string_view path, const Value &data);

} // namespace moldloft::services
