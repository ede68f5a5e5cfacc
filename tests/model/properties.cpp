#include "tests/model/properties.h"

#include <algorithm>

namespace synfin::test {

using namespace tcp;

namespace {

// Gathers what is broken; the words are made only then.
class Finder final {
public:
    void expect(bool holds, std::string_view words)
    {
        if (!holds)
            m_broken.emplace_back(words);
    }
    void expect(bool holds, std::string_view words, const Segment& segment)
    {
        if (!holds)
            m_broken.push_back(std::string(words) + " <SEQ=" + std::to_string(segment.seq.value())
                               + (segment.ack ? "><ACK=" + std::to_string(segment.ack->value()) : std::string())
                               + "><CTL=" + controlText(segment) + "><LEN=" + std::to_string(segment.len) + '>');
    }
    void add(const Broken& others) { m_broken.insert(m_broken.end(), others.begin(), others.end()); }
    [[nodiscard]] Broken take() { return std::move(m_broken); }

private:
    Broken m_broken;
};

[[nodiscard]] bool oneOf(State state, std::initializer_list<State> states)
{
    return std::ranges::find(states, state) != states.end();
}

// Our CLOSE has been taken, and the connection is on its way to its end.
[[nodiscard]] bool weClosed(State s)
{
    return oneOf(s, {State::FinWait1, State::FinWait2, State::Closing, State::LastAck, State::TimeWait});
}

[[nodiscard]] bool peerClosed(State s)
{
    return oneOf(s, {State::CloseWait, State::Closing, State::LastAck, State::TimeWait});
}

void findInSend(const Tcb& tcb, Finder& find)
{
    find.expect(beforeOrAt(tcb.sndUna, tcb.sndNxt), "SND.UNA =< SND.NXT");
    find.expect(tcb.sndWnd <= tcb.maxSndWnd, "SND.WND is within MAX.SND.WND");
    find.expect(!tcb.pushQueued || tcb.sndQueued > 0, "PSH waits for an octet that is queued");
    if (!tcb.finSent) {
        find.expect(!oneOf(tcb.state, {State::FinWait2, State::LastAck, State::TimeWait}),
                    "the state says FIN is sent");
    } else {
        find.expect(weClosed(tcb.state), "FIN is sent in a state that says so");
        find.expect(tcb.closeQueued, "FIN is sent after a CLOSE");
        find.expect(tcb.finSeq + 1 == tcb.sndNxt, "FIN is the last that is sent");
        find.expect(tcb.sndQueued == 0, "nothing waits behind FIN");
        const bool acknowledged = oneOf(tcb.state, {State::FinWait2, State::TimeWait});
        find.expect(tcb.finAcknowledged() == acknowledged, "FIN is acknowledged in FIN-WAIT-2 and TIME-WAIT alone");
    }
    find.expect(!tcb.closeQueued || weClosed(tcb.state) || oneOf(tcb.state, {State::SynReceived, State::CloseWait}),
                "a CLOSE waits where it can");
    find.expect(tcb.closeQueued || !weClosed(tcb.state), "a state after CLOSE has had one");
    find.expect(tcb.closeQueued || !tcb.orphaned, "a connection is orphaned by CLOSE");
    find.expect(!tcb.earlier || tcb.state == State::SynReceived,
                "SYN-RECEIVED may remember TIME-WAIT, and no other state");
    if (oneOf(tcb.state, {State::SynSent, State::SynReceived})) {
        find.expect(tcb.sndUna == tcb.iss && tcb.sndNxt == tcb.iss + 1, "only SYN has been sent");
    } else if (!oneOf(tcb.state, {State::FinWait1, State::Closing})) {
        find.expect(tcb.sndUna != tcb.iss, "SYN is acknowledged, unless CLOSE came before that");
    }
}

void findInReceive(const Tcb& tcb, const Profile& profile, Finder& find)
{
    find.expect(tcb.finReceived == peerClosed(tcb.state), "the state says whether the peer's FIN has come");
    find.expect(!tcb.finReceived || tcb.heldCount == 0, "nothing is held behind the peer's FIN");
    find.expect(!tcb.ackOwed || synchronized(tcb.state), "an ACK is put off only where the peer's SYN is answered");
    // What came with SYN waits for the end of the handshake.
    const bool begins = tcb.sndUna == tcb.iss || profile.without.contains(Safeguard::ThirdMessage);
    Seq after = tcb.rcvNxt - (begins ? 1 : 0);
    for (std::size_t i = 0; i < tcb.heldCount; ++i) {
        const Held& piece = tcb.held[i];
        find.expect(piece.len > 0 || piece.fin, "what is held is something");
        find.expect(before(after, piece.seq), "what is held begins behind a gap");
        after = piece.seq + piece.len;
    }
}

// Both are moments of one connection. Without fresh numbers the next one may have the same ISS.
[[nodiscard]] bool sameConnection(const Tcb& before, const Tcb& after)
{
    const bool goesBack = before.earlier && after.state == State::TimeWait;
    return before.hasSend() && after.hasSend() && before.iss == after.iss && !goesBack
           && before.host.connections == after.host.connections;
}

// Table 6 of §3.10.7.4, and what Linux adds to it.
[[nodiscard]] bool acceptable(const Tcb& tcb, const Segment& segment, const Profile& profile)
{
    const std::uint32_t length = segment.length();
    if (segment.ctl.rst && profile.without.contains(Safeguard::RstSequence))
        return true;
    if (tcb.rcvWnd == 0)
        return length == 0 && segment.seq == tcb.rcvNxt;
    if (profile.inclusiveRightEdge && length == 0 && segment.seq == tcb.rcvNxt + tcb.rcvWnd)
        return true;
    return inWindow(segment.seq, tcb.rcvNxt, tcb.rcvWnd)
           || (length > 0 && inWindow(segment.end() - 1, tcb.rcvNxt, tcb.rcvWnd));
}

// A segment that the profile takes although Table 6 does not.
[[nodiscard]] bool tolerated(const Tcb& tcb, const Segment& segment, const Profile& profile)
{
    if (tcb.rcvWnd == 0 && segment.seq == tcb.rcvNxt)
        return true; // the "special allowance": its ACK and RST count
    return profile.sequenceCheck == SequenceCheck::Tolerant && tcb.state == State::SynReceived
           && tcb.opened == Open::Active && segment.ctl.syn && segment.seq == tcb.irs;
}

// A SYN that opens the next connection from TIME-WAIT (§3.6.1, MAY-2).
[[nodiscard]] bool reopens(const Tcb& before, const Segment& segment, const Profile& profile)
{
    return profile.timeWaitReuse && before.state == State::TimeWait && segment.ctl.syn && !segment.ctl.rst
           && !segment.ack && beforeOrAt(before.rcvNxt, segment.seq);
}

[[nodiscard]] bool isAck(const Segment& segment)
{
    return segment.ack && segment.length() == 0 && segment.ctl == Control{};
}

void findInReset(const Tcb& before, const Event& event, const Segment& sent, Finder& find)
{
    find.expect(sent.length() == 0 && !sent.ctl.psh, "a reset is nothing but that", sent);
    const auto* arrival = std::get_if<Arrival>(&event);
    if (arrival == nullptr) {
        find.expect(sent.seq == before.sndNxt && before.hasSend(), "a reset of ours has SND.NXT", sent);
        return;
    }
    const Segment& cause = arrival->segment;
    find.expect(!cause.ctl.rst, "a reset is never answered by one", sent);
    if (cause.ack)
        find.expect(sent.seq == *cause.ack && !sent.ack, "a reset has the number that was acknowledged", sent);
    else
        find.expect(sent.seq == Seq() && sent.ack == cause.end(), "a reset acknowledges all of the segment", sent);
}

// A segment with the numbers of the connection. `after` is the connection that sent it.
void findInSent(const Tcb& before, const Event& event, const Profile& profile, const Tcb& after, const Segment& sent,
                Finder& find)
{
    find.expect(after.hasSend(), "only a connection sends", sent);
    find.expect(sent.ack.has_value() == (after.state != State::SynSent), "ACK is in all but a first SYN", sent);
    if (sent.ack)
        find.expect(*sent.ack == after.rcvNxt, "ACK says RCV.NXT", sent);
    find.expect(sent.wnd == after.rcvWnd, "the window is RCV.WND", sent);
    const bool twoWay = sent.ctl.syn && profile.without.contains(Safeguard::ThirdMessage);
    if (sent.ctl.syn)
        find.expect(sent.seq == after.iss && sent.length() == 1, "SYN has the ISS and no text", sent);
    if (sent.ctl.syn && !twoWay)
        find.expect(after.sndUna == after.iss, "SYN is sent until it is acknowledged", sent);
    if (sent.ctl.fin)
        find.expect(after.finSent && sent.end() == after.finSeq + 1, "FIN has its one number", sent);
    find.expect(sent.len <= profile.mss, "text is within the MSS", sent);
    find.expect((twoWay || beforeOrAt(after.sndUna, sent.seq)) && beforeOrAt(sent.end(), after.sndNxt),
                "what is sent lies between SND.UNA and SND.NXT", sent);
    if (isAck(sent))
        find.expect(sent.seq == after.sndNxt, "an ACK has SND.NXT", sent);
    const bool timeout = std::holds_alternative<Timeout>(event);
    const bool again = sameConnection(before, after) && tcp::before(sent.seq, before.sndNxt);
    if (again)
        find.expect(timeout || sent.ctl.syn, "only a time-out sends again", sent);
    if (sent.len > 0 && !timeout)
        find.expect(sent.seq + sent.len - after.sndUna <= after.sndWnd, "new text is within the peer's window", sent);
}

void findInCount(const Tcb& before, const Event& event, const Tcb& after, const Step& done, Finder& find)
{
    const auto* call = std::get_if<UserCall>(&event);
    const bool taken = call != nullptr && call->call == Call::Send && done.signals.empty();
    if (!sameConnection(before, after))
        return;
    const std::uint32_t waited = before.sndQueued + (taken ? call->bytes : 0U);
    const std::uint32_t numbered = after.sndNxt - before.sndNxt - (after.finSent && !before.finSent ? 1U : 0U);
    find.expect(waited == numbered + after.sndQueued, "each octet of the user is sent once");
    find.expect(beforeOrAt(before.sndUna, after.sndUna), "SND.UNA never goes back");
    if (before.hasReceive() && after.hasReceive() && before.irs == after.irs) {
        find.expect(beforeOrAt(before.rcvNxt, after.rcvNxt), "RCV.NXT never goes back");
        find.expect(beforeOrAt(before.rcvNxt + before.rcvWnd, after.rcvNxt + after.rcvWnd),
                    "the right edge of the window never goes back");
    }
}

// What an arriving segment may not do.
void findInArrival(const Tcb& before, const Segment& segment, const Profile& profile, const Step& done, Finder& find)
{
    const Tcb& after = done.next;
    const bool changed = after.state != before.state;
    if (profile.dropSynFin && segment.ctl.syn && segment.ctl.fin) {
        find.expect(after == before && done.sent.empty(), "SYN with FIN is dropped unread");
        return;
    }
    if (!before.exists()) {
        find.expect(after == before, "no segment opens a connection in CLOSED");
        find.expect(done.sent.size() == (segment.ctl.rst ? 0U : 1U), "CLOSED answers all but resets with a reset");
        return;
    }
    const bool moves = before.state == State::SynReceived && after.state == State::Listen;
    if (segment.ctl.rst && (!changed || moves))
        find.expect(std::ranges::all_of(done.sent, isAck), "a reset is answered by an ACK at most");
    if (segment.ctl.rst && !changed) {
        Tcb same = after;
        same.ackOwed = before.ackOwed;
        find.expect(same == before, "a reset that is not taken changes nothing");
    }
    if (before.state == State::Listen) {
        find.expect(!changed || (segment.ctl.syn && !segment.ack && !segment.ctl.rst), "LISTEN hears a SYN alone");
        return;
    }
    const bool newAck =
        segment.ack && tcp::before(before.sndUna, *segment.ack) && beforeOrAt(*segment.ack, before.sndNxt);
    const bool believed = before.state == State::SynSent && profile.without.contains(Safeguard::SynSentAck);
    if (!believed && sameConnection(before, after))
        find.expect(after.sndUna == before.sndUna || (newAck && after.sndUna == *segment.ack),
                    "SND.UNA moves to what is acknowledged, and no further than SND.NXT");
    if (before.state == State::SynSent) {
        find.expect(!changed || segment.ctl.syn || segment.ctl.rst, "SYN-SENT hears SYN and RST alone");
        find.expect(!changed || newAck || believed || (!segment.ack && !segment.ctl.rst),
                    "SYN-SENT believes an ACK of its SYN alone");
        return;
    }
    if (reopens(before, segment, profile)) {
        find.expect(after.state == State::SynReceived && after.earlier.has_value(), "TIME-WAIT gives way to a new SYN");
        return;
    }
    if (!acceptable(before, segment, profile) && !tolerated(before, segment, profile)) {
        find.expect(!changed && after.rcvNxt == before.rcvNxt && after.sndUna == before.sndUna,
                    "a segment outside the window changes nothing");
        find.expect(done.sent.size() == (segment.ctl.rst ? 0U : 1U) && std::ranges::all_of(done.sent, isAck),
                    "a segment outside the window is answered by an ACK");
    }
    if (segment.ctl.rst && changed && profile.rst == Mitigation::Rfc5961
        && !profile.without.contains(Safeguard::RstSequence))
        find.expect(segment.seq == before.rcvNxt, "only a reset at RCV.NXT is taken");
    if (segment.ctl.syn && synchronized(before.state) && profile.syn == Mitigation::Rfc5961 && !segment.ctl.rst)
        find.expect(!changed && std::ranges::all_of(done.sent, isAck), "SYN in a connection is challenged");
}

} // namespace

Broken brokenIn(const Tcb& tcb, const Profile& profile)
{
    Finder find;
    find.expect(tcb.opened.has_value() == tcb.exists(), "a connection was opened, and CLOSED was not");
    Tcb without; // what a TCB without send or receive space looks like, the rest taken over
    without.state = tcb.state;
    without.opened = tcb.opened;
    without.host = tcb.host;
    if (tcb.exists()) {
        without.rcvWnd = tcb.rcvWnd;
        without.receiveQueued = tcb.receiveQueued;
        without.receiveWanted = tcb.receiveWanted;
    }
    if (tcb.hasSend() && !tcb.hasReceive()) {
        without.iss = tcb.iss;
        without.sndUna = tcb.sndUna;
        without.sndNxt = tcb.sndNxt;
        without.sndQueued = tcb.sndQueued;
        without.pushQueued = tcb.pushQueued;
        without.retries = tcb.retries;
        without.unanswered = tcb.unanswered;
    }
    if (!tcb.hasReceive()) {
        find.expect(tcb == without, "a number that the state does not have is none");
        find.expect(!tcb.exists() || tcb.rcvWnd == tcb.host.rcvBuffer, "the first window is the buffer");
    }
    if (tcb.hasSend())
        findInSend(tcb, find);
    if (tcb.hasReceive())
        findInReceive(tcb, profile, find);
    find.expect(tcb.rcvWnd <= tcb.host.rcvBuffer && tcb.rcvQueued <= tcb.host.rcvBuffer - tcb.rcvWnd,
                "the window and what waits for the user fit the buffer");
    find.expect(tcb.heldCount <= tcb.held.size(), "what is held has room");
    for (std::size_t i = std::min<std::size_t>(tcb.heldCount, tcb.held.size()); i < tcb.held.size(); ++i)
        find.expect(tcb.held[i] == Held{}, "a place for held text that is not in use is empty");
    return find.take();
}

Broken brokenTimers(const Tcb& tcb, const Profile& profile, const std::array<bool, timerCount>& running)
{
    Finder find;
    const auto runs = [&](Timer timer) { return running[static_cast<std::size_t>(timer)]; };
    const bool waits = tcb.hasReceive() && tcb.sndQueued > 0;
    const bool onlyFin = tcb.finSent && tcb.sndUna == tcb.finSeq;
    const bool sentOnce = onlyFin && profile.without.contains(Safeguard::FinRetransmission);
    find.expect(runs(Timer::Retransmission) == ((tcb.unacknowledged() && !sentOnce) || waits),
                "what may be lost is watched, and nothing else");
    find.expect(runs(Timer::TimeWait) == (tcb.state == State::TimeWait), "TIME-WAIT has its timer, and no other state");
    find.expect(!runs(Timer::FinWait2) || tcb.state == State::FinWait2, "the timer of FIN-WAIT-2 runs there alone");
    find.expect(!runs(Timer::User) || tcb.exists(), "CLOSED has no user time-out");
    find.expect(runs(Timer::DelayedAck) == tcb.ackOwed, "an ACK that is put off has its timer");
    return find.take();
}

Broken brokenBy(const Tcb& before, const Event& event, const Profile& profile, const Step& done)
{
    Finder find;
    const Tcb& after = done.next;
    const bool changed = after.state != before.state;
    find.expect(changed == (done.rule != nullptr), "a state changes by a row of the table and not without one");
    find.expect(done.rule == nullptr || (done.rule->from == before.state && done.rule->to == after.state),
                "the row is about these states");
    find.expect(done.reason != Reason::Nothing, "each step has a reason");
    find.add(brokenIn(after, profile));
    if (!after.exists() && before.exists()) {
        Tcb empty;
        empty.host = after.host;
        find.expect(after == empty, "a deleted TCB keeps nothing");
    }
    const auto* arrival = std::get_if<Arrival>(&event);
    const auto* call = std::get_if<UserCall>(&event);
    if (!before.exists() && arrival == nullptr) {
        const bool open = call != nullptr && (call->call == Call::OpenActive || call->call == Call::OpenPassive);
        find.expect(open == after.exists(), "CLOSED is left by an OPEN, and by that alone");
        find.expect(open || (after == before && done.sent.empty()), "nothing happens in CLOSED");
    }
    if (arrival != nullptr)
        findInArrival(before, arrival->segment, profile, done, find);
    for (const Segment& sent : done.sent) {
        if (sent.ctl.rst)
            findInReset(before, event, sent, find);
        else
            findInSent(before, event, profile, after, sent, find);
    }
    findInCount(before, event, after, done, find);
    for (const TimerOrder& order : done.timers)
        find.expect(order.kind != TimerOrder::Kind::Start || order.after > Duration(0)
                        || profile.without.contains(Safeguard::TimeWait),
                    "a timer is given time");
    return find.take();
}

Broken brokenBetween(const Tcb& a, const Tcb& b)
{
    Finder find;
    if (!a.hasReceive() || !b.hasReceive() || a.irs != b.iss || b.irs != a.iss)
        return {};
    for (const auto& [receiver, sender] : {std::pair(a, b), std::pair(b, a)}) {
        find.expect(beforeOrAt(sender.sndUna, receiver.rcvNxt), "what is acknowledged has been received");
        find.expect(beforeOrAt(receiver.rcvNxt, sender.sndNxt), "what is received has been sent");
    }
    return find.take();
}

namespace {

// The step of the engine that a record tells of, without its orders to the timers; nothing where the engine had no
// part.
[[nodiscard]] Broken brokenInEngine(const sim::World& before, const sim::StepRecord& record, const Profile& profile)
{
    const auto& action = record.choice->action;
    Event event;
    if (const auto* call = std::get_if<sim::CallChoice>(&action))
        event = call->call;
    else if (const auto* timeout = std::get_if<sim::TimeoutChoice>(&action))
        event = Timeout{timeout->timer};
    else if (std::holds_alternative<sim::Deliver>(action) || std::holds_alternative<sim::Inject>(action))
        event = Arrival{record.segment->segment};
    else
        return {};
    Step done;
    done.next = record.after.at(*record.at).tcb;
    done.signals = record.signals;
    done.rule = record.rule;
    done.reason = record.reason;
    for (const sim::Flight& flight : record.sent)
        done.sent.push_back(flight.segment);
    return brokenBy(before.at(*record.at).tcb, event, profile, done);
}

} // namespace

Broken brokenBy(const sim::World& before, const sim::StepRecord& record, const sim::Setup& setup)
{
    using sim::Side;
    Finder find;
    find.add(brokenInEngine(before, record, setup.profile));
    const sim::World& after = record.after;
    find.expect(before.now <= after.now && record.time == after.now, "the clock moves on");
    find.expect(!sim::impossible(before, *record.choice), "only what is possible happens");
    for (const Side side : sim::bothSides) {
        const sim::Endpoint& endpoint = after.at(side);
        const bool changed = endpoint.tcb.state != before.at(side).tcb.state;
        const bool byRule = record.rule != nullptr && record.at == side;
        const bool crash = record.reason == Reason::Crash;
        find.expect((changed && !crash) == byRule, "a state changes by a rule at its side");
        find.expect(record.at == side || endpoint == before.at(side), "one side acts, the other does not");
        std::array<bool, timerCount> running{};
        for (std::size_t i = 0; i < timerCount; ++i) {
            running[i] = endpoint.timers[i].has_value();
            find.expect(!running[i] || record.at != side || endpoint.timers[i] == before.at(side).timers[i]
                            || *endpoint.timers[i] > after.now || setup.profile.without.contains(Safeguard::TimeWait),
                        "a timer that was started expires later");
        }
        find.add(brokenTimers(endpoint.tcb, setup.profile, running));
    }
    const auto& action = record.choice->action;
    const bool leaves = std::holds_alternative<sim::Deliver>(action) || std::holds_alternative<sim::Drop>(action);
    find.expect(after.wire.size() == before.wire.size() + record.sent.size() - (leaves ? 1 : 0),
                "a segment is on the wire from its sending to its end");
    for (std::size_t i = 0; i < after.wire.size(); ++i)
        find.expect(after.wire[i].id < (i + 1 < after.wire.size() ? after.wire[i + 1].id : after.nextId),
                    "segments are numbered as they are sent");
    if (const auto* delay = std::get_if<sim::Delay>(&action)) {
        const sim::Flight* held = after.find(delay->id);
        find.expect(held != nullptr && held->arrives >= after.now + delay->by
                        && held->arrives - held->held == before.find(delay->id)->arrives - before.find(delay->id)->held,
                    "a segment that is held back arrives later");
    }
    for (const sim::Flight& flight : record.sent)
        find.expect(flight.arrives >= after.now && flight.arrives - flight.sent >= setup.delay,
                    "a segment takes its time");
    return find.take();
}

std::string listed(const Broken& broken)
{
    std::string out;
    for (const std::string& words : broken)
        out += (out.empty() ? "" : "; ") + words;
    return out;
}

} // namespace synfin::test
