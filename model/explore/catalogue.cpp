#include "model/explore/catalogue.h"

#include <algorithm>
#include <limits>

namespace synfin::explore {

namespace {

using sim::Side;
using tcp::Seq;
using tcp::Timer;

constexpr std::size_t mostIds = std::numeric_limits<Id>::max();
constexpr std::uint8_t sendingTimers =
    1U << static_cast<unsigned>(Timer::Retransmission) | 1U << static_cast<unsigned>(Timer::DelayedAck);

// Calls, then time-outs: the events that every endpoint knows.
constexpr std::size_t firstTimeout = tcp::allCalls.size();

class Hasher final {
public:
    void add(std::uint64_t value) { m_hash = (m_hash ^ value) * 0x9e37'79b9'7f4a'7c15U, m_hash ^= m_hash >> 29U; }
    [[nodiscard]] std::size_t get() const { return m_hash; }

private:
    std::uint64_t m_hash = 0x243f'6a88'85a3'08d3U;
};

void add(Hasher& hasher, const tcp::Segment& s)
{
    hasher.add(std::uint64_t{s.seq.value()} << 32U | (s.ack ? s.ack->value() : 0U));
    hasher.add(std::uint64_t{s.len} << 32U | s.wnd);
    hasher.add((s.ack ? 1U : 0U) | (s.ctl.syn ? 2U : 0U) | (s.ctl.fin ? 4U : 0U) | (s.ctl.rst ? 8U : 0U)
               | (s.ctl.psh ? 16U : 0U));
}

constexpr std::uint8_t bit(Timer t)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(t));
}

Traits traitsOf(const Position& position)
{
    Traits traits{position.tcb.state, position.timers, 0, (position.timers & sendingTimers) != 0, false, false};
    for (const Timer timer : tcp::allTimers) {
        if (!position.runs(timer))
            continue;
        const bool ripe = position.ticks[static_cast<std::size_t>(timer)] == 0;
        if (ripe)
            traits.ripe |= bit(timer);
        traits.waiting = traits.waiting || !ripe;
        traits.over = traits.over || (ripe && (bit(timer) & sendingTimers) == 0);
    }
    return traits;
}

// How many whole ticks there are in it, as many as can be counted.
std::uint8_t ticksIn(tcp::Duration after, tcp::Duration msl)
{
    constexpr std::int64_t most = std::numeric_limits<std::uint8_t>::max();
    return static_cast<std::uint8_t>(std::min<std::int64_t>(after * ticksInMsl / msl, most));
}

// Do [a, a + length) and [b, b + size) share a number?
bool overlap(Seq a, std::uint32_t length, Seq b, std::uint32_t size)
{
    return length > 0 && size > 0 && (b - a < length || a - b < size);
}

bool onlyRefused(const tcp::Step& step)
{
    return std::ranges::any_of(step.signals, &sim::refuses);
}

std::uint16_t ruleNumber(const tcp::Rule* rule)
{
    if (rule == nullptr)
        return 0;
    const auto rules = tcp::allRules();
    const auto position = rule - rules.data();
    if (position >= 0 && static_cast<std::size_t>(position) < rules.size())
        return static_cast<std::uint16_t>(position + 1);
    return static_cast<std::uint16_t>(rules.size() + 1
                                      + static_cast<std::size_t>(rule - tcp::rulesWithoutSafeguards().data()));
}

} // namespace

std::size_t Catalogue::PositionHash::operator()(const Position& p) const
{
    Hasher hasher;
    const tcp::Tcb& t = p.tcb;
    hasher.add(static_cast<std::uint64_t>(t.state) | std::uint64_t{p.timers} << 8U
               | static_cast<std::uint64_t>(p.side) << 24U | std::uint64_t{t.host.connections} << 32U);
    for (const std::uint8_t ticks : p.ticks)
        hasher.add(ticks);
    hasher.add(std::uint64_t{t.sndUna.value()} << 32U | t.sndNxt.value());
    hasher.add(std::uint64_t{t.rcvNxt.value()} << 32U | t.iss.value());
    hasher.add(std::uint64_t{t.irs.value()} << 32U | t.sndQueued);
    hasher.add(std::uint64_t{t.rcvQueued} << 32U | t.sndWl1.value());
    hasher.add(std::uint64_t{p.peer} << 32U | std::uint64_t{p.incarnation} << 16U | t.unanswered);
    hasher.add(std::uint64_t{t.sndWl2.value()} << 32U | t.heldCount);
    hasher.add((t.opened ? 1U + static_cast<unsigned>(*t.opened) : 0U) | (t.closeQueued ? 4U : 0U)
               | (t.receiveQueued ? 8U : 0U) | (t.orphaned ? 16U : 0U) | p.foreign.size() << 8U);
    return hasher.get();
}

