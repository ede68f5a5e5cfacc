// The table of transitions: every way in which a connection changes its state.
//
// Rows 1 to 21 are RFC 9293 figure 5; the others stand only in its text. The diagram, the explanations and the command
// `synfin rules` are made from this table. The engine does not read it to decide what happens: it says what caused the
// change, ruleFor() finds the row, and a change without a row is a defect that the tests look for.
#pragma once

#include "model/tcp/state.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace synfin::tcp {

// How the classical figure draws a transition.
enum class Role : std::uint8_t { Client, Server, Unusual };

// What made the state change. Together with the states before and after it names one row.
enum class Cause : std::uint8_t {
    PassiveOpen,
    ActiveOpen, // also SEND in LISTEN, which does the same
    Close,
    QueuedClose, // a CLOSE that had waited for the handshake or for data
    Abort,
    RcvSyn,
    RcvSynAck,
    RcvAckOfSyn,
    RcvAckOfFin,
    RcvFin,
    RcvRst,
    RcvText,     // after a half-duplex CLOSE
    CloseUnread, // a half-duplex CLOSE with data that was never read
    TimeWaitTimeout,
    FinWait2Timeout,
    UserTimeout,
    GiveUp, // R2: retransmitted too often (§3.8.3)
};

struct Rule {
    std::string_view id;
    std::uint8_t number; // the row of figure 5, 1 to 21; 0 for a row that is only in the text
    State from;
    Cause cause;
    std::string_view event;  // as the figure words it: "rcv SYN,ACK"
    std::string_view action; // "snd ACK"; empty where there is none
    State to;
    Role role;
    bool drawn;               // in the figure
    std::string_view section; // of RFC 9293
};

[[nodiscard]] std::span<const Rule> allRules();

// The row for a change of state, or nothing.
[[nodiscard]] const Rule* ruleFor(State from, Cause, State to);
[[nodiscard]] const Rule* ruleNamed(std::string_view id);

// Rows that no TCP takes, but an endpoint does from which a safeguard was taken away. They are not in allRules();
// ruleFor() and ruleNamed() find them.
[[nodiscard]] std::span<const Rule> rulesWithoutSafeguards();

// The usual life of a client or a server, from CLOSED to CLOSED: the rows of that role in the order in which they
// follow one another. Its states are numbered 1 to 7 on the diagram.
[[nodiscard]] std::vector<const Rule*> usualWalk(Role);

[[nodiscard]] std::string_view name(Role); // "client", "server", "unusual"

} // namespace synfin::tcp
