#include "model/explore/search.h"

#include "model/explore/completion.h"
#include "model/explore/moves.h"
#include "model/explore/story.h"

#include <algorithm>
#include <limits>
#include <new>

namespace synfin::explore {

namespace {

using tcp::State;

constexpr std::uint64_t progressEvery = 1U << 14U;
constexpr std::uint32_t batch = 16;
constexpr std::uint32_t mostIndices = std::numeric_limits<std::uint32_t>::max() - 1;

[[nodiscard]] std::size_t number(State s)
{
    return static_cast<std::size_t>(s);
}

class Search final {
public:
    Search(const Request& request, const OnProgress& onProgress)
        : m_request(request),
          m_onProgress(onProgress),
          m_catalogue(request.setup, request.bounds),
          m_moves(m_request.setup, m_request.bounds, m_catalogue),
          m_completion(m_moves, m_catalogue)
    {
        for (const Property property : request.properties)
            m_wanted[static_cast<std::size_t>(property)] = true;
        m_taken.resize(1 + tcp::allRules().size() + tcp::rulesWithoutSafeguards().size());
        if (request.goal != nullptr)
            m_goal = 1 + static_cast<std::size_t>(request.goal - tcp::allRules().data());
    }

    [[nodiscard]] Report make();

private:
    void start();
    void goThrough();
    [[nodiscard]] bool expand(std::uint32_t begin, std::uint32_t end); // false: stop
    void arrive(const Successor&, std::uint32_t parent, std::uint32_t hash);
    void judge(const Successor&, std::uint32_t parent);
    [[nodiscard]] bool wanted(const Successor&) const;
    void look(const Packed&, std::uint32_t index);
    [[nodiscard]] bool agree(const Packed&) const;
    void breaks(Property, std::uint32_t index, const Move* last);
    [[nodiscard]] std::vector<sim::Choice> wayTo(std::uint32_t index, const Move* last);
    [[nodiscard]] bool wants(Property p) const { return m_wanted[static_cast<std::size_t>(p)]; }
    void finish();

