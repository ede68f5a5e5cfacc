#include "model/tcp/step.h"

#include "model/overloaded.h"
#include "model/tcp/engine.h"

namespace synfin::tcp {

Step step(const Tcb& tcb, const Event& event, const Profile& profile)
{
    Engine engine(tcb, profile);
    std::visit(Overloaded{[&](const UserCall& call) { engine.call(call); },
                          [&](const Arrival& arrival) { engine.arrives(arrival.segment); },
                          [&](const Timeout& timeout) { engine.timeout(timeout.timer); }},
               event);
    return engine.finish();
}

Duration timeWaitLength(const Profile& profile)
{
    if (profile.without.contains(Safeguard::TimeWait))
        return Duration::zero();
    return profile.without.contains(Safeguard::TwoMsl) ? profile.msl : 2 * profile.msl;
}

std::array<TimerOrder, timerCount> initialTimers(const Tcb& tcb, const Profile& profile)
{
    std::array<TimerOrder, timerCount> timers{};
    const auto start = [&timers](Timer timer, Duration after) {
        timers[static_cast<std::size_t>(timer)] = {TimerOrder::Kind::Start, after};
    };
    if (watched(tcb, profile)) {
        start(Timer::Retransmission, profile.retransmissionTimeout);
        if (profile.userTimeout)
            start(Timer::User, *profile.userTimeout);
    }
    if (tcb.state == State::TimeWait)
        start(Timer::TimeWait, timeWaitLength(profile));
    if (tcb.state == State::FinWait2 && profile.finWait2Timeout && (tcb.orphaned || !profile.halfDuplexClose))
        start(Timer::FinWait2, *profile.finWait2Timeout);
    return timers;
}

Step Engine::finish()
{
    if (m_ackDue)
        sendAck();
    else if (m_ackMayWait)
        oweAck();
    settleTimers();
    if (m_tcb.state != m_before.state && m_cause)
        m_step.rule = ruleFor(m_before.state, *m_cause, m_tcb.state);
    m_step.next = m_tcb;
    return std::move(m_step);
}

void Engine::enter(State state, Cause cause)
{
    m_tcb.state = state;
    m_cause = cause;
    if (state != State::SynReceived)
        m_tcb.earlier.reset();
    if (state == State::FinWait2 && m_profile.finWait2Timeout && (m_tcb.orphaned || !m_profile.halfDuplexClose))
        startTimer(Timer::FinWait2, *m_profile.finWait2Timeout);
}

void Engine::deleteTcb(Cause cause)
{
    const Host host = m_tcb.host;
    m_tcb = Tcb{};
    m_tcb.host = host;
    m_ackDue = m_ackMayWait = false;
    enter(State::Closed, cause);
    for (const Timer timer : allTimers)
        stopTimer(timer);
}

void Engine::returnToListen(Cause cause)
{
    if (m_tcb.sndQueued > 0)
        tell(Signal::ConnectionReset); // the answer to the SENDs that wait; nobody else need know
    const bool receiving = m_tcb.receiveQueued;
    const std::uint32_t wanted = m_tcb.receiveWanted;
    deleteTcb(cause);
    m_tcb.opened = Open::Passive;
    m_tcb.rcvWnd = m_tcb.host.rcvBuffer;
    m_tcb.receiveQueued = receiving;
    m_tcb.receiveWanted = wanted;
    enter(State::Listen, cause);
}

// §3.6.1 (2): the SYN that had been accepted in TIME-WAIT was an old duplicate.
void Engine::returnToTimeWait(Cause cause)
{
    const Earlier earlier = *m_tcb.earlier;
    deleteTcb(cause);
    m_tcb.opened = earlier.opened;
    m_tcb.iss = earlier.iss;
    m_tcb.irs = earlier.irs;
    m_tcb.sndUna = m_tcb.sndNxt = earlier.sndNxt;
    m_tcb.finSeq = earlier.sndNxt - 1;
    m_tcb.finSent = m_tcb.closeQueued = m_tcb.finReceived = true;
    m_tcb.orphaned = m_profile.halfDuplexClose;
    m_tcb.rcvNxt = earlier.rcvNxt;
    m_tcb.rcvWnd = m_tcb.host.rcvBuffer;
    enterTimeWait(cause);
    because(Reason::SynReceivedToTimeWait);
}

void Engine::enterTimeWait(Cause cause)
{
    enter(State::TimeWait, cause);
    for (const Timer timer : allTimers)
        stopTimer(timer);
    startTimer(Timer::TimeWait, timeWaitLength(m_profile));
}

void Engine::startTimer(Timer timer, Duration after)
{
    m_step.timers[static_cast<std::size_t>(timer)] = {TimerOrder::Kind::Start, after};
}

void Engine::stopTimer(Timer timer)
{
    m_step.timers[static_cast<std::size_t>(timer)] = {TimerOrder::Kind::Stop, {}};
}

bool Engine::callsOutstanding() const
{
    return m_tcb.receiveQueued || m_tcb.sndQueued > 0;
}

} // namespace synfin::tcp
