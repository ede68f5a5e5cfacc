// What may differ between TCP implementations, and between RFC 9293 and what stood before it.
#pragma once

#include "model/tcp/safeguard.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace synfin::tcp {

// All times of the model. A moment is a duration since the start of the world.
using Duration = std::chrono::microseconds;

enum class Base : std::uint8_t { Rfc9293, Rfc793, Linux };
enum class Mitigation : std::uint8_t { Rfc5961, Rfc793 };     // of blind attacks, or the older rule
enum class TimeWaitReset : std::uint8_t { Rfc9293, Rfc1337 }; // a reset ends TIME-WAIT, or is ignored there
enum class SequenceCheck : std::uint8_t {
    Tolerant, // SYN-RECEIVED takes the crossed SYN,ACK of a simultaneous open as figure 7 draws it (Appendix A.2)
    Strict,   // the text of §3.10.7.4: it is outside the window, is answered by an ACK and dropped
};

struct Profile {
    Base base = Base::Rfc9293;
    Mitigation rst = Mitigation::Rfc5961; // in-window RST not at RCV.NXT: challenge ACK, or reset (§3.10.7.4 second)
    Mitigation syn = Mitigation::Rfc5961; // SYN in a synchronized state: challenge ACK, or reset (fourth)
    Mitigation ack =
        Mitigation::Rfc5961;            // ACK older than SND.UNA-MAX.SND.WND: answered and dropped, or ignored (fifth)
    bool dropSynFin = false;            // a segment with both SYN and FIN is dropped unread
    bool listenBecomesActive = true;    // SEND and active OPEN in LISTEN lead to SYN-SENT (§3.10.1, §3.10.2)
    bool halfDuplexClose = false;       // CLOSE ends receiving too; what is then unread is answered by RST (§3.6.1)
    bool timeWaitReuse = false;         // TIME-WAIT accepts a SYN beyond the old numbers (§3.6.1, MAY-2)
    bool inclusiveRightEdge = false;    // an empty segment one past the window counts as in it
    bool crossedSynAckAnswered = false; // the SYN,ACK of a simultaneous open is answered by an ACK where it is taken
    TimeWaitReset timeWaitReset = TimeWaitReset::Rfc9293;
    SequenceCheck sequenceCheck = SequenceCheck::Tolerant;

    Duration msl = std::chrono::minutes(2);                       // §3.4.2
    Duration retransmissionTimeout = std::chrono::seconds(1);     // the first one; RFC 6298 §2.1
    Duration maxRetransmissionTimeout = std::chrono::seconds(60); // RFC 6298 §2.5
    std::uint8_t synRetries = 7;             // R2 for a SYN: more than 3 minutes (§3.8.3, MUST-23)
    std::uint8_t synAckRetries = 7;          // the same for a SYN,ACK
    std::uint8_t retries = 6;                // R2 for the rest: more than 100 s (§3.8.3)
    std::optional<Duration> finWait2Timeout; // the RFC has none; with halfDuplexClose only for orphans
    std::optional<Duration> userTimeout;     // §3.9.1.1; off unless set
    std::optional<Duration> delayedAck;      // §3.8.6.3, at most 0.5 s; off: every ACK is sent at once
    std::uint32_t mss = 1460;                // octets of text in one segment, at most

    Safeguards without; // left out of the protocol, to see what for they are there

    friend constexpr bool operator==(const Profile&, const Profile&) = default;
};

// "rfc9293", "rfc793", "linux": the profile with that base's values.
[[nodiscard]] std::optional<Profile> profileNamed(std::string_view);
[[nodiscard]] std::string_view name(Base);

} // namespace synfin::tcp
