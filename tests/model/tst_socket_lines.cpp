// What ss and netstat would print. What is expected of ss was seen on Linux, with the same things done to real sockets.
#include "model/scenario/reader.h"
#include "model/scenario/runner.h"
#include "model/trace/socket_lines.h"

#include "tests/model/tcbs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace synfin;
using sim::Side;
using tcp::State;
using trace::SocketQueues;
using trace::SocketTool;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

// A history that was led to its end by the steps of a scenario.
sim::History history(const std::string& steps, const std::string& head = {})
{
    const scenario::Reading reading = scenario::read("format = 1\n" + head + steps, "test.toml");
    for (const auto& d : reading.diagnostics)
        ADD_FAILURE() << scenario::format(d);
    scenario::Run run = scenario::run(reading.scenario.value());
    for (const auto& d : run.diagnostics)
        ADD_FAILURE() << scenario::format(d);
    return std::move(run.history);
}

const std::string listening = "[server]\nstate = \"LISTEN\"\n";
const std::string established = "[client]\nstate = \"ESTABLISHED\"\n[server]\nstate = \"ESTABLISHED\"\n";
const std::string arrives = "[[step]]\ndeliver = \"next\"\n";

std::string calls(const std::string& side, const std::string& call, const std::string& more = {})
{
    return "[[step]]\nat = \"" + side + "\"\ncall = \"" + call + "\"\n" + more;
}

std::vector<std::string> ss(const sim::History& h, Side side)
{
    return trace::socketLines(SocketTool::Ss, h, h.lastStep(), side);
}

State stateAtEnd(const sim::History& h, Side side)
{
    return h.at(h.lastStep()).after.at(side).tcb.state;
}

SocketQueues queues(const sim::History& h, Side side)
{
    return trace::linuxQueues(h, h.lastStep(), side);
}

} // namespace

TEST(Ss, PrintsNothingForClosed)
{
    for (const SocketTool tool : trace::allSocketTools)
        for (const Side side : sim::bothSides)
            EXPECT_THAT(trace::socketLines(tool, history({}), 0, side), IsEmpty());
}

TEST(Ss, KeepsTheListenerBesideTheHandshake)
{
    sim::History h = history(calls("client", "open-active"), listening);
    EXPECT_THAT(ss(h, Side::Server), ElementsAre("LISTEN     0      128                *:80                *:*"));
    EXPECT_THAT(ss(h, Side::Client),
                ElementsAre("SYN-SENT   0      1          192.0.2.1:49152  198.51.100.2:80    timer:(on,1sec,0)"));
    h = history(calls("client", "open-active") + arrives, listening);
    EXPECT_THAT(ss(h, Side::Server),
                ElementsAre("LISTEN     0      128                *:80                *:*",
                            "SYN-RECV   0      0       198.51.100.2:80        192.0.2.1:49152 timer:(on,1sec,0)"));
    h = history(calls("client", "open-active") + arrives + arrives + arrives, listening);
    EXPECT_THAT(ss(h, Side::Server), ElementsAre("ESTAB      0      0       198.51.100.2:80        192.0.2.1:49152"));
    EXPECT_THAT(ss(h, Side::Client), ElementsAre("ESTAB      0      0          192.0.2.1:49152  198.51.100.2:80"));
}

// A handshake that both sides began is a whole socket, whose SYN counts.
TEST(Ss, CountsTheSynOfASimultaneousOpen)
{
    const sim::History h = history(calls("client", "open-active") + calls("server", "open-active") + arrives);
    EXPECT_EQ(stateAtEnd(h, Side::Server), State::SynReceived);
    EXPECT_EQ(queues(h, Side::Server), (SocketQueues{0, 1}));
    EXPECT_EQ(ss(h, Side::Server).size(), 1U);
}

