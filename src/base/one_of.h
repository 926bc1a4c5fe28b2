#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

namespace moldloft
{

/// A value of one of several types, as std::variant, but it takes the memory of what it holds and a
/// pointer: thousands of small values do not each take the room of the largest. Begins as the
/// first. Of one that was moved from only destroying and assigning are defined, and getIf(), which
/// gives nullptr.
template<class First, class... Rest>
class OneOf
{
    template<class T>
    static constexpr bool isAny = std::same_as<T, First> || (std::same_as<T, Rest> || ...);

public:
    OneOf() : m_held(std::make_unique<First>()) {}
    template<class T>
    requires isAny<std::remove_cvref_t<T>> OneOf(T &&value)
        : m_held(std::make_unique<std::remove_cvref_t<T>>(std::forward<T>(value)))
    {
    }
    OneOf(const OneOf &other) : m_held(copyOf(other)) {}
    OneOf(OneOf &&other) noexcept = default;
    OneOf &operator=(const OneOf &other)
    {
        m_held = copyOf(other);
        return *this;
    }
    OneOf &operator=(OneOf &&other) noexcept = default;
    ~OneOf() = default;

    /// Which of the types it is, the first being 0.
    std::size_t index() const { return m_held.index(); }
    /// The value as T, or nullptr.
    template<class T>
    const T *getIf() const
    {
        const auto *held = std::get_if<std::unique_ptr<T>>(&m_held);
        return held ? held->get() : nullptr;
    }
    template<class T>
    T *getIf()
    {
        auto *held = std::get_if<std::unique_ptr<T>>(&m_held);
        return held ? held->get() : nullptr;
    }

    friend bool operator==(const OneOf &a, const OneOf &b)
    {
        return std::visit(
            [](const auto &one, const auto &other) {
                if constexpr (std::same_as<decltype(one), decltype(other)>)
                    return one == other || (one && other && *one == *other);
                else
                    return false;
            },
            a.m_held, b.m_held);
    }

private:
    using Held = std::variant<std::unique_ptr<First>, std::unique_ptr<Rest>...>;

    static Held copyOf(const OneOf &other)
    {
        return std::visit(
            []<class T>(const std::unique_ptr<T> &held) -> Held {
                return held ? std::make_unique<T>(*held) : nullptr;
            },
            other.m_held);
    }

    Held m_held;
};

} // namespace moldloft
