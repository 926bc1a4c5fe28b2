#pragma once

#include <string>
#include <vector>

#include "base/value.h"
#include "model/document.h"
#include "yaml/writer.h"

namespace moldloft::format
{

/// One entry of a design file, in the canonical order of its siblings. Groups (namespaces and their
/// sections) hold entries; elements become data only where somebody looks into them.
struct Piece {
    std::string key;
    ElementId id;                    ///< of an element or a namespace: renaming does not change it
    const Record *element = nullptr; ///< an element that is no namespace
    bool isGroup = false;
    std::vector<Piece> pieces; ///< of a group
    Value plain;               ///< of everything else
};

/// The top level of the file. The document must outlive the pieces.
std::vector<Piece> piecesOf(const Document &document);
/// The entries of a mapping.
std::vector<Piece> piecesOf(const Value &map);

Value toValue(const Piece &piece);
/// Whether both say the same below their keys. Shared records are not looked into.
bool sameContent(const Piece &a, const Piece &b);
bool sameContent(const std::vector<Piece> &a, const std::vector<Piece> &b);

inline constexpr int lineColumns = 100;
/// The layout of a design file: lists below their key, leaves on one line.
inline constexpr yaml::WriteOptions designStyle{
    .indentLists = true, .flowColumns = lineColumns, .flowHeight = 1};

/// Whether the value may stand on one line after its key, if it is short enough.
bool mayBeOneLine(const Piece &piece);
/// The entry in canonical form, `indent` columns from the left.
std::string emit(const Piece &piece, int indent);

} // namespace moldloft::format
