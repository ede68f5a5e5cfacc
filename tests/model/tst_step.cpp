// SEGMENT ARRIVES, the calls and the time-outs, case by case, against the text of RFC 9293 §3.10.
#include "model/tcp/step.h"
#include "tests/model/tcbs.h"

#include <gtest/gtest.h>

using namespace synfin::tcp;
using namespace synfin::test;

namespace {

// ISS 1000, IRS 5000. After ten octets each way: SND.NXT 1011 (1012 with our FIN), RCV.NXT 5011 (5012 after a FIN).
std::string written(const Segment& s)
{
    std::string text = "<SEQ=" + std::to_string(s.seq.value()) + ">";
    if (s.ack)
        text += "<ACK=" + std::to_string(s.ack->value()) + ">";
    text += "<CTL=" + controlText(s) + ">";
    if (s.len > 0)
        text += "+" + std::to_string(s.len);
    return text;
}

std::string written(const Step& step)
{
    std::string text(name(step.next.state));
    for (const Segment& s : step.sent)
        text += " " + written(s);
    for (const Signal s : step.signals)
        text += " \"" + std::string(synfin::tcp::text(s)) + "\"";
    return text;
}

struct Case {
    const char* what;
    State state;
    Open opened;
    Segment segment;
    const char* outcome;
};

void PrintTo(const Case& c, std::ostream* out)
{
    *out << c.what << ": " << written(c.segment) << " in " << name(c.state);
}

class SegmentArrives : public testing::TestWithParam<Case> {};

TEST_P(SegmentArrives, doesWhatTheRfcSays)
{
    const Case& c = GetParam();
    EXPECT_EQ(written(step(tcbIn(c.state, c.opened), Arrival{c.segment}, Profile{})), c.outcome);
}

using enum State;
constexpr Open passive = Open::Passive;
constexpr Open active = Open::Active;
constexpr Control synFin{true, true, false, false};

INSTANTIATE_TEST_SUITE_P(
    InClosed, SegmentArrives,
    testing::Values(
        Case{"a reset is dropped", Closed, passive, segment(rst, Seq(7)), "CLOSED"},
        Case{"without ACK", Closed, passive, segment(syn, Seq(7)), "CLOSED <SEQ=0><ACK=8><CTL=RST,ACK>"},
        Case{"text and controls count", Closed, passive, segment(synFin, Seq(7), {}, 5),
             "CLOSED <SEQ=0><ACK=14><CTL=RST,ACK>"},
        Case{"with ACK", Closed, passive, segment(none, Seq(7), Seq(99), 5), "CLOSED <SEQ=99><CTL=RST>"}));

INSTANTIATE_TEST_SUITE_P(
    InListen, SegmentArrives,
    testing::Values(
        Case{"first RST", Listen, passive, segment(rst, Seq(7)), "LISTEN"},
        Case{"RST with ACK", Listen, passive, segment(rst, Seq(7), Seq(1)), "LISTEN"},
        Case{"second ACK", Listen, passive, segment(none, Seq(7), Seq(99)), "LISTEN <SEQ=99><CTL=RST>"},
        Case{"SYN,ACK is an ACK", Listen, passive, segment(syn, Seq(7), Seq(99)), "LISTEN <SEQ=99><CTL=RST>"},
        Case{"third SYN", Listen, passive, segment(syn, Seq(7)), "SYN-RECEIVED <SEQ=101000><ACK=8><CTL=SYN,ACK>"},
        Case{"fourth other", Listen, passive, segment(fin, Seq(7)), "LISTEN"},
        Case{"nothing at all", Listen, passive, segment(none, Seq(7)), "LISTEN"}));

INSTANTIATE_TEST_SUITE_P(
    InSynSent, SegmentArrives,
    testing::Values(
        Case{"ACK of ISS", SynSent, active, segment(none, irs, Seq(1000)), "SYN-SENT <SEQ=1000><CTL=RST>"},
        Case{"ACK beyond SND.NXT", SynSent, active, segment(syn, irs, Seq(1002)), "SYN-SENT <SEQ=1002><CTL=RST>"},
        Case{"bad ACK with RST", SynSent, active, segment(rst, irs, Seq(1000)), "SYN-SENT"},
        Case{"good ACK with RST", SynSent, active, segment(rst, irs, Seq(1001)), "CLOSED \"error: connection reset\""},
        Case{"RST without ACK", SynSent, active, segment(rst, irs), "SYN-SENT"},
        Case{"SYN,ACK", SynSent, active, segment(syn, irs, Seq(1001)), "ESTABLISHED <SEQ=1001><ACK=5001><CTL=ACK>"},
        Case{"SYN,ACK with text", SynSent, active, segment(syn, irs, Seq(1001), 4),
             "ESTABLISHED <SEQ=1001><ACK=5005><CTL=ACK>"},
        Case{"SYN,ACK with FIN", SynSent, active, segment(synFin, irs, Seq(1001)),
             "CLOSE-WAIT <SEQ=1001><ACK=5002><CTL=ACK> \"connection closing\""},
        Case{"SYN alone", SynSent, active, segment(syn, irs), "SYN-RECEIVED <SEQ=1000><ACK=5001><CTL=SYN,ACK>"},
        Case{"ACK without SYN", SynSent, active, segment(none, irs, Seq(1001)), "SYN-SENT"},
        Case{"FIN cannot be validated", SynSent, active, segment(fin, irs, Seq(1001)), "SYN-SENT"}));

INSTANTIATE_TEST_SUITE_P(
    InSynReceived, SegmentArrives,
    testing::Values(
        Case{"ACK of SYN", SynReceived, passive, segment(none, Seq(5001), Seq(1001)), "ESTABLISHED"},
        Case{"ACK of SYN with text", SynReceived, passive, segment(none, Seq(5001), Seq(1001), 3),
             "ESTABLISHED <SEQ=1001><ACK=5004><CTL=ACK>"},
        Case{"ACK of SYN with FIN", SynReceived, passive, segment(fin, Seq(5001), Seq(1001)),
             "CLOSE-WAIT <SEQ=1001><ACK=5002><CTL=ACK> \"connection closing\""},
        Case{"ACK too low", SynReceived, passive, segment(none, Seq(5001), Seq(1000)),
             "SYN-RECEIVED <SEQ=1000><CTL=RST>"},
        Case{"ACK too high", SynReceived, passive, segment(none, Seq(5001), Seq(1002)),
             "SYN-RECEIVED <SEQ=1002><CTL=RST>"},
        Case{"no ACK", SynReceived, passive, segment(none, Seq(5001)), "SYN-RECEIVED"},
        Case{"RST, passive", SynReceived, passive, segment(rst, Seq(5001)), "LISTEN"},
        Case{"RST, active", SynReceived, active, segment(rst, Seq(5001)), "CLOSED \"connection refused\""},
        Case{"SYN in window, passive", SynReceived, passive, segment(syn, Seq(5001)), "LISTEN"},
        Case{"SYN in window, active", SynReceived, active, segment(syn, Seq(5001)),
             "SYN-RECEIVED <SEQ=1001><ACK=5001><CTL=ACK>"},
        Case{"the SYN again", SynReceived, passive, segment(syn, Seq(5000)),
             "SYN-RECEIVED <SEQ=1001><ACK=5001><CTL=ACK>"},
        Case{"crossed SYN,ACK", SynReceived, active, segment(syn, Seq(5000), Seq(1001)), "ESTABLISHED"},
        Case{"crossed SYN,ACK after a passive open", SynReceived, passive, segment(syn, Seq(5000), Seq(1001)),
             "SYN-RECEIVED <SEQ=1001><ACK=5001><CTL=ACK>"}));

std::vector<Case> resets()
{
    std::vector<Case> cases;
    for (const State state : {Established, FinWait1, FinWait2, CloseWait, Closing, LastAck, TimeWait}) {
        const Tcb tcb = tcbIn(state, passive);
        static std::vector<std::string> kept;
        const std::string stays(name(state));
        const auto keep = [](std::string text) { return kept.emplace_back(std::move(text)).c_str(); };
        kept.reserve(200);
        const bool quiet = state == Closing || state == LastAck || state == TimeWait;
        const std::string challenge = stays + " <SEQ=" + std::to_string(tcb.sndNxt.value()) + "><ACK="
            + std::to_string(tcb.rcvNxt.value()) + "><CTL=ACK>";
        cases.push_back({"RST one before", state, passive, segment(rst, tcb.rcvNxt - 1), keep(stays)});
        cases.push_back({"RST exact", state, passive, segment(rst, tcb.rcvNxt),
                         quiet ? "CLOSED" : "CLOSED \"connection reset\""});
        cases.push_back({"RST inside", state, passive, segment(rst, tcb.rcvNxt + 1), keep(challenge)});
        cases.push_back({"RST at the last", state, passive, segment(rst, tcb.rcvNxt + window - 1), keep(challenge)});
        cases.push_back({"RST one past", state, passive, segment(rst, tcb.rcvNxt + window), keep(stays)});
        cases.push_back({"SYN before", state, passive, segment(syn, tcb.rcvNxt - 1), keep(challenge)});
        cases.push_back({"SYN inside", state, passive, segment(syn, tcb.rcvNxt + 5), keep(challenge)});
        cases.push_back({"SYN past", state, passive, segment(syn, tcb.rcvNxt + window), keep(challenge)});
        cases.push_back({"no ACK", state, passive, segment(none, tcb.rcvNxt), keep(stays)});
        cases.push_back({"ACK of the unsent", state, passive, segment(none, tcb.rcvNxt, tcb.sndNxt + 1),
                         keep(challenge)});
        cases.push_back({"ACK too old", state, passive, segment(none, tcb.rcvNxt, tcb.sndUna - window - 1),
                         keep(challenge)});
        cases.push_back({"old enough to ignore", state, passive, segment(none, tcb.rcvNxt, tcb.sndUna - window),
                         keep(stays)});
        cases.push_back({"left of the window", state, passive, segment(none, tcb.rcvNxt - 1, tcb.sndUna),
                         keep(challenge)});
        cases.push_back({"right of the window", state, passive, segment(none, tcb.rcvNxt + window, tcb.sndUna),
                         keep(challenge)});
    }
    return cases;
}

INSTANTIATE_TEST_SUITE_P(InSynchronizedStates, SegmentArrives, testing::ValuesIn(resets()));

INSTANTIATE_TEST_SUITE_P(
    Closing, SegmentArrives,
    testing::Values(
        Case{"FIN", Established, passive, segment(fin, Seq(5011), Seq(1011)),
             "CLOSE-WAIT <SEQ=1011><ACK=5012><CTL=ACK> \"connection closing\""},
        Case{"FIN with text", Established, passive, segment(fin, Seq(5011), Seq(1011), 4),
             "CLOSE-WAIT <SEQ=1011><ACK=5016><CTL=ACK> \"connection closing\""},
        Case{"FIN ahead of a gap waits", Established, passive, segment(fin, Seq(5012), Seq(1011)),
             "ESTABLISHED <SEQ=1011><ACK=5011><CTL=ACK>"},
        Case{"ACK of FIN", FinWait1, active, segment(none, Seq(5011), Seq(1012)), "FIN-WAIT-2"},
        Case{"ACK, not of FIN", FinWait1, active, segment(none, Seq(5011), Seq(1011)), "FIN-WAIT-1"},
        Case{"FIN, CLOSING on the FIN", FinWait1, active, segment(fin, Seq(5011), Seq(1011)),
             "CLOSING <SEQ=1012><ACK=5012><CTL=ACK> \"connection closing\""},
        Case{"FIN and ACK of FIN", FinWait1, active, segment(fin, Seq(5011), Seq(1012)),
             "TIME-WAIT <SEQ=1012><ACK=5012><CTL=ACK> \"connection closing\""},
        Case{"data still flows", FinWait2, active, segment(none, Seq(5011), Seq(1012), 8),
             "FIN-WAIT-2 <SEQ=1012><ACK=5019><CTL=ACK>"},
        Case{"FIN", FinWait2, active, segment(fin, Seq(5011), Seq(1012)),
             "TIME-WAIT <SEQ=1012><ACK=5012><CTL=ACK> \"connection closing\""},
        Case{"ACK of FIN", State::Closing, active, segment(none, Seq(5012), Seq(1012)), "TIME-WAIT"},
        Case{"ACK, not of FIN", State::Closing, active, segment(none, Seq(5012), Seq(1011)), "CLOSING"},
        Case{"ACK of FIN", LastAck, passive, segment(none, Seq(5012), Seq(1012)), "CLOSED"},
        Case{"ACK, not of FIN", LastAck, passive, segment(none, Seq(5012), Seq(1011)), "LAST-ACK"},
        Case{"FIN again", CloseWait, passive, segment(fin, Seq(5011), Seq(1011)),
             "CLOSE-WAIT <SEQ=1011><ACK=5012><CTL=ACK>"},
        Case{"FIN again", TimeWait, active, segment(fin, Seq(5011), Seq(1012)),
             "TIME-WAIT <SEQ=1012><ACK=5012><CTL=ACK>"},
        Case{"text after FIN is ignored", CloseWait, passive, segment(none, Seq(5012), Seq(1011), 3), "CLOSE-WAIT"}));

TEST(Step, restarts2MslWhenTheFinComesAgain)
{
    const Profile profile;
    const Step done = step(tcbIn(TimeWait, active), Arrival{segment(fin, Seq(5011), Seq(1012))}, profile);
    const TimerOrder order = done.timers[static_cast<std::size_t>(Timer::TimeWait)];
    EXPECT_EQ(order, (TimerOrder{TimerOrder::Kind::Start, 2 * profile.msl}));
    // A mere ACK does not: two endpoints in TIME-WAIT would keep one another there.
    const Step ack = step(tcbIn(TimeWait, active), Arrival{segment(none, Seq(5012), Seq(1012))}, profile);
    EXPECT_EQ(ack.timers[static_cast<std::size_t>(Timer::TimeWait)].kind, TimerOrder::Kind::Keep);
    EXPECT_TRUE(ack.sent.empty());
}

TEST(Step, followsRfc793WhereTheProfileSaysSo)
{
    const Profile old = *profileNamed("rfc793");
    EXPECT_EQ(written(step(tcbIn(Established, active), Arrival{segment(rst, Seq(5015))}, old)),
              "CLOSED \"connection reset\"");
    EXPECT_EQ(written(step(tcbIn(Established, active), Arrival{segment(syn, Seq(5015), Seq(1011))}, old)),
              "CLOSED <SEQ=1011><CTL=RST> \"connection reset\"");
    EXPECT_EQ(written(step(tcbIn(Established, active), Arrival{segment(syn, Seq(5015))}, old)),
              "CLOSED <SEQ=0><ACK=5016><CTL=RST,ACK> \"connection reset\"");
    Profile rfc1337;
    rfc1337.timeWaitReset = TimeWaitReset::Rfc1337;
    EXPECT_EQ(written(step(tcbIn(TimeWait, active), Arrival{segment(rst, Seq(5012))}, rfc1337)), "TIME-WAIT");
    Profile strict;
    strict.sequenceCheck = SequenceCheck::Strict;
    EXPECT_EQ(written(step(tcbIn(SynReceived, active), Arrival{segment(syn, Seq(5000), Seq(1001))}, strict)),
              "SYN-RECEIVED <SEQ=1001><ACK=5001><CTL=ACK>");
    Profile dropping;
    dropping.dropSynFin = true;
    EXPECT_EQ(written(step(tcbIn(Listen, passive), Arrival{segment(synFin, Seq(7))}, dropping)), "LISTEN");
}

TEST(Step, putsTextInOrder)
{
    const Profile profile;
    Tcb tcb = tcbIn(Established, active);
    const auto arrive = [&](std::uint32_t offset, std::uint32_t len, Control ctl = {}) {
        const Step done = step(tcb, Arrival{segment(ctl, Seq(5011) + offset, tcb.sndNxt, len)}, profile);
        tcb = done.next;
        return written(done);
    };
    EXPECT_EQ(arrive(10, 5), "ESTABLISHED <SEQ=1011><ACK=5011><CTL=ACK>");
    EXPECT_EQ(arrive(20, 5, fin), "ESTABLISHED <SEQ=1011><ACK=5011><CTL=ACK>");
    EXPECT_EQ(arrive(0, 12), "ESTABLISHED <SEQ=1011><ACK=5026><CTL=ACK>");
    EXPECT_EQ(arrive(5, 15), "CLOSE-WAIT <SEQ=1011><ACK=5037><CTL=ACK> \"connection closing\"");
    EXPECT_EQ(tcb.rcvQueued, 25U);
    EXPECT_EQ(tcb.rcvWnd, window - 25);
    EXPECT_EQ(written(step(tcb, UserCall{Call::Receive, 20}, profile)), "CLOSE-WAIT");
    tcb = step(tcb, UserCall{Call::Receive, 20}, profile).next;
    EXPECT_EQ(tcb.rcvQueued, 5U);
    tcb = step(tcb, UserCall{Call::Receive}, profile).next;
    EXPECT_EQ(tcb.rcvQueued, 0U);
    EXPECT_EQ(written(step(tcb, UserCall{Call::Receive}, profile)), "CLOSE-WAIT \"error: connection closing\"");
}

TEST(Step, trimsTextToTheWindow)
{
    const Profile profile;
    const Tcb tcb = tcbIn(Established, active);
    EXPECT_EQ(step(tcb, Arrival{segment(none, Seq(5001), Seq(1011), 30)}, profile).next.rcvQueued, 20U);
    const Step tooMuch = step(tcb, Arrival{segment(fin, Seq(5011), Seq(1011), window + 1)}, profile);
    EXPECT_EQ(tooMuch.next.rcvQueued, window);
    EXPECT_EQ(tooMuch.next.state, Established) << "the FIN lies outside the window";
}

TEST(Step, letsDataAndCloseWaitForTheHandshake)
{
    const Profile profile;
    Tcb tcb = tcbIn(SynSent, active);
    EXPECT_EQ(written(step(tcb, UserCall{Call::Send, 20}, profile)), "SYN-SENT");
    tcb = step(tcb, UserCall{Call::Send, 20}, profile).next;
    EXPECT_EQ(written(step(tcb, Arrival{segment(syn, irs, Seq(1001))}, profile)),
              "ESTABLISHED <SEQ=1001><ACK=5001><CTL=ACK>+20");
    tcb = step(tcb, Arrival{segment(syn, irs)}, profile).next;
    EXPECT_EQ(written(step(tcb, UserCall{Call::Close}, profile)), "SYN-RECEIVED");
    tcb = step(tcb, UserCall{Call::Close}, profile).next;
    const Step done = step(tcb, Arrival{segment(none, Seq(5001), Seq(1001))}, profile);
    EXPECT_EQ(written(done), "FIN-WAIT-1 <SEQ=1001><ACK=5001><CTL=ACK>+20 <SEQ=1021><ACK=5001><CTL=FIN,ACK>");
    EXPECT_EQ(written(step(tcb, UserCall{Call::Send, 1}, profile)), "SYN-RECEIVED \"error: connection closing\"");
}

TEST(Step, sendsNoMoreThanTheWindowAllows)
{
    Profile profile;
    profile.mss = 400;
    const Step done = step(tcbIn(Established, active), UserCall{Call::Send, 1500, true}, profile);
    EXPECT_EQ(written(done),
              "ESTABLISHED <SEQ=1011><ACK=5011><CTL=ACK>+400 <SEQ=1411><ACK=5011><CTL=ACK>+400 "
              "<SEQ=1811><ACK=5011><CTL=ACK>+200");
    EXPECT_EQ(done.next.sndQueued, 500U);
    const Step more = step(done.next, Arrival{segment(none, Seq(5011), Seq(2011))}, profile);
    EXPECT_EQ(written(more), "ESTABLISHED <SEQ=2011><ACK=5011><CTL=ACK>+400 <SEQ=2411><ACK=5011><CTL=PSH,ACK>+100");
}

TEST(Step, probesAClosedWindow)
{
    const Profile profile;
    Tcb tcb = tcbIn(Established, active);
    tcb.sndWnd = 0;
    Step done = step(tcb, UserCall{Call::Send, 5}, profile);
    EXPECT_TRUE(done.sent.empty());
    EXPECT_EQ(done.timers[0].kind, TimerOrder::Kind::Start);
    done = step(done.next, Timeout{Timer::Retransmission}, profile);
    EXPECT_EQ(written(done), "ESTABLISHED <SEQ=1011><ACK=5011><CTL=ACK>+1");
    Tcb receiver = tcbIn(Established, passive);
    receiver.rcvWnd = 0;
    EXPECT_EQ(written(step(receiver, Arrival{segment(none, Seq(5011), Seq(1011), 1)}, profile)),
              "ESTABLISHED <SEQ=1011><ACK=5011><CTL=ACK>");
}

TEST(Step, staysOpenWhileThePeerAnswersItsProbes)
{
    const Profile profile;
    Tcb tcb = tcbIn(Established, active);
    tcb.sndWnd = 0;
    Step done = step(tcb, UserCall{Call::Send, 5}, profile);
    Duration last = done.timers[0].after;
    for (int probe = 0; probe < 300; ++probe) {
        done = step(done.next, Timeout{Timer::Retransmission}, profile);
        ASSERT_EQ(done.next.state, Established) << probe;
        EXPECT_EQ(done.timers[0].after, std::min<Duration>(2 * last, profile.maxRetransmissionTimeout));
        last = done.timers[0].after;
        Segment closed = segment(none, Seq(5011), Seq(1011));
        closed.wnd = 0;
        done = step(done.next, Arrival{closed}, profile);
    }
    const Step opened = step(done.next, Arrival{segment(none, Seq(5011), Seq(1011))}, profile);
    EXPECT_EQ(written(opened), "ESTABLISHED <SEQ=1012><ACK=5011><CTL=ACK>+4");
    EXPECT_EQ(opened.reason, Reason::WindowOpened);
    // Without any answer the connection is given up as ever.
    done = step(tcb, UserCall{Call::Send, 5}, profile);
    for (int i = 0; i < 20 && done.next.exists(); ++i)
        done = step(done.next, Timeout{Timer::Retransmission}, profile);
    EXPECT_EQ(done.next.state, Closed);
}

TEST(Step, keepsAsManyGapsAsItHasRoomForHoweverManySegments)
{
    const Profile profile;
    Tcb tcb = tcbIn(Established, active);
    const auto arrive = [&](std::uint32_t offset, std::uint32_t len, Control ctl = {}) {
        const Step done = step(tcb, Arrival{segment(ctl, Seq(5011) + offset, tcb.sndNxt, len)}, profile);
        tcb = done.next;
        return done.reason;
    };
    for (std::uint32_t i = 1; i < 20; ++i)
        EXPECT_EQ(arrive(10 * i, 10, i == 19 ? fin : none), Reason::TextHeld);
    EXPECT_EQ(tcb.heldCount, 1);
    EXPECT_EQ(arrive(0, 10), Reason::FinEstablished);
    EXPECT_EQ(tcb.rcvNxt, Seq(5011) + 201);

    tcb = tcbIn(Established, active);
    for (std::uint32_t i = 1; i <= 4; ++i)
        EXPECT_EQ(arrive(20 * i, 10), Reason::TextHeld);
    EXPECT_EQ(arrive(200, 10), Reason::TextNotHeld);
    arrive(30, 50); // closes three gaps
    EXPECT_EQ(tcb.heldCount, 1);
    EXPECT_EQ(arrive(0, 20), Reason::Text);
    EXPECT_EQ(tcb.rcvNxt, Seq(5011) + 90);
}

TEST(Step, takesTheTextOfASynBeforeTextFromBeyondAGap)
{
    const auto afterSyn = [](Control ctl) {
        return step(tcbIn(Listen, passive), Arrival{segment(ctl, Seq(5000), {}, 5)}, Profile{}).next;
    };
    const Seq acked = afterSyn(syn).sndNxt;
    const Step text = step(afterSyn(syn), Arrival{segment(none, Seq(5011), acked, 10)}, Profile{});
    EXPECT_EQ(text.next.state, Established);
    EXPECT_EQ(text.next.rcvNxt, Seq(5006));
    EXPECT_EQ(text.next.rcvQueued, 5U);
    EXPECT_EQ(text.next.heldCount, 1);
    const Step again = step(afterSyn(syn), Arrival{segment(none, Seq(5001), acked, 5)}, Profile{});
    EXPECT_EQ(again.next.rcvNxt, Seq(5006)) << "the same text twice";
    const Step ended = step(afterSyn({true, true, false, false}), Arrival{segment(none, Seq(5011), acked, 10)}, Profile{});
    EXPECT_EQ(ended.next.state, CloseWait);
    EXPECT_EQ(ended.next.rcvNxt, Seq(5007));
    EXPECT_EQ(ended.next.heldCount, 0) << "nothing comes after FIN";
}

TEST(Step, comparesTheNumberOfAResetAndNotThatOfItsText)
{
    // A reset that begins with a SYN one before the window: what is left without SYN would lie at RCV.NXT.
    const Control all{true, true, true, false};
    const Step beside = step(tcbIn(SynReceived, passive), Arrival{segment(all, Seq(5000))}, Profile{});
    EXPECT_EQ(written(beside), "SYN-RECEIVED");
    EXPECT_EQ(beside.reason, Reason::NotAcceptableRst);
    EXPECT_EQ(written(step(tcbIn(SynReceived, passive), Arrival{segment(all, Seq(5001))}, Profile{})), "LISTEN");
}

TEST(Step, pushesWithTheProbeThatIsTheLastOctet)
{
    Tcb tcb = tcbIn(Established, active);
    tcb.sndWnd = 0;
    const Step pushed = step(tcb, UserCall{Call::Send, 1, true}, Profile{});
    const Step probed = step(pushed.next, Timeout{Timer::Retransmission}, Profile{});
    EXPECT_EQ(written(probed), "ESTABLISHED <SEQ=1011><ACK=5011><CTL=PSH,ACK>+1");
    // What the user sends later, it has not asked to push.
    const Step queued = step(probed.next, UserCall{Call::Send, 5}, Profile{});
    const Step opened = step(queued.next, Arrival{segment(none, Seq(5011), Seq(1012))}, Profile{});
    EXPECT_EQ(written(opened), "ESTABLISHED <SEQ=1012><ACK=5011><CTL=ACK>+5");
}

TEST(Step, sendsAFinThatWaitedForTheWindowWhenTheProbeIsAnswered)
{
    Tcb tcb = tcbIn(Established, active);
    tcb.sndWnd = 0;
    tcb = step(tcb, UserCall{Call::Send, 1}, Profile{}).next;
    tcb = step(tcb, UserCall{Call::Close}, Profile{}).next;
    tcb = step(tcb, Timeout{Timer::Retransmission}, Profile{}).next;
    // A segment that is not taken is no occasion for it.
    EXPECT_EQ(written(step(tcb, Arrival{segment(rst, Seq(9000))}, Profile{})), "FIN-WAIT-1");
    EXPECT_EQ(written(step(tcb, Arrival{segment(none, Seq(9000), Seq(1012))}, Profile{})),
              "FIN-WAIT-1 <SEQ=1012><ACK=5011><CTL=ACK>");
    EXPECT_EQ(written(step(tcb, Arrival{segment(none, Seq(5011), Seq(1012))}, Profile{})),
              "FIN-WAIT-1 <SEQ=1012><ACK=5011><CTL=FIN,ACK>");
}

TEST(Step, trimsASynThatLiesBeforeTheWindow)
{
    // The SYN again, with text that reaches into the window: not another SYN.
    EXPECT_EQ(written(step(tcbIn(SynReceived, passive), Arrival{segment(syn, Seq(5000), {}, 5)}, Profile{})),
              "SYN-RECEIVED");
    EXPECT_EQ(written(step(tcbIn(Established, active), Arrival{segment(syn, Seq(5010), Seq(1011), 5)},
                           *profileNamed("rfc793"))),
              "ESTABLISHED <SEQ=1011><ACK=5016><CTL=ACK>");
    EXPECT_EQ(written(step(tcbIn(Established, active), Arrival{segment(syn, Seq(5010), Seq(1011), 5)}, Profile{})),
              "ESTABLISHED <SEQ=1011><ACK=5011><CTL=ACK>");
}

TEST(Step, answersOnceOnly)
{
    Tcb tcb = tcbIn(SynReceived, passive);
    tcb.rcvWnd = 0;
    EXPECT_EQ(written(step(tcb, Arrival{segment(none, Seq(5001), Seq(999), 1)}, Profile{})),
              "SYN-RECEIVED <SEQ=999><CTL=RST>");
}

TEST(Step, doublesItsTimeoutsAndGivesUp)
{
    const Profile profile;
    Tcb tcb = tcbIn(SynSent, active);
    std::vector<long> waits;
    for (;;) {
        const Step done = step(tcb, Timeout{Timer::Retransmission}, profile);
        tcb = done.next;
        if (tcb.state == Closed) {
            EXPECT_EQ(done.signals, std::vector{Signal::TimedOut});
            break;
        }
        EXPECT_EQ(written(done), "SYN-SENT <SEQ=1000><CTL=SYN>");
        waits.push_back(std::chrono::duration_cast<std::chrono::seconds>(done.timers[0].after).count());
    }
    EXPECT_EQ(waits, (std::vector<long>{2, 4, 8, 16, 32, 60, 60}));
}

TEST(Step, letsTheAckOfAFinTravelWithOurs)
{
    Profile profile;
    profile.delayedAck = std::chrono::milliseconds(200);
    const auto ackTimer = static_cast<std::size_t>(Timer::DelayedAck);
    const Step waits = step(tcbIn(Established, passive), Arrival{segment(fin, Seq(5011), Seq(1011))}, profile);
    EXPECT_EQ(written(waits), "CLOSE-WAIT \"connection closing\"");
    EXPECT_EQ(waits.timers[ackTimer], (TimerOrder{TimerOrder::Kind::Start, *profile.delayedAck}));
    const Step together = step(waits.next, UserCall{Call::Close}, profile);
    EXPECT_EQ(written(together), "LAST-ACK <SEQ=1011><ACK=5012><CTL=FIN,ACK>");
    EXPECT_EQ(together.timers[ackTimer].kind, TimerOrder::Kind::Stop);
    const Step alone = step(waits.next, Timeout{Timer::DelayedAck}, profile);
    EXPECT_EQ(written(alone), "CLOSE-WAIT <SEQ=1011><ACK=5012><CTL=ACK>");
    EXPECT_FALSE(alone.next.ackOwed);
}

TEST(Step, givesAWaitingReceiveWhatItAskedFor)
{
    for (const std::uint32_t wanted : {0U, 1U, 3U, 9U}) {
        Tcb tcb = step(tcbIn(Established, active), UserCall{Call::Receive, wanted}, {}).next;
        tcb = step(tcb, Arrival{segment(none, Seq(5011), Seq(1011), 3)}, {}).next;
        const std::uint32_t left = wanted == 0 ? 0 : 3 - std::min(wanted, 3U);
        EXPECT_EQ(tcb.rcvQueued, left) << wanted;
        EXPECT_EQ(tcb.rcvWnd, window - left) << wanted;
        EXPECT_FALSE(tcb.receiveQueued);
    }
}

TEST(Step, acknowledgesEverySecondSegmentAtOnceAndGapsAlways)
{
    Profile profile;
    profile.delayedAck = std::chrono::milliseconds(200);
    Step done = step(tcbIn(Established, passive), Arrival{segment(none, Seq(5011), Seq(1011), 10)}, profile);
    EXPECT_EQ(written(done), "ESTABLISHED");
    EXPECT_EQ(done.reason, Reason::TextAckWaits);
    done = step(done.next, Arrival{segment(none, Seq(5021), Seq(1011), 10)}, profile);
    EXPECT_EQ(written(done), "ESTABLISHED <SEQ=1011><ACK=5031><CTL=ACK>");
    EXPECT_EQ(done.reason, Reason::Text);
    done = step(done.next, Arrival{segment(none, Seq(5041), Seq(1011), 10)}, profile);
    EXPECT_EQ(written(done), "ESTABLISHED <SEQ=1011><ACK=5031><CTL=ACK>");
    done = step(done.next, Arrival{segment(none, Seq(5031), Seq(1011), 10)}, profile);
    EXPECT_EQ(written(done), "ESTABLISHED <SEQ=1011><ACK=5051><CTL=ACK>") << "a filled gap is acknowledged at once";
}

struct Front {
    const char* what;
    State state;
    const char* sent;
};

class Retransmission : public testing::TestWithParam<Front> {};

TEST_P(Retransmission, sendsTheFrontOfTheQueueAgain)
{
    EXPECT_EQ(written(step(tcbIn(GetParam().state, passive), Timeout{Timer::Retransmission}, Profile{})),
              GetParam().sent);
}

INSTANTIATE_TEST_SUITE_P(Step, Retransmission,
                         testing::Values(Front{"SYN,ACK", SynReceived,
                                               "SYN-RECEIVED <SEQ=1000><ACK=5001><CTL=SYN,ACK>"},
                                         Front{"FIN", FinWait1, "FIN-WAIT-1 <SEQ=1011><ACK=5011><CTL=FIN,ACK>"},
                                         Front{"FIN", State::Closing, "CLOSING <SEQ=1011><ACK=5012><CTL=FIN,ACK>"},
                                         Front{"FIN", LastAck, "LAST-ACK <SEQ=1011><ACK=5012><CTL=FIN,ACK>"},
                                         Front{"nothing", Established, "ESTABLISHED"},
                                         Front{"nothing", TimeWait, "TIME-WAIT"}));

struct Abortion {
    State state;
    const char* outcome;
};

class AbortCall : public testing::TestWithParam<Abortion> {};

TEST_P(AbortCall, followsSection3105)
{
    EXPECT_EQ(written(step(tcbIn(GetParam().state, passive), UserCall{Call::Abort}, Profile{})), GetParam().outcome);
}

INSTANTIATE_TEST_SUITE_P(
    Step, AbortCall,
    testing::Values(Abortion{Closed, "CLOSED \"error: connection does not exist\""}, Abortion{Listen, "CLOSED"},
                    Abortion{SynSent, "CLOSED"},
                    Abortion{SynReceived, "CLOSED <SEQ=1001><CTL=RST>"},
                    Abortion{Established, "CLOSED <SEQ=1011><CTL=RST>"},
                    Abortion{FinWait1, "CLOSED <SEQ=1012><CTL=RST>"},
                    Abortion{FinWait2, "CLOSED <SEQ=1012><CTL=RST>"}, Abortion{CloseWait, "CLOSED <SEQ=1011><CTL=RST>"},
                    Abortion{State::Closing, "CLOSED \"ok\""}, Abortion{LastAck, "CLOSED \"ok\""},
                    Abortion{TimeWait, "CLOSED \"ok\""}));

} // namespace
