// "You have never seen this transition: here is how": a story in which a row of the table is taken.
#pragma once

#include "model/explore/search.h"

#include <optional>
#include <vector>

namespace synfin::explore {

struct QuestStory {
    sim::Setup setup;
    std::vector<sim::Choice> choices; // for sim::startWorld(setup); the last one takes the row
};

// Looks for it in searches that let more and more happen; which profile, initial numbers and R2 the hosts have is
// chosen so that the row can be taken. What no endpoint does by itself is done to it at the end: its user asks for a
// time-out, or a segment that no TCP sends arrives out of nowhere. Nothing if there is no such story within these
// bounds, or OnProgress said to end.
[[nodiscard]] std::optional<QuestStory> storyTaking(const tcp::Rule&, const OnProgress& = {});

} // namespace synfin::explore
