// Histories for the tests of the sequence chart, made by playing.
#pragma once

#include "model/sim/history.h"

#include <QtCore/QString>

#include <random>
#include <stdexcept>
#include <utility>
#include <vector>

namespace synfin::tests {

using namespace std::chrono_literals;
using sim::Side;
using tcp::Call;
using tcp::Duration;

class Play final {
public:
    explicit Play(sim::Setup setup = {}) : m_history(std::move(setup)) {}

    Play& act(sim::Action action, Duration notBefore = {})
    {
        if (const auto why = m_history.act({std::move(action), notBefore}))
            throw std::logic_error(*why);
        return *this;
    }
    Play& call(Side at, Call call, std::uint32_t bytes = 0, Duration notBefore = {})
    {
        return act(sim::CallChoice{at, {call, bytes, bytes > 0}}, notBefore);
    }
    Play& deliver(Duration notBefore = {}) { return act(sim::Deliver{oldest()}, notBefore); }
    Play& deliverAll()
    {
        while (!world().wire.empty())
            deliver();
        return *this;
    }
    Play& drop() { return act(sim::Drop{oldest()}); }
    Play& duplicate() { return act(sim::Duplicate{oldest()}); }
    Play& delay(Duration by) { return act(sim::Delay{oldest(), by}); }
    Play& inject(Side at, const tcp::Segment& segment) { return act(sim::Inject{at, segment}); }
    Play& timeout(Side at, tcp::Timer timer) { return act(sim::TimeoutChoice{at, timer}); }
    Play& crash(Side at, Duration notBefore = {}) { return act(sim::Crash{at}, notBefore); }

    Play& handshake()
    {
        return call(Side::Server, Call::OpenPassive).call(Side::Client, Call::OpenActive).deliver().deliver().deliver();
    }

