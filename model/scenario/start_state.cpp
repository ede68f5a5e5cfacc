#include "model/scenario/start_state.h"

#include <string>

namespace synfin::scenario {

namespace {

using tcp::Open;
using tcp::Seq;
using tcp::State;
using tcp::Tcb;

constexpr std::array<std::uint32_t, 2> usualIss{100, 300};
constexpr std::uint32_t usualWindow = 65'535;

// What a state says about the sequence numbers (§3.4): how many controls of our own have a number already, how many of
// them await their acknowledgment, and how many of the peer's have come.
struct Shape {
    std::uint32_t sent;        // our SYN, our FIN
    std::uint32_t outstanding; // at least this many octets or controls are not acknowledged
    std::uint32_t received;    // the peer's SYN, its FIN
    bool allAcknowledged;      // SND.UNA = SND.NXT, necessarily
    bool onlySyn;              // nothing but the SYN has been sent
};

[[nodiscard]] Shape shapeOf(State s)
{
    switch (s) {
    case State::Closed:
    case State::Listen: return {0, 0, 0, false, false};
    case State::SynSent: return {1, 1, 0, false, true};
    case State::SynReceived: return {1, 1, 1, false, true};
    case State::Established: return {1, 0, 1, false, false};
    case State::CloseWait: return {1, 0, 2, false, false};
    case State::FinWait1: return {2, 1, 1, false, false};
    case State::FinWait2: return {2, 0, 1, true, false};
    case State::Closing:
    case State::LastAck: return {2, 1, 2, false, false};
    case State::TimeWait: return {2, 0, 2, true, false};
    }
    return {};
}

[[nodiscard]] std::string number(Seq s)
{
    return std::to_string(s.value());
}

[[nodiscard]] std::string in(State s)
{
    return " in " + std::string(tcp::name(s));
}

[[nodiscard]] State stateOf(const GivenEndpoint& given)
{
    return given.state ? given.state->value : State::Closed;
}

class Endpoint final {
public:
    Endpoint(const GivenEndpoint& given, sim::Side side, Problems& problems)
        : m_given(given), m_side(side), m_problems(problems), m_shape(shapeOf(stateOf(given)))
    {
        m_tcb.state = stateOf(given);
    }

    void deriveOpened();
    void deriveSend();
    void deriveReceive(const Tcb& peer, Seq peerIss);
    void deriveWindows(const GivenEndpoint& peer);

    [[nodiscard]] const Tcb& tcb() const { return m_tcb; }
    [[nodiscard]] Seq iss() const { return m_iss; }

private:
    template <typename T> void refuse(const std::optional<Placed<T>>& value, const char* key)
    {
        if (value)
            m_problems.add(value->place,
                           std::string(key) + " does not exist" + in(m_tcb.state)
                               + (m_given.state ? std::string() : ", where an endpoint starts without `state`"));
    }
    [[nodiscard]] Place placeOf(const std::optional<Placed<Seq>>& first, const std::optional<Placed<Seq>>& second) const
    {
        return first ? first->place : second ? second->place : m_given.iss ? m_given.iss->place : m_given.place;
    }
    void checkSend();

