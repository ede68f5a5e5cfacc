#include "model/explore/quest.h"

#include <algorithm>

namespace synfin::explore {

namespace {

using tcp::Cause;
using tcp::State;

constexpr std::uint32_t mostWorlds = 300'000;

// What is done at the end of a way, since no search does it.
enum class Finish { Nothing, UserTimeout, Syn, SynAckFin };

struct Quest {
    Request request; // its goal may be a row that leads to where the finish is
    Finish finish = Finish::Nothing;
};

[[nodiscard]] sim::Setup setupOf(std::string_view profile)
{
    sim::Setup setup;
    setup.profile = *tcp::profileNamed(profile);
    return setup;
}

// A SYN that resets must fall into the window: a host that begins again begins close by.
[[nodiscard]] sim::Setup beginningCloseBy(sim::Setup setup)
{
    setup.iss = {std::vector{tcp::Seq(100), tcp::Seq(1100)}, std::vector{tcp::Seq(300), tcp::Seq(1300)}};
    return setup;
}

[[nodiscard]] bool isResettingSyn(const tcp::Rule& rule)
{
    return rule.cause == Cause::RcvSyn && rule.from >= State::SynReceived && rule.to != State::SynReceived;
}

[[nodiscard]] bool ofReuse(const tcp::Rule& rule)
{
    return rule.from == State::TimeWait || rule.to == State::TimeWait;
}

[[nodiscard]] std::vector<sim::Setup> setupsFor(const tcp::Rule& rule)
{
    sim::Setup setup;
    switch (rule.cause) {
    case Cause::GiveUp:
        setup.profile.synRetries = setup.profile.synAckRetries = setup.profile.retries = 1;
        return {setup};
    case Cause::CloseUnread:
    case Cause::RcvText:
    case Cause::FinWait2Timeout: return {setupOf("linux")};
    case Cause::RcvSyn:
        if (ofReuse(rule))
            return {setupOf("linux")};
        if (isResettingSyn(rule))
            return {beginningCloseBy(setupOf("rfc9293")), beginningCloseBy(setupOf("rfc793"))};
        return {setup};
    case Cause::RcvRst:
        if (rule.from == State::SynReceived)
            return {setup, setupOf("linux")};
        return {setup};
    case Cause::PassiveOpen:
    case Cause::ActiveOpen:
    case Cause::Close:
    case Cause::QueuedClose:
    case Cause::Abort:
    case Cause::RcvSynAck:
    case Cause::RcvAckOfSyn:
    case Cause::RcvAckOfFin:
    case Cause::RcvFin:
    case Cause::TimeWaitTimeout:
    case Cause::UserTimeout: return {setup};
    }
    return {setup};
}

template <typename Change> void changeBoth(Bounds& bounds, Change change)
{
    for (SideBounds& side : bounds.sides)
        change(side);
}

// What may happen, from little to much.
[[nodiscard]] std::vector<Bounds> boundsFor(const tcp::Rule& rule)
{
    Bounds bounds;
    bounds.worlds = mostWorlds;
    changeBoth(bounds, [&rule](SideBounds& side) {
        side.aborts = rule.cause == Cause::Abort || rule.cause == Cause::RcvRst ? 1 : 0;
        side.timeouts = rule.cause == Cause::GiveUp ? 3 : rule.cause == Cause::FinWait2Timeout ? 1 : 0;
    });
    std::vector<Bounds> all{bounds};
    if (ofReuse(rule)) {
        Bounds again;
        again.worlds = mostWorlds;
        changeBoth(again, [](SideBounds& side) { side.opens = side.closes = 2; });
        all.push_back(again);
    }
    changeBoth(bounds, [](SideBounds& side) {
        side.sends = 1;
        side.closes = 2;
    });
    bounds.network = Network::Reordering;
    all.push_back(bounds);
    // A host that goes down and comes again, and what the network keeps of the connection before.
    Bounds rebooting;
    rebooting.worlds = mostWorlds;
    rebooting.duplicates = 1;
    changeBoth(rebooting, [](SideBounds& side) {
        side.opens = 2;
        side.crashes = 1;
        side.timeouts = 1;
    });
    all.push_back(rebooting);
    return all;
}

void addSearches(std::vector<Quest>& quests, const tcp::Rule& goal, Finish finish, const sim::Setup& setup)
{
    for (const Bounds& bounds : boundsFor(goal)) {
        Request request{setup, bounds, {}, false};
        request.goal = &goal;
        quests.push_back({std::move(request), finish});
    }
}

// On the way to a state and something done there that a search does not do.
void addFinishes(std::vector<Quest>& quests, const tcp::Rule& rule, Finish finish, const sim::Setup& setup)
{
    for (const tcp::Rule& before : tcp::allRules()) {
        if (before.to == rule.from && before.role != tcp::Role::Unusual)
            addSearches(quests, before, finish, setup);
    }
    for (const tcp::Rule& before : tcp::allRules()) {
        if (before.to == rule.from && before.role == tcp::Role::Unusual && (before.drawn || ofReuse(rule)))
            addSearches(quests, before, finish, setup);
    }
}

[[nodiscard]] std::vector<Quest> questsFor(const tcp::Rule& rule)
{
    std::vector<Quest> quests;
    if (rule.cause == Cause::UserTimeout) {
        addFinishes(quests, rule, Finish::UserTimeout, {});
        return quests;
    }
    for (const sim::Setup& setup : setupsFor(rule))
        addSearches(quests, rule, Finish::Nothing, setup);
    if (isResettingSyn(rule))
        addFinishes(quests, rule, Finish::Syn, setupOf(rule.to == State::TimeWait ? "linux" : "rfc793"));
    if (rule.cause == Cause::RcvFin && rule.from == State::SynSent)
        addFinishes(quests, rule, Finish::SynAckFin, {});
    return quests;
}

[[nodiscard]] std::optional<sim::Choice> finishAt(const sim::World& world, sim::Side side, Finish finish)
{
    const tcp::Tcb& tcb = world.at(side).tcb;
    tcp::Segment segment;
    segment.ctl.syn = true;
    switch (finish) {
    case Finish::Nothing: return std::nullopt;
    case Finish::UserTimeout: return sim::Choice{sim::TimeoutChoice{side, tcp::Timer::User}, {}};
    case Finish::Syn: segment.seq = tcb.rcvNxt + 1; break;
    case Finish::SynAckFin:
        segment.ctl.fin = true;
        segment.seq = tcp::Seq(300);
        segment.ack = tcb.sndNxt;
        segment.wnd = tcb.rcvWnd;
        break;
    }
    return sim::Choice{sim::Inject{side, segment}, {}};
}

// Does the way, with its finish, take the row?
[[nodiscard]] std::optional<QuestStory> played(const Quest& quest, std::vector<sim::Choice> way, const tcp::Rule& rule)
{
    sim::World world = sim::startWorld(quest.request.setup);
    std::optional<sim::StepRecord> last;
    const auto make = [&](const sim::Choice& choice) {
        if (sim::impossible(world, choice))
            return false;
        last = sim::advance(world, choice, quest.request.setup);
        world = last->after;
        return true;
    };
    if (way.empty() || !std::ranges::all_of(way, make) || !last->at)
        return std::nullopt;
    if (const auto finish = finishAt(world, *last->at, quest.finish)) {
        if (!make(*finish))
            return std::nullopt;
        way.push_back(*finish);
    }
    if (last->rule != &rule)
        return std::nullopt;
    return QuestStory{quest.request.setup, std::move(way)};
}

} // namespace

std::optional<QuestStory> storyTaking(const tcp::Rule& rule, const OnProgress& onProgress)
{
    for (const Quest& quest : questsFor(rule)) {
        Report report = search(quest.request, onProgress);
        if (report.end == End::Interrupted)
            return std::nullopt;
        if (auto story = played(quest, std::move(report.wayToGoal), rule))
            return story;
    }
    return std::nullopt;
}

} // namespace synfin::explore
