#pragma once

#include <set>

#include "base/value.h"
#include "export/kubernetes/flows.h"

namespace moldloft::compose
{

/// A network for each drawn edge between two entries of `services`, and one with a way out for each
/// service that needs it: `published` ones, and those that reach hosts outside. Nobody can resolve
/// a name that no edge leads to. Joins the entries to them and gives the top-level `networks`.
Value joinNetworks(const kubernetes::Flows &flows, const std::set<ElementId> &published,
                   Value &services);

} // namespace moldloft::compose
