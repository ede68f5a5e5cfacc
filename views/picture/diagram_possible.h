// What of the diagram can be made to happen now: its arrow has a quiet rim, and says so.
#pragma once

#include "model/tcp/rules.h"
#include "views/picture/picture.h"

#include <map>
#include <vector>

namespace synfin::picture::diagram {

// What can take a transition now, in words; empty for none.
using Possible = std::map<const tcp::Rule*, QString>;

// The static groups of a diagram, with those rims.
[[nodiscard]] std::vector<Group> rimmed(std::vector<Group>, const Possible&);

} // namespace synfin::picture::diagram
