#pragma once

#include <functional>
#include <stop_token>

#include "canvas/scene.h"

namespace moldloft::canvas
{

/// How a long layout tells how far it is, from 0 to 1, and learns that nobody waits for it any
/// more. For one thread; of a layout that was stopped the result is the one that was given.
struct Progress {
    std::stop_token stop;
    std::function<void(double)> report;

    bool stopped() const { return stop.stop_requested(); }
    void tell(double part) const
    {
        if (report)
            report(part);
    }
};

/// Places what the layout lacks and never moves what it has: a design without any layout flows from
/// left to right; a new element takes a free place near what it belongs to. Deterministic.
/// Channels in a broker need no placement: they stand in its lane in file order.
Layout completeLayout(const Document &document, const Layout &layout, const TextMeasure &measure,
                      const Progress &progress = {});

/// Lays out everything anew: what Arrange does. Namespaces that are folded stay so.
Layout arrange(const Document &document, const Layout &before, const TextMeasure &measure,
               const Progress &progress = {});
Layout arrange(const Document &document, const TextMeasure &measure);

/// Lays out these elements anew, those of a namespace together and where they were; a namespace
/// with all that stands in it. Nothing else moves: where there is no room among the others, what is
/// laid out moves aside as a whole. Channels go with their broker.
Layout arrangeSome(const Document &document, const Layout &layout,
                   const std::vector<ElementId> &ids, const TextMeasure &measure,
                   const Progress &progress = {});

} // namespace moldloft::canvas
