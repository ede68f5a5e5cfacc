// What hosts may do differently, each choice of the profile case by case, and what an endpoint does from which a
// safeguard is taken away.
#include "model/tcp/step.h"
#include "tests/model/tcbs.h"

#include <gtest/gtest.h>

#include <functional>

using namespace synfin::tcp;
using namespace synfin::test;

namespace {

using enum State;
constexpr Open passive = Open::Passive;
constexpr Open active = Open::Active;

// "STATE rule sent… signals…": ISS 1000, IRS 5000, ten octets each way, windows of 1000.
std::string written(const Step& step)
{
    std::string text(name(step.next.state));
    text += ' ' + std::string(step.rule != nullptr ? step.rule->id : "-");
    for (const Segment& s : step.sent) {
        text += " <SEQ=" + std::to_string(s.seq.value()) + '>';
        if (s.ack)
            text += "<ACK=" + std::to_string(s.ack->value()) + '>';
        text += "<CTL=" + controlText(s) + '>';
    }
    for (const Signal s : step.signals)
        text += " \"" + std::string(synfin::tcp::text(s)) + '"';
    return text;
}

Profile with(bool Profile::*member, bool value = true)
{
    Profile profile;
    profile.*member = value;
    return profile;
}

Profile without(Safeguard safeguard)
{
    Profile profile;
    profile.without.insert(safeguard);
    return profile;
}

Tcb changed(Tcb tcb, const std::function<void(Tcb&)>& change)
{
    change(tcb);
    return tcb;
}

Tcb unread(State state)
{
    return changed(tcbIn(state, active), [](Tcb& tcb) {
        tcb.rcvQueued = 10;
        tcb.rcvWnd -= 10;
    });
}

Tcb orphan(State state)
{
    return changed(tcbIn(state, active), [](Tcb& tcb) { tcb.orphaned = tcb.closeQueued = true; });
}

struct Case {
    const char* what;
    Profile profile;
    Tcb tcb;
    Event event;
    const char* outcome;
};

void PrintTo(const Case& c, std::ostream* out)
{
    *out << c.what << " in " << name(c.tcb.state);
}

class Choices : public testing::TestWithParam<Case> {};

TEST_P(Choices, areFollowed)
{
    const Case& c = GetParam();
    EXPECT_EQ(written(step(c.tcb, c.event, c.profile)), c.outcome);
}

const UserCall close{Call::Close};
const UserCall shutdown{Call::Shutdown};
const Profile halfDuplex = with(&Profile::halfDuplexClose);
Event text(Seq seq, std::uint32_t len = 5, bool withFin = false)
{
    return Arrival{segment(withFin ? fin : none, seq, Seq(1012), len)};
}

INSTANTIATE_TEST_SUITE_P(
    HalfDuplexClose, Choices,
    testing::Values(
        Case{"CLOSE with everything read", halfDuplex, tcbIn(Established, active), close,
             "FIN-WAIT-1 established-close <SEQ=1011><ACK=5011><CTL=FIN,ACK>"},
        Case{"CLOSE with unread data", halfDuplex, unread(Established), close,
             "CLOSED established-close-unread <SEQ=1011><CTL=RST>"},
        Case{"CLOSE with unread data after the peer's FIN", halfDuplex, unread(CloseWait), close,
             "CLOSED close-wait-close-unread <SEQ=1011><CTL=RST>"},
        Case{"unread data matters not to a full-duplex CLOSE", Profile{}, unread(Established), close,
             "FIN-WAIT-1 established-close <SEQ=1011><ACK=5011><CTL=FIN,ACK>"},
        Case{"SHUTDOWN leaves what is unread", halfDuplex, unread(Established), shutdown,
             "FIN-WAIT-1 established-close <SEQ=1011><ACK=5011><CTL=FIN,ACK>"},
        Case{"CLOSE after SHUTDOWN with unread data", halfDuplex, unread(FinWait1), close,
             "CLOSED fin-wait-1-close-unread <SEQ=1012><CTL=RST>"},
        Case{"the same later", halfDuplex, unread(FinWait2), close,
             "CLOSED fin-wait-2-close-unread <SEQ=1012><CTL=RST>"},
        Case{"in CLOSING", halfDuplex, unread(Closing), close, "CLOSED closing-close-unread <SEQ=1012><CTL=RST>"},
        Case{"in LAST-ACK", halfDuplex, unread(LastAck), close, "CLOSED last-ack-close-unread <SEQ=1012><CTL=RST>"},
        Case{"in TIME-WAIT both sides are done", halfDuplex, unread(TimeWait), close, "TIME-WAIT - \"ok\""},
        Case{"CLOSE after SHUTDOWN is no error", halfDuplex, tcbIn(FinWait2, active), close, "FIN-WAIT-2 - \"ok\""},
        Case{"CLOSE a second time is one", halfDuplex, orphan(FinWait2), close,
             "FIN-WAIT-2 - \"error: connection closing\""},
        Case{"and so it is everywhere in the RFC", Profile{}, tcbIn(FinWait2, active), close,
             "FIN-WAIT-2 - \"error: connection closing\""},
        Case{"text after CLOSE", halfDuplex, orphan(FinWait1), text(Seq(5011)),
             "CLOSED fin-wait-1-rcv-text <SEQ=1012><CTL=RST>"},
        Case{"text after CLOSE, out of order", halfDuplex, orphan(FinWait2), text(Seq(5100)),
             "CLOSED fin-wait-2-rcv-text <SEQ=1012><CTL=RST>"},
        Case{"text after CLOSE with a FIN behind it", halfDuplex, orphan(FinWait2), text(Seq(5011), 5, true),
             "CLOSED fin-wait-2-rcv-text <SEQ=1012><CTL=RST>"},
        Case{"old text is no new text", halfDuplex, orphan(FinWait2), text(Seq(5006)),
             "FIN-WAIT-2 - <SEQ=1012><ACK=5011><CTL=ACK>"},
        Case{"FIN alone ends it in order", halfDuplex, orphan(FinWait2), text(Seq(5011), 0, true),
             "TIME-WAIT fin-wait-2-rcv-fin <SEQ=1012><ACK=5012><CTL=ACK> \"connection closing\""},
        Case{"text after SHUTDOWN is taken", halfDuplex, tcbIn(FinWait2, active), text(Seq(5011)),
             "FIN-WAIT-2 - <SEQ=1012><ACK=5016><CTL=ACK>"},
        Case{"RECEIVE after CLOSE", halfDuplex, orphan(FinWait2), UserCall{Call::Receive},
             "FIN-WAIT-2 - \"error: connection closing\""},
        Case{"CLOSE before the handshake ends, with text behind its ACK", halfDuplex,
             changed(tcbIn(SynReceived, passive),
                     [](Tcb& tcb) {
                         tcb.closeQueued = tcb.orphaned = true;
                         tcb.sndQueued = 5;
                     }),
             Arrival{segment(none, Seq(5001), Seq(1001), 3)}, "CLOSED syn-received-rcv-text <SEQ=1001><CTL=RST>"}));

const Tcb timeWait = tcbIn(TimeWait, active);
const Profile reuse = with(&Profile::timeWaitReuse);
Tcb reopened()
{
    return step(timeWait, Arrival{segment(syn, Seq(5012))}, reuse).next;
}

INSTANTIATE_TEST_SUITE_P(
    TimeWaitReuse, Choices,
    testing::Values(Case{"a SYN just beyond the old numbers", reuse, timeWait, Arrival{segment(syn, Seq(5012))},
                         "SYN-RECEIVED time-wait-rcv-syn-reuse <SEQ=101000><ACK=5013><CTL=SYN,ACK>"},
                    Case{"a SYN far beyond them", reuse, timeWait, Arrival{segment(syn, Seq(105'000))},
                         "SYN-RECEIVED time-wait-rcv-syn-reuse <SEQ=101000><ACK=105001><CTL=SYN,ACK>"},
                    Case{"a SYN as far as can be", reuse, timeWait, Arrival{segment(syn, Seq(5012) + (1U << 31U))},
                         "SYN-RECEIVED time-wait-rcv-syn-reuse <SEQ=101000><ACK=2147488661><CTL=SYN,ACK>"},
                    Case{"further ahead is behind", reuse, timeWait,
                         Arrival{segment(syn, Seq(5013) + (1U << 31U))}, "TIME-WAIT - <SEQ=1012><ACK=5012><CTL=ACK>"},
                    Case{"an old SYN", reuse, timeWait, Arrival{segment(syn, Seq(5011))},
                         "TIME-WAIT - <SEQ=1012><ACK=5012><CTL=ACK>"},
                    Case{"a SYN,ACK opens nothing", reuse, timeWait, Arrival{segment(syn, Seq(5012), Seq(1012))},
                         "TIME-WAIT - <SEQ=1012><ACK=5012><CTL=ACK>"},
                    Case{"a reset opens nothing", reuse, timeWait,
                         Arrival{segment({true, false, true, false}, Seq(5013))},
                         "TIME-WAIT - <SEQ=1012><ACK=5012><CTL=ACK>"},
                    Case{"off unless chosen", Profile{}, timeWait, Arrival{segment(syn, Seq(5012))},
                         "TIME-WAIT - <SEQ=1012><ACK=5012><CTL=ACK>"},
                    Case{"the new connection opens", reuse, reopened(), Arrival{segment(none, Seq(5013), Seq(101'001))},
                         "ESTABLISHED syn-received-rcv-ack"},
                    Case{"a reset shows that the SYN was old", reuse, reopened(), Arrival{segment(rst, Seq(5013))},
                         "TIME-WAIT syn-received-rcv-rst-reuse"},
                    Case{"and so does another SYN", reuse, reopened(), Arrival{segment(syn, Seq(5100))},
                         "TIME-WAIT syn-received-rcv-syn-reuse"}));

TEST(Reuse, beginsBeyondTheOldNumbers)
{
    const auto issAfter = [](Seq next) {
        const Tcb tcb = changed(timeWait, [next](Tcb& t) { t.host.nextIss = next; });
        return step(tcb, Arrival{segment(syn, Seq(5012))}, reuse).next.iss;
    };
    EXPECT_EQ(issAfter(Seq(1012)), Seq(1012)) << "as large as the largest that was used, and one more";
    EXPECT_EQ(issAfter(Seq(1011)), Seq(1012) + issIncrement);
    EXPECT_EQ(issAfter(Seq(7)), Seq(1012) + issIncrement);
}

TEST(Reuse, givesBackTheOldTimeWait)
{
    const Step back = step(reopened(), Arrival{segment(rst, Seq(5013))}, reuse);
    EXPECT_EQ(back.next.rcvNxt, timeWait.rcvNxt);
    EXPECT_EQ(back.next.sndNxt, timeWait.sndNxt);
    EXPECT_EQ(back.timers[static_cast<std::size_t>(Timer::TimeWait)].after, 2 * reuse.msl);
    EXPECT_EQ(written(step(back.next, Arrival{segment(fin, Seq(5011), Seq(1012))}, reuse)),
              "TIME-WAIT - <SEQ=1012><ACK=5012><CTL=ACK>")
        << "the peer's FIN is still known";
    EXPECT_FALSE(step(reopened(), Arrival{segment(none, Seq(5013), Seq(101'001))}, reuse).next.earlier)
        << "a connection that is ESTABLISHED has no way back";
    EXPECT_FALSE(step(reopened(), UserCall{Call::Close}, reuse).next.earlier) << "and none that is closed again";
}

INSTANTIATE_TEST_SUITE_P(
    OtherChoices, Choices,
    testing::Values(
        Case{"SEND in a LISTEN that stays one", with(&Profile::listenBecomesActive, false), tcbIn(Listen, passive),
             UserCall{Call::Send, 5}, "LISTEN - \"error: remote socket unspecified\""},
        Case{"active OPEN there", with(&Profile::listenBecomesActive, false), tcbIn(Listen, passive),
             UserCall{Call::OpenActive}, "LISTEN - \"error: connection already exists\""},
        Case{"active OPEN in CLOSED", with(&Profile::listenBecomesActive, false), tcbIn(Closed, passive),
             UserCall{Call::OpenActive}, "SYN-SENT closed-active-open <SEQ=101000><CTL=SYN>"},
        Case{"RST one past the window", Profile{}, tcbIn(Established, active), Arrival{segment(rst, Seq(6011))},
             "ESTABLISHED -"},
        Case{"the same, inclusive", with(&Profile::inclusiveRightEdge), tcbIn(Established, active),
             Arrival{segment(rst, Seq(6011))}, "ESTABLISHED - <SEQ=1011><ACK=5011><CTL=ACK>"},
        Case{"two past the window", with(&Profile::inclusiveRightEdge), tcbIn(Established, active),
             Arrival{segment(rst, Seq(6012))}, "ESTABLISHED -"},
        Case{"the SYN,ACK of a simultaneous open, answered", with(&Profile::crossedSynAckAnswered),
             tcbIn(SynReceived, active), Arrival{segment(syn, Seq(5000), Seq(1001))},
             "ESTABLISHED syn-received-rcv-ack <SEQ=1001><ACK=5001><CTL=ACK>"},
        Case{"RST in SYN-RECEIVED after CLOSE", Profile{},
             changed(tcbIn(SynReceived, passive),
                     [](Tcb& tcb) {
                         tcb.closeQueued = true;
                         tcb.sndQueued = 5;
                     }),
             Arrival{segment(rst, Seq(5001))}, "CLOSED syn-received-rcv-rst-queued-close \"error: closing\""},
        Case{"RST in SYN-RECEIVED with a SEND that waits", Profile{},
             changed(tcbIn(SynReceived, passive), [](Tcb& tcb) { tcb.sndQueued = 5; }),
             Arrival{segment(rst, Seq(5001))}, "LISTEN syn-received-rcv-rst-passive \"connection reset\""}));

INSTANTIATE_TEST_SUITE_P(
    Safeguards, Choices,
    testing::Values(
        Case{"the third message", without(Safeguard::ThirdMessage), tcbIn(Listen, passive), Arrival{segment(syn, irs)},
             "ESTABLISHED listen-rcv-syn-two-way <SEQ=101000><ACK=5001><CTL=SYN,ACK>"},
        Case{"the third message, at the other side", without(Safeguard::ThirdMessage), tcbIn(SynSent, active),
             Arrival{segment(syn, irs, Seq(1001))}, "ESTABLISHED syn-sent-rcv-syn-ack"},
        Case{"a fresh ISS", without(Safeguard::FreshIss),
             changed(tcbIn(Closed, active), [](Tcb& tcb) { tcb.host.nextIss = iss; }), UserCall{Call::OpenActive},
             "SYN-SENT closed-active-open <SEQ=1000><CTL=SYN>"},
        Case{"the number of a reset", without(Safeguard::RstSequence), tcbIn(Established, active),
             Arrival{segment(rst, Seq(77))}, "CLOSED established-rcv-rst \"connection reset\""},
        Case{"the ACK of a SYN,ACK", without(Safeguard::SynSentAck), tcbIn(SynSent, active),
             Arrival{segment(syn, irs, Seq(77))}, "ESTABLISHED syn-sent-rcv-syn-ack <SEQ=1001><ACK=5001><CTL=ACK>"},
        Case{"FIN again", without(Safeguard::FinRetransmission), tcbIn(FinWait1, active),
             Timeout{Timer::Retransmission}, "FIN-WAIT-1 -"}));

TEST(Safeguards, decideHowLongTimeWaitLasts)
{
    const auto length = [](const Profile& profile) {
        const Step done = step(tcbIn(FinWait2, active), Arrival{segment(fin, Seq(5011), Seq(1012))}, profile);
        return done.timers[static_cast<std::size_t>(Timer::TimeWait)].after;
    };
    EXPECT_EQ(length(Profile{}), 2 * Profile{}.msl);
    EXPECT_EQ(length(without(Safeguard::TwoMsl)), Profile{}.msl);
    EXPECT_EQ(length(without(Safeguard::TimeWait)), Duration::zero());
}

TEST(Safeguards, leaveAFinUnwatchedButNotTheDataBeforeIt)
{
    const Profile profile = without(Safeguard::FinRetransmission);
    const auto timer = [](const Step& s) { return s.timers[static_cast<std::size_t>(Timer::Retransmission)].kind; };
    EXPECT_EQ(timer(step(tcbIn(Established, active), close, profile)), TimerOrder::Kind::Keep);
    const Tcb sending = step(tcbIn(Established, active), UserCall{Call::Send, 5}, profile).next;
    const Step closing = step(sending, close, profile);
    EXPECT_EQ(written(step(closing.next, Timeout{Timer::Retransmission}, profile)),
              "FIN-WAIT-1 - <SEQ=1011><ACK=5011><CTL=ACK>");
    const Step acknowledged = step(closing.next, Arrival{segment(none, Seq(5011), Seq(1016))}, profile);
    EXPECT_EQ(timer(acknowledged), TimerOrder::Kind::Stop) << "only the FIN is left";
    Step found; // in the middle of its life
    found.timers = initialTimers(tcbIn(FinWait1, active), profile);
    EXPECT_EQ(timer(found), TimerOrder::Kind::Keep);
}

TEST(Choice, endsOnlyAnOrphanInFinWait2)
{
    Profile profile = halfDuplex;
    profile.finWait2Timeout = std::chrono::seconds(60);
    const Event ackOfFin = Arrival{segment(none, Seq(5011), Seq(1012))};
    const auto timer = [](const Step& s) { return s.timers[static_cast<std::size_t>(Timer::FinWait2)].kind; };
    EXPECT_EQ(timer(step(orphan(FinWait1), ackOfFin, profile)), TimerOrder::Kind::Start);
    const Step held = step(tcbIn(FinWait1, active), ackOfFin, profile);
    EXPECT_EQ(timer(held), TimerOrder::Kind::Keep) << "its user may still read";
    EXPECT_EQ(timer(step(held.next, close, profile)), TimerOrder::Kind::Start);
}

TEST(Choice, countsTheConnectionsOfAHost)
{
    Tcb tcb;
    EXPECT_EQ(tcb.host.connections, 0U);
    tcb = step(tcb, UserCall{Call::OpenActive}, {}).next;
    EXPECT_EQ(tcb.host.connections, 1U);
    tcb = step(tcb, UserCall{Call::Close}, {}).next;
    tcb = step(tcb, UserCall{Call::OpenPassive}, {}).next;
    EXPECT_EQ(tcb.host.connections, 1U) << "LISTEN has no sequence numbers yet";
    tcb = step(tcb, Arrival{segment(syn, irs)}, {}).next;
    EXPECT_EQ(tcb.host.connections, 2U);
    EXPECT_EQ(reopened().host.connections, 1U) << "from TIME-WAIT";
}

} // namespace
