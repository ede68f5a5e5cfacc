// What happens when nobody interferes.
#include "model/sim/course.h"
#include "model/sim/history.h"

#include <gtest/gtest.h>

using namespace synfin;
using namespace synfin::sim;
using namespace std::chrono_literals;

namespace {

Choice call(Side at, tcp::Call what)
{
    return {CallChoice{at, {what, what == tcp::Call::Send ? 10U : 0U, false}}, {}};
}

// Lets things go on; how many steps it took.
int goOn(History& history, const Course& course, int most = 200)
{
    int steps = 0;
    while (const auto next = nextByItself(history.current().after, course)) {
        EXPECT_EQ(history.act(*next), std::nullopt);
        if (++steps == most)
            break;
    }
    return steps;
}

tcp::State state(const History& history, Side side)
{
    return history.current().after.at(side).tcb.state;
}

TEST(Course, opensTalksAndClosesByItself)
{
    History history;
    EXPECT_EQ(nextByItself(history.current().after, {}), std::nullopt) << "nothing is to be waited for";
    history.act(call(Side::Server, tcp::Call::OpenPassive));
    history.act(call(Side::Client, tcp::Call::OpenActive));
    EXPECT_EQ(goOn(history, {}), 3);
    EXPECT_EQ(state(history, Side::Client), tcp::State::Established);
    EXPECT_EQ(state(history, Side::Server), tcp::State::Established);
    history.act(call(Side::Client, tcp::Call::Send));
    goOn(history, {});
    history.act(call(Side::Client, tcp::Call::Close));
    goOn(history, {});
    EXPECT_EQ(state(history, Side::Server), tcp::State::CloseWait);
    history.act(call(Side::Server, tcp::Call::Close));
    goOn(history, {});
    EXPECT_EQ(state(history, Side::Client), tcp::State::Closed) << "2MSL is over as well";
    EXPECT_EQ(state(history, Side::Server), tcp::State::Closed);
}

TEST(Course, goesInTheOrderOfTime)
{
    History history;
    history.act(call(Side::Client, tcp::Call::OpenActive));
    history.act({Delay{1, 5s}, {}});
    const Course course;
    EXPECT_EQ(nextByItself(history.current().after, course),
              (Choice{TimeoutChoice{Side::Client, tcp::Timer::Retransmission}, {}}))
        << "the SYN that was held back arrives later than the time-out";
    goOn(history, course, 1);
    EXPECT_EQ(nextByItself(history.current().after, course), (Choice{Deliver{2}, {}})) << "it overtakes the first";
    Duration before{};
    History whole;
    whole.act(call(Side::Client, tcp::Call::OpenActive));
    for (int n = 0; n < 20; ++n) {
        const auto next = nextByItself(whole.current().after, course);
        if (!next)
            break;
        whole.act(*next);
        EXPECT_GE(whole.current().time, before);
        before = whole.current().time;
    }
}

TEST(Course, prefersArrivalsAndTheClientAtTheSameTime)
{
    History history;
    history.act(call(Side::Client, tcp::Call::OpenActive));
    history.act({Delay{1, 1s - 50ms}, {}});
    EXPECT_EQ(nextByItself(history.current().after, {}), (Choice{Deliver{1}, {}}));
    History both;
    both.act(call(Side::Server, tcp::Call::OpenActive));
    both.act(call(Side::Client, tcp::Call::OpenActive));
    both.act({Drop{1}, {}});
    both.act({Drop{2}, {}});
    EXPECT_EQ(nextByItself(both.current().after, {}),
              (Choice{TimeoutChoice{Side::Client, tcp::Timer::Retransmission}, {}}));
}

TEST(Course, losesByChanceWhatTheSeedSays)
{
    EXPECT_FALSE(losesByChance({true, 0, 1}, 1));
    EXPECT_TRUE(losesByChance({true, 100, 1}, 1));
    int lost = 0;
    for (int id = 1; id <= 10'000; ++id) {
        EXPECT_EQ(losesByChance({true, 20, 7}, id), losesByChance({true, 20, 7}, id));
        if (losesByChance({true, 20, 7}, id)) {
            ++lost;
            EXPECT_TRUE(losesByChance({true, 30, 7}, id)) << "more loss loses these as well";
        }
    }
    EXPECT_NEAR(lost, 2'000, 200);

    int differ = 0;
    for (int id = 1; id <= 1'000; ++id)
        differ += losesByChance({true, 50, 1}, id) != losesByChance({true, 50, 2}, id) ? 1 : 0;
    EXPECT_NEAR(differ, 500, 100);
}

// However much is lost, the same seed tells the same story, and the connection opens in the end or is given up.
TEST(Course, endsWhateverIsLost)
{
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        for (const auto loss : std::array<std::uint8_t, 3>{10, 40, 80}) {
            const Course course{true, loss, seed};
            History history;
            history.act(call(Side::Server, tcp::Call::OpenPassive));
            history.act(call(Side::Client, tcp::Call::OpenActive));
            EXPECT_LT(goOn(history, course, 500), 500) << seed << ", " << int(loss);
            History again;
            again.act(call(Side::Server, tcp::Call::OpenPassive));
            again.act(call(Side::Client, tcp::Call::OpenActive));
            goOn(again, course, 500);
            EXPECT_EQ(again.current().after, history.current().after);
        }
    }
}

} // namespace
