// Why?: every question's search finds a story without the rule and none with it, and the story is one that could
// happen.
#include "model/explore/question.h"
#include "model/scenario/reader.h"
#include "model/scenario/runner.h"
#include "model/scenario/writer.h"
#include "model/sim/history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace synfin;
using namespace synfin::explore;

namespace {

std::vector<Question> questions()
{
    std::vector<Question> all;
    for (const auto& entry : std::filesystem::directory_iterator(SYNFIN_SOURCE_DIR "/resources/questions")) {
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        QuestionReading reading = readQuestion(text.str(), entry.path().string());
        EXPECT_TRUE(reading.question) << scenario::format(reading.diagnostics.front());
        if (reading.question)
            all.push_back(std::move(*reading.question));
    }
    return all;
}

class Questions : public testing::TestWithParam<Question> {};

TEST_P(Questions, areAnsweredByTheirSearch)
{
    const Question& q = GetParam();
    const Report without = search(q.searchWithout());
    ASSERT_EQ(without.broken.size(), 1U) << "no story without the rule";
    EXPECT_EQ(without.broken.front().property, q.property);
    const Report with = search(q.searchWith());
    EXPECT_EQ(with.end, End::Exhausted);
    EXPECT_EQ(with.notFollowed, 0U) << "nothing was left out";
    EXPECT_TRUE(with.broken.empty()) << "with the rule it happens too";
}

// What in this history time would not allow, if anything: a segment that outlives its MSL, a timer that should have
// expired before.
std::string impossibleIn(const sim::History& history)
{
    for (int step = 1; step <= history.lastStep(); ++step) {
        const sim::StepRecord& record = history.at(step);
        if (record.segment && !record.segment->injected
            && record.time - record.segment->sent >= history.setup().profile.msl)
            return "segment " + std::to_string(record.segment->id) + " is too old in step " + std::to_string(step);
        for (const sim::Side side : sim::bothSides)
            for (const tcp::Timer timer : {tcp::Timer::Retransmission, tcp::Timer::TimeWait})
                if (const auto expiry = record.after.at(side).expiry(timer); expiry && *expiry < record.time)
                    return "a timer expired long ago in step " + std::to_string(step);
    }
    return {};
}

TEST_P(Questions, tellWhatCouldHappen)
{
    const Question& q = GetParam();
    const Report report = search(q.searchWithout());
    ASSERT_FALSE(report.broken.empty());
    sim::Setup setup = q.setup;
    setup.profile = q.without;
    sim::History history(setup);
    for (const sim::Choice& choice : report.broken.front().story) {
        const auto why = history.act(choice);
        ASSERT_FALSE(why) << *why;
    }
    EXPECT_EQ(impossibleIn(history), "");
    EXPECT_LE(history.lastStep(), 21) << "longer than anybody would watch";
}

TEST_P(Questions, becomeScenariosThatPlay)
{
    const Question& q = GetParam();
    const Report report = search(q.searchWithout());
    ASSERT_FALSE(report.broken.empty());
    const scenario::Scenario story = scenarioOf(q, report.broken.front());
    const scenario::Reading again = scenario::read(scenario::write(story), "story.toml");
    ASSERT_TRUE(again.scenario) << scenario::format(again.diagnostics.front());
    const scenario::Run run = scenario::run(*again.scenario);
    EXPECT_TRUE(run.complete);
    EXPECT_TRUE(run.diagnostics.empty()) << scenario::format(run.diagnostics.front());
    EXPECT_EQ(run.history.lastStep(), static_cast<int>(report.broken.front().story.size()));
    EXPECT_EQ(run.expectationsMet, 3 * run.history.lastStep());
    EXPECT_EQ(run.say.back(), q.caption);

    // With the rule back on the same steps do not lead there, or time would not allow them.
    scenario::Scenario guarded = *again.scenario;
    guarded.setup.profile = q.setup.profile;
    const scenario::Run other = scenario::run(guarded);
    const sim::World& end = other.history.at(other.history.lastStep()).after;
    const bool goesOn =
        q.property == Property::CanEnd && std::ranges::any_of(end.endpoints, [](const sim::Endpoint& e) {
            return e.expiry(tcp::Timer::Retransmission).has_value();
        });
    EXPECT_TRUE(!other.diagnostics.empty() || !impossibleIn(other.history).empty() || goesOn);
}

TEST_P(Questions, speakThreeLanguages)
{
    const Question& q = GetParam();
    for (const scenario::LocalText* text : {&q.question, &q.answer, &q.title, &q.caption}) {
        std::set<std::string> words;
        for (const char* language : {"en", "zh_CN", "zh_TW"}) {
            ASSERT_TRUE(text->byLanguage.contains(language)) << language;
            EXPECT_TRUE(words.insert(text->byLanguage.at(language)).second) << "the same in two languages";
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, Questions, testing::ValuesIn(questions()), [](const auto& question) {
    std::string name = question.param.id;
    std::ranges::replace(name, '-', '_');
    return name;
});

TEST(Question, leavesNoSafeguardUnasked)
{
    for (const tcp::Safeguard safeguard : tcp::allSafeguards) {
        const std::vector<Question> all = questions();
        EXPECT_TRUE(std::ranges::any_of(all, [&](const Question& q) { return q.without.without.contains(safeguard); }))
            << tcp::name(safeguard);
    }
}

// ---- the reader ----

const std::string good = R"(format = 1
property = "wanted"
question = "Why?"
answer = "So."
title = "Thus"
caption = "Here"
[without]
without = ["time-wait"]
)";

TEST(QuestionReader, takesWhatIsUsual)
{
    const QuestionReading reading = readQuestion(good, "folder/why-so.toml");
    ASSERT_TRUE(reading.question) << scenario::format(reading.diagnostics.front());
    EXPECT_EQ(reading.question->id, "why-so");
    EXPECT_FALSE(reading.question->bounds.sides[0].opensPassively) << "the client asks";
    EXPECT_FALSE(reading.question->bounds.sides[1].opensActively) << "the server listens";
    EXPECT_EQ(reading.question->setup.profile, tcp::Profile{});
}

struct Broken {
    const char* name;
    std::string text;
    const char* message;
};

class BrokenQuestion : public testing::TestWithParam<Broken> {};

TEST_P(BrokenQuestion, isRefusedAtItsPlace)
{
    const QuestionReading reading = readQuestion(GetParam().text, "q.toml");
    EXPECT_FALSE(reading.question);
    ASSERT_FALSE(reading.diagnostics.empty());
    EXPECT_THAT(scenario::format(reading.diagnostics.front()), testing::HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Reader, BrokenQuestion,
    testing::Values(Broken{"nothing", "", "q.toml:1:1: the format is missing"},
                    Broken{"not_toml", "format = = 1", "q.toml:1:"},
                    Broken{"no_property", "format = 1\nquestion = \"a\"\n", "missing"},
                    Broken{"property", "format = 1\nproperty = \"wantd\"\n" + good.substr(good.find("question")),
                           "did you mean \"wanted\"?"},
                    Broken{"key", good + "time-wait-rest = true\n", "did you mean"},
                    Broken{"search_key", good + "[search]\nloses = 1\n", "q.toml:10:1: unknown key \"loses\""},
                    Broken{"count", good + "[search]\nlosses = 8\n",
                           "q.toml:10:10: losses is 8; expected an integer from 0 to 7"},
                    Broken{"network", good + "[search]\nnetwork = \"fifo\"\n",
                           "network is \"fifo\"; expected in-order or reordering"},
                    Broken{"side_key", good + "[client]\nopen = 1\n", "did you mean"},
                    Broken{"iss", good + "[server]\niss = 5\n", "iss is an integer; expected an array"},
                    Broken{"iss_negative", good + "[server]\niss = [1, -1]\n", "expected an array of integers from 0"},
                    Broken{"changes_nothing", good.substr(0, good.find("[without]")), "[without] changes nothing"}),
    [](const auto& broken) { return std::string(broken.param.name); });

} // namespace
