// What can happen to an endpoint: user calls, arriving segments, time-outs. RFC 9293 §3.10.
#pragma once

#include "model/tcp/segment.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace synfin::tcp {

// Close is CLOSE of §3.10.4, which on a host with half-duplex close (Profile::halfDuplexClose) also ends receiving, as
// close() does. Shutdown ends sending alone on every host, as shutdown(SHUT_WR) does.
enum class Call : std::uint8_t { OpenPassive, OpenActive, Send, Receive, Shutdown, Close, Abort, Status };
inline constexpr std::array allCalls{Call::OpenPassive, Call::OpenActive, Call::Send,  Call::Receive,
                                     Call::Shutdown,    Call::Close,      Call::Abort, Call::Status};

enum class Timer : std::uint8_t { Retransmission, TimeWait, FinWait2, User, DelayedAck };
inline constexpr std::array allTimers{Timer::Retransmission, Timer::TimeWait, Timer::FinWait2, Timer::User,
                                      Timer::DelayedAck};
inline constexpr std::size_t timerCount = allTimers.size();

struct UserCall {
    Call call = Call::Status;
    std::uint32_t bytes = 0; // SEND: octets handed over. RECEIVE: octets wanted, 0 for all there are
    bool push = false;       // SEND: set PSH on the last segment (§3.9.1.2)
    friend constexpr bool operator==(const UserCall&, const UserCall&) = default;
};

struct Arrival {
    Segment segment;
    friend constexpr bool operator==(const Arrival&, const Arrival&) = default;
};

struct Timeout {
    Timer timer = Timer::Retransmission;
    friend constexpr bool operator==(const Timeout&, const Timeout&) = default;
};

using Event = std::variant<UserCall, Arrival, Timeout>;

// "open-passive", "send" …; "retransmission", "time-wait" …: the words of scenario and trace files.
[[nodiscard]] std::string_view name(Call);
[[nodiscard]] std::string_view name(Timer);
[[nodiscard]] std::optional<Call> callNamed(std::string_view);
[[nodiscard]] std::optional<Timer> timerNamed(std::string_view);

} // namespace synfin::tcp
