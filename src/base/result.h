#pragma once

#include <cassert>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/error.h"

namespace moldloft
{

/// The failed branch of a Result: `return Unexpected(error);`
template<class E>
class Unexpected
{
public:
    explicit Unexpected(E error) : m_error(std::move(error)) {}
    E &error() & { return m_error; }
    E &&error() && { return std::move(m_error); }

private:
    E m_error;
};

/// A value or the reason why there is none: the part of std::expected (C++23) that Moldloft needs,
/// because g++ 12 has it only in C++23 mode and clang 14 not at all.
/// Reading value() of a failure, or error() of a success, is a programming error (assert).
template<class T, class E = Error>
class [[nodiscard]] Result
{
public:
    using value_type = T;
    using error_type = E;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    template<class U>
    requires std::is_convertible_v<U, E> Result(Unexpected<U> unexpected)
        : m_state(std::in_place_index<1>, std::move(unexpected).error())
    {
    }
    Result(E error) requires(!std::is_same_v<T, E>)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return assert(has_value()), *std::get_if<0>(&m_state); }
    const T &value() const & { return assert(has_value()), *std::get_if<0>(&m_state); }
    T &&value() && { return assert(has_value()), std::move(*std::get_if<0>(&m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    E &error() & { return assert(!has_value()), *std::get_if<1>(&m_state); }
    const E &error() const & { return assert(!has_value()), *std::get_if<1>(&m_state); }
    E &&error() && { return assert(!has_value()), std::move(*std::get_if<1>(&m_state)); }

    template<class U>
    T value_or(U &&fallback) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

    /// f: T → Result<U, E>
    template<class F>
    auto and_then(F &&f) && -> std::invoke_result_t<F, T &&>
    {
        if (!has_value())
            return Unexpected<E>(std::move(*this).error());
        return std::forward<F>(f)(std::move(*this).value());
    }

    /// f: T → U
    template<class F>
    auto transform(F &&f) && -> Result<std::invoke_result_t<F, T &&>, E>
    {
        if (!has_value())
            return Unexpected<E>(std::move(*this).error());
        return std::forward<F>(f)(std::move(*this).value());
    }

private:
    std::variant<T, E> m_state;
};

template<class E>
class [[nodiscard]] Result<void, E>
{
public:
    using value_type = void;
    using error_type = E;

    Result() = default;
    template<class U>
    requires std::is_convertible_v<U, E> Result(Unexpected<U> unexpected)
        : m_error(std::move(unexpected).error()), m_failed(true)
    {
    }
    Result(E error) : m_error(std::move(error)), m_failed(true) {}

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    E &error() & { return assert(m_failed), m_error; }
    const E &error() const & { return assert(m_failed), m_error; }
    E &&error() && { return assert(m_failed), std::move(m_error); }

private:
    E m_error{};
    bool m_failed = false;
};

} // namespace moldloft
