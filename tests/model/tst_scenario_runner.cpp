#include "model/scenario/reader.h"
#include "model/scenario/runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace synfin;
using namespace std::chrono_literals;
using sim::Side;
using tcp::State;

namespace {

scenario::Scenario readGood(const std::string& text)
{
    scenario::Reading reading = scenario::read("format = 1\n" + text, "run.toml");
    for (const auto& d : reading.diagnostics)
        ADD_FAILURE() << scenario::format(d);
    return reading.scenario.value_or(scenario::Scenario{});
}

scenario::Run runOf(const std::string& text)
{
    return scenario::run(readGood(text));
}

std::string call(const std::string& at, const std::string& what)
{
    return "[[step]]\nat = \"" + at + "\"\ncall = \"" + what + "\"\n";
}

std::string deliver(const std::string& what = "\"next\"")
{
    return "[[step]]\ndeliver = " + what + '\n';
}

std::string wait(const std::string& length)
{
    return "[[step]]\nwait = \"" + length + "\"\n";
}

const std::string established = "[client]\nstate = \"ESTABLISHED\"\n[server]\nstate = \"ESTABLISHED\"\n";

std::vector<std::string> messages(const scenario::Run& run)
{
    std::vector<std::string> out;
    for (const auto& d : run.diagnostics)
        out.push_back(scenario::format(d));
    return out;
}

State stateOf(const scenario::Run& run, int step, Side side)
{
    return run.history.at(step).after.at(side).tcb.state;
}

} // namespace

TEST(Runner, MakesAHistoryOfTheSteps)
{
    const scenario::Run run = runOf(call("server", "open-passive") + "say = \"waits\"\n" + call("client", "open-active")
                                    + deliver() + "say = { en = \"arrives\", zh_CN = \"到达\" }\n");
    ASSERT_EQ(run.history.lastStep(), 3);
    EXPECT_EQ(run.history.cursor(), 0);
    EXPECT_TRUE(run.complete);
    EXPECT_TRUE(run.diagnostics.empty());
    EXPECT_EQ(stateOf(run, 3, Side::Server), State::SynReceived);
    EXPECT_EQ(run.madeBy, (std::vector<scenario::Maker>{{0, -1}, {0, 0}, {0, 1}, {0, 2}}));
    ASSERT_EQ(run.say.size(), 4U);
    EXPECT_TRUE(run.say[0].empty());
    EXPECT_EQ(run.say[1].in("en"), "waits");
    EXPECT_TRUE(run.say[2].empty());
    EXPECT_EQ(run.say[3].in("zh_CN"), "到达");
}

TEST(Runner, RunsAnEmptyScenario)
{
    const scenario::Run run = runOf("");
    EXPECT_EQ(run.history.size(), 1);
    EXPECT_TRUE(run.complete);
}

TEST(Runner, FindsTheSegmentThatIsMeant)
{
    // Two from the client, then one from the server: ids 1, 2, 3.
    const std::string sent = established + call("client", "send") + call("client", "send") + call("server", "send");
    const auto arrived = [&](const std::string& what) {
        const scenario::Run run = runOf(sent + deliver(what));
        return run.history.at(run.history.lastStep()).segment->id;
    };
    EXPECT_EQ(arrived("\"next\""), 1);
    EXPECT_EQ(arrived("{ to = \"server\" }"), 1);
    EXPECT_EQ(arrived("{ to = \"client\" }"), 3);
    EXPECT_EQ(arrived("{ id = 2 }"), 2);
}

TEST(Runner, DropsAndDuplicates)
{
    const scenario::Run run =
        runOf(established + call("client", "send") + "[[step]]\nduplicate = \"next\"\nexpect = { sent = [] }\n"
              + "[[step]]\ndrop = { id = 1 }\n" + deliver());
    ASSERT_EQ(run.history.lastStep(), 4);
    EXPECT_TRUE(run.diagnostics.empty()) << messages(run).front();
    EXPECT_EQ(run.history.at(4).segment->id, 2);
    EXPECT_EQ(run.history.at(4).segment->copyOf, 1);
    EXPECT_EQ(run.history.at(4).after.at(Side::Server).tcb.rcvNxt, tcp::Seq(102));
}

