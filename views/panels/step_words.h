// What a step is called, in the reader's language: "client: connect()", "SYN,ACK arrives at the client".
#pragma once

#include "model/sim/world.h"
#include "views/picture/wording.h"

namespace synfin::views {

// The socket call behind a user call: "listen()", "send(20)".
[[nodiscard]] QString socketCall(const tcp::UserCall&);

// "2MSL timeout"
[[nodiscard]] QString timeoutText(tcp::Timer, const picture::Wording&);

// "SYN,ACK", "ACK + 20 bytes"
[[nodiscard]] QString segmentText(const tcp::Segment&, const picture::Wording&);

// The event of a step, without its consequences; empty for step 0.
[[nodiscard]] QString eventText(const sim::StepRecord&, const picture::Wording&);

// Why, with the section of the RFC behind it.
[[nodiscard]] QString reasonText(tcp::Reason, const picture::Wording&);

// "client", "server"
[[nodiscard]] QString sideText(sim::Side, const picture::Wording&);

} // namespace synfin::views
