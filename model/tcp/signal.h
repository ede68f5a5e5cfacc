// What an endpoint tells its user, in the words of RFC 9293 §3.10.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace synfin::tcp {

enum class Signal : std::uint8_t {
    ConnectionReset,      // unsolicited, or to queued calls
    ErrorConnectionReset, // in SYN-SENT
    ConnectionRefused,
    ConnectionClosing, // the peer's FIN has come
    AbortedByUserTimeout,
    TimedOut, // R2 reached (§3.8.3)
    ErrorAlreadyExists,
    ErrorDoesNotExist,
    ErrorClosing,           // "error: closing", to calls queued when CLOSE ends a connection
    ErrorConnectionClosing, // a call that comes too late
    ErrorInsufficientResources,
    ErrorRemoteSocketUnspecified, // SEND in a LISTEN that stays one
    Ok,
    Status, // the answer to STATUS; the state is the endpoint's
};

[[nodiscard]] std::string_view text(Signal);

} // namespace synfin::tcp
