// Reads scenario files. The text may be anything: what is wrong with it comes back as diagnostics, never as an
// exception.
#pragma once

#include "model/scenario/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace synfin::scenario {

// Room for a session of more than a hundred thousand steps, which this program writes itself.
inline constexpr std::size_t largestFile = std::size_t{32} * 1024 * 1024;

struct Reading {
    std::optional<Scenario> scenario;    // there exactly when nothing was wrong
    std::vector<Diagnostic> diagnostics; // in the order of their places
};

// `file` names the text in messages and, without folder and ending, is the scenario's id.
[[nodiscard]] Reading read(std::string_view text, std::string_view file);

} // namespace synfin::scenario
