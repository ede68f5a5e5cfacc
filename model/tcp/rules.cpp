#include "model/tcp/rules.h"

#include <algorithm>
#include <array>

namespace synfin::tcp {

namespace {

using enum State;
using enum Cause;
constexpr Role client = Role::Client;
constexpr Role server = Role::Server;
constexpr Role unusual = Role::Unusual;

// Marks a text of the table for translation; the words are looked up in the context "Rule".
#define SYNFIN_RULE_TEXT(text) text

#define DRAWN(id, number, from, cause, event, action, to, role, section)                                               \
    Rule                                                                                                               \
    {                                                                                                                  \
        id, number, from, cause, SYNFIN_RULE_TEXT(event), SYNFIN_RULE_TEXT(action), to, role, true, section            \
    }
#define IN_TEXT(id, from, cause, event, action, to, section)                                                           \
    Rule                                                                                                               \
    {                                                                                                                  \
        id, 0, from, cause, SYNFIN_RULE_TEXT(event), SYNFIN_RULE_TEXT(action), to, unusual, false, section             \
    }

// Ordered by the state that a row leaves.
constexpr std::array table{
    DRAWN("closed-passive-open", 1, Closed, PassiveOpen, "passive OPEN", "create TCB", Listen, server, "3.10.1"),
    DRAWN("closed-active-open", 2, Closed, ActiveOpen, "active OPEN", "create TCB, snd SYN", SynSent, client, "3.10.1"),

    DRAWN("listen-close", 3, Listen, Close, "CLOSE", "delete TCB", Closed, unusual, "3.10.4"),
    DRAWN("listen-rcv-syn", 4, Listen, RcvSyn, "rcv SYN", "snd SYN,ACK", SynReceived, server, "3.10.7.2"),
    DRAWN("listen-send", 5, Listen, ActiveOpen, "SEND", "snd SYN", SynSent, unusual, "3.10.1, 3.10.2"),
    IN_TEXT("listen-abort", Listen, Abort, "ABORT", "delete TCB", Closed, "3.10.5"),
    IN_TEXT("listen-user-timeout", Listen, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),

    DRAWN("syn-sent-close", 6, SynSent, Close, "CLOSE", "delete TCB", Closed, unusual, "3.10.4"),
    DRAWN("syn-sent-rcv-syn", 7, SynSent, RcvSyn, "rcv SYN", "snd SYN,ACK", SynReceived, unusual, "3.10.7.3"),
    DRAWN("syn-sent-rcv-syn-ack", 8, SynSent, RcvSynAck, "rcv SYN,ACK", "snd ACK", Established, client, "3.10.7.3"),
    IN_TEXT("syn-sent-rcv-syn-ack-fin", SynSent, RcvFin, "rcv SYN,ACK,FIN", "snd ACK", CloseWait, "3.10.7.3"),
    IN_TEXT("syn-sent-rcv-rst", SynSent, RcvRst, "rcv RST", "delete TCB", Closed, "3.10.7.3"),
    IN_TEXT("syn-sent-abort", SynSent, Abort, "ABORT", "delete TCB", Closed, "3.10.5"),
    IN_TEXT("syn-sent-user-timeout", SynSent, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),
    IN_TEXT("syn-sent-give-up", SynSent, GiveUp, "retransmitted too often", "delete TCB", Closed, "3.8.3"),

    DRAWN("syn-received-rcv-ack", 9, SynReceived, RcvAckOfSyn, "rcv ACK of SYN", "", Established, server, "3.10.7.4"),
    DRAWN("syn-received-close", 10, SynReceived, Close, "CLOSE", "snd FIN", FinWait1, unusual, "3.10.4"),
    DRAWN("syn-received-rcv-rst-passive", 11, SynReceived, RcvRst, "rcv RST", "", Listen, unusual, "3.10.7.4"),
    IN_TEXT("syn-received-rcv-rst-active", SynReceived, RcvRst, "rcv RST, after an active OPEN", "delete TCB", Closed,
            "3.10.7.4"),
    IN_TEXT("syn-received-rcv-syn-passive", SynReceived, RcvSyn, "rcv SYN, after a passive OPEN", "", Listen,
            "3.10.7.4"),
    IN_TEXT("syn-received-rcv-syn-active", SynReceived, RcvSyn, "rcv SYN in the window (RFC 793)", "snd RST", Closed,
            "3.10.7.4"),
    IN_TEXT("syn-received-rcv-fin", SynReceived, RcvFin, "rcv FIN,ACK of SYN", "snd ACK", CloseWait, "3.10.7.4"),
    IN_TEXT("syn-received-queued-close", SynReceived, QueuedClose, "rcv ACK of SYN, CLOSE queued", "snd FIN", FinWait1,
            "3.10.4"),
    IN_TEXT("syn-received-rcv-fin-queued-close", SynReceived, QueuedClose, "rcv FIN,ACK of SYN, CLOSE queued",
            "snd FIN,ACK", LastAck, "3.10.4"),
    IN_TEXT("syn-received-rcv-rst-queued-close", SynReceived, QueuedClose, "rcv RST, CLOSE queued", "delete TCB",
            Closed, "3.10.4"),
    IN_TEXT("syn-received-rcv-rst-reuse", SynReceived, RcvRst, "rcv RST, after TIME-WAIT", "", TimeWait, "3.6.1"),
    IN_TEXT("syn-received-rcv-syn-reuse", SynReceived, RcvSyn, "rcv SYN, after TIME-WAIT", "", TimeWait, "3.6.1"),
    IN_TEXT("syn-received-rcv-text", SynReceived, RcvText, "rcv text after CLOSE", "snd RST", Closed, "3.6.1"),
    IN_TEXT("syn-received-abort", SynReceived, Abort, "ABORT", "snd RST", Closed, "3.10.5"),
    IN_TEXT("syn-received-user-timeout", SynReceived, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),
    IN_TEXT("syn-received-give-up", SynReceived, GiveUp, "retransmitted too often", "delete TCB", Closed, "3.8.3"),

    DRAWN("established-close", 12, Established, Close, "CLOSE", "snd FIN", FinWait1, client, "3.10.4"),
    DRAWN("established-rcv-fin", 13, Established, RcvFin, "rcv FIN", "snd ACK", CloseWait, server, "3.10.7.4"),
    IN_TEXT("established-rcv-rst", Established, RcvRst, "rcv RST", "delete TCB", Closed, "3.10.7.4"),
    IN_TEXT("established-rcv-syn", Established, RcvSyn, "rcv SYN in the window (RFC 793)", "snd RST", Closed,
            "3.10.7.4"),
    IN_TEXT("established-close-unread", Established, CloseUnread, "CLOSE with unread data", "snd RST", Closed, "3.6.1"),
    IN_TEXT("established-abort", Established, Abort, "ABORT", "snd RST", Closed, "3.10.5"),
    IN_TEXT("established-user-timeout", Established, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),
    IN_TEXT("established-give-up", Established, GiveUp, "retransmitted too often", "delete TCB", Closed, "3.8.3"),

    DRAWN("fin-wait-1-rcv-ack", 14, FinWait1, RcvAckOfFin, "rcv ACK of FIN", "", FinWait2, client, "3.10.7.4"),
    DRAWN("fin-wait-1-rcv-fin", 15, FinWait1, RcvFin, "rcv FIN", "snd ACK", Closing, unusual, "3.10.7.4"),
    DRAWN("fin-wait-1-rcv-fin-ack", 21, FinWait1, RcvFin, "rcv FIN, ACK of FIN", "snd ACK", TimeWait, unusual,
          "3.10.7.4"),
    IN_TEXT("fin-wait-1-rcv-rst", FinWait1, RcvRst, "rcv RST", "delete TCB", Closed, "3.10.7.4"),
    IN_TEXT("fin-wait-1-rcv-syn", FinWait1, RcvSyn, "rcv SYN in the window (RFC 793)", "snd RST", Closed, "3.10.7.4"),
    IN_TEXT("fin-wait-1-close-unread", FinWait1, CloseUnread, "CLOSE with unread data", "snd RST", Closed, "3.6.1"),
    IN_TEXT("fin-wait-1-rcv-text", FinWait1, RcvText, "rcv text after CLOSE", "snd RST", Closed, "3.6.1"),
    IN_TEXT("fin-wait-1-abort", FinWait1, Abort, "ABORT", "snd RST", Closed, "3.10.5"),
    IN_TEXT("fin-wait-1-user-timeout", FinWait1, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),
    IN_TEXT("fin-wait-1-give-up", FinWait1, GiveUp, "retransmitted too often", "delete TCB", Closed, "3.8.3"),

    DRAWN("fin-wait-2-rcv-fin", 16, FinWait2, RcvFin, "rcv FIN", "snd ACK", TimeWait, client, "3.10.7.4"),
    IN_TEXT("fin-wait-2-rcv-rst", FinWait2, RcvRst, "rcv RST", "delete TCB", Closed, "3.10.7.4"),
    IN_TEXT("fin-wait-2-rcv-syn", FinWait2, RcvSyn, "rcv SYN in the window (RFC 793)", "snd RST", Closed, "3.10.7.4"),
    IN_TEXT("fin-wait-2-timeout", FinWait2, FinWait2Timeout, "FIN-WAIT-2 timeout", "delete TCB", Closed, ""),
    IN_TEXT("fin-wait-2-close-unread", FinWait2, CloseUnread, "CLOSE with unread data", "snd RST", Closed, "3.6.1"),
    IN_TEXT("fin-wait-2-rcv-text", FinWait2, RcvText, "rcv text after CLOSE", "snd RST", Closed, "3.6.1"),
    IN_TEXT("fin-wait-2-abort", FinWait2, Abort, "ABORT", "snd RST", Closed, "3.10.5"),
    IN_TEXT("fin-wait-2-user-timeout", FinWait2, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),

    DRAWN("close-wait-close", 18, CloseWait, Close, "CLOSE", "snd FIN", LastAck, server, "3.10.4"),
    IN_TEXT("close-wait-queued-close", CloseWait, QueuedClose, "rcv ACK, CLOSE queued", "snd FIN", LastAck, "3.10.4"),
    IN_TEXT("close-wait-rcv-rst", CloseWait, RcvRst, "rcv RST", "delete TCB", Closed, "3.10.7.4"),
    IN_TEXT("close-wait-rcv-syn", CloseWait, RcvSyn, "rcv SYN in the window (RFC 793)", "snd RST", Closed, "3.10.7.4"),
    IN_TEXT("close-wait-close-unread", CloseWait, CloseUnread, "CLOSE with unread data", "snd RST", Closed, "3.6.1"),
    IN_TEXT("close-wait-abort", CloseWait, Abort, "ABORT", "snd RST", Closed, "3.10.5"),
    IN_TEXT("close-wait-user-timeout", CloseWait, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),
    IN_TEXT("close-wait-give-up", CloseWait, GiveUp, "retransmitted too often", "delete TCB", Closed, "3.8.3"),

    DRAWN("closing-rcv-ack", 17, Closing, RcvAckOfFin, "rcv ACK of FIN", "", TimeWait, unusual, "3.10.7.4"),
    IN_TEXT("closing-rcv-rst", Closing, RcvRst, "rcv RST", "delete TCB", Closed, "3.10.7.4"),
    IN_TEXT("closing-rcv-syn", Closing, RcvSyn, "rcv SYN in the window (RFC 793)", "snd RST", Closed, "3.10.7.4"),
    IN_TEXT("closing-close-unread", Closing, CloseUnread, "CLOSE with unread data", "snd RST", Closed, "3.6.1"),
    IN_TEXT("closing-abort", Closing, Abort, "ABORT", "delete TCB", Closed, "3.10.5"),
    IN_TEXT("closing-user-timeout", Closing, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),
    IN_TEXT("closing-give-up", Closing, GiveUp, "retransmitted too often", "delete TCB", Closed, "3.8.3"),

    DRAWN("last-ack-rcv-ack", 19, LastAck, RcvAckOfFin, "rcv ACK of FIN", "delete TCB", Closed, server, "3.10.7.4"),
    IN_TEXT("last-ack-rcv-rst", LastAck, RcvRst, "rcv RST", "delete TCB", Closed, "3.10.7.4"),
    IN_TEXT("last-ack-rcv-syn", LastAck, RcvSyn, "rcv SYN in the window (RFC 793)", "snd RST", Closed, "3.10.7.4"),
    IN_TEXT("last-ack-close-unread", LastAck, CloseUnread, "CLOSE with unread data", "snd RST", Closed, "3.6.1"),
    IN_TEXT("last-ack-abort", LastAck, Abort, "ABORT", "delete TCB", Closed, "3.10.5"),
    IN_TEXT("last-ack-user-timeout", LastAck, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),
    IN_TEXT("last-ack-give-up", LastAck, GiveUp, "retransmitted too often", "delete TCB", Closed, "3.8.3"),

    DRAWN("time-wait-timeout", 20, TimeWait, TimeWaitTimeout, "2MSL timeout", "delete TCB", Closed, client, "3.10.8"),
    IN_TEXT("time-wait-rcv-rst", TimeWait, RcvRst, "rcv RST", "delete TCB", Closed, "3.10.7.4"),
    IN_TEXT("time-wait-rcv-syn", TimeWait, RcvSyn, "rcv SYN in the window (RFC 793)", "snd RST", Closed, "3.10.7.4"),
    IN_TEXT("time-wait-rcv-syn-reuse", TimeWait, RcvSyn, "rcv new SYN", "snd SYN,ACK", SynReceived, "3.6.1"),
    IN_TEXT("time-wait-abort", TimeWait, Abort, "ABORT", "delete TCB", Closed, "3.10.5"),
    IN_TEXT("time-wait-user-timeout", TimeWait, UserTimeout, "user timeout", "delete TCB", Closed, "3.10.8"),
};

static_assert(std::ranges::is_sorted(table, {}, &Rule::from));

constexpr std::array altered{
    IN_TEXT("listen-rcv-syn-two-way", Listen, RcvSyn, "rcv SYN, two-way handshake", "snd SYN,ACK", Established, ""),
};

} // namespace

std::span<const Rule> allRules()
{
    return table;
}

std::span<const Rule> rulesWithoutSafeguards()
{
    return altered;
}

const Rule* ruleFor(State from, Cause cause, State to)
{
    // Not equal_range: clang before 16 cannot read what libstdc++ returns from it.
    for (const auto* row = std::ranges::lower_bound(table, from, {}, &Rule::from);
         row != table.end() && row->from == from; ++row) {
        if (row->cause == cause && row->to == to)
            return row;
    }
    const auto isIt = [=](const Rule& rule) { return rule.from == from && rule.cause == cause && rule.to == to; };
    const auto* const without = std::ranges::find_if(altered, isIt);
    return without == altered.end() ? nullptr : without;
}

const Rule* ruleNamed(std::string_view id)
{
    const auto* const found = std::ranges::find(table, id, &Rule::id);
    if (found != table.end())
        return found;
    const auto* const without = std::ranges::find(altered, id, &Rule::id);
    return without == altered.end() ? nullptr : without;
}

std::vector<const Rule*> usualWalk(Role role)
{
    std::vector<const Rule*> walk;
    State at = Closed;
    do {
        const auto* next =
            std::ranges::find_if(table, [&](const Rule& rule) { return rule.role == role && rule.from == at; });
        if (next == table.end())
            return walk;
        walk.push_back(next);
        at = next->to;
    } while (at != Closed && walk.size() < table.size());
    return walk;
}

std::string_view name(Role role)
{
    switch (role) {
    case Role::Client: return "client";
    case Role::Server: return "server";
    case Role::Unusual: return "unusual";
    }
    return {};
}

} // namespace synfin::tcp
