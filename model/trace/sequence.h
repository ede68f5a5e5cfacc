// A run as the diagram languages draw it: arrows and notes, one below the other. An arrow stands where its segment
// arrives or is lost, since these languages know no slant.
#pragma once

#include "model/sim/history.h"

#include <string>
#include <variant>
#include <vector>

namespace synfin::trace {

struct SequenceNote {
    sim::Side side;
    std::vector<std::string> lines; // what happened, what the user was told, the state that was entered
};

struct SequenceArrow {
    enum class End { Arrived, Lost, OnItsWay };
    sim::Side from;
    std::string text;
    End end = End::Arrived;
    bool injected = false;
};

using SequenceItem = std::variant<SequenceNote, SequenceArrow>;

// The first two items are the states of client and server at the start.
[[nodiscard]] std::vector<SequenceItem> sequence(const sim::History&);

} // namespace synfin::trace
