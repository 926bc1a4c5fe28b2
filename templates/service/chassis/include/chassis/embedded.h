#pragma once

#include <string_view>
#include <vector>

#include "chassis/router.h"

namespace chassis {

/// A file of the source tree that is part of the program (cmake/AddService.cmake).
struct EmbeddedFile {
    std::string_view name; ///< below its folder
    std::string_view bytes;
};
using EmbeddedFiles = std::vector<EmbeddedFile>;

/// Answers GET /NAME with each file, and GET / with index.html.
void addStaticRoutes(Router &router, const EmbeddedFiles &files);

} // namespace chassis
