#include "model/explore/question.h"
#include "model/scenario/fields.h"
#include "model/scenario/profile_reader.h"

#include <toml++/toml.h>

#include <array>
#include <limits>

namespace synfin::explore {

namespace {

using scenario::Fields;
using scenario::Problems;

constexpr std::array<std::string_view, 12> fileKeys{"format",   "order",   "question", "answer", "title",  "caption",
                                                    "property", "profile", "without",  "search", "client", "server"};
constexpr std::array<std::string_view, 7> searchKeys{"losses",  "duplicates", "blind-resets", "on-wire",
                                                     "network", "timed",      "worlds"};
constexpr std::array<std::string_view, 12> sideKeys{"iss",     "opens",    "opens-actively", "opens-passively",
                                                    "sends",   "receives", "closes",         "aborts",
                                                    "crashes", "timeouts", "impatient",      "closes-first"};
constexpr std::array<std::string_view, 2> networks{"in-order", "reordering"};
constexpr std::int64_t mostWorlds = 4'000'000'000;
constexpr std::int64_t largestOrder = 1'000'000;

void count(Fields& fields, std::string_view key, std::uint8_t most, std::uint8_t& target)
{
    if (const auto n = fields.integer(key, 0, most))
        target = static_cast<std::uint8_t>(n->value);
}

void flag(Fields& fields, std::string_view key, bool& target)
{
    if (const auto value = fields.boolean(key))
        target = value->value;
}

void readIss(Fields& fields, std::vector<tcp::Seq>& target)
{
    const toml::node* node = fields.find("iss");
    if (node == nullptr)
        return;
    constexpr std::int64_t largest = std::numeric_limits<std::uint32_t>::max();
    const auto* list = node->as_array();
    if (list == nullptr || list->empty()) {
        fields.wrongKind("iss", *node, "an array of the numbers of the first connection, the second …");
        return;
    }
    target.clear();
    for (const toml::node& element : *list) {
        const auto* number = element.as_integer();
        if (number != nullptr && number->get() >= 0 && number->get() <= largest)
            target.emplace_back(static_cast<std::uint32_t>(number->get()));
        else
            fields.wrongKind("iss", *node, "an array of integers from 0 to " + std::to_string(largest));
    }
}

void readSide(Fields& file, sim::Side side, Question& question, Problems& problems)
{
    const std::string key(sim::name(side));
    SideBounds& bounds = question.bounds.sides[sim::index(side)];
    bounds.opensActively = side == sim::Side::Client;
    bounds.opensPassively = side == sim::Side::Server;
    bounds.impatient = false;
    const toml::table* table = file.table(key);
    if (table == nullptr)
        return;
    Fields fields(*table, '[' + key + ']', sideKeys, problems);
    readIss(fields, question.setup.iss[sim::index(side)]);
    flag(fields, "opens-actively", bounds.opensActively);
    flag(fields, "opens-passively", bounds.opensPassively);
    flag(fields, "impatient", bounds.impatient);
    flag(fields, "closes-first", bounds.closesFirst);
    count(fields, "opens", mostOfAKind, bounds.opens);
    count(fields, "sends", mostOfAKind, bounds.sends);
    count(fields, "receives", mostOfAKind, bounds.receives);
    count(fields, "closes", mostOfAKind, bounds.closes);
    count(fields, "aborts", mostOfAKind, bounds.aborts);
    count(fields, "crashes", mostOfAKind, bounds.crashes);
    count(fields, "timeouts", mostTimeouts, bounds.timeouts);
}

void readSearch(Fields& file, Bounds& bounds, Problems& problems)
{
    const toml::table* table = file.table("search");
    if (table == nullptr)
        return;
    Fields fields(*table, "[search]", searchKeys, problems);
    count(fields, "losses", mostOfAKind, bounds.losses);
    count(fields, "duplicates", mostOfAKind, bounds.duplicates);
    count(fields, "blind-resets", mostBlindResets, bounds.blindResets);
    count(fields, "on-wire", mostOnWire, bounds.onWire);
    flag(fields, "timed", bounds.timed);
    if (const auto word = fields.word("network", networks))
        bounds.network = word->value == networks[0] ? Network::InOrder : Network::Reordering;
    if (const auto worlds = fields.integer("worlds", 1, mostWorlds))
        bounds.worlds = static_cast<std::uint32_t>(worlds->value);
}

Question read(const toml::table& table, std::string_view file, Problems& problems)
{
    Fields fields(table, "the file", fileKeys, problems);
    Question question;
    question.id = std::string(file.substr(file.find_last_of('/') + 1));
    if (question.id.ends_with(".toml"))
        question.id.resize(question.id.size() - 5);
    if (const auto format = fields.integer("format", 1, 1); !format && !fields.has("format"))
        fields.problem({}, "the format is missing; expected format = 1 at the top");
    if (const auto order = fields.integer("order", 0, largestOrder))
        question.order = static_cast<int>(order->value);
    for (const auto& [key, target] : {std::pair("question", &question.question), std::pair("answer", &question.answer),
                                      std::pair("title", &question.title), std::pair("caption", &question.caption)}) {
        *target = fields.text(key);
        if (target->empty())
            fields.problem({}, std::string(key) + " is missing; expected a text");
    }
    std::vector<std::string_view> properties;
    for (const Property p : allProperties)
        properties.push_back(name(p));
    if (const auto word = fields.word("property", properties))
        question.property = propertyNamed(word->value).value_or(question.property);
    else if (!fields.has("property"))
        fields.problem({}, "the property is missing; expected " + scenario::either(properties));
    if (const toml::table* profile = fields.table("profile"))
        question.setup.profile = scenario::readProfile(*profile, problems);
    question.without = question.setup.profile;
    if (const toml::table* without = fields.table("without"))
        question.without = scenario::readProfile(*without, "[without]", question.setup.profile, problems);
    if (question.without == question.setup.profile)
        fields.problem({}, "[without] changes nothing; expected the keys of [profile] that leave the rule out");
    readSearch(fields, question.bounds, problems);
    for (const sim::Side side : sim::bothSides)
        readSide(fields, side, question, problems);
    return question;
}

} // namespace

QuestionReading readQuestion(std::string_view text, std::string_view file)
{
    Problems problems{std::string(file)};
    QuestionReading reading;
    try {
        const toml::table table = toml::parse(text);
        Question question = read(table, file, problems);
        if (problems.none())
            reading.question = std::move(question);
    } catch (const toml::parse_error& error) {
        problems.add(scenario::placeOf(error.source()), "not TOML: " + std::string(error.description()));
    }
    reading.diagnostics = problems.take();
    return reading;
}

} // namespace synfin::explore
