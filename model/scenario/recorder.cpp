#include "model/scenario/recorder.h"

#include <algorithm>

namespace synfin::scenario {

namespace {

// Of those on the wire, as a person would point at it: the next, the next to that side, or its number.
Target targetOf(const sim::World& before, int id)
{
    const sim::Flight& flight = *before.find(id);
    if (before.wire.front().id == id)
        return Oldest{};
    const auto first = std::ranges::find_if(before.wire, [&](const sim::Flight& f) { return f.to() == flight.to(); });
    if (first->id == id)
        return Oldest{flight.to()};
    return ById{id};
}

Action actionOf(const sim::World& before, const sim::Action& action)
{
    return std::visit(
        [&](const auto& a) -> Action {
            using T = std::decay_t<decltype(a)>;
            if constexpr (std::is_same_v<T, sim::CallChoice>)
                return CallStep{a.at, a.call};
            else if constexpr (std::is_same_v<T, sim::TimeoutChoice>)
                return TimeoutStep{a.at, a.timer};
            else if constexpr (std::is_same_v<T, sim::Inject>)
                return SegmentStep{a.at, a.segment};
            else if constexpr (std::is_same_v<T, sim::Crash>)
                return CrashStep{a.at};
            else if constexpr (std::is_same_v<T, sim::Deliver>)
                return DeliverStep{targetOf(before, a.id)};
            else if constexpr (std::is_same_v<T, sim::Drop>)
                return DropStep{targetOf(before, a.id)};
            else if constexpr (std::is_same_v<T, sim::Delay>)
                return DelayStep{targetOf(before, a.id), a.by};
            else
                return DuplicateStep{targetOf(before, a.id)};
        },
        action);
}

Expectation expectationOf(const sim::StepRecord& record)
{
    Expectation expect;
    for (const sim::Side side : sim::bothSides)
        expect.states[sim::index(side)] = Placed<tcp::State>{record.after.at(side).tcb.state, {}};
    std::vector<std::string> sent;
    const bool copied = record.reason == tcp::Reason::Duplicated;
    for (const sim::Flight& flight : record.sent)
        if (!copied)
            sent.push_back(tcp::controlText(flight.segment));
    expect.sent = Placed<std::vector<std::string>>{std::move(sent), {}};
    return expect;
}

// The steps of the scenario, with the step of the history that each makes; 0 for a wait, which makes none.
struct Recorded {
    Step step;
    int of = 0;
};

std::vector<Recorded> steps(const sim::History& history)
{
    std::vector<Recorded> all;
    for (int at = 1; at <= history.lastStep(); ++at) {
        const sim::StepRecord& record = history.at(at);
        const sim::World& before = history.at(at - 1).after;
        if (record.choice->notBefore > before.now)
            all.push_back({{{}, WaitStep{record.choice->notBefore - before.now}, {}, {}}, 0});
        all.push_back({{{}, actionOf(before, record.choice->action), {}, expectationOf(record)}, at});
    }
    return all;
}

} // namespace

std::vector<Step> recordedSteps(const sim::History& history)
{
    std::vector<Step> out;
    for (Recorded& recorded : steps(history))
        out.push_back(std::move(recorded.step));
    return out;
}

Scenario recorded(const Scenario& played, const sim::History& history, const std::vector<LocalText>& say)
{
    Scenario scenario = played;
    scenario.setup = history.setup();
    scenario.start = history.at(0).after;
    scenario.steps.clear();
    for (Recorded& recorded : steps(history)) {
        if (recorded.of > 0 && static_cast<std::size_t>(recorded.of) < say.size())
            recorded.step.say = say[static_cast<std::size_t>(recorded.of)];
        scenario.steps.push_back(std::move(recorded.step));
    }
    return scenario;
}

} // namespace synfin::scenario
