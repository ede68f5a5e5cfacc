#include "model/scenario/scenario.h"

#include <numeric>

namespace synfin::scenario {

int Expectation::count() const
{
    return static_cast<int>(states[0].has_value()) + static_cast<int>(states[1].has_value())
           + static_cast<int>(sent.has_value()) + static_cast<int>(signals.has_value())
           + static_cast<int>(rule.has_value());
}

std::string_view Scenario::titleIn(std::string_view language) const
{
    const std::string_view text = title.in(language);
    return text.empty() ? std::string_view(id) : text;
}

int Scenario::expectationCount() const
{
    const auto expected = [](const std::vector<Step>& in) {
        return std::accumulate(in.begin(), in.end(), 0,
                               [](int sum, const Step& step) { return sum + step.expect.count(); });
    };
    return std::accumulate(branches.begin(), branches.end(), expected(steps),
                           [&](int sum, const Branch& branch) { return sum + expected(branch.steps); });
}

} // namespace synfin::scenario
