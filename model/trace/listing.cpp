#include "model/trace/listing.h"

#include "model/scenario/profile_keys.h"
#include "model/tcp/rules.h"
#include "model/trace/phrases.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <functional>

namespace synfin::trace {

namespace {

using Json = nlohmann::ordered_json;

// Columns as wide as their widest cell, two spaces between, nothing behind the last.
template <std::size_t N> [[nodiscard]] std::string aligned(const std::vector<std::array<std::string, N>>& rows)
{
    std::array<std::size_t, N> widths{};
    for (const auto& row : rows)
        for (std::size_t i = 0; i < N; ++i)
            widths[i] = std::max(widths[i], columns(row[i]));
    std::string out;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < N; ++i)
            line += row[i] + std::string(widths[i] - columns(row[i]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
    return out;
}

// One element a line.
[[nodiscard]] std::string dumped(const Json& array)
{
    std::string out = "[";
    for (std::size_t i = 0; i < array.size(); ++i)
        out += (i == 0 ? "\n" : ",\n") + array[i].dump(-1, ' ', false, Json::error_handler_t::replace);
    return out + "\n]\n";
}

// One key in each of the bases.
struct BaseValues {
    explicit BaseValues(const scenario::ProfileKey& key)
    {
        for (const std::string_view base : scenario::profileBases())
            values.push_back(scenario::spelled(key, *tcp::profileNamed(base)));
    }
    [[nodiscard]] bool differ() const
    {
        return std::ranges::adjacent_find(values, std::not_equal_to<>{}) != values.end();
    }
    std::vector<std::string> values;
};

[[nodiscard]] std::string textIn(const scenario::LocalText& text, std::string_view language)
{
    return std::string(text.in(language));
}

} // namespace

std::string rulesTable()
{
    std::vector<std::array<std::string, 8>> rows{{"no", "id", "from", "event", "action", "to", "role", "RFC 9293"}};
    for (const tcp::Rule& rule : tcp::allRules())
        rows.push_back({rule.number != 0 ? std::to_string(rule.number) : "-", std::string(rule.id),
                        std::string(tcp::name(rule.from)), std::string(rule.event), std::string(rule.action),
                        std::string(tcp::name(rule.to)), std::string(tcp::name(rule.role)),
                        rule.section.empty() ? std::string() : "§" + std::string(rule.section)});
    return aligned(rows) + "\nNumbered rows are those of RFC 9293 figure 5; the others stand only in its text.\n";
}

std::string rulesJson()
{
    Json rules = Json::array();
    for (const tcp::Rule& rule : tcp::allRules())
        rules.push_back({{"id", rule.id},
                         {"number", rule.number != 0 ? Json(rule.number) : Json(nullptr)},
                         {"from", tcp::name(rule.from)},
                         {"event", rule.event},
                         {"action", rule.action},
                         {"to", tcp::name(rule.to)},
                         {"role", tcp::name(rule.role)},
                         {"drawn", rule.drawn},
                         {"section", rule.section}});
    return dumped(rules);
}

std::string profilesTable()
{
    std::vector<std::array<std::string, 6>> rows{{"", "key", "rfc9293", "rfc793", "linux", "what it decides"}};
    std::string sources;
    for (const scenario::ProfileKey& key : scenario::profileKeys()) {
        const BaseValues base(key);
        rows.push_back({base.differ() ? "*" : "", std::string(key.key), base.values[0], base.values[1], base.values[2],
                        std::string(key.about)});
        if (base.differ())
            sources += "  " + std::string(key.key) + ": " + std::string(key.source) + '\n';
    }
    return aligned(rows) + "\nWhere the bases differ (*), the values come from:\n" + sources;
}

std::string profilesJson()
{
    Json list = Json::array();
    for (const scenario::ProfileKey& key : scenario::profileKeys()) {
        const BaseValues base(key);
        Json values = Json::object();
        for (std::size_t i = 0; i < base.values.size(); ++i)
            values[std::string(scenario::profileBases()[i])] = base.values[i];
        list.push_back({{"key", key.key},
                        {"about", key.about},
                        {"values", std::move(values)},
                        {"differs", base.differ()},
                        {"source", key.source}});
    }
    return dumped(list);
}

std::string scenariosTable(const std::vector<scenario::Scenario>& scenarios, std::string_view language)
{
    std::vector<std::array<std::string, 3>> rows{{"id", "kind", "title"}};
    for (const scenario::Scenario& s : scenarios)
        rows.push_back({s.id, s.kind, oneLine(s.titleIn(language))});
    return aligned(rows);
}

std::string scenariosJson(const std::vector<scenario::Scenario>& scenarios)
{
    Json list = Json::array();
    for (const scenario::Scenario& s : scenarios)
        list.push_back({{"id", s.id},
                        {"title", s.titleIn("en")},
                        {"kind", s.kind},
                        {"about", textIn(s.about, "en")},
                        {"titles", s.title.byLanguage}});
    return dumped(list);
}

} // namespace synfin::trace
