// Where the command line's scenarios come from: the program itself, files, standard input.
#pragma once

#include "model/scenario/reader.h"

#include <istream>
#include <string>
#include <vector>

namespace synfin::app {

// Reads "-" from `in`, and everything else from a file of that name. Throws WrongUse when that fails.
[[nodiscard]] scenario::Reading readScenario(const std::string& file, std::istream& in);

// A bundled id, a file, or "-". Throws WrongUse with the nearest id when there is neither.
[[nodiscard]] scenario::Reading findScenario(const std::string& name, std::istream& in);

[[nodiscard]] bool isBundled(const std::string& id);

} // namespace synfin::app
