#include "model/units.h"

#include <array>
#include <cmath>
#include <limits>

namespace moldloft
{

namespace
{

struct Decimal {
    double value;
    std::string_view rest;
};

/// digits [. digits], at least one digit.
std::optional<Decimal> readDecimal(std::string_view text)
{
    double value = 0;
    double scale = 1;
    std::size_t digits = 0;
    bool fraction = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (c >= '0' && c <= '9') {
            ++digits;
            value = value * 10 + (c - '0');
            if (fraction)
                scale *= 10;
        } else {
            break;
        }
    }
    constexpr std::size_t exactDigits = 15; // a double holds that many decimal digits exactly
    if (digits == 0 || digits > exactDigits)
        return std::nullopt;
    return Decimal{value / scale, text.substr(i)};
}

struct TimeUnit {
    std::string_view name;
    std::int64_t micros;
};
constexpr std::array<TimeUnit, 5> timeUnits{
    {{"us", 1}, {"ms", 1000}, {"s", 1'000'000}, {"m", 60'000'000}, {"h", 3'600'000'000}}};

struct Suffix {
    std::string_view name;
    double factor;
};
constexpr std::array<Suffix, 16> suffixes{{{"", 1},
                                           {"n", 1e-9},
                                           {"u", 1e-6},
                                           {"m", 1e-3},
                                           {"k", 1e3},
                                           {"M", 1e6},
                                           {"G", 1e9},
                                           {"T", 1e12},
                                           {"P", 1e15},
                                           {"E", 1e18},
                                           {"Ki", 1024.},
                                           {"Mi", 1048576.},
                                           {"Gi", 1073741824.},
                                           {"Ti", 1099511627776.},
                                           {"Pi", 1125899906842624.},
                                           {"Ei", 1152921504606846976.}}};

std::optional<double> quantityValue(std::string_view text)
{
    const auto decimal = readDecimal(text);
    if (!decimal)
        return std::nullopt;
    for (const auto &suffix : suffixes) {
        if (decimal->rest == suffix.name)
            return decimal->value * suffix.factor;
    }
    // 1e3, 1E-3: an exponent of one or two digits
    std::string_view rest = decimal->rest;
    if (rest.size() < 2 || (rest[0] != 'e' && rest[0] != 'E'))
        return std::nullopt;
    rest.remove_prefix(1);
    const bool negative = rest[0] == '-';
    if (negative || rest[0] == '+')
        rest.remove_prefix(1);
    if (rest.empty() || rest.size() > 2)
        return std::nullopt;
    int exponent = 0;
    for (const char c : rest) {
        if (c < '0' || c > '9')
            return std::nullopt;
        exponent = exponent * 10 + (c - '0');
    }
    return decimal->value * std::pow(10.0, negative ? -exponent : exponent);
}

std::int64_t roundedUp(double value)
{
    constexpr double most = 9.2e18; // below 2^63
    // 0.1 * 1000 is a little over 100: a billionth must not round up to the next unit
    return static_cast<std::int64_t>(std::min(most, std::ceil(value * (1 - 1e-12))));
}

} // namespace

Result<Duration> parseDuration(std::string_view text)
{
    const auto decimal = readDecimal(text);
    if (decimal) {
        for (const auto &unit : timeUnits) {
            if (decimal->rest != unit.name)
                continue;
            const double micros = decimal->value * static_cast<double>(unit.micros);
            constexpr double oneYear = 365.0 * 24 * 3'600'000'000;
            if (micros > oneYear)
                return Error{ErrorCode::Input,
                             phrase("model", "'{0}' is longer than a year.")(std::string(text)),
                             {},
                             {}};
            return Duration{std::chrono::microseconds(std::llround(micros))};
        }
    }
    return Error{
        ErrorCode::Input,
        phrase("model", "'{0}' is no time span.")(std::string(text)),
        {},
        phrase("model", "Write a number and a unit, such as 500ms or 2s (us, ms, s, m, h).")};
}

std::string toString(Duration duration)
{
    const std::int64_t micros = duration.value.count();
    if (micros == 0)
        return "0s";
    for (auto unit = timeUnits.rbegin(); unit != timeUnits.rend(); ++unit) {
        if (micros % unit->micros == 0)
            return std::to_string(micros / unit->micros) + std::string(unit->name);
    }
    return std::to_string(micros) + "us";
}

Result<Quantity> parseQuantity(std::string_view text)
{
    if (!quantityValue(text)) {
        return Error{
            ErrorCode::Input,
            phrase("model", "'{0}' is no Kubernetes quantity.")(std::string(text)),
            {},
            phrase("model",
                   "Write a number with an optional suffix, such as 100m, 2, 128Mi or 1Gi.")};
    }
    return Quantity{std::string(text)};
}

Result<Percent> parsePercent(std::string_view text)
{
    const auto decimal = readDecimal(text);
    if (!decimal || decimal->rest != "%" || decimal->value > 100) {
        return Error{ErrorCode::Input,
                     phrase("model", "'{0}' is no percentage.")(std::string(text)),
                     {},
                     phrase("model", "Write a number from 0 to 100 and %, such as 99.9%.")};
    }
    return Percent{std::string(text)};
}

double fractionOf(const Percent &percent)
{
    const auto decimal = readDecimal(percent.text);
    return decimal ? decimal->value / 100 : 0;
}

double valueOf(const Quantity &quantity)
{
    return quantityValue(quantity.text).value_or(0);
}

std::int64_t milliUnits(const Quantity &quantity)
{
    return roundedUp(quantityValue(quantity.text).value_or(0) * 1000);
}

std::int64_t wholeUnits(const Quantity &quantity)
{
    return roundedUp(quantityValue(quantity.text).value_or(0));
}

} // namespace moldloft
