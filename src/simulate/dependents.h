#pragma once

#include <vector>

#include "simulate/system.h"

namespace moldloft::simulate
{

/// Who may notice when a part fails: its callers, the services whose database it is, and those that
/// publish to or subscribe from a broker.
class Dependents
{
public:
    explicit Dependents(const System &system);
    const std::vector<std::size_t> &of(std::size_t part) const { return m_of[part]; }

private:
    std::vector<std::vector<std::size_t>> m_of;
};

} // namespace moldloft::simulate
