// Every row of the table has a story that takes it, where there is one within the bounds.
#include "model/explore/quest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace synfin;

namespace {

class Quest : public testing::TestWithParam<const tcp::Rule*> {};

std::vector<const tcp::Rule*> allOfThem()
{
    std::vector<const tcp::Rule*> rules;
    for (const tcp::Rule& rule : tcp::allRules())
        rules.push_back(&rule);
    return rules;
}

std::string named(const testing::TestParamInfo<const tcp::Rule*>& info)
{
    std::string name(info.param->id);
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace

TEST_P(Quest, EndsWithTheRow)
{
    const auto story = explore::storyTaking(*GetParam());
    // Its CLOSE has to wait for a window that text has filled: more than one octet at a time.
    if (GetParam()->id == "close-wait-queued-close") {
        EXPECT_FALSE(story);
        return;
    }
    ASSERT_TRUE(story);
    sim::World world = sim::startWorld(story->setup);
    const tcp::Rule* last = nullptr;
    for (const sim::Choice& choice : story->choices) {
        ASSERT_FALSE(sim::impossible(world, choice));
        sim::StepRecord record = sim::advance(world, choice, story->setup);
        EXPECT_NE(last, GetParam()) << "it goes on after the row was taken";
        last = record.rule;
        world = std::move(record.after);
    }
    EXPECT_EQ(last, GetParam());
}
INSTANTIATE_TEST_SUITE_P(Table, Quest, testing::ValuesIn(allOfThem()), named);

TEST(Quest, EndsWhenItIsAskedTo)
{
    int asked = 0;
    const auto story = explore::storyTaking(*tcp::ruleNamed("close-wait-queued-close"), [&](const explore::Progress&) {
        ++asked;
        return false;
    });
    EXPECT_FALSE(story);
    EXPECT_EQ(asked, 1);
}
