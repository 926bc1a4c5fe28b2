#pragma once

#include <string>
#include <vector>

#include "pipeline/design.h"
#include "pipeline/what_if.h"

namespace moldloft::pipeline
{

/// `FILE`, or `REV:FILE` of the git repository that holds the working folder: FILE then counts from
/// the root of the repository. A file that is called so wins.
Result<Design, Errors> openRevision(const Disk &disk, const std::string &name,
                                    const Document *sameIdentitiesAs = nullptr);

/// One entry point of either design; what is missing in one has no numbers there.
struct EntryDifference {
    std::string name;
    std::optional<simulate::EntryLatency> before, after;
    double availableBefore = 0, availableAfter = 0;
};

/// How many entry points and services fall with an element: what has changed of it.
struct BlastDifference {
    std::string name;
    simulate::Blast before, after;
};

struct DesignDifference {
    std::vector<std::string> added, removed, changed; ///< elements, in the order of the file
    bool settings = false;
    std::vector<EntryDifference> entries; ///< those of the second, then those that are gone
    std::vector<BlastDifference> blasts;
    int errorsBefore = 0, errorsAfter = 0, warningsBefore = 0, warningsAfter = 0;

    bool empty() const { return added.empty() && removed.empty() && changed.empty() && !settings; }
};

/// Elements are the same where kind, namespace and name are: `after` must have been read with the
/// identities of `before`.
Result<DesignDifference> compareDesigns(const Design &before, const Design &after,
                                        const WhatIfQuestion &question,
                                        const std::function<bool()> &isCancelled = {});

} // namespace moldloft::pipeline
