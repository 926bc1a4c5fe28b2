#include "chassis/ids.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
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

std::string withDashes(std::string text)
{
    for (const std::size_t dash : {8, 13, 18, 23})
        text.insert(dash, 1, '-');
    return text;
}

} // namespace

std::string randomHex(int length)
{
    std::string text(static_cast<std::size_t>(2 * length), '0');
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bits = i % 16 == 0 ? generator()() : bits >> 4U;
        text[i] = digits[bits & 15U];
    }
    return text;
}

int randomBelow(int limit)
{
    return limit <= 1 ? 0 : std::uniform_int_distribution<int>(0, limit - 1)(generator());
}

double secondsSince(const std::string &timestamp)
{
    std::tm utc{};
    const char *rest = strptime(timestamp.c_str(), "%Y-%m-%dT%H:%M:%S", &utc);
    if (!rest || (*rest != '.' && *rest != 'Z'))
        return 0;
    const double fraction = *rest == '.' ? std::strtod(rest, nullptr) : 0;
    const std::chrono::duration<double> now = std::chrono::system_clock::now().time_since_epoch();
    return std::max(0.0, now.count() - static_cast<double>(timegm(&utc)) - fraction);
}

std::string newUuid()
{
    std::string text = randomHex(16);
    text[12] = '4';
    text[16] = digits[8 + static_cast<std::size_t>(randomBelow(4))];
    return withDashes(std::move(text));
}

std::string uuidOf(std::string_view text)
{
    std::string hex;
    for (const std::uint64_t basis : {0xcbf29ce484222325U, 0x84222325cbf29ce4U}) {
        std::uint64_t hash = basis; // FNV-1a
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
        for (int shift = 60; shift >= 0; shift -= 4)
            hex += digits[hash >> shift & 15];
    }
    hex[12] = '8';
    hex[16] = 'a';
    return withDashes(std::move(hex));
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
    return timestampOf(std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch()));
}

std::string timestampOf(std::chrono::milliseconds sinceEpoch)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(sinceEpoch);
    const std::time_t seconds = whole.count();
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> date{};
    std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%s.%03dZ", date.data(),
                  static_cast<int>((sinceEpoch - whole).count()));
    return text.data();
}

} // namespace chassis
