// Runs a scenario: its steps become the steps of a history, its branches those of the history, and what does not hold
// becomes diagnostics.
#pragma once

#include "model/scenario/scenario.h"
#include "model/sim/history.h"

#include <vector>

namespace synfin::scenario {

// A run that would need more than this is stopped: it is a mistake in the file.
inline constexpr std::size_t mostOnWire = 10'000;  // segments at one time
inline constexpr std::size_t mostKept = 2'000'000; // segments on the wire, added up over all steps
inline constexpr int mostTimeoutsInOneWait = 10'000;

// Which step of a scenario: of its own line (0) or of the branch of that number, counted from 0; -1 for the start.
struct Maker {
    int line = 0;
    int step = -1;
    friend auto operator<=>(const Maker&, const Maker&) = default;
};

// How far a line of the scenario came.
struct Reached {
    int branch = 0;      // of the history
    int step = 0;        // its last one that belongs to the line
    bool whole = true;   // no step of it, and of those before it, was impossible
    std::string whyNot;  // where not whole, in English without a full stop
};

struct Run {
    // Its first branch is the scenario's own line, and looked at; its cursor is at the start. A branch of the scenario
    // that does nothing else than another is no branch of its own.
    sim::History history;
    std::vector<LocalText> say; // for each node of the history; empty where the scenario says nothing
    std::vector<Maker> madeBy;  // for each node of the history
    std::vector<Reached> reached; // for each line: the scenario's own, then its branches
    // In the order of their places: broken expectations, and an impossible step, where its line ended.
    std::vector<Diagnostic> diagnostics;
    int expectationsMet = 0;
    bool complete = true; // no step was impossible
};

[[nodiscard]] Run run(const Scenario&);

} // namespace synfin::scenario
