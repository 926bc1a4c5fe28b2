#pragma once

#include <vector>

#include "canvas/router.h"

namespace moldloft::canvas
{

/// One track: pieces of one net that lie on the same line. Written as for vertical pieces; for
/// horizontal ones x and y change their roles.
struct Track {
    Interval span;     ///< from y to y
    Interval corridor; ///< the x that it may take
    double anchor = 0; ///< the x that it would like
    int grow = -1;
    std::uint64_t net = 0;
    bool fixed = false;
    double x = 0;                  ///< where it stands
    std::vector<double> leftEnds;  ///< the y of the stubs that leave to the left
    std::vector<double> rightEnds; ///< and to the right
};

/// Whether the two may not share an x.
bool conflict(const Track &a, const Track &b);

/// Orders the tracks of one group from left to right with few crossings, and sets their x.
void arrangeTracks(std::vector<Track *> &group);

} // namespace moldloft::canvas