    [[nodiscard]] const sim::World& world() const { return m_history.current().after; }
    [[nodiscard]] int oldest() const { return world().wire.front().id; }
    [[nodiscard]] const sim::History& history() const { return m_history; }
    [[nodiscard]] sim::History& history() { return m_history; }

private:
    sim::History m_history;
};

inline sim::History normal()
{
    Play play;
    play.handshake().call(Side::Client, Call::Send, 20, 250ms).deliver().call(Side::Server, Call::Receive).deliver();
    play.call(Side::Client, Call::Close, 0, 400ms).deliver().deliver();
    play.call(Side::Server, Call::Close, 0, 600ms).deliver().deliver();
    return play.timeout(Side::Client, tcp::Timer::TimeWait).history();
}

inline sim::History simultaneousOpen()
{
    return Play().call(Side::Client, Call::OpenActive).call(Side::Server, Call::OpenActive).deliverAll().history();
}

inline sim::History simultaneousClose()
{
    Play play;
    play.handshake().call(Side::Client, Call::Close, 0, 200ms).call(Side::Server, Call::Close).deliverAll();
    return play.timeout(Side::Client, tcp::Timer::TimeWait).timeout(Side::Server, tcp::Timer::TimeWait).history();
}

// Two SYNs are lost; the third comes through.
inline sim::History lostSyn()
{
    Play play;
    play.call(Side::Server, Call::OpenPassive).call(Side::Client, Call::OpenActive).drop();
    play.timeout(Side::Client, tcp::Timer::Retransmission).drop();
    return play.timeout(Side::Client, tcp::Timer::Retransmission).deliverAll().history();
}

inline sim::History refused()
{
    return Play().call(Side::Client, Call::OpenActive).deliverAll().history();
}

inline sim::History aborted()
{
    Play play;
    play.handshake().call(Side::Client, Call::Abort, 0, 300ms).deliver();
    return play.call(Side::Server, Call::Send, 5).call(Side::Server, Call::Close).history();
}

inline sim::History duplicated()
{
    Play play;
    play.handshake().call(Side::Client, Call::Send, 20, 250ms).duplicate().deliverAll();
    return play.call(Side::Client, Call::Send, 4000).deliverAll().history();
}

// An old SYN arrives while a new one is on its way (RFC 9293 figure 8).
inline sim::History oldDuplicate()
{
    Play play;
    play.call(Side::Server, Call::OpenPassive).call(Side::Client, Call::OpenActive);
    tcp::Segment old;
    old.seq = tcp::Seq(90);
    old.ctl.syn = true;
    return play.inject(Side::Server, old).deliverAll().history();
}

// The first of two segments arrives two seconds late.
inline sim::History delayed()
{
    Play play;
    play.handshake().call(Side::Client, Call::Send, 20, 250ms).call(Side::Client, Call::Send, 30, 260ms);
    const int first = play.oldest();
    play.act(sim::Deliver{first + 1}).act(sim::Deliver{first}, 2s).deliver();
    return play.call(Side::Server, Call::Close, 0, 2500ms).history();
}

// The network holds a segment back a little, so that the next one overtakes it, and another for long.
inline sim::History heldBack()
{
    Play play;
    play.handshake().call(Side::Client, Call::Send, 20, 250ms).call(Side::Client, Call::Send, 30, 280ms).delay(45ms);
    const int first = play.oldest();
    play.act(sim::Deliver{first + 1}).deliver().deliver().deliver();
    play.call(Side::Client, Call::Close, 0, 600ms).delay(3s).delay(1s).call(Side::Server, Call::Send, 10, 700ms);
    return play.act(sim::Deliver{play.oldest() + 1}).deliverAll().history();
}

// The client crashes and connects again; the server still has the old connection (RFC 9293 figure 9).
inline sim::History halfOpen()
{
    sim::Setup setup;
    setup.iss[0] = {tcp::Seq(100), tcp::Seq(400)};
    Play play(setup);
    play.handshake().crash(Side::Client, 300ms).call(Side::Client, Call::OpenActive).deliverAll();
    return play.timeout(Side::Client, tcp::Timer::Retransmission).deliverAll().history();
}

// The client gives up and connects again. What comes first is the answer to its first SYN; then, late, a copy of it.
inline sim::History askedTwice()
{
    Play play;
    play.call(Side::Server, Call::OpenPassive).call(Side::Client, Call::OpenActive).duplicate().deliver();
    play.call(Side::Client, Call::Close).call(Side::Client, Call::OpenActive);
    const int copy = play.oldest();
    const int answer = copy + 1;
    play.act(sim::Deliver{answer}).act(sim::Deliver{answer + 1}).act(sim::Deliver{answer + 2});
    return play.act(sim::Deliver{copy}, 3s).deliverAll().history();
}

struct NamedHistory {
    const char* name;
    sim::History history;
};

inline std::vector<NamedHistory> allHistories()
{
    return {{"normal", normal()},
            {"simultaneous-open", simultaneousOpen()},
            {"simultaneous-close", simultaneousClose()},
            {"lost-syn", lostSyn()},
            {"refused", refused()},
            {"aborted", aborted()},
            {"duplicated", duplicated()},
            {"old-duplicate", oldDuplicate()},
            {"delayed", delayed()},
            {"held-back", heldBack()},
            {"half-open", halfOpen()},
            {"asked-twice", askedTwice()}};
}

// Anything that can happen, but no more than a few segments on the wire.
inline sim::History randomHistory(unsigned seed, int steps)
{
    std::mt19937 random(seed);
    Play play;
    while (play.history().lastStep() < steps) {
        const sim::World& world = play.world();
        std::vector<sim::Choice> choices = sim::enabled(world, play.history().setup());
        if (world.wire.size() > 6)
            choices = {{sim::Deliver{play.oldest()}, {}}};
        play.act(choices[random() % choices.size()].action);
    }
    return play.history();
}

// Data back and forth without end.
inline sim::History longHistory(int steps)
{
    Play play;
    play.handshake();
    while (play.history().lastStep() < steps)
        play.call(Side::Client, Call::Send, 10).deliver().deliver().call(Side::Server, Call::Receive);
    return play.history();
}

} // namespace synfin::tests
