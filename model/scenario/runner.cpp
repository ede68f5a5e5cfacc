#include "model/scenario/runner.h"

#include <algorithm>
#include <optional>
#include <type_traits>

namespace synfin::scenario {

namespace {

using sim::Side;
using tcp::Duration;

struct NextTimer {
    Side at;
    tcp::Timer timer;
    Duration expires;
};

// The timer that expires first; of those that do so together, the client's, then in the order of tcp::Timer.
[[nodiscard]] std::optional<NextTimer> firstTimer(const sim::World& world)
{
    std::optional<NextTimer> first;
    for (const Side side : sim::bothSides)
        for (const tcp::Timer timer : tcp::allTimers)
            if (const auto expiry = world.at(side).expiry(timer); expiry && (!first || *expiry < first->expires))
                first = NextTimer{side, timer, *expiry};
    return first;
}

[[nodiscard]] std::string listed(const std::vector<std::string>& texts)
{
    if (texts.empty())
        return "nothing";
    std::string out;
    for (const std::string& text : texts)
        out += (out.empty() ? "" : " and ") + (text.empty() ? std::string("a segment without control") : text);
    return out;
}

[[nodiscard]] std::vector<std::string> textsOf(const std::vector<tcp::Signal>& signals)
{
    std::vector<std::string> out;
    for (const tcp::Signal signal : signals)
        out.push_back(quoted(tcp::text(signal)));
    return out;
}

class Runner final {
public:
    explicit Runner(const Scenario& scenario)
        : m_scenario(scenario), m_run{sim::History(scenario.setup, scenario.start), {}, {}, {}, {}, 0, true}
    {
        m_run.say.emplace_back();
        m_run.madeBy.emplace_back();
        m_lines.push_back({-1, 0, {Mark{}}});
        m_run.reached.emplace_back();
    }

    [[nodiscard]] Run make()
    {
        play(m_scenario.steps);
        m_run.history.renameBranch(0, m_scenario.name);
        for (const Branch& branch : m_scenario.branches)
            play(branch);
        std::ranges::stable_sort(m_run.diagnostics, {}, &Diagnostic::place); // steps may stand behind the branches
        m_run.history.selectBranch(0);
        m_run.history.seek(0);
        return std::move(m_run);
    }

private:
    // Where a line stands after some of its steps.
    struct Mark {
        int branch = 0; // of the history
        int step = 0;
        Duration clock{};
    };
    // The scenario's own, or a branch: what it shares with the line that it leaves is not repeated.
    struct Line {
        int of = -1;
        int after = 0;
        std::vector<Mark> marks; // of its own steps; for the first line of the start, too
    };

    // Nothing where the line did not get so far.
    [[nodiscard]] const Mark* markAt(int line, int steps) const
    {
        const Line* at = &m_lines[static_cast<std::size_t>(line)];
        while (at->of >= 0 && steps <= at->after)
            at = &m_lines[static_cast<std::size_t>(at->of)];
        const auto own = static_cast<std::size_t>(at->of < 0 ? steps : steps - at->after - 1);
        return own < at->marks.size() ? &at->marks[own] : nullptr;
    }

    void play(const Branch& branch)
    {
        ++m_line;
        m_lines.push_back({branch.of, branch.after, {}});
        m_run.reached.push_back(m_run.reached[static_cast<std::size_t>(branch.of)]);
        const Mark* fork = markAt(branch.of, branch.after);
        if (fork == nullptr)
            return; // the line that it leaves ended before, and that is told
        m_run.reached.back() = {fork->branch, fork->step, true, {}};
        m_run.history.selectBranch(fork->branch);
        m_run.history.seek(fork->step);
        m_clock = fork->clock;
        play(branch.steps);
        if (m_run.history.cursor() > fork->step && m_run.history.branch() != 0 && !branch.name.empty())
            m_run.history.renameBranch(m_run.history.branch(), branch.name);
    }

    void play(const std::vector<Step>& steps)
    {
        m_going = true;
        for (std::size_t i = 0; i < steps.size() && m_going; ++i) {
            m_step = static_cast<int>(i);
            const int before = m_run.history.cursor();
            take(steps[i]);
            if (!m_going)
                break;
            check(steps[i], before);
            m_lines.back().marks.push_back({m_run.history.branch(), m_run.history.cursor(), m_clock});
            m_run.reached.back().branch = m_run.history.branch();
            m_run.reached.back().step = m_run.history.cursor();
        }
    }

    [[nodiscard]] const sim::World& world() const { return m_run.history.current().after; }

    // "step 3", "branch 1, step 3": counted from 1, as people do.
    [[nodiscard]] std::string stepName() const
    {
        const std::string step = "step " + std::to_string(m_step + 1);
        return m_line == 0 ? step : "branch " + std::to_string(m_line) + ", " + step;
    }

    void take(const Step& step)
    {
        if (const auto* wait = std::get_if<WaitStep>(&step.action)) {
            passTime(wait->length, step);
            return;
        }
        std::string reason;
        if (const auto action = simAction(step.action, reason))
            act({*action, m_clock}, step);
        else
            stop(step, reason);
    }

    void passTime(Duration length, const Step& step)
    {
        const Duration until = m_clock + length;
        for (int n = 0; m_going; ++n) {
            const auto timer = firstTimer(world());
            if (!timer || timer->expires > until)
                break;
            if (n == mostTimeoutsInOneWait) {
                stop(step, "more than " + std::to_string(mostTimeoutsInOneWait) + " timers expire in it",
                     "is too much");
                return;
            }
            act({sim::TimeoutChoice{timer->at, timer->timer}, m_clock}, step);
        }
        m_clock = until;
    }

