#include "model/scenario/rerun.h"

#include "model/scenario/recorder.h"

#include <algorithm>
#include <array>

namespace synfin::scenario {

namespace {

// How a step looks to who watches it, its time aside.
bool looksTheSame(const sim::StepRecord& a, const sim::StepRecord& b)
{
    const auto states = [](const sim::StepRecord& record) {
        return std::array{record.after.at(sim::Side::Client).tcb.state, record.after.at(sim::Side::Server).tcb.state};
    };
    const auto sent = [](const sim::Flight& x, const sim::Flight& y) {
        return tcp::controlText(x.segment) == tcp::controlText(y.segment) && x.from == y.from
               && x.segment.len == y.segment.len;
    };
    return states(a) == states(b) && a.signals == b.signals && a.reason == b.reason
           && std::ranges::equal(a.sent, b.sent, sent);
}

// Steps are done again, whatever comes of them.
void expectNothing(std::vector<Step>& steps)
{
    for (Step& step : steps)
        step.expect = {};
}

bool goesDifferently(const sim::History& before, int branch, const sim::History& now, const Reached& reached)
{
    const std::vector<int> was = before.path(branch);
    const std::vector<int> is = now.path(reached.branch);
    const auto common = std::min({was.size(), is.size(), static_cast<std::size_t>(reached.step) + 1});
    for (std::size_t step = 1; step < common; ++step)
        if (!looksTheSame(before.record(was[step]), now.record(is[step])))
            return true;
    return false;
}

} // namespace

Rerun rerun(const Scenario& played, const sim::History& history, const std::vector<LocalText>& said,
            const sim::Setup& setup)
{
    Rerun again;
    Scenario scenario = recorded(played, history, said);
    expectNothing(scenario.steps);
    for (Branch& branch : scenario.branches)
        expectNothing(branch.steps);
    scenario.setup = setup;
    const sim::World& start = history.record(0).after;
    scenario.start = sim::startWorld(setup, start.at(sim::Side::Client).tcb, start.at(sim::Side::Server).tcb);
    again.run = run(scenario);

    const std::vector<int> lines = recordedLines(history);
    const int line = lines[static_cast<std::size_t>(history.branch())];
    const Reached& reached = again.run.reached[static_cast<std::size_t>(line)];
    again.branch = reached.branch;
    again.steps = history.lastStep();
    const std::vector<int> path = again.run.history.path(again.branch);
    const int common = std::min(reached.step, again.steps);
    for (int step = 1; step <= common; ++step) {
        const sim::StepRecord& is = again.run.history.record(path[static_cast<std::size_t>(step)]);
        again.otherTimes = again.otherTimes || history.at(step).time != is.time;
        if (!again.differ && !looksTheSame(history.at(step), is))
            again.differ = step;
    }
    if (!reached.whole) {
        again.ends = reached.step + 1;
        again.whyItEnds = reached.whyNot;
    }
    for (int branch = 0; branch < history.branchCount(); ++branch) {
        const Reached& other = again.run.reached[static_cast<std::size_t>(lines[static_cast<std::size_t>(branch)])];
        if (branch != history.branch() && goesDifferently(history, branch, again.run.history, other))
            ++again.branchesDiffer;
    }
    again.branchesCut = static_cast<int>(std::ranges::count_if(
        again.run.reached, [&](const Reached& other) { return !other.whole && &other != &reached; }));
    again.run.diagnostics.clear();
    again.scenario = std::move(scenario);
    return again;
}

} // namespace synfin::scenario
