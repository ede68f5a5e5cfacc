#include "app/explore_command.h"

#include "app/cli.h"
#include "app/cli_arguments.h"
#include "app/library.h"
#include "model/explore/question.h"
#include "model/scenario/profile_keys.h"
#include "model/scenario/words.h"
#include "model/scenario/writer.h"
#include "model/trace/explored.h"
#include "views/export/wholefile.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <unistd.h>

namespace synfin::app {

namespace {

using explore::Bounds;
using explore::SideBounds;

constexpr std::string_view usage = R"(usage: synfin explore [options]
Searches, breadth first, all the worlds that two endpoints and the network between them can get into, and tells every
property that does not hold by its shortest story. Within the bounds nothing is left out.

How often (both sides alike, or CLIENT,SERVER):
  --opens N  --closes N          (1)
  --sends N  --receives N  --aborts N  --crashes N  --timeouts N
                                 (0) one octet is sent at a time; the end of TIME-WAIT is not counted
What the network and others do:
  --losses N  --duplicates N  --blind-resets N
                                 (0)
  --reordering                   segments may overtake one another
  --on-wire N                    at most so many segments at once (6; at most 8)
What is left aside:
  --client-server                only the client opens actively, only the server passively
  --patient                      nobody closes or aborts before the connection is ESTABLISHED
  --untimed                      TIME-WAIT may end, and segments may live, at any time
  --depth N  --worlds N          an end of the search (1,000 steps, 20,000,000 worlds)
What is searched for:
  --profile rfc9293|rfc793|linux how the endpoints behave (rfc9293)
  --without NAME,…               rules that are left out; alone: the search for the question about the first of them
  --property NAME,…              agreement, delivery, closing, wanted, orderly, can-end (all)
  --first                        end at the first property that does not hold
  --question ID [--with]         the search for a question of the window's list, without its rule or with it
  --questions                    lists the questions
What comes out:
  --json                         the report as JSON
  -o FILE                        the first story found, as a scenario
)";

std::atomic<bool> interrupted = false;

// Ctrl-C ends the search and not the program, while this lives.
class InterruptGuard final {
public:
    InterruptGuard()
    {
        interrupted = false;
        m_before = std::signal(SIGINT, [](int) { interrupted = true; });
    }
    ~InterruptGuard() { std::signal(SIGINT, m_before); }
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

private:
    void (*m_before)(int) = SIG_DFL;
};

// A line that is written over again, on a terminal only.
class ProgressLine final {
public:
    explicit ProgressLine(std::ostream& live) : m_live(live), m_terminal(isatty(STDERR_FILENO) != 0) {}
    ~ProgressLine()
    {
        if (m_shown)
            m_live << "\r\033[K" << std::flush;
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    bool show(const explore::Progress& progress)
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_terminal && now - m_last > std::chrono::milliseconds(200)) {
            m_live << "\r\033[K" << progress.worlds << " worlds, depth " << progress.depth << ", " << progress.waiting
                   << " still to look at; Ctrl-C ends the search" << std::flush;
            m_last = now;
            m_shown = true;
        }
        return !interrupted;
    }

private:
    std::ostream& m_live;
    bool m_terminal;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

const std::vector<Option> options{
    {"--opens", true},   {"--closes", true},   {"--sends", true},   {"--receives", true},   {"--aborts", true},
    {"--crashes", true}, {"--timeouts", true}, {"--losses", true},  {"--duplicates", true}, {"--blind-resets", true},
    {"--reordering"},    {"--on-wire", true},  {"--client-server"}, {"--patient"},          {"--untimed"},
    {"--depth", true},   {"--worlds", true},   {"--profile", true}, {"--without", true},    {"--property", true},
    {"--first"},         {"--question", true}, {"--with"},          {"--questions"},        {"--json"},
    {"-o", true}};
// Those that say what to search for beside what a question says.
constexpr std::array<std::string_view, 19> searching{
    "--opens",   "--closes",     "--sends",        "--receives",   "--aborts",  "--crashes",       "--timeouts",
    "--losses",  "--duplicates", "--blind-resets", "--reordering", "--on-wire", "--client-server", "--patient",
    "--untimed", "--depth",      "--worlds",       "--profile",    "--property"};

std::uint32_t number(std::string_view option, std::string_view word, std::uint32_t most)
{
    std::uint32_t value = 0;
    const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || rest != word.data() + word.size() || value > most)
        throw WrongUse{std::string(option) + " is " + scenario::quoted(word) + "; expected a number from 0 to "
                       + std::to_string(most)};
    return value;
}

std::vector<std::string> listed(const std::string& words)
{
    std::vector<std::string> list;
    std::size_t begin = 0;
    for (std::size_t comma = 0; comma != std::string::npos; begin = comma + 1) {
        comma = words.find(',', begin);
        list.push_back(words.substr(begin, comma - begin));
    }
    return list;
}

