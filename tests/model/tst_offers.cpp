// What a user can choose from: all that enabled() knows, with what it would do, and the rest with the reason.
#include "model/sim/history.h"
#include "model/sim/offers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace synfin;
using namespace synfin::sim;

namespace {

const Offer& find(const std::vector<Offer>& all, const Action& action)
{
    const auto found = std::ranges::find_if(all, [&](const Offer& o) { return o.choice.action == action; });
    EXPECT_NE(found, all.end());
    return *found;
}

TEST(Offers, sayWhatEachWouldDo)
{
    const sim::Setup setup;
    const std::vector<Offer> all = offers(startWorld(setup), setup);
    const Offer& connect = find(all, CallChoice{Side::Client, {tcp::Call::OpenActive}});
    EXPECT_TRUE(connect.possible);
    ASSERT_TRUE(connect.preview);
    EXPECT_EQ(connect.preview->rule->id, "closed-active-open");
    EXPECT_EQ(connect.preview->sent.size(), 1U);

    const Offer& close = find(all, CallChoice{Side::Client, {tcp::Call::Close}});
    EXPECT_FALSE(close.possible);
    EXPECT_EQ(close.preview->reason, tcp::Reason::CloseNoConnection) << "refused in the RFC's words";
    EXPECT_EQ(close.whyNot, "");

    const Offer& timer = find(all, TimeoutChoice{Side::Server, tcp::Timer::TimeWait});
    EXPECT_FALSE(timer.possible);
    EXPECT_EQ(timer.whyNot, "no time-wait timer runs at the server, which is in CLOSED");
    EXPECT_FALSE(timer.preview);
}

// In whatever world a walk comes to, what is possible is what enabled() lists, and what is said of it comes true.
TEST(Offers, areWhatCanHappenInEveryWorld)
{
    for (const char* name : {"rfc9293", "linux"}) {
        sim::Setup setup;
        setup.profile = *tcp::profileNamed(name);
        std::mt19937 random(7);
        for (int walk = 0; walk < 30; ++walk) {
            World world = startWorld(setup);
            for (int depth = 0; depth < 40; ++depth) {
                std::vector<Choice> choices = enabled(world, setup);
                std::vector<Choice> possible;
                for (const Offer& offer : offers(world, setup)) {
                    const auto* timeout = std::get_if<TimeoutChoice>(&offer.choice.action);
                    // The user time-out is possible wherever there is a TCB; enabled() lists it where it runs.
                    // So it is with a segment that is held back.
                    if (std::holds_alternative<Delay>(offer.choice.action)) {
                        EXPECT_TRUE(offer.possible);
                        continue;
                    }
                    const bool asked = timeout != nullptr && timeout->timer == tcp::Timer::User
                                       && !world.at(timeout->at).expiry(tcp::Timer::User);
                    if (offer.possible && !asked)
                        possible.push_back(offer.choice);
                    EXPECT_EQ(offer.preview.has_value(), offer.whyNot.empty());
                    EXPECT_EQ(impossible(world, offer.choice).has_value(), !offer.whyNot.empty());
                }
                const auto same = [](const std::vector<Choice>& a, const std::vector<Choice>& b) {
                    return a.size() == b.size() && std::ranges::all_of(a, [&](const Choice& c) {
                               return std::ranges::find(b, c) != b.end();
                           });
                };
                ASSERT_TRUE(same(choices, possible)) << "step " << depth;
                if (world.wire.size() > 8)
                    std::erase_if(choices, [](const Choice& c) { return std::holds_alternative<Duplicate>(c.action); });
                const Choice choice = choices[random() % choices.size()];
                const Offer offer = find(offers(world, setup), choice.action);
                const StepRecord record = advance(world, choice, setup);
                EXPECT_EQ(offer.preview->after, record.after);
                EXPECT_EQ(offer.preview->rule, record.rule);
                world = record.after;
            }
        }
    }
}

} // namespace
