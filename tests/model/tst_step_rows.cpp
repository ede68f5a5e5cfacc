// Over a broad set of connections and events: no state changes without a row of the table, and every row can be taken.
#include "model/tcp/step.h"
#include "tests/model/properties.h"
#include "tests/model/tcbs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

using namespace synfin::tcp;
using namespace synfin::test;

namespace {

std::vector<Profile> profiles()
{
    Profile strict;
    strict.sequenceCheck = SequenceCheck::Strict;
    strict.timeWaitReset = TimeWaitReset::Rfc1337;
    strict.dropSynFin = true;
    strict.userTimeout = std::chrono::minutes(5);
    Profile delaying;
    delaying.delayedAck = std::chrono::milliseconds(200);
    Profile unguarded;
    for (const Safeguard safeguard : allSafeguards)
        unguarded.without.insert(safeguard);
    return {Profile{}, strict, delaying, *profileNamed("rfc793"), *profileNamed("linux"), unguarded};
}

// The connection of tcbIn() and what else may lie in it: waiting data, a waiting CLOSE, a closed window, old retries.
std::vector<Tcb> variants(State state, Open opened, Seq ours, Seq peers)
{
    const Tcb plain = tcbIn(state, opened, ours, peers);
    std::vector<Tcb> all{plain};
    if (!plain.exists())
        return all;
    if (!plain.hasSend())
        return all;
    if (plain.hasReceive()) {
        Tcb closedWindow = plain;
        closedWindow.rcvWnd = 0;
        closedWindow.rcvQueued = window;
        all.push_back(closedWindow);
    }
    Tcb tired = plain;
    tired.retries = tired.unanswered = 200;
    all.push_back(tired);
    if (state == State::SynReceived || state == State::CloseWait || state == State::SynSent) {
        Tcb waiting = plain;
        waiting.sndQueued = 20;
        waiting.sndWnd = 0;
        all.push_back(waiting);
        waiting.closeQueued = state != State::SynSent;
        all.push_back(waiting);
    }
    if (plain.hasReceive()) {
        Tcb unread = plain;
        unread.rcvQueued = 10;
        unread.rcvWnd -= 10;
        all.push_back(unread);
        if (plain.closeQueued || state == State::SynReceived) {
            Tcb orphan = plain;
            orphan.orphaned = orphan.closeQueued = true;
            orphan.sndQueued = state == State::SynReceived ? 20 : 0;
            all.push_back(orphan);
        }
    }
    if (state == State::SynReceived) {
        Tcb reused = plain;
        reused.opened = Open::Passive;
        reused.earlier = Earlier{Open::Active, ours - 1000, peers - 1000, ours - 900, peers - 900};
        all.push_back(reused);
        Tcb finHeld = plain;
        finHeld.heldCount = 1;
        finHeld.held[0] = {plain.rcvNxt, 5, true};
        all.push_back(finHeld);
        finHeld.sndQueued = 20;
        finHeld.closeQueued = true;
        all.push_back(finHeld);
    }
    if (state == State::Established || state == State::CloseWait) {
        Tcb inFlight = plain;
        inFlight.sndUna = plain.sndNxt - 10;
        all.push_back(inFlight);
        inFlight.retries = inFlight.unanswered = 200;
        all.push_back(inFlight);
    }
    return all;
}

std::vector<Event> events(const Tcb& tcb, Seq ours, Seq peers)
{
    std::vector<Event> all;
    for (const Call call : allCalls) {
        for (const std::uint32_t bytes : {0U, 1U, 3000U})
            all.push_back(UserCall{call, bytes, bytes == 1});
    }
    for (const Timer timer : allTimers)
        all.push_back(Timeout{timer});
    const Seq left = tcb.hasReceive() ? tcb.rcvNxt : peers;
    const std::uint32_t size = tcb.rcvWnd;
    const Seq una = tcb.hasSend() ? tcb.sndUna : ours;
    const Seq nxt = tcb.hasSend() ? tcb.sndNxt : ours + 1;
    for (const Seq seq : {left - 1, left, left + 1, left + size - 1, left + size, left + size + 1, tcb.irs}) {
        for (const std::optional<Seq> ack : std::initializer_list<std::optional<Seq>>{
                 std::nullopt, una - window - 1, una - 1, una, una + 1, nxt, nxt + 1}) {
            for (unsigned bits = 0; bits < 16; ++bits) {
                for (const std::uint32_t len : {0U, 1U, 7U, 2000U}) {
                    const Control ctl{(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0, (bits & 8U) != 0};
                    all.push_back(Arrival{{seq, ack, ctl, len, window}});
                    if (len == 0)
                        all.push_back(Arrival{{seq, ack, ctl, len, 0}});
                }
            }
        }
    }
    return all;
}

TEST(StepRows, noStateChangesWithoutARowAndEveryRowCanBeTaken)
{
    std::map<std::string_view, int> taken;
    const std::pair<Seq, Seq> starts[] = {{iss, irs}, {Seq(0xffff'fffe), Seq(0xffff'fff0)}};
    for (const Profile& profile : profiles()) {
        for (const auto& [ours, peers] : starts) {
            for (const State state : allStates) {
                for (const Open opened : {Open::Passive, Open::Active}) {
                    for (const Tcb& tcb : variants(state, opened, ours, peers)) {
                        ASSERT_THAT(brokenIn(tcb, profile), testing::IsEmpty()) << name(state);
                        for (const Event& event : events(tcb, ours, peers)) {
                            const Step done = step(tcb, event, profile);
                            EXPECT_THAT(brokenBy(tcb, event, profile, done), testing::IsEmpty()) << name(state);
                            EXPECT_EQ(step(tcb, event, profile).next, done.next)
                                << "the same event gives the same step";
                            if (done.rule != nullptr)
                                ++taken[done.rule->id];
                            if (HasFailure())
                                return;
                        }
                    }
                }
            }
        }
    }
    for (const Rule& rule : rulesWithoutSafeguards())
        EXPECT_GT(taken[rule.id], 0) << rule.id << " is never taken";
    for (const Rule& rule : allRules())
        EXPECT_GT(taken[rule.id], 0) << rule.id << " is never taken";
}

} // namespace
