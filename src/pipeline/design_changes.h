#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace moldloft::pipeline
{

/// One thing that differs between two versions of a design.
struct DesignChange {
    enum class Kind {
        Added,
        Removed,
        Renamed, ///< or moved to another namespace
        Field,
        Setting,
    };
    Kind kind = Kind::Field;
    ElementId id;        ///< 0 for a setting
    std::string element; ///< its path, in the version that has it; empty for a setting
    std::string before;  ///< Renamed: its path then
    std::string field;   ///< key of the field or setting
    Message words;       ///< "orders, Calls: payments added", no full stop

    bool operator==(const DesignChange &) const = default;
};

/// All of them, in the order of the file. `after` was read with the identities of `before`.
std::vector<DesignChange> designChanges(const Document &before, const Document &after);

/// `before` with that one change alone. Refers to what is not there where changes need each other.
Document withChange(const Document &before, const Document &after, const DesignChange &change);

} // namespace moldloft::pipeline
