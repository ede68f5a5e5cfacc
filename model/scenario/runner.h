// Runs a scenario: its steps become the steps of a history, and what does not hold becomes diagnostics.
#pragma once

#include "model/scenario/scenario.h"
#include "model/sim/history.h"

#include <vector>

namespace synfin::scenario {

// A run that would need more than this is stopped: it is a mistake in the file.
inline constexpr std::size_t mostOnWire = 10'000;  // segments at one time
inline constexpr std::size_t mostKept = 2'000'000; // segments on the wire, added up over all steps
inline constexpr int mostTimeoutsInOneWait = 10'000;

struct Run {
    sim::History history;       // its cursor is at the start
    std::vector<LocalText> say; // for each step of the history; empty where the scenario says nothing
    // For each step of the history the step of the scenario that made it, counted from 0; -1 for the start.
    std::vector<int> madeBy;
    // Broken expectations at their place; an impossible step at its place, where the run ended.
    std::vector<Diagnostic> diagnostics;
    int expectationsMet = 0;
    bool complete = true; // no step was impossible
};

[[nodiscard]] Run run(const Scenario&);

} // namespace synfin::scenario
