// The words that the writers for people share.
#pragma once

#include "model/overloaded.h"
#include "model/sim/world.h"

#include <string>
#include <string_view>
#include <variant>

namespace synfin::trace {

[[nodiscard]] std::string segmentText(const tcp::Segment&); // "SYN,ACK seq=300 ack=101", "ACK seq=101 ack=301 len=20"
[[nodiscard]] std::string callText(const tcp::UserCall&);   // "active OPEN", "SEND 20"
[[nodiscard]] std::string_view timeoutText(tcp::Timer);     // "2MSL timeout"
// What happened in a step, what was sent and what the user was told: "client: #2 SYN,ACK … arrives; sends #3 ACK …".
[[nodiscard]] std::string eventText(const sim::StepRecord&);
[[nodiscard]] std::string secondsText(tcp::Duration, int decimals); // "0.150"
[[nodiscard]] std::string lengthText(tcp::Duration);                // "0.15 s", with as many decimals as it needs
[[nodiscard]] int decimalsFor(tcp::Duration);                       // how many it needs, 0 to 6
[[nodiscard]] std::string oneLine(std::string_view);                // control characters made spaces, none at its end

// Filled up with blanks: the text stands at the left, or at the right.
[[nodiscard]] std::string left(std::string_view, std::size_t width);
[[nodiscard]] std::string right(std::string_view, std::size_t width);

[[nodiscard]] tcp::State stateAt(const sim::StepRecord&, sim::Side);

// How many characters a terminal sets side by side; ideographs count two.
[[nodiscard]] std::size_t columns(std::string_view utf8);

} // namespace synfin::trace