    void act(const sim::Choice& choice, const Step& step)
    {
        if (const auto reason = m_run.history.act(choice)) {
            stop(step, *reason);
            return;
        }
        m_clock = world().now;
        if (m_run.history.nodeCount() == static_cast<int>(m_run.say.size()))
            return; // as another branch did
        m_run.say.push_back(step.say);
        m_run.madeBy.push_back({m_line, m_step});
        m_kept += world().wire.size();
        if (world().wire.size() > mostOnWire)
            stop(step, "more than " + std::to_string(mostOnWire) + " segments are on the wire", "is too much");
        else if (m_kept > mostKept)
            stop(step, "too many segments stay on the wire for too many steps", "is too much");
    }

    void stop(const Step& step, const std::string& reason, const std::string& verdict = "cannot happen")
    {
        m_going = false;
        m_run.complete = false;
        m_run.reached.back() = {m_run.history.branch(), m_run.history.cursor(), false, reason};
        m_run.diagnostics.push_back({m_scenario.file, step.place, stepName() + ' ' + verdict + ": " + reason});
    }

    [[nodiscard]] std::optional<int> find(const Target& target, std::string& reason) const
    {
        if (const auto* byId = std::get_if<ById>(&target))
            return byId->id;
        const auto to = std::get<Oldest>(target).to;
        const auto& wire = world().wire;
        const auto found = std::ranges::find_if(wire, [&](const sim::Flight& f) { return !to || f.to() == *to; });
        if (found != wire.end())
            return found->id;
        reason = wire.empty() ? std::string("the wire is empty")
                              : "nothing on the wire is on its way to the " + std::string(sim::name(*to));
        return std::nullopt;
    }

    [[nodiscard]] std::optional<sim::Action> simAction(const Action& action, std::string& reason) const
    {
        return std::visit(
            [&](const auto& a) -> std::optional<sim::Action> {
                using T = std::decay_t<decltype(a)>;
                if constexpr (std::is_same_v<T, CallStep>)
                    return sim::CallChoice{a.at, a.call};
                else if constexpr (std::is_same_v<T, SegmentStep>)
                    return sim::Inject{a.at, a.segment};
                else if constexpr (std::is_same_v<T, TimeoutStep>)
                    return sim::TimeoutChoice{a.at, a.timer};
                else if constexpr (std::is_same_v<T, CrashStep>)
                    return sim::Crash{a.at};
                else if constexpr (std::is_same_v<T, WaitStep>)
                    return std::nullopt;
                else {
                    const auto id = find(a.target, reason);
                    if (!id)
                        return std::nullopt;
                    if constexpr (std::is_same_v<T, DeliverStep>)
                        return sim::Deliver{*id};
                    else if constexpr (std::is_same_v<T, DropStep>)
                        return sim::Drop{*id};
                    else if constexpr (std::is_same_v<T, DelayStep>)
                        return sim::Delay{*id, a.by};
                    else
                        return sim::Duplicate{*id};
                }
            },
            action);
    }

    // The expectation against the steps after `before`, which are those that this step of the scenario made.
    void check(const Step& step, int before);
    void met(bool holds, Place place, const std::string& message)
    {
        if (holds)
            ++m_run.expectationsMet;
        else
            m_run.diagnostics.push_back({m_scenario.file, place, stepName() + ": " + message});
    }

    const Scenario& m_scenario;
    Run m_run;
    std::vector<Line> m_lines;
    int m_line = 0;
    int m_step = 0;
    bool m_going = true; // no step of this line was impossible
    Duration m_clock{};
    std::size_t m_kept = 0;
};

void Runner::check(const Step& step, int before)
{
    std::vector<std::string> sent;
    std::vector<tcp::Signal> signals;
    std::string rule;
    for (int i = before + 1; i <= m_run.history.cursor(); ++i) {
        const sim::StepRecord& record = m_run.history.at(i);
        const bool onlyCopied = record.choice && std::holds_alternative<sim::Duplicate>(record.choice->action);
        for (const sim::Flight& flight : record.sent)
            if (!onlyCopied)
                sent.push_back(tcp::controlText(flight.segment));
        signals.insert(signals.end(), record.signals.begin(), record.signals.end());
        if (record.rule != nullptr)
            rule = record.rule->id;
    }
    const Expectation& e = step.expect;
    for (const Side side : sim::bothSides) {
        if (const auto& state = e.states[sim::index(side)]) {
            const tcp::State is = world().at(side).tcb.state;
            met(is == state->value, state->place,
                "expected the " + std::string(sim::name(side)) + " in " + std::string(tcp::name(state->value))
                    + ", but it is in " + std::string(tcp::name(is)));
        }
    }
    if (e.sent)
        met(sent == e.sent->value, e.sent->place,
            "expected " + listed(e.sent->value) + " to be sent, but it was " + listed(sent));
    if (e.signals)
        met(signals == e.signals->value, e.signals->place,
            "expected the user to be told " + listed(textsOf(e.signals->value)) + ", but it was "
                + listed(textsOf(signals)));
    if (e.rule) {
        const auto named = [](const std::string& id) {
            return id.empty() ? std::string("no rule") : "the rule " + quoted(id);
        };
        met(rule == e.rule->value, e.rule->place,
            "expected " + named(e.rule->value) + " to be taken, but it was " + named(rule));
    }
}

} // namespace

Run run(const Scenario& scenario)
{
    return Runner(scenario).make();
}

} // namespace synfin::scenario
