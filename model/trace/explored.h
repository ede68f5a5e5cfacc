// What a search found, for people and as JSON.
#pragma once

#include "model/explore/search.h"

#include <string>
#include <string_view>

namespace synfin::trace {

// `seconds`: how long it took; 0 leaves time and speed out. Stories are told step by step, as `synfin trace` does.
[[nodiscard]] std::string exploredText(const explore::Request&, const explore::Report&, double seconds);
[[nodiscard]] std::string exploredJson(const explore::Request&, const explore::Report&, double seconds);

} // namespace synfin::trace
