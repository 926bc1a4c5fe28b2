#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "model/references.h"

namespace moldloft
{

/// A part of a design on its way into another place or another design.
struct Piece {
    Document document;
    /// Namespaces that travel themselves; those of other elements only say where these were.
    std::vector<std::string> whole;
};

/// The elements with everything inside: what stands in a namespace, the channels of a broker. The
/// namespace records of all of them are in the piece too. Ids are those of `document`.
Piece pieceOf(const Document &document, const std::vector<ElementId> &ids);

/// What became of a piece.
struct Inserted {
    Document document;
    std::unordered_map<ElementId, ElementId> ids; ///< in the piece → here
    /// What a person would call pasted: whole namespaces, else the elements. In the piece's order.
    std::vector<ElementId> added;
    /// References that name nothing here and were left out.
    std::vector<std::string> lost;
};

/// Adds a copy of everything in the piece under names that are free. A piece whose elements come
/// from one namespace goes into the namespace `into`; without `into`, and from several, each goes
/// into the namespace of the name it came from, which is added where it is missing. References
/// among its elements follow; others are kept where they name something here, but a database keeps
/// the owner that it has.
Inserted insertPiece(const Document &document, const Piece &piece, const std::string &into = {});

} // namespace moldloft
