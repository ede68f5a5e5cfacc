#include "model/explore/completion.h"

#include <array>

namespace synfin::explore {

namespace {

using sim::Side;
using tcp::State;
using tcp::Timer;

constexpr int mostSteps = 500; // more than any connection needs
constexpr int patience = 100;  // more than any exchange takes that leads somewhere

} // namespace

bool Completion::canEnd(const Packed& world)
{
    const std::uint32_t pair = std::uint32_t{world.sides[0]} << 16U | world.sides[1];
    const auto known = m_known.find(pair);
    if (known != m_known.end())
        return known->second;
    Packed alone;
    alone.sides = world.sides;
    const bool can = ends(alone);
    m_known.emplace(pair, can);
    return can;
}

// A side that is not answered for too long gives up (§3.8.3), and what two sides who mean different connections go on
// saying to one another is lost some day.
void Completion::giveUp(Packed& world) const
{
    world.wire = {};
    for (Id& side : world.sides)
        if (m_catalogue.traits(side).sending)
            side = m_catalogue.crashed(side);
}

bool Completion::ends(Packed world) const
{
    bool clientLast = false;
    for (int step = 0; step < mostSteps; ++step) {
        if (step % patience == patience - 1)
            giveUp(world);
        const auto after = next(world, clientLast);
        if (!after)
            break;
        world = *after;
    }
    const State client = m_catalogue.traits(world.sides[0]).state;
    const State server = m_catalogue.traits(world.sides[1]).state;
    const auto gone = [](State s) { return s == State::Closed; };
    const auto waits = [](State s) { return s == State::FinWait2; };
    return (gone(client) || waits(client)) && (gone(server) || waits(server)) && (gone(client) || gone(server));
}

// Segments first, then the timers that send, by turns; then TIME-WAIT and FIN-WAIT-2; then the users.
std::optional<Packed> Completion::next(const Packed& world, bool& clientLast) const
{
    const auto worldOf = [](const std::optional<Successor>& s) { return s ? std::optional(s->world) : std::nullopt; };
    if (world.wire[0] != noId)
        return worldOf(m_moves.delivered(world, 0));
    const std::array order =
        clientLast ? std::array{Side::Server, Side::Client} : std::array{Side::Client, Side::Server};
    const auto runs = [&](Side side, Timer timer) {
        const unsigned timers = m_catalogue.traits(world.sides[sim::index(side)]).timers;
        return (timers >> static_cast<unsigned>(timer) & 1U) != 0;
    };
    for (const Timer timer : {Timer::DelayedAck, Timer::Retransmission, Timer::TimeWait, Timer::FinWait2}) {
        for (const Side side : order) {
            if (!runs(side, timer))
                continue;
            clientLast = side == Side::Client;
            return worldOf(m_moves.expired(world, side, timer));
        }
    }
    for (const Side side : order) {
        const State state = m_catalogue.traits(world.sides[sim::index(side)]).state;
        if (state == State::Closed)
            continue;
        if (const auto closed = m_moves.called(world, side, tcp::Call::Close))
            if (!closed->world.sameWorld(world))
                return closed->world;
    }
    return std::nullopt;
}

} // namespace synfin::explore