TEST(Queues, CountTheFinUntilTheEndWasRead)
{
    const std::string sent = calls("client", "send", "bytes = 20\n") + arrives;
    const std::string closed = calls("client", "shutdown") + "[[step]]\ndeliver = { to = \"server\" }\n";
    EXPECT_EQ(queues(history(sent, established), Side::Server), (SocketQueues{20, 0}));
    EXPECT_EQ(queues(history(sent, established), Side::Client), (SocketQueues{0, 20}));
    sim::History h = history(sent + closed, established);
    EXPECT_EQ(stateAtEnd(h, Side::Server), State::CloseWait);
    EXPECT_EQ(queues(h, Side::Server), (SocketQueues{21, 0}));
    h = history(sent + closed + calls("server", "receive", "bytes = 5\n"), established);
    EXPECT_EQ(queues(h, Side::Server), (SocketQueues{16, 0}));
    h = history(sent + closed + calls("server", "receive"), established);
    EXPECT_EQ(queues(h, Side::Server), (SocketQueues{0, 0}));
    // A recv() that waited for data has been told that none will come.
    h = history(calls("server", "receive") + closed, established);
    EXPECT_EQ(queues(h, Side::Server), (SocketQueues{0, 0}));
    h = history(closed, established);
    EXPECT_EQ(queues(h, Side::Server), (SocketQueues{1, 0}));
    h = history(closed + calls("server", "close"), established);
    EXPECT_EQ(stateAtEnd(h, Side::Server), State::LastAck);
    EXPECT_EQ(queues(h, Side::Server), (SocketQueues{1, 1}));
}

// One after the other: what waits for the window and the FIN behind it count too, and the timer is that of the probes.
TEST(Queues, CountWhatWaitsForTheWindow)
{
    sim::Setup setup;
    tcp::Tcb client = test::tcbIn(State::Established, tcp::Open::Active);
    client.sndWnd = 0;
    client.maxSndWnd = 0;
    const tcp::Tcb server = test::tcbIn(State::Established, tcp::Open::Passive, test::irs, test::iss);
    sim::History h(setup, sim::startWorld(setup, client, server));
    ASSERT_FALSE(h.act({sim::CallChoice{Side::Client, {tcp::Call::Send, 1000, false}}, {}}));
    EXPECT_EQ(queues(h, Side::Client), (SocketQueues{0, 1000}));
    EXPECT_EQ(trace::linuxTimer(h.current().after.at(Side::Client), h.current().time), "timer:(persist,1sec,0)");
    ASSERT_FALSE(h.act({sim::CallChoice{Side::Client, {tcp::Call::Close, 0, false}}, {}}));
    EXPECT_EQ(queues(h, Side::Client), (SocketQueues{0, 1001}));
    EXPECT_EQ(
        trace::socketLines(SocketTool::BsdNetstat, h, h.lastStep(), Side::Client),
        (std::vector<std::string>{"tcp4       0   1000  192.0.2.1.49152        198.51.100.2.80        FIN_WAIT_1"}));
}

struct TimerText {
    tcp::Duration left;
    std::string_view text;
};
class SsTimer : public testing::TestWithParam<TimerText> {};
TEST_P(SsTimer, IsWrittenAsSsWritesIt)
{
    sim::Endpoint endpoint{test::tcbIn(State::FinWait1, tcp::Open::Active), {}};
    endpoint.tcb.retries = 2;
    endpoint.timers[static_cast<std::size_t>(tcp::Timer::Retransmission)] = 7s + GetParam().left;
    EXPECT_EQ(trace::linuxTimer(endpoint, 7s), "timer:(on," + std::string(GetParam().text) + ",2)");
}
INSTANTIATE_TEST_SUITE_P(Lengths, SsTimer,
                         testing::Values(TimerText{980ms, "980ms"}, TimerText{5ms, "005ms"}, TimerText{0s, ""},
                                         TimerText{-3s, ""}, TimerText{1s, "1sec"}, TimerText{1200ms, "1.200ms"},
                                         TimerText{9999ms, "9.999ms"}, TimerText{10500ms, "10sec"},
                                         TimerText{59s, "59sec"}, TimerText{60s, "1min"}, TimerText{90s, "1min30sec"},
                                         TimerText{10min + 5s, "10min"}));

TEST(SsTimer, OfTheTwoWaits)
{
    sim::Endpoint endpoint{test::tcbIn(State::TimeWait, tcp::Open::Active), {}};
    endpoint.timers[static_cast<std::size_t>(tcp::Timer::TimeWait)] = 59s;
    EXPECT_EQ(trace::linuxTimer(endpoint, 0s), "timer:(timewait,59sec,0)");
    endpoint.timers = {};
    endpoint.tcb.state = State::FinWait2;
    endpoint.timers[static_cast<std::size_t>(tcp::Timer::FinWait2)] = 57s;
    EXPECT_EQ(trace::linuxTimer(endpoint, 0s), "timer:(timewait,57sec,0)");
}

