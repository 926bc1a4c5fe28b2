#pragma once

#include <chrono>

#include "chassis/router.h"

namespace chassis {

/// How a service behaves in the design: what MOLDLOFT_MOCK=1 makes it do, so that a system can be
/// tried out before anybody has written its services, and each be replaced in its turn.
struct Modelled {
    std::chrono::duration<double> p50{0}; ///< half of all requests take at most this
    std::chrono::duration<double> p99{0}; ///< 99 of 100; none: all take p50
    double errorRate = 0; ///< share of requests that are answered 503

    /// A random one: log-normal with that median and 99th percentile.
    std::chrono::duration<double> draw() const;
    bool drawError() const;
};

/// True where MOLDLOFT_MOCK is 1.
bool mockIsOn();
/// Waits, and fails as often, as the design says.
Gate modelledGate(const Modelled &modelled);

} // namespace chassis
