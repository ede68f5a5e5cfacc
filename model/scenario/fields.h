// One table of a TOML file, read strictly: every key has to be known, every value of the right kind and in its range.
// What is wrong is added to the problems with its place; the value is then missing.
#pragma once

#include "model/scenario/diagnostic.h"
#include "model/scenario/local_text.h"
#include "model/scenario/words.h"
#include "model/tcp/profile.h"

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace synfin::scenario {

[[nodiscard]] Place placeOf(const toml::source_region&);
[[nodiscard]] std::string_view kindOf(const toml::node&); // "an integer", "a table" …

class Fields final {
public:
    // `where` names the table in messages: "[client]", "a step", "the file".
    Fields(const toml::table&, std::string where, Words known, Problems&);

    [[nodiscard]] const toml::node* find(std::string_view key) const { return m_table.get(key); }
    [[nodiscard]] bool has(std::string_view key) const { return m_table.contains(key); }
    [[nodiscard]] Place place() const { return placeOf(m_table.source()); }
    [[nodiscard]] Place place(std::string_view key) const; // of the value
    [[nodiscard]] Place keyPlace(std::string_view key) const;

    [[nodiscard]] std::optional<Placed<std::int64_t>> integer(std::string_view key, std::int64_t least,
                                                              std::int64_t most);
    [[nodiscard]] std::optional<Placed<bool>> boolean(std::string_view key);
    [[nodiscard]] std::optional<Placed<std::string>> string(std::string_view key);
    [[nodiscard]] std::optional<Placed<std::string>> word(std::string_view key, Words);
    [[nodiscard]] std::optional<Placed<tcp::State>> state(std::string_view key);
    [[nodiscard]] std::optional<Placed<tcp::Duration>> duration(std::string_view key, tcp::Duration least);
    [[nodiscard]] std::optional<Placed<std::vector<Placed<std::string>>>> strings(std::string_view key);
    [[nodiscard]] LocalText text(std::string_view key);
    [[nodiscard]] const toml::table* table(std::string_view key);
    // The table's elements that are tables; others are problems. `heading` is how such a table is headed in the file.
    [[nodiscard]] std::vector<const toml::table*> tables(std::string_view key, std::string_view heading);

    // "KEY is VALUE, expected …"
    void wrong(std::string_view key, std::string_view value, std::string_view expected);
    void wrongKind(std::string_view key, const toml::node&, std::string_view expected);
    void problem(Place place, std::string message) { m_problems.add(place, std::move(message)); }
    [[nodiscard]] Problems& problems() { return m_problems; }

private:
    const toml::table& m_table;
    std::string m_where;
    Problems& m_problems;
};

} // namespace synfin::scenario
