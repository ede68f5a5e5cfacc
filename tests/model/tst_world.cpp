#include "model/sim/world.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace synfin;
using namespace synfin::sim;
using namespace std::chrono_literals;

namespace {

constexpr auto c = Side::Client;
constexpr auto s = Side::Server;

// A world under a pen: makes choices and keeps the last record.
struct Pen {
    Setup setup;
    World world = startWorld(setup);
    StepRecord last;

    StepRecord& choose(const Choice& choice)
    {
        EXPECT_EQ(impossible(world, choice), std::nullopt);
        last = advance(world, choice, setup);
        world = last.after;
        return last;
    }
    StepRecord& call(Side at, tcp::Call what, std::uint32_t bytes = 0)
    {
        return choose({CallChoice{at, {what, bytes, false}}, {}});
    }
    StepRecord& deliver() { return choose({Deliver{world.wire.front().id}, {}}); }
    StepRecord& drop() { return choose({Drop{world.wire.front().id}, {}}); }
    StepRecord& timeout(Side at, tcp::Timer timer) { return choose({TimeoutChoice{at, timer}, {}}); }
    void deliverAll()
    {
        while (!world.wire.empty())
            deliver();
    }
    void establish()
    {
        call(s, tcp::Call::OpenPassive);
        call(c, tcp::Call::OpenActive);
        deliverAll();
    }
    tcp::State state(Side at) const { return world.at(at).tcb.state; }
};

TEST(World, startsClosedAndEmpty)
{
    const Pen pen;
    EXPECT_EQ(pen.state(c), tcp::State::Closed);
    EXPECT_EQ(pen.state(s), tcp::State::Closed);
    EXPECT_TRUE(pen.world.wire.empty());
    EXPECT_EQ(pen.world.now, 0us);
}

TEST(World, deliversAfterTheDelay)
{
    Pen pen;
    pen.establish();
    EXPECT_EQ(pen.state(c), tcp::State::Established);
    EXPECT_EQ(pen.state(s), tcp::State::Established);
    EXPECT_EQ(pen.world.now, 150ms);
    EXPECT_EQ(pen.world.at(c).tcb.iss, tcp::Seq(100));
    EXPECT_EQ(pen.world.at(s).tcb.iss, tcp::Seq(300));
    EXPECT_FALSE(pen.world.at(c).expiry(tcp::Timer::Retransmission).has_value());
}

TEST(World, lettersCanOvertakeOneAnother)
{
    Pen pen;
    pen.establish();
    pen.call(c, tcp::Call::Send, 10);
    pen.call(c, tcp::Call::Send, 10);
    const int second = pen.world.wire.back().id;
    pen.choose({Deliver{second}, {}});
    EXPECT_EQ(pen.world.at(s).tcb.heldCount, 1);
    EXPECT_EQ(pen.last.sent.at(0).segment.ack, tcp::Seq(101));
    pen.deliver();
    EXPECT_EQ(pen.world.at(s).tcb.rcvQueued, 20U);
}

TEST(World, sendsALostSynAgainWithDoublingTimeouts)
{
    Pen pen;
    pen.call(s, tcp::Call::OpenPassive);
    pen.call(c, tcp::Call::OpenActive);
    std::vector<Duration> times;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(pen.drop().reason, tcp::Reason::Lost);
        EXPECT_FALSE(pen.last.at.has_value());
        EXPECT_TRUE(pen.timeout(c, tcp::Timer::Retransmission).sent.at(0).retransmission);
        times.push_back(pen.world.now);
    }
    EXPECT_EQ(times, (std::vector<Duration>{1s, 3s, 7s}));
    pen.deliverAll();
    EXPECT_EQ(pen.state(s), tcp::State::Established);
}

