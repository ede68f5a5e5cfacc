// Reads [profile] of a scenario file.
#pragma once

#include "model/scenario/diagnostic.h"
#include "model/tcp/profile.h"

#include <toml++/toml.h>

namespace synfin::scenario {

[[nodiscard]] tcp::Profile readProfile(const toml::table&, Problems&);

} // namespace synfin::scenario
