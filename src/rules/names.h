#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"

// What Kubernetes accepts as a name: RFC 1123 and RFC 1035 as its API reads them.
namespace moldloft::rules
{

inline constexpr std::size_t longestLabel = 63;
inline constexpr std::size_t longestHost = 253;
/// A StatefulSet's pods carry its name and a hash of 10 characters in one label value.
inline constexpr std::size_t longestStatefulName = longestLabel - 11;
inline constexpr std::size_t longestPortName = 15;
/// A secret's volume is called `secret-<name>`, that of a sidecar's temporary files `tmp-<name>`.
inline constexpr std::size_t longestSecretName = longestLabel - 7;
inline constexpr std::size_t longestSidecarName = longestLabel - 4;

/// Why the text is no RFC 1035 label, as the end of a sentence ("contains `_`", "is longer than 63
/// characters"); nothing where it is one.
std::optional<Message> labelProblem(std::string_view text, std::size_t longest = longestLabel);
/// The same for an RFC 1123 label, which may begin with a digit: secrets, containers, node pools.
std::optional<Message> plainLabelProblem(std::string_view text, std::size_t longest = longestLabel);
/// The nearest label: lower case, other characters as `-`, cut; never empty.
std::string nearestLabel(std::string_view text, std::size_t longest = longestLabel);

/// Names that folders cannot have on Windows: con, nul, com1, …
bool isDeviceName(std::string_view name);
/// Namespaces that belong to the cluster: default, kube-….
bool isClusterNamespace(std::string_view name);

/// Why the text is no name of a container port (RFC 6335, at most 15 characters).
std::optional<Message> portNameProblem(std::string_view text);
/// Why the text is no name of an environment variable.
std::optional<Message> envNameProblem(std::string_view text);

/// Why the text is no DNS name that an ExternalName or an ingress can hold (RFC 1123 subdomain).
std::optional<Message> hostProblem(std::string_view text);
bool isIpAddress(std::string_view text);

} // namespace moldloft::rules