std::size_t Catalogue::TransitHash::operator()(const Transit& t) const
{
    Hasher hasher;
    add(hasher, t.segment);
    hasher.add(static_cast<std::uint64_t>(t.from) | std::uint64_t{t.age} << 8U | std::uint64_t{t.incarnation} << 16U
               | std::uint64_t{t.meant} << 32U | std::uint64_t{t.number} << 48U);
    return hasher.get();
}

std::size_t Catalogue::Memo::place(std::uint64_t key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = (key * 0x9e37'79b9'7f4a'7c15U >> 20U) & mask;
    while (m_slots[i].key != 0 && m_slots[i].key != key)
        i = (i + 1) & mask;
    return i;
}

void Catalogue::Memo::insert(std::uint64_t key, const Outcome* value)
{
    if (2 * (m_used + 1) > m_slots.size()) {
        std::vector<Slot> old(2 * m_slots.size());
        old.swap(m_slots);
        for (const Slot& slot : old)
            if (slot.key != 0)
                m_slots[place(slot.key)] = slot;
    }
    m_slots[place(key)] = {key, value};
    ++m_used;
}

Catalogue::Catalogue(const sim::Setup& setup, const Bounds& bounds) : m_setup(setup)
{
    const tcp::Profile& p = setup.profile;
    m_countsRetries = std::max(bounds.sides[0].timeouts, bounds.sides[1].timeouts)
                      >= std::min({p.synRetries, p.synAckRetries, p.retries});
    m_positions.emplace_back();
    m_known.emplace_back();
    m_traits.emplace_back();
    m_transits.emplace_back();
    m_from.emplace_back();
    m_youngest.push_back(noId);
    m_aged.push_back(noId);
}

Id Catalogue::start(Side side)
{
    Position closed;
    closed.side = side;
    closed.tcb.host.nextIss = sim::issOf(m_setup, side, 0);
    return idOf(closed);
}

Id Catalogue::idOf(const Position& position)
{
    const auto found = m_positionIds.find(position);
    if (found != m_positionIds.end())
        return found->second;
    if (m_positions.size() > mostIds) {
        m_full = true;
        return 1;
    }
    const auto id = static_cast<Id>(m_positions.size());
    m_positions.push_back(position);
    m_known.emplace_back();
    m_traits.push_back(traitsOf(position));
    m_positionIds.emplace(position, id);
    return id;
}

Id Catalogue::idOf(const Transit& transit)
{
    const auto found = m_transitIds.find(transit);
    if (found != m_transitIds.end())
        return found->second;
    if (m_transits.size() > mostIds) {
        m_full = true;
        return 1;
    }
    const auto id = static_cast<Id>(m_transits.size());
    m_transits.push_back(transit);
    m_from.push_back(transit.from);
    m_transitIds.emplace(transit, id);
    m_youngest.push_back(id);
    m_aged.push_back(id); // not asked yet
    if (transit.age > 0) {
        Transit young = transit;
        young.age = 0;
        const Id youngest = idOf(young);
        m_youngest[id] = youngest;
    }
    return id;
}

const Outcome& Catalogue::call(Id id, tcp::Call call)
{
    return known(id, static_cast<std::size_t>(call), userCall(call));
}

const Outcome& Catalogue::timeout(Id id, Timer timer)
{
    return known(id, firstTimeout + static_cast<std::size_t>(timer), tcp::Timeout{timer});
}

const Outcome& Catalogue::known(Id id, std::size_t event, const tcp::Event& what)
{
    const Outcome*& outcome = m_known[id][event];
    if (outcome == nullptr) {
        const Outcome* made = &remember(step(m_positions[id], what, nullptr));
        m_known[id][event] = made; // the table may have grown
        return *made;
    }
    return *outcome;
}

const Outcome& Catalogue::arrival(Id id, Id transit)
{
    const Id youngest = m_youngest[transit];
    const std::uint64_t key = std::uint64_t{id} << 32U | youngest;
    if (const Outcome* outcome = m_arrivals.find(key))
        return *outcome;
    const Transit young = m_transits[youngest];
    const Outcome& outcome = remember(step(m_positions[id], tcp::Arrival{young.segment}, &young));
    m_arrivals.insert(key, &outcome);
    return outcome;
}

const Outcome& Catalogue::remember(const Outcome& outcome)
{
    m_outcomes.push_back(outcome);
    return m_outcomes.back();
}

Id Catalogue::crashed(Id id)
{
    Position closed;
    closed.side = m_positions[id].side;
    closed.tcb.host = m_positions[id].tcb.host;
    closed.incarnation = m_positions[id].incarnation;
    closed.iss = m_positions[id].iss;
    closed.synchronizedOnce = m_positions[id].synchronizedOnce;
    return idOf(closed);
}

std::span<const Id> Catalogue::sent(const Outcome& outcome) const
{
    return {m_sent.data() + outcome.sentBegin, outcome.sentCount};
}

Id Catalogue::ticked(Id id)
{
    if (!m_traits[id].waiting)
        return id;
    Position position = m_positions[id];
    for (std::uint8_t& ticks : position.ticks)
        ticks = static_cast<std::uint8_t>(ticks > 0 ? ticks - 1 : 0);
    return idOf(position);
}

Id Catalogue::aged(Id id)
{
    if (m_aged[id] == id) {
        Transit older = m_transits[id];
        ++older.age;
        const Id aged = older.age < ticksInMsl ? idOf(older) : noId;
        m_aged[id] = aged;
    }
    return m_aged[id];
}

// Which connection this is, and with which of the peer's it is synchronized.
void Catalogue::followIncarnations(const Position& before, Position& next, const Transit* transit)
{
    const tcp::Tcb& tcb = next.tcb;
    const bool another = tcb.host.connections != before.tcb.host.connections;
    // An attempt that was given up unheard, with the same ISS, cannot be told from a SYN that is sent again.
    const bool distinct = next.synchronizedOnce || tcb.iss != next.iss;
    if (another) {
        next.earlierIncarnation = tcb.earlier ? before.incarnation : 0;
        next.earlierPeer = tcb.earlier ? before.peer : 0;
        if (distinct || next.incarnation == 0)
            ++next.incarnation;
        next.iss = tcb.iss;
        next.synchronizedOnce = false;
        next.peer = 0;
    } else if (before.tcb.earlier && !tcb.earlier) {
        if (tcb.state == tcp::State::TimeWait)
            next.peer = before.earlierPeer;
        next.earlierIncarnation = next.earlierPeer = 0;
    }
    if (!tcb.hasReceive()) {
        next.peer = next.earlierPeer = next.earlierIncarnation = 0;
        return;
    }
    // The SYN says who it is; where an old SYN has been taken that looks the same, the segment that ends the handshake.
    const bool opened = another || !before.tcb.hasReceive();
    const bool established = before.tcb.state == tcp::State::SynReceived && tcp::synchronized(tcb.state);
    if (transit != nullptr && ((opened && transit->segment.ctl.syn) || (established && !next.synchronizedOnce)))
        next.peer = transit->incarnation;
    next.synchronizedOnce = next.synchronizedOnce || tcp::synchronized(tcb.state);
}

// What was taken, and whether it was meant for this incarnation.
void Catalogue::followText(const Position& before, Position& next, const Transit* transit, Outcome& outcome)
{
    const tcp::Tcb& tcb = next.tcb;
    const bool same = before.tcb.hasReceive() && tcb.hasReceive() && tcb.host.connections == before.tcb.host.connections
                      && before.tcb.irs == tcb.irs;
    if (!same)
        next.foreign.clear();
    if (!tcb.hasReceive())
        return;
    const Seq from = same ? before.tcb.rcvNxt : tcb.irs + 1;
    const std::uint32_t taken = tcb.rcvNxt - from;
    const auto take = [&](const Foreign& f) {
        outcome.foreignText = outcome.foreignText || overlap(f.seq, f.length, from, taken);
        outcome.foreignFin = outcome.foreignFin || (f.fin && overlap(f.seq + f.length, 1, from, taken));
    };
    std::ranges::for_each(next.foreign, take);
    if (transit != nullptr && transit->meant != next.incarnation) {
        const Foreign foreign{transit->segment.textSeq(), transit->segment.len, transit->segment.ctl.fin};
        take(foreign);
        const std::span held(tcb.held.data(), tcb.heldCount);
        if (std::ranges::find(next.foreign, foreign) == next.foreign.end()
            && std::ranges::any_of(held, [&](const tcp::Held& h) {
                   return overlap(foreign.seq, foreign.length + (foreign.fin ? 1U : 0U), h.seq,
                                  h.len + (h.fin ? 1U : 0U));
               }))
            next.foreign.push_back(foreign);
    }
    std::erase_if(next.foreign,
                  [&](const Foreign& f) { return tcp::beforeOrAt(f.seq + f.length + (f.fin ? 1U : 0U), tcb.rcvNxt); });
}

Outcome Catalogue::step(const Position& before, const tcp::Event& event, const Transit* transit)
{
    tcp::Step done = tcp::step(before.tcb, event, m_setup.profile);
    Outcome outcome;
    outcome.refused = onlyRefused(done);
    outcome.rule = ruleNumber(done.rule);
    outcome.gaveUp =
        done.rule != nullptr && (done.rule->cause == tcp::Cause::GiveUp || done.rule->cause == tcp::Cause::UserTimeout);
    outcome.endedByReset = done.rule != nullptr && tcp::synchronized(done.rule->from)
                           && done.rule->from != tcp::State::TimeWait && before.tcb.synAcknowledged()
                           && done.rule->to == tcp::State::Closed
                           && (done.rule->cause == tcp::Cause::RcvRst || done.rule->cause == tcp::Cause::RcvSyn);

    Position next = before;
    next.tcb = done.next;
    tcp::Tcb& tcb = next.tcb;
    if (tcb.host.connections != before.tcb.host.connections)
        tcb.host.nextIss = sim::issOf(m_setup, before.side, tcb.host.connections);
    tcb.retries = 0;
    if (!m_countsRetries)
        tcb.unanswered = 0;

    if (const auto* expired = std::get_if<tcp::Timeout>(&event)) {
        next.timers &= static_cast<std::uint8_t>(~bit(expired->timer));
        outcome.rearmed = (bit(expired->timer) & sendingTimers) != 0;
    }
    for (const Timer timer : tcp::allTimers) {
        const tcp::TimerOrder& order = done.timers[static_cast<std::size_t>(timer)];
        if (order.kind == tcp::TimerOrder::Kind::Keep)
            continue;
        const bool starts = order.kind == tcp::TimerOrder::Kind::Start;
        next.timers = static_cast<std::uint8_t>(starts ? next.timers | bit(timer) : next.timers & ~bit(timer));
        if ((bit(timer) & sendingTimers) != 0)
            outcome.rearmed = true;
        const bool sends = (bit(timer) & sendingTimers) != 0;
        next.ticks[static_cast<std::size_t>(timer)] =
            starts && !sends ? ticksIn(order.after, m_setup.profile.msl) : std::uint8_t{0};
    }

    followIncarnations(before, next, transit);
    followText(before, next, transit, outcome);
    outcome.establishes = !before.tcb.synAcknowledged() && tcb.synAcknowledged() && tcb.hasReceive();

    std::vector<Id> sent;
    for (const tcp::Segment& segment : done.sent)
        sent.push_back(idOf(Transit{before.side, segment, tcb.host.connections, next.incarnation, next.peer, 0}));
    outcome.sentBegin = static_cast<std::uint32_t>(m_sent.size());
    outcome.sentCount = static_cast<std::uint8_t>(sent.size());
    m_sent.insert(m_sent.end(), sent.begin(), sent.end());
    outcome.next = idOf(next);
    return outcome;
}

} // namespace synfin::explore
