#pragma once

#include <string_view>

namespace moldloft
{

/// A file of the source tree that is part of the program (cmake/MoldloftEmbed.cmake).
struct EmbeddedFile {
    std::string_view path; ///< below the folder that was embedded
    std::string_view bytes;
};

} // namespace moldloft
