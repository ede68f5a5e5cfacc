// Positions along one axis that keep given distances: how the state diagram makes room for its words.
//
// A position is a number of its own; "b lies at least d after a" is a rule between two of them. solve() gives the least
// positions, none below 0, that keep all rules. Distances are rounded up, so that positions are whole numbers. The
// rules must not run in a circle.
#pragma once

#include <cstddef>
#include <vector>

namespace synfin::picture::diagram {

class Spacing final {
public:
    explicit Spacing(std::size_t positions) : m_positions(positions) {}

    void apart(std::size_t a, std::size_t b, double distance);
    [[nodiscard]] std::vector<double> solve() const;

private:
    struct Rule {
        std::size_t a;
        std::size_t b;
        double distance;
    };
    std::size_t m_positions;
    std::vector<Rule> m_rules;
};

} // namespace synfin::picture::diagram
