// `synfin export SCENARIO --view diagram|chart|both -o OUT.svg` (CONTRACT): the picture of a step as SVG, PNG or PDF.
//
// The window's File ▸ Export calls views::exportPicture(), as this command does.
#pragma once

#include "views/export/exporter.h"

#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace synfin::app {

struct ExportOptions {
    bool help = false;
    std::string scenario;         // a bundled id, a file, or "-"
    std::optional<int> at;        // the step; the last if nothing is said
    views::ExportRequest request; // without a title; its path "-" is standard output, as SVG
};

// The words behind "export". Throws WrongUse.
[[nodiscard]] ExportOptions parseExportOptions(const std::vector<std::string>& words);

// Runs the command and returns the exit status; makes itself a QGuiApplication that needs no display, where there is
// none yet. Throws WrongUse; errors in the scenario go to `err` with their places.
[[nodiscard]] int exportScenario(const std::vector<std::string>& words, std::istream& in, std::ostream& out,
                                 std::ostream& err);

} // namespace synfin::app
