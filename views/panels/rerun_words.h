// What other settings would do to what was done already, in the reader's words.
#pragma once

#include "model/scenario/rerun.h"
#include "views/picture/wording.h"

namespace synfin::views {

// `before` is the history as it is, with the branch that is looked at.
[[nodiscard]] QString rerunText(const sim::History& before, const scenario::Rerun&, const picture::Wording&);

} // namespace synfin::views
