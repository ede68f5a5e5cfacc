#include "model/scenario/duration.h"

#include "model/scenario/words.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace synfin::scenario {

namespace {

struct Unit {
    std::string_view name;
    std::int64_t microseconds;
};

constexpr std::array units{Unit{"us", 1}, Unit{"ms", 1'000}, Unit{"s", 1'000'000}, Unit{"min", 60'000'000},
                           Unit{"h", 3'600'000'000}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> otherUnits{{
    {"µs", "us"},
    {"m", "min"},
    {"mins", "min"},
    {"minute", "min"},
    {"minutes", "min"},
    {"sec", "s"},
    {"secs", "s"},
    {"second", "s"},
    {"seconds", "s"},
    {"msec", "ms"},
    {"hours", "h"},
}};

[[nodiscard]] bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] std::string_view takeDigits(std::string_view& text)
{
    std::size_t n = 0;
    while (n < text.size() && isDigit(text[n]))
        ++n;
    const std::string_view digits = text.substr(0, n);
    text.remove_prefix(n);
    return digits;
}

// digits as a number times scale; nothing beyond the longest duration.
[[nodiscard]] std::optional<std::int64_t> scaled(std::string_view digits, std::int64_t scale)
{
    std::int64_t value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
        if (value > longestDuration.count() / scale)
            return std::nullopt;
    }
    return value * scale;
}

// The part after the point; nothing when it is not a whole number of microseconds.
[[nodiscard]] std::optional<std::int64_t> fraction(std::string_view digits, std::int64_t scale)
{
    while (digits.ends_with('0'))
        digits.remove_suffix(1);
    if (digits.size() > 9)
        return std::nullopt;
    std::int64_t value = 0;
    std::int64_t whole = 1;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
        whole *= 10;
    }
    if (value * scale % whole != 0)
        return std::nullopt;
    return value * scale / whole;
}

[[nodiscard]] std::string expected()
{
    return R"(expected a number and its unit (us, ms, s, min or h), such as "50ms" or "1.5s")";
}

} // namespace

std::variant<tcp::Duration, std::string> parseDuration(std::string_view text)
{
    const std::string_view whole = takeDigits(text);
    std::string_view part;
    bool point = false;
    if (!whole.empty() && text.starts_with('.')) {
        text.remove_prefix(1);
        part = takeDigits(text);
        point = true;
    }
    if (whole.empty() || (point && part.empty()))
        return expected();
    for (const Unit& unit : units) {
        if (unit.name != text)
            continue;
        const auto value = scaled(whole, unit.microseconds);
        const auto rest = fraction(part, unit.microseconds);
        if (!value || *value + rest.value_or(0) > longestDuration.count())
            return "expected at most 365 days";
        if (!rest)
            return "expected nothing finer than a microsecond";
        return tcp::Duration(*value + *rest);
    }
    for (const auto& [other, unit] : otherUnits)
        if (other == text)
            return expected() + "; did you mean \"" + std::string(unit) + "\"?";
    return expected();
}

std::string writeDuration(tcp::Duration d)
{
    if (d.count() == 0)
        return "0s";
    std::string out;
    for (const Unit& unit : units)
        if (d.count() % unit.microseconds == 0)
            out = std::to_string(d.count() / unit.microseconds) + std::string(unit.name);
    return out;
}

} // namespace synfin::scenario
