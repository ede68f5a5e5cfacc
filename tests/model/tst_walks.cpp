// Random walks through everything that can happen: what must hold in every world that is reached, and that each
// connection can still be ended.
//
// SYNFIN_WALK_STEPS=10000000 walks longer than the tests do, SYNFIN_WALK_SEED=7 elsewhere. A walk in which something
// breaks is named with its seed and tells its last steps; SYNFIN_WALK="linux:123" walks that one again.
#include "model/overloaded.h"
#include "model/sim/history.h"
#include "model/trace/trace.h"
#include "tests/model/choices.h"
#include "tests/model/properties.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace synfin;
using namespace synfin::sim;

namespace {

constexpr int longestWalk = 150;
constexpr std::size_t fullWire = 12;          // more than this is neither duplicated nor added to
constexpr std::uint32_t mostNumbers = 30'000; // of one connection: those of the next begin 100,000 further
constexpr int longestEnd = 100'000;           // steps, to say that it has none
constexpr int longestTalk = 50;               // segments that answer one another, and no timer and no change of state
constexpr std::size_t lastSteps = 40;         // are told of a walk that broke

struct Plan {
    const char* name;
    const char* base = "rfc9293";
    void (*change)(tcp::Profile&) = nullptr;
    bool anyProfile = false; // another one in each walk
    bool crashes = false;
    bool forged = false; // segments out of nowhere
    std::uint32_t buffer = 65'535;
    std::array<std::uint32_t, 2> iss{100, 300};
};

const std::array plans{
    Plan{.name = "rfc9293"},
    Plan{.name = "rfc793", .base = "rfc793"},
    Plan{.name = "linux", .base = "linux"},
    Plan{.name = "rfc9293-crashes", .crashes = true},
    Plan{.name = "rfc793-crashes", .base = "rfc793", .crashes = true},
    Plan{.name = "linux-crashes", .base = "linux", .crashes = true},
    Plan{.name = "delayed-ack", .change = [](tcp::Profile& p) { p.delayedAck = std::chrono::milliseconds(200); }},
    Plan{.name = "strict", .change = [](tcp::Profile& p) { p.sequenceCheck = tcp::SequenceCheck::Strict; }},
    Plan{.name = "drop-synfin", .change = [](tcp::Profile& p) { p.dropSynFin = true; }, .forged = true},
    Plan{.name = "rfc1337",
         .change = [](tcp::Profile& p) { p.timeWaitReset = tcp::TimeWaitReset::Rfc1337; },
         .crashes = true},
    Plan{.name = "user-timeout", .change = [](tcp::Profile& p) { p.userTimeout = std::chrono::minutes(5); }},
    Plan{.name = "small-window", .buffer = 3},
    Plan{.name = "window-of-one", .crashes = true, .buffer = 1},
    Plan{.name = "small-segments", .change = [](tcp::Profile& p) { p.mss = 2; }, .buffer = 10},
    Plan{.name = "wrap", .crashes = true, .iss = {0xffff'fff0, 0xffff'ffff}},
    Plan{.name = "half-wrap", .iss = {0x7fff'fff0, 0x7fff'ffff}},
    Plan{.name = "forged", .forged = true, .iss = {0xffff'ff00, 0x7fff'fff0}},
    Plan{.name = "forged-rfc793", .base = "rfc793", .crashes = true, .forged = true},
    Plan{.name = "forged-linux", .base = "linux", .crashes = true, .forged = true},
    Plan{.name = "forged-small", .crashes = true, .forged = true, .buffer = 10},
    Plan{.name = "linux-small", .base = "linux", .buffer = 3},
    Plan{.name = "half-duplex-close",
         .change = [](tcp::Profile& p) { p.halfDuplexClose = p.timeWaitReuse = true; },
         .crashes = true},
    Plan{.name = "any", .anyProfile = true, .crashes = true, .buffer = 1'000},
    Plan{.name = "any-forged", .anyProfile = true, .crashes = true, .forged = true, .buffer = 1'000},
};

void PrintTo(const Plan& plan, std::ostream* out)
{
    *out << plan.name;
}

std::string environment(const char* variable, const char* otherwise)
{
    const char* value = std::getenv(variable);
    return value != nullptr ? value : otherwise;
}

class Walk final {
public:
    Walk(const Plan& plan, unsigned seed) : m_plan(plan), m_random(seed)
    {
        if (plan.anyProfile)
            m_setup.profile = test::anyProfile(*this);
        else
            m_setup.profile = *tcp::profileNamed(plan.base);
        if (plan.change != nullptr)
            plan.change(m_setup.profile);
        m_setup.iss = {std::vector{tcp::Seq(plan.iss[0])}, std::vector{tcp::Seq(plan.iss[1])}};
        m_world = startWorld(m_setup);
        for (const Side side : bothSides)
            m_world.at(side).tcb.host.rcvBuffer = plan.buffer;
        m_record.after = m_world;
        incline();
    }

    // Goes the whole way; false when something broke.
    [[nodiscard]] bool go()
    {
        for (int depth = 0; depth < longestWalk && m_broken.empty(); ++depth)
            make(choose());
        if (m_broken.empty())
            end();
        return m_broken.empty();
    }

    [[nodiscard]] long steps() const { return m_steps; }
    [[nodiscard]] std::string story() const
    {
        std::string out = test::listed(m_broken) + '\n';
        std::vector<Choice> told(m_choices.end() - static_cast<std::ptrdiff_t>(std::min(lastSteps, m_choices.size())),
                                 m_choices.end());
        World start = startWorld(m_setup);
        for (const Side side : bothSides)
            start.at(side).tcb.host.rcvBuffer = m_plan.buffer;
        for (std::size_t i = 0; i + told.size() < m_choices.size(); ++i)
            start = advance(start, m_choices[i], m_setup).after;
        History history(m_setup, start);
        for (const Choice& choice : told)
            history.act(choice);
        return out + trace::writeText(history, m_plan.name);
    }

    // One of 0 to n-1: a source for tests/model/choices.h.
    [[nodiscard]] std::uint32_t operator()(std::uint32_t n) { return static_cast<std::uint32_t>(m_random() % n); }

private:
    // Without a safeguard, or with forged segments, the two may come to believe different things.
    [[nodiscard]] bool agrees() const { return !m_forged && m_setup.profile.without.empty(); }

    [[nodiscard]] bool spent(Side side) const
    {
        const tcp::Tcb& tcb = m_world.at(side).tcb;
        return tcb.hasSend() && tcb.sndNxt - tcb.iss + tcb.sndQueued > mostNumbers;
    }

    // What kind of event a choice is, for the inclinations of a walk.
    enum Kind : std::size_t {
        FirstCall,                                     // one for each of tcp::Call
        FirstTimer = FirstCall + tcp::allCalls.size(), // and of tcp::Timer
        DeliverOldest = FirstTimer + tcp::timerCount,
        DeliverOther,
        Lose,
        Copy,
        Hold,
        CrashOne,
        CallAny, // with any number of octets, and where it can only be refused
        ForgeOne,
        kinds
    };

    [[nodiscard]] std::size_t kindOf(const Choice& choice) const
    {
        return std::visit(
            Overloaded{
                [](const CallChoice& c) { return FirstCall + static_cast<std::size_t>(c.call.call); },
                [](const TimeoutChoice& t) { return FirstTimer + static_cast<std::size_t>(t.timer); },
                [this](const Deliver& d) -> std::size_t {
                    return d.id == m_world.wire.front().id ? DeliverOldest : DeliverOther;
                },
                [](const Drop&) -> std::size_t { return Lose; }, [](const Duplicate&) -> std::size_t { return Copy; },
                [](const Delay&) -> std::size_t { return Hold; }, [](const Crash&) -> std::size_t { return CrashOne; },
                [](const Inject&) -> std::size_t { return ForgeOne; }},
            choice.action);
    }

    // Each walk is inclined to other events: some lose much, some close early, some hardly ever. If all walks did
    // everything equally often, none would come far.
    void incline()
    {
        static constexpr std::array<std::uint32_t, 5> usual{0, 1, 4, 16, 16};
        static constexpr std::array<std::uint32_t, 5> rare{0, 0, 0, 1, 2};
        for (std::uint32_t& inclination : m_inclinations)
            inclination = test::oneFrom(*this, usual);
        m_inclinations[FirstCall + static_cast<std::size_t>(tcp::Call::OpenActive)] += 4;
        m_inclinations[FirstCall + static_cast<std::size_t>(tcp::Call::OpenPassive)] += 4;
        m_inclinations[FirstCall + static_cast<std::size_t>(tcp::Call::Abort)] = test::oneFrom(*this, rare);
        m_inclinations[DeliverOldest] += 8;
        m_inclinations[FirstTimer + static_cast<std::size_t>(tcp::Timer::User)] = test::oneFrom(*this, rare);
        m_inclinations[CrashOne] = m_plan.crashes ? test::oneFrom(*this, rare) : 0;
        m_inclinations[ForgeOne] = m_plan.forged ? 4 : 0;
    }

    [[nodiscard]] Choice choose()
    {
        const Side side = bothSides[(*this)(2)];
        const Choice nothing{CallChoice{side, {tcp::Call::Status, 0, false}}, {}};
        std::vector<Choice> choices = enabled(m_world, m_setup);
        const bool full = m_world.wire.size() > fullWire;
        if (!full)
            choices.push_back({CallChoice{side, test::anyCall(*this)}, {}});
        const std::size_t offered = choices.size() - (full ? 0 : 1);
        if (!m_world.wire.empty()) {
            const auto any = (*this)(static_cast<std::uint32_t>(m_world.wire.size()));
            choices.push_back({Delay{m_world.wire[any].id, test::anyDelay(*this)}, {}});
        }
        if (m_world.at(side).tcb.exists())
            choices.push_back({TimeoutChoice{side, tcp::Timer::User}, {}}); // needs no timer: its user may ask for any
        if (!full)
            choices.push_back({Inject{side, test::edgeSegment(*this, m_world.at(side).tcb)}, {}});
        std::vector<std::uint32_t> weights;
        std::uint32_t all = 0;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            const std::size_t kind = i == offered && !full ? std::size_t{CallAny} : kindOf(choices[i]);
            all += possible(choices[i], full) ? m_inclinations[kind] : 0;
            weights.push_back(all);
        }
        if (all == 0)
            return nothing;
        const std::uint32_t at = (*this)(all);
        const auto chosen = std::ranges::upper_bound(weights, at) - weights.begin();
        m_forged = m_forged || std::holds_alternative<Inject>(choices[static_cast<std::size_t>(chosen)].action);
        return choices[static_cast<std::size_t>(chosen)];
    }

    // Bounds that keep a walk from growing without end.
    [[nodiscard]] bool possible(const Choice& choice, bool full) const
    {
        if (const auto* call = std::get_if<CallChoice>(&choice.action)) {
            const tcp::UserCall& made = call->call;
            return !full && (made.call != tcp::Call::Send || (!spent(call->at) && made.bytes <= 3'000));
        }
        return !full || !std::holds_alternative<Duplicate>(choice.action);
    }

    void make(const Choice& choice)
    {
        ++m_steps;
        m_choices.push_back(choice);
        m_record = advance(m_world, choice, m_setup);
        const test::Broken found = test::brokenBy(m_world, m_record, m_setup);
        m_broken.insert(m_broken.end(), found.begin(), found.end());
        if (agrees() && m_broken.empty())
            m_broken = test::brokenBetween(m_record.after.at(Side::Client).tcb, m_record.after.at(Side::Server).tcb);
        m_world = std::move(m_record.after);
    }

    // Nothing is lost any more, both users read and close: every connection ends. One whose peer knows nothing of it
    // may stay in FIN-WAIT-2 for ever, and where segments were forged the two may disagree for ever; ABORT ends those
    // as well. By the RFC's text two ends may answer each other's ACKs until a timer of one expires, if both have sent
    // as much as the other's window takes, or are not of one connection: after so many answers they are lost.
    void end()
    {
        int talk = 0;
        for (int i = 0; i < longestEnd && m_broken.empty(); ++i) {
            auto choice = towardsTheEnd();
            if (!choice)
                break;
            const auto* deliver = std::get_if<Deliver>(&choice->action);
            talk = deliver != nullptr ? talk + 1 : 0;
            if (talk > longestTalk)
                choice = Choice{Drop{deliver->id}, {}};
            make(*choice);
            if (m_record.rule != nullptr)
                talk = 0;
        }
        for (const Side side : bothSides) {
            const tcp::State state = m_world.at(side).tcb.state;
            const bool mayStay = !agrees() || state == tcp::State::Closed || state == tcp::State::FinWait2;
            if (m_broken.empty() && !mayStay)
                m_broken.push_back("a connection ends when both users close it");
        }
        if (m_broken.empty() && agrees() && !m_world.wire.empty())
            m_broken.push_back("two that are closed stop talking");
        for (const Side side : bothSides) {
            if (m_broken.empty() && m_world.at(side).tcb.exists())
                make({CallChoice{side, {tcp::Call::Abort, 0, false}}, {}});
        }
        while (m_broken.empty() && !m_world.wire.empty()) // resets are not answered: this ends
            make({Deliver{m_world.wire.front().id}, {}});
        for (const Side side : bothSides) {
            if (m_broken.empty() && m_world.at(side).tcb.exists())
                m_broken.push_back("ABORT ends a connection");
        }
    }

    [[nodiscard]] std::optional<Choice> towardsTheEnd() const
    {
        for (const Side side : bothSides) {
            const tcp::Tcb& tcb = m_world.at(side).tcb;
            const auto can = [&](tcp::Call call) {
                const tcp::Step done = tcp::step(tcb, tcp::UserCall{call, 0, false}, m_setup.profile);
                return done.next != tcb;
            };
            if (tcb.rcvQueued > 0 && can(tcp::Call::Receive))
                return Choice{CallChoice{side, {tcp::Call::Receive, 0, false}}, {}};
            if (can(tcp::Call::Close))
                return Choice{CallChoice{side, {tcp::Call::Close, 0, false}}, {}};
        }
        if (!m_world.wire.empty())
            return Choice{Deliver{m_world.wire.front().id}, {}};
        std::optional<Choice> first;
        Duration earliest{};
        for (const Side side : bothSides) {
            for (const tcp::Timer timer : tcp::allTimers) {
                const auto expiry = m_world.at(side).expiry(timer);
                if (expiry && (!first || *expiry < earliest)) {
                    first = Choice{TimeoutChoice{side, timer}, {}};
                    earliest = *expiry;
                }
            }
        }
        return first;
    }

    const Plan& m_plan;
    std::mt19937 m_random;
    Setup m_setup;
    World m_world;
    StepRecord m_record;
    std::vector<Choice> m_choices;
    std::array<std::uint32_t, kinds> m_inclinations{};
    test::Broken m_broken;
    bool m_forged = false;
    long m_steps = 0;
};

class Walks : public testing::TestWithParam<Plan> {};

TEST_P(Walks, breakNothing)
{
    const Plan& plan = GetParam();
    const std::string one = environment("SYNFIN_WALK", "");
    if (!one.empty() && !one.starts_with(plan.name + std::string(":")))
        GTEST_SKIP();
    const long all = std::stol(environment("SYNFIN_WALK_STEPS", "100000"));
    auto seed = static_cast<unsigned>(std::stoul(environment("SYNFIN_WALK_SEED", "1")));
    if (!one.empty())
        seed = static_cast<unsigned>(std::stoul(one.substr(one.find(':') + 1)));
    const long mine = one.empty() ? all / static_cast<long>(plans.size()) : 1;
    long steps = 0;
    for (; steps < mine; ++seed) {
        Walk walk(plan, seed);
        ASSERT_TRUE(walk.go()) << "SYNFIN_WALK=" << plan.name << ':' << seed << '\n' << walk.story();
        steps += walk.steps();
    }
    RecordProperty("steps", std::to_string(steps));
}

INSTANTIATE_TEST_SUITE_P(Profiles, Walks, testing::ValuesIn(plans), [](const testing::TestParamInfo<Plan>& plan) {
    std::string name = plan.param.name;
    std::ranges::replace(name, '-', '_');
    return name;
});

} // namespace
