// Reads one [[step]] of a scenario file.
#pragma once

#include "model/scenario/diagnostic.h"
#include "model/scenario/scenario.h"

#include <toml++/toml.h>

#include <optional>

namespace synfin::scenario {

// Nothing when the step cannot be understood; the problems say why.
[[nodiscard]] std::optional<Step> readStep(const toml::table&, Problems&);

} // namespace synfin::scenario
