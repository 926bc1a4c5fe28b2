#pragma once

namespace moldloft::simulate
{

/// How long something takes, in seconds.
///
/// Constant: always `scale`. Log-normal: ln X is normal, so that the median is exp(mu) = `scale`
/// and `shape` is sigma; from a median and a 99th percentile sigma = ln(p99/p50) / z(0.99).
/// Exponential: `scale` is the mean.
class Distribution
{
public:
    static Distribution constant(double seconds);
    /// A p99 that is not above p50 gives a constant.
    static Distribution logNormal(double p50, double p99);
    static Distribution exponential(double mean);

    /// The value that a share of `p` (0 < p < 1) does not exceed: with uniform p, a sample.
    double quantile(double p) const;
    double mean() const;
    double variance() const;
    bool isConstant() const { return m_kind == Kind::Constant; }

private:
    enum class Kind { Constant, LogNormal, Exponential };
    Distribution(Kind kind, double scale, double shape)
        : m_kind(kind), m_scale(scale), m_shape(shape)
    {
    }

    Kind m_kind;
    double m_scale;
    double m_shape;
};

/// The standard normal quantile z(p) by Acklam's rational approximation; relative error below
/// 1.15e-9.
double normalQuantile(double p);

/// The share of arrivals that wait in an M/M/c queue (Erlang C), for `servers` servers offered
/// `load` = rate × mean service time. 1 from load ≥ servers on.
double erlangC(int servers, double load);

/// What a request waits for one of `servers` servers of a pod.
///
/// M/G/c by Allen and Cunneen: the mean wait is that of M/M/c times (1 + c²)/2, where c² is the
/// squared coefficient of variation of the service time. Exact for M/M/c, and in the mean for M/G/1
/// (Pollaczek and Khinchine). Those who wait (a share of erlangC) wait exponentially, as in M/M/c.
struct Wait {
    double share = 0;
    double mean = 0; ///< of those who wait
    bool overloaded = false;

    double quantile(double p) const;
};
Wait waitFor(int servers, double rate, double meanService, double varianceOfService);

} // namespace moldloft::simulate
