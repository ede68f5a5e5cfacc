// Connections that are found in the middle of their life: from the few numbers that an author gives to whole TCBs.
//
// What is left out is derived so that the numbers fit one another and the state (RFC 9293 §3.3.1, §3.4); what is given
// is taken, also where the two ends then disagree, since that is how half-open connections look (§3.5.1). A number that
// the state cannot have is a problem at its place.
#pragma once

#include "model/scenario/diagnostic.h"
#include "model/sim/world.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace synfin::scenario {

struct GivenEndpoint {
    Place place; // of the endpoint's table
    std::optional<Placed<tcp::State>> state;
    std::optional<Placed<tcp::Open>> opened;
    std::optional<Placed<std::vector<tcp::Seq>>> iss; // of the first connection, the second …
    std::optional<Placed<tcp::Seq>> irs;
    std::optional<Placed<tcp::Seq>> sndUna;
    std::optional<Placed<tcp::Seq>> sndNxt;
    std::optional<Placed<std::uint32_t>> sndWnd;
    std::optional<Placed<tcp::Seq>> rcvNxt;
    std::optional<Placed<std::uint32_t>> rcvWnd;
};

struct StartState {
    std::array<std::vector<tcp::Seq>, 2> iss; // for sim::Setup
    std::array<tcp::Tcb, 2> tcbs;
};

// By sim::Side. Meaningful when no problem was added.
[[nodiscard]] StartState startState(const std::array<GivenEndpoint, 2>&, Problems&);

} // namespace synfin::scenario
