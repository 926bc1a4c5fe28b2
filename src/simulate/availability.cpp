#include "simulate/availability.h"

#include <algorithm>
#include <cmath>

namespace moldloft::simulate
{

namespace
{

/// What is needed by whoever asks `part`, with one call of one service left out.
class Needs
{
public:
    Needs(const System &system, std::size_t root, std::size_t without = SIZE_MAX,
          std::size_t call = 0)
        : m_system(system), m_without(without), m_call(call), m_seen(system.parts.size(), 0)
    {
        visit(root);
    }

    const std::vector<std::size_t> &parts() const { return m_parts; }

    double share() const
    {
        double product = 1;
        for (const std::size_t part : m_parts)
            product *= upShare(m_system.parts[part]);
        return product;
    }

private:
    void visit(std::size_t index)
    {
        if (m_seen[index])
            return;
        m_seen[index] = 1;
        m_parts.push_back(index);
        const Part &part = m_system.parts[index];
        for (const std::size_t store : part.stores)
            visit(store);
        for (const std::size_t broker : brokersAwaited(m_system, part))
            visit(broker);
        for (std::size_t i = 0; i < part.calls.size(); ++i) {
            if (!part.calls[i].fallback && !(index == m_without && i == m_call))
                visit(part.calls[i].to);
        }
    }

    const System &m_system;
    std::size_t m_without, m_call;
    std::vector<char> m_seen;
    std::vector<std::size_t> m_parts;
};

/// Above what rounding does.
bool isBetter(double a, double b)
{
    return a > b * (1 + 1e-12);
}

std::optional<Improvement> bestOf(const System &system, std::size_t root, const Needs &needs)
{
    std::optional<Improvement> best;
    double most = needs.share();
    for (const std::size_t index : needs.parts()) {
        const Part &part = system.parts[index];
        if (part.kind == ElementKind::Service && part.pods > 0) {
            Part wider = part;
            ++wider.pods;
            const double share = needs.share() / upShare(part) * upShare(wider);
            if (upShare(part) > 0 && isBetter(share, most)) {
                most = share;
                best = Improvement{index, std::nullopt, share};
            }
        }
        for (std::size_t i = 0; i < part.calls.size(); ++i) {
            if (part.calls[i].fallback)
                continue;
            const double share = Needs(system, root, index, i).share();
            if (isBetter(share, most)) {
                most = share;
                best = Improvement{index, i, share};
            }
        }
    }
    return best;
}

} // namespace

double upShare(const Part &part)
{
    const double up = part.availability, down = 1 - up;
    if (part.quorum <= 1)
        return part.pods <= 0 ? 0 : 1 - std::pow(down, part.pods);
    double share = 0, ways = 1; // of k pods being up
    for (int k = 0; k <= part.pods; ++k) {
        if (k >= part.quorum)
            share += ways * std::pow(up, k) * std::pow(down, part.pods - k);
        ways = ways * (part.pods - k) / (k + 1);
    }
    return std::min(share, 1.0);
}

std::vector<EntryAvailability> availabilities(const System &system,
                                              const std::function<bool()> &isCancelled)
{
    std::vector<EntryAvailability> list;
    for (const EntryPoint &entry : system.entries) {
        if (isCancelled && isCancelled())
            return list;
        const Needs needs(system, entry.service);
        list.push_back({needs.share(), needs.parts(), bestOf(system, entry.service, needs)});
    }
    return list;
}

double downSecondsPerYear(double share)
{
    constexpr double year = 365.25 * 24 * 3600;
    return (1 - share) * year;
}

} // namespace moldloft::simulate
