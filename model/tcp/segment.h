// A TCP segment: the parts of its header that the state machine reads. RFC 9293 §3.1.
//
// Text is counted, not carried. Urgent data, options, and the security compartment are outside this model.
#pragma once

#include "model/tcp/seq.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace synfin::tcp {

// Control bits. ACK is not among them: a segment has ACK exactly when it has an acknowledgment number.
struct Control {
    bool syn = false;
    bool fin = false;
    bool rst = false;
    bool psh = false;
    friend constexpr bool operator==(const Control&, const Control&) = default;
};

struct Segment {
    Seq seq;
    std::optional<Seq> ack;
    Control ctl;
    std::uint32_t len = 0; // octets of text
    std::uint32_t wnd = 0; // the window that the sender offers, octets

    // SEG.LEN: text and the controls that take a sequence number (§3.4).
    [[nodiscard]] constexpr std::uint32_t length() const { return len + (ctl.syn ? 1U : 0U) + (ctl.fin ? 1U : 0U); }
    // The first sequence number after the segment.
    [[nodiscard]] constexpr Seq end() const { return seq + length(); }
    // Where the text begins: a SYN stands before it.
    [[nodiscard]] constexpr Seq textSeq() const { return seq + (ctl.syn ? 1U : 0U); }

    friend constexpr bool operator==(const Segment&, const Segment&) = default;
};

// "SYN,ACK", "FIN,ACK", "RST", … in the order SYN, FIN, RST, PSH, ACK; empty for a segment without any control.
[[nodiscard]] std::string controlText(const Segment&);

// Reads what controlText() writes, the names in any order. Nothing for a name that is none. The ACK bit is told apart,
// since it needs a number.
struct ParsedControl {
    Control ctl;
    bool ack = false;
};
[[nodiscard]] std::optional<ParsedControl> parseControl(std::string_view);

} // namespace synfin::tcp
