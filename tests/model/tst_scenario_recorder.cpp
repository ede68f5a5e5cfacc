// What was done is written down so that it is done again: every bundled scenario, and random play.
#include "model/scenario/reader.h"
#include "model/scenario/recorder.h"
#include "model/scenario/runner.h"
#include "model/scenario/writer.h"

#include <gtest/gtest.h>

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
    expectSameHistory(history, again.history, what);
    for (std::size_t i = 0; i < say.size() && i < again.say.size(); ++i)
        EXPECT_EQ(again.say[i], say[i]) << what << ", step " << i;
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
        for (int step = 0; step < 60; ++step) {
            auto choices = sim::enabled(history.current().after, scenario.setup);
            std::erase_if(choices, [&](const sim::Choice& c) {
                return history.current().after.wire.size() > 6 && std::holds_alternative<sim::Duplicate>(c.action);
            });
            if (random() % 8 == 0) {
                tcp::Segment segment;
                segment.seq = tcp::Seq(static_cast<std::uint32_t>(random() % 600));
                segment.ctl.rst = random() % 2 == 0;
                segment.ack = random() % 2 == 0 ? std::optional(tcp::Seq(101)) : std::nullopt;
                choices = {{sim::Inject{sim::Side::Client, segment}, {}}};
            }
            const std::vector<sim::Flight>& wire = history.current().after.wire;
            if (!wire.empty() && random() % 8 == 0)
                choices = {
                    {sim::Delay{wire[random() % wire.size()].id, std::chrono::milliseconds(1 + random() % 900)}, {}}};
            ASSERT_EQ(history.act(choices[random() % choices.size()]), std::nullopt);
        }
        expectPlaysAgain(scenario, history, {}, "seed " + std::to_string(seed));
    }
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
