// Starts in the middle: what is derived from what is given.
#include "model/scenario/reader.h"
#include "model/sim/history.h"

#include <gtest/gtest.h>

#include <ostream>

using namespace synfin;
using sim::Side;
using tcp::Seq;
using tcp::State;

namespace {

// The numbers of one endpoint that a row expects.
struct Numbers {
    std::uint32_t iss;
    std::uint32_t una;
    std::uint32_t nxt;
    std::uint32_t irs;
    std::uint32_t rcvNxt;
};

struct Row {
    const char* name;
    std::string text;
    std::optional<Numbers> client;
    std::optional<Numbers> server;
};

std::ostream& operator<<(std::ostream& out, const Row& row)
{
    return out << row.name;
}

scenario::Scenario readGood(const std::string& text)
{
    scenario::Reading reading = scenario::read("format = 1\n" + text, "start.toml");
    for (const auto& d : reading.diagnostics)
        ADD_FAILURE() << scenario::format(d);
    return reading.scenario.value_or(scenario::Scenario{});
}

std::string both(const std::string& client, const std::string& server)
{
    return "[client]\n" + client + "\n[server]\n" + server + '\n';
}

std::string state(const std::string& name)
{
    return "state = \"" + name + "\"\n";
}

class Start : public testing::TestWithParam<Row> {};

const std::vector<Row> rows{
    {"SynSentToListen", both(state("SYN-SENT"), state("LISTEN")), Numbers{100, 100, 101, 0, 0}, std::nullopt},
    {"SynSentToSynReceived", both(state("SYN-SENT"), state("SYN-RECEIVED")), Numbers{100, 100, 101, 0, 0},
     Numbers{300, 300, 301, 100, 101}},
    {"EstablishedToSynReceived", both(state("ESTABLISHED"), state("SYN-RECEIVED")), Numbers{100, 101, 101, 300, 301},
     Numbers{300, 300, 301, 100, 101}},
    {"Established", both(state("ESTABLISHED"), state("ESTABLISHED")), Numbers{100, 101, 101, 300, 301},
     Numbers{300, 301, 301, 100, 101}},
    {"EstablishedWithIss", both(state("ESTABLISHED") + "iss = 7000", state("ESTABLISHED") + "iss = 0"),
     Numbers{7000, 7001, 7001, 0, 1}, Numbers{0, 1, 1, 7000, 7001}},
    {"EstablishedAcrossTheWrap", both(state("ESTABLISHED") + "iss = 4294967295", state("ESTABLISHED")),
     Numbers{4294967295, 0, 0, 300, 301}, Numbers{300, 301, 301, 4294967295, 0}},
    {"IssFromSndNxt", both(state("ESTABLISHED") + "snd_nxt = 500", state("ESTABLISHED") + "snd_nxt = 0"),
     Numbers{499, 500, 500, 4294967295, 0}, Numbers{4294967295, 0, 0, 499, 500}},
    {"IssFromSndUna", both(state("FIN-WAIT-1") + "snd_una = 500", state("ESTABLISHED")),
     Numbers{499, 500, 501, 300, 301}, Numbers{300, 301, 301, 499, 500}},
    {"DataInFlight",
     both(state("ESTABLISHED") + "snd_una = 101\nsnd_nxt = 121", state("ESTABLISHED") + "rcv_nxt = 101"),
     Numbers{100, 101, 121, 300, 301}, Numbers{300, 301, 301, 100, 101}},
    {"DataReceivedAndItsAckLost", both(state("ESTABLISHED") + "snd_una = 101\nsnd_nxt = 121", state("ESTABLISHED")),
     Numbers{100, 101, 121, 300, 301}, Numbers{300, 301, 301, 100, 121}},
    {"FinWait1ToEstablished", both(state("FIN-WAIT-1"), state("ESTABLISHED")), Numbers{100, 101, 102, 300, 301},
     Numbers{300, 301, 301, 100, 101}},
    {"FinWait1ToCloseWait", both(state("FIN-WAIT-1"), state("CLOSE-WAIT")), Numbers{100, 101, 102, 300, 301},
     Numbers{300, 301, 301, 100, 102}},
    {"FinWait2ToCloseWait", both(state("FIN-WAIT-2"), state("CLOSE-WAIT")), Numbers{100, 102, 102, 300, 301},
     Numbers{300, 301, 301, 100, 102}},
    {"FinWait2ToLastAck", both(state("FIN-WAIT-2"), state("LAST-ACK")), Numbers{100, 102, 102, 300, 301},
     Numbers{300, 301, 302, 100, 102}},
    {"TimeWaitToLastAck", both(state("TIME-WAIT"), state("LAST-ACK")), Numbers{100, 102, 102, 300, 302},
     Numbers{300, 301, 302, 100, 102}},
    {"Closing", both(state("CLOSING"), state("CLOSING")), Numbers{100, 101, 102, 300, 302},
     Numbers{300, 301, 302, 100, 102}},
    {"TimeWaitAlone", both(state("TIME-WAIT"), ""), Numbers{100, 102, 102, 300, 302}, std::nullopt},
    {"HalfOpen", both("iss = 400", state("ESTABLISHED") + "snd_nxt = 300\nrcv_nxt = 100"), std::nullopt,
     Numbers{299, 300, 300, 99, 100}},
    {"DesynchronizedOnPurpose", both(state("ESTABLISHED") + "rcv_nxt = 999", state("ESTABLISHED")),
     Numbers{100, 101, 101, 300, 999}, Numbers{300, 301, 301, 100, 101}},
    {"IrsGiven", both(state("ESTABLISHED") + "irs = 50", ""), Numbers{100, 101, 101, 50, 51}, std::nullopt},
    {"PeerThatDoesNotFit", both(state("CLOSE-WAIT"), state("ESTABLISHED")), Numbers{100, 101, 101, 300, 302},
     Numbers{300, 301, 301, 100, 101}},
};

void expectNumbers(const sim::World& world, Side side, const std::optional<Numbers>& numbers)
{
    const tcp::Tcb& tcb = world.at(side).tcb;
    ASSERT_EQ(tcb.hasSend(), numbers.has_value()) << sim::name(side);
    if (!numbers)
        return;
    EXPECT_EQ(tcb.iss.value(), numbers->iss) << sim::name(side);
    EXPECT_EQ(tcb.sndUna.value(), numbers->una) << sim::name(side);
    EXPECT_EQ(tcb.sndNxt.value(), numbers->nxt) << sim::name(side);
    EXPECT_EQ(tcb.irs.value(), numbers->irs) << sim::name(side);
    EXPECT_EQ(tcb.rcvNxt.value(), numbers->rcvNxt) << sim::name(side);
}

} // namespace

