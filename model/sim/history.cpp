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
    m_nodes.push_back({std::move(record), -1});
    m_leaves.push_back(0);
    m_forks.push_back(0);
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

std::optional<std::string> History::act(const Choice& choice)
{
    if (auto reason = impossible(current().after, choice))
        return reason;
    if (m_cursor < lastStep()) {
        if (at(m_cursor + 1).choice == choice) {
            ++m_cursor;
            return std::nullopt;
        }
        // The old branch keeps its leaf; what follows from here is a new one.
        m_path.resize(static_cast<std::size_t>(m_cursor) + 1);
        m_leaves.push_back(m_path.back());
        m_forks.push_back(m_cursor + 1);
        m_branch = branchCount() - 1;
    }
    m_nodes.push_back({advance(current().after, choice, m_setup), m_path.back()});
    const int node = static_cast<int>(m_nodes.size()) - 1;
    m_path.push_back(node);
    m_leaves[static_cast<std::size_t>(m_branch)] = node;
    ++m_cursor;
    return std::nullopt;
}

void History::selectBranch(int branch)
{
    if (branch < 0 || branch >= branchCount() || branch == m_branch)
        return;
    std::vector<int> path = pathTo(m_leaves[static_cast<std::size_t>(branch)]);
    const auto [mine, other] = std::ranges::mismatch(m_path, path);
    const int common = static_cast<int>(other - path.begin()) - 1;
    m_path = std::move(path);
    m_branch = branch;
    m_cursor = std::min(m_cursor, common);
}

int History::forkStep(int branch) const
{
    return m_forks[static_cast<std::size_t>(branch)];
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
        if (record.segment && record.segment->id == segmentId && record.reason != tcp::Reason::Duplicated)
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
