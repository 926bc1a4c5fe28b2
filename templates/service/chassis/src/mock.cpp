#include "chassis/mock.h"

#include <cmath>
#include <random>
#include <thread>

#include "chassis/config.h"

namespace chassis {
namespace {

constexpr double z99 =
    2.3263478740408408; // the 99th percentile of the standard normal distribution

std::minstd_rand &randomness()
{
    thread_local std::minstd_rand engine(std::random_device{}());
    return engine;
}

} // namespace

std::chrono::duration<double> Modelled::draw() const
{
    if (p99 <= p50 || p50.count() <= 0)
        return p50;
    const double sigma = std::log(p99 / p50) / z99;
    return p50 * std::exp(sigma * std::normal_distribution<>()(randomness()));
}

bool Modelled::drawError() const
{
    return std::uniform_real_distribution<>()(randomness()) < errorRate;
}

bool mockIsOn()
{
    return env("MOLDLOFT_MOCK") == "1";
}

Gate modelledGate(const Modelled &modelled)
{
    return [modelled](const Request &) -> std::optional<Response> {
        std::this_thread::sleep_for(modelled.draw());
        if (!modelled.drawError())
            return std::nullopt;
        return Response::problem(503, "a modelled error: MOLDLOFT_MOCK is on");
    };
}

} // namespace chassis
