// What the caption under the pictures says at a step.
#pragma once

#include "model/scenario/local_text.h"
#include "model/sim/history.h"
#include "views/panels/caption_panel.h"
#include "views/picture/theme.h"
#include "views/picture/wording.h"

namespace synfin::views {

struct CaptionSource {
    const sim::History& history;
    const scenario::LocalText& title; // of the scenario
    const scenario::LocalText& about;
    const scenario::LocalText& say; // at the step; may be empty
    bool byItself = false;                        // at the end, time goes on unless somebody interferes
    const sim::StepRecord* upcoming = nullptr;    // then: what comes next; null if nothing does
};

// The scenario's sentence, or where it says nothing the event and what it changed; the reason with its section; the
// name of the next step. At step 0 the scenario is introduced.
[[nodiscard]] Caption captionAt(const CaptionSource&, int step, const picture::Wording&, const picture::Theme&);

} // namespace synfin::views
