// A rule of the protocol that can be left out, to see what it is good for. RFC 9293 allows none of it; a search for
// what goes wrong without one is model/explore.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace synfin::tcp {

enum class Safeguard : std::uint8_t {
    TimeWait,     // the side that closes first waits (§3.6.1, MUST-13); without: TIME-WAIT lasts no time
    TwoMsl,       // that wait is 2MSL (§3.4.2); without: one MSL
    ThirdMessage, // a SYN is believed once its sender has answered (§3.5); without: ESTABLISHED on the SYN
    FreshIss,     // each connection takes another initial sequence number (§3.4.1); without: always the same one
    RstSequence,  // a reset must carry a number in the window (§3.5.3); without: any reset is believed
    SynSentAck,   // a SYN,ACK must acknowledge the SYN that was sent (§3.10.7.3); without: any SYN,ACK is believed
    FinRetransmission, // a FIN is sent again until it is acknowledged (§3.8.1); without: it is sent once
};
inline constexpr std::array allSafeguards{Safeguard::TimeWait,         Safeguard::TwoMsl,      Safeguard::ThirdMessage,
                                          Safeguard::FreshIss,         Safeguard::RstSequence, Safeguard::SynSentAck,
                                          Safeguard::FinRetransmission};

// A set of them.
class Safeguards final {
public:
    constexpr Safeguards() = default;
    constexpr Safeguards(Safeguard one) { insert(one); } // NOLINT(google-explicit-constructor): a set of one

    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool contains(Safeguard s) const { return (m_bits & bit(s)) != 0; }
    constexpr void insert(Safeguard s) { m_bits = static_cast<std::uint8_t>(m_bits | bit(s)); }
    friend constexpr bool operator==(Safeguards, Safeguards) = default;

private:
    [[nodiscard]] static constexpr std::uint8_t bit(Safeguard s)
    {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(s));
    }
    std::uint8_t m_bits = 0;
};

// "time-wait", "two-msl" …: the words of scenario files and of the command line.
[[nodiscard]] std::string_view name(Safeguard);
[[nodiscard]] std::optional<Safeguard> safeguardNamed(std::string_view);

} // namespace synfin::tcp