TEST(Runner, BringsSegmentsOutOfNowhere)
{
    const scenario::Run run =
        runOf("[server]\nstate = \"LISTEN\"\n[[step]]\nat = \"server\"\n"
              "segment = { seq = 90, ctl = \"SYN\", wnd = 10 }\n"
              "[[step]]\nat = \"server\"\nsegment = { seq = 91, ack = 301, ctl = [\"FIN\"], len = 5 }\n");
    EXPECT_EQ(stateOf(run, 1, Side::Server), State::SynReceived);
    EXPECT_EQ(run.history.at(1).segment->segment.wnd, 10U);
    EXPECT_TRUE(run.history.at(1).segment->injected);
    const tcp::Segment& second = run.history.at(2).segment->segment;
    EXPECT_EQ(tcp::controlText(second), "FIN,ACK");
    EXPECT_EQ(second.len, 5U);
    EXPECT_EQ(second.wnd, 65535U);
    EXPECT_EQ(stateOf(run, 2, Side::Server), State::CloseWait);
}

TEST(Runner, CrashesAHost)
{
    const scenario::Run run =
        runOf(established + "[[step]]\nat = \"client\"\ncrash = true\nexpect = { client = \"CLOSED\", rule = \"\" }\n");
    EXPECT_TRUE(run.diagnostics.empty());
    EXPECT_EQ(stateOf(run, 1, Side::Client), State::Closed);
}

TEST(Wait, MovesTheClockForTheStepThatFollows)
{
    const scenario::Run run = runOf(wait("1s") + call("server", "open-passive") + wait("10ms") + wait("20ms")
                                    + call("client", "open-active"));
    ASSERT_EQ(run.history.lastStep(), 2);
    EXPECT_EQ(run.history.at(1).time, 1s);
    EXPECT_EQ(run.history.at(2).time, 1030ms);
    EXPECT_EQ(run.madeBy, (std::vector<scenario::Maker>{{0, -1}, {0, 1}, {0, 4}}));
}

TEST(Wait, LeavesSegmentsOnTheWire)
{
    const scenario::Run run =
        runOf(call("server", "open-passive") + call("client", "open-active") + wait("500ms") + deliver());
    ASSERT_EQ(run.history.lastStep(), 3);
    EXPECT_EQ(run.history.at(3).time, 500ms);
}

TEST(Wait, LetsTimersExpireInTheOrderOfTime)
{
    // The client's SYN goes out again after 1 s and 2 s more; each is a step of its own with the words of the wait.
    const scenario::Run run = runOf(call("client", "open-active") + wait("5s") + "say = \"silence\"\n"
                                    + "expect = { client = \"SYN-SENT\", sent = [\"SYN\", \"SYN\"], rule = \"\" }\n"
                                    + call("client", "abort"));
    EXPECT_TRUE(run.diagnostics.empty()) << messages(run).front();
    ASSERT_EQ(run.history.lastStep(), 4);
    EXPECT_EQ(run.history.at(2).time, 1s);
    EXPECT_EQ(run.history.at(3).time, 3s);
    EXPECT_EQ(run.history.at(4).time, 5s);
    EXPECT_EQ(run.say[2].in("en"), "silence");
    EXPECT_EQ(run.say[3].in("en"), "silence");
    EXPECT_TRUE(run.say[4].empty());
    EXPECT_EQ(run.madeBy, (std::vector<scenario::Maker>{{0, -1}, {0, 0}, {0, 1}, {0, 1}, {0, 2}}));
}