TEST(World, restartsTimeWaitWhenTheLastAckIsLost)
{
    Pen pen;
    pen.establish();
    pen.call(c, tcp::Call::Close);
    pen.deliverAll();
    pen.call(s, tcp::Call::Close);
    pen.deliver();
    ASSERT_EQ(pen.state(c), tcp::State::TimeWait);
    const auto first = pen.world.at(c).expiry(tcp::Timer::TimeWait);
    pen.drop();
    pen.timeout(s, tcp::Timer::Retransmission);
    EXPECT_TRUE(pen.last.sent.at(0).segment.ctl.fin);
    pen.deliver();
    const auto second = pen.world.at(c).expiry(tcp::Timer::TimeWait);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*second - pen.world.now, 240s);
    EXPECT_GT(*second, *first);
    pen.deliver();
    EXPECT_EQ(pen.state(s), tcp::State::Closed);
    pen.timeout(c, tcp::Timer::TimeWait);
    EXPECT_EQ(pen.world.now, *second);
    EXPECT_EQ(pen.state(c), tcp::State::Closed);
    EXPECT_TRUE(std::ranges::none_of(pen.world.at(c).timers, [](const auto& t) { return t.has_value(); }));
}

TEST(World, duplicatesBehindAllOthers)
{
    Pen pen;
    pen.call(s, tcp::Call::OpenPassive);
    pen.call(c, tcp::Call::OpenActive);
    pen.choose({Duplicate{1}, {}});
    EXPECT_EQ(pen.last.sent.at(0).copyOf, 1);
    EXPECT_EQ(pen.world.wire.size(), 2U);
    pen.deliver();
    EXPECT_EQ(pen.state(s), tcp::State::SynReceived);
}

TEST(World, holdsASegmentBackSoThatAnotherOvertakesIt)
{
    Pen pen;
    pen.establish();
    const Duration sent = pen.world.now;
    pen.call(c, tcp::Call::Send, 10);
    pen.call(c, tcp::Call::Send, 20);
    const int first = pen.world.wire.front().id;
    const World before = pen.world;
    pen.choose({Delay{first, 2s}, {}});
    EXPECT_EQ(pen.last.reason, tcp::Reason::Delayed);
    EXPECT_EQ(pen.last.at, std::nullopt);
    EXPECT_EQ(pen.last.rule, nullptr);
    EXPECT_EQ(pen.world.now, sent) << "nothing else happens meanwhile";
    EXPECT_EQ(pen.world.find(first)->arrives, before.find(first)->arrives + 2s);
    EXPECT_EQ(pen.world.find(first)->held, 2s);
    EXPECT_EQ(pen.last.segment, *pen.world.find(first));
    EXPECT_EQ(pen.world.endpoints, before.endpoints);
    pen.choose({Deliver{first + 1}, {}});
    EXPECT_EQ(pen.world.at(s).tcb.heldCount, 1U) << "it came before the one that it follows";
    pen.choose({Deliver{first}, {}});
    EXPECT_EQ(pen.world.now, before.find(first)->arrives + 2s);
}

TEST(World, holdsBackFromNowWhatIsDueAlready)
{
    Pen pen;
    pen.establish();
    pen.call(c, tcp::Call::Send, 10);
    const int id = pen.world.wire.front().id;
    pen.choose({Delay{id, 1s}, 10min});
    EXPECT_EQ(pen.world.find(id)->arrives, 10min + 1s);
    // What is lost was lost on the way there, not while it was held back.
    pen.choose({Drop{id}, {}});
    EXPECT_EQ(pen.world.now, 10min);
}

TEST(World, cannotHoldBackWhatIsNotThereOrForNoTime)
{
    Pen pen;
    pen.call(c, tcp::Call::OpenActive);
    EXPECT_EQ(impossible(pen.world, {Delay{7, 1s}, {}}), "segment 7 is not on the wire");
    EXPECT_EQ(impossible(pen.world, {Delay{1, 0s}, {}}), "a segment can only be held back for longer than nothing");
    EXPECT_EQ(impossible(pen.world, {Delay{1, 1us}, {}}), std::nullopt);
    EXPECT_TRUE(std::ranges::none_of(enabled(pen.world, pen.setup), [](const Choice& choice) {
        return std::holds_alternative<Delay>(choice.action);
    })) << "the search has its own orders";
}

TEST(World, injectsOutOfNowhere)
{
    Pen pen;
    pen.call(s, tcp::Call::OpenPassive);
    tcp::Segment old;
    old.seq = tcp::Seq(90);
    old.ctl.syn = true;
    pen.choose({Inject{s, old}, {}});
    EXPECT_EQ(pen.last.at, s);
    EXPECT_TRUE(pen.last.segment->injected);
    EXPECT_EQ(pen.last.segment->from, c);
    EXPECT_EQ(pen.state(s), tcp::State::SynReceived);
}

