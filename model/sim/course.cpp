#include "model/sim/course.h"

#include <algorithm>

namespace synfin::sim {

namespace {

// The finalizer of SplitMix64: neighbouring numbers give unrelated ones.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e37'79b9'7f4a'7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58'476d'1ce4'e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d0'49bb'1331'11ebU;
    return x ^ (x >> 31U);
}

} // namespace

bool losesByChance(const Course& course, int segmentId)
{
    const std::uint64_t both = (static_cast<std::uint64_t>(course.seed) << 32U) | static_cast<std::uint32_t>(segmentId);
    return mixed(both) % 100 < course.lossPercent;
}

std::optional<Choice> nextByItself(const World& world, const Course& course)
{
    for (const Flight& flight : world.wire)
        if (losesByChance(course, flight.id))
            return Choice{Drop{flight.id}, {}};

    std::optional<Action> first;
    Duration when{};
    const auto consider = [&](Duration at, const Action& action) {
        if (!first || at < when) {
            first = action;
            when = at;
        }
    };
    for (const Flight& flight : world.wire)
        consider(std::max(world.now, flight.arrives), Deliver{flight.id});
    for (const Side side : bothSides)
        for (const tcp::Timer timer : tcp::allTimers)
            if (const auto expiry = world.at(side).expiry(timer))
                consider(std::max(world.now, *expiry), TimeoutChoice{side, timer});
    return first ? std::optional(Choice{*first, {}}) : std::nullopt;
}

} // namespace synfin::sim
