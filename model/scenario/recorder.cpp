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

// Does time pass before the step of this node?
bool waits(const sim::StepRecord& record, const sim::World& before)
{
    return record.choice->notBefore > before.now;
}

using Path = std::vector<int>; // nodes

const sim::StepRecord& recordOf(const sim::History& history, const Path& path, int step)
{
    return history.record(path[static_cast<std::size_t>(step)]);
}

std::vector<Step> stepsOf(const sim::History& history, const Path& path, int first, const std::vector<LocalText>& say)
{
    std::vector<Step> all;
    for (int at = first; at < static_cast<int>(path.size()); ++at) {
        const sim::StepRecord& record = recordOf(history, path, at);
        const sim::World& before = recordOf(history, path, at - 1).after;
        if (waits(record, before))
            all.push_back({{}, WaitStep{record.choice->notBefore - before.now}, {}, {}});
        all.push_back({{}, actionOf(before, record.choice->action), {}, expectationOf(record)});
        const auto node = static_cast<std::size_t>(path[static_cast<std::size_t>(at)]);
        if (node < say.size())
            all.back().say = say[node];
    }
    return all;
}

int countOf(const sim::History& history, const Path& path, int steps)
{
    int count = steps;
    for (int at = 1; at <= steps; ++at)
        count += static_cast<int>(waits(recordOf(history, path, at), recordOf(history, path, at - 1).after));
    return count;
}

// Which line of the scenario wrote a node first: there a later one leaves it.
class Lines final {
public:
    explicit Lines(const sim::History& history) : m_line(static_cast<std::size_t>(history.nodeCount()), -1) {}

    struct Fork {
        bool differs = false; // else it does nothing that a line before does not
        int line = 0;         // that it is on
        int of = 0;           // that it leaves
        int first = 1;        // its first step that is another
    };
    Fork add(const Path& path)
    {
        const auto fresh =
            std::ranges::find_if(path, [&](int node) { return m_line[static_cast<std::size_t>(node)] < 0; });
        Fork fork;
        fork.differs = fresh != path.end() || m_count == 0;
        fork.first = std::max(1, static_cast<int>(fresh - path.begin()));
        fork.of = std::max(0, m_line[static_cast<std::size_t>(path[static_cast<std::size_t>(fork.first) - 1])]);
        fork.line = fork.differs ? m_count++ : fork.of;
        std::for_each(fresh, path.end(), [&](int node) { m_line[static_cast<std::size_t>(node)] = fork.line; });
        return fork;
    }

private:
    std::vector<int> m_line; // by node
    int m_count = 0;
};

} // namespace

std::vector<Step> recordedSteps(const sim::History& history, int first)
{
    return stepsOf(history, history.path(history.branch()), first, {});
}

int recordedCount(const sim::History& history, int branch, int steps)
{
    return countOf(history, history.path(branch), steps);
}

Scenario recorded(const Scenario& played, const sim::History& history, const std::vector<LocalText>& say)
{
    Scenario scenario = played;
    scenario.setup = history.setup();
    scenario.start = history.at(0).after;
    scenario.steps.clear();
    scenario.branches.clear();
    Lines lines(history);
    for (int branch = 0; branch < history.branchCount(); ++branch) {
        const Path path = history.path(branch);
        const Lines::Fork fork = lines.add(path);
        if (branch == 0) {
            scenario.name = history.branchName(branch);
            scenario.steps = stepsOf(history, path, 1, say);
        } else if (fork.differs) {
            scenario.branches.push_back({{},
                                         history.branchName(branch),
                                         fork.of,
                                         countOf(history, path, fork.first - 1),
                                         stepsOf(history, path, fork.first, say)});
        }
    }
    return scenario;
}

std::vector<int> recordedLines(const sim::History& history)
{
    Lines lines(history);
    std::vector<int> all;
    for (int branch = 0; branch < history.branchCount(); ++branch)
        all.push_back(lines.add(history.path(branch)).line);
    return all;
}

} // namespace synfin::scenario
