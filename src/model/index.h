#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace moldloft
{

/// Finds records by identity and by name. It holds positions, not records, so that all versions of
/// a design that differ in fields only share one.
class Index
{
public:
    explicit Index(const std::vector<RecordPtr> &records);

    static constexpr std::size_t none = SIZE_MAX;

    /// The position of the record, or none.
    std::size_t find(ElementId id) const;
    /// The first record of the file that has that name in that scope, or none.
    std::size_t find(const std::vector<RecordPtr> &records, ElementKind kind, std::string_view ns,
                     std::string_view name) const;
    /// The same among all that become Service objects.
    std::size_t findObject(const std::vector<RecordPtr> &records, std::string_view ns,
                           std::string_view name) const;

private:
    /// An open-addressing table of positions + 1; 0 is free. Ten times faster to build than a map
    /// of strings, and it is built anew for each added or renamed element.
    struct Table {
        std::vector<std::uint32_t> slots;
        explicit Table(std::size_t entries);
        void insert(std::size_t hash, std::size_t position);
        template<class Matches>
        std::size_t find(std::size_t hash, const Matches &matches) const;
    };

    std::vector<std::uint32_t> m_byId; ///< ids are dense: counted up within a session
    Table m_byKindAndName;
    Table m_objects;
};

} // namespace moldloft