TEST(World, crashesWithoutAWord)
{
    Pen pen;
    pen.establish();
    pen.choose({Crash{c}, {}});
    EXPECT_EQ(pen.state(c), tcp::State::Closed);
    EXPECT_EQ(pen.state(s), tcp::State::Established);
    EXPECT_TRUE(pen.world.wire.empty());
    EXPECT_EQ(pen.last.rule, nullptr);
    pen.call(c, tcp::Call::OpenActive);
    EXPECT_EQ(pen.world.at(c).tcb.iss, tcp::Seq(100'100)) << "a fresh ISS";
}

TEST(World, takesTheScenariosNumbersInTurn)
{
    Pen pen;
    pen.setup.iss[1] = {tcp::Seq(300), tcp::Seq(400)};
    pen.world = startWorld(pen.setup);
    pen.call(s, tcp::Call::OpenPassive);
    std::vector<std::uint32_t> iss;
    for (int i = 0; i < 4; ++i) {
        tcp::Segment syn;
        syn.ctl.syn = true;
        pen.choose({Inject{s, syn}, {}});
        iss.push_back(pen.world.at(s).tcb.iss.value());
        tcp::Segment rst;
        rst.seq = tcp::Seq(1);
        rst.ctl.rst = true;
        pen.choose({Inject{s, rst}, {}});
        EXPECT_EQ(pen.state(s), tcp::State::Listen);
    }
    EXPECT_EQ(iss, (std::vector<std::uint32_t>{300, 400, 100'400, 200'400}));
}

TEST(World, waitsAsLongAsTheChoiceSays)
{
    Pen pen;
    pen.choose({CallChoice{s, {tcp::Call::OpenPassive, 0, false}}, 20ms});
    EXPECT_EQ(pen.last.time, 20ms);
    pen.choose({CallChoice{c, {tcp::Call::OpenActive, 0, false}}, 10ms});
    EXPECT_EQ(pen.last.time, 20ms) << "the clock never goes back";
}

TEST(World, saysWhatCannotHappen)
{
    Pen pen;
    EXPECT_EQ(impossible(pen.world, {Deliver{1}, {}}), "the wire is empty");
    pen.call(c, tcp::Call::OpenActive);
    EXPECT_EQ(impossible(pen.world, {Drop{9}, {}}), "segment 9 is not on the wire");
    EXPECT_EQ(impossible(pen.world, {TimeoutChoice{c, tcp::Timer::TimeWait}, {}}),
              "no time-wait timer runs at the client, which is in SYN-SENT");
    EXPECT_EQ(impossible(pen.world, {TimeoutChoice{c, tcp::Timer::User}, {}}), std::nullopt);
    EXPECT_NE(impossible(pen.world, {TimeoutChoice{s, tcp::Timer::User}, {}}), std::nullopt);
}

TEST(World, offersExactlyWhatIsPossible)
{
    Pen pen;
    const auto offered = [&pen](const Action& action) {
        const auto all = enabled(pen.world, pen.setup);
        return std::ranges::any_of(all, [&](const Choice& choice) { return choice.action == action; });
    };
    const CallChoice open{c, {tcp::Call::OpenActive, 0, false}};
    const CallChoice close{c, {tcp::Call::Close, 0, false}};
    EXPECT_TRUE(offered(open));
    EXPECT_FALSE(offered(close));
    pen.choose({open, {}});
    EXPECT_FALSE(offered(open));
    EXPECT_TRUE(offered(close));
    EXPECT_TRUE(offered(Deliver{1}));
    EXPECT_TRUE(offered(TimeoutChoice{c, tcp::Timer::Retransmission}));
    for (int depth = 0; depth < 200; ++depth) {
        const auto all = enabled(pen.world, pen.setup);
        ASSERT_FALSE(all.empty());
        for (const Choice& choice : all)
            EXPECT_EQ(impossible(pen.world, choice), std::nullopt);
        pen.choose(all[static_cast<std::size_t>(depth * 7) % all.size()]);
    }
}

} // namespace
