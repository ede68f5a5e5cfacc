// The groups that the state diagram shows of a moment: the rings around the states in which the endpoints are, what
// moves, and the way they came.
#pragma once

#include "views/picture/diagram_path.h"
#include "views/picture/diagram_walk.h"

namespace synfin::picture::diagram {

[[nodiscard]] std::vector<Group> momentGroups(const Walk&, const Ground&, const Wording&, const DiagramOptions&);

// What a transition would be if it were taken next: a quiet band along its way, and the box that it leads to.
[[nodiscard]] std::vector<Group> previewGroups(const tcp::Rule&, sim::Side, const Ground&, const Wording&);

} // namespace synfin::picture::diagram
