// The send and receive sequence spaces of an endpoint as cells, in the order of the numbers (RFC 9293 §3.3.1).
//
// Numbers are distances from the initial one, modulo 2^32, so that a space looks the same across the wrap.
#pragma once

#include "model/tcp/tcb.h"

#include <cstdint>
#include <vector>

namespace synfin::picture {

// What a cell of a space is.
enum class Cell : std::uint8_t {
    Acknowledged, // or received, in order
    Sent,         // and not yet acknowledged
    Usable,       // may be sent, or received
    OutOfOrder,   // received ahead of RCV.NXT, kept
    Beyond,       // the window; its length says nothing
};
struct SpaceCell {
    Cell cell = Cell::Acknowledged;
    std::uint32_t from = 0;   // octets from the initial sequence number
    std::uint32_t length = 0; // at least 1; 0 for Beyond
    enum class Control : std::uint8_t { None, Syn, Fin } control = Control::None;
    bool operator==(const SpaceCell&) const = default;
};

// In ascending order, without gaps; empty where the endpoint has no such numbers.
[[nodiscard]] std::vector<SpaceCell> sendSpace(const tcp::Tcb&);
[[nodiscard]] std::vector<SpaceCell> receiveSpace(const tcp::Tcb&);

} // namespace synfin::picture
