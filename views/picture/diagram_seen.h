// What of the diagram has been seen: it stands on a quiet band, and what has not steps back.
#pragma once

#include "model/tcp/rules.h"
#include "views/picture/picture.h"

#include <set>
#include <vector>

namespace synfin::picture::diagram {

// The static groups of a diagram, marked. A state has been seen when a transition into it or out of it has; CLOSED
// always has.
[[nodiscard]] std::vector<Group> marked(std::vector<Group>, const std::set<const tcp::Rule*>& seen);

} // namespace synfin::picture::diagram
