// What could be done next, possible or not, and what each would do: the list that a user chooses from.
#pragma once

#include "model/sim/world.h"

#include <optional>
#include <string>
#include <vector>

namespace synfin::sim {

struct Offer {
    Choice choice;
    Side at = Side::Client; // whose matter it is; for a segment, where it is going
    bool possible = true;
    // What making the choice does. A call that is refused is answered with an error: its reason and signals say so, and
    // nothing else changes. Nothing where the choice cannot be made at all.
    std::optional<StepRecord> preview;
    std::string whyNot; // where it cannot be made at all, in English without a full stop; else empty
};

// What one choice would do.
[[nodiscard]] Offer offerOf(const World&, const Setup&, const Choice&);

// Every call and every timer of each side, possible or not, a crash where there is something to lose, and every segment
// on the wire arriving, lost, duplicated and held back: the client's first, then the server's; segments by age. SEND is
// offered with one octet, RECEIVE with all there is, and a segment is held back for usualHold; SHUTDOWN is offered only
// where it differs from CLOSE.
inline constexpr Duration usualHold = std::chrono::seconds(1);
[[nodiscard]] std::vector<Offer> offers(const World&, const Setup&);

} // namespace synfin::sim
