// Guards the TOML parser against keys like a.a.a.a… with so many parts that the tables they make cannot be taken apart
// again without running out of stack.
#pragma once

#include "model/scenario/diagnostic.h"

#include <optional>
#include <string_view>

namespace synfin::scenario {

inline constexpr int deepestKey = 32; // parts of one dotted key; a scenario needs three

// Where a dotted key becomes deeper than that, or nothing.
[[nodiscard]] std::optional<Place> tooDeep(std::string_view toml);

} // namespace synfin::scenario
