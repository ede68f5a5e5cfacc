// The same story under other settings, and what is said of the difference.
#include "model/scenario/reader.h"
#include "model/scenario/rerun.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace synfin;
using namespace synfin::scenario;
using namespace std::chrono_literals;

namespace {

Scenario bundled(const std::string& id)
{
    std::ostringstream text;
    text << std::ifstream(SYNFIN_SOURCE_DIR "/resources/scenarios/" + id + ".toml").rdbuf();
    return read(text.str(), id + ".toml").scenario.value();
}

Rerun rerunWith(const Scenario& played, const sim::Setup& setup)
{
    const scenario::Run done = scenario::run(played);
    return rerun(played, done.history, done.say, setup);
}

TEST(Rerun, changesNothingWhereNothingIsChanged)
{
    for (const auto& entry : std::filesystem::directory_iterator(SYNFIN_SOURCE_DIR "/resources/scenarios")) {
        const Scenario played = bundled(entry.path().stem().string());
        const Rerun again = rerunWith(played, played.setup);
        EXPECT_EQ(again.differ, std::nullopt) << played.id;
        EXPECT_EQ(again.ends, std::nullopt) << played.id;
        EXPECT_FALSE(again.otherTimes) << played.id;
        EXPECT_EQ(again.branchesCut, 0);
        const scenario::Run first = scenario::run(played);
        EXPECT_EQ(again.run.history.lastStep(), first.history.lastStep());
        EXPECT_EQ(again.run.history.at(again.steps).after, first.history.at(again.steps).after) << played.id;
        EXPECT_EQ(again.run.say, first.say) << played.id;
    }
}

TEST(Rerun, tellsThatOnlyTimesAreOthers)
{
    const Scenario played = bundled("normal");
    sim::Setup slower = played.setup;
    slower.delay *= 2;
    const Rerun again = rerunWith(played, slower);
    EXPECT_TRUE(again.otherTimes);
    EXPECT_EQ(again.differ, std::nullopt);
    EXPECT_EQ(again.ends, std::nullopt);
    EXPECT_EQ(again.run.history.setup().delay, slower.delay);
    EXPECT_EQ(again.scenario.setup, slower);
}

TEST(Rerun, tellsFromWhereItGoesDifferently)
{
    // A blind reset is challenged; RFC 793 believed it.
    const Scenario played = bundled("blind-reset-challenged");
    sim::Setup old = played.setup;
    old.profile = *tcp::profileNamed("rfc793");
    const Rerun again = rerunWith(played, old);
    ASSERT_TRUE(again.differ);
    const auto reset = [&](const sim::History& history) {
        return history.at(*again.differ).after.at(sim::Side::Client).tcb.state == tcp::State::Closed
               || history.at(*again.differ).after.at(sim::Side::Server).tcb.state == tcp::State::Closed;
    };
    EXPECT_TRUE(reset(again.run.history));
    EXPECT_FALSE(reset(scenario::run(played).history));
}

TEST(Rerun, tellsWhatCanNoLongerHappen)
{
    // LISTEN becomes SYN-SENT by SEND; on Linux it does not, so that nothing is on the wire.
    const Scenario played = bundled("listen-send");
    sim::Setup linux = played.setup;
    linux.profile = *tcp::profileNamed("linux");
    const Rerun again = rerunWith(played, linux);
    ASSERT_TRUE(again.ends) << "the SYN was never sent";
    EXPECT_LE(*again.ends, again.steps);
    EXPECT_NE(again.whyItEnds.find("wire"), std::string::npos) << again.whyItEnds;
    EXPECT_EQ(again.run.history.lastStep(), *again.ends - 1);
    ASSERT_TRUE(again.differ);
    EXPECT_LT(*again.differ, *again.ends);
}

TEST(Rerun, keepsTheBranchThatIsLookedAtAndCountsTheOthers)
{
    const Scenario played = bundled("listen-send");
    scenario::Run done = scenario::run(played);
    done.history.seek(1);
    ASSERT_EQ(done.history.act({sim::Crash{sim::Side::Client}, {}}), std::nullopt);
    ASSERT_EQ(done.history.act({sim::Crash{sim::Side::Server}, {}}), std::nullopt);
    done.history.renameBranch(1, "crashes");
    sim::Setup linux = played.setup;
    linux.profile = *tcp::profileNamed("linux");
    const Rerun again = rerun(played, done.history, done.say, linux);
    EXPECT_EQ(again.ends, std::nullopt);
    EXPECT_EQ(again.branch, 1);
    EXPECT_EQ(again.run.history.branchName(1), "crashes");
    EXPECT_EQ(again.steps, 3);
    EXPECT_EQ(again.branchesCut, 1) << "the scenario's own line";
}

TEST(Rerun, tellsOfBranchesThatAreNotLookedAt)
{
    const Scenario played = bundled("normal");
    scenario::Run done = scenario::run(played);
    done.history.seek(2);
    ASSERT_EQ(done.history.act({sim::Crash{sim::Side::Client}, {}}), std::nullopt);
    sim::Setup setup = played.setup;
    setup.profile.without.insert(tcp::Safeguard::TimeWait);
    const Rerun again = rerun(played, done.history, done.say, setup);
    EXPECT_EQ(again.differ, std::nullopt) << "the crash comes before";
    EXPECT_EQ(again.branchesDiffer, 1);
    EXPECT_EQ(rerun(played, done.history, done.say, played.setup).branchesDiffer, 0);
}

TEST(Rerun, keepsAStartInTheMiddle)
{
    const Reading reading =
        read("format = 1\n[client]\nstate = \"TIME-WAIT\"\n[server]\n[[step]]\nwait = \"10min\"\n", "x.toml");
    ASSERT_TRUE(reading.scenario);
    sim::Setup shorter = reading.scenario->setup;
    shorter.profile.msl = 10s;
    const Rerun again = rerunWith(*reading.scenario, shorter);
    ASSERT_EQ(again.run.history.lastStep(), 1);
    EXPECT_EQ(again.run.history.at(1).time, 20s);
    EXPECT_TRUE(again.otherTimes);
}

TEST(Rerun, takesWhateverWasDoneUnderAnySettings)
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 random(seed);
        Scenario played;
        played.start = sim::startWorld(played.setup);
        sim::History history(played.setup, played.start);
        for (int n = 0; n < 60; ++n) {
            if (random() % 8 == 0)
                history.seek(static_cast<int>(random() % static_cast<unsigned>(history.size())));
            auto choices = sim::enabled(history.current().after, history.setup());
            std::erase_if(choices, [&](const sim::Choice& c) {
                return history.current().after.wire.size() > 5 && std::holds_alternative<sim::Duplicate>(c.action);
            });
            ASSERT_EQ(history.act(choices[random() % choices.size()]), std::nullopt);
        }
        const Rerun same = rerun(played, history, {}, played.setup);
        EXPECT_EQ(same.differ, std::nullopt) << seed;
        EXPECT_EQ(same.ends, std::nullopt) << seed;
        EXPECT_FALSE(same.otherTimes) << seed;
        EXPECT_EQ(same.run.history.at(same.branch, same.steps).after, history.at(history.lastStep()).after) << seed;
        sim::Setup other = played.setup;
        other.profile = *tcp::profileNamed(seed % 2 == 0 ? "linux" : "rfc793");
        other.delay = std::chrono::milliseconds(random() % 3000);
        const Rerun again = rerun(played, history, {}, other);
        EXPECT_EQ(again.steps, history.lastStep());
        EXPECT_LT(again.branch, again.run.history.branchCount());
        EXPECT_EQ(again.ends.has_value(), !again.whyItEnds.empty()) << seed;
        if (again.differ) {
            EXPECT_GE(*again.differ, 1);
            EXPECT_LE(*again.differ, again.run.history.branchEnd(again.branch));
        }
    }
}

} // namespace
