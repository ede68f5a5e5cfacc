// The numbers that a forged segment can carry: what is said of them is what the engine makes of them.
#include "model/sim/forgery.h"
#include "model/sim/offers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace synfin;
using namespace synfin::sim;
using tcp::Reason;

namespace {

World established(const Setup& setup)
{
    World world = startWorld(setup);
    const auto act = [&](const Action& action) { world = advance(world, {action, {}}, setup).after; };
    act(CallChoice{Side::Server, {tcp::Call::OpenPassive}});
    act(CallChoice{Side::Client, {tcp::Call::OpenActive}});
    for (int id = 1; id <= 3; ++id)
        act(Deliver{id});
    act(CallChoice{Side::Server, {tcp::Call::Send, 10, false}});
    return world;
}

tcp::Seq number(const std::vector<Hint>& hints, Meaning meaning)
{
    const auto found = std::ranges::find(hints, meaning, &Hint::meaning);
    EXPECT_NE(found, hints.end());
    return found->number;
}

TEST(Forgery, numbersOfAConnectionMeanWhatIsSaid)
{
    const sim::Setup setup;
    const World world = established(setup);
    const std::vector<Hint> seqs = seqHints(world, Side::Server);
    EXPECT_EQ(seqs.front(), (Hint{tcp::Seq(101), Meaning::Expected}));
    const auto reset = [&](Meaning meaning) {
        tcp::Segment segment;
        segment.ctl.rst = true;
        segment.seq = number(seqs, meaning);
        return advance(world, {Inject{Side::Server, segment}, {}}, setup).reason;
    };
    EXPECT_EQ(reset(Meaning::Expected), Reason::Reset);
    EXPECT_EQ(reset(Meaning::InWindow), Reason::RstChallenged);
    EXPECT_EQ(reset(Meaning::LastInWindow), Reason::RstChallenged);
    EXPECT_EQ(reset(Meaning::BeyondWindow), Reason::NotAcceptableRst);
    EXPECT_EQ(reset(Meaning::JustBefore), Reason::NotAcceptableRst);

    const std::vector<Hint> acks = ackHints(world, Side::Server);
    const auto after = [&](Meaning meaning) {
        tcp::Segment segment;
        segment.seq = tcp::Seq(101);
        segment.ack = number(acks, meaning);
        segment.wnd = 65'535;
        return advance(world, {Inject{Side::Server, segment}, {}}, setup);
    };
    EXPECT_FALSE(after(Meaning::AllSent).after.at(Side::Server).tcb.unacknowledged());
    EXPECT_EQ(after(Meaning::Acknowledged).after.at(Side::Server).tcb.sndUna, world.at(Side::Server).tcb.sndUna);
    EXPECT_TRUE(after(Meaning::Acknowledged).sent.empty());
    EXPECT_EQ(after(Meaning::NeverSent).sent.size(), 1U) << "an ACK of what was never sent is answered";
    EXPECT_EQ(after(Meaning::TooOld).sent.size(), 1U) << "so is one that is too old (RFC 5961 section 5)";
}

TEST(Forgery, theUsualOnesDoWhatTheyAreKnownFor)
{
    const sim::Setup setup;
    const World world = established(setup);
    const auto made = [&](Forgery forgery, const World& at) {
        return advance(at, {Inject{Side::Server, forged(forgery, at, Side::Server)}, {}}, setup);
    };
    EXPECT_EQ(made(Forgery::BlindReset, world).reason, Reason::RstChallenged);
    EXPECT_EQ(made(Forgery::OldDuplicateSyn, world).reason, Reason::SynChallenged);
    EXPECT_EQ(made(Forgery::PeerRebooted, world).after.at(Side::Server).tcb.state, tcp::State::Established);

    World listening = startWorld(setup);
    listening = advance(listening, {CallChoice{Side::Server, {tcp::Call::OpenPassive}}, {}}, setup).after;
    EXPECT_EQ(made(Forgery::OldDuplicateSyn, listening).reason, Reason::ListenSyn);
    EXPECT_EQ(made(Forgery::PeerRebooted, listening).reason, Reason::ListenSyn);
    EXPECT_EQ(made(Forgery::BlindReset, listening).reason, Reason::ListenRst);
}

// Wherever a walk comes to, every number is offered once, and every segment of them can arrive.
TEST(Forgery, thereIsAlwaysANumber)
{
    const sim::Setup setup;
    std::mt19937 random(3);
    for (int walk = 0; walk < 40; ++walk) {
        World world = startWorld(setup);
        for (int depth = 0; depth < 30; ++depth) {
            for (const Side side : bothSides) {
                const std::vector<Hint> seqs = seqHints(world, side);
                ASSERT_FALSE(seqs.empty());
                ASSERT_EQ(ackHints(world, side).empty(), !world.at(side).tcb.hasSend());
                for (const std::vector<Hint>& hints : {seqs, ackHints(world, side)}) {
                    std::set<std::uint32_t> numbers;
                    for (const Hint& hint : hints)
                        ASSERT_TRUE(numbers.insert(hint.number.value()).second);
                }
                for (const Forgery forgery : allForgeries)
                    ASSERT_TRUE(offerOf(world, setup, {Inject{side, forged(forgery, world, side)}, {}}).preview);
            }
            std::vector<Choice> choices = enabled(world, setup);
            if (world.wire.size() > 8)
                std::erase_if(choices, [](const Choice& c) { return std::holds_alternative<Duplicate>(c.action); });
            world = advance(world, choices[random() % choices.size()], setup).after;
        }
    }
}

} // namespace
