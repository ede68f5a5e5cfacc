// RFC 9293 §3.10.8.
#include "model/tcp/engine.h"

namespace synfin::tcp {

void Engine::timeout(Timer timer)
{
    because(Reason::NoSuchTimer);
    switch (timer) {
    case Timer::User:
        if (!m_tcb.exists())
            return;
        tell(Signal::AbortedByUserTimeout);
        deleteTcb(Cause::UserTimeout);
        because(Reason::UserTimeout);
        return;
    case Timer::Retransmission: retransmissionTimeout(); return;
    case Timer::TimeWait:
        if (m_tcb.state != State::TimeWait)
            return;
        deleteTcb(Cause::TimeWaitTimeout);
        because(omits(Safeguard::TimeWait) ? Reason::TimeWaitOmitted
                : omits(Safeguard::TwoMsl) ? Reason::TimeWaitHalved
                                           : Reason::TimeWaitTimeout);
        return;
    case Timer::FinWait2:
        if (m_tcb.state != State::FinWait2)
            return;
        deleteTcb(Cause::FinWait2Timeout);
        because(Reason::FinWait2Timeout);
        return;
    case Timer::DelayedAck:
        if (!m_tcb.ackOwed)
            return;
        sendAck();
        because(Reason::DelayedAck);
        return;
    }
}

void Engine::retransmissionTimeout()
{
    if (!watched(m_tcb, m_profile))
        return;
    const std::uint8_t limit = m_tcb.synAcknowledged()             ? m_profile.retries
                               : m_tcb.state == State::SynReceived ? m_profile.synAckRetries
                                                                   : m_profile.synRetries;
    if (m_tcb.unacknowledged() && m_tcb.unanswered >= limit) {
        tell(Signal::TimedOut);
        deleteTcb(Cause::GiveUp);
        because(Reason::GiveUp);
        return;
    }
    m_timedOut = true;
    if (m_tcb.unacknowledged()) {
        countRetry();
        retransmitFront();
        because(Reason::Retransmission);
        return;
    }
    Segment probe;
    probe.seq = m_tcb.sndNxt;
    probe.ack = m_tcb.rcvNxt;
    probe.len = 1;
    countRetry();
    m_tcb.sndQueued -= 1;
    m_tcb.sndNxt += 1;
    if (m_tcb.sndQueued == 0) {
        probe.ctl.psh = m_tcb.pushQueued;
        m_tcb.pushQueued = false;
    }
    transmit(probe);
    because(Reason::WindowProbe);
}

void Engine::countRetry()
{
    constexpr std::uint8_t most = 255;
    m_tcb.retries = m_tcb.retries == most ? most : static_cast<std::uint8_t>(m_tcb.retries + 1);
    m_tcb.unanswered = m_tcb.unanswered == most ? most : static_cast<std::uint8_t>(m_tcb.unanswered + 1);
}

} // namespace synfin::tcp
