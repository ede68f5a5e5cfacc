#include "model/explore/question.h"

#include "model/scenario/recorder.h"
#include "model/sim/history.h"

namespace synfin::explore {

using scenario::Place;
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
    sim::History history(setup);
    for (const sim::Choice& choice : choices)
        static_cast<void>(history.act(choice));
    scenario.steps = scenario::recordedSteps(history);
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