TEST(Wait, LetsTheTimersOfBothSidesExpireInTurn)
{
    const scenario::Run run = runOf(
        "[client]\nstate = \"TIME-WAIT\"\n[server]\nstate = \"LAST-ACK\"\n[profile]\nmsl = \"1s\"\n" + wait("2s"));
    // The server's FIN goes out again after 1 s, and the client's 2MSL are over after 2 s.
    ASSERT_EQ(run.history.lastStep(), 2);
    EXPECT_EQ(run.history.at(1).at, Side::Server);
    EXPECT_EQ(run.history.at(1).time, 1s);
    EXPECT_EQ(run.history.at(2).at, Side::Client);
    EXPECT_EQ(run.history.at(2).time, 2s);
    EXPECT_EQ(run.history.at(2).rule->id, "time-wait-timeout");
}

TEST(Wait, EndsExactlyWhereATimerExpires)
{
    EXPECT_EQ(runOf(call("client", "open-active") + wait("999999us")).history.lastStep(), 1);
    EXPECT_EQ(runOf(call("client", "open-active") + wait("1s")).history.lastStep(), 2);
    EXPECT_EQ(runOf(call("client", "open-active") + wait("400ms") + wait("600ms")).history.lastStep(), 2);
}

TEST(Wait, LetsATimerThatADeliveryOvertookExpireAtOnce)
{
    const scenario::Run run = runOf("[link]\ndelay = \"1500ms\"\n" + call("server", "open-passive")
                                    + call("client", "open-active") + deliver() + wait("0s"));
    ASSERT_EQ(run.history.lastStep(), 4);
    EXPECT_EQ(run.history.at(4).at, Side::Client);
    EXPECT_EQ(run.history.at(4).time, 1500ms);
}

TEST(Runner, StopsAtWhatCannotHappenAndKeepsWhatCameBefore)
{
    struct Row {
        std::string step;
        const char* message;
    };
    for (const Row& row :
         {Row{deliver(), "run.toml:5:1: step 2 cannot happen: the wire is empty"},
          Row{"[[step]]\ndrop = { to = \"client\" }\n", "run.toml:5:1: step 2 cannot happen: the wire is empty"},
          Row{"[[step]]\ndelay = \"next\"\nby = \"1s\"\n", "run.toml:5:1: step 2 cannot happen: the wire is empty"},
          Row{"[[step]]\nduplicate = { id = 7 }\n", "run.toml:5:1: step 2 cannot happen: the wire is empty"},
          Row{"[[step]]\nat = \"client\"\ntimeout = \"time-wait\"\n",
              "run.toml:5:1: step 2 cannot happen: no time-wait timer runs at the client, which is in CLOSED"}}) {
        const scenario::Run run = runOf(call("server", "open-passive") + row.step + call("client", "open-active"));
        EXPECT_EQ(messages(run), std::vector<std::string>{row.message});
        EXPECT_FALSE(run.complete);
        EXPECT_EQ(run.history.lastStep(), 1);
        EXPECT_EQ(stateOf(run, 1, Side::Server), State::Listen);
    }
    const scenario::Run other = runOf(call("client", "open-active") + "[[step]]\ndeliver = { to = \"client\" }\n");
    EXPECT_EQ(messages(other),
              std::vector<std::string>{
                  "run.toml:5:1: step 2 cannot happen: nothing on the wire is on its way to the client"});
    const scenario::Run byId = runOf(call("client", "open-active") + "[[step]]\ndeliver = { id = 2 }\n");
    EXPECT_EQ(messages(byId),
              std::vector<std::string>{"run.toml:5:1: step 2 cannot happen: segment 2 is not on the wire"});
}