    const GivenEndpoint& m_given;
    sim::Side m_side;
    Problems& m_problems;
    Shape m_shape;
    Tcb m_tcb;
    Seq m_iss;
};

void Endpoint::deriveOpened()
{
    const State s = m_tcb.state;
    if (s == State::Closed) {
        refuse(m_given.opened, "opened");
        return;
    }
    Open usual = m_side == sim::Side::Client ? Open::Active : Open::Passive;
    if (s == State::Listen)
        usual = Open::Passive;
    else if (s == State::SynSent)
        usual = Open::Active;
    m_tcb.opened = m_given.opened ? m_given.opened->value : usual;
    if ((s == State::Listen || s == State::SynSent) && m_tcb.opened != usual)
        m_problems.add(m_given.opened->place, "opened is \"" + std::string(tcp::name(*m_tcb.opened))
                                                  + "\", which is impossible" + in(s) + "; expected \""
                                                  + std::string(tcp::name(usual)) + '"');
}

void Endpoint::deriveSend()
{
    m_iss = m_given.iss ? m_given.iss->value.front() : Seq(usualIss[sim::index(m_side)]);
    if (!m_tcb.hasSend()) {
        refuse(m_given.sndUna, "snd_una");
        refuse(m_given.sndNxt, "snd_nxt");
        refuse(m_given.sndWnd, "snd_wnd");
        return;
    }
    if (m_given.sndNxt)
        m_tcb.sndNxt = m_given.sndNxt->value;
    else
        m_tcb.sndNxt = m_given.sndUna ? m_given.sndUna->value + m_shape.outstanding : m_iss + m_shape.sent;
    m_tcb.sndUna = m_given.sndUna ? m_given.sndUna->value : m_tcb.sndNxt - m_shape.outstanding;
    if (!m_given.iss && (m_given.sndNxt || m_given.sndUna))
        m_iss = m_tcb.sndUna - (m_shape.sent - m_shape.outstanding);
    m_tcb.iss = m_iss;
    m_tcb.finSent = m_tcb.closeQueued = m_shape.sent == 2;
    if (m_tcb.finSent)
        m_tcb.finSeq = m_tcb.sndNxt - 1;
    checkSend();
}

void Endpoint::checkSend()
{
    const State s = m_tcb.state;
    const Place una = placeOf(m_given.sndUna, m_given.sndNxt);
    const Place nxt = placeOf(m_given.sndNxt, m_given.sndUna);
    const std::uint32_t lowest = m_shape.sent - m_shape.outstanding;
    if (m_shape.onlySyn) {
        if (m_tcb.sndUna != m_iss)
            m_problems.add(una, "snd_una is " + number(m_tcb.sndUna) + ", but" + in(s)
                                    + " our SYN is not acknowledged yet; expected iss, " + number(m_iss));
        if (m_tcb.sndNxt != m_iss + 1)
            m_problems.add(nxt, "snd_nxt is " + number(m_tcb.sndNxt) + ", but" + in(s)
                                    + " only the SYN has been sent; expected iss + 1, " + number(m_iss + 1));
    } else if (tcp::before(m_tcb.sndUna, m_iss + lowest)) {
        m_problems.add(una, "snd_una is " + number(m_tcb.sndUna) + ", but" + in(s) + " our SYN"
                                + (lowest == 2 ? " and our FIN are" : " is") + " acknowledged; expected at least iss + "
                                + std::to_string(lowest) + ", " + number(m_iss + lowest));
    } else if (tcp::before(m_tcb.sndNxt, m_tcb.sndUna)) {
        m_problems.add(una, "snd_una is " + number(m_tcb.sndUna) + ", which is after snd_nxt, " + number(m_tcb.sndNxt)
                                + "; what has not been sent cannot be acknowledged");
    } else if (m_shape.allAcknowledged && m_tcb.sndUna != m_tcb.sndNxt) {
        m_problems.add(una, "snd_una is " + number(m_tcb.sndUna) + ", but" + in(s)
                                + " our FIN is acknowledged; expected snd_nxt, " + number(m_tcb.sndNxt));
    } else if (m_tcb.sndNxt - m_tcb.sndUna < m_shape.outstanding) {
        m_problems.add(una, "snd_una is " + number(m_tcb.sndUna) + ", but" + in(s)
                                + " our FIN is not acknowledged yet; expected at most snd_nxt - 1, "
                                + number(m_tcb.sndNxt - 1));
    }
}

void Endpoint::deriveReceive(const Tcb& peer, Seq peerIss)
{
    if (!m_tcb.hasReceive()) {
        refuse(m_given.irs, "irs");
        refuse(m_given.rcvNxt, "rcv_nxt");
        return;
    }
    const std::uint32_t least = m_shape.received;
    const auto fits = [&](Seq irs, Seq nxt) { return !tcp::before(nxt, irs + least); };
    m_tcb.finReceived = least == 2;

    if (m_given.irs)
        m_tcb.irs = m_given.irs->value;
    else
        m_tcb.irs = m_given.rcvNxt && !fits(peerIss, m_given.rcvNxt->value) ? m_given.rcvNxt->value - least : peerIss;

    if (m_given.rcvNxt) {
        m_tcb.rcvNxt = m_given.rcvNxt->value;
    } else {
        m_tcb.rcvNxt = m_tcb.irs + least;
        const bool finToCome = peer.finSent && !m_tcb.finReceived;
        const Seq peersNext = finToCome ? peer.finSeq : peer.sndNxt;
        const bool finComes = !m_tcb.finReceived || peer.finSent;
        if (peer.hasSend() && finComes && peer.iss == m_tcb.irs && fits(m_tcb.irs, peersNext))
            m_tcb.rcvNxt = peersNext;
    }
    if (!fits(m_tcb.irs, m_tcb.rcvNxt))
        m_problems.add(placeOf(m_given.rcvNxt, m_given.irs),
                       "rcv_nxt is " + number(m_tcb.rcvNxt) + ", but" + in(m_tcb.state) + " the peer's SYN"
                           + (least == 2 ? " and FIN have" : " has") + " been received; expected at least irs + "
                           + std::to_string(least) + ", " + number(m_tcb.irs + least));
}

void Endpoint::deriveWindows(const GivenEndpoint& peer)
{
    m_tcb.host.rcvBuffer = m_given.rcvWnd ? m_given.rcvWnd->value : usualWindow;
    if (m_tcb.exists())
        m_tcb.rcvWnd = m_tcb.host.rcvBuffer;
    if (m_tcb.state == State::SynSent)
        refuse(m_given.sndWnd, "snd_wnd"); // the peer has offered none yet
    if (!m_tcb.hasReceive())
        return;
    m_tcb.sndWnd = m_given.sndWnd ? m_given.sndWnd->value : peer.rcvWnd ? peer.rcvWnd->value : usualWindow;
    m_tcb.maxSndWnd = m_tcb.sndWnd;
    m_tcb.sndWl1 = m_tcb.rcvNxt;
    m_tcb.sndWl2 = m_tcb.sndUna;
}

} // namespace

StartState startState(const std::array<GivenEndpoint, 2>& given, Problems& problems)
{
    Endpoint client(given[0], sim::Side::Client, problems);
    Endpoint server(given[1], sim::Side::Server, problems);
    for (Endpoint* e : {&client, &server}) {
        e->deriveOpened();
        e->deriveSend();
    }
    client.deriveReceive(server.tcb(), server.iss());
    server.deriveReceive(client.tcb(), client.iss());
    client.deriveWindows(given[1]);
    server.deriveWindows(given[0]);

    StartState out;
    for (const sim::Side side : sim::bothSides) {
        const Endpoint& e = side == sim::Side::Client ? client : server;
        out.tcbs[sim::index(side)] = e.tcb();
        out.iss[sim::index(side)] =
            given[sim::index(side)].iss ? given[sim::index(side)].iss->value : std::vector{e.iss()};
    }
    return out;
}

} // namespace synfin::scenario
