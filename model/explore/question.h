// "Why three messages, not two?": a rule of the protocol, what it protects, and a search that shows what goes wrong
// without it.
//
// A question is a file (resources/questions) that names the property, the bounds and the two profiles, with the rule
// and without. Its story is not in the file: the search finds it.
#pragma once

#include "model/explore/search.h"
#include "model/scenario/local_text.h"
#include "model/scenario/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace synfin::explore {

struct Question {
    std::string id; // the file's name without folder and ending
    int order = 0;
    scenario::LocalText question; // "Why wait 2MSL, and not one?"
    scenario::LocalText answer;   // what the rule is for, once the story has been seen
    scenario::LocalText title;    // of the story
    scenario::LocalText caption;  // said at the step where it goes wrong
    Property property = Property::Agreement;
    sim::Setup setup; // with the rule
    tcp::Profile without;
    Bounds bounds;

    // The search that finds the story, and the one with the rule, which finds none.
    [[nodiscard]] Request searchWithout() const;
    [[nodiscard]] Request searchWith() const;
};

struct QuestionReading {
    std::optional<Question> question;              // there exactly when nothing was wrong
    std::vector<scenario::Diagnostic> diagnostics; // in the order of their places
};
[[nodiscard]] QuestionReading readQuestion(std::string_view text, std::string_view file);

// The choices of a search as a scenario that plays like any other. Each step expects the states that it leads to, and
// what is sent; the last one says the caption.
struct Telling {
    std::string id;
    scenario::LocalText title;
    scenario::LocalText about;
    scenario::LocalText caption;
};
[[nodiscard]] scenario::Scenario scenarioOf(const sim::Setup&, const std::vector<sim::Choice>&, const Telling&);

// The story of a question, told in its words.
[[nodiscard]] scenario::Scenario scenarioOf(const Question&, const Violation&);

} // namespace synfin::explore
