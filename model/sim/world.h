// Two endpoints, the wire between them, and a virtual clock: one value.
//
// Nothing here happens by itself. A Choice says what happens next; possible() tells whether it can; advance() gives the
// world after it and the record of what was done. All three are pure.
#pragma once

#include "model/tcp/step.h"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace synfin::sim {

using tcp::Duration;

enum class Side : std::uint8_t { Client, Server };
inline constexpr std::array bothSides{Side::Client, Side::Server};

[[nodiscard]] constexpr Side peer(Side s)
{
    return s == Side::Client ? Side::Server : Side::Client;
}
[[nodiscard]] constexpr std::size_t index(Side s)
{
    return static_cast<std::size_t>(s);
}
[[nodiscard]] constexpr std::string_view name(Side s)
{
    return s == Side::Client ? "client" : "server";
}

// What does not change while a world runs.
struct Setup {
    tcp::Profile profile;
    Duration delay = std::chrono::milliseconds(50); // one way
    // The ISS of each side's first connection, its second …; when they are used up the last goes on by issIncrement.
    std::array<std::vector<tcp::Seq>, 2> iss{std::vector{tcp::Seq(100)}, std::vector{tcp::Seq(300)}};
    friend bool operator==(const Setup&, const Setup&) = default;
};

// What a side's ISS generator gives next when it has given `connections` numbers before.
[[nodiscard]] tcp::Seq issOf(const Setup&, Side, std::uint32_t connections);

// Does a call that is answered so do nothing else?
[[nodiscard]] bool refuses(tcp::Signal);

// A segment on its way, or that was.
struct Flight {
    int id = 0; // 1, 2, 3 … in the order of sending
    Side from = Side::Client;
    tcp::Segment segment;
    Duration sent{};
    Duration arrives{}; // when it would arrive if nothing happens to it
    Duration held{};    // for how long of that the network held it back
    bool retransmission = false;
    bool injected = false;         // out of nowhere: `from` is whom it claims to come from
    std::optional<int> copyOf;     // of which segment the network made this duplicate
    std::uint32_t incarnation = 0; // of the connection at its sender, tcp::Host::connections then; 0 if injected
    [[nodiscard]] Side to() const { return peer(from); }
    friend bool operator==(const Flight&, const Flight&) = default;
};

struct Endpoint {
    tcp::Tcb tcb;
    std::array<std::optional<Duration>, tcp::timerCount> timers{}; // by tcp::Timer: when it expires
    [[nodiscard]] std::optional<Duration> expiry(tcp::Timer t) const { return timers[static_cast<std::size_t>(t)]; }
    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

struct World {
    Duration now{};
    std::array<Endpoint, 2> endpoints;
    std::vector<Flight> wire; // oldest first
    int nextId = 1;
    [[nodiscard]] const Endpoint& at(Side s) const { return endpoints[index(s)]; }
    [[nodiscard]] Endpoint& at(Side s) { return endpoints[index(s)]; }
    [[nodiscard]] const Flight* find(int id) const; // on the wire
    friend bool operator==(const World&, const World&) = default;
};

// What can be chosen.
struct CallChoice {
    Side at;
    tcp::UserCall call;
    friend bool operator==(const CallChoice&, const CallChoice&) = default;
};
struct Deliver {
    int id; // any segment on the wire, so they can overtake one another
    friend bool operator==(const Deliver&, const Deliver&) = default;
};
struct Drop {
    int id;
    friend bool operator==(const Drop&, const Drop&) = default;
};
struct Duplicate {
    int id; // a second copy, with an id of its own, goes on the wire behind all others
    friend bool operator==(const Duplicate&, const Duplicate&) = default;
};
struct Delay {
    int id;
    Duration by; // more than nothing: so much later it arrives; if it is due already, so long from now
    friend bool operator==(const Delay&, const Delay&) = default;
};
struct Inject {
    Side at; // arrives there at once
    tcp::Segment segment;
    friend bool operator==(const Inject&, const Inject&) = default;
};
struct TimeoutChoice {
    Side at;
    tcp::Timer timer;
    friend bool operator==(const TimeoutChoice&, const TimeoutChoice&) = default;
};
struct Crash {
    Side at; // the host loses its TCB without a word and is up again
    friend bool operator==(const Crash&, const Crash&) = default;
};

using Action = std::variant<CallChoice, Deliver, Drop, Duplicate, Delay, Inject, TimeoutChoice, Crash>;

struct Choice {
    Action action;
    Duration notBefore{}; // the clock moves on to this first
    friend bool operator==(const Choice&, const Choice&) = default;
};

// One step of a history. Step 0, the situation before anything happens, has no choice.
struct StepRecord {
    Duration time{};
    std::optional<Choice> choice;
    std::optional<Side> at;        // nothing in step 0 and where the network acted
    std::optional<Flight> segment; // the one that arrived, was lost, duplicated or held back
    std::vector<Flight> sent;      // what this step put on the wire
    std::vector<tcp::Signal> signals;
    const tcp::Rule* rule = nullptr;
    tcp::Reason reason = tcp::Reason::Nothing;
    World after;
};

// A world in CLOSED on both sides, with an empty wire.
[[nodiscard]] World startWorld(const Setup&);

// A world that starts in the middle: arms the timers that the states need. Numbers of the TCBs are taken as they are.
[[nodiscard]] World startWorld(const Setup&, const tcp::Tcb& client, const tcp::Tcb& server);

// Nothing if the choice can be made; else why not, in a sentence without a full stop ("segment 3 is not on the wire").
// A call is always possible: the endpoint answers it with an error where the RFC says so.
[[nodiscard]] std::optional<std::string> impossible(const World&, const Choice&);

// Everything that can happen now: each call at each side, each segment on the wire arriving, lost or duplicated, each
// running timer expiring, each side crashing. Calls that could only be answered with an error are left out, and so is
// SHUTDOWN where it is the same as CLOSE. A segment that is held back is left out too: any segment may arrive at any
// time here, so that the search, which has orders of its own, and the walks come to nothing new by it.
[[nodiscard]] std::vector<Choice> enabled(const World&, const Setup&);

// Requires !impossible(world, choice). The clock moves to the latest of: now, choice.notBefore, the arrival of a
// segment that is delivered, the expiry of a timer. A user time-out needs no running timer (its user may have asked for
// any); it then happens now.
[[nodiscard]] StepRecord advance(const World&, const Choice&, const Setup&);

// The sentence of the record in English, with the section of the RFC.
[[nodiscard]] std::string explanation(const StepRecord&);

} // namespace synfin::sim
