// All the worlds that two endpoints and the network between them can get into, breadth first.
//
// A world here is two TCBs, the timers that run, what is on the wire and how much of the bounds is used up; it knows no
// time of day, so that worlds that differ only in when things happened are one. What time does guarantee is kept:
// a segment lives for one MSL at most, TIME-WAIT and other waits last as long as the profile says, in half MSLs, and a
// retransmission timer expires
// before half an MSL has passed. The engine is asked for every step, and each story that is found can be played with
// sim::advance().
#pragma once

#include "model/explore/bounds.h"
#include "model/explore/property.h"
#include "model/sim/world.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace synfin::explore {

struct Request {
    sim::Setup setup;
    Bounds bounds;
    std::vector<Property> properties{allProperties.begin(), allProperties.end()};
    bool stopAtFirst = false;        // end with the first property that is broken
    const tcp::Rule* goal = nullptr; // end when this row of the table is taken
};

struct Progress {
    std::uint64_t worlds = 0;
    std::uint64_t transitions = 0;
    int depth = 0;
    std::uint64_t waiting = 0; // worlds that are known and not yet looked at
};
using OnProgress = std::function<bool(const Progress&)>; // false ends the search

// What was chosen, from the start to the world in which a property is broken: a shortest way there.
struct Violation {
    Property property = Property::Agreement;
    std::vector<sim::Choice> story; // for sim::startWorld(setup)
};

enum class End : std::uint8_t {
    Exhausted,   // every world within the bounds
    Depth,       // as deep as asked
    Worlds,      // as many as asked
    Memory,      // there is no more of it, or more different endpoints or segments than the tables hold
    Broken,      // the first broken property, as asked
    Reached,     // the goal
    Interrupted, // OnProgress said so
};

struct Report {
    End end = End::Exhausted;
    std::uint64_t worlds = 0;
    std::uint64_t transitions = 0; // steps taken, to known worlds too
    int depth = 0;
    std::uint64_t notFollowed = 0; // steps that would have put too much on the wire
    std::array<std::array<std::uint64_t, tcp::allStates.size()>, tcp::allStates.size()>
        pairs{}; // worlds: client, server
    std::array<std::array<std::uint64_t, tcp::allStates.size()>, tcp::allStates.size()>
        deadEnds{};                              // nothing can happen
    std::vector<const tcp::Rule*> rulesTaken;    // in the order of the table
    std::vector<const tcp::Rule*> rulesNotTaken; // of allRules()
    std::vector<Violation> broken;               // at most one for each property, shortest first
    std::vector<sim::Choice> wayToGoal;          // a shortest one; empty unless the search has reached it
    std::uint64_t endpoints = 0;                 // different TCBs with their timers
    std::uint64_t segments = 0;                  // different segments
    std::uint64_t bytes = 0;                     // of memory for the worlds and the table that finds them

    [[nodiscard]] int orderedPairs() const;   // (client, server) states that were reached
    [[nodiscard]] int unorderedPairs() const; // the same without regard to who is who
};

// Nothing if the bounds can be searched; else why not, in a sentence without a full stop.
[[nodiscard]] std::optional<std::string> impossible(const Bounds&);

// Requires !impossible(request.bounds). OnProgress is called about every 16,000 worlds.
[[nodiscard]] Report search(const Request&, const OnProgress& = {});

[[nodiscard]] std::string_view name(End);

} // namespace synfin::explore