TEST(Runner, ReportsEveryBrokenExpectationAtItsPlace)
{
    const scenario::Run run =
        runOf(call("client", "open-active")
              + "expect = { client = \"LISTEN\", server = \"CLOSED\", sent = [], signals = [\"ok\"], rule = \"\" }\n"
              + deliver() + "expect = { sent = [\"ACK\", \"RST\"], rule = \"closed-active-open\" }\n");
    EXPECT_EQ(messages(run),
              (std::vector<std::string>{
                  "run.toml:5:21: step 1: expected the client in LISTEN, but it is in SYN-SENT",
                  "run.toml:5:57: step 1: expected nothing to be sent, but it was SYN",
                  "run.toml:5:71: step 1: expected the user to be told \"ok\", but it was nothing",
                  "run.toml:5:86: step 1: expected no rule to be taken, but it was the rule \"closed-active-open\"",
                  "run.toml:8:19: step 2: expected ACK and RST to be sent, but it was RST,ACK",
                  "run.toml:8:42: step 2: expected the rule \"closed-active-open\" to be taken, but it was no rule",
              }));
    EXPECT_TRUE(run.complete);
    EXPECT_EQ(run.expectationsMet, 1);
}

TEST(Runner, TakesControlsInAnyOrder)
{
    const scenario::Run run = runOf("[server]\nstate = \"LISTEN\"\n" + call("client", "open-active") + deliver()
                                    + "expect = { sent = [\"ACK,SYN\"] }\n");
    EXPECT_TRUE(run.diagnostics.empty());
}

TEST(Runner, SendsOneOctetUnlessToldOtherwise)
{
    const auto lengthOf = [](const std::string& more) {
        const scenario::Run run = runOf(established + call("client", "send") + more);
        return run.history.at(1).sent.empty() ? 0U : run.history.at(1).sent.front().segment.len;
    };
    EXPECT_EQ(lengthOf(""), 1U);
    EXPECT_EQ(lengthOf("bytes = 7\n"), 7U);
    EXPECT_EQ(lengthOf("bytes = 0\n"), 0U);
    const scenario::Run pushed =
        runOf(established + call("client", "send") + "push = true\nexpect = { sent = [\"PSH,ACK\"] }\n");
    EXPECT_TRUE(pushed.diagnostics.empty());
}

TEST(Runner, StopsWhatWouldNeverFit)
{
    const scenario::Run run = runOf("[profile]\nmss = 1\n" + established + call("client", "send") + "bytes = 60000\n");
    ASSERT_EQ(run.diagnostics.size(), 1U);
    EXPECT_THAT(run.diagnostics.front().message,
                testing::HasSubstr("step 1 is too much: more than 10000 segments are on the wire"));
}

// A branch's steps, in the words of the file's own.
std::string inBranch(std::string steps)
{
    for (std::size_t at = 0; (at = steps.find("[[step]]", at)) != std::string::npos; at += 15)
        steps.replace(at, 8, "[[branch.step]]");
    return steps;
}

std::string branch(const std::string& head, const std::string& steps)
{
    return "[[branch]]\n" + head + '\n' + inBranch(steps);
}

const std::string opening = call("server", "open-passive") + call("client", "open-active");

TEST(Branches, LeaveTheLineWhereTheySay)
{
    const scenario::Run run =
        runOf("name = \"it arrives\"\n" + opening + deliver() + "say = \"arrives\"\n"
              + branch("after = 2\nname = \"it is lost\"", "[[step]]\ndrop = \"next\"\nsay = \"lost\"\n" + wait("1s"))
              + branch("after = 0", call("client", "close")) + branch("of = 1\nafter = 3", call("client", "abort")));
    ASSERT_TRUE(run.diagnostics.empty()) << messages(run).front();
    const sim::History& history = run.history;
    ASSERT_EQ(history.branchCount(), 4);
    EXPECT_EQ(history.branch(), 0);
    EXPECT_EQ(history.cursor(), 0);
    EXPECT_EQ(history.branchName(0), "it arrives");
    EXPECT_EQ(history.branchName(1), "it is lost");
    EXPECT_EQ(history.branchName(2), "");
    EXPECT_EQ(history.forkStep(1), 3);
    EXPECT_EQ(history.forkStep(2), 1);
    EXPECT_EQ(history.forkStep(3), 4);
    EXPECT_EQ(history.branchEnd(0), 3);
    EXPECT_EQ(history.branchEnd(1), 4) << "the time-out in the wait";
    EXPECT_EQ(history.branchEnd(3), 4);
    EXPECT_TRUE(std::holds_alternative<sim::Drop>(history.at(3, 3).choice->action));
    EXPECT_EQ(run.say[static_cast<std::size_t>(history.path(0)[3])].in("en"), "arrives");
    EXPECT_EQ(run.say[static_cast<std::size_t>(history.path(3)[3])].in("en"), "lost");
    EXPECT_EQ(run.madeBy[static_cast<std::size_t>(history.path(3)[4])], (scenario::Maker{3, 0}));
    EXPECT_EQ(run.madeBy.size(), static_cast<std::size_t>(history.nodeCount()));
}

