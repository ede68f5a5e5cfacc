#include "views/picture/diagram_spacing.h"

#include <cmath>

namespace synfin::picture::diagram {

void Spacing::apart(std::size_t a, std::size_t b, double distance)
{
    m_rules.push_back({a, b, std::ceil(distance)});
}

std::vector<double> Spacing::solve() const
{
    std::vector<double> at(m_positions, 0.0);
    // Longest paths: without a circle, no path has more rules than there are positions.
    for (std::size_t round = 0; round < m_positions; ++round) {
        bool moved = false;
        for (const Rule& rule : m_rules) {
            if (at[rule.b] < at[rule.a] + rule.distance) {
                at[rule.b] = at[rule.a] + rule.distance;
                moved = true;
            }
        }
        if (!moved)
            break;
    }
    return at;
}

} // namespace synfin::picture::diagram
