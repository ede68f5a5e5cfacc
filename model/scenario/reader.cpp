#include "model/scenario/reader.h"

#include "model/scenario/fields.h"
#include "model/scenario/nesting.h"
#include "model/scenario/profile_reader.h"
#include "model/scenario/start_state.h"
#include "model/scenario/step_reader.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <limits>

namespace synfin::scenario {

namespace {

constexpr std::array<std::string_view, 12> fileKeys{"format", "title",  "about",  "kind", "order", "profile",
                                                    "link",   "client", "server", "name", "step",  "branch"};
constexpr std::array<std::string_view, 10> endpointKeys{"iss",     "state", "opened",  "snd_una", "snd_nxt",
                                                        "snd_wnd", "irs",   "rcv_nxt", "rcv_wnd", ""};
constexpr std::array<std::string_view, 2> opens{"active", "passive"};

constexpr std::int64_t largestSeq = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t largestWindow = 1'073'725'440; // 65535 * 2^14, RFC 7323 §2.3
constexpr std::int64_t largestOrder = 1'000'000;

[[nodiscard]] std::string idOf(std::string_view file)
{
    if (file == "-")
        return "scenario"; // standard input has no name
    const std::size_t slash = file.find_last_of('/');
    std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    if (name.ends_with(".toml"))
        name.remove_suffix(5);
    return std::string(name);
}

void readFormat(Fields& fields)
{
    const toml::node* node = fields.find("format");
    if (node == nullptr)
        fields.problem({}, "the format is missing; expected format = 1 at the top");
    else if (!node->is_integer())
        fields.wrongKind("format", *node, "1");
    else if (node->as_integer()->get() != 1)
        fields.wrong("format", std::to_string(node->as_integer()->get()), "1, the only format that this program reads");
}

[[nodiscard]] std::optional<Placed<tcp::Seq>> readSeq(Fields& fields, std::string_view key)
{
    const auto value = fields.integer(key, 0, largestSeq);
    if (!value)
        return std::nullopt;
    return Placed<tcp::Seq>{tcp::Seq(static_cast<std::uint32_t>(value->value)), value->place};
}

[[nodiscard]] std::optional<Placed<std::uint32_t>> readWindow(Fields& fields, std::string_view key)
{
    const auto value = fields.integer(key, 0, largestWindow);
    if (!value)
        return std::nullopt;
    return Placed<std::uint32_t>{static_cast<std::uint32_t>(value->value), value->place};
}

[[nodiscard]] std::optional<Placed<std::vector<tcp::Seq>>> readIss(Fields& fields)
{
    const toml::node* node = fields.find("iss");
    if (node == nullptr || !node->is_array()) {
        const auto one = readSeq(fields, "iss");
        return one ? std::optional(Placed<std::vector<tcp::Seq>>{{one->value}, one->place}) : std::nullopt;
    }
    std::vector<tcp::Seq> values;
    for (const toml::node& element : *node->as_array()) {
        const auto* number = element.as_integer();
        if (number != nullptr && number->get() >= 0 && number->get() <= largestSeq)
            values.emplace_back(static_cast<std::uint32_t>(number->get()));
        else
            fields.problem(placeOf(element.source()),
                           "an element of iss is "
                               + (number != nullptr ? std::to_string(number->get()) : std::string(kindOf(element)))
                               + "; expected an integer from 0 to " + std::to_string(largestSeq));
    }
    if (node->as_array()->empty())
        fields.wrong("iss", "an empty array", "the number of the first connection, the second …");
    if (values.empty())
        return std::nullopt;
    return Placed<std::vector<tcp::Seq>>{std::move(values), placeOf(node->source())};
}

[[nodiscard]] GivenEndpoint readEndpoint(Fields& file, sim::Side side, Problems& problems)
{
    GivenEndpoint given;
    const std::string key(sim::name(side));
    const toml::table* table = file.table(key);
    if (table == nullptr)
        return given;
    Fields fields(*table, '[' + key + ']', Words(endpointKeys.data(), 9), problems);
    given.place = fields.place();
    given.state = fields.state("state");
    if (const auto word = fields.word("opened", opens))
        given.opened = {word->value == "active" ? tcp::Open::Active : tcp::Open::Passive, word->place};
    given.iss = readIss(fields);
    given.irs = readSeq(fields, "irs");
    given.sndUna = readSeq(fields, "snd_una");
    given.sndNxt = readSeq(fields, "snd_nxt");
    given.sndWnd = readWindow(fields, "snd_wnd");
    given.rcvNxt = readSeq(fields, "rcv_nxt");
    given.rcvWnd = readWindow(fields, "rcv_wnd");
    return given;
}

// "20%", of a whole number from 0 to 100.
[[nodiscard]] std::optional<std::uint8_t> percent(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && std::string_view(end, text.data() + text.size()) == "%";
    return whole && value >= 0 && value <= 100 ? std::optional(static_cast<std::uint8_t>(value)) : std::nullopt;
}

void readLink(Fields& file, Scenario& scenario, Problems& problems)
{
    static constexpr std::array<std::string_view, 4> keys{"delay", "delivery", "loss", "seed"};
    static constexpr std::array<std::string_view, 2> deliveries{"by-hand", "by-itself"};
    const toml::table* table = file.table("link");
    if (table == nullptr)
        return;
    Fields fields(*table, "[link]", keys, problems);
    if (const auto delay = fields.duration("delay", tcp::Duration(0)))
        scenario.setup.delay = delay->value;
    if (const auto delivery = fields.word("delivery", deliveries))
        scenario.course.byItself = delivery->value == "by-itself";
    if (const auto loss = fields.string("loss")) {
        if (const auto value = percent(loss->value))
            scenario.course.lossPercent = *value;
        else
            fields.wrong("loss", quoted(loss->value), "a whole number from 0 to 100 and %, such as \"20%\"");
    }
    if (const auto seed = fields.integer("seed", 0, std::numeric_limits<std::uint32_t>::max()))
        scenario.course.seed = static_cast<std::uint32_t>(seed->value);
}

// The line that the branch leaves, and where: an earlier one, and no further than it goes.
void readFork(Fields& fields, const std::vector<int>& lengths, Branch& branch)
{
    const auto of = fields.integer("of", 0, std::numeric_limits<int>::max());
    const auto after = fields.integer("after", 0, std::numeric_limits<int>::max());
    if (!fields.has("after"))
        fields.problem(fields.place(), "a branch without after; expected how many steps come before it leaves");
    const auto lines = static_cast<std::int64_t>(lengths.size());
    if (of && of->value >= lines) {
        const std::string last = std::to_string(lines - 1);
        fields.wrong("of", std::to_string(of->value),
                     lines == 1 ? "0, the steps above"
                                : "0, the steps above, or the number of a branch above, up to " + last);
        return;
    }
    if (of)
        branch.of = static_cast<int>(of->value);
    if (!after)
        return;
    const int length = lengths[static_cast<std::size_t>(branch.of)];
    if (after->value > length)
        fields.wrong("after", std::to_string(after->value),
                     "at most " + std::to_string(length) + ", for so many steps there are to leave");
    else
        branch.after = static_cast<int>(after->value);
}

// How many steps stand there, those that cannot be read among them.
[[nodiscard]] int countSteps(const Fields& fields)
{
    const toml::node* node = fields.find("step");
    return node != nullptr && node->is_array() ? static_cast<int>(node->as_array()->size()) : 0;
}

[[nodiscard]] std::vector<Step> readSteps(Fields& fields, std::string_view heading, Problems& problems)
{
    std::vector<Step> steps;
    for (const toml::table* step : fields.tables("step", heading))
        if (auto read = readStep(*step, problems))
            steps.push_back(std::move(*read));
    return steps;
}

void readBranches(Fields& file, Scenario& scenario, Problems& problems)
{
    static constexpr std::array<std::string_view, 4> keys{"name", "of", "after", "step"};
    std::vector<int> lengths{countSteps(file)};
    for (const toml::table* table : file.tables("branch", "branch")) {
        Fields fields(*table, "a branch", keys, problems);
        Branch branch;
        branch.place = fields.place();
        if (const auto name = fields.string("name"))
            branch.name = name->value;
        readFork(fields, lengths, branch);
        branch.steps = readSteps(fields, "branch.step", problems);
        if (!fields.has("step"))
            fields.problem(fields.place(), "a branch that does nothing; expected [[branch.step]]");
        lengths.push_back(branch.after + countSteps(fields));
        scenario.branches.push_back(std::move(branch));
    }
}

[[nodiscard]] Scenario readScenario(const toml::table& table, std::string_view file, Problems& problems)
{
    Fields fields(table, "the file", fileKeys, problems);
    Scenario scenario;
    scenario.file = std::string(file);
    scenario.id = idOf(file);
    readFormat(fields);
    scenario.title = fields.text("title");
    scenario.about = fields.text("about");
    if (const auto kind = fields.string("kind"))
        scenario.kind = kind->value;
    if (const auto order = fields.integer("order", 0, largestOrder))
        scenario.order = static_cast<int>(order->value);
    if (const toml::table* profile = fields.table("profile"))
        scenario.setup.profile = readProfile(*profile, problems);
    readLink(fields, scenario, problems);

    const std::size_t before = problems.count();
    const GivenEndpoint client = readEndpoint(fields, sim::Side::Client, problems);
    const GivenEndpoint server = readEndpoint(fields, sim::Side::Server, problems);
    if (problems.count() == before) {
        const StartState start = startState({client, server}, problems);
        scenario.setup.iss = start.iss;
        scenario.start = sim::startWorld(scenario.setup, start.tcbs[0], start.tcbs[1]);
    }
    if (const auto name = fields.string("name"))
        scenario.name = name->value;
    scenario.steps = readSteps(fields, "step", problems);
    readBranches(fields, scenario, problems);
    return scenario;
}

// The parser's words without control characters, and without its talk of what it was doing.
[[nodiscard]] std::string parserMessage(std::string_view description)
{
    if (description.starts_with("Error while parsing "))
        if (const std::size_t colon = description.find(": "); colon != std::string_view::npos)
            description.remove_prefix(colon + 2);
    std::string out = "not TOML: ";
    for (const char c : description)
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20U && c != 0x7f)
            out += c;
    return out;
}

[[nodiscard]] std::string_view lineOf(std::string_view text, int number)
{
    for (int line = 1; line < number; ++line)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return text.substr(0, text.find('\n'));
}

// The parser notices a key that stands there twice behind the key, and the end of the text one behind it; people look
// at the key, and at the last line.
[[nodiscard]] Place parserPlace(const toml::parse_error& error, std::string_view text)
{
    Place place = placeOf(error.source());
    const std::string_view line = lineOf(text, place.line);
    const auto characters =
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    place.column = std::min(place.column, static_cast<int>(characters) + 1);
    if (error.description().find("cannot redefine") == std::string_view::npos)
        return place;
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin != std::string_view::npos && line.find('{') == std::string_view::npos)
        place.column = static_cast<int>(begin) + 1;
    return place;
}

} // namespace

Reading read(std::string_view text, std::string_view file)
{
    Problems problems{std::string(file)};
    Reading reading;
    try {
        if (text.size() > largestFile) {
            problems.add({}, "the file is larger than " + std::to_string(largestFile / 1024 / 1024)
                                 + " MiB; expected a scenario");
        } else if (const auto place = tooDeep(text)) {
            problems.add(*place,
                         "a key with more than " + std::to_string(deepestKey) + " parts; expected at most three");
        } else {
            const toml::table table = toml::parse(text);
            Scenario scenario = readScenario(table, file, problems);
            if (problems.none())
                reading.scenario = std::move(scenario);
        }
    } catch (const toml::parse_error& error) {
        problems.add(parserPlace(error, text), parserMessage(error.description()));
    } catch (const std::exception& error) {
        problems.add({}, std::string("cannot be read: ") + error.what());
    }
    reading.diagnostics = problems.take();
    return reading;
}

} // namespace synfin::scenario
