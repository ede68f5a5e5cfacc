#include "model/scenario/fields.h"

#include "model/scenario/duration.h"

#include <algorithm>
#include <array>

namespace synfin::scenario {

namespace {

constexpr std::array<std::string_view, 3> usualLanguages{"en", "zh_CN", "zh_TW"};

template <typename T> [[nodiscard]] std::optional<Placed<T>> placed(T value, const toml::node& node)
{
    return Placed<T>{std::move(value), placeOf(node.source())};
}

} // namespace

Place placeOf(const toml::source_region& region)
{
    return {std::max(1, static_cast<int>(region.begin.line)), std::max(1, static_cast<int>(region.begin.column))};
}

std::string_view kindOf(const toml::node& node)
{
    switch (node.type()) {
    case toml::node_type::none: return "nothing";
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "an array";
    case toml::node_type::string: return "a string";
    case toml::node_type::integer: return "an integer";
    case toml::node_type::floating_point: return "a number with a point";
    case toml::node_type::boolean: return "a truth value";
    case toml::node_type::date: return "a date";
    case toml::node_type::time: return "a time of day";
    case toml::node_type::date_time: return "a date and time";
    }
    return "nothing";
}

Fields::Fields(const toml::table& table, std::string where, Words known, Problems& problems)
    : m_table(table), m_where(std::move(where)), m_problems(problems)
{
    for (const auto& [key, value] : table) {
        if (std::ranges::find(known, key.str()) != known.end())
            continue;
        const std::string guess = didYouMean(key.str(), known);
        m_problems.add(placeOf(key.source()), "unknown key " + quoted(key.str()) + " in " + m_where
                                                  + (guess.empty() ? "; expected " + either(known) : guess));
    }
}

Place Fields::place(std::string_view key) const
{
    const toml::node* node = find(key);
    return node != nullptr ? placeOf(node->source()) : place();
}

Place Fields::keyPlace(std::string_view key) const
{
    const auto found = m_table.find(key);
    return found != m_table.end() ? placeOf(found->first.source()) : place();
}

void Fields::wrong(std::string_view key, std::string_view value, std::string_view expected)
{
    m_problems.add(place(key), std::string(key) + " is " + std::string(value) + "; expected " + std::string(expected));
}

void Fields::wrongKind(std::string_view key, const toml::node& node, std::string_view expected)
{
    m_problems.add(placeOf(node.source()),
                   std::string(key) + " is " + std::string(kindOf(node)) + "; expected " + std::string(expected));
}

std::optional<Placed<std::int64_t>> Fields::integer(std::string_view key, std::int64_t least, std::int64_t most)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const std::string range = "an integer from " + std::to_string(least) + " to " + std::to_string(most);
    const auto* value = node->as_integer();
    if (value == nullptr) {
        wrongKind(key, *node, range);
        return std::nullopt;
    }
    if (value->get() < least || value->get() > most) {
        wrong(key, std::to_string(value->get()), range);
        return std::nullopt;
    }
    return placed(value->get(), *node);
}

std::optional<Placed<bool>> Fields::boolean(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto* value = node->as_boolean();
    if (value == nullptr) {
        wrongKind(key, *node, "true or false");
        return std::nullopt;
    }
    return placed(value->get(), *node);
}

std::optional<Placed<std::string>> Fields::string(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto* value = node->as_string();
    if (value == nullptr) {
        wrongKind(key, *node, "a string");
        return std::nullopt;
    }
    return placed(value->get(), *node);
}

std::optional<Placed<std::string>> Fields::word(std::string_view key, Words words)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto* value = node->as_string();
    if (value == nullptr) {
        wrongKind(key, *node, either(words));
        return std::nullopt;
    }
    if (std::ranges::find(words, value->get()) == words.end()) {
        wrong(key, quoted(value->get()), either(words) + didYouMean(value->get(), words));
        return std::nullopt;
    }
    return placed(value->get(), *node);
}

