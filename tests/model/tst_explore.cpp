// The search: that it finds what there is and nothing else, what it finds as facts, and that its stories are true.
#include "model/explore/search.h"
#include "model/sim/history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace synfin;
using namespace synfin::explore;
using sim::Side;

namespace {

Bounds each(std::uint8_t SideBounds::*member, std::uint8_t n, Bounds bounds = {})
{
    for (SideBounds& side : bounds.sides)
        side.*member = n;
    return bounds;
}

Bounds reordering(Bounds bounds = {})
{
    bounds.network = Network::Reordering;
    return bounds;
}

Bounds untimed(Bounds bounds = {})
{
    bounds.timed = false;
    return bounds;
}

Bounds losing(std::uint8_t n, Bounds bounds = {})
{
    bounds.losses = n;
    return bounds;
}

Bounds duplicating(std::uint8_t n, Bounds bounds = {})
{
    bounds.duplicates = n;
    return bounds;
}

Bounds clientAndServer(Bounds bounds = {})
{
    bounds.sides[0].opensPassively = bounds.sides[1].opensActively = false;
    return bounds;
}

Request requestFor(const Bounds& bounds, const char* profile = "rfc9293")
{
    Request request;
    request.bounds = bounds;
    request.setup.profile = *tcp::profileNamed(profile);
    return request;
}

std::set<std::pair<tcp::State, tcp::State>> pairsOf(const Report& report)
{
    std::set<std::pair<tcp::State, tcp::State>> pairs;
    for (const tcp::State client : tcp::allStates)
        for (const tcp::State server : tcp::allStates)
            if (report.pairs[static_cast<std::size_t>(client)][static_cast<std::size_t>(server)] > 0)
                pairs.emplace(client, server);
    return pairs;
}

// ---- facts ----

struct Fact {
    const char* name;
    Bounds bounds;
    const char* profile;
    std::uint64_t worlds;
    std::uint64_t transitions;
    int depth;
    int ordered;
    int unordered;
};

void PrintTo(const Fact& f, std::ostream* out)
{
    *out << f.name;
}

class Facts : public testing::TestWithParam<Fact> {};

TEST_P(Facts, stand)
{
    const Fact& f = GetParam();
    const Report report = search(requestFor(f.bounds, f.profile));
    EXPECT_EQ(name(report.end), "exhausted");
    EXPECT_EQ(report.notFollowed, 0U);
    EXPECT_EQ(report.worlds, f.worlds);
    EXPECT_EQ(report.transitions, f.transitions);
    EXPECT_EQ(report.depth, f.depth);
    EXPECT_EQ(report.orderedPairs(), f.ordered);
    EXPECT_EQ(report.unorderedPairs(), f.unordered);
    for (const Violation& v : report.broken)
        ADD_FAILURE() << name(v.property) << " does not hold";
}

// One open and one close each, in order and without loss, TIME-WAIT ending at any moment, is what the rules of the RFC
// alone give: 28 pairs of states. With time kept two of them cannot be: LAST-ACK or CLOSING beside CLOSED would need a
// TIME-WAIT that is over before its last ACK has arrived.
INSTANTIATE_TEST_SUITE_P(
    Search, Facts,
    testing::Values(Fact{"one open, one close", untimed(), "rfc9293", 302, 516, 13, 48, 28},
                    Fact{"with time", Bounds{}, "rfc9293", 334, 528, 16, 44, 26},
                    Fact{"reordering", reordering(), "rfc9293", 4833, 10984, 19, 46, 27},
                    Fact{"one abort each", each(&SideBounds::aborts, 1), "rfc9293", 1760, 3788, 16, 54, 31},
                    Fact{"one abort each, reordering", reordering(each(&SideBounds::aborts, 1)), "rfc9293", 45253,
                         162140, 19, 56, 32},
                    Fact{"a loss and a time-out each", losing(1, each(&SideBounds::timeouts, 1)), "rfc9293", 22962,
                         61248, 22, 46, 27},
                    Fact{"a loss, a time-out each, reordering, client and server",
                         clientAndServer(reordering(losing(1, each(&SideBounds::timeouts, 1)))), "rfc9293", 43381,
                         181635, 24, 34, 24},
                    Fact{"a duplicate, reordering", reordering(duplicating(1)), "rfc9293", 56469, 174498, 20, 46, 27},
                    Fact{"data each way", each(&SideBounds::sends, 1), "rfc9293", 2031, 3646, 22, 44, 26},
                    Fact{"two opens each", each(&SideBounds::opens, 2), "rfc9293", 6105, 10534, 22, 52, 30},
                    Fact{"a crash each", each(&SideBounds::crashes, 1), "rfc9293", 1434, 3164, 16, 54, 31},
                    Fact{"rfc793", Bounds{}, "rfc793", 368, 600, 18, 44, 26},
                    Fact{"linux", Bounds{}, "linux", 1074, 1812, 18, 44, 26}));

TEST(Search, findsTheTwentyEightPairs)
{
    using enum tcp::State;
    const std::set<std::pair<tcp::State, tcp::State>> pairs = pairsOf(search(requestFor(untimed())));
    for (const auto& [client, server] : pairs)
        EXPECT_TRUE(pairs.contains({server, client})) << "who is who makes no difference";
    const std::set<std::pair<tcp::State, tcp::State>> timed = pairsOf(search(requestFor(Bounds{})));
    std::set<std::pair<tcp::State, tcp::State>> onlyUntimed;
    std::ranges::set_difference(pairs, timed, std::inserter(onlyUntimed, onlyUntimed.end()));
    EXPECT_EQ(onlyUntimed, (std::set<std::pair<tcp::State, tcp::State>>{
                               {Closed, Closing}, {Closed, LastAck}, {Closing, Closed}, {LastAck, Closed}}));
}

// ---- against another search, slow and plain, over sim::enabled() and sim::advance() ----

using Spent = std::map<std::string, int>;

struct Plain {
    sim::World world;
    Spent spent;
};

// What the search looks at: not what only says when something happened.
std::string keyOf(const Plain& plain)
{
    std::string key;
    const auto add = [&key](auto value) { key += std::to_string(value) + ' '; };
    for (const Side side : sim::bothSides) {
        const sim::Endpoint& e = plain.world.at(side);
        const tcp::Tcb& t = e.tcb;
        add(static_cast<int>(t.state));
        add(t.opened ? static_cast<int>(*t.opened) : -1);
        for (const tcp::Seq seq : {t.iss, t.sndUna, t.sndNxt, t.sndWl1, t.sndWl2, t.irs, t.rcvNxt, t.finSeq})
            add(seq.value());
        for (const std::uint32_t n : {t.sndWnd, t.sndQueued, t.rcvWnd, t.rcvQueued, t.host.connections})
            add(n);
        add((t.finSent ? 1 : 0) + (t.closeQueued ? 2 : 0) + (t.finReceived ? 4 : 0) + (t.receiveQueued ? 8 : 0)
            + (t.orphaned ? 16 : 0));
        for (std::size_t i = 0; i < t.heldCount; ++i) {
            add(t.held[i].seq.value());
            add(t.held[i].len);
            add(t.held[i].fin ? 1 : 0);
        }
        for (const auto& timer : e.timers)
            add(timer ? 1 : 0);
    }
    std::multiset<std::string> wire;
    for (const sim::Flight& f : plain.world.wire)
        wire.insert(std::to_string(static_cast<int>(f.from)) + tcp::controlText(f.segment) + ':'
                    + std::to_string(f.segment.seq.value()) + ':'
                    + (f.segment.ack ? std::to_string(f.segment.ack->value()) : "-") + ':'
                    + std::to_string(f.segment.len) + ':' + std::to_string(f.segment.wnd));
    for (const std::string& f : wire)
        key += f + ' ';
    for (const auto& [what, n] : plain.spent)
        key += what + std::to_string(n);
    return key;
}

// What the choice costs, or nothing if the bounds do not allow it.
std::optional<std::string> costOf(const sim::Choice& choice, const Spent& spent, const Bounds& bounds)
{
    const auto within = [&](const std::string& what, int bound) -> std::optional<std::string> {
        const auto found = spent.find(what);
        return (found == spent.end() ? 0 : found->second) < bound ? std::optional(what) : std::nullopt;
    };
    const auto of = [](Side side, const char* what) { return std::string(sim::name(side)) + what; };
    if (const auto* call = std::get_if<sim::CallChoice>(&choice.action)) {
        const SideBounds& s = bounds.sides[sim::index(call->at)];
        switch (call->call.call) {
        case tcp::Call::OpenActive: return within(of(call->at, "open"), s.opensActively ? s.opens : 0);
        case tcp::Call::OpenPassive: return within(of(call->at, "open"), s.opensPassively ? s.opens : 0);
        case tcp::Call::Send: return within(of(call->at, "send"), s.sends);
        case tcp::Call::Receive: return within(of(call->at, "receive"), s.receives);
        case tcp::Call::Shutdown:
        case tcp::Call::Close: return within(of(call->at, "close"), s.closes);
        case tcp::Call::Abort: return within(of(call->at, "abort"), s.aborts);
        case tcp::Call::Status: return std::nullopt;
        }
    }
    if (std::holds_alternative<sim::Deliver>(choice.action))
        return "";
    if (const auto* timeout = std::get_if<sim::TimeoutChoice>(&choice.action))
        return timeout->timer == tcp::Timer::TimeWait
                   ? std::optional<std::string>("")
                   : within(of(timeout->at, "timeout"), bounds.sides[sim::index(timeout->at)].timeouts);
    if (const auto* crash = std::get_if<sim::Crash>(&choice.action))
        return within(of(crash->at, "crash"), bounds.sides[sim::index(crash->at)].crashes);
    if (std::holds_alternative<sim::Drop>(choice.action))
        return within("loss", bounds.losses);
    if (std::holds_alternative<sim::Duplicate>(choice.action))
        return within("duplicate", bounds.duplicates);
    return std::nullopt;
}

struct PlainReport {
    std::set<std::pair<tcp::State, tcp::State>> pairs;
    std::set<std::string_view> rules;
    std::size_t worlds = 0;
    int depth = 0;
};

PlainReport plainSearch(const Request& request)
{
    PlainReport report;
    std::set<std::string> known;
    std::vector<Plain> level{{sim::startWorld(request.setup), {}}};
    known.insert(keyOf(level.front()));
    for (; !level.empty(); ++report.depth) {
        std::vector<Plain> next;
        for (const Plain& plain : level) {
            report.pairs.emplace(plain.world.at(Side::Client).tcb.state, plain.world.at(Side::Server).tcb.state);
            for (const sim::Choice& choice : sim::enabled(plain.world, request.setup)) {
                const auto cost = costOf(choice, plain.spent, request.bounds);
                if (!cost)
                    continue;
                const sim::StepRecord record = sim::advance(plain.world, choice, request.setup);
                if (record.rule != nullptr)
                    report.rules.insert(record.rule->id);
                Plain after{record.after, plain.spent};
                for (const Side side : sim::bothSides)
                    after.world.at(side).tcb.retries = after.world.at(side).tcb.unanswered = 0;
                if (!cost->empty())
                    ++after.spent[*cost];
                if (known.insert(keyOf(after)).second)
                    next.push_back(std::move(after));
            }
        }
        level = std::move(next);
    }
    --report.depth;
    report.worlds = known.size();
    return report;
}

struct Same {
    const char* name;
    Bounds bounds;
    const char* profile;
};

void PrintTo(const Same& s, std::ostream* out)
{
    *out << s.name;
}

class AgainstThePlainSearch : public testing::TestWithParam<Same> {};

// The search may tell worlds apart that look alike (it remembers what was meant for whom), and never takes two for one.
TEST_P(AgainstThePlainSearch, findsTheSame)
{
    const Request request = requestFor(GetParam().bounds, GetParam().profile);
    const Report report = search(request);
    const PlainReport plain = plainSearch(request);
    EXPECT_EQ(report.notFollowed, 0U);
    EXPECT_EQ(pairsOf(report), plain.pairs);
    EXPECT_EQ(report.depth, plain.depth);
    EXPECT_GE(report.worlds, plain.worlds);
    EXPECT_LE(report.worlds, plain.worlds + plain.worlds / 4);
    std::set<std::string_view> rules;
    for (const tcp::Rule* rule : report.rulesTaken)
        rules.insert(rule->id);
    EXPECT_EQ(rules, plain.rules);
}

Bounds roomy(Bounds bounds)
{
    bounds.onWire = mostOnWire;
    return untimed(reordering(bounds));
}

INSTANTIATE_TEST_SUITE_P(
    Search, AgainstThePlainSearch,
    testing::Values(Same{"plain", roomy({}), "rfc9293"}, Same{"a loss", roomy(losing(1)), "rfc9293"},
                    Same{"a duplicate", roomy(clientAndServer(duplicating(1))), "rfc9293"},
                    Same{"aborts", roomy(each(&SideBounds::aborts, 1)), "rfc9293"},
                    Same{"data", roomy(clientAndServer(each(&SideBounds::sends, 1))), "rfc793"},
                    Same{"linux with receives", roomy(each(&SideBounds::receives, 1)), "linux"},
                    Same{"linux with data", roomy(clientAndServer(each(&SideBounds::sends, 1))), "linux"},
                    Same{"crashes", roomy(each(&SideBounds::crashes, 1)), "rfc9293"},
                    Same{"time-outs", roomy(clientAndServer(each(&SideBounds::timeouts, 1))), "rfc9293"}));

// ---- the stories ----

TEST(Search, tellsTheShortestStory)
{
    // Without the third message the server is ESTABLISHED at once: four steps do, and no three.
    Request request = requestFor(clientAndServer());
    request.setup.profile.without.insert(tcp::Safeguard::ThirdMessage);
    request.properties = {Property::Wanted};
    const Report report = search(request);
    ASSERT_EQ(report.broken.size(), 1U);
    EXPECT_EQ(report.broken.front().story.size(), 4U);
    request.bounds.depth = 3;
    EXPECT_TRUE(search(request).broken.empty());
}

// FIN-WAIT-2 can end just when the peer's FIN is on its way; but no FIN outlives the MSL, nor waits to be sent again.
TEST(Search, letsNoTimeoutOvertakeWhatMustHappenBefore)
{
    Request request = requestFor(clientAndServer(), "linux");
    request.bounds.sides[1].timeouts = 1;
    request.properties = {Property::Orderly};
    const Report report = search(request);
    ASSERT_EQ(report.broken.size(), 1U);
    sim::History history(request.setup);
    for (const sim::Choice& choice : report.broken.front().story) {
        ASSERT_EQ(history.act(choice), std::nullopt);
        const sim::StepRecord& record = history.current();
        if (record.segment) {
            EXPECT_LT(record.time - record.segment->sent, request.setup.profile.msl) << "step " << history.cursor();
        }
        for (const sim::Endpoint& endpoint : record.after.endpoints) {
            const auto expiry = endpoint.expiry(tcp::Timer::Retransmission);
            EXPECT_TRUE(!expiry || *expiry >= record.time) << "overdue in step " << history.cursor();
        }
    }
}

TEST(Search, endsWhereItIsTold)
{
    Request request = requestFor(reordering(losing(1, each(&SideBounds::timeouts, 1))));
    request.bounds.worlds = 1000;
    EXPECT_EQ(search(request).end, End::Worlds);
    EXPECT_LT(search(request).worlds, 1100U);
    request.bounds.worlds = 20'000'000;
    request.bounds.depth = 5;
    const Report shallow = search(request);
    EXPECT_EQ(shallow.end, End::Depth);
    EXPECT_EQ(shallow.depth, 5);
    request.bounds.depth = 1000;
    int calls = 0;
    std::uint64_t told = 0;
    const Report interrupted = search(request, [&calls, &told](const Progress& p) {
        EXPECT_GT(p.worlds, told);
        told = p.worlds;
        EXPECT_GT(p.waiting, 0U);
        return ++calls < 2;
    });
    EXPECT_EQ(interrupted.end, End::Interrupted);
    EXPECT_EQ(calls, 2);
    EXPECT_EQ(interrupted.worlds, told) << "what was found is told";
}

TEST(Search, saysWhatItCannotCount)
{
    EXPECT_EQ(impossible(Bounds{}), std::nullopt);
    EXPECT_EQ(impossible(each(&SideBounds::opens, 8)), "8 opens are more than can be counted; expected at most 7");
    EXPECT_EQ(impossible(each(&SideBounds::timeouts, 16)),
              "16 timeouts are more than can be counted; expected at most 15");
    EXPECT_EQ(impossible(losing(8)), "8 losses are more than can be counted; expected at most 7");
    Bounds bounds;
    bounds.onWire = 9;
    EXPECT_EQ(impossible(bounds), "9 segments on the wire are more than can be counted; expected at most 8");
    bounds.onWire = 6;
    bounds.blindResets = 4;
    EXPECT_EQ(impossible(bounds), "4 blind resets are more than can be counted; expected at most 3");
}

TEST(Search, countsToTheEndOfItsCounters)
{
    // Every counter at its bound at once: none runs into the next.
    Bounds bounds = clientAndServer(losing(7, duplicating(7)));
    for (auto member : {&SideBounds::opens, &SideBounds::sends, &SideBounds::receives, &SideBounds::closes,
                        &SideBounds::aborts, &SideBounds::crashes})
        bounds = each(member, 7, bounds);
    bounds = each(&SideBounds::timeouts, 15, bounds);
    bounds.blindResets = 3;
    bounds.worlds = 200'000;
    const Report report = search(requestFor(reordering(bounds)));
    EXPECT_EQ(report.end, End::Worlds);
    EXPECT_TRUE(report.broken.empty()) << name(report.broken.front().property);
}

TEST(Search, saysWhereNothingCanHappen)
{
    Bounds bounds = clientAndServer();
    bounds.sides[1].closes = 0;
    const Report report = search(requestFor(bounds));
    const auto at = [&](tcp::State a, tcp::State b) {
        return report.deadEnds[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
    };
    EXPECT_GT(at(tcp::State::FinWait2, tcp::State::CloseWait), 0U) << "the server never closes";
    EXPECT_EQ(at(tcp::State::Established, tcp::State::Established), 0U);
}

TEST(Search, keepsItsPromiseOfMemory)
{
    const Report report = search(requestFor(reordering(each(&SideBounds::opens, 2))));
    ASSERT_GT(report.worlds, 100'000U);
    EXPECT_LT(report.bytes, 64 * report.worlds) << "32 bytes for the world, and its place in the table";
}

} // namespace
