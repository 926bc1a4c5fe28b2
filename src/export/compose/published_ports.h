#pragma once

#include <vector>

#include "model/document.h"

namespace moldloft
{

/// A service that people reach from outside, and its port on the machine that runs compose.yaml.
struct PublishedPort {
    const Record *service = nullptr;
    int hostPort = 0;
};

/// The services that an ingress routes to or that a NodePort or LoadBalancer exposes, from 8080
/// upwards in the order of the design.
std::vector<PublishedPort> publishedPorts(const Document &document);

} // namespace moldloft
