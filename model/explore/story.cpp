#include "model/explore/story.h"

#include <algorithm>

namespace synfin::explore {

StoryTeller::StoryTeller(const sim::Setup& setup, const Catalogue& catalogue)
    : m_setup(setup), m_catalogue(catalogue), m_world(sim::startWorld(setup))
{
}

void StoryTeller::add(const Move& move)
{
    switch (move.kind) {
    case Move::Kind::Call: act(sim::CallChoice{move.side, Catalogue::userCall(move.call)}, afterWaiting()); return;
    case Move::Kind::Timeout: act(sim::TimeoutChoice{move.side, move.timer}); return;
    case Move::Kind::Crash: act(sim::Crash{move.side}); return;
    case Move::Kind::Deliver: act(sim::Deliver{flight(move.segment)}); return;
    case Move::Kind::Drop: act(sim::Drop{flight(move.segment)}); return;
    case Move::Kind::BlindReset: act(sim::Inject{move.side, Moves::blindReset()}); return;
    case Move::Kind::Tick: ++m_ticks; return;
    case Move::Kind::Duplicate: {
        const int original = flight(move.segment);
        act(sim::Duplicate{original});
        m_sentAt[m_world.wire.back().id] = m_sentAt[original];
        return;
    }
    }
}

// The oldest of those that are the same to the search.
int StoryTeller::flight(Id transit) const
{
    const Transit& wanted = m_catalogue.transit(transit);
    const auto found = std::ranges::find_if(m_world.wire, [&](const sim::Flight& f) {
        return f.from == wanted.from && f.segment == wanted.segment && f.incarnation == wanted.number
               && m_ticks - m_sentAt.at(f.id) == wanted.age;
    });
    return found->id;
}

// A user who calls after a while does so at the end of it, but before a timer that ends with it. Where a timer runs
// that sends, the search means a time before it expires.
sim::Duration StoryTeller::afterWaiting() const
{
    for (const sim::Endpoint& endpoint : m_world.endpoints)
        if (endpoint.expiry(tcp::Timer::Retransmission) || endpoint.expiry(tcp::Timer::DelayedAck))
            return {};
    const sim::Duration waited = (m_ticks - m_acted) * (m_setup.profile.msl / ticksInMsl);
    return waited > 2 * m_setup.delay ? m_world.now + waited - 2 * m_setup.delay : sim::Duration();
}

void StoryTeller::act(const sim::Action& action, sim::Duration notBefore)
{
    m_acted = m_ticks;
    m_choices.push_back({action, notBefore});
    const sim::StepRecord record = sim::advance(m_world, m_choices.back(), m_setup);
    for (const sim::Flight& flight : record.sent)
        m_sentAt[flight.id] = m_ticks;
    m_world = record.after;
}

} // namespace synfin::explore
