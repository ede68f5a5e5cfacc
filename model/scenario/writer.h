// Scenario files as text: what write() gives, read() takes for the same scenario.
#pragma once

#include "model/scenario/scenario.h"

#include <string>

namespace synfin::scenario {

// TOML, as a person would write it: keys in the order of CONTRACT's example, nothing said that is usual anyway.
[[nodiscard]] std::string write(const Scenario&);

} // namespace synfin::scenario
