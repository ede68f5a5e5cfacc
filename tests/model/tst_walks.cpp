// Random walks through everything that can happen, with fixed seeds: what must hold in every world that is reached.
#include "model/sim/history.h"

#include <gtest/gtest.h>

#include <random>

using namespace synfin;
using namespace synfin::sim;

namespace {

struct Walk {
    const char* profile;
    unsigned seed;
    bool withCrashes;
};

void PrintTo(const Walk& w, std::ostream* out)
{
    *out << w.profile << " seed " << w.seed << (w.withCrashes ? " with crashes" : "");
}

// Both endpoints are ends of the same connection: each knows the other's initial sequence number.
bool sameConnection(const tcp::Tcb& a, const tcp::Tcb& b)
{
    return a.hasReceive() && b.hasReceive() && a.irs == b.iss && b.irs == a.iss;
}

// What one side has received in order lies between what the other knows to be acknowledged and what it has sent.
void expectAgreement(const tcp::Tcb& receiver, const tcp::Tcb& sender)
{
    EXPECT_TRUE(tcp::beforeOrAt(sender.sndUna, receiver.rcvNxt));
    EXPECT_TRUE(tcp::beforeOrAt(receiver.rcvNxt, sender.sndNxt));
}

void expectSound(const World& before, const StepRecord& record)
{
    const World& after = record.after;
    EXPECT_LE(before.now, after.now);
    const tcp::Tcb& client = after.at(Side::Client).tcb;
    const tcp::Tcb& server = after.at(Side::Server).tcb;
    if (sameConnection(client, server)) {
        expectAgreement(client, server);
        expectAgreement(server, client);
    }
    for (const Side side : bothSides) {
        const Endpoint& endpoint = after.at(side);
        const tcp::Tcb& tcb = endpoint.tcb;
        const bool changed = tcb.state != before.at(side).tcb.state;
        const bool crash = record.reason == tcp::Reason::Crash;
        EXPECT_EQ(changed && !crash, record.rule != nullptr && record.at == side);
        EXPECT_EQ(endpoint.expiry(tcp::Timer::TimeWait).has_value(), tcb.state == tcp::State::TimeWait);
        EXPECT_EQ(endpoint.expiry(tcp::Timer::DelayedAck).has_value(), tcb.ackOwed);
        if (tcb.unacknowledged()) {
            EXPECT_TRUE(endpoint.expiry(tcp::Timer::Retransmission).has_value())
                << "what may be lost is watched, in " << tcp::name(tcb.state);
        }
        EXPECT_LE(tcb.rcvWnd + tcb.rcvQueued, tcb.host.rcvBuffer);
    }
}

class Walks : public testing::TestWithParam<Walk> {};

TEST_P(Walks, keepWhatMustHold)
{
    sim::Setup setup;
    setup.profile = *tcp::profileNamed(GetParam().profile);
    if (GetParam().seed % 2 == 1)
        setup.profile.delayedAck = std::chrono::milliseconds(200);
    setup.iss = {std::vector{tcp::Seq(0xffff'fff0)}, std::vector{tcp::Seq(0xffff'ffff)}};
    std::mt19937 random(GetParam().seed);
    for (int walk = 0; walk < 200 && !HasFailure(); ++walk) {
        World world = startWorld(setup);
        for (int depth = 0; depth < 120 && !HasFailure(); ++depth) {
            std::vector<Choice> choices = enabled(world, setup);
            if (!GetParam().withCrashes)
                std::erase_if(choices, [](const Choice& c) { return std::holds_alternative<Crash>(c.action); });
            if (world.wire.size() > 12)
                std::erase_if(choices, [](const Choice& c) { return std::holds_alternative<Duplicate>(c.action); });
            ASSERT_FALSE(choices.empty());
            const Choice& choice = choices[random() % choices.size()];
            const StepRecord record = advance(world, choice, setup);
            expectSound(world, record);
            world = record.after;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Profiles, Walks,
                         testing::Values(Walk{"rfc9293", 1, false}, Walk{"rfc9293", 2, false}, Walk{"rfc9293", 3, true},
                                         Walk{"rfc793", 4, false}, Walk{"rfc793", 5, true}, Walk{"linux", 6, false},
                                         Walk{"linux", 7, true}));

} // namespace
