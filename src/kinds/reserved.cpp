#include "kinds/reserved.h"

#include <algorithm>
#include <array>

namespace moldloft
{

bool isReservedEnv(std::string_view name)
{
    constexpr std::array<std::string_view, 5> reserved{"HTTP_PORT", "ADMIN_PORT", "LOG_LEVEL",
                                                       "DRAIN_SECONDS", "SECRETS_DIR"};
    return std::ranges::find(reserved, name) != reserved.end();
}

} // namespace moldloft
