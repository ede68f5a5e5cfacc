#include "model/explore/question.h"

#include "model/sim/history.h"

#include <algorithm>

namespace synfin::explore {

namespace {

using scenario::Place;
using scenario::Placed;

// Of those on the wire, as a person would point at it: the next, the next to that side, or its number.
scenario::Target targetOf(const sim::World& before, int id)
{
    const sim::Flight& flight = *before.find(id);
    if (before.wire.front().id == id)
        return scenario::Oldest{};
    const auto first = std::ranges::find_if(before.wire, [&](const sim::Flight& f) { return f.to() == flight.to(); });
    if (first->id == id)
        return scenario::Oldest{flight.to()};
    return scenario::ById{id};
}

scenario::Action actionOf(const sim::World& before, const sim::Action& action)
{
    return std::visit(
        [&](const auto& a) -> scenario::Action {
            using T = std::decay_t<decltype(a)>;
            if constexpr (std::is_same_v<T, sim::CallChoice>)
                return scenario::CallStep{a.at, a.call};
            else if constexpr (std::is_same_v<T, sim::TimeoutChoice>)
                return scenario::TimeoutStep{a.at, a.timer};
            else if constexpr (std::is_same_v<T, sim::Inject>)
                return scenario::SegmentStep{a.at, a.segment};
            else if constexpr (std::is_same_v<T, sim::Crash>)
                return scenario::CrashStep{a.at};
            else if constexpr (std::is_same_v<T, sim::Deliver>)
                return scenario::DeliverStep{targetOf(before, a.id)};
            else if constexpr (std::is_same_v<T, sim::Drop>)
                return scenario::DropStep{targetOf(before, a.id)};
            else
                return scenario::DuplicateStep{targetOf(before, a.id)};
        },
        action);
}

scenario::Expectation expectationOf(const sim::StepRecord& record)
{
    scenario::Expectation expect;
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

} // namespace

Request Question::searchWithout() const
{
    Request request{setup, bounds, {property}, true};
    request.setup.profile = without;
    return request;
}

Request Question::searchWith() const
{
    return {setup, bounds, {property}, true};
}

scenario::Scenario scenarioOf(const sim::Setup& setup, const std::vector<sim::Choice>& choices, const Telling& telling)
{
    scenario::Scenario scenario;
    scenario.id = scenario.file = telling.id;
    scenario.kind = "why";
    scenario.title = telling.title;
    scenario.about = telling.about;
    scenario.setup = setup;
    scenario.start = sim::startWorld(setup);
    sim::World world = scenario.start;
    for (const sim::Choice& choice : choices) {
        const sim::StepRecord record = sim::advance(world, choice, setup);
        scenario.steps.push_back({{}, actionOf(world, choice.action), {}, expectationOf(record)});
        world = record.after;
    }
    if (!scenario.steps.empty())
        scenario.steps.back().say = telling.caption;
    return scenario;
}

scenario::Scenario scenarioOf(const Question& question, const Violation& violation)
{
    sim::Setup setup = question.setup;
    setup.profile = question.without;
    return scenarioOf(setup, violation.story, {question.id, question.title, question.answer, question.caption});
}

} // namespace synfin::explore
