// A scenario: the story of a connection, written down by a person. CONTRACT: the file format of `synfin check`.
//
// It says where the two endpoints start and what happens then, in order; what they do about it is the engine's. Each
// step may carry a sentence for the reader and expectations that a run has to meet.
#pragma once

#include "model/scenario/diagnostic.h"
#include "model/scenario/local_text.h"
#include "model/sim/course.h"
#include "model/sim/world.h"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace synfin::scenario {

// Which segment on the wire is meant.
struct Oldest {
    std::optional<sim::Side> to; // the oldest on the way there; else the oldest of all
    friend bool operator==(const Oldest&, const Oldest&) = default;
};
struct ById {
    int id = 0;
    friend bool operator==(const ById&, const ById&) = default;
};
using Target = std::variant<Oldest, ById>;

struct CallStep {
    sim::Side at;
    tcp::UserCall call;
    friend bool operator==(const CallStep&, const CallStep&) = default;
};
struct DeliverStep {
    Target target;
    friend bool operator==(const DeliverStep&, const DeliverStep&) = default;
};
struct DropStep {
    Target target;
    friend bool operator==(const DropStep&, const DropStep&) = default;
};
struct DuplicateStep {
    Target target;
    friend bool operator==(const DuplicateStep&, const DuplicateStep&) = default;
};
struct DelayStep {
    Target target;
    tcp::Duration by{}; // more than nothing
    friend bool operator==(const DelayStep&, const DelayStep&) = default;
};
// The clock moves on; timers that expire meanwhile do so one by one, segments stay on the wire.
struct WaitStep {
    tcp::Duration length{};
    friend bool operator==(const WaitStep&, const WaitStep&) = default;
};
// A segment out of nowhere, which arrives at once.
struct SegmentStep {
    sim::Side at;
    tcp::Segment segment;
    friend bool operator==(const SegmentStep&, const SegmentStep&) = default;
};
struct TimeoutStep {
    sim::Side at;
    tcp::Timer timer;
    friend bool operator==(const TimeoutStep&, const TimeoutStep&) = default;
};
struct CrashStep {
    sim::Side at;
    friend bool operator==(const CrashStep&, const CrashStep&) = default;
};

using Action = std::variant<CallStep, DeliverStep, DropStep, DuplicateStep, DelayStep, WaitStep, SegmentStep,
                            TimeoutStep, CrashStep>;

// What holds after a step; what is not said is not expected.
struct Expectation {
    std::array<std::optional<Placed<tcp::State>>, 2> states; // by sim::Side
    std::optional<Placed<std::vector<std::string>>> sent;    // control texts as tcp::controlText() writes them
    std::optional<Placed<std::vector<tcp::Signal>>> signals;
    std::optional<Placed<std::string>> rule; // an id; empty for "no change of state"
    [[nodiscard]] int count() const;
    friend bool operator==(const Expectation&, const Expectation&) = default;
};

struct Step {
    Place place;
    Action action;
    LocalText say;
    Expectation expect;
    friend bool operator==(const Step&, const Step&) = default;
};

// Another future: what was done instead from some point on.
struct Branch {
    Place place;
    std::string name; // as its reader called it; may be empty
    int of = 0;       // the line that it leaves: 0 the scenario's own steps, k the k-th branch; an earlier one
    int after = 0;    // so many steps of that line come first; all of them if it goes on with it
    std::vector<Step> steps;
    friend bool operator==(const Branch&, const Branch&) = default;
};

struct Scenario {
    std::string id;   // the file's name without folder and ending
    std::string file; // as it was given, for messages
    LocalText title;
    LocalText about;
    std::string kind; // "opening", "closing", "reset" …: how lists group it; may be empty
    int order = 0;    // lists are sorted by it, then by id
    sim::Setup setup;
    sim::Course course; // of what is done after its steps; they themselves happen as they say
    sim::World start;
    std::vector<Step> steps;
    std::string name; // of the line of these steps, beside its branches; may be empty
    std::vector<Branch> branches;

    // The title, or the id of a scenario without one.
    [[nodiscard]] std::string_view titleIn(std::string_view language) const;
    [[nodiscard]] int expectationCount() const;
};

} // namespace synfin::scenario
