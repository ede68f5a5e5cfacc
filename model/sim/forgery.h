// Segments out of nowhere: the numbers that mean something to the endpoint at which they arrive, and the usual
// forgeries.
#pragma once

#include "model/sim/world.h"

#include <vector>

namespace synfin::sim {

// What a number means to the receiver at this moment (§3.4, §3.10.7.4; for ACK also RFC 5961 §5).
enum class Meaning : std::uint8_t {
    // SEQ
    Expected,     // RCV.NXT
    InWindow,     // inside, but not RCV.NXT
    LastInWindow, // RCV.NXT + RCV.WND - 1
    BeyondWindow, // RCV.NXT + RCV.WND
    JustBefore,   // RCV.NXT - 1: received already
    PeersFirst,   // IRS: that of the SYN that opened the connection
    PeersNext,    // what the peer's ISS generator gives next
    PeersSending, // the peer's SND.NXT, where the endpoint itself expects nothing yet
    // ACK
    AllSent,      // SND.NXT
    Acknowledged, // SND.UNA: nothing new
    NeverSent,    // SND.NXT + 1
    OurFirst,     // ISS
    TooOld,       // more than the largest window before SND.UNA
};

struct Hint {
    tcp::Seq number;
    Meaning meaning = Meaning::Expected;
    friend bool operator==(const Hint&, const Hint&) = default;
};

// The numbers that can be told apart, each once, the most usual one first. There is always a SEQ; none for ACK in a
// state without a send sequence space.
[[nodiscard]] std::vector<Hint> seqHints(const World&, Side at);
[[nodiscard]] std::vector<Hint> ackHints(const World&, Side at);

enum class Forgery : std::uint8_t {
    BlindReset,      // RST somewhere in the window, as an attacker would guess (RFC 5961 §3)
    OldDuplicateSyn, // the SYN of an earlier connection (§3.5, figure 8)
    PeerRebooted,    // the peer knows nothing any more, and asks again (§3.5.1)
};
inline constexpr std::array allForgeries{Forgery::BlindReset, Forgery::OldDuplicateSyn, Forgery::PeerRebooted};

[[nodiscard]] tcp::Segment forged(Forgery, const World&, Side at);

} // namespace synfin::sim