struct Words {
    State state;
    std::string_view ss;
    std::string_view windows;
    std::string_view bsd;
};
class StateWords : public testing::TestWithParam<Words> {};
TEST_P(StateWords, AreThoseOfTheTool)
{
    EXPECT_EQ(trace::stateWord(SocketTool::Ss, GetParam().state), GetParam().ss);
    EXPECT_EQ(trace::stateWord(SocketTool::WindowsNetstat, GetParam().state), GetParam().windows);
    EXPECT_EQ(trace::stateWord(SocketTool::BsdNetstat, GetParam().state), GetParam().bsd);
}
INSTANTIATE_TEST_SUITE_P(All, StateWords,
                         testing::Values(Words{State::Listen, "LISTEN", "LISTENING", "LISTEN"},
                                         Words{State::SynSent, "SYN-SENT", "SYN_SENT", "SYN_SENT"},
                                         Words{State::SynReceived, "SYN-RECV", "SYN_RECEIVED", "SYN_RCVD"},
                                         Words{State::Established, "ESTAB", "ESTABLISHED", "ESTABLISHED"},
                                         Words{State::FinWait1, "FIN-WAIT-1", "FIN_WAIT_1", "FIN_WAIT_1"},
                                         Words{State::FinWait2, "FIN-WAIT-2", "FIN_WAIT_2", "FIN_WAIT_2"},
                                         Words{State::CloseWait, "CLOSE-WAIT", "CLOSE_WAIT", "CLOSE_WAIT"},
                                         Words{State::Closing, "CLOSING", "CLOSING", "CLOSING"},
                                         Words{State::LastAck, "LAST-ACK", "LAST_ACK", "LAST_ACK"},
                                         Words{State::TimeWait, "TIME-WAIT", "TIME_WAIT", "TIME_WAIT"}));

TEST(Netstat, OfWindowsAndBsd)
{
    const sim::History h = history(calls("client", "open-active") + arrives, listening);
    EXPECT_THAT(trace::socketLines(SocketTool::WindowsNetstat, h, h.lastStep(), Side::Server),
                ElementsAre("  TCP    0.0.0.0:80             0.0.0.0:0              LISTENING",
                            "  TCP    198.51.100.2:80        192.0.2.1:49152        SYN_RECEIVED"));
    EXPECT_THAT(trace::socketLines(SocketTool::BsdNetstat, h, h.lastStep(), Side::Server),
                ElementsAre("tcp4       0      0  *.80                   *.*                    LISTEN",
                            "tcp4       0      0  198.51.100.2.80        192.0.2.1.49152        SYN_RCVD"));
}

// The heading stands over the columns of every line.
TEST(Lines, StandUnderTheirHeading)
{
    const sim::History h = history(calls("client", "open-active") + arrives, listening);
    const auto begin = [](std::string_view line, std::string_view word) { return line.find(word); };
    const std::string windows = trace::socketLines(SocketTool::WindowsNetstat, h, h.lastStep(), Side::Client).front();
    const std::string bsd = trace::socketLines(SocketTool::BsdNetstat, h, h.lastStep(), Side::Client).front();
    const std::string_view windowsHeading = trace::socketHeading(SocketTool::WindowsNetstat);
    const std::string_view bsdHeading = trace::socketHeading(SocketTool::BsdNetstat);
    EXPECT_EQ(begin(windows, "192"), begin(windowsHeading, "Local"));
    EXPECT_EQ(begin(windows, "198"), begin(windowsHeading, "Foreign"));
    EXPECT_EQ(begin(windows, "SYN"), begin(windowsHeading, "State"));
    EXPECT_EQ(begin(bsd, "192"), begin(bsdHeading, "Local"));
    EXPECT_EQ(begin(bsd, "198"), begin(bsdHeading, "Foreign"));
    EXPECT_EQ(begin(bsd, "SYN"), begin(bsdHeading, "(state)"));
    const std::string linux = ss(h, Side::Client).front();
    const std::string_view heading = trace::socketHeading(SocketTool::Ss);
    EXPECT_EQ(linux.find(":49152"), heading.find(":Port"));
    EXPECT_EQ(linux.find(":80"), heading.rfind(":Port"));
    EXPECT_EQ(linux.find('0'), heading.find("Recv-Q"));
}
