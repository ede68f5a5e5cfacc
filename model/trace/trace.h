// Writers of a run: what `synfin trace` prints.
#pragma once

#include "model/sim/history.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace synfin::trace {

enum class Format {
    Text,     // for people
    Jsonl,    // for programs: CONTRACT, one object a line
    Rfc,      // the layout of RFC 9293's figures 6 to 13
    Mermaid,  // a sequenceDiagram
    PlantUml, // a sequence diagram
    Ss,       // what `ss -tano` would print on both hosts after each step
};

// "text", "jsonl", "rfc", "mermaid", "plantuml", "ss".
[[nodiscard]] std::span<const std::string_view> formatNames();
[[nodiscard]] std::optional<Format> formatNamed(std::string_view);

// The branch of the history that is looked at, from its start to its end. UTF-8 with a line end at the end.
[[nodiscard]] std::string write(Format, const sim::History&, std::string_view title);

[[nodiscard]] std::string writeText(const sim::History&, std::string_view title);
[[nodiscard]] std::string writeJsonl(const sim::History&);
[[nodiscard]] std::string writeRfc(const sim::History&, std::string_view title);
[[nodiscard]] std::string writeMermaid(const sim::History&, std::string_view title);
[[nodiscard]] std::string writePlantUml(const sim::History&, std::string_view title);
[[nodiscard]] std::string writeSs(const sim::History&, std::string_view title);

} // namespace synfin::trace
