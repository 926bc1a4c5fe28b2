#include "simulate/distribution.h"

#include <array>
#include <cmath>

namespace moldloft::simulate
{

namespace
{

constexpr double z99 = 2.3263478740408408;

/// a0 + a1 x + a2 x² + …, highest power first.
template<std::size_t n>
double polynomial(const std::array<double, n> &terms, double x)
{
    double sum = 0;
    for (const double term : terms)
        sum = sum * x + term;
    return sum;
}

constexpr std::array<double, 6> a{-3.969683028665376e+01, 2.209460984245205e+02,
                                  -2.759285104469687e+02, 1.383577518672690e+02,
                                  -3.066479806614716e+01, 2.506628277459239e+00};
constexpr std::array<double, 6> b{-5.447609879822406e+01, 1.615858368580409e+02,
                                  -1.556989798598866e+02, 6.680131188771972e+01,
                                  -1.328068155288572e+01, 1.0};
constexpr std::array<double, 6> c{-7.784894002430293e-03, -3.223964580411365e-01,
                                  -2.400758277161838e+00, -2.549732539343734e+00,
                                  4.374664141464968e+00,  2.938163982698783e+00};
constexpr std::array<double, 5> d{7.784695709041462e-03, 3.224671290700398e-01,
                                  2.445134137142996e+00, 3.754408661907416e+00, 1.0};

} // namespace

double normalQuantile(double p)
{
    constexpr double low = 0.02425;
    if (p < low) {
        const double q = std::sqrt(-2 * std::log(p));
        return polynomial(c, q) / polynomial(d, q);
    }
    if (p > 1 - low) {
        const double q = std::sqrt(-2 * std::log(1 - p));
        return -polynomial(c, q) / polynomial(d, q);
    }
    const double q = p - 0.5;
    const double r = q * q;
    return polynomial(a, r) * q / polynomial(b, r);
}

Distribution Distribution::constant(double seconds)
{
    return {Kind::Constant, seconds, 0};
}

Distribution Distribution::logNormal(double p50, double p99)
{
    if (p50 <= 0 || p99 <= p50)
        return constant(p50);
    return {Kind::LogNormal, p50, std::log(p99 / p50) / z99};
}

Distribution Distribution::exponential(double mean)
{
    return {Kind::Exponential, mean, 0};
}

double Distribution::quantile(double p) const
{
    switch (m_kind) {
    case Kind::Constant:
        return m_scale;
    case Kind::LogNormal:
        return m_scale * std::exp(m_shape * normalQuantile(p));
    case Kind::Exponential:
        return -m_scale * std::log(1 - p);
    }
    return 0;
}

double Distribution::mean() const
{
    return m_kind == Kind::LogNormal ? m_scale * std::exp(m_shape * m_shape / 2) : m_scale;
}

double Distribution::variance() const
{
    switch (m_kind) {
    case Kind::Constant:
        return 0;
    case Kind::LogNormal:
        return (std::exp(m_shape * m_shape) - 1) * mean() * mean();
    case Kind::Exponential:
        return m_scale * m_scale;
    }
    return 0;
}

double erlangC(int servers, double load)
{
    if (load >= servers)
        return 1;
    if (load <= 0)
        return 0;
    // Erlang B by its recursion, then C from B: no factorials that overflow
    double blocked = 1;
    for (int i = 1; i <= servers; ++i)
        blocked = load * blocked / (i + load * blocked);
    return servers * blocked / (servers - load * (1 - blocked));
}

double Wait::quantile(double p) const
{
    // P(wait > w) = share · exp(-w/mean); a high p means a long wait
    return 1 - p < share ? mean * std::log(share / (1 - p)) : 0;
}

Wait waitFor(int servers, double rate, double meanService, double varianceOfService)
{
    Wait wait;
    const double load = rate * meanService;
    if (load <= 0)
        return wait;
    wait.share = erlangC(servers, load);
    wait.overloaded = load >= servers;
    if (wait.overloaded)
        return wait;
    const double variation = varianceOfService / (meanService * meanService);
    wait.mean = meanService / (servers - load) * (1 + variation) / 2;
    return wait;
}

} // namespace moldloft::simulate