TEST(Branches, LeaveAtTheirTime)
{
    // Two seconds have passed when the branch leaves, but for the SYN that was sent again in the first of them.
    const scenario::Run run =
        runOf(call("client", "open-active") + wait("1s") + wait("1s") + wait("3s")
              + branch("after = 3", call("client", "abort")) + branch("after = 2", call("client", "abort")));
    ASSERT_TRUE(run.diagnostics.empty()) << messages(run).front();
    ASSERT_EQ(run.history.branchCount(), 3);
    EXPECT_EQ(run.history.at(1, 3).time, 2s);
    EXPECT_EQ(run.history.at(2, 3).time, 1s);
}

TEST(Branches, GoOnWithALineFromItsEnd)
{
    const scenario::Run run = runOf(call("server", "open-passive") + branch("after = 1", call("client", "open-active"))
                                    + branch("of = 1\nafter = 2", deliver()));
    ASSERT_EQ(run.history.branchCount(), 1) << "going on with a line is no branch";
    EXPECT_EQ(run.history.lastStep(), 3);
}

TEST(Branches, ThatDoTheSameAreNone)
{
    const scenario::Run run = runOf(opening + deliver() + branch("after = 1", call("client", "open-active") + deliver())
                                    + branch("after = 1", call("client", "open-active") + call("client", "close")));
    ASSERT_TRUE(run.diagnostics.empty()) << messages(run).front();
    ASSERT_EQ(run.history.branchCount(), 2);
    EXPECT_EQ(run.history.forkStep(1), 3) << "from where it differs";
}

TEST(Branches, MayStandBeforeStepsOfTheirLine)
{
    const scenario::Run run = runOf(opening + branch("after = 2", call("client", "close") + "expect = { rule = \"\" }\n")
                                    + deliver() + "expect = { server = \"LISTEN\" }\n");
    EXPECT_THAT(messages(run), testing::ElementsAre(testing::HasSubstr("branch 1, step 1: expected no rule"),
                                                    testing::HasSubstr("step 3: expected the server in LISTEN")))
        << "in the order of the file";
    EXPECT_EQ(run.history.branchCount(), 2);
}

TEST(Branches, AreCheckedAndNamed)
{
    const scenario::Run run = runOf(
        opening + branch("after = 2", deliver() + "expect = { server = \"LISTEN\" }\n") + branch("after = 1", deliver())
        + branch("of = 2\nafter = 2", call("client", "close")) + branch("after = 2", call("client", "abort")));
    EXPECT_THAT(messages(run),
                testing::ElementsAre(testing::HasSubstr("branch 1, step 1: expected the server in LISTEN"),
                                     testing::HasSubstr("branch 2, step 1 cannot happen: the wire is empty")));
    EXPECT_FALSE(run.complete);
    ASSERT_EQ(run.history.branchCount(), 2) << "what leaves a line that ended before is left out, the next is not";
    EXPECT_TRUE(std::holds_alternative<sim::CallChoice>(run.history.at(1, 3).choice->action));
}
