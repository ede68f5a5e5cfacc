// What a search may let happen, and how often. Within these bounds it is exhaustive.
#pragma once

#include <array>
#include <cstdint>

namespace synfin::explore {

enum class Network : std::uint8_t {
    InOrder,    // each direction delivers in the order of sending
    Reordering, // any segment on the wire may arrive next
};

// How often the user, or the host, of one side may do something. At most 7 of each.
struct SideBounds {
    bool opensActively = true;
    bool opensPassively = true;
    std::uint8_t opens = 1;
    std::uint8_t sends = 0; // of one octet
    std::uint8_t receives = 0;
    std::uint8_t closes = 1; // CLOSE and SHUTDOWN
    std::uint8_t aborts = 0;
    std::uint8_t crashes = 0;
    std::uint8_t timeouts = 0; // at most 15; the end of TIME-WAIT is not counted
    bool impatient = true;     // its user may close or abort before the connection is ESTABLISHED
    bool closesFirst = true;   // its user may close before the peer's FIN has come
    friend constexpr bool operator==(const SideBounds&, const SideBounds&) = default;
};

inline constexpr std::uint8_t mostOfAKind = 7;
inline constexpr std::uint8_t mostTimeouts = 15;
inline constexpr std::uint8_t mostBlindResets = 3;
inline constexpr std::uint8_t mostOnWire = 8;

struct Bounds {
    std::array<SideBounds, 2> sides; // by sim::Side
    std::uint8_t losses = 0;         // at most 7
    std::uint8_t duplicates = 0;     // at most 7
    std::uint8_t blindResets = 0;    // at most 3: resets by an attacker who knows the addresses and not the numbers
    std::uint8_t onWire = 6;         // at most 8 segments at once; what would send more is not followed
    Network network = Network::InOrder;
    bool timed = true;                 // no segment outlives an MSL, and TIME-WAIT lasts; else it may end at any moment
    std::uint32_t depth = 1'000;       // steps from the start
    std::uint32_t worlds = 20'000'000; // more are not looked at
    friend constexpr bool operator==(const Bounds&, const Bounds&) = default;
};

} // namespace synfin::explore
