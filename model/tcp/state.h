// The eleven states of a TCP connection. RFC 9293 §3.3.2.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace synfin::tcp {

enum class State : std::uint8_t {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
};

inline constexpr std::array allStates{
    State::Closed,   State::Listen,    State::SynSent, State::SynReceived, State::Established, State::FinWait1,
    State::FinWait2, State::CloseWait, State::Closing, State::LastAck,     State::TimeWait,
};

// Spelled as in RFC 9293: "SYN-RECEIVED".
[[nodiscard]] std::string_view name(State);
[[nodiscard]] std::optional<State> stateNamed(std::string_view rfcName);

// The states in which both sequence numbers are known (§3.5.1), SYN-RECEIVED excepted as the RFC has it.
[[nodiscard]] constexpr bool synchronized(State s)
{
    return s >= State::Established;
}

// How the connection was opened: decides where SYN-RECEIVED goes on a reset (§3.10.7.4).
enum class Open : std::uint8_t { Passive, Active };

[[nodiscard]] constexpr std::string_view name(Open o)
{
    return o == Open::Passive ? "passive" : "active";
}

} // namespace synfin::tcp
