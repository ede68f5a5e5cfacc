// How things go on when nobody interferes: segments arrive and timers expire in the order of time, and some segments are
// lost by chance.
#pragma once

#include "model/sim/world.h"

#include <cstdint>
#include <optional>

namespace synfin::sim {

struct Course {
    bool byItself = false;        // else only what is chosen happens
    std::uint8_t lossPercent = 0; // of the segments, 0 to 100
    std::uint32_t seed = 1;       // of the chance: the same seed loses the same segments, by their ids
    friend bool operator==(const Course&, const Course&) = default;
};

// Does chance lose this segment? Pure: by seed and id alone, whatever else happens.
[[nodiscard]] bool losesByChance(const Course&, int segmentId);

// What comes next by itself: first the loss of what chance loses, then the earliest of arrivals and time-outs; of those at
// the same time arrivals, older segments first, then the client's timers, in the order of tcp::Timer. Nothing when there
// is nothing to wait for.
[[nodiscard]] std::optional<Choice> nextByItself(const World&, const Course&);

} // namespace synfin::sim
