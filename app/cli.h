// The command line (CONTRACT): `synfin trace`, `check`, `rules`, `scenarios`, `export`, and what leads to the window.
//
// A function of its arguments and three streams, so that tests can run it. Text for people and data go to `out`, errors
// to `err` as "synfin: …" or "FILE:LINE:COLUMN: …".
#pragma once

#include "model/scenario/scenario.h"

#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace synfin::app {

inline constexpr int statusDone = 0;
inline constexpr int statusDoesNotHold = 1; // understood, and something in it does not hold
inline constexpr int statusWrongUse = 2;    // wrong use, or input or output that fails

struct CommandLineResult {
    std::optional<int> status;                  // to exit with; nothing where the window is asked for
    std::optional<scenario::Scenario> scenario; // that the window is to show; else the one it usually starts with
};

// The arguments without the program's name, as the system gave them. `export` draws and makes itself a QGuiApplication
// where there is none yet.
[[nodiscard]] CommandLineResult runCommandLine(const std::vector<std::string>& arguments, std::istream& in,
                                               std::ostream& out, std::ostream& err);

} // namespace synfin::app
