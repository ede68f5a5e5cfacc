// The same story under other settings: what was done is done again, and what then goes differently is told.
#pragma once

#include "model/scenario/runner.h"

#include <optional>
#include <string>
#include <vector>

namespace synfin::scenario {

struct Rerun {
    Scenario scenario; // with the new settings
    Run run;           // of it
    int branch = 0;    // of the run: what has become of the branch that was looked at

    // Of the branch that was looked at:
    int steps = 0;           // it had, the start not among them
    bool otherTimes = false; // some step is at another time
    std::optional<int>
        differ;              // the first step after which an endpoint is elsewhere, or that sends or tells other things
    std::optional<int> ends; // the first step that can no longer happen; it and what followed are left out
    std::string whyItEnds;   // in English without a full stop
    int branchesDiffer = 0;  // other branches in which something but the time is another
    int branchesCut = 0;     // other branches that end earlier than they did, or are left out
};

// `played`, `history` and `said` as in recorded(). The start is that of the history, with the timers that the new
// settings give it.
[[nodiscard]] Rerun rerun(const Scenario& played, const sim::History&, const std::vector<LocalText>& said,
                          const sim::Setup&);

} // namespace synfin::scenario
