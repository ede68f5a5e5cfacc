// From what was done to a scenario that does it again.
#pragma once

#include "model/scenario/scenario.h"
#include "model/sim/history.h"

#include <vector>

namespace synfin::scenario {

// The steps of the branch that is looked at, from `first` on, each expecting the states that it led to and what was
// sent. Where time was let pass between two of them, a step that waits stands between. Running them from the same start
// gives the same worlds.
[[nodiscard]] std::vector<Step> recordedSteps(const sim::History&, int first = 1);

// How many of such steps the branch's first `steps` make.
[[nodiscard]] int recordedCount(const sim::History&, int branch, int steps);

// The whole of it: the start of `played` and its texts, with the branches of the history in their order. What `say`
// tells at a node of the history (empty for nothing) is told there again.
[[nodiscard]] Scenario recorded(const Scenario& played, const sim::History&, const std::vector<LocalText>& say);

// The line that each branch of the history is on in such a scenario: 0 its own, k its k-th branch. One that does
// nothing else than another is on the other's.
[[nodiscard]] std::vector<int> recordedLines(const sim::History&);

} // namespace synfin::scenario
