#pragma once

#include <array>
#include <string_view>

namespace moldloft
{

/// The places that a project is deployed to, from the loosest to the strictest. Each is a folder of
/// deploy/overlays and has secrets of its own.
inline constexpr std::array<std::string_view, 3> overlayNames{"dev", "staging", "prod"};

} // namespace moldloft
