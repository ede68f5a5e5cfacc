// Durations as they stand in scenario files: "120s", "50ms", "2min", "1.5s", "250us", "1h".
#pragma once

#include "model/tcp/profile.h"

#include <string>
#include <string_view>
#include <variant>

namespace synfin::scenario {

inline constexpr tcp::Duration longestDuration = std::chrono::hours(24 * 365);

// The duration, or what is wrong with it in words that continue "… is "x", ".
[[nodiscard]] std::variant<tcp::Duration, std::string> parseDuration(std::string_view);

// The shortest way to write it with one unit: "50ms", "2min", "1500ms", "0s".
[[nodiscard]] std::string writeDuration(tcp::Duration);

} // namespace synfin::scenario
