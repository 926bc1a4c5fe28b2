#pragma once

#include <string>
#include <vector>

#include "merge/design_changes.h"
#include "pipeline/design.h"
#include "pipeline/what_if.h"

namespace moldloft::pipeline
{

/// `FILE`, or `REV:FILE` of the git repository that holds the working folder: FILE then counts from
/// the root of the repository, or from the working folder where it begins with `./` or `../`. A
/// file that is called so wins. With the ids of `sameIdentitiesAs`, renamed elements included.
Result<Design, Errors> openRevision(const Disk &disk, const std::string &name,
                                    const Document *sameIdentitiesAs = nullptr);

/// A design of these texts, called `name` in messages, with the ids of `sameIdentitiesAs`.
Result<Design, Errors> readVersion(DesignTexts texts, const std::string &name,
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

/// A finding that only one of the two designs has.
struct FindingDifference {
    rules::Severity severity = rules::Severity::Error;
    std::string rule;
    ElementId id;
    std::string element; ///< "tickets/orders"; empty: the design's own settings
    std::string message;
    Message words; ///< the same, to be translated
};

struct DesignDifference {
    DesignChanges changes;
    std::vector<FindingDifference> appeared, gone; ///< as they stand in the files
    std::vector<EntryDifference> entries; ///< those of the second, then those that are gone
    std::vector<BlastDifference> blasts;
    int errorsBefore = 0, errorsAfter = 0, warningsBefore = 0, warningsAfter = 0;

    bool empty() const { return changes.empty(); }
};

/// `after` must have the ids of `before`.
Result<DesignDifference> compareDesigns(const Design &before, const Design &after,
                                        const WhatIfQuestion &question,
                                        const std::function<bool()> &isCancelled = {});

/// Elements, their fields and findings alone, without the numbers: a few ms.
DesignDifference compareElements(const Design &before, const Design &after);

} // namespace moldloft::pipeline
