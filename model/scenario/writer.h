// Scenario files as text: what write() gives, read() takes for the same scenario.
#pragma once

#include "model/scenario/scenario.h"

#include <string>

namespace synfin::scenario {

// TOML, as a person would write it: keys in the order of CONTRACT's example, nothing said that is usual anyway.
[[nodiscard]] std::string write(const Scenario&);

// What can be added at the end of such a text: steps of the scenario's own line, which goes on; a branch; and more
// steps of the branch that was written last.
[[nodiscard]] std::string writeSteps(const std::vector<Step>&);
[[nodiscard]] std::string writeBranch(const Branch&);
[[nodiscard]] std::string writeBranchSteps(const std::vector<Step>&);

} // namespace synfin::scenario
