// Which initial sequence number a number is told from, when numbers are relative or symbolic.
#pragma once

#include "model/sim/world.h"

#include <optional>

namespace synfin::picture {

// A sequence number as a distance from the initial one of its connection.
struct NumberBase {
    tcp::Seq isn;
    int connection = 0; // 0 for the side's first ISN, 1 for its second …
    bool operator==(const NumberBase&) const = default;
};

// Of the two counts that an endpoint keeps: its own (ISS), and its peer's (IRS). Nothing for one that it has not.
struct EndpointBases {
    std::optional<NumberBase> own;
    std::optional<NumberBase> peer;
};
[[nodiscard]] EndpointBases basesOf(const sim::World&, const sim::Setup&, sim::Side);

} // namespace synfin::picture
