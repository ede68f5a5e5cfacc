// What an endpoint sends, and the timers that watch over it.
#include "model/tcp/engine.h"

#include <algorithm>

namespace synfin::tcp {

namespace {

Duration timeoutAfter(std::uint8_t retries, const Profile& profile)
{
    Duration timeout = profile.retransmissionTimeout;
    for (std::uint8_t i = 0; i < retries && timeout < profile.maxRetransmissionTimeout; ++i)
        timeout *= 2;
    return std::min(timeout, std::max(profile.maxRetransmissionTimeout, profile.retransmissionTimeout));
}

} // namespace

bool watched(const Tcb& tcb, const Profile& profile)
{
    const bool onlyFin = tcb.finSent && tcb.sndUna == tcb.finSeq;
    return (tcb.unacknowledged() && !(onlyFin && profile.without.contains(Safeguard::FinRetransmission)))
           || (tcb.hasReceive() && tcb.sndQueued > 0);
}

void Engine::transmit(Segment segment)
{
    segment.wnd = m_tcb.rcvWnd;
    if (segment.ack) {
        m_ackDue = m_ackMayWait = false;
        if (m_tcb.ackOwed)
            stopTimer(Timer::DelayedAck);
        m_tcb.ackOwed = false;
    }
    m_step.sent.push_back(segment);
}

void Engine::takeIss()
{
    m_tcb.iss = m_tcb.host.nextIss;
    if (!omits(Safeguard::FreshIss))
        m_tcb.host.nextIss += issIncrement;
    ++m_tcb.host.connections;
    m_tcb.sndUna = m_tcb.iss;
    m_tcb.sndNxt = m_tcb.iss + 1;
}

void Engine::sendSyn()
{
    Segment syn;
    syn.seq = m_tcb.iss;
    syn.ctl.syn = true;
    transmit(syn);
}

void Engine::sendSynAck()
{
    Segment synAck;
    synAck.seq = m_tcb.iss;
    synAck.ack = m_tcb.rcvNxt;
    synAck.ctl.syn = true;
    transmit(synAck);
}

void Engine::sendAck()
{
    Segment ack;
    ack.seq = m_tcb.sndNxt;
    ack.ack = m_tcb.rcvNxt;
    transmit(ack);
}

// §3.8.6.3: every second segment is acknowledged at once.
void Engine::oweAck()
{
    if (m_tcb.ackOwed || !m_profile.delayedAck) {
        sendAck();
        return;
    }
    m_tcb.ackOwed = true;
    startTimer(Timer::DelayedAck, *m_profile.delayedAck);
}

// §3.5.2: a reset that the sender of the segment will accept.
void Engine::sendReset(const Segment& inAnswerTo)
{
    m_ackDue = m_ackMayWait = false; // one answer is enough
    Segment reset;
    reset.ctl.rst = true;
    if (inAnswerTo.ack)
        reset.seq = *inAnswerTo.ack;
    else
        reset.ack = inAnswerTo.end();
    m_step.sent.push_back(reset);
}

void Engine::sendAbort()
{
    Segment reset;
    reset.seq = m_tcb.sndNxt;
    reset.ctl.rst = true;
    m_step.sent.push_back(reset);
}

bool Engine::flush()
{
    const std::uint32_t inFlight = m_tcb.sndNxt - m_tcb.sndUna;
    std::uint32_t room = m_tcb.sndWnd > inFlight ? m_tcb.sndWnd - inFlight : 0;
    while (m_tcb.sndQueued > 0 && room > 0) {
        Segment data;
        data.seq = m_tcb.sndNxt;
        data.ack = m_tcb.rcvNxt;
        data.len = std::min({m_tcb.sndQueued, room, m_profile.mss});
        m_tcb.sndQueued -= data.len;
        m_tcb.sndNxt += data.len;
        room -= data.len;
        data.ctl.psh = m_tcb.pushQueued && m_tcb.sndQueued == 0;
        transmit(data);
    }
    if (m_tcb.sndQueued > 0)
        return false;
    m_tcb.pushQueued = false;
    if (!m_tcb.closeQueued || m_tcb.finSent)
        return false;
    Segment fin;
    fin.seq = m_tcb.sndNxt;
    fin.ack = m_tcb.rcvNxt;
    fin.ctl.fin = true;
    m_tcb.finSeq = m_tcb.sndNxt;
    m_tcb.finSent = true;
    m_tcb.sndNxt += 1;
    transmit(fin);
    return true;
}

void Engine::retransmitFront()
{
    if (m_tcb.sndUna == m_tcb.iss) {
        if (m_tcb.state == State::SynSent)
            sendSyn();
        else
            sendSynAck();
        return;
    }
    Segment front;
    front.seq = m_tcb.sndUna;
    front.ack = m_tcb.rcvNxt;
    front.len = std::min((m_tcb.finSent ? m_tcb.finSeq : m_tcb.sndNxt) - m_tcb.sndUna, m_profile.mss);
    front.ctl.fin = front.len == 0;
    transmit(front);
}

// RFC 6298 §5: the timer runs while something is unacknowledged, and starts anew when something new is acknowledged.
void Engine::settleTimers()
{
    if (!m_tcb.hasSend())
        return;
    const bool before = m_before.hasSend() && watched(m_before, m_profile);
    if (!watched(m_tcb, m_profile)) {
        if (before) {
            stopTimer(Timer::Retransmission);
            stopTimer(Timer::User);
        }
        return;
    }
    const bool fresh = !before || m_progress || m_before.iss != m_tcb.iss;
    if (fresh || m_timedOut)
        startTimer(Timer::Retransmission, timeoutAfter(m_tcb.retries, m_profile));
    if (fresh && m_profile.userTimeout)
        startTimer(Timer::User, *m_profile.userTimeout);
}

} // namespace synfin::tcp
