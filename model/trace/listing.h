// Tables of what there is: the rules and the scenarios, for people and as JSON (CONTRACT).
#pragma once

#include "model/scenario/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace synfin::trace {

[[nodiscard]] std::string rulesTable();
[[nodiscard]] std::string rulesJson();

// What the bases of a profile decide, each row with where its values come from; those that differ are marked.
[[nodiscard]] std::string profilesTable();
[[nodiscard]] std::string profilesJson();

[[nodiscard]] std::string scenariosTable(const std::vector<scenario::Scenario>&, std::string_view language);
[[nodiscard]] std::string scenariosJson(const std::vector<scenario::Scenario>&);

} // namespace synfin::trace
