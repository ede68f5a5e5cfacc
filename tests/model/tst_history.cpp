#include "model/sim/history.h"

#include <gtest/gtest.h>

using namespace synfin;
using namespace synfin::sim;

namespace {

Choice call(Side at, tcp::Call what)
{
    return {CallChoice{at, {what, 0, false}}, {}};
}

History handshake()
{
    History history;
    history.act(call(Side::Server, tcp::Call::OpenPassive));
    history.act(call(Side::Client, tcp::Call::OpenActive));
    history.act({Deliver{1}, {}});
    history.act({Deliver{2}, {}});
    history.act({Deliver{3}, {}});
    return history;
}

TEST(History, startsWithTheSituationBeforeAnythingHappens)
{
    const History history;
    EXPECT_EQ(history.size(), 1);
    EXPECT_EQ(history.cursor(), 0);
    EXPECT_FALSE(history.current().choice.has_value());
    EXPECT_EQ(history.current().reason, tcp::Reason::Start);
}

TEST(History, seeksWithinWhatThereIs)
{
    History history = handshake();
    EXPECT_EQ(history.cursor(), 5);
    history.seek(-3);
    EXPECT_EQ(history.cursor(), 0);
    history.seek(99);
    EXPECT_EQ(history.cursor(), 5);
    history.seek(2);
    EXPECT_EQ(history.current().after.at(Side::Client).tcb.state, tcp::State::SynSent);
}

TEST(History, refusesWhatCannotHappenAndStaysAsItWas)
{
    History history = handshake();
    EXPECT_EQ(history.act({Deliver{1}, {}}), "the wire is empty");
    EXPECT_EQ(history.size(), 6);
    EXPECT_EQ(history.branchCount(), 1);
}

TEST(History, goesOnAlongTheBranchWhenTheSameIsDoneAgain)
{
    History history = handshake();
    history.seek(2);
    EXPECT_EQ(history.act({Deliver{1}, {}}), std::nullopt);
    EXPECT_EQ(history.cursor(), 3);
    EXPECT_EQ(history.branchCount(), 1);
}

TEST(History, keepsTheOldFutureWhenSomethingElseIsDone)
{
    History history = handshake();
    history.seek(2);
    EXPECT_EQ(history.act({Drop{1}, {}}), std::nullopt);
    EXPECT_EQ(history.branchCount(), 2);
    EXPECT_EQ(history.branch(), 1);
    EXPECT_EQ(history.forkStep(1), 3);
    EXPECT_EQ(history.size(), 4);
    EXPECT_EQ(history.current().reason, tcp::Reason::Lost);

    history.selectBranch(0);
    EXPECT_EQ(history.size(), 6);
    EXPECT_EQ(history.cursor(), 2) << "the last step that both have";
    history.seek(5);
    EXPECT_EQ(history.current().after.at(Side::Server).tcb.state, tcp::State::Established);
    history.selectBranch(1);
    EXPECT_EQ(history.cursor(), 2);
    EXPECT_EQ(history.at(3).reason, tcp::Reason::Lost);
    history.selectBranch(7);
    EXPECT_EQ(history.branch(), 1);
}

TEST(History, findsTheStepsOfASegmentAndOfARule)
{
    History history = handshake();
    EXPECT_EQ(history.stepSending(1), 2);
    EXPECT_EQ(history.stepEnding(1), 3);
    EXPECT_EQ(history.stepSending(3), 4);
    EXPECT_EQ(history.stepEnding(3), 5);
    EXPECT_EQ(history.stepSending(9), -1);
    EXPECT_EQ(history.stepEnding(9), -1);
    const tcp::Rule& rule = *tcp::ruleNamed("syn-sent-rcv-syn-ack");
    EXPECT_EQ(history.lastStepTaking(rule, history.lastStep()), 4);
    EXPECT_EQ(history.lastStepTaking(rule, 3), -1);
}

TEST(History, isTheSameWhicheverWayAMomentIsReached)
{
    History forth = handshake();
    const World middle = forth.at(3).after;
    forth.seek(0);
    forth.seek(3);
    EXPECT_EQ(forth.current().after, middle);
}

// Two branches from step 2: the SYN is lost, or doubled.
History forked()
{
    History history = handshake();
    history.seek(2);
    history.act({Drop{1}, {}});
    history.seek(2);
    history.act({Duplicate{1}, {}});
    history.act({Deliver{1}, {}});
    return history;
}

TEST(History, givesOneBranchAlone)
{
    History history = handshake();
    history.seek(2);
    history.act({Drop{1}, {}});
    history.renameBranch(1, "lost");
    for (int branch = 0; branch < 2; ++branch) {
        const History alone = history.alone(branch);
        EXPECT_EQ(alone.branchCount(), 1);
        EXPECT_EQ(alone.lastStep(), history.branchEnd(branch));
        EXPECT_EQ(alone.nodeCount(), history.branchEnd(branch) + 1);
        EXPECT_EQ(alone.setup(), history.setup());
        EXPECT_EQ(alone.branchName(0), history.branchName(branch));
        for (int step = 0; step <= alone.lastStep(); ++step)
            EXPECT_EQ(alone.at(step).after, history.at(branch, step).after);
    }
}

TEST(History, doesTheSameWhetherOrNotItWaitedForNow)
{
    sim::History history;
    history.act({CallChoice{Side::Client, {tcp::Call::OpenActive}}, std::chrono::seconds(1)});
    history.act({Drop{1}, history.current().after.now});
    history.seek(1);
    history.act({Drop{1}, {}});
    EXPECT_EQ(history.branchCount(), 1);
    history.seek(1);
    history.act({Drop{1}, std::chrono::seconds(2)});
    EXPECT_EQ(history.branchCount(), 2) << "a second later is another step";
}

TEST(History, goesAlongWithAnotherBranchThatDoesTheSame)
{
    History history = forked();
    ASSERT_EQ(history.branchCount(), 3);
    history.seek(2);
    EXPECT_EQ(history.act({Drop{1}, {}}), std::nullopt);
    EXPECT_EQ(history.branch(), 1);
    EXPECT_EQ(history.cursor(), 3);
    history.seek(2);
    EXPECT_EQ(history.act({Deliver{1}, {}}), std::nullopt);
    EXPECT_EQ(history.branch(), 0);
    EXPECT_EQ(history.branchCount(), 3) << "nothing new was done";
    EXPECT_EQ(history.lastStep(), 5);
}

TEST(History, doesNotTakeTheSameChoiceElsewhereForTheSame)
{
    History history;
    history.act(call(Side::Server, tcp::Call::OpenPassive));
    history.act(call(Side::Server, tcp::Call::Close));
    history.act(call(Side::Server, tcp::Call::OpenPassive));
    history.seek(0);
    history.act(call(Side::Client, tcp::Call::OpenActive));
    history.act(call(Side::Server, tcp::Call::OpenPassive));
    EXPECT_EQ(history.branchCount(), 2);
    EXPECT_EQ(history.current().after.at(Side::Client).tcb.state, tcp::State::SynSent);
}

TEST(History, comparesBranches)
{
    const History history = forked();
    EXPECT_EQ(history.firstDifference(0, 1), 3);
    EXPECT_EQ(history.firstDifference(1, 2), 3);
    EXPECT_EQ(history.firstDifference(1, 1), 4) << "one more than they have";
    EXPECT_EQ(history.branchEnd(0), 5);
    EXPECT_EQ(history.branchEnd(1), 3);
    EXPECT_EQ(history.at(1, 3).reason, tcp::Reason::Lost);
    EXPECT_EQ(&history.at(1, 2), &history.at(0, 2)) << "what they share is one record";
    EXPECT_EQ(history.at(0, 5).after.at(Side::Server).tcb.state, tcp::State::Established);
}

TEST(History, namesRemovesAndRestoresBranches)
{
    History history = forked();
    history.renameBranch(1, "the SYN is lost");
    ASSERT_EQ(history.branch(), 2);
    history.seek(4);
    History::Removed removed = history.removeBranch(2);
    EXPECT_EQ(history.branchCount(), 2);
    EXPECT_EQ(history.branch(), 0) << "the branch that it left";
    EXPECT_EQ(history.cursor(), 2);
    history.restoreBranch(std::move(removed));
    EXPECT_EQ(history.branchCount(), 3);
    EXPECT_EQ(history.branch(), 2);
    EXPECT_EQ(history.cursor(), 4);

    removed = history.removeBranch(0);
    EXPECT_EQ(history.branch(), 1) << "the same branch, one place up";
    EXPECT_EQ(history.branchName(0), "the SYN is lost");
    EXPECT_EQ(history.cursor(), 4);
    history.restoreBranch(std::move(removed));
    EXPECT_EQ(history.branchName(1), "the SYN is lost");
    EXPECT_EQ(history.at(0, 5).after.at(Side::Server).tcb.state, tcp::State::Established);

    static_cast<void>(history.removeBranch(1));
    history.seek(2);
    history.act({Drop{1}, {}});
    EXPECT_EQ(history.branchCount(), 3) << "what was taken away is done anew";
}

} // namespace
