// What a search has found out about a question, and how that is told.
#pragma once

#include "model/explore/question.h"
#include "views/picture/wording.h"

#include <optional>

namespace synfin::views {

// How a search ended.
struct WhyResult {
    explore::End end = explore::End::Exhausted;
    std::uint64_t worlds = 0;
    int depth = 0;
    std::optional<int> steps; // of the story in which the property breaks, if there is one
    friend bool operator==(const WhyResult&, const WhyResult&) = default;
};

// What is known of a question so far.
struct WhyFinding {
    std::optional<WhyResult> without;         // the search with the rule left out
    std::optional<WhyResult> with;            // the one with the rule, which comes after it
    std::optional<explore::Progress> running; // of the one that runs now
};

[[nodiscard]] WhyResult resultOf(const explore::Report&);

// "23,167", as the language groups digits.
[[nodiscard]] QString countText(std::uint64_t, const picture::Wording&);

[[nodiscard]] QString questionText(const explore::Question&, const picture::Wording&);

// Which search runs, and how far it is: one line. Empty if none runs.
[[nodiscard]] QString progressText(const WhyFinding&, const picture::Wording&);

// What could happen in the search, and how often: "client: opens 2, closes 1; server: …; network: any order …".
[[nodiscard]] QString boundsText(const explore::Bounds&, const picture::Wording&);

// What breaks without the rule, that it does not with it, and what the rule is for: rich text, as much of it as is
// known.
[[nodiscard]] QString findingText(const explore::Question&, const WhyFinding&, const picture::Wording&);

} // namespace synfin::views
