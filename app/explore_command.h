// `synfin explore`: searches all the situations that two endpoints can get into (CONTRACT).
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace synfin::app {

// Runs the command and returns the exit status: done, or that a property does not hold. Progress goes to `live` while
// the search runs, if that is a terminal; Ctrl-C ends the search, and what was found until then is told. Throws
// WrongUse.
[[nodiscard]] int explore(const std::vector<std::string>& words, std::ostream& out, std::ostream& err,
                          std::ostream& live);

} // namespace synfin::app
