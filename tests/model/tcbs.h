// Connections in every state, made to order for tests.
#pragma once

#include "model/tcp/step.h"

#include <vector>

namespace synfin::test {

inline constexpr tcp::Seq iss{1000};
inline constexpr tcp::Seq irs{5000};
inline constexpr std::uint32_t window = 1000;

// A connection in `state` whose peer has sent 10 octets, and which has sent 10 itself, all acknowledged; a FIN of ours
// is unacknowledged where the state says so. Sequence numbers start at the given ones, so that tests can cross the wrap.
inline tcp::Tcb tcbIn(tcp::State state, tcp::Open opened, tcp::Seq ourIss = iss, tcp::Seq peerIss = irs)
{
    using tcp::State;
    tcp::Tcb tcb;
    tcb.host.nextIss = ourIss + tcp::issIncrement;
    tcb.host.rcvBuffer = window;
    tcb.state = state;
    if (state == State::Closed)
        return tcb;
    tcb.opened = opened;
    tcb.rcvWnd = window;
    if (state == State::Listen)
        return tcb;
    tcb.iss = ourIss;
    tcb.sndUna = ourIss;
    tcb.sndNxt = ourIss + 1;
    if (state == State::SynSent)
        return tcb;
    tcb.irs = peerIss;
    tcb.rcvNxt = peerIss + 1;
    tcb.sndWnd = tcb.maxSndWnd = window;
    tcb.sndWl1 = peerIss;
    tcb.sndWl2 = ourIss;
    if (state == State::SynReceived)
        return tcb;
    tcb.rcvNxt += 10;
    tcb.sndNxt += 10;
    tcb.sndUna = tcb.sndNxt;
    const bool weClosed = state == State::FinWait1 || state == State::FinWait2 || state == State::Closing
        || state == State::LastAck || state == State::TimeWait;
    if (weClosed) {
        tcb.closeQueued = tcb.finSent = true;
        tcb.finSeq = tcb.sndNxt;
        tcb.sndNxt += 1;
        if (state == State::FinWait2 || state == State::TimeWait)
            tcb.sndUna = tcb.sndNxt;
    }
    if (state == State::CloseWait || state == State::Closing || state == State::LastAck || state == State::TimeWait) {
        tcb.finReceived = true;
        tcb.rcvNxt += 1;
    }
    return tcb;
}

inline tcp::Segment segment(tcp::Control ctl, tcp::Seq seq, std::optional<tcp::Seq> ack = {}, std::uint32_t len = 0)
{
    return {seq, ack, ctl, len, window};
}

inline constexpr tcp::Control none{};
inline constexpr tcp::Control syn{true, false, false, false};
inline constexpr tcp::Control fin{false, true, false, false};
inline constexpr tcp::Control rst{false, false, true, false};

} // namespace synfin::test
