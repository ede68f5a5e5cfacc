// RFC 9293 §3.10.7, SEGMENT ARRIVES, in its own order of checks. The third check, security, is outside this model, and
// so is the sixth, URG.
#include "model/tcp/engine.h"

#include <algorithm>

namespace synfin::tcp {

void Engine::arrives(const Segment& segment)
{
    if (m_profile.dropSynFin && segment.ctl.syn && segment.ctl.fin) {
        because(Reason::SynFinDropped);
        return;
    }
    switch (m_tcb.state) {
    case State::Closed: arrivesInClosed(segment); return;
    case State::Listen: arrivesInListen(segment); return;
    case State::SynSent: arrivesInSynSent(segment); break;
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait: arrivesInOtherStates(segment); break;
    }
    afterArrival();
}

// §3.10.7.1
void Engine::arrivesInClosed(const Segment& segment)
{
    if (segment.ctl.rst) {
        because(Reason::ClosedRst);
        return;
    }
    sendReset(segment);
    because(Reason::ClosedReset);
}

// §3.10.7.2
void Engine::arrivesInListen(const Segment& segment)
{
    if (segment.ctl.rst) {
        because(Reason::ListenRst);
        return;
    }
    if (segment.ack) {
        sendReset(segment);
        because(Reason::ListenAck);
        return;
    }
    if (!segment.ctl.syn) {
        because(Reason::ListenOther);
        return;
    }
    acceptSyn(segment);
    if (omits(Safeguard::ThirdMessage)) {
        m_tcb.sndUna = m_tcb.sndNxt;
        enter(State::Established, Cause::RcvSyn);
        because(Reason::ListenSynTwoWay);
        return;
    }
    enter(State::SynReceived, Cause::RcvSyn);
    because(Reason::ListenSyn);
}

// The answer of a passive side.
void Engine::acceptSyn(const Segment& syn)
{
    takeIss();
    m_tcb.irs = syn.seq;
    m_tcb.rcvNxt = syn.seq + 1;
    m_tcb.sndWnd = m_tcb.maxSndWnd = syn.wnd;
    m_tcb.sndWl1 = syn.seq;
    m_tcb.sndWl2 = m_tcb.iss;
    if (syn.len > 0 || syn.ctl.fin)
        static_cast<void>(hold({syn.textSeq(), syn.len, syn.ctl.fin})); // the first piece has room
    sendSynAck();
}

// §3.10.7.3
void Engine::arrivesInSynSent(const Segment& segment)
{
    const bool badAck = segment.ack && (beforeOrAt(*segment.ack, m_tcb.iss) || before(m_tcb.sndNxt, *segment.ack));
    if (badAck && !omits(Safeguard::SynSentAck)) {
        because(segment.ctl.rst ? Reason::SynSentBadAckRst : Reason::SynSentBadAck);
        if (!segment.ctl.rst)
            sendReset(segment);
        return;
    }
    if (segment.ctl.rst) {
        because(Reason::SynSentRstWithoutAck);
        if (segment.ack) {
            tell(Signal::ErrorConnectionReset);
            deleteTcb(Cause::RcvRst);
            because(Reason::SynSentReset);
        }
        return;
    }
    if (!segment.ctl.syn) {
        because(Reason::SynSentNoSyn);
        return;
    }
    m_tcb.irs = segment.seq;
    m_tcb.rcvNxt = segment.seq + 1;
    m_tcb.sndWnd = m_tcb.maxSndWnd = segment.wnd;
    m_tcb.sndWl1 = segment.seq;
    m_tcb.sndWl2 = segment.ack.value_or(m_tcb.iss);
    if (!segment.ack) {
        if (segment.len > 0 || segment.ctl.fin)
            static_cast<void>(hold({segment.textSeq(), segment.len, segment.ctl.fin})); // the first piece has room
        m_tcb.retries = m_tcb.unanswered = 0;
        m_timedOut = true; // the SYN,ACK goes out now: its wait begins now
        sendSynAck();
        enter(State::SynReceived, Cause::RcvSyn);
        because(Reason::SynSentSyn);
        return;
    }
    m_tcb.sndUna = badAck ? m_tcb.sndNxt : *segment.ack;
    m_tcb.retries = m_tcb.unanswered = 0;
    m_progress = true;
    m_ackDue = !omits(Safeguard::ThirdMessage);
    enter(State::Established, Cause::RcvSynAck);
    because(badAck                           ? Reason::SynSentSynAckUnchecked
            : omits(Safeguard::ThirdMessage) ? Reason::SynSentSynAckTwoWay
                                             : Reason::SynSentSynAck);
    takeText(segment.textSeq(), segment.len, segment.ctl.fin);
}

// §3.10.7.4
void Engine::arrivesInOtherStates(Segment segment)
{
    if (reopens(segment)) {
        reopen(segment);
        return;
    }
    if (!firstSequence(segment) || !secondRst(segment) || !fourthSyn(segment) || !fifthAck(segment))
        return;
    seventhText(segment);
}

// §3.6.1, MAY-2. That the SYN lies beyond every number that its sender used in the old connection is not asked for there,
// but hosts do: another is most likely an old duplicate.
bool Engine::reopens(const Segment& segment) const
{
    return m_tcb.state == State::TimeWait && m_profile.timeWaitReuse && segment.ctl.syn && !segment.ctl.rst
           && !segment.ack && beforeOrAt(m_tcb.rcvNxt, segment.seq);
}

void Engine::reopen(const Segment& syn)
{
    const Earlier earlier{m_tcb.opened.value_or(Open::Active), m_tcb.iss, m_tcb.irs, m_tcb.sndNxt, m_tcb.rcvNxt};
    deleteTcb(Cause::RcvSyn);
    m_tcb.opened = Open::Passive;
    m_tcb.rcvWnd = m_tcb.host.rcvBuffer;
    m_tcb.earlier = earlier;
    if (before(m_tcb.host.nextIss, earlier.sndNxt))
        m_tcb.host.nextIss = earlier.sndNxt + issIncrement; // (1): beyond our own old numbers
    acceptSyn(syn);
    enter(State::SynReceived, Cause::RcvSyn);
    because(Reason::TimeWaitReuse);
}

bool Engine::inReceiveWindow(Seq seq) const
{
    return inWindow(seq, m_tcb.rcvNxt, m_tcb.rcvWnd)
           || (m_profile.inclusiveRightEdge && seq == m_tcb.rcvNxt + m_tcb.rcvWnd);
}

bool Engine::acceptable(const Segment& segment) const
{
    if (segment.ctl.rst && omits(Safeguard::RstSequence))
        return true;
    const std::uint32_t length = segment.length();
    if (length == 0 && m_tcb.rcvWnd == 0)
        return segment.seq == m_tcb.rcvNxt;
    return (length == 0 ? inReceiveWindow(segment.seq) : inWindow(segment.seq, m_tcb.rcvNxt, m_tcb.rcvWnd))
           || (length > 0 && inWindow(segment.end() - 1, m_tcb.rcvNxt, m_tcb.rcvWnd));
}

bool Engine::firstSequence(Segment& segment)
{
    const bool tolerated = m_profile.sequenceCheck == SequenceCheck::Tolerant && m_tcb.state == State::SynReceived
                           && m_tcb.opened == Open::Active && segment.ctl.syn && !segment.ctl.rst
                           && segment.seq == m_tcb.irs && segment.ack && before(m_tcb.sndUna, *segment.ack)
                           && beforeOrAt(*segment.ack, m_tcb.sndNxt);
    if (tolerated) {
        segment.ctl.syn = false;
        segment.seq += 1;
        m_ackDue = m_profile.crossedSynAckAnswered;
        because(Reason::CrossedSynAck);
        return true;
    }
    if (acceptable(segment)) {
        trimSyn(segment);
        return true;
    }
    // "Special allowance": with a closed window, ACK and RST at RCV.NXT still count; the text does not.
    if (m_tcb.rcvWnd == 0 && segment.seq == m_tcb.rcvNxt && !segment.ctl.syn) {
        segment.len = 0;
        segment.ctl.fin = false;
        m_ackDue = !segment.ctl.rst;
        because(Reason::TextNoRoom);
        return true;
    }
    if (segment.ctl.rst) {
        because(Reason::NotAcceptableRst);
        return false;
    }
    m_ackDue = true;
    because(segment.ctl.syn && synchronized(m_tcb.state) && m_profile.syn == Mitigation::Rfc5961
                ? Reason::SynChallenged
                : Reason::NotAcceptable);
    if (m_tcb.state == State::TimeWait && segment.ctl.fin && segment.end() == m_tcb.rcvNxt) {
        startTimer(Timer::TimeWait, timeWaitLength(m_profile));
        because(Reason::FinAgainInTimeWait);
    }
    return false;
}

// Of a segment that straddles the left edge of the window only the new part counts, and a SYN is its oldest part. Where
// RFC 5961 holds, a SYN is challenged wherever it lies; a reset counts by the number that it has.
void Engine::trimSyn(Segment& segment) const
{
    const bool challenged =
        m_profile.syn == Mitigation::Rfc5961 && !(m_tcb.state == State::SynReceived && m_tcb.opened == Open::Passive);
    if (!segment.ctl.syn || segment.ctl.rst || challenged || inWindow(segment.seq, m_tcb.rcvNxt, m_tcb.rcvWnd))
        return;
    segment.ctl.syn = false;
    segment.seq += 1;
}

bool Engine::secondRst(const Segment& segment)
{
    if (!segment.ctl.rst)
        return true;
    const bool unchecked = omits(Safeguard::RstSequence);
    if (m_profile.rst == Mitigation::Rfc5961 && segment.seq != m_tcb.rcvNxt && !unchecked) {
        const bool inside = inReceiveWindow(segment.seq);
        m_ackDue = inside;
        because(inside ? Reason::RstChallenged : Reason::NotAcceptableRst);
        return false;
    }
    switch (m_tcb.state) {
    case State::SynReceived:
        if (m_tcb.earlier) {
            returnToTimeWait(Cause::RcvRst);
        } else if (m_tcb.opened == Open::Passive && m_tcb.closeQueued) {
            if (callsOutstanding())
                tell(Signal::ErrorClosing);
            deleteTcb(Cause::QueuedClose);
            because(Reason::SynReceivedRstQueuedClose);
        } else if (m_tcb.opened == Open::Passive) {
            returnToListen(Cause::RcvRst);
            because(Reason::SynReceivedRstPassive);
        } else {
            tell(Signal::ConnectionRefused);
            deleteTcb(Cause::RcvRst);
            because(Reason::SynReceivedRstActive);
        }
        return false;
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
        tell(Signal::ConnectionReset);
        deleteTcb(Cause::RcvRst);
        because(unchecked ? Reason::RstUnchecked : Reason::Reset);
        return false;
    case State::TimeWait:
        if (m_profile.timeWaitReset == TimeWaitReset::Rfc1337) {
            because(Reason::TimeWaitRstIgnored);
            return false;
        }
        [[fallthrough]];
    case State::Closing:
    case State::LastAck:
        deleteTcb(Cause::RcvRst);
        because(Reason::ResetWhileClosing);
        return false;
    case State::Closed:
    case State::Listen:
    case State::SynSent: return false;
    }
    return false;
}

bool Engine::fourthSyn(const Segment& segment)
{
    if (!segment.ctl.syn)
        return true;
    if (m_tcb.state == State::SynReceived && m_tcb.earlier) {
        returnToTimeWait(Cause::RcvSyn);
        return false;
    }
    if (m_tcb.state == State::SynReceived && m_tcb.opened == Open::Passive) {
        if (m_tcb.closeQueued) {
            if (callsOutstanding())
                tell(Signal::ErrorClosing);
            deleteTcb(Cause::QueuedClose);
            because(Reason::SynReceivedRstQueuedClose);
            return false;
        }
        returnToListen(Cause::RcvSyn);
        because(Reason::SynReceivedSynPassive);
        return false;
    }
    if (m_profile.syn == Mitigation::Rfc5961) {
        m_ackDue = true;
        because(Reason::SynChallenged);
        return false;
    }
    sendReset(segment);
    tell(Signal::ConnectionReset);
    deleteTcb(Cause::RcvSyn);
    because(Reason::SynResets);
    return false;
}

bool Engine::fifthAck(const Segment& segment)
{
    if (!segment.ack) {
        because(Reason::NoAck);
        return false;
    }
    if (m_tcb.state == State::SynReceived) {
        if (!before(m_tcb.sndUna, *segment.ack) || !beforeOrAt(*segment.ack, m_tcb.sndNxt)) {
            sendReset(segment);
            because(Reason::SynReceivedBadAck);
            return false;
        }
        if (m_step.reason != Reason::CrossedSynAck)
            because(Reason::SynReceivedAck);
        m_tcb.sndWnd = segment.wnd;
        m_tcb.maxSndWnd = std::max(m_tcb.maxSndWnd, segment.wnd);
        m_tcb.sndWl1 = segment.seq;
        m_tcb.sndWl2 = *segment.ack;
        enter(State::Established, Cause::RcvAckOfSyn);
        return acknowledge(segment);
    }
    if (!acknowledge(segment))
        return false;
    switch (m_tcb.state) {
    case State::FinWait1:
        if (m_tcb.finAcknowledged()) {
            enter(State::FinWait2, Cause::RcvAckOfFin);
            because(Reason::FinAcked);
        }
        return true;
    case State::Closing:
        because(Reason::ClosingIgnored);
        if (m_tcb.finAcknowledged()) {
            enterTimeWait(Cause::RcvAckOfFin);
            because(Reason::ClosingAcked);
        }
        return m_tcb.state == State::TimeWait;
    case State::LastAck:
        because(Reason::LastAckWaits);
        if (m_tcb.finAcknowledged()) {
            deleteTcb(Cause::RcvAckOfFin);
            because(Reason::LastAckAcked);
        }
        return m_tcb.exists();
    case State::Established:
    case State::FinWait2:
    case State::CloseWait:
    case State::TimeWait:
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived: return true;
    }
    return true;
}

bool Engine::acknowledge(const Segment& segment)
{
    const Seq ack = *segment.ack;
    if (before(m_tcb.sndNxt, ack)) {
        m_ackDue = true;
        because(Reason::AckOfUnsent);
        return false;
    }
    if (m_profile.ack == Mitigation::Rfc5961 && before(ack, m_tcb.sndUna - m_tcb.maxSndWnd)) {
        m_ackDue = true;
        because(Reason::AckTooOld);
        return false;
    }
    const bool enteredNow = m_tcb.state != m_before.state;
    const bool isNew = before(m_tcb.sndUna, ack);
    if (isNew) {
        m_tcb.sndUna = ack;
        m_tcb.retries = m_tcb.unanswered = 0;
        m_progress = true;
    }
    // The idealized segment begins at RCV.NXT.
    const Seq begins = before(segment.seq, m_tcb.rcvNxt) ? m_tcb.rcvNxt : segment.seq;
    if (!enteredNow && m_step.reason == Reason::Nothing)
        because(isNew ? Reason::AckNew : Reason::AckOld);
    const bool mayUpdate = before(m_tcb.sndWl1, begins) || (m_tcb.sndWl1 == begins && beforeOrAt(m_tcb.sndWl2, ack));
    if (ack == m_tcb.sndUna && mayUpdate) {
        const bool opens = m_tcb.sndWnd == 0 && segment.wnd > 0;
        if (opens && (m_tcb.sndQueued > 0 || m_tcb.unacknowledged())) {
            m_tcb.retries = m_tcb.unanswered = 0;
            m_progress = true;
            if (m_step.reason == Reason::AckOld)
                because(Reason::WindowOpened);
        }
        m_tcb.sndWnd = segment.wnd;
        m_tcb.maxSndWnd = std::max(m_tcb.maxSndWnd, segment.wnd);
        m_tcb.sndWl1 = begins;
        m_tcb.sndWl2 = ack;
    }
    // A peer that answers window probes is alive, however long its window stays closed (§3.8.6.1, MUST-37).
    if (m_tcb.sndWnd == 0)
        m_tcb.unanswered = 0;
    return true;
}

void Engine::seventhText(const Segment& segment)
{
    if (textComesTooLate(segment))
        return;
    switch (m_tcb.state) {
    case State::Established:
    case State::FinWait1:
    case State::FinWait2: takeText(segment.textSeq(), segment.len, segment.ctl.fin); break;
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        if (segment.len > 0)
            because(Reason::TextIgnored);
        if (segment.ctl.fin)
            eighthFin(segment.textSeq() + segment.len);
        break;
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived: break;
    }
}

// §3.6.1, SHLD-3: after a half-duplex CLOSE nobody is left to read what arrives anew.
bool Engine::textComesTooLate(const Segment& segment)
{
    const bool isNew = segment.len > 0 && before(m_tcb.rcvNxt, segment.textSeq() + segment.len);
    const bool receiving =
        m_tcb.state == State::Established || m_tcb.state == State::FinWait1 || m_tcb.state == State::FinWait2;
    if (!m_tcb.orphaned || !isNew || !receiving)
        return false;
    sendReset(segment);
    deleteTcb(Cause::RcvText);
    because(Reason::TextAfterClose);
    return true;
}

// Trims text and FIN to the window (§3.10.7.4 first), takes them if they are next, and keeps them if they come early.
void Engine::takeText(Seq from, std::uint32_t len, bool fin)
{
    takeHeld(); // what came with the SYN stands before what comes now
    if ((len == 0 && !fin) || m_tcb.finReceived)
        return;
    if (before(from, m_tcb.rcvNxt)) {
        const std::uint32_t old = m_tcb.rcvNxt - from;
        if (old > len || (old == len && !fin))
            return;
        from += old;
        len -= old;
    }
    const std::uint32_t offset = from - m_tcb.rcvNxt;
    const std::uint32_t room = m_tcb.rcvWnd > offset ? m_tcb.rcvWnd - offset : 0;
    if (len + (fin ? 1U : 0U) > room) {
        len = std::min(len, room);
        fin = false;
    }
    if (len == 0 && !fin) {
        m_ackDue = true;
        because(Reason::TextNoRoom);
        return;
    }
    if (offset > 0) {
        m_ackDue = true;
        because(hold({from, len, fin}) ? Reason::TextHeld : Reason::TextNotHeld);
        return;
    }
    const bool mayWait = m_tcb.heldCount == 0 && m_profile.delayedAck && !m_ackDue;
    if (len > 0 && m_tcb.state == m_before.state)
        because(mayWait && !m_tcb.ackOwed ? Reason::TextAckWaits : Reason::Text);
    takeNext({from, len, fin});
    takeHeld();
    const bool closing = m_tcb.state == State::TimeWait || m_tcb.state == State::Closing;
    m_ackMayWait = mayWait && !closing;
    m_ackDue = !m_ackMayWait;
    if (m_ackMayWait && !m_tcb.ackOwed && m_step.reason == Reason::FinEstablished)
        because(Reason::FinAckWaits);
}

// Pieces that touch or overlap become one, so that the room is for as many gaps and not for as many segments.
bool Engine::hold(const Held& piece)
{
    std::array<Held, std::tuple_size_v<decltype(m_tcb.held)> + 1> pieces{};
    const auto* const end = std::copy_n(m_tcb.held.begin(), m_tcb.heldCount, pieces.begin());
    auto* const place = std::find_if(pieces.begin(), pieces.begin() + (end - pieces.begin()),
                                     [&](const Held& other) { return before(piece.seq, other.seq); });
    std::move_backward(place, pieces.begin() + m_tcb.heldCount, pieces.begin() + m_tcb.heldCount + 1);
    *place = piece;
    std::size_t last = 0;
    for (std::size_t i = 1; i <= m_tcb.heldCount; ++i) {
        Held& joined = pieces[last];
        if (before(joined.seq + joined.len, pieces[i].seq)) {
            pieces[++last] = pieces[i];
            continue;
        }
        const std::uint32_t reach = pieces[i].seq - joined.seq + pieces[i].len;
        joined.fin = joined.len > reach ? joined.fin : pieces[i].fin || (joined.fin && joined.len == reach);
        joined.len = std::max(joined.len, reach);
    }
    if (last == m_tcb.held.size())
        return false;
    m_tcb.heldCount = static_cast<std::uint8_t>(last + 1);
    m_tcb.held = {};
    std::copy_n(pieces.begin(), last + 1, m_tcb.held.begin());
    return true;
}

void Engine::takeNext(const Held& piece)
{
    const std::uint32_t old = m_tcb.rcvNxt - piece.seq;
    if (old > piece.len || m_tcb.finReceived)
        return;
    const std::uint32_t taken = std::min(piece.len - old, m_tcb.rcvWnd);
    m_tcb.rcvNxt += taken;
    m_tcb.rcvWnd -= taken;
    m_tcb.rcvQueued += taken;
    m_ackDue = true;
    if (m_tcb.receiveQueued && taken > 0) {
        const std::uint32_t wanted = m_tcb.receiveWanted;
        const std::uint32_t read = wanted == 0 ? m_tcb.rcvQueued : std::min(wanted, m_tcb.rcvQueued);
        m_tcb.receiveQueued = false;
        m_tcb.receiveWanted = 0;
        m_tcb.rcvWnd += read;
        m_tcb.rcvQueued -= read;
    }
    if (piece.fin && taken == piece.len - old)
        eighthFin(m_tcb.rcvNxt);
}

// Takes all that has become the next in order.
void Engine::takeHeld()
{
    while (m_tcb.heldCount > 0 && beforeOrAt(m_tcb.held[0].seq, m_tcb.rcvNxt)) {
        const Held first = m_tcb.held[0];
        std::move(m_tcb.held.begin() + 1, m_tcb.held.begin() + m_tcb.heldCount, m_tcb.held.begin());
        m_tcb.held[--m_tcb.heldCount] = Held{};
        takeNext(first);
    }
}

void Engine::eighthFin(Seq fin)
{
    m_ackDue = true;
    if (!m_tcb.finReceived) {
        tell(Signal::ConnectionClosing);
        m_tcb.finReceived = true;
        m_tcb.rcvNxt = fin + 1;
        m_tcb.receiveQueued = false;
        m_tcb.receiveWanted = 0;
        m_tcb.held = {};
        m_tcb.heldCount = 0;
    }
    switch (m_tcb.state) {
    case State::SynReceived:
    case State::Established:
        because(synchronized(m_before.state) ? Reason::FinEstablished : Reason::FinWithHandshake);
        enter(State::CloseWait, Cause::RcvFin);
        return;
    case State::FinWait1:
        enter(State::Closing, Cause::RcvFin);
        because(Reason::FinSimultaneous);
        return;
    case State::FinWait2:
        because(m_before.state == State::FinWait1 ? Reason::FinWithAck : Reason::FinFinWait2);
        enterTimeWait(Cause::RcvFin);
        return;
    case State::TimeWait:
        startTimer(Timer::TimeWait, timeWaitLength(m_profile));
        because(Reason::FinAgainInTimeWait);
        return;
    case State::CloseWait:
    case State::Closing:
    case State::LastAck: because(Reason::FinAgain); return;
    case State::Closed:
    case State::Listen:
    case State::SynSent: return;
    }
}

// The handshake may have released data and a CLOSE that waited; an opened window may let more go. A segment that did
// neither, nor acknowledged anything, makes nobody speak.
void Engine::afterArrival()
{
    if (!m_tcb.hasReceive() || m_tcb.state == State::SynReceived)
        return;
    if (m_tcb.state == m_before.state && m_tcb.sndUna == m_before.sndUna && m_tcb.sndWnd == m_before.sndWnd)
        return;
    const bool finSent = flush();
    if (m_tcb.state == State::Established && m_tcb.closeQueued) {
        enter(State::FinWait1, Cause::QueuedClose);
        because(Reason::QueuedCloseFin);
    } else if (m_tcb.state == State::CloseWait && finSent) {
        enter(State::LastAck, Cause::QueuedClose);
        because(Reason::QueuedCloseFin);
    }
}

} // namespace synfin::tcp
