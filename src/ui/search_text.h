#pragma once

#include <QString>

#include <functional>
#include <vector>

#include "model/document.h"
#include "ui/problems_model.h"

namespace moldloft::ui
{

/// An element that a search found, and why.
struct SearchHit {
    ElementId id;
    QString why; ///< "API POST /orders"; "" where it is the name
    int score = 0;
};

/// What a search looks at: a Document does not change, so another thread can read it.
struct SearchScope {
    Document document;
    std::vector<Problem> problems;
};

/// The elements in which every word of the query stands: in the name or kind, engine, API path,
/// image, environment key, secret, port, host, channel payload, path of an ingress, text of a note,
/// or in what the rules say of it. Those whose name matches come first, the best before the rest,
/// then the order of the file. Stops early, with what it has, where `cancelled` answers true.
std::vector<SearchHit> searchDesign(const SearchScope &scope, const QString &query,
                                    const std::function<bool()> &cancelled = {});

} // namespace moldloft::ui
