// The rule table against the 21 transitions of RFC 9293 figure 5 and the text.
#include "model/tcp/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace synfin::tcp;

namespace {

struct Row {
    int number;
    State from;
    State to;
    Role role;
    const char* section;
};

// RFC 9293 figure 5, arrow by arrow; 21 is its note 2.
const Row figure5[] = {
    {1, State::Closed, State::Listen, Role::Server, "3.10.1"},
    {2, State::Closed, State::SynSent, Role::Client, "3.10.1"},
    {3, State::Listen, State::Closed, Role::Unusual, "3.10.4"},
    {4, State::Listen, State::SynReceived, Role::Server, "3.10.7.2"},
    {5, State::Listen, State::SynSent, Role::Unusual, "3.10.1, 3.10.2"},
    {6, State::SynSent, State::Closed, Role::Unusual, "3.10.4"},
    {7, State::SynSent, State::SynReceived, Role::Unusual, "3.10.7.3"},
    {8, State::SynSent, State::Established, Role::Client, "3.10.7.3"},
    {9, State::SynReceived, State::Established, Role::Server, "3.10.7.4"},
    {10, State::SynReceived, State::FinWait1, Role::Unusual, "3.10.4"},
    {11, State::SynReceived, State::Listen, Role::Unusual, "3.10.7.4"},
    {12, State::Established, State::FinWait1, Role::Client, "3.10.4"},
    {13, State::Established, State::CloseWait, Role::Server, "3.10.7.4"},
    {14, State::FinWait1, State::FinWait2, Role::Client, "3.10.7.4"},
    {15, State::FinWait1, State::Closing, Role::Unusual, "3.10.7.4"},
    {16, State::FinWait2, State::TimeWait, Role::Client, "3.10.7.4"},
    {17, State::Closing, State::TimeWait, Role::Unusual, "3.10.7.4"},
    {18, State::CloseWait, State::LastAck, Role::Server, "3.10.4"},
    {19, State::LastAck, State::Closed, Role::Server, "3.10.7.4"},
    {20, State::TimeWait, State::Closed, Role::Client, "3.10.8"},
    {21, State::FinWait1, State::TimeWait, Role::Unusual, "3.10.7.4"},
};

class Figure5 : public testing::TestWithParam<Row> {};

TEST_P(Figure5, hasItsRow)
{
    const Row& row = GetParam();
    const auto rules = allRules();
    const auto found = std::ranges::find(rules, row.number, &Rule::number);
    ASSERT_NE(found, rules.end());
    EXPECT_EQ(found->from, row.from);
    EXPECT_EQ(found->to, row.to);
    EXPECT_EQ(found->role, row.role);
    EXPECT_EQ(found->section, row.section);
    EXPECT_TRUE(found->drawn);
}

INSTANTIATE_TEST_SUITE_P(Rules, Figure5, testing::ValuesIn(figure5));

TEST(Rules, drawsTheFigureAndNothingElse)
{
    const auto rules = allRules();
    EXPECT_EQ(std::ranges::count_if(rules, &Rule::drawn), 21);
    for (const Rule& rule : rules)
        EXPECT_EQ(rule.drawn, rule.number != 0) << rule.id;
}

TEST(Rules, areFoundByIdAndByCause)
{
    std::set<std::string_view> ids;
    for (const Rule& rule : allRules()) {
        EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
        EXPECT_EQ(ruleNamed(rule.id), &rule);
        EXPECT_EQ(ruleFor(rule.from, rule.cause, rule.to), &rule) << rule.id;
        EXPECT_NE(rule.from, rule.to) << rule.id;
        EXPECT_FALSE(rule.event.empty()) << rule.id;
        for (const char c : rule.id)
            EXPECT_TRUE((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') << rule.id;
    }
    EXPECT_EQ(ruleNamed("no-such-rule"), nullptr);
    EXPECT_EQ(ruleFor(State::Closed, Cause::RcvFin, State::TimeWait), nullptr);
}

TEST(Rules, leadEveryStateToClosedByAbortAndUserTimeout)
{
    for (const State state : allStates) {
        if (state == State::Closed)
            continue;
        EXPECT_NE(ruleFor(state, Cause::Abort, State::Closed), nullptr) << name(state);
        EXPECT_NE(ruleFor(state, Cause::UserTimeout, State::Closed), nullptr) << name(state);
    }
}

struct Walk {
    Role role;
    std::vector<State> states;
};

class UsualWalk : public testing::TestWithParam<Walk> {};

TEST_P(UsualWalk, goesFromClosedToClosedInSevenStates)
{
    std::vector<State> states{State::Closed};
    for (const Rule* rule : usualWalk(GetParam().role)) {
        EXPECT_EQ(rule->from, states.back());
        states.push_back(rule->to);
    }
    EXPECT_EQ(states, GetParam().states);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, UsualWalk,
    testing::Values(Walk{Role::Client,
                         {State::Closed, State::SynSent, State::Established, State::FinWait1, State::FinWait2,
                          State::TimeWait, State::Closed}},
                    Walk{Role::Server,
                         {State::Closed, State::Listen, State::SynReceived, State::Established, State::CloseWait,
                          State::LastAck, State::Closed}}));

TEST(State, namesGoBothWays)
{
    for (const State state : allStates)
        EXPECT_EQ(stateNamed(name(state)), state);
    EXPECT_EQ(stateNamed("SYN_SENT"), std::nullopt);
    EXPECT_EQ(stateNamed(""), std::nullopt);
}

} // namespace
