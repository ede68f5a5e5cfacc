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
    case Move::Kind::Call: act(sim::CallChoice{move.side, Catalogue::userCall(move.call)}); return;
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

void StoryTeller::act(const sim::Action& action)
{
    m_choices.push_back({action, {}});
    const sim::StepRecord record = sim::advance(m_world, m_choices.back(), m_setup);
    for (const sim::Flight& flight : record.sent)
        m_sentAt[flight.id] = m_ticks;
    m_world = record.after;
}

} // namespace synfin::explore