TEST_P(Start, DerivesTheNumbers)
{
    const scenario::Scenario scenario = readGood(GetParam().text);
    expectNumbers(scenario.start, Side::Client, GetParam().client);
    expectNumbers(scenario.start, Side::Server, GetParam().server);
}

INSTANTIATE_TEST_SUITE_P(Scenario, Start, testing::ValuesIn(rows),
                         [](const testing::TestParamInfo<Row>& row) { return std::string(row.param.name); });

// A derived TCB is the one that the engine itself would have at that point.
TEST(Start, IsWhatTheEngineArrivesAt)
{
    struct Case {
        State client;
        State server;
        std::vector<sim::Action> way;
    };
    using sim::CallChoice;
    using sim::Deliver;
    using tcp::Call;
    const std::vector<sim::Action> open{CallChoice{Side::Server, {Call::OpenPassive}},
                                        CallChoice{Side::Client, {Call::OpenActive}}, Deliver{1}, Deliver{2},
                                        Deliver{3}};
    const auto further = [&open](std::vector<sim::Action> more) {
        std::vector<sim::Action> all = open;
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    const CallChoice clientCloses{Side::Client, {Call::Close}};
    const CallChoice serverCloses{Side::Server, {Call::Close}};
    const std::vector<Case> cases{
        {State::SynSent, State::Listen, {open[0], open[1]}},
        {State::SynSent, State::SynReceived, {open[0], open[1], open[2]}},
        {State::Established, State::SynReceived, {open[0], open[1], open[2], open[3]}},
        {State::Established, State::Established, open},
        {State::FinWait1, State::Established, further({clientCloses})},
        {State::FinWait1, State::CloseWait, further({clientCloses, Deliver{4}})},
        {State::FinWait2, State::CloseWait, further({clientCloses, Deliver{4}, Deliver{5}})},
        {State::FinWait2, State::LastAck, further({clientCloses, Deliver{4}, Deliver{5}, serverCloses})},
        {State::TimeWait, State::LastAck, further({clientCloses, Deliver{4}, Deliver{5}, serverCloses, Deliver{6}})},
        {State::Closing, State::Closing, further({clientCloses, serverCloses, Deliver{4}, Deliver{5}})},
    };
    for (const Case& c : cases) {
        sim::History history;
        for (const sim::Action& action : c.way)
            ASSERT_FALSE(history.act({action, {}}).has_value());
        const scenario::Scenario scenario =
            readGood(both(state(std::string(tcp::name(c.client))), state(std::string(tcp::name(c.server)))));
        for (const Side side : sim::bothSides) {
            const tcp::Tcb& reached = history.current().after.at(side).tcb;
            tcp::Tcb derived = scenario.start.at(side).tcb;
            SCOPED_TRACE(std::string(tcp::name(c.client)) + " and " + std::string(tcp::name(c.server)) + ", "
                         + std::string(sim::name(side)));
            // Which segment brought the last window is not part of a start.
            derived.sndWl1 = reached.sndWl1;
            derived.sndWl2 = reached.sndWl2;
            EXPECT_EQ(derived.state, reached.state);
            EXPECT_TRUE(derived == reached);
        }
    }
}

TEST(Start, OpensAsTheSideUsuallyDoes)
{
    const scenario::Scenario usual = readGood(both(state("ESTABLISHED"), state("ESTABLISHED")));
    EXPECT_EQ(usual.start.at(Side::Client).tcb.opened, tcp::Open::Active);
    EXPECT_EQ(usual.start.at(Side::Server).tcb.opened, tcp::Open::Passive);
    const scenario::Scenario both2 = readGood(both(state("LISTEN"), state("SYN-SENT")));
    EXPECT_EQ(both2.start.at(Side::Client).tcb.opened, tcp::Open::Passive);
    EXPECT_EQ(both2.start.at(Side::Server).tcb.opened, tcp::Open::Active);
    const scenario::Scenario named =
        readGood(both(state("SYN-RECEIVED") + "opened = \"passive\"", state("SYN-RECEIVED") + "opened = \"active\""));
    EXPECT_EQ(named.start.at(Side::Client).tcb.opened, tcp::Open::Passive);
    EXPECT_EQ(named.start.at(Side::Server).tcb.opened, tcp::Open::Active);
    EXPECT_FALSE(readGood("").start.at(Side::Client).tcb.opened.has_value());
}

TEST(Start, TakesWindows)
{
    const scenario::Scenario s =
        readGood(both(state("ESTABLISHED") + "rcv_wnd = 1000", state("ESTABLISHED") + "snd_wnd = 5"));
    EXPECT_EQ(s.start.at(Side::Client).tcb.rcvWnd, 1000U);
    EXPECT_EQ(s.start.at(Side::Client).tcb.host.rcvBuffer, 1000U);
    EXPECT_EQ(s.start.at(Side::Client).tcb.sndWnd, 65535U);
    EXPECT_EQ(s.start.at(Side::Server).tcb.sndWnd, 5U);
    const scenario::Scenario offered = readGood(both(state("ESTABLISHED") + "rcv_wnd = 1000", state("ESTABLISHED")));
    EXPECT_EQ(offered.start.at(Side::Server).tcb.sndWnd, 1000U);
    EXPECT_EQ(offered.start.at(Side::Server).tcb.maxSndWnd, 1000U);
}

TEST(Start, TakesInitialSequenceNumbersInTurn)
{
    const scenario::Scenario s =
        readGood("[client]\niss = [7, 8]\n[server]\nstate = \"ESTABLISHED\"\niss = [20, 30]\n");
    EXPECT_EQ(s.setup.iss[0], (std::vector{Seq(7), Seq(8)}));
    EXPECT_EQ(s.start.at(Side::Client).tcb.host.nextIss, Seq(7));
    EXPECT_EQ(s.start.at(Side::Server).tcb.iss, Seq(20));
    EXPECT_EQ(s.start.at(Side::Server).tcb.host.nextIss, Seq(30));
}

TEST(Start, ArmsTheTimersThatTheStatesNeed)
{
    const scenario::Scenario s = readGood(both(state("TIME-WAIT"), state("LAST-ACK")) + "[profile]\nmsl = \"30s\"\n");
    EXPECT_EQ(s.start.at(Side::Client).expiry(tcp::Timer::TimeWait), std::chrono::seconds(60));
    EXPECT_EQ(s.start.at(Side::Server).expiry(tcp::Timer::Retransmission), std::chrono::seconds(1));
}

TEST(Start, ReadsTheProfileOverItsBase)
{
    using namespace std::chrono_literals;
    const tcp::Profile p =
        readGood("[profile]\nbase = \"linux\"\nmsl = \"1min\"\nrst = \"rfc793\"\nsyn = \"rfc793\"\nack = \"rfc793\"\n"
                 "drop-synfin = true\ntime-wait-rst = \"rfc1337\"\nsequence-check = \"strict\"\n"
                 "retransmission-timeout = \"500ms\"\nmax-retransmission-timeout = \"10s\"\nsyn-retries = 2\n"
                 "fin-wait-2-timeout = \"5s\"\nuser-timeout = \"5min\"\ndelayed-ack = \"40ms\"\nmss = 536\n")
            .setup.profile;
    tcp::Profile expected = *tcp::profileNamed("linux");
    expected.msl = 1min;
    expected.rst = expected.syn = expected.ack = tcp::Mitigation::Rfc793;
    expected.dropSynFin = true;
    expected.timeWaitReset = tcp::TimeWaitReset::Rfc1337;
    expected.sequenceCheck = tcp::SequenceCheck::Strict;
    expected.retransmissionTimeout = 500ms;
    expected.maxRetransmissionTimeout = 10s;
    expected.synRetries = 2;
    expected.finWait2Timeout = 5s;
    expected.userTimeout = 5min;
    expected.delayedAck = 40ms;
    expected.mss = 536;
    EXPECT_TRUE(p == expected);
    EXPECT_TRUE(readGood("").setup.profile == tcp::Profile{});
    EXPECT_TRUE(readGood("[profile]\nbase = \"rfc793\"\n").setup.profile == *tcp::profileNamed("rfc793"));
    EXPECT_EQ(readGood("[profile]\nretransmission-timeout = \"90s\"\n").setup.profile.maxRetransmissionTimeout, 90s);
    EXPECT_EQ(readGood("[link]\ndelay = \"250us\"\n").setup.delay, 250us);
}
