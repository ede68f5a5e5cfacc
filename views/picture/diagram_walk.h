// What the state diagram wants to know of a moment of a history: where both endpoints stand, and how they came there.
#pragma once

#include "model/sim/history.h"

#include <array>
#include <optional>
#include <vector>

namespace synfin::picture::diagram {

// A change of state that an endpoint has made.
struct Passage {
    sim::Side side = sim::Side::Client;
    const tcp::Rule* rule = nullptr; // none for a crash
    tcp::State from = tcp::State::Closed;
    tcp::State to = tcp::State::Closed;
    int step = 0;   // of the history
    int number = 1; // of this endpoint's changes since it last left CLOSED
    [[nodiscard]] bool drawn() const { return rule && rule->drawn; }
    // Over the same line, by whomever. All the ways from one state to another that the figure leaves out share one.
    [[nodiscard]] bool sameWay(const Passage& other) const
    {
        return from == other.from && to == other.to && (drawn() ? rule == other.rule : !other.drawn());
    }
    bool operator==(const Passage&) const = default;
};

struct Walk {
    int step = 0;     // done
    double phase = 0; // of the next step, 0 to 1; 0 when none is in progress
    std::array<tcp::State, 2> states{}; // by sim::Side, after `step`
    // Each endpoint's changes in the order of time, from where it last left CLOSED. Only the last changes, and only
    // those of the last steps, are remembered: older ones have faded.
    std::array<std::vector<Passage>, 2> walked;
    std::optional<Passage> moving; // in the step in progress
    bool operator==(const Walk&) const = default;
};

// A whole number k is the moment when step k is done; between k and k + 1, step k + 1 is in progress. Clamped to what
// there is.
[[nodiscard]] Walk walkAt(const sim::History&, double moment);

} // namespace synfin::picture::diagram
