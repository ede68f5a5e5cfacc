#include "model/trace/trace.h"

#include <array>

namespace synfin::trace {

namespace {

constexpr std::array<std::string_view, 6> names{"text", "jsonl", "rfc", "mermaid", "plantuml", "ss"};

} // namespace

std::span<const std::string_view> formatNames()
{
    return names;
}

std::optional<Format> formatNamed(std::string_view word)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == word)
            return static_cast<Format>(i);
    return std::nullopt;
}

std::string write(Format format, const sim::History& history, std::string_view title)
{
    switch (format) {
    case Format::Text: return writeText(history, title);
    case Format::Jsonl: return writeJsonl(history);
    case Format::Rfc: return writeRfc(history, title);
    case Format::Mermaid: return writeMermaid(history, title);
    case Format::PlantUml: return writePlantUml(history, title);
    case Format::Ss: return writeSs(history, title);
    }
    return {};
}

} // namespace synfin::trace
