#include "model/explore/moves.h"

#include <algorithm>

namespace synfin::explore {

namespace {

using sim::Side;
using tcp::Call;
using tcp::Timer;

// Of stories that are equally short, the one is told in which segments arrive before anybody does anything else, and
// the server listens before the client asks.
constexpr std::array serverFirst{Side::Server, Side::Client};

Count countOf(Call call)
{
    switch (call) {
    case Call::OpenPassive:
    case Call::OpenActive: return Count::Opens;
    case Call::Send: return Count::Sends;
    case Call::Receive: return Count::Receives;
    case Call::Shutdown:
    case Call::Close: return Count::Closes;
    case Call::Abort: return Count::Aborts;
    case Call::Status: break;
    }
    return Count::Sends;
}

std::size_t segmentsOn(const Packed& world)
{
    return static_cast<std::size_t>(std::ranges::find(world.wire, noId) - world.wire.begin());
}

} // namespace

Moves::Moves(const sim::Setup& setup, const Bounds& bounds, Catalogue& catalogue)
    : m_bounds(bounds),
      m_halfDuplex(setup.profile.halfDuplexClose),
      m_noTimeWait(tcp::timeWaitLength(setup.profile) == tcp::Duration::zero()),
      m_catalogue(catalogue)
{
}

// Any number but those that a connection in a search uses.
tcp::Segment Moves::blindReset()
{
    tcp::Segment reset;
    reset.seq = tcp::Seq(2'000'000'000);
    reset.ctl.rst = true;
    return reset;
}

int Moves::from(const Packed& world, std::vector<Successor>& out)
{
    m_notFollowed = 0;
    if (overdue(world, out) || (m_noTimeWait && overAtOnce(world, out)))
        return m_notFollowed;
    deliveries(world, out);
    for (const Side side : serverFirst)
        calls(world, side, out);
    for (const Side side : serverFirst)
        timeouts(world, side, out);
    for (const Side side : serverFirst)
        mishaps(world, side, out);
    losses(world, out);
    tick(world, out);
    return m_notFollowed;
}

// A timer that sends and has run over a tick expired before the tick was over, and so before anything that happens now.
bool Moves::overdue(const Packed& world, std::vector<Successor>& out)
{
    bool any = false;
    for (const Side side : serverFirst) {
        if (world.get(Count::Due, sim::index(side)) == 0)
            continue;
        any = true;
        for (const Timer timer : {Timer::Retransmission, Timer::DelayedAck})
            expire(world, side, timer, out);
    }
    return any;
}

// A TIME-WAIT that lasts no time ends before anything else happens.
bool Moves::overAtOnce(const Packed& world, std::vector<Successor>& out)
{
    for (const Side side : sim::bothSides) {
        if (m_catalogue.traits(world.sides[sim::index(side)]).state != tcp::State::TimeWait)
            continue;
        if (auto next = expired(world, side, Timer::TimeWait))
            out.push_back(*next);
        return true;
    }
    return false;
}

bool Moves::mayEnd(const Packed& world, Side side) const
{
    return m_bounds.sides[sim::index(side)].impatient
           || tcp::synchronized(m_catalogue.traits(world.sides[sim::index(side)]).state);
}

bool Moves::mayClose(const Packed& world, Side side) const
{
    const bool after = m_catalogue.traits(world.sides[sim::index(side)]).state == tcp::State::CloseWait;
    return mayEnd(world, side) && (m_bounds.sides[sim::index(side)].closesFirst || after);
}

bool Moves::within(const Packed& world, Side side, Call call) const
{
    const SideBounds& bounds = m_bounds.sides[sim::index(side)];
    const auto less = [&](Count count, std::uint8_t bound) { return world.get(count, sim::index(side)) < bound; };
    switch (call) {
    case Call::OpenPassive: return bounds.opensPassively && less(Count::Opens, bounds.opens);
    case Call::OpenActive: return bounds.opensActively && less(Count::Opens, bounds.opens);
    case Call::Send: return less(Count::Sends, bounds.sends);
    case Call::Receive: return less(Count::Receives, bounds.receives);
    case Call::Shutdown: return m_halfDuplex && mayClose(world, side) && less(Count::Closes, bounds.closes);
    case Call::Close: return mayClose(world, side) && less(Count::Closes, bounds.closes);
    case Call::Abort: return mayEnd(world, side) && less(Count::Aborts, bounds.aborts);
    case Call::Status: break;
    }
    return false;
}

void Moves::calls(const Packed& world, Side side, std::vector<Successor>& out)
{
    for (const Call call : tcp::allCalls) {
        if (!within(world, side, call))
            continue;
        if (auto next = called(world, side, call)) {
            next->world.increase(countOf(call), sim::index(side));
            if (call == Call::Abort)
                next->world.set(Count::Unwanted, true);
            out.push_back(*next);
        }
    }
}

std::optional<Successor> Moves::called(const Packed& world, Side side, Call call)
{
    const Outcome& outcome = m_catalogue.call(world.sides[sim::index(side)], call);
    if (outcome.refused)
        return std::nullopt;
    return after(world, side, outcome, {Move::Kind::Call, side, call, {}, noId});
}

void Moves::timeouts(const Packed& world, Side side, std::vector<Successor>& out)
{
    for (const Timer timer : tcp::allTimers)
        expire(world, side, timer, out);
}

// If it runs, may expire, and is within the bounds.
void Moves::expire(const Packed& world, Side side, Timer timer, std::vector<Successor>& out)
{
    const std::size_t i = sim::index(side);
    const Traits& traits = m_catalogue.traits(world.sides[i]);
    const std::uint8_t may = m_bounds.timed ? traits.ripe : traits.timers;
    const bool counted = timer != Timer::TimeWait;
    if ((may >> static_cast<unsigned>(timer) & 1U) == 0
        || (counted && world.get(Count::Timeouts, i) >= m_bounds.sides[i].timeouts))
        return;
    if (auto next = expired(world, side, timer)) {
        if (counted)
            next->world.increase(Count::Timeouts, i);
        out.push_back(*next);
    }
}

// What comes from outside: a host crashes, an attacker tries.
void Moves::mishaps(const Packed& world, Side side, std::vector<Successor>& out)
{
    if (m_catalogue.traits(world.sides[sim::index(side)]).state == tcp::State::Closed)
        return;
    if (world.get(Count::Crashes, sim::index(side)) < m_bounds.sides[sim::index(side)].crashes) {
        Successor next{{Move::Kind::Crash, side, {}, {}, noId}, world};
        next.world.sides[sim::index(side)] = m_catalogue.crashed(world.sides[sim::index(side)]);
        next.world.increase(Count::Crashes, sim::index(side));
        next.world.set(Count::Unwanted, true);
        next.world.set(Count::Due, false, sim::index(side));
        out.push_back(next);
    }
    if (world.get(Count::Resets) < m_bounds.blindResets) {
        const Id reset = m_catalogue.idOf(Transit{peer(side), blindReset(), 0, 0});
        const Outcome& outcome = m_catalogue.arrival(world.sides[sim::index(side)], reset);
        if (auto next = after(world, side, outcome, {Move::Kind::BlindReset, side, {}, {}, reset})) {
            next->world.increase(Count::Resets);
            out.push_back(*next);
        }
    }
}

std::optional<Successor> Moves::expired(const Packed& world, Side side, Timer timer)
{
    const Outcome& outcome = m_catalogue.timeout(world.sides[sim::index(side)], timer);
    return after(world, side, outcome, {Move::Kind::Timeout, side, {}, timer, noId});
}

std::optional<Successor> Moves::delivered(const Packed& world, std::size_t slot)
{
    const Id transit = world.wire[slot];
    const Side to = peer(m_catalogue.from(transit));
    Packed rest = world;
    take(rest, slot);
    return after(rest, to, m_catalogue.arrival(world.sides[sim::index(to)], transit),
                 {Move::Kind::Deliver, to, {}, {}, transit});
}

std::optional<Successor> Moves::after(const Packed& world, Side side, const Outcome& outcome, const Move& move)
{
    Successor next{move, world, &outcome};
    next.world.sides[sim::index(side)] = outcome.next;
    if (outcome.gaveUp)
        next.world.set(Count::Unwanted, true);
    if (outcome.rearmed)
        next.world.set(Count::Due, false, sim::index(side));
    for (const Id sent : m_catalogue.sent(outcome)) {
        if (!put(next.world, sent)) {
            ++m_notFollowed;
            return std::nullopt;
        }
    }
    return next;
}

bool Moves::put(Packed& world, Id transit) const
{
    const std::size_t count = segmentsOn(world);
    if (count >= m_bounds.onWire)
        return false;
    const Side from = m_catalogue.from(transit);
    const bool inOrder = m_bounds.network == Network::InOrder;
    std::size_t slot = 0;
    while (slot < count
           && (m_catalogue.from(world.wire[slot]) < from
               || (m_catalogue.from(world.wire[slot]) == from && (inOrder || world.wire[slot] <= transit))))
        ++slot;
    for (std::size_t i = count; i > slot; --i)
        world.wire[i] = world.wire[i - 1];
    world.wire[slot] = transit;
    return true;
}

void Moves::take(Packed& world, std::size_t slot)
{
    for (std::size_t i = slot + 1; i < world.wire.size(); ++i)
        world.wire[i - 1] = world.wire[i];
    world.wire.back() = noId;
}

// In its direction.
bool Moves::isFirst(const Packed& world, std::size_t slot) const
{
    return slot == 0 || m_catalogue.from(world.wire[slot - 1]) != m_catalogue.from(world.wire[slot]);
}

bool Moves::repeated(const Packed& world, std::size_t slot)
{
    return slot > 0 && world.wire[slot - 1] == world.wire[slot];
}

void Moves::deliveries(const Packed& world, std::vector<Successor>& out)
{
    const std::size_t count = segmentsOn(world);
    for (std::size_t slot = 0; slot < count; ++slot)
        if (!repeated(world, slot) && (m_bounds.network == Network::Reordering || isFirst(world, slot)))
            if (auto next = delivered(world, slot))
                out.push_back(*next);
}

void Moves::losses(const Packed& world, std::vector<Successor>& out)
{
    const std::size_t count = segmentsOn(world);
    for (std::size_t slot = 0; slot < count; ++slot) {
        const Id transit = world.wire[slot];
        if (repeated(world, slot))
            continue;
        if (world.get(Count::Losses) < m_bounds.losses) {
            Successor next{{Move::Kind::Drop, {}, {}, {}, transit}, world};
            take(next.world, slot);
            next.world.increase(Count::Losses);
            out.push_back(next);
        }
        if (world.get(Count::Duplicates) < m_bounds.duplicates) {
            Successor next{{Move::Kind::Duplicate, {}, {}, {}, transit}, world};
            if (put(next.world, transit)) {
                next.world.increase(Count::Duplicates);
                out.push_back(next);
            } else {
                ++m_notFollowed;
            }
        }
    }
}

// Half an MSL passes. Only timers that wait can tell, so it need not pass otherwise.
void Moves::tick(const Packed& world, std::vector<Successor>& out)
{
    if (!m_bounds.timed)
        return;
    bool waited = false;
    for (const Side side : sim::bothSides) {
        const Traits traits = m_catalogue.traits(world.sides[sim::index(side)]);
        if (world.get(Count::Due, sim::index(side)) != 0 || traits.over)
            return;
        waited = waited || traits.waiting;
    }
    if (!waited)
        return;
    Successor next{{}, world};
    std::array<Id, mostOnWire> aged{};
    const std::size_t count = segmentsOn(world);
    for (std::size_t slot = 0; slot < count; ++slot) {
        aged[slot] = m_catalogue.aged(world.wire[slot]);
        if (aged[slot] == noId)
            return;
    }
    next.world.wire = {};
    for (std::size_t slot = 0; slot < count; ++slot)
        static_cast<void>(put(next.world, aged[slot])); // as many as before
    for (const Side side : sim::bothSides) {
        const std::size_t i = sim::index(side);
        if (m_catalogue.traits(world.sides[i]).sending)
            next.world.set(Count::Due, true, i);
        next.world.sides[i] = m_catalogue.ticked(world.sides[i]);
    }
    out.push_back(next);
}

} // namespace synfin::explore
