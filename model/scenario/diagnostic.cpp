#include "model/scenario/diagnostic.h"

#include <algorithm>
#include <array>
#include <utility>

namespace synfin::scenario {

namespace {

constexpr std::size_t longestQuoted = 80; // bytes

[[nodiscard]] bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

[[nodiscard]] std::string visible(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20U && byte != 0x7FU)
            out += c;
        else
            out.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return out;
}

} // namespace

std::string format(const Diagnostic& d)
{
    return visible(d.file) + ':' + std::to_string(d.place.line) + ':' + std::to_string(d.place.column) + ": "
           + d.message;
}

void Problems::add(Place place, std::string message)
{
    m_found.push_back({m_file, place, std::move(message)});
}

std::vector<Diagnostic> Problems::take()
{
    std::ranges::stable_sort(m_found, {}, &Diagnostic::place);
    return std::exchange(m_found, {});
}

std::string quoted(std::string_view text)
{
    if (text.size() <= longestQuoted)
        return '"' + visible(text) + '"';
    std::size_t cut = longestQuoted;
    while (cut > 0 && continuesCharacter(text[cut]))
        --cut;
    return '"' + visible(text.substr(0, cut)) + "…\"";
}

} // namespace synfin::scenario
