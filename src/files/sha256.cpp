#include "files/sha256.h"

#include <cstdlib>

#include <openssl/evp.h>

namespace moldloft
{

namespace
{

constexpr std::string_view digits = "0123456789abcdef";

/// It fails only where the library has no SHA-256 at all; every decision about a file rests on it.
void check(int code)
{
    if (code != 1)
        std::abort();
}

EVP_MD_CTX *contextOf(const std::shared_ptr<void> &state)
{
    return static_cast<EVP_MD_CTX *>(state.get());
}

} // namespace

std::string sha256Hex(std::string_view bytes)
{
    return Digest::of(bytes).hex();
}

Digest::Digest(std::string_view hex)
{
    if (hex.size() != 2 * size)
        return;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t high = digits.find(hex[2 * i]);
        const std::size_t low = digits.find(hex[2 * i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            m_bytes = {};
            return;
        }
        m_bytes[i] = static_cast<unsigned char>(high << 4U | low);
    }
}

Digest Digest::of(std::string_view bytes)
{
    Digest digest;
    check(EVP_Digest(bytes.data(), bytes.size(), digest.m_bytes.data(), nullptr, EVP_sha256(),
                     nullptr));
    return digest;
}

std::string Digest::hex() const
{
    if (empty())
        return {};
    std::string text;
    text.reserve(2 * size);
    for (const unsigned char byte : m_bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

Digester::Digester()
    : m_state(EVP_MD_CTX_new(),
              [](void *state) { EVP_MD_CTX_free(static_cast<EVP_MD_CTX *>(state)); })
{
    check(m_state ? EVP_DigestInit_ex(contextOf(m_state), EVP_sha256(), nullptr) : 0);
}

void Digester::add(std::string_view bytes)
{
    check(EVP_DigestUpdate(contextOf(m_state), bytes.data(), bytes.size()));
}

Digest Digester::finish()
{
    std::array<unsigned char, Digest::size> bytes{};
    check(EVP_DigestFinal_ex(contextOf(m_state), bytes.data(), nullptr));
    return Digest(bytes);
}

} // namespace moldloft
