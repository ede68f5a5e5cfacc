#include "model/tcp/step.h"

#include "model/tcp/engine.h"

namespace synfin::tcp {

namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};

} // namespace

Step step(const Tcb& tcb, const Event& event, const Profile& profile)
{
    Engine engine(tcb, profile);
    std::visit(Overloaded{[&](const UserCall& call) { engine.call(call); },
                          [&](const Arrival& arrival) { engine.arrives(arrival.segment); },
                          [&](const Timeout& timeout) { engine.timeout(timeout.timer); }},
               event);
    return engine.finish();
}

std::array<TimerOrder, timerCount> initialTimers(const Tcb& tcb, const Profile& profile)
{
    std::array<TimerOrder, timerCount> timers{};
    const auto start = [&timers](Timer timer, Duration after) {
        timers[static_cast<std::size_t>(timer)] = {TimerOrder::Kind::Start, after};
    };
    if (tcb.unacknowledged() || tcb.sndQueued > 0) {
        start(Timer::Retransmission, profile.retransmissionTimeout);
        if (profile.userTimeout)
            start(Timer::User, *profile.userTimeout);
    }
    if (tcb.state == State::TimeWait)
        start(Timer::TimeWait, 2 * profile.msl);
    if (tcb.state == State::FinWait2 && profile.finWait2Timeout)
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
    if (state == State::FinWait2 && m_profile.finWait2Timeout)
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
    deleteTcb(cause);
    m_tcb.opened = Open::Passive;
    m_tcb.rcvWnd = m_tcb.host.rcvBuffer;
    enter(State::Listen, cause);
}

void Engine::enterTimeWait(Cause cause)
{
    enter(State::TimeWait, cause);
    for (const Timer timer : allTimers)
        stopTimer(timer);
    startTimer(Timer::TimeWait, 2 * m_profile.msl);
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
