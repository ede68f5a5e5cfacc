// Why an endpoint did what it did: each place in the engine that decides something has its own reason, a sentence and a
// section of RFC 9293. State names in the sentence are spelled as in the RFC, so that a reader's own names can be put
// in their place.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace synfin::tcp {

enum class Reason : std::uint8_t {
#define SYNFIN_REASON(id, section, sentence) id,
#include "model/tcp/reasons.def"
#undef SYNFIN_REASON
};

[[nodiscard]] std::span<const Reason> allReasons();

// The sentence, in English, with its full stop.
[[nodiscard]] std::string_view sentence(Reason);
// "3.10.7.4"; empty where no section is about it.
[[nodiscard]] std::string_view section(Reason);
// The sentence with its section behind it: "… (RFC 9293 §3.10.7.4)".
[[nodiscard]] std::string explanation(Reason);

} // namespace synfin::tcp
