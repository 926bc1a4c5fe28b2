#include "chassis/ids.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>

namespace chassis {
namespace {

std::mt19937_64 &generator()
{
    static thread_local std::mt19937_64 engine = [] {
        std::random_device device;
        std::seed_seq seed{device(), device(), device(), device()};
        return std::mt19937_64(seed);
    }();
    return engine;
}

constexpr std::string_view digits = "0123456789abcdef";

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

std::string randomHex(int length)
{
    std::uniform_int_distribution<std::size_t> digit(0, digits.size() - 1);
    std::string text;
    for (int i = 0; i < 2 * length; ++i)
        text += digits[digit(generator())];
    return text;
}

int randomBelow(int limit)
{
    return limit <= 1 ? 0 : std::uniform_int_distribution<int>(0, limit - 1)(generator());
}

std::string newUuid()
{
    std::string text = randomHex(16);
    text[12] = '4';
    text[16] = digits[8 + static_cast<std::size_t>(randomBelow(4))];
    for (const std::size_t dash : {8, 13, 18, 23})
        text.insert(dash, 1, '-');
    return text;
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !isHex(text[i]))
            return false;
    }
    return true;
}

std::string timestamp()
{
    using namespace std::chrono;
    const auto now = system_clock::now();
    const auto milliseconds =
        duration_cast<std::chrono::milliseconds>(now.time_since_epoch()) % std::chrono::seconds(1);
    const std::time_t seconds = system_clock::to_time_t(now);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> date{};
    std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%s.%03dZ", date.data(),
                  static_cast<int>(milliseconds.count()));
    return text.data();
}

} // namespace chassis