// "2", or "2,1": client and server.
void readSides(const Arguments& arguments, std::string_view option, std::uint8_t SideBounds::*member, std::uint8_t most,
               Bounds& bounds)
{
    const auto value = arguments.value(option);
    if (!value)
        return;
    const std::vector<std::string> parts = listed(*value);
    if (parts.size() > 2)
        throw WrongUse{std::string(option) + " is " + scenario::quoted(*value) + "; expected N, or CLIENT,SERVER"};
    bounds.sides[0].*member = static_cast<std::uint8_t>(number(option, parts.front(), most));
    bounds.sides[1].*member = static_cast<std::uint8_t>(number(option, parts.back(), most));
}

void readNumber(const Arguments& arguments, std::string_view option, std::uint8_t most, std::uint8_t& target)
{
    if (const auto value = arguments.value(option))
        target = static_cast<std::uint8_t>(number(option, *value, most));
}

Bounds readBounds(const Arguments& arguments)
{
    Bounds bounds;
    readSides(arguments, "--opens", &SideBounds::opens, explore::mostOfAKind, bounds);
    readSides(arguments, "--closes", &SideBounds::closes, explore::mostOfAKind, bounds);
    readSides(arguments, "--sends", &SideBounds::sends, explore::mostOfAKind, bounds);
    readSides(arguments, "--receives", &SideBounds::receives, explore::mostOfAKind, bounds);
    readSides(arguments, "--aborts", &SideBounds::aborts, explore::mostOfAKind, bounds);
    readSides(arguments, "--crashes", &SideBounds::crashes, explore::mostOfAKind, bounds);
    readSides(arguments, "--timeouts", &SideBounds::timeouts, explore::mostTimeouts, bounds);
    readNumber(arguments, "--losses", explore::mostOfAKind, bounds.losses);
    readNumber(arguments, "--duplicates", explore::mostOfAKind, bounds.duplicates);
    readNumber(arguments, "--blind-resets", explore::mostBlindResets, bounds.blindResets);
    readNumber(arguments, "--on-wire", explore::mostOnWire, bounds.onWire);
    if (const auto depth = arguments.value("--depth"))
        bounds.depth = number("--depth", *depth, 1'000'000);
    if (const auto worlds = arguments.value("--worlds"))
        bounds.worlds = number("--worlds", *worlds, 4'000'000'000U);
    if (arguments.has("--reordering"))
        bounds.network = explore::Network::Reordering;
    bounds.timed = !arguments.has("--untimed");
    for (const sim::Side side : sim::bothSides) {
        SideBounds& s = bounds.sides[sim::index(side)];
        s.impatient = !arguments.has("--patient");
        if (arguments.has("--client-server")) {
            s.opensActively = side == sim::Side::Client;
            s.opensPassively = side == sim::Side::Server;
        }
    }
    return bounds;
}

// Each word of the list as what it names.
template <typename Value, std::size_t N>
std::vector<Value> readNames(const Arguments& arguments, std::string_view option, const std::array<Value, N>& all)
{
    std::vector<Value> values;
    const auto value = arguments.value(option);
    if (!value)
        return values;
    std::vector<std::string_view> known;
    for (const Value v : all)
        known.push_back(name(v));
    for (const std::string& word : listed(*value)) {
        const auto found = std::ranges::find(known, word);
        if (found == known.end())
            throw WrongUse{std::string(option) + " has " + scenario::quoted(word) + "; expected some of "
                           + scenario::either(known) + scenario::didYouMean(word, known)};
        values.push_back(all[static_cast<std::size_t>(found - known.begin())]);
    }
    return values;
}

explore::Request readRequest(const Arguments& arguments)
{
    explore::Request request;
    request.bounds = readBounds(arguments);
    if (const auto base = arguments.value("--profile")) {
        const auto profile = tcp::profileNamed(*base);
        if (!profile)
            throw WrongUse{"--profile is " + scenario::quoted(*base) + "; expected "
                           + scenario::either(scenario::profileBases())
                           + scenario::didYouMean(*base, scenario::profileBases())};
        request.setup.profile = *profile;
    }
    for (const tcp::Safeguard safeguard : readNames(arguments, "--without", tcp::allSafeguards))
        request.setup.profile.without.insert(safeguard);
    const auto properties = readNames(arguments, "--property", explore::allProperties);
    if (!properties.empty())
        request.properties = properties;
    request.stopAtFirst = arguments.has("--first");
    return request;
}

const explore::Question& questionNamed(const std::string& id)
{
    const auto& all = bundledQuestions();
    const auto found = std::ranges::find(all, id, &explore::Question::id);
    if (found != all.end())
        return *found;
    std::vector<std::string_view> known;
    for (const explore::Question& q : all)
        known.push_back(q.id);
    throw WrongUse{"--question is " + scenario::quoted(id) + "; expected " + scenario::either(known)
                   + scenario::didYouMean(id, known)};
}

// The question that is asked for, by its name or by the rule that is left out and nothing else.
const explore::Question* questionAskedFor(const Arguments& arguments)
{
    const auto other = std::ranges::find_if(searching, [&](std::string_view option) { return arguments.has(option); });
    if (const auto id = arguments.value("--question")) {
        if (other != searching.end() || arguments.has("--without"))
            throw WrongUse{"--question brings bounds of its own, so "
                           + std::string(other != searching.end() ? *other : "--without") + " has no meaning with it"};
        return &questionNamed(*id);
    }
    if (arguments.has("--with"))
        throw WrongUse{"--with has no meaning without --question"};
    if (!arguments.has("--without") || other != searching.end())
        return nullptr;
    const tcp::Safeguard left = readNames(arguments, "--without", tcp::allSafeguards).front();
    const auto& all = bundledQuestions();
    const auto found =
        std::ranges::find_if(all, [&](const explore::Question& q) { return q.without.without.contains(left); });
    return found == all.end() ? nullptr : &*found;
}

void listQuestions(const Arguments& arguments, std::ostream& out)
{
    for (const auto& [option, value] : arguments.options)
        if (option != "--questions")
            throw WrongUse{"--questions lists the questions, so " + option + " has no meaning with it"};
    std::size_t width = 0;
    for (const explore::Question& q : bundledQuestions())
        width = std::max(width, q.id.size());
    for (const explore::Question& q : bundledQuestions())
        out << q.id << std::string(width - q.id.size() + 2, ' ') << q.question.in("en") << '\n';
}

void writeStory(const std::string& path, const explore::Question* question, const explore::Request& request,
                const explore::Report& report, std::ostream& out, std::ostream& err)
{
    if (report.broken.empty()) {
        err << "synfin: nothing is broken"
            << (report.end == explore::End::Exhausted ? "" : " as far as the search went")
            << ", so there is no story to write to " << scenario::quoted(path) << '\n';
        return;
    }
    const explore::Violation& violation = report.broken.front();
    explore::Telling telling;
    telling.title.byLanguage["en"] = "A story in which this does not hold: " + std::string(name(violation.property));
    telling.caption.byLanguage["en"] = "Here it does not hold: " + std::string(sentence(violation.property));
    const scenario::Scenario story = question != nullptr ? explore::scenarioOf(*question, violation)
                                                         : explore::scenarioOf(request.setup, violation.story, telling);
    const std::string text = scenario::write(story);
    if (path == "-") {
        out << text;
        return;
    }
    if (const auto error = views::writeWhole(QString::fromStdString(path), QByteArray::fromStdString(text)))
        throw WrongUse{error->toStdString()};
}

} // namespace

