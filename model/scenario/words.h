// Words that a person may have meant: the nearest of those that are known.
#pragma once

#include "model/tcp/signal.h"
#include "model/tcp/state.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace synfin::scenario {

using Words = std::span<const std::string_view>;

// The known word that is fewest edits away (insert, remove, change, swap neighbours), capitals and the difference
// between '_', '-' and ' ' left aside. Nothing when none is near enough to be meant.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word, Words known);

// "a", "a or b", "a, b or c".
[[nodiscard]] std::string either(Words);

// "; did you mean X?" with the nearest word in quotes, or nothing.
[[nodiscard]] std::string didYouMean(std::string_view word, Words known);

// The names of the states as RFC 9293 spells them.
[[nodiscard]] Words stateWords();
// The state that people mean who write SYN_RCVD, ESTAB, TIMED_WAIT, or any state in other letters.
[[nodiscard]] std::optional<tcp::State> stateMeant(std::string_view);

// What an endpoint may tell its user, and the signal of a text.
[[nodiscard]] Words signalWords();
[[nodiscard]] std::optional<tcp::Signal> signalNamed(std::string_view);

} // namespace synfin::scenario