std::optional<Placed<tcp::State>> Fields::state(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto* value = node->as_string();
    if (value == nullptr) {
        wrongKind(key, *node, "a state: " + either(stateWords()));
        return std::nullopt;
    }
    if (const auto state = tcp::stateNamed(value->get()))
        return placed(*state, *node);
    const auto meant = stateMeant(value->get());
    wrong(key, quoted(value->get()),
          "a state as RFC 9293 spells it: " + either(stateWords())
              + (meant ? "; did you mean " + quoted(tcp::name(*meant)) + '?' : std::string()));
    return std::nullopt;
}

std::optional<Placed<tcp::Duration>> Fields::duration(std::string_view key, tcp::Duration least)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto* value = node->as_string();
    if (value == nullptr) {
        wrongKind(key, *node, R"(a string with a number and its unit, such as "50ms" or "1.5s")");
        return std::nullopt;
    }
    const auto parsed = parseDuration(value->get());
    if (const auto* reason = std::get_if<std::string>(&parsed)) {
        m_problems.add(placeOf(node->source()), std::string(key) + " is " + quoted(value->get()) + "; " + *reason);
        return std::nullopt;
    }
    const tcp::Duration length = std::get<tcp::Duration>(parsed);
    if (length < least) {
        wrong(key, quoted(value->get()), "at least " + writeDuration(least));
        return std::nullopt;
    }
    return placed(length, *node);
}

std::optional<Placed<std::vector<Placed<std::string>>>> Fields::strings(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        wrongKind(key, *node, R"(an array of strings, such as ["SYN,ACK"])");
        return std::nullopt;
    }
    std::vector<Placed<std::string>> values;
    bool good = true;
    for (const toml::node& element : *array) {
        const auto* value = element.as_string();
        if (value == nullptr) {
            wrongKind("an element of " + std::string(key), element, "a string");
            good = false;
            continue;
        }
        values.push_back({value->get(), placeOf(element.source())});
    }
    return good ? placed(std::move(values), *node) : std::nullopt;
}

LocalText Fields::text(std::string_view key)
{
    LocalText out;
    const toml::node* node = find(key);
    if (node == nullptr)
        return out;
    if (const auto* plain = node->as_string()) {
        out.byLanguage.emplace("en", plain->get());
        return out;
    }
    const toml::table* languages = node->as_table();
    if (languages == nullptr) {
        wrongKind(key, *node, R"(a string, or a table of languages such as { en = "…", zh_CN = "…" })");
        return out;
    }
    if (languages->empty())
        wrong(key, "empty", R"(at least one language, such as { en = "…" })");
    for (const auto& [language, value] : *languages) {
        if (!isLanguage(language.str())) {
            m_problems.add(placeOf(language.source()), "unknown language " + quoted(language.str()) + " in "
                                                           + std::string(key) + "; expected a tag such as "
                                                           + either(usualLanguages)
                                                           + didYouMean(language.str(), usualLanguages));
            continue;
        }
        if (const auto* sentence = value.as_string())
            out.byLanguage.emplace(std::string(language.str()), sentence->get());
        else
            wrongKind(std::string(key) + '.' + std::string(language.str()), value, "a string");
    }
    return out;
}

const toml::table* Fields::table(std::string_view key)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return nullptr;
    const toml::table* table = node->as_table();
    if (table == nullptr)
        wrongKind(key, *node, "a table");
    return table;
}

std::vector<const toml::table*> Fields::tables(std::string_view key, std::string_view heading)
{
    std::vector<const toml::table*> out;
    const toml::node* node = find(key);
    if (node == nullptr)
        return out;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        wrongKind(key, *node, "an array of tables, each headed [[" + std::string(heading) + "]]");
        return out;
    }
    for (const toml::node& element : *array) {
        if (const toml::table* table = element.as_table())
            out.push_back(table);
        else
            wrongKind("an element of " + std::string(key), element, "a table");
    }
    return out;
}

} // namespace synfin::scenario
