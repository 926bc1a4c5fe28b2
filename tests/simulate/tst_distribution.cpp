#include <QTest>

#include <cmath>
#include <vector>

#include "simulate/distribution.h"
#include "simulate/random.h"

using namespace moldloft::simulate;

namespace
{

bool isNear(double value, double expected, double tolerance)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.12g instead of %.12g", value, expected);
    return false;
}

} // namespace

class TestDistribution : public QObject
{
    Q_OBJECT

private slots:
    void theNormalQuantileIsThatOfTables()
    {
        // values of statistical tables, 10 digits
        QVERIFY(isNear(normalQuantile(0.5), 0, 1e-12));
        QVERIFY(isNear(normalQuantile(0.975), 1.9599639845, 1e-8));
        QVERIFY(isNear(normalQuantile(0.99), 2.3263478740, 1e-8));
        QVERIFY(isNear(normalQuantile(0.001), -3.0902323062, 1e-8));
        for (double p = 0.0005; p < 1; p += 0.0005) // the inverse of the distribution function
            QVERIFY(isNear(std::erfc(-normalQuantile(p) / std::sqrt(2)) / 2, p, 2e-9));
    }

    void aLogNormalHasTheQuantilesItWasMadeFrom()
    {
        const auto d = Distribution::logNormal(0.02, 0.12);
        QVERIFY(isNear(d.quantile(0.5), 0.02, 1e-10));
        QVERIFY(isNear(d.quantile(0.99), 0.12, 1e-9));
        const double sigma = std::log(6.0) / 2.3263478740408408;
        QVERIFY(isNear(d.mean(), 0.02 * std::exp(sigma * sigma / 2), 1e-12));
    }

    void exponentialQuantilesAreLogarithms()
    {
        const auto d = Distribution::exponential(0.1);
        QVERIFY(isNear(d.quantile(0.5), 0.1 * std::log(2.0), 1e-12));
        QVERIFY(isNear(d.quantile(0.95), 0.1 * std::log(20.0), 1e-12));
        QVERIFY(isNear(d.quantile(0.99), 0.1 * std::log(100.0), 1e-12));
    }

    void meansAndVariancesAreThoseOfSamples()
    {
        constexpr int count = 400'000;
        for (const auto &d : {Distribution::constant(0.3), Distribution::exponential(0.2),
                              Distribution::logNormal(0.1, 0.3)}) {
            double sum = 0, squares = 0;
            for (int i = 0; i < count; ++i) {
                const double x = d.quantile(unitOf(mixed(7, std::uint64_t(i))));
                sum += x;
                squares += x * x;
            }
            const double mean = sum / count;
            QVERIFY(isNear(mean, d.mean(), 0.005 * d.mean()));
            QVERIFY(
                isNear(squares / count - mean * mean, d.variance(), 0.02 * d.mean() * d.mean()));
        }
    }

    void drawnNumbersAreUniformAndTheSameEverywhere()
    {
        // SplitMix64 from state 0: the first output of the reference implementation
        QCOMPARE(mixed(0), std::uint64_t(0xe220a8397b1dcdafULL));
        std::vector<int> boxes(100, 0);
        constexpr int count = 1'000'000;
        for (int i = 0; i < count; ++i)
            ++boxes[std::size_t(unitOf(mixed(3 ^ mixed(std::uint64_t(i)))) * 100)];
        double chi = 0;
        for (const int box : boxes)
            chi += (box - 10'000.0) * (box - 10'000.0) / 10'000.0;
        QVERIFY2(chi < 148.2, qPrintable(QString::number(chi))); // 99.9 % of chi² with 99 degrees
    }

    void erlangCIsThatOfTextbooks()
    {
        for (const double load : {0.1, 0.5, 0.9}) // one server: the utilisation itself
            QVERIFY(isNear(erlangC(1, load), load, 1e-12));
        // two servers: load² / (2 + load); three by the sum that defines it
        QVERIFY(isNear(erlangC(2, 1.5), 1.5 * 1.5 / (2 + 1.5), 1e-12));
        const double a = 2.4;
        const double last = a * a * a / 6 * 3 / (3 - a);
        QVERIFY(isNear(erlangC(3, a), last / (1 + a + a * a / 2 + last), 1e-12));
        QCOMPARE(erlangC(4, 4), 1.0);
        QVERIFY(isNear(erlangC(1000, 900), 0.0, 0.01)); // no overflow
    }

    void theMeanWaitIsThatOfPollaczekAndKhinchine()
    {
        // M/G/1: λ E[S²] / (2 (1 − ρ))
        const auto meanWait = [](const Wait &wait) { return wait.share * wait.mean; };
        const double rate = 8;
        for (const auto &d : {Distribution::constant(0.1), Distribution::exponential(0.1),
                              Distribution::logNormal(0.08, 0.3)}) {
            const double rho = rate * d.mean();
            const double second = d.variance() + d.mean() * d.mean();
            QVERIFY(isNear(meanWait(waitFor(1, rate, d.mean(), d.variance())),
                           rate * second / (2 * (1 - rho)), 1e-12));
        }
        QVERIFY(waitFor(1, 10, 0.1, 0).overloaded);
        QVERIFY(waitFor(2, 21, 0.1, 0).overloaded);
        QVERIFY(!waitFor(2, 19, 0.1, 0).overloaded);
        QCOMPARE(waitFor(1, 0, 0.1, 0).share, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestDistribution)
#include "tst_distribution.moc"
