#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace moldloft
{

/// A map in sorted pieces: an entry takes its own size and nothing beside it, less than half of
/// what std::map takes for a path and a digest. Filled in order its pieces are full; what comes in
/// between moves the rest of one piece. Whatever is added or removed makes iterators, and
/// references to entries, invalid.
template<class Key, class T, std::size_t pieceSize = 256>
class SortedMap
{
    using Piece = std::vector<std::pair<Key, T>>;
    template<bool isConst>
    class Iterator;

public:
    using key_type = Key;
    using mapped_type = T;
    using value_type = std::pair<Key, T>;
    using iterator = Iterator<false>;
    using const_iterator = Iterator<true>;

    SortedMap() = default;
    /// Of two entries with one key the first one counts.
    SortedMap(std::initializer_list<value_type> entries)
    {
        for (const value_type &entry : entries)
            insert(entry);
    }

    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    iterator begin() { return {m_pieces, 0, 0}; }
    iterator end() { return {m_pieces, m_pieces.size(), 0}; }
    const_iterator begin() const { return {m_pieces, 0, 0}; }
    const_iterator end() const { return {m_pieces, m_pieces.size(), 0}; }
    /// Of a map that is not empty.
    const value_type &last() const { return m_pieces.back().back(); }

    /// The first entry whose key is not less.
    const_iterator lower_bound(const auto &key) const
    {
        return placeOf<const_iterator>(*this, key);
    }
    const_iterator find(const auto &key) const { return found<const_iterator>(*this, key); }
    iterator find(const auto &key) { return found<iterator>(*this, key); }
    bool contains(const auto &key) const { return find(key) != end(); }
    /// Of a key that is there.
    const T &at(const auto &key) const { return find(key)->second; }

    T &operator[](const Key &key) { return emplace(key, T()).first->second; }
    /// An entry that is there stays as it is.
    std::pair<iterator, bool> emplace(Key key, T value)
    {
        iterator place = placeOf<iterator>(*this, key);
        if (place != end() && !(key < place->first))
            return {place, false};
        ++m_size;
        if (place == end())
            return {append({std::move(key), std::move(value)}), true};
        return {insertAt(place, {std::move(key), std::move(value)}), true};
    }
    void insert(const value_type &entry) { emplace(entry.first, entry.second); }
    void insert_or_assign(Key key, T value)
    {
        const auto [place, isNew] = emplace(key, T());
        place->second = std::move(value);
    }
    std::size_t erase(const auto &key)
    {
        const iterator place = find(key);
        if (place == end())
            return 0;
        Piece &piece = m_pieces[place.m_piece];
        piece.erase(piece.begin() + static_cast<std::ptrdiff_t>(place.m_item));
        if (piece.empty())
            m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(place.m_piece));
        --m_size;
        return 1;
    }

    friend bool operator==(const SortedMap &a, const SortedMap &b)
    {
        return a.m_size == b.m_size && std::equal(a.begin(), a.end(), b.begin());
    }

private:
    template<class Place>
    static Place placeOf(auto &map, const auto &key)
    {
        auto &pieces = map.m_pieces;
        const auto piece =
            std::partition_point(pieces.begin(), pieces.end(),
                                 [&](const Piece &each) { return each.back().first < key; });
        if (piece == pieces.end())
            return map.end();
        const auto item = std::partition_point(
            piece->begin(), piece->end(), [&](const value_type &each) { return each.first < key; });
        return Place{pieces, static_cast<std::size_t>(piece - pieces.begin()),
                     static_cast<std::size_t>(item - piece->begin())};
    }

    template<class Place>
    static Place found(auto &map, const auto &key)
    {
        const Place place = placeOf<Place>(map, key);
        return place != map.end() && place->first == key ? place : map.end();
    }

    iterator append(value_type entry)
    {
        if (m_pieces.empty() || m_pieces.back().size() >= pieceSize)
            m_pieces.emplace_back().reserve(pieceSize);
        m_pieces.back().push_back(std::move(entry));
        return {m_pieces, m_pieces.size() - 1, m_pieces.back().size() - 1};
    }

    iterator insertAt(const iterator &place, value_type entry)
    {
        std::size_t piece = place.m_piece;
        std::size_t item = place.m_item;
        if (m_pieces[piece].size() >= pieceSize) {
            split(piece);
            if (item > m_pieces[piece].size()) {
                item -= m_pieces[piece].size();
                ++piece;
            }
        }
        m_pieces[piece].insert(m_pieces[piece].begin() + static_cast<std::ptrdiff_t>(item),
                               std::move(entry));
        return {m_pieces, piece, item};
    }

    void split(std::size_t number)
    {
        const auto next = m_pieces.begin() + static_cast<std::ptrdiff_t>(number) + 1;
        Piece &second = *m_pieces.insert(next, Piece());
        Piece &first = m_pieces[number];
        const auto middle = first.begin() + static_cast<std::ptrdiff_t>(first.size() / 2);
        second.reserve(pieceSize);
        second.assign(std::move_iterator(middle), std::move_iterator(first.end()));
        first.erase(middle, first.end());
    }

    std::vector<Piece> m_pieces; ///< none of them empty
    std::size_t m_size = 0;
};

template<class Key, class T, std::size_t pieceSize>
template<bool isConst>
class SortedMap<Key, T, pieceSize>::Iterator
{
    using Pieces = std::conditional_t<isConst, const std::vector<Piece>, std::vector<Piece>>;

public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = std::pair<Key, T>;
    using difference_type = std::ptrdiff_t;
    using reference = std::conditional_t<isConst, const value_type &, value_type &>;
    using pointer = std::conditional_t<isConst, const value_type *, value_type *>;

    Iterator() = default;
    Iterator(Pieces &pieces, std::size_t piece, std::size_t item)
        : m_pieces(&pieces), m_piece(piece), m_item(item)
    {
    }

    reference operator*() const { return (*m_pieces)[m_piece][m_item]; }
    pointer operator->() const { return &**this; }
    Iterator &operator++()
    {
        if (++m_item == (*m_pieces)[m_piece].size()) {
            ++m_piece;
            m_item = 0;
        }
        return *this;
    }
    Iterator operator++(int)
    {
        Iterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Iterator &a, const Iterator &b)
    {
        return a.m_piece == b.m_piece && a.m_item == b.m_item;
    }

private:
    friend SortedMap;
    Pieces *m_pieces = nullptr;
    std::size_t m_piece = 0;
    std::size_t m_item = 0;
};

} // namespace moldloft
