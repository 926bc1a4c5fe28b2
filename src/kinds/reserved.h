#pragma once

#include <string_view>

// What generated services need for themselves; a design must leave it to them. The runtime contract
// (export/runtime_contract.h) and the rules both ask here.
namespace moldloft
{

/// Health and metrics of a generated service; never exposed.
inline constexpr int reservedAdminPort = 9090;
inline constexpr std::string_view reservedAdminPortName = "admin";

/// Names of variables that a generated service reads itself: HTTP_PORT, ADMIN_PORT, LOG_LEVEL,
/// DRAIN_SECONDS, SECRETS_DIR.
bool isReservedEnv(std::string_view name);

} // namespace moldloft
