#pragma once

#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace moldloft::canvas
{

/// A sequence whose copies share what they have in common, in pieces of 64: copying 20,000 elements
/// costs some 300 pointers, and changing one of them the copy of 64. Reading is as from a vector,
/// and safe from several threads; who writes owns the copy that it writes to.
template<class T>
class Chunks
{
public:
    using value_type = T;

    class const_iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        const_iterator() = default;
        const_iterator(const Chunks *of, std::size_t at) : m_of(of), m_at(at) {}
        reference operator*() const { return (*m_of)[m_at]; }
        pointer operator->() const { return &(*m_of)[m_at]; }
        reference operator[](difference_type by) const { return *(*this + by); }
        const_iterator &operator++() { return *this += 1; }
        const_iterator &operator--() { return *this -= 1; }
        const_iterator operator++(int) { return std::exchange(*this, *this + 1); }
        const_iterator operator--(int) { return std::exchange(*this, *this - 1); }
        const_iterator &operator+=(difference_type by)
        {
            m_at = static_cast<std::size_t>(static_cast<difference_type>(m_at) + by);
            return *this;
        }
        const_iterator &operator-=(difference_type by) { return *this += -by; }
        friend const_iterator operator+(const_iterator it, difference_type by) { return it += by; }
        friend const_iterator operator-(const_iterator it, difference_type by) { return it -= by; }
        friend difference_type operator-(const const_iterator &a, const const_iterator &b)
        {
            return static_cast<difference_type>(a.m_at) - static_cast<difference_type>(b.m_at);
        }
        auto operator<=>(const const_iterator &) const = default;

    private:
        const Chunks *m_of = nullptr;
        std::size_t m_at = 0;
    };
    using iterator = const_iterator;

    Chunks() = default;
    explicit Chunks(std::vector<T> all)
    {
        for (T &one : all)
            push_back(std::move(one));
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T &operator[](std::size_t i) const { return (*m_chunks[i / length])[i % length]; }
    const T &front() const { return (*this)[0]; }
    const T &back() const { return (*this)[m_size - 1]; }
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, m_size}; }

    void push_back(T one)
    {
        if (m_size % length == 0) {
            m_chunks.push_back(std::make_shared<std::vector<T>>());
            m_chunks.back()->reserve(length);
        }
        own(m_chunks.size() - 1).push_back(std::move(one));
        ++m_size;
    }
    /// For writing: what copies share is copied first.
    T &edit(std::size_t i) { return own(i / length)[i % length]; }

    /// Whether both hold the very same element there: nobody has written to it since the copy.
    bool shares(const Chunks &other, std::size_t i) const
    {
        return i < m_size && i < other.m_size && m_chunks[i / length] == other.m_chunks[i / length];
    }
    bool operator==(const Chunks &other) const
    {
        if (m_size != other.m_size)
            return false;
        for (std::size_t i = 0; i < m_size; ++i) {
            if (!shares(other, i) && !((*this)[i] == other[i]))
                return false;
        }
        return true;
    }

private:
    static constexpr std::size_t length = 64;

    std::vector<T> &own(std::size_t chunk)
    {
        auto &held = m_chunks[chunk];
        if (held.use_count() > 1) {
            auto copy = std::make_shared<std::vector<T>>();
            copy->reserve(length);
            copy->assign(held->begin(), held->end());
            held = std::move(copy);
        }
        // Another thread may have let go of it just now: what it read lies before what is written.
        std::atomic_thread_fence(std::memory_order_acquire);
        return *held;
    }

    std::vector<std::shared_ptr<std::vector<T>>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace moldloft::canvas
