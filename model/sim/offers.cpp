#include "model/sim/offers.h"

#include <algorithm>

namespace synfin::sim {

namespace {

Offer offerOf(Choice choice, Side at, const World& world, const Setup& setup)
{
    Offer offer{std::move(choice), at, true, std::nullopt, {}};
    if (auto why = impossible(world, offer.choice)) {
        offer.possible = false;
        offer.whyNot = std::move(*why);
        return offer;
    }
    offer.preview = advance(world, offer.choice, setup);
    offer.possible = std::ranges::none_of(offer.preview->signals, &refuses);
    return offer;
}

} // namespace

std::vector<Offer> offers(const World& world, const Setup& setup)
{
    std::vector<Offer> all;
    const auto add = [&](const Action& action, Side at) { all.push_back(offerOf({action, {}}, at, world, setup)); };
    for (const Side side : bothSides) {
        for (const tcp::Call call : tcp::allCalls) {
            const bool same = call == tcp::Call::Shutdown && !setup.profile.halfDuplexClose;
            if (call != tcp::Call::Status && !same)
                add(CallChoice{side, {call, call == tcp::Call::Send ? 1U : 0U, false}}, side);
        }
        for (const tcp::Timer timer : tcp::allTimers)
            add(TimeoutChoice{side, timer}, side);
        if (world.at(side).tcb.exists())
            add(Crash{side}, side);
        for (const Flight& flight : world.wire) {
            if (flight.to() != side)
                continue;
            add(Deliver{flight.id}, side);
            add(Drop{flight.id}, side);
            add(Duplicate{flight.id}, side);
        }
    }
    return all;
}

} // namespace synfin::sim
