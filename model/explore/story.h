// From the moves of a search to choices that sim::advance() takes. Internal to model/explore.
#pragma once

#include "model/explore/moves.h"

#include <map>

namespace synfin::explore {

class StoryTeller final {
public:
    StoryTeller(const sim::Setup&, const Catalogue&);

    void add(const Move&);
    [[nodiscard]] std::vector<sim::Choice> take() { return std::move(m_choices); }

private:
    [[nodiscard]] int flight(Id transit) const;
    void act(const sim::Action&, sim::Duration notBefore = {});
    [[nodiscard]] sim::Duration afterWaiting() const; // now, and the ticks since anything happened

    const sim::Setup& m_setup;
    const Catalogue& m_catalogue;
    sim::World m_world;
    std::map<int, int> m_sentAt; // ticks, by flight
    int m_ticks = 0;
    int m_acted = 0; // the tick in which something happened last
    std::vector<sim::Choice> m_choices;
};

} // namespace synfin::explore
