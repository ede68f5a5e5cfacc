// What was done is written down so that it is done again: every bundled scenario, and random play.
#include "model/scenario/reader.h"
#include "model/scenario/recorder.h"
#include "model/scenario/runner.h"
#include "model/scenario/writer.h"
#include "model/sim/course.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace synfin;
using namespace synfin::scenario;

namespace {

void expectSameHistory(const sim::History& a, const sim::History& b, const std::string& what)
{
    ASSERT_EQ(a.lastStep(), b.lastStep()) << what;
    for (int step = 0; step <= a.lastStep(); ++step) {
        EXPECT_EQ(a.at(step).after, b.at(step).after) << what << ", step " << step;
        EXPECT_EQ(a.at(step).time, b.at(step).time) << what << ", step " << step;
        EXPECT_EQ(a.at(step).rule, b.at(step).rule) << what << ", step " << step;
    }
}

void expectPlaysAgain(const Scenario& played, const sim::History& history, const std::vector<LocalText>& say,
                      const std::string& what)
{
    const std::string text = write(recorded(played, history, say));
    const Reading reading = read(text, "recorded.toml");
    ASSERT_TRUE(reading.scenario) << what << ": " << format(reading.diagnostics.front()) << '\n' << text;
    const scenario::Run again = scenario::run(*reading.scenario);
    EXPECT_TRUE(again.diagnostics.empty()) << what << ": " << format(again.diagnostics.front()) << '\n' << text;
    ASSERT_EQ(history.branchCount(), again.history.branchCount()) << what << '\n' << text;
    sim::History done = history;
    sim::History doneAgain = again.history;
    for (int branch = 0; branch < history.branchCount(); ++branch) {
        done.selectBranch(branch);
        doneAgain.selectBranch(branch);
        const std::string where = what + ", branch " + std::to_string(branch);
        EXPECT_EQ(done.branchName(branch), doneAgain.branchName(branch)) << where;
        expectSameHistory(done, doneAgain, where);
        for (int step = 0; step <= done.lastStep(); ++step) {
            const auto node = static_cast<std::size_t>(done.node(step));
            const LocalText told = node < say.size() ? say[node] : LocalText{};
            EXPECT_EQ(again.say[static_cast<std::size_t>(doneAgain.node(step))], told) << where << ' ' << step;
        }
    }
}

// Something that could happen at the cursor.
sim::Choice anyChoice(const sim::History& history, std::mt19937& random)
{
    const sim::World& world = history.current().after;
    auto choices = sim::enabled(world, history.setup());
    std::erase_if(choices, [&](const sim::Choice& c) {
        return world.wire.size() > 6 && std::holds_alternative<sim::Duplicate>(c.action);
    });
    if (random() % 8 == 0) {
        tcp::Segment segment;
        segment.seq = tcp::Seq(static_cast<std::uint32_t>(random() % 600));
        segment.ctl.rst = random() % 2 == 0;
        segment.ack = random() % 2 == 0 ? std::optional(tcp::Seq(101)) : std::nullopt;
        return {sim::Inject{sim::Side::Client, segment}, {}};
    }
    if (!world.wire.empty() && random() % 8 == 0)
        return {sim::Delay{world.wire[random() % world.wire.size()].id, std::chrono::milliseconds(1 + random() % 900)},
                {}};
    sim::Choice choice = choices[random() % choices.size()];
    // Time that is let pass makes timers expire; here nothing is due in it.
    const bool quiet = std::ranges::all_of(sim::bothSides, [&](sim::Side side) {
        return std::ranges::none_of(world.at(side).timers, [](const auto& expiry) { return expiry.has_value(); });
    });
    if (quiet && random() % 2 == 0)
        choice.notBefore = world.now + std::chrono::milliseconds(random() % 50);
    return choice;
}

TEST(Recorder, playsEveryBundledScenarioAgain)
{
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SYNFIN_SOURCE_DIR "/resources/scenarios")) {
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const Scenario scenario = read(text.str(), entry.path().string()).scenario.value();
        const scenario::Run run = scenario::run(scenario);
        expectPlaysAgain(scenario, run.history, run.say, scenario.id);
        ++count;
    }
    EXPECT_GT(count, 30);
}

