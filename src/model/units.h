#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace moldloft
{

/// A span of time as people write it: `20ms`, `1.5s`, `2m`, `1h`, `250us`. Never negative.
struct Duration {
    std::chrono::microseconds value{0};
    auto operator<=>(const Duration &) const = default;
};

/// At most one year. Fails with what is wrong and an example.
Result<Duration> parseDuration(std::string_view text);
/// The shortest form that parseDuration reads back as the same span: "500ms", "1500us", "2s".
std::string toString(Duration duration);

/// A Kubernetes resource quantity, kept as written: `100m`, `2`, `128Mi`, `1.5Gi`, `1e3`.
struct Quantity {
    std::string text;
    bool operator==(const Quantity &) const = default;
};

/// Checks the grammar of k8s.io/apimachinery resource.Quantity (no sign: nothing we hold is
/// negative).
Result<Quantity> parseQuantity(std::string_view text);
/// A share as people write it: `99.95%`, `0.1%`. Kept as written, between 0% and 100%.
struct Percent {
    std::string text;
    bool operator==(const Percent &) const = default;
};

/// Fails with what is wrong and an example.
Result<Percent> parsePercent(std::string_view text);
/// 99.95% is 0.9995; a text that is no percentage is 0.
double fractionOf(const Percent &percent);

/// The value of a quantity as a number: `500m` is 0.5, `2k` is 2000; a text that is none is 0.
double valueOf(const Quantity &quantity);
/// In thousandths: CPU `100m` is 100, `2` is 2000. Rounded up, as Kubernetes does.
std::int64_t milliUnits(const Quantity &quantity);
/// In whole units: memory `1Ki` is 1024. Rounded up.
std::int64_t wholeUnits(const Quantity &quantity);

} // namespace moldloft
