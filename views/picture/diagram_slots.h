// The place of each label beside its arrow, in terms of tracks.
#pragma once

#include "views/picture/diagram_layout.h"

namespace synfin::picture::diagram {

// A position relative to a track.
struct Edge {
    std::size_t track = 0;
    double offset = 0;
    [[nodiscard]] Edge moved(double by) const { return {track, offset + by}; }
};

enum class Form {
    Stacked, // event and action together
    Split,   // event above a horizontal line, action below it
};

struct Slot {
    int number = 0; // Rule::number
    Form form = Form::Stacked;
    Edge left;
    Edge right;
    Anchor across = Anchor::Start;  // where in the width
    Edge top;
    Edge bottom;
    Anchor along = Anchor::Middle;  // where in the height; Split: unused
    std::size_t line = 0;           // Split: the YTrack of the line
};

[[nodiscard]] std::vector<Slot> labelSlots(const Content&);

// Rules that keep labels of different slots apart: `a` ends at least Gauge::apart before `b` begins.
struct Neighbours {
    Edge a;
    Edge b;
};
[[nodiscard]] std::vector<Neighbours> neighboursAcross(const Content&);

// The lower edge of a state's exit card, or the state's own lower edge where there is no card.
[[nodiscard]] double exitDepth(const Content&, tcp::State);

} // namespace synfin::picture::diagram