    const Request& m_request;
    const OnProgress& m_onProgress;
    Catalogue m_catalogue;
    Moves m_moves;
    Completion m_completion;
    Worlds m_worlds;
    std::vector<Successor> m_next;
    std::vector<std::uint32_t> m_parents;
    std::vector<std::uint32_t> m_hashes;
    std::vector<bool> m_taken; // by Outcome::rule
    std::array<bool, allProperties.size()> m_wanted{};
    std::size_t m_goal = 0; // as Outcome::rule
    bool m_stop = false;
    Report m_report;
};

void Search::start()
{
    Packed world;
    for (const sim::Side side : sim::bothSides)
        world.sides[sim::index(side)] = m_catalogue.start(side);
    const std::uint32_t index = m_worlds.insert(world, world.hash()).index;
    look(world, index);
}

Report Search::make()
{
    try {
        start();
        goThrough();
    } catch (const std::bad_alloc&) {
        m_report.end = End::Memory;
    }
    finish();
    return std::move(m_report);
}

void Search::goThrough()
{
    std::uint32_t index = 0;
    std::uint64_t told = progressEvery;
    for (bool goesOn = true; goesOn;) {
        if (m_report.depth == static_cast<int>(m_request.bounds.depth)) {
            m_report.end = End::Depth;
            break;
        }
        const std::uint32_t levelEnd = m_worlds.size();
        while (goesOn && index < levelEnd) {
            const std::uint32_t end = std::min(index + batch, levelEnd);
            goesOn = expand(index, end);
            index = end;
            if (goesOn && m_onProgress && m_worlds.size() >= told) {
                told = m_worlds.size() + progressEvery;
                goesOn = m_onProgress({m_worlds.size(), m_report.transitions, m_report.depth, m_worlds.size() - index});
                if (!goesOn)
                    m_report.end = End::Interrupted;
            }
        }
        goesOn = goesOn && index < m_worlds.size();
        if (goesOn)
            ++m_report.depth;
    }
}

// All that the worlds from `begin` to `end` lead to is looked up in memory before the first is needed.
bool Search::expand(std::uint32_t begin, std::uint32_t end)
{
    m_next.clear();
    m_parents.clear();
    m_hashes.clear();
    for (std::uint32_t index = begin; index < end; ++index) {
        const Packed world = m_worlds[index];
        const std::size_t before = m_next.size();
        m_report.notFollowed += static_cast<std::uint64_t>(m_moves.from(world, m_next));
        if (m_next.size() == before)
            ++m_report.deadEnds[number(m_catalogue.traits(world.sides[0]).state)]
                               [number(m_catalogue.traits(world.sides[1]).state)];
        for (std::size_t i = before; i < m_next.size(); ++i) {
            m_parents.push_back(index);
            m_hashes.push_back(m_next[i].world.hash());
            m_worlds.prefetch(m_hashes.back());
        }
    }
    for (const std::uint32_t hash : m_hashes)
        m_worlds.prefetchWorld(hash);
    for (std::size_t i = 0; i < m_next.size() && !m_stop; ++i)
        arrive(m_next[i], m_parents[i], m_hashes[i]);
    if (m_stop)
        m_report.end = m_report.wayToGoal.empty() ? End::Broken : End::Reached;
    else if (m_catalogue.full())
        m_report.end = End::Memory;
    else if (m_worlds.size() >= std::min(m_request.bounds.worlds, mostIndices))
        m_report.end = End::Worlds;
    return m_report.end == End::Exhausted;
}

void Search::arrive(const Successor& next, std::uint32_t parent, std::uint32_t hash)
{
    ++m_report.transitions;
    if (next.outcome != nullptr)
        judge(next, parent);
    Packed child = next.world;
    child.parent = parent;
    const auto [index, isNew] = m_worlds.insert(child, hash);
    if (isNew)
        look(child, index);
}

void Search::judge(const Successor& next, std::uint32_t parent)
{
    const Outcome& outcome = *next.outcome;
    m_taken[outcome.rule] = true;
    if (m_goal != 0 && outcome.rule == m_goal && m_report.wayToGoal.empty()) {
        m_report.wayToGoal = wayTo(parent, &next.move);
        m_stop = true;
    }
    const bool calm = next.world.get(Count::Unwanted) == 0;
    if (outcome.foreignText && wants(Property::Delivery))
        breaks(Property::Delivery, parent, &next.move);
    if (outcome.foreignFin && wants(Property::Closing))
        breaks(Property::Closing, parent, &next.move);
    if (outcome.establishes && calm && wants(Property::Wanted) && !wanted(next))
        breaks(Property::Wanted, parent, &next.move);
    if (outcome.endedByReset && calm && wants(Property::Orderly))
        breaks(Property::Orderly, parent, &next.move);
}

// The peer is in the connection that this side has become ESTABLISHED with, or has asked for it.
bool Search::wanted(const Successor& next) const
{
    const Position& here = m_catalogue.position(next.world.sides[sim::index(next.move.side)]);
    const Position& there = m_catalogue.position(next.world.sides[sim::index(peer(next.move.side))]);
    return there.tcb.hasSend() && there.incarnation == here.peer && (there.peer == 0 || there.peer == here.incarnation);
}

void Search::look(const Packed& world, std::uint32_t index)
{
    ++m_report
          .pairs[number(m_catalogue.traits(world.sides[0]).state)][number(m_catalogue.traits(world.sides[1]).state)];
    if (wants(Property::Agreement) && !agree(world))
        breaks(Property::Agreement, index, nullptr);
    if (wants(Property::CanEnd) && world.wire[0] == noId && !m_completion.canEnd(world))
        breaks(Property::CanEnd, index, nullptr);
}

bool Search::agree(const Packed& world) const
{
    const Traits& client = m_catalogue.traits(world.sides[0]);
    const Traits& server = m_catalogue.traits(world.sides[1]);
    if (world.wire[0] != noId || client.sending || server.sending || world.get(Count::Unwanted) != 0)
        return true;
    const bool one = client.state == State::Established;
    const bool other = server.state == State::Established;
    if (!one || !other)
        return one == other;
    const tcp::Tcb& c = m_catalogue.position(world.sides[0]).tcb;
    const tcp::Tcb& s = m_catalogue.position(world.sides[1]).tcb;
    return c.rcvNxt == s.sndNxt && s.rcvNxt == c.sndNxt;
}

void Search::breaks(Property property, std::uint32_t index, const Move* last)
{
    if (std::ranges::find(m_report.broken, property, &Violation::property) != m_report.broken.end())
        return;
    m_report.broken.push_back({property, wayTo(index, last)});
    m_stop = m_stop || m_request.stopAtFirst;
}

// From the start to this world, and the move after it.
std::vector<sim::Choice> Search::wayTo(std::uint32_t index, const Move* last)
{
    std::vector<Packed> way;
    for (std::uint32_t i = index;; i = m_worlds[i].parent) {
        way.push_back(m_worlds[i]);
        if (i == 0)
            break;
    }
    std::ranges::reverse(way);
    StoryTeller teller(m_request.setup, m_catalogue);
    std::vector<Successor> next;
    for (std::size_t i = 1; i < way.size(); ++i) {
        next.clear();
        static_cast<void>(m_moves.from(way[i - 1], next));
        const auto taken = std::ranges::find_if(next, [&](const Successor& s) { return s.world.sameWorld(way[i]); });
        teller.add(taken->move);
    }
    if (last != nullptr)
        teller.add(*last);
    return teller.take();
}

void Search::finish()
{
    m_report.worlds = m_worlds.size();
    m_report.endpoints = m_catalogue.positions();
    m_report.segments = m_catalogue.transits();
    m_report.bytes = m_worlds.bytes();
    const auto rules = tcp::allRules();
    for (std::size_t i = 0; i < rules.size(); ++i)
        (m_taken[i + 1] ? m_report.rulesTaken : m_report.rulesNotTaken).push_back(&rules[i]);
    const auto altered = tcp::rulesWithoutSafeguards();
    for (std::size_t i = 0; i < altered.size(); ++i)
        if (m_taken[1 + rules.size() + i])
            m_report.rulesTaken.push_back(&altered[i]);
    std::ranges::stable_sort(m_report.broken, {}, [](const Violation& v) { return v.story.size(); });
}

} // namespace

int Report::orderedPairs() const
{
    int count = 0;
    for (const auto& row : pairs)
        count += static_cast<int>(std::ranges::count_if(row, [](std::uint64_t n) { return n > 0; }));
    return count;
}

int Report::unorderedPairs() const
{
    int count = 0;
    for (std::size_t a = 0; a < pairs.size(); ++a)
        for (std::size_t b = a; b < pairs.size(); ++b)
            count += pairs[a][b] + pairs[b][a] > 0 ? 1 : 0;
    return count;
}

std::optional<std::string> impossible(const Bounds& bounds)
{
    const auto tooMany = [](const char* what, unsigned value, unsigned most) -> std::optional<std::string> {
        if (value <= most)
            return std::nullopt;
        return std::to_string(value) + ' ' + what + " are more than can be counted; expected at most "
               + std::to_string(most);
    };
    std::vector<std::optional<std::string>> problems;
    for (const SideBounds& side : bounds.sides) {
        problems.push_back(tooMany("opens", side.opens, mostOfAKind));
        problems.push_back(tooMany("sends", side.sends, mostOfAKind));
        problems.push_back(tooMany("receives", side.receives, mostOfAKind));
        problems.push_back(tooMany("closes", side.closes, mostOfAKind));
        problems.push_back(tooMany("aborts", side.aborts, mostOfAKind));
        problems.push_back(tooMany("crashes", side.crashes, mostOfAKind));
        problems.push_back(tooMany("timeouts", side.timeouts, mostTimeouts));
    }
    problems.push_back(tooMany("losses", bounds.losses, mostOfAKind));
    problems.push_back(tooMany("duplicates", bounds.duplicates, mostOfAKind));
    problems.push_back(tooMany("blind resets", bounds.blindResets, mostBlindResets));
    problems.push_back(tooMany("segments on the wire", bounds.onWire, mostOnWire));
    const auto found = std::ranges::find_if(problems, [](const auto& p) { return p.has_value(); });
    return found == problems.end() ? std::nullopt : *found;
}

Report search(const Request& request, const OnProgress& onProgress)
{
    return Search(request, onProgress).make();
}

std::string_view name(End end)
{
    switch (end) {
    case End::Exhausted: return "exhausted";
    case End::Depth: return "depth";
    case End::Worlds: return "worlds";
    case End::Memory: return "memory";
    case End::Broken: return "broken";
    case End::Reached: return "reached";
    case End::Interrupted: return "interrupted";
    }
    return {};
}

} // namespace synfin::explore
