// The engine: what RFC 9293 §3.10 says an endpoint does on an event.
//
// step() is pure: no clock, no randomness, no exceptions, no memory between calls. Every event is defined in every
// state. The ISS comes from Tcb::host, delays and limits from the profile.
#pragma once

#include "model/tcp/event.h"
#include "model/tcp/profile.h"
#include "model/tcp/reason.h"
#include "model/tcp/rules.h"
#include "model/tcp/signal.h"
#include "model/tcp/tcb.h"

#include <array>
#include <vector>

namespace synfin::tcp {

// What a step says of one timer: leave it, stop it, or (re)start it so that it ends after a time.
struct TimerOrder {
    enum class Kind : std::uint8_t { Keep, Stop, Start };
    Kind kind = Kind::Keep;
    Duration after{};
    friend constexpr bool operator==(const TimerOrder&, const TimerOrder&) = default;
};

struct Step {
    Tcb next;
    std::vector<Segment> sent;                   // in the order of sending
    std::vector<Signal> signals;                 // what the user is told
    std::array<TimerOrder, timerCount> timers{}; // by Timer
    const Rule* rule = nullptr;                  // the row taken; null exactly when the state did not change
    Reason reason = Reason::Nothing;
};

[[nodiscard]] Step step(const Tcb&, const Event&, const Profile&);

// How long TIME-WAIT lasts: 2MSL (§3.4.2, MUST-13), unless the profile leaves that out.
[[nodiscard]] Duration timeWaitLength(const Profile&);

// The timers that run in a connection that is found in the middle of its life, started afresh (for a world that does
// not begin in CLOSED).
[[nodiscard]] std::array<TimerOrder, timerCount> initialTimers(const Tcb&, const Profile&);

// The generator of initial sequence numbers moves on by this after each connection, so that no two incarnations share
// numbers (§3.4.1). A scenario may name the numbers itself.
inline constexpr std::uint32_t issIncrement = 100'000;

} // namespace synfin::tcp
