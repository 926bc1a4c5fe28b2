#pragma once

#include <vector>

#include "simulate/system.h"

namespace moldloft::simulate
{

/// How long a part takes to answer when everything takes its median: its work, its databases one
/// after the other, its calls in their order (a group: its longest), each at most its timeout. What
/// is down answers at once. No waits for a free place, no retries.
class Response
{
public:
    Response(const System &system, const Faults &faults);
    double of(std::size_t part) const;

private:
    double compute(std::size_t part) const;

    const System &m_system;
    const Faults &m_faults;
    mutable std::vector<double> m_times; ///< -1: not known, -2: being computed
};

} // namespace moldloft::simulate
