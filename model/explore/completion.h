// Can a connection still end? With nothing on the wire, users that close what is open, a network that delivers and
// timers that expire have to bring both sides to CLOSED. Internal to model/explore.
#pragma once

#include "model/explore/moves.h"

#include <cstdint>
#include <unordered_map>

namespace synfin::explore {

class Completion final {
public:
    Completion(Moves& moves, Catalogue& catalogue) : m_moves(moves), m_catalogue(catalogue) {}

    // A side in FIN-WAIT-2 whose peer is gone waits for ever by the RFC, and its user may abort: that is not held
    // against the connection.
    [[nodiscard]] bool canEnd(const Packed&);

private:
    [[nodiscard]] bool ends(Packed) const;
    void giveUp(Packed&) const;
    [[nodiscard]] std::optional<Packed> next(const Packed&, bool& clientLast) const;

    Moves& m_moves;
    Catalogue& m_catalogue;
    std::unordered_map<std::uint32_t, bool> m_known; // by the pair
};

} // namespace synfin::explore
