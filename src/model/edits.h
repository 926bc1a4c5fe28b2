#pragma once

#include <string>
#include <vector>

#include "model/references.h"

namespace moldloft
{

// Pure edits: each returns the changed Document or the reason why it cannot be. Dangling references
// are representable, so an edit refuses only what would make no sense as a design file.

struct Added {
    Document document;
    ElementId id;
};

/// Adds the element; its namespace is added too where it does not exist. Fails where the name is
/// taken in its scope (see isNameTaken).
Result<Added> addElement(const Document &document, Record record);

/// Whether another element than `except` stands in the way of that name: same kind, or both become
/// Service objects of one namespace.
bool isNameTaken(const Document &document, ElementKind kind, const std::string &ns,
                 const std::string &name, ElementId except = {});
/// `base`, or `base-2`, `base-3`, … whichever is free first.
std::string freeName(const Document &document, ElementKind kind, const std::string &ns,
                     const std::string &base);

/// Replaces an element's body or other fields but not its name or namespace.
Result<Document> replaceElement(const Document &document, Record record);

/// Renames the element and every reference to it, those of patches too, and writes `was` (once: the
/// oldest name stays until an export clears it). Renaming a namespace takes its elements along.
Result<Document> renameElement(const Document &document, ElementId id, const std::string &name);

/// Moves elements into another namespace; references to them and theirs follow. Notes may move to
/// the empty namespace: beside all others.
Result<Document> moveElements(const Document &document, const std::vector<ElementId> &ids,
                              const std::string &ns);

/// Removes elements, the elements of removed namespaces, the channels of removed brokers, and every
/// reference to what went.
Document removeElements(const Document &document, const std::vector<ElementId> &ids);

/// What a line from one element to another can mean, the most likely first; empty: nothing.
std::vector<EdgeKind> possibleEdges(const Document &document, ElementId from, ElementId to);
/// Adds the reference to the element that holds it (a Subscribe drawn from channel to service is
/// the service's). Fails where the edge exists already or makes no sense.
Result<Document> connect(const Document &document, EdgeKind kind, ElementId from, ElementId to);
/// Removes exactly that reference from the record that holds it.
void removeReference(Record &record, const Edge &edge);
Document disconnect(const Document &document, const Edge &edge);

} // namespace moldloft
