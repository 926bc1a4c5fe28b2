#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

/// Counters and latencies in the text format of Prometheus. Label values must come from a small,
/// fixed set (a route, not a path).
namespace chassis::metrics {

struct Label {
    std::string_view name;
    std::string_view value;
};
using Labels = std::initializer_list<Label>;

/// Adds to the counter `name`, which appears with its first use.
void count(std::string_view name, Labels labels = {}, double amount = 1);
/// Sets the gauge `name`.
void set(std::string_view name, Labels labels, double value);
/// Adds an observation to the histogram `name`.
void observeSeconds(std::string_view name, Labels labels, double seconds);
/// All of them, for GET /metrics.
std::string render();

} // namespace chassis::metrics
