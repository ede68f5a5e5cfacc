// What must hold whatever happens, said once for the tests of the table, the random walks and the fuzzers.
//
// Each function names what is broken, in words; nothing when all is well. They know RFC 9293 and not the engine: what a
// segment may do is worked out here from the numbers before it. Of a profile without a safeguard only that is held
// which the safeguard has no part in.
#pragma once

#include "model/sim/world.h"

#include <string>
#include <vector>

namespace synfin::test {

using Broken = std::vector<std::string>;

// Of a TCB by itself (§3.3.1): what each state has and has not, and the order of its sequence numbers.
[[nodiscard]] Broken brokenIn(const tcp::Tcb&, const tcp::Profile&);

// Of a TCB and the timers that run for it.
[[nodiscard]] Broken brokenTimers(const tcp::Tcb&, const tcp::Profile&,
                                  const std::array<bool, tcp::timerCount>& running);

// Of one step from a TCB in which nothing is broken, and of what it sent.
[[nodiscard]] Broken brokenBy(const tcp::Tcb& before, const tcp::Event&, const tcp::Profile&, const tcp::Step&);

// Of one step of a world.
[[nodiscard]] Broken brokenBy(const sim::World& before, const sim::StepRecord&, const sim::Setup&);

// Of two ends of the same connection, as long as nobody has forged a segment: what one has received in order lies
// between what the other knows to be acknowledged and what it has sent. Two that are not of one connection are fine.
[[nodiscard]] Broken brokenBetween(const tcp::Tcb&, const tcp::Tcb&);

// "a; b" of what is broken.
[[nodiscard]] std::string listed(const Broken&);

} // namespace synfin::test
