// What could be done next, in the reader's words: its name, what it would do, and why it cannot be done.
#pragma once

#include "model/sim/offers.h"
#include "views/picture/wording.h"

namespace synfin::views {

// "connect()", "SYN,ACK arrives", "2MSL timeout", within the list of its side.
[[nodiscard]] QString offerTitle(const sim::Offer&, const picture::Wording&);

// With its side: "client: connect()", "SYN,ACK arrives at the client".
[[nodiscard]] QString offerEvent(const sim::Offer&, const picture::Wording&);

// In short: "→ SYN_SENT, sends SYN"; "sends ACK"; empty where nothing but the reason is to be said.
[[nodiscard]] QString offerEffect(const sim::Offer&, const picture::Wording&);

// The whole of it: the effect and the reason with its section of the RFC, or why it cannot be done.
[[nodiscard]] QString offerDetail(const sim::Offer&, const picture::Wording&);

} // namespace synfin::views
