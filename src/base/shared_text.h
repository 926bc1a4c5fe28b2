#pragma once

#include <atomic>
#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace moldloft
{

/// A text that many hold and nobody changes, as large as a pointer: the paths of a hundred thousand
/// files stand in several lists. One that holds nothing reads as "", and is none where that is
/// asked (`if (text)`).
class SharedText
{
public:
    SharedText() = default;
    SharedText(std::string text) : m_held(new Held{{1}, std::move(text)}) {}
    SharedText(std::string_view text) : SharedText(std::string(text)) {}
    SharedText(const char *text) : SharedText(std::string(text)) {}
    SharedText(const SharedText &other) noexcept : m_held(other.m_held)
    {
        if (m_held)
            m_held->users.fetch_add(1, std::memory_order_relaxed);
    }
    SharedText(SharedText &&other) noexcept : m_held(std::exchange(other.m_held, nullptr)) {}
    SharedText &operator=(SharedText other) noexcept
    {
        std::swap(m_held, other.m_held);
        return *this;
    }
    ~SharedText()
    {
        if (m_held && m_held->users.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_held;
    }

    const std::string &text() const { return m_held ? m_held->text : nothing(); }
    operator const std::string &() const { return text(); }
    const std::string &operator*() const { return text(); }
    const std::string *operator->() const { return &text(); }
    explicit operator bool() const { return m_held != nullptr; }
    bool empty() const { return text().empty(); }
    void reset() { *this = SharedText(); }

    friend bool operator==(const SharedText &a, const SharedText &b)
    {
        return a.m_held == b.m_held || a.text() == b.text();
    }
    friend std::strong_ordering operator<=>(const SharedText &a, const SharedText &b)
    {
        return a.text() <=> b.text();
    }
    template<std::convertible_to<std::string_view> T>
    friend bool operator==(const SharedText &a, const T &b)
    {
        return std::string_view(a.text()) == std::string_view(b);
    }
    template<std::convertible_to<std::string_view> T>
    friend std::strong_ordering operator<=>(const SharedText &a, const T &b)
    {
        return std::string_view(a.text()) <=> std::string_view(b);
    }

private:
    struct Held {
        std::atomic<std::uint32_t> users;
        std::string text;
    };
    static const std::string &nothing()
    {
        static const std::string none;
        return none;
    }

    Held *m_held = nullptr;
};

} // namespace moldloft
