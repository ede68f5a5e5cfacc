// The transmission control block of one endpoint. RFC 9293 §3.3.1.
//
// A value: copied, compared, never shared. It knows no clock; which timers run is said by step() and kept by the world.
#pragma once

#include "model/tcp/seq.h"
#include "model/tcp/state.h"

#include <array>
#include <cstdint>
#include <optional>

namespace synfin::tcp {

// What the host brings to every connection, and what therefore survives the deletion of a TCB.
struct Host {
    Seq nextIss;                   // what the ISS generator gives next (§3.4.1); step() moves it on when it takes one
    std::uint32_t connections = 0; // how often an ISS has been taken: the number of the latest incarnation
    std::uint32_t rcvBuffer = 65'535; // octets; the window that a new connection offers
    friend constexpr bool operator==(const Host&, const Host&) = default;
};

// Text or a FIN that arrived ahead of RCV.NXT, or with the SYN, and waits (§3.10.7.4 first, SHLD-31).
struct Held {
    Seq seq;
    std::uint32_t len = 0;
    bool fin = false;
    friend constexpr bool operator==(const Held&, const Held&) = default;
};

// What TIME-WAIT knew of the connection before, in case the SYN that was accepted there turns out to be an old
// duplicate (§3.6.1, MAY-2).
struct Earlier {
    Open opened = Open::Active;
    Seq iss;
    Seq irs;
    Seq sndNxt;
    Seq rcvNxt;
    friend constexpr bool operator==(const Earlier&, const Earlier&) = default;
};

struct Tcb {
    State state = State::Closed;
    std::optional<Open> opened; // nothing in CLOSED
    Host host;

    // Send sequence space; it exists where hasSend() says so.
    Seq iss;
    Seq sndUna;
    Seq sndNxt;
    Seq sndWl1;
    Seq sndWl2;
    std::uint32_t sndWnd = 0;
    std::uint32_t maxSndWnd = 0;
    std::uint32_t sndQueued = 0; // octets taken from the user and not yet sent
    Seq finSeq;                  // the number of our FIN, once finSent
    bool finSent = false;
    bool pushQueued = false;     // PSH goes with the last octet of what is queued
    bool closeQueued = false;    // CLOSE was called; its FIN may still wait for the data before it
    bool orphaned = false;       // no user is left to read: CLOSE was called and is half-duplex here (§3.6.1)
    std::uint8_t retries = 0;    // how often the front of the retransmission queue has been sent again: the back-off
    std::uint8_t unanswered = 0; // the same, started over by every answer to a window probe; compared with R2

    // Receive sequence space; it exists where hasReceive() says so.
    Seq irs;
    Seq rcvNxt;
    std::uint32_t rcvWnd = 0;
    std::uint32_t rcvQueued = 0; // octets received in order and not yet taken by the user
    bool finReceived = false;
    bool receiveQueued = false; // a RECEIVE waits for data
    std::uint32_t receiveWanted = 0; // how much it takes at most; 0 for all there is
    bool ackOwed = false;       // an ACK is put off so that a segment may carry it (§3.8.6.3)
    std::uint8_t heldCount = 0;
    std::array<Held, 4> held{}; // ordered by sequence number, the first heldCount in use; more than fit are dropped

    std::optional<Earlier> earlier; // in SYN-RECEIVED that was reached from TIME-WAIT

    [[nodiscard]] constexpr bool exists() const { return state != State::Closed; }
    [[nodiscard]] constexpr bool hasSend() const { return state != State::Closed && state != State::Listen; }
    [[nodiscard]] constexpr bool hasReceive() const { return hasSend() && state != State::SynSent; }
    // Octets of text on the retransmission queue: SYN and FIN take a number there but are none.
    [[nodiscard]] constexpr std::uint32_t textUnacknowledged() const
    {
        if (!unacknowledged())
            return 0;
        return sndNxt - sndUna - (sndUna == iss ? 1U : 0U) - (finSent && !finAcknowledged() ? 1U : 0U);
    }
    // Anything on the retransmission queue?
    [[nodiscard]] constexpr bool unacknowledged() const { return hasSend() && sndUna != sndNxt; }
    [[nodiscard]] constexpr bool synAcknowledged() const { return hasSend() && sndUna != iss; }
    [[nodiscard]] constexpr bool finAcknowledged() const { return finSent && before(finSeq, sndUna); }

    friend constexpr bool operator==(const Tcb&, const Tcb&) = default;
};

} // namespace synfin::tcp
