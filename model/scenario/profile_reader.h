// Reads [profile] of a scenario file.
#pragma once

#include "model/scenario/diagnostic.h"
#include "model/tcp/profile.h"

#include <toml++/toml.h>

namespace synfin::scenario {

[[nodiscard]] tcp::Profile readProfile(const toml::table&, Problems&);

// A table of the same keys that changes some of `profile`; `where` names it in messages.
[[nodiscard]] tcp::Profile readProfile(const toml::table&, std::string_view where, tcp::Profile profile, Problems&);

} // namespace synfin::scenario
