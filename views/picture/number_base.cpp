#include "views/picture/number_base.h"

#include <algorithm>

namespace synfin::picture {

namespace {

// The connection of `owner` that began with this number: the one that it has now, or an earlier one.
int connectionOf(const sim::World& world, const sim::Setup& setup, sim::Side owner, tcp::Seq isn)
{
    if (setup.profile.without.contains(tcp::Safeguard::FreshIss))
        return 0; // all begin with the same
    const tcp::Tcb& tcb = world.at(owner).tcb;
    const int latest = std::max(0, static_cast<int>(tcb.host.connections) - 1);
    if (tcb.hasSend() && tcb.iss == isn)
        return latest;
    for (int connection = latest; connection >= 0; --connection)
        if (sim::issOf(setup, owner, static_cast<std::uint32_t>(connection)) == isn)
            return connection;
    // A world that began in the middle may have any number.
    return tcb.hasSend() ? std::max(0, latest - 1) : latest;
}

} // namespace

EndpointBases basesOf(const sim::World& world, const sim::Setup& setup, sim::Side side)
{
    const tcp::Tcb& tcb = world.at(side).tcb;
    EndpointBases bases;
    if (tcb.hasSend())
        bases.own = {tcb.iss, connectionOf(world, setup, side, tcb.iss)};
    if (tcb.hasReceive())
        bases.peer = {tcb.irs, connectionOf(world, setup, sim::peer(side), tcb.irs)};
    return bases;
}

} // namespace synfin::picture
