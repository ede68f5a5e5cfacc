#include "model/sim/offers.h"

#include <algorithm>

namespace synfin::sim {

namespace {

Side matterOf(const World& world, const Choice& choice)
{
    return std::visit(
        [&](const auto& action) {
            if constexpr (requires { action.at; }) {
                return action.at;
            } else {
                const Flight* flight = world.find(action.id);
                return flight != nullptr ? flight->to() : Side::Client;
            }
        },
        choice.action);
}

} // namespace

Offer offerOf(const World& world, const Setup& setup, const Choice& choice)
{
    Offer offer{choice, matterOf(world, choice), true, std::nullopt, {}};
    if (auto why = impossible(world, offer.choice)) {
        offer.possible = false;
        offer.whyNot = std::move(*why);
        return offer;
    }
    offer.preview = advance(world, offer.choice, setup);
    offer.possible = std::ranges::none_of(offer.preview->signals, &refuses);
    return offer;
}

std::vector<Offer> offers(const World& world, const Setup& setup)
{
    std::vector<Offer> all;
    const auto add = [&](const Action& action) { all.push_back(offerOf(world, setup, {action, {}})); };
    for (const Side side : bothSides) {
        for (const tcp::Call call : tcp::allCalls) {
            const bool same = call == tcp::Call::Shutdown && !setup.profile.halfDuplexClose;
            if (call != tcp::Call::Status && !same)
                add(CallChoice{side, {call, call == tcp::Call::Send ? 1U : 0U, false}});
        }
        for (const tcp::Timer timer : tcp::allTimers)
            add(TimeoutChoice{side, timer});
        if (world.at(side).tcb.exists())
            add(Crash{side});
        for (const Flight& flight : world.wire) {
            if (flight.to() != side)
                continue;
            add(Deliver{flight.id});
            add(Drop{flight.id});
            add(Duplicate{flight.id});
            add(Delay{flight.id, usualHold});
        }
    }
    return all;
}

} // namespace synfin::sim
