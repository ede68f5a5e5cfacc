#include "app/coverage.h"

#include "app/session.h"

#include <algorithm>

namespace synfin::app {

Coverage::Coverage(const Session& session, CoverageFile file, QObject* parent)
    : QObject(parent), m_session(session), m_file(std::move(file))
{
    CoverageFile::Read kept = m_file.read();
    m_before = std::move(kept.seen);
    m_problem = std::move(kept.problem);
    connect(&session, &Session::reset, this, &Coverage::begin);
    connect(&session, &Session::changed, this, &Coverage::follow);
    connect(&session, &Session::stepChanged, this, &Coverage::follow);
}

void Coverage::begin()
{
    m_here.clear();
    m_counted = 0;
    follow();
    Q_EMIT changed();
}

void Coverage::follow()
{
    const sim::History& history = m_session.history();
    if (m_branch != history.branch() || m_branches != history.branchCount())
        m_counted = 0; // another way, or one that has got another number
    m_branch = history.branch();
    m_branches = history.branchCount();
    const std::size_t before = m_here.size();
    for (; m_counted < m_session.step(); ++m_counted) {
        // Rows that only a broken TCP takes are no part of the diagram.
        const tcp::Rule* rule = history.at(m_counted + 1).rule;
        if (rule != nullptr && rule >= tcp::allRules().data() && rule < tcp::allRules().data() + tcp::allRules().size())
            m_here.insert(rule);
    }
    if (m_here.size() == before)
        return;
    if (!std::ranges::includes(m_before, m_here)) {
        CoverageFile::Read all = m_file.add(m_here);
        m_before.insert(all.seen.begin(), all.seen.end());
        if (!all.problem.isEmpty())
            m_problem = std::move(all.problem);
    }
    Q_EMIT changed();
}

void Coverage::clear()
{
    m_problem = m_file.clear();
    m_here.clear();
    m_before.clear();
    m_counted = m_session.step();
    Q_EMIT changed();
}

} // namespace synfin::app