TEST(Recorder, playsAgainWhatSomebodyDid)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        Scenario scenario;
        scenario.setup.profile = *tcp::profileNamed(seed % 2 == 0 ? "rfc9293" : "linux");
        scenario.start = sim::startWorld(scenario.setup);
        sim::History history(scenario.setup, scenario.start);
        std::mt19937 random(seed);
        for (int step = 0; step < 60; ++step)
            ASSERT_EQ(history.act(anyChoice(history, random)), std::nullopt);
        expectPlaysAgain(scenario, history, {}, "seed " + std::to_string(seed));
    }
}

// Acting in the past, on any branch, naming and removing: all that is left is written down.
TEST(Recorder, playsAgainEveryBranch)
{
    int most = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        Scenario scenario;
        scenario.setup.profile = *tcp::profileNamed(seed % 2 == 0 ? "rfc9293" : "linux");
        scenario.start = sim::startWorld(scenario.setup);
        sim::History history(scenario.setup, scenario.start);
        std::mt19937 random(seed);
        std::vector<LocalText> say(30);
        say[7].byLanguage["en"] = "seven";
        say[22].byLanguage["zh_CN"] = "二十二";
        for (int n = 0; n < 120; ++n) {
            if (random() % 12 == 0)
                history.selectBranch(static_cast<int>(random() % static_cast<unsigned>(history.branchCount())));
            if (random() % 9 == 0)
                history.seek(static_cast<int>(random() % static_cast<unsigned>(history.size())));
            if (random() % 20 == 0)
                history.renameBranch(history.branch(), "branch of step " + std::to_string(n));
            if (random() % 40 == 0 && history.branchCount() > 1)
                (void)history.removeBranch(static_cast<int>(random() % static_cast<unsigned>(history.branchCount())));
            ASSERT_EQ(history.act(anyChoice(history, random)), std::nullopt);
        }
        most = std::max(most, history.branchCount());
        expectPlaysAgain(scenario, history, say, "seed " + std::to_string(seed));
    }
    EXPECT_GT(most, 5);
}

// A session as long as the window stays quick with: its file is far larger than any that is written by hand.
TEST(Recorder, playsAgainAVeryLongSession)
{
    const auto call = [](sim::Side at, tcp::Call what) {
        return sim::Choice{sim::CallChoice{at, {what, what == tcp::Call::Send ? 20U : 0U, false}}, {}};
    };
    sim::History history;
    ASSERT_FALSE(history.act(call(sim::Side::Server, tcp::Call::OpenPassive)));
    ASSERT_FALSE(history.act(call(sim::Side::Client, tcp::Call::OpenActive)));
    while (history.lastStep() < 100'000) {
        const auto next = sim::nextByItself(history.current().after, {.byItself = true});
        const auto read = call(sim::Side::Server, tcp::Call::Receive);
        const bool fresh = history.lastStep() % 5 == 0;
        ASSERT_FALSE(history.act(next && !fresh ? *next : fresh ? read : call(sim::Side::Client, tcp::Call::Send)));
    }
    const Scenario played;
    ASSERT_LE(write(recorded(played, history, {})).size(), largestFile / 2);
    expectPlaysAgain(played, history, {}, "a very long session");
}

TEST(Recorder, countsTheStepsOfTheFile)
{
    Scenario scenario;
    scenario.start = sim::startWorld(scenario.setup);
    sim::History history(scenario.setup, scenario.start);
    history.act({sim::CallChoice{sim::Side::Client, {tcp::Call::OpenActive}}, std::chrono::seconds(1)});
    history.act({sim::Drop{1}, {}});
    EXPECT_EQ(recordedCount(history, 0, 0), 0);
    EXPECT_EQ(recordedCount(history, 0, 1), 2) << "the wait before it";
    EXPECT_EQ(recordedCount(history, 0, 2), 3);
    EXPECT_EQ(recordedSteps(history).size(), 3U);
    EXPECT_EQ(recordedSteps(history, 2).size(), 1U);
}

TEST(Recorder, writesDownTheBranchThatIsLookedAt)
{
    Scenario scenario;
    scenario.start = sim::startWorld(scenario.setup);
    sim::History history(scenario.setup, scenario.start);
    history.act({sim::CallChoice{sim::Side::Client, {tcp::Call::OpenActive}}, {}});
    history.act({sim::Deliver{1}, {}});
    history.seek(1);
    history.act({sim::Drop{1}, {}});
    EXPECT_TRUE(std::holds_alternative<DropStep>(recordedSteps(history).at(1).action));
    history.selectBranch(0);
    EXPECT_TRUE(std::holds_alternative<DeliverStep>(recordedSteps(history).at(1).action));
}

} // namespace
