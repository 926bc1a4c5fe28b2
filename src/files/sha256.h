#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace moldloft
{

/// 64 lower-case hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

/// A SHA-256 in half the room of its digits; lists have a hundred thousand. Nothing until it is
/// given one; digits that are none give nothing.
class Digest
{
public:
    static constexpr std::size_t size = 32;

    Digest() = default;
    Digest(std::string_view hex);
    Digest(const std::string &hex) : Digest(std::string_view(hex)) {}
    Digest(const char *hex) : Digest(std::string_view(hex)) {}
    explicit Digest(const std::array<unsigned char, size> &bytes) : m_bytes(bytes) {}
    static Digest of(std::string_view bytes);

    /// 64 digits; nothing has none.
    std::string hex() const;
    bool empty() const { return *this == Digest(); }
    friend bool operator==(const Digest &a, const Digest &b) = default;

private:
    std::array<unsigned char, size> m_bytes{};
};

/// The digest of what comes in pieces.
class Digester
{
public:
    Digester();
    void add(std::string_view bytes);
    /// Once.
    Digest finish();

private:
    std::shared_ptr<void> m_state;
};

} // namespace moldloft
