#include "model/sim/history.h"

#include <algorithm>

namespace synfin::sim {

History::History(Setup setup) : History(setup, startWorld(setup)) {}

History::History(Setup setup, World start) : m_setup(std::move(setup))
{
    StepRecord record;
    record.time = start.now;
    record.reason = tcp::Reason::Start;
    record.after = std::move(start);
    m_nodes.push_back({std::move(record), -1, 0});
    m_branches.emplace_back();
    m_path.push_back(0);
}

const StepRecord& History::at(int step) const
{
    return m_nodes[static_cast<std::size_t>(m_path[static_cast<std::size_t>(step)])].record;
}

void History::seek(int step)
{
    m_cursor = std::clamp(step, 0, lastStep());
}

std::optional<std::string> History::act(const Choice& asked)
{
    Choice choice = asked;
    if (choice.notBefore <= current().after.now)
        choice.notBefore = {}; // so that the same is the same
    if (auto reason = impossible(current().after, choice))
        return reason;
    if (const auto branch = branchDoing(choice)) {
        lookAt(*branch);
        ++m_cursor;
        return std::nullopt;
    }
    if (m_cursor < lastStep()) {
        // The old branch keeps its leaf; what follows from here is a new one.
        m_path.resize(static_cast<std::size_t>(m_cursor) + 1);
        m_branches.push_back({m_path.back(), m_cursor + 1, {}});
        m_branch = branchCount() - 1;
    }
    m_nodes.push_back({advance(current().after, choice, m_setup), m_path.back(), m_cursor + 1});
    const int node = static_cast<int>(m_nodes.size()) - 1;
    m_path.push_back(node);
    m_branches[static_cast<std::size_t>(m_branch)].leaf = node;
    ++m_cursor;
    return std::nullopt;
}

// The branch that is looked at first; then the others that pass through the cursor.
std::optional<int> History::branchDoing(const Choice& choice) const
{
    const int node = m_path[static_cast<std::size_t>(m_cursor)];
    const auto does = [&](int branch) {
        if (branchEnd(branch) <= m_cursor)
            return false;
        const int next = branch == m_branch ? m_path[static_cast<std::size_t>(m_cursor) + 1]
                                            : ancestor(m_branches[static_cast<std::size_t>(branch)].leaf, m_cursor + 1);
        const Node& there = m_nodes[static_cast<std::size_t>(next)];
        return there.parent == node && there.record.choice == choice;
    };
    if (does(m_branch))
        return m_branch;
    for (int branch = 0; branch < branchCount(); ++branch)
        if (branch != m_branch && does(branch))
            return branch;
    return std::nullopt;
}

int History::ancestor(int node, int step) const
{
    while (m_nodes[static_cast<std::size_t>(node)].step > step)
        node = m_nodes[static_cast<std::size_t>(node)].parent;
    return node;
}

void History::selectBranch(int branch)
{
    if (branch >= 0 && branch < branchCount())
        lookAt(branch);
}

// The cursor stays where the branches agree.
void History::lookAt(int branch)
{
    if (branch == m_branch)
        return;
    std::vector<int> path = pathTo(m_branches[static_cast<std::size_t>(branch)].leaf);
    const auto [mine, other] = std::ranges::mismatch(m_path, path);
    const int common = static_cast<int>(other - path.begin()) - 1;
    m_path = std::move(path);
    m_branch = branch;
    m_cursor = std::min(m_cursor, common);
}

int History::forkStep(int branch) const
{
    return m_branches[static_cast<std::size_t>(branch)].fork;
}

int History::branchEnd(int branch) const
{
    return m_nodes[static_cast<std::size_t>(m_branches[static_cast<std::size_t>(branch)].leaf)].step;
}

const StepRecord& History::at(int branch, int step) const
{
    if (branch == m_branch)
        return at(step);
    const int node = ancestor(m_branches[static_cast<std::size_t>(branch)].leaf, step);
    return m_nodes[static_cast<std::size_t>(node)].record;
}

const StepRecord& History::record(int node) const
{
    return m_nodes[static_cast<std::size_t>(node)].record;
}

std::vector<int> History::path(int branch) const
{
    return branch == m_branch ? m_path : pathTo(m_branches[static_cast<std::size_t>(branch)].leaf);
}

History History::alone(int branch) const
{
    History history;
    history.m_setup = m_setup;
    history.m_nodes.clear();
    history.m_path.clear();
    for (const int node : path(branch)) {
        const int at = static_cast<int>(history.m_nodes.size());
        history.m_nodes.push_back({record(node), at - 1, at});
        history.m_path.push_back(at);
    }
    history.m_branches.front() = {history.m_path.back(), 0, branchName(branch)};
    return history;
}

int History::firstDifference(int branch, int other) const
{
    const std::vector<int> a = path(branch);
    const std::vector<int> b = path(other);
    return static_cast<int>(std::ranges::mismatch(a, b).in1 - a.begin());
}

const std::string& History::branchName(int branch) const
{
    return m_branches[static_cast<std::size_t>(branch)].name;
}

void History::renameBranch(int branch, std::string name)
{
    m_branches[static_cast<std::size_t>(branch)].name = std::move(name);
}

History::Removed History::removeBranch(int branch)
{
    const bool lookedAt = branch == m_branch;
    Removed removed{branch, m_branches[static_cast<std::size_t>(branch)], lookedAt, m_cursor};
    if (lookedAt) {
        int nearest = branch == 0 ? 1 : 0;
        for (int other = 0; other < branchCount(); ++other)
            if (other != branch && firstDifference(branch, other) > firstDifference(branch, nearest))
                nearest = other;
        lookAt(nearest);
    }
    m_branches.erase(m_branches.begin() + branch);
    if (m_branch > branch)
        --m_branch;
    return removed;
}

void History::restoreBranch(Removed removed)
{
    m_branches.insert(m_branches.begin() + removed.place, std::move(removed.branch));
    if (m_branch >= removed.place)
        ++m_branch;
    if (removed.wasLookedAt) {
        lookAt(removed.place);
        m_cursor = removed.cursor;
    }
}

int History::lastStepTaking(const tcp::Rule& rule, int upTo) const
{
    for (int step = std::min(upTo, lastStep()); step > 0; --step) {
        if (at(step).rule == &rule)
            return step;
    }
    return -1;
}

int History::stepSending(int segmentId) const
{
    const auto after = std::partition_point(m_path.begin(), m_path.end(), [&](int node) {
        return m_nodes[static_cast<std::size_t>(node)].record.after.nextId <= segmentId;
    });
    return after == m_path.end() ? -1 : static_cast<int>(after - m_path.begin());
}

int History::stepEnding(int segmentId) const
{
    for (int step = std::max(0, stepSending(segmentId)); step <= lastStep(); ++step) {
        const StepRecord& record = at(step);
        if (record.segment && record.segment->id == segmentId && record.reason != tcp::Reason::Duplicated
            && record.reason != tcp::Reason::Delayed)
            return step;
    }
    return -1;
}

std::vector<int> History::pathTo(int node) const
{
    std::vector<int> path;
    for (; node >= 0; node = m_nodes[static_cast<std::size_t>(node)].parent)
        path.push_back(node);
    std::ranges::reverse(path);
    return path;
}

} // namespace synfin::sim
