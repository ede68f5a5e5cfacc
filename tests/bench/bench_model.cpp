// What a step costs in the engine, in a world and in a history of 100,000 steps.
#include "model/explore/search.h"
#include "model/sim/history.h"

#include <benchmark/benchmark.h>

#include <malloc.h>

#include <cstdint>

using namespace synfin;
using namespace synfin::sim;

namespace {

constexpr int longHistory = 100'000;

Choice call(Side at, tcp::Call call, std::uint32_t bytes = 0)
{
    return {CallChoice{at, {call, bytes, false}}, {}};
}

Choice deliverOldest(const World& world)
{
    return {Deliver{world.wire.front().id}, {}};
}

// What happens next in a conversation without an end: the oldest segment arrives; with nothing on the wire, the server
// reads what it has, or the client sends again.
Choice nextChoice(const World& world)
{
    if (!world.wire.empty())
        return deliverOldest(world);
    if (world.at(Side::Client).tcb.state == tcp::State::Closed)
        return world.at(Side::Server).tcb.state == tcp::State::Closed ? call(Side::Server, tcp::Call::OpenPassive)
                                                                      : call(Side::Client, tcp::Call::OpenActive);
    if (world.at(Side::Server).tcb.rcvQueued > 0)
        return call(Side::Server, tcp::Call::Receive);
    return call(Side::Client, tcp::Call::Send, 100);
}

// Both ends ESTABLISHED, nothing on the wire.
World establishedWorld(const Setup& setup)
{
    World world = startWorld(setup);
    while (!world.wire.empty() || world.at(Side::Server).tcb.state != tcp::State::Established)
        world = advance(world, nextChoice(world), setup).after;
    return world;
}

History conversation(int steps)
{
    History history;
    while (history.lastStep() < steps)
        history.act(nextChoice(history.current().after));
    return history;
}

std::size_t allocatedBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

void stepOnSend(benchmark::State& state)
{
    const Setup setup;
    const tcp::Tcb tcb = establishedWorld(setup).at(Side::Client).tcb;
    const tcp::Event event = tcp::UserCall{tcp::Call::Send, 100, false};
    for (auto _ : state)
        benchmark::DoNotOptimize(tcp::step(tcb, event, setup.profile));
}
BENCHMARK(stepOnSend)->Name("step/send");

void stepOnArrival(benchmark::State& state)
{
    const Setup setup;
    World world = establishedWorld(setup);
    world = advance(world, call(Side::Client, tcp::Call::Send, 100), setup).after;
    const tcp::Tcb tcb = world.at(Side::Server).tcb;
    const tcp::Event event = tcp::Arrival{world.wire.front().segment};
    for (auto _ : state)
        benchmark::DoNotOptimize(tcp::step(tcb, event, setup.profile));
}
BENCHMARK(stepOnArrival)->Name("step/arrival of data");

void stepOnTimeout(benchmark::State& state)
{
    const Setup setup;
    World world = establishedWorld(setup);
    world = advance(world, call(Side::Client, tcp::Call::Send, 100), setup).after;
    const tcp::Tcb tcb = world.at(Side::Client).tcb;
    const tcp::Event event = tcp::Timeout{tcp::Timer::Retransmission};
    for (auto _ : state)
        benchmark::DoNotOptimize(tcp::step(tcb, event, setup.profile));
}
BENCHMARK(stepOnTimeout)->Name("step/retransmission time-out");

void advanceWorld(benchmark::State& state)
{
    const Setup setup;
    World world = establishedWorld(setup);
    world = advance(world, call(Side::Client, tcp::Call::Send, 100), setup).after;
    const Choice choice = deliverOldest(world);
    for (auto _ : state)
        benchmark::DoNotOptimize(advance(world, choice, setup));
}
BENCHMARK(advanceWorld)->Name("advance/delivery");

void listEnabled(benchmark::State& state)
{
    const Setup setup;
    World world = establishedWorld(setup);
    world = advance(world, call(Side::Client, tcp::Call::Send, 100), setup).after;
    for (auto _ : state)
        benchmark::DoNotOptimize(enabled(world, setup));
}
BENCHMARK(listEnabled)->Name("enabled");

void appendToHistory(benchmark::State& state)
{
    std::size_t bytes = 0;
    for (auto _ : state) {
        const std::size_t before = allocatedBytes();
        const History history = conversation(longHistory);
        bytes = allocatedBytes() - before;
        benchmark::DoNotOptimize(history.lastStep());
    }
    state.SetItemsProcessed(state.iterations() * longHistory);
    state.counters["bytes per step"] = static_cast<double>(bytes) / longHistory;
}
BENCHMARK(appendToHistory)->Name("history/append 100,000 steps")->Unit(benchmark::kMillisecond);

void seekInHistory(benchmark::State& state)
{
    History history = conversation(longHistory);
    std::uint32_t random = 1;
    for (auto _ : state) {
        random = random * 1'664'525U + 1'013'904'223U; // Knuth's linear congruential generator
        history.seek(static_cast<int>(random % longHistory));
        benchmark::DoNotOptimize(history.current().after.now);
    }
}
BENCHMARK(seekInHistory)->Name("history/seek in 100,000 steps");

void findRuleInHistory(benchmark::State& state)
{
    const History history = conversation(longHistory);
    const tcp::Rule* opening = tcp::ruleFor(tcp::State::Closed, tcp::Cause::PassiveOpen, tcp::State::Listen);
    for (auto _ : state)
        benchmark::DoNotOptimize(history.lastStepTaking(*opening, history.lastStep()));
}
BENCHMARK(findRuleInHistory)
    ->Name("history/last step taking a rule, 100,000 steps back")
    ->Unit(benchmark::kMicrosecond);

// Items are worlds. Bounds as narrow and as wide as the questions and a curious user set them.
void searchWorlds(benchmark::State& state, const explore::Bounds& bounds)
{
    explore::Request request;
    request.bounds = bounds;
    std::uint64_t worlds = 0;
    std::uint64_t transitions = 0;
    double bytes = 0;
    for (auto _ : state) {
        const explore::Report report = explore::search(request);
        worlds += report.worlds;
        transitions += report.transitions;
        bytes = static_cast<double>(report.bytes) / static_cast<double>(report.worlds);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(worlds));
    state.counters["steps per world"] = static_cast<double>(transitions) / static_cast<double>(worlds);
    state.counters["bytes per world"] = bytes;
}

explore::Bounds wideBounds(bool withLoss)
{
    explore::Bounds bounds;
    bounds.network = explore::Network::Reordering;
    for (explore::SideBounds& side : bounds.sides) {
        side.opens = withLoss ? 1 : 2;
        side.timeouts = withLoss ? 1 : 0;
    }
    bounds.losses = withLoss ? 1 : 0;
    return bounds;
}

BENCHMARK_CAPTURE(searchWorlds, losses, wideBounds(true))
    ->Name("search/a loss, time-outs, reordering")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(searchWorlds, opens, wideBounds(false))
    ->Name("search/two opens, reordering")
    ->Unit(benchmark::kMillisecond);

} // namespace
