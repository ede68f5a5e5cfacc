// What `ss -tano` and `netstat -an` would print for an endpoint at a moment, in the words and the columns of each tool.
//
// The endpoints have the addresses of RFC 5737's documentation networks: the client 192.0.2.1:49152, the server
// 198.51.100.2:80. A CLOSED endpoint has no line. One that is in SYN-RECEIVED from LISTEN has two: the socket that
// listens stays beside the connection that it is about to hand over. From ESTABLISHED on there is the connection alone,
// as after accept() and close() of the listening socket.
#pragma once

#include "model/sim/history.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synfin::trace {

enum class SocketTool : std::uint8_t {
    Ss,             // Linux: ss -tano
    WindowsNetstat, // netstat -an
    BsdNetstat,     // netstat -an -p tcp, of FreeBSD and macOS
};
inline constexpr std::array allSocketTools{SocketTool::Ss, SocketTool::WindowsNetstat, SocketTool::BsdNetstat};

[[nodiscard]] std::string_view command(SocketTool);
[[nodiscard]] std::string_view socketHeading(SocketTool);
// Spelled as the tool does: "SYN-RECV", "SYN_RECEIVED", "SYN_RCVD".
[[nodiscard]] std::string_view stateWord(SocketTool, tcp::State);

// Octets, as Linux counts them. To read: the text that waits, and the peer's FIN until the user has read the end of the
// file. To send: all numbers that are not acknowledged, a SYN and a FIN among them, and what waits to be sent, the FIN
// of a CLOSE included. A socket in LISTEN has connections instead: those that wait for accept(), and how many may.
struct SocketQueues {
    std::uint32_t toRead = 0;
    std::uint32_t toSend = 0;
    friend constexpr bool operator==(const SocketQueues&, const SocketQueues&) = default;
};
[[nodiscard]] SocketQueues linuxQueues(const sim::History&, int step, sim::Side);

// "timer:(on,980ms,1)": which timer runs, for how long still, and how often it has sent again. Empty if none does.
[[nodiscard]] std::string linuxTimer(const sim::Endpoint&, tcp::Duration now);

// The lines of an endpoint after a step of the branch that is looked at: none, one or two, without line ends.
[[nodiscard]] std::vector<std::string> socketLines(SocketTool, const sim::History&, int step, sim::Side);

} // namespace synfin::trace
