// RFC 9293 §3.10.1 to §3.10.6: what each call does in each state.
#include "model/tcp/engine.h"

#include <algorithm>

namespace synfin::tcp {

namespace {

// More than this on the way or waiting is refused, so that sequence numbers can never wrap around within one window.
constexpr std::uint32_t sendBuffer = 1U << 30;

} // namespace

void Engine::call(const UserCall& userCall)
{
    switch (userCall.call) {
    case Call::OpenPassive: openPassive(); break;
    case Call::OpenActive: openActive(Reason::ListenActiveOpen); break;
    case Call::Send: send(userCall); break;
    case Call::Receive: receive(userCall.bytes); break;
    case Call::Shutdown: shutdown(); break;
    case Call::Close: close(); break;
    case Call::Abort: abort(); break;
    case Call::Status: status(); break;
    }
}

void Engine::openPassive()
{
    if (m_tcb.state != State::Closed) {
        tell(Signal::ErrorAlreadyExists);
        because(Reason::OpenRefused);
        return;
    }
    m_tcb.opened = Open::Passive;
    m_tcb.rcvWnd = m_tcb.host.rcvBuffer;
    enter(State::Listen, Cause::PassiveOpen);
    because(Reason::PassiveOpen);
}

void Engine::openActive(Reason fromListen)
{
    if (m_tcb.state != State::Closed && m_tcb.state != State::Listen) {
        tell(Signal::ErrorAlreadyExists);
        because(Reason::OpenRefused);
        return;
    }
    if (m_tcb.state == State::Listen && !m_profile.listenBecomesActive) {
        tell(Signal::ErrorAlreadyExists);
        because(Reason::ListenStaysOpen);
        return;
    }
    because(m_tcb.state == State::Listen ? fromListen : Reason::ActiveOpen);
    m_tcb.opened = Open::Active;
    m_tcb.rcvWnd = m_tcb.host.rcvBuffer;
    takeIss();
    sendSyn();
    enter(State::SynSent, Cause::ActiveOpen);
}

void Engine::send(const UserCall& call)
{
    switch (m_tcb.state) {
    case State::Closed:
        tell(Signal::ErrorDoesNotExist);
        because(Reason::SendNoConnection);
        return;
    case State::FinWait1:
    case State::FinWait2:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        tell(Signal::ErrorConnectionClosing);
        because(Reason::SendTooLate);
        return;
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
    case State::Established:
    case State::CloseWait: break;
    }
    if (m_tcb.closeQueued) {
        tell(Signal::ErrorConnectionClosing);
        because(Reason::SendTooLate);
        return;
    }
    if (m_tcb.state == State::Listen && !m_profile.listenBecomesActive) {
        tell(Signal::ErrorRemoteSocketUnspecified);
        because(Reason::ListenSendRefused);
        return;
    }
    if (call.bytes > sendBuffer - m_tcb.sndQueued) {
        tell(Signal::ErrorInsufficientResources);
        because(Reason::SendNoRoom);
        return;
    }
    if (m_tcb.state == State::Listen)
        openActive(Reason::ListenSend);
    else
        because(call.bytes == 0 ? Reason::SendNothing : Reason::SendQueued);
    m_tcb.sndQueued += call.bytes;
    m_tcb.pushQueued = m_tcb.pushQueued || (call.push && call.bytes > 0);
    if (call.bytes > 0 && (m_tcb.state == State::Established || m_tcb.state == State::CloseWait)) {
        flush();
        because(m_tcb.sndQueued == 0 ? Reason::Sent : Reason::SendWaitsForWindow);
    }
}

void Engine::receive(std::uint32_t wanted)
{
    switch (m_tcb.state) {
    case State::Closed:
        tell(Signal::ErrorDoesNotExist);
        because(Reason::ReceiveNoConnection);
        return;
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        tell(Signal::ErrorConnectionClosing);
        because(Reason::ReceiveAtEnd);
        return;
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait: break;
    }
    if (m_tcb.orphaned) {
        tell(Signal::ErrorConnectionClosing);
        because(Reason::ReceiveAfterClose);
        return;
    }
    if (m_tcb.rcvQueued == 0 && m_tcb.state == State::CloseWait) {
        tell(Signal::ErrorConnectionClosing);
        because(Reason::ReceiveAtEnd);
        return;
    }
    if (m_tcb.rcvQueued == 0) {
        m_tcb.receiveQueued = true;
        m_tcb.receiveWanted = wanted;
        because(Reason::ReceiveQueued);
        return;
    }
    const std::uint32_t taken = wanted == 0 ? m_tcb.rcvQueued : std::min(wanted, m_tcb.rcvQueued);
    // A window that was too small to use is announced when it opens (§3.8.6.2.2).
    const std::uint32_t usable = std::min(m_profile.mss, m_tcb.host.rcvBuffer / 2);
    m_ackDue = m_tcb.rcvWnd < usable && m_tcb.rcvWnd + taken >= usable && !m_tcb.finReceived;
    m_tcb.rcvQueued -= taken;
    m_tcb.rcvWnd += taken;
    because(Reason::Received);
}

// CLOSE of §3.10.4. Where close is half-duplex, nothing can be received after it (§3.6.1): data that waits to be read,
// and data that still comes, is answered by RST.
void Engine::close()
{
    if (!m_profile.halfDuplexClose || !m_tcb.hasReceive()) {
        shutdown();
        return;
    }
    const bool receiving = m_tcb.state == State::Established || m_tcb.state == State::CloseWait
                           || m_tcb.state == State::FinWait1 || m_tcb.state == State::FinWait2
                           || m_tcb.state == State::Closing || m_tcb.state == State::LastAck;
    if (receiving && m_tcb.rcvQueued > 0) {
        closeUnread();
        return;
    }
    const bool wasOrphaned = m_tcb.orphaned;
    m_tcb.orphaned = true;
    m_tcb.receiveQueued = false;
    m_tcb.receiveWanted = 0;
    if (!m_tcb.closeQueued || wasOrphaned) {
        shutdown();
        return;
    }
    if (m_tcb.state == State::FinWait2 && m_profile.finWait2Timeout)
        startTimer(Timer::FinWait2, *m_profile.finWait2Timeout);
    tell(Signal::Ok);
    because(Reason::CloseAfterShutdown);
}

void Engine::closeUnread()
{
    sendAbort();
    deleteTcb(Cause::CloseUnread);
    because(Reason::CloseUnread);
}

// "I have no more data to send" (§3.10.4).
void Engine::shutdown()
{
    switch (m_tcb.state) {
    case State::Closed:
        tell(Signal::ErrorDoesNotExist);
        because(Reason::CloseNoConnection);
        return;
    case State::Listen:
    case State::SynSent:
        because(m_tcb.state == State::Listen ? Reason::CloseListen : Reason::CloseSynSent);
        if (callsOutstanding())
            tell(Signal::ErrorClosing);
        deleteTcb(Cause::Close);
        return;
    case State::SynReceived:
        if (m_tcb.closeQueued)
            break;
        m_tcb.closeQueued = true;
        if (m_tcb.sndQueued > 0) {
            because(Reason::CloseQueuedForEstablished);
            return;
        }
        flush();
        enter(State::FinWait1, Cause::Close);
        because(Reason::CloseSynReceived);
        return;
    case State::Established:
        m_tcb.closeQueued = true;
        because(flush() ? Reason::CloseEstablished : Reason::CloseEstablishedFinWaits);
        enter(State::FinWait1, Cause::Close);
        return;
    case State::CloseWait:
        if (m_tcb.closeQueued)
            break;
        m_tcb.closeQueued = true;
        if (flush()) {
            enter(State::LastAck, Cause::Close);
            because(Reason::CloseCloseWait);
        } else {
            because(Reason::CloseWaitFinWaits);
        }
        return;
    case State::FinWait1:
    case State::FinWait2:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait: break;
    }
    tell(Signal::ErrorConnectionClosing);
    because(Reason::CloseAgain);
}

void Engine::abort()
{
    switch (m_tcb.state) {
    case State::Closed:
        tell(Signal::ErrorDoesNotExist);
        because(Reason::AbortNoConnection);
        return;
    case State::Listen:
    case State::SynSent:
        if (callsOutstanding())
            tell(m_tcb.state == State::Listen ? Signal::ErrorConnectionReset : Signal::ConnectionReset);
        because(Reason::AbortSilent);
        break;
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
        sendAbort();
        if (callsOutstanding() || m_tcb.textUnacknowledged() > 0)
            tell(Signal::ConnectionReset);
        because(Reason::AbortReset);
        break;
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        tell(Signal::Ok);
        because(Reason::AbortSilent);
        break;
    }
    deleteTcb(Cause::Abort);
}

void Engine::status()
{
    if (m_tcb.state == State::Closed) {
        tell(Signal::ErrorDoesNotExist);
        because(Reason::StatusNoConnection);
        return;
    }
    tell(Signal::Status);
    because(Reason::Status);
}

} // namespace synfin::tcp
