#include "views/picture/diagram_walk.h"

#include <algorithm>
#include <cmath>

namespace synfin::picture::diagram {

namespace {

using sim::Side;

constexpr int stepsRemembered = 5000;
constexpr std::size_t changesRemembered = 12;

std::optional<Passage> passageOf(const sim::History& history, Side side, int step)
{
    const sim::StepRecord& record = history.at(step);
    const tcp::State from = history.at(step - 1).after.at(side).tcb.state;
    const tcp::State to = record.after.at(side).tcb.state;
    if (from == to)
        return std::nullopt;
    return Passage{side, record.at == side ? record.rule : nullptr, from, to, step, 1};
}

std::vector<Passage> passages(const sim::History& history, Side side, int upTo)
{
    std::vector<Passage> way;
    for (int step = upTo; step > std::max(0, upTo - stepsRemembered); --step) {
        if (const auto passage = passageOf(history, side, step)) {
            way.push_back(*passage);
            if (passage->from == tcp::State::Closed)
                break;
        }
    }
    std::ranges::reverse(way);
    for (std::size_t i = 0; i < way.size(); ++i)
        way[i].number = static_cast<int>(i) + 1;
    if (way.size() > changesRemembered)
        way.erase(way.begin(), way.end() - changesRemembered);
    return way;
}

} // namespace

Walk walkAt(const sim::History& history, double moment)
{
    const double at = std::clamp(moment, 0.0, static_cast<double>(history.lastStep()));
    Walk walk;
    walk.step = static_cast<int>(std::floor(at));
    walk.phase = at - walk.step;
    for (const Side side : sim::bothSides) {
        walk.states[sim::index(side)] = history.at(walk.step).after.at(side).tcb.state;
        std::vector<Passage>& walked = walk.walked[sim::index(side)];
        walked = passages(history, side, walk.step);
        if (walk.phase <= 0)
            continue;
        if (auto passage = passageOf(history, side, walk.step + 1)) {
            passage->number = walked.empty() ? 1 : walked.back().number + 1;
            // A new life begins: the way of the last one is forgotten.
            if (passage->from == tcp::State::Closed) {
                walked.clear();
                passage->number = 1;
            }
            walk.moving = passage;
        }
    }
    return walk;
}

} // namespace synfin::picture::diagram