int explore(const std::vector<std::string>& words, std::ostream& out, std::ostream& err, std::ostream& live)
{
    const Arguments arguments = parseArguments("explore", words, options);
    if (arguments.has("--help")) {
        out << usage;
        return statusDone;
    }
    if (!arguments.operands.empty())
        throw WrongUse{"explore takes no " + scenario::quoted(arguments.operands.front())};
    if (arguments.has("--questions")) {
        listQuestions(arguments, out);
        return statusDone;
    }
    const explore::Question* question = questionAskedFor(arguments);
    const explore::Request request = question == nullptr       ? readRequest(arguments)
                                     : arguments.has("--with") ? question->searchWith()
                                                               : question->searchWithout();
    if (const auto why = explore::impossible(request.bounds))
        throw WrongUse{*why};

    const std::string path = arguments.value("-o").value_or(std::string());
    if (arguments.has("-o") && path.empty())
        throw WrongUse{"-o needs the name of a file, or - for standard output"};

    explore::Report report;
    const auto begin = std::chrono::steady_clock::now();
    {
        const InterruptGuard guard;
        ProgressLine line(live);
        report = explore::search(request, [&line](const explore::Progress& p) { return line.show(p); });
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();

    if (arguments.has("-o"))
        writeStory(path, question, request, report, out, err);
    if (path != "-") {
        if (question != nullptr && !arguments.has("--json"))
            out << question->question.in("en") << "\n\n";
        out << (arguments.has("--json") ? trace::exploredJson(request, report, seconds)
                                        : trace::exploredText(request, report, seconds));
        if (question != nullptr && !report.broken.empty() && !arguments.has("--json"))
            out << '\n' << question->caption.in("en") << "\n\n" << question->answer.in("en") << '\n';
    }
    return report.broken.empty() ? statusDone : statusDoesNotHold;
}

} // namespace synfin::app
