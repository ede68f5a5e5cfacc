#include "app/cli.h"

#include "app/cli_arguments.h"
#include "app/cli_source.h"
#include "app/explore_command.h"
#include "app/export_command.h"
#include "app/library.h"
#include "model/scenario/runner.h"
#include "model/scenario/words.h"
#include "model/trace/listing.h"
#include "model/trace/trace.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sstream>
#include <string_view>

namespace synfin::app {

namespace {

constexpr std::string_view usage = R"(SynFin shows how a TCP connection lives, from SYN to FIN.

  synfin [FILE]                   open the window, on a scenario (a bundled id or a .toml file)
  synfin scenarios [--json]       list the bundled scenarios
  synfin trace SCENARIO [--format text|jsonl|rfc|mermaid|plantuml|ss]
                                  run a scenario and print every step
  synfin export SCENARIO -o OUT.svg [--view diagram|chart|both]
                                  draw a step as SVG, PNG or PDF
  synfin check FILE...            run scenarios and report every broken expectation with its place
  synfin rules [--json]           print the table of transitions
  synfin profiles [--json]        print what the profiles rfc9293, rfc793 and linux decide, and where they differ
  synfin explore [options]        search all that two endpoints can get into; see synfin explore --help
  synfin --help, --version

SCENARIO is a bundled id, a file, or - for standard input.
Exit status: 0 done, 1 something in the input does not hold, 2 wrong use or input that cannot be read.
)";

using Words = std::vector<std::string>;

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::ostream& live; // for what is told while a command runs
};

struct Command {
    std::string_view name;
    int (*run)(const Words&, Streams);
};

// Prints the usage line of a command.
int help(std::string_view line, std::string_view more, Streams io)
{
    io.out << "usage: synfin " << line << '\n' << more;
    return statusDone;
}

void report(const std::vector<scenario::Diagnostic>& diagnostics, Streams io)
{
    for (const scenario::Diagnostic& d : diagnostics)
        io.err << scenario::format(d) << '\n';
}

void expectNoOperands(std::string_view command, const Arguments& arguments)
{
    if (!arguments.operands.empty())
        throw WrongUse{std::string(command) + " takes no " + scenario::quoted(arguments.operands.front())};
}

int listScenarios(const Words& words, Streams io)
{
    const Arguments arguments = parseArguments("scenarios", words, {{"--json"}});
    if (arguments.has("--help"))
        return help("scenarios [--json]", "Lists the bundled scenarios: id, kind, title.\n", io);
    expectNoOperands("scenarios", arguments);
    io.out << (arguments.has("--json") ? trace::scenariosJson(bundledScenarios())
                                       : trace::scenariosTable(bundledScenarios(), "en"));
    return statusDone;
}

int listRules(const Words& words, Streams io)
{
    const Arguments arguments = parseArguments("rules", words, {{"--json"}});
    if (arguments.has("--help"))
        return help("rules [--json]", "Prints the table of transitions that everything else is driven by.\n", io);
    expectNoOperands("rules", arguments);
    io.out << (arguments.has("--json") ? trace::rulesJson() : trace::rulesTable());
    return statusDone;
}

int listProfiles(const Words& words, Streams io)
{
    const Arguments arguments = parseArguments("profiles", words, {{"--json"}});
    if (arguments.has("--help"))
        return help("profiles [--json]", "Prints what the bases of [profile] decide, and where they differ.\n", io);
    expectNoOperands("profiles", arguments);
    io.out << (arguments.has("--json") ? trace::profilesJson() : trace::profilesTable());
    return statusDone;
}

int traceScenario(const Words& words, Streams io)
{
    const Arguments arguments = parseArguments("trace", words, {{"--format", true}});
    if (arguments.has("--help"))
        return help("trace SCENARIO [--format text|jsonl|rfc|mermaid|plantuml|ss]",
                    "Runs a scenario (a bundled id, a file, or - for standard input) and prints every step.\n", io);
    if (arguments.operands.empty())
        throw WrongUse{"trace needs a scenario: one of synfin scenarios, a file, or -"};
    if (arguments.operands.size() > 1)
        throw WrongUse{"trace takes one scenario, not also " + scenario::quoted(arguments.operands[1])};
    const std::string formatName = arguments.value("--format").value_or("text");
    const auto format = trace::formatNamed(formatName);
    if (!format)
        throw WrongUse{"--format is " + scenario::quoted(formatName) + "; expected "
                       + scenario::either(trace::formatNames())
                       + scenario::didYouMean(formatName, trace::formatNames())};

    const scenario::Reading reading = findScenario(arguments.operands.front(), io.in);
    report(reading.diagnostics, io);
    if (!reading.scenario)
        return statusWrongUse;
    const scenario::Run run = scenario::run(*reading.scenario);
    io.out << trace::write(*format, run.history, reading.scenario->titleIn("en"));
    report(run.diagnostics, io);
    return run.diagnostics.empty() ? statusDone : statusDoesNotHold;
}

[[nodiscard]] std::string counted(int n, const char* thing)
{
    return std::to_string(n) + ' ' + thing + (n == 1 ? "" : "s");
}

int checkOne(const std::string& file, Streams io)
{
    const scenario::Reading reading = findScenario(file, io.in);
    report(reading.diagnostics, io);
    if (!reading.scenario)
        return statusWrongUse;
    const scenario::Run run = scenario::run(*reading.scenario);
    report(run.diagnostics, io);
    if (!run.diagnostics.empty())
        return statusDoesNotHold;
    io.out << file << ": " << counted(static_cast<int>(reading.scenario->steps.size()), "step") << ", "
           << counted(run.expectationsMet, "expectation") << ", all met\n";
    return statusDone;
}

int checkScenarios(const Words& words, Streams io)
{
    const Arguments arguments = parseArguments("check", words, {});
    if (arguments.has("--help"))
        return help("check FILE...", "Reads and runs scenarios, and reports every broken expectation with its place.\n",
                    io);
    if (arguments.operands.empty())
        throw WrongUse{"check needs the files of scenarios, or - for standard input"};
    int worst = statusDone;
    for (const std::string& file : arguments.operands) {
        try {
            worst = std::max(worst, checkOne(file, io));
        } catch (const WrongUse& wrong) {
            io.err << "synfin: " << wrong.message << '\n';
            worst = statusWrongUse;
        }
    }
    return worst;
}

int drawScenario(const Words& words, Streams io)
{
    return exportScenario(words, io.in, io.out, io.err);
}

int exploreWorlds(const Words& words, Streams io)
{
    return explore(words, io.out, io.err, io.live);
}

constexpr std::array commands{Command{"scenarios", listScenarios}, Command{"trace", traceScenario},
                              Command{"check", checkScenarios}, Command{"export", drawScenario},
                              Command{"rules", listRules},         Command{"profiles", listProfiles},
                              Command{"explore", exploreWorlds}};

[[nodiscard]] std::vector<std::string_view> commandNames()
{
    std::vector<std::string_view> names;
    for (const Command& command : commands)
        names.push_back(command.name);
    return names;
}

// `synfin WORD` with a word that is no command: what the window is to show.
CommandLineResult openWindow(const Words& arguments, Streams io)
{
    const std::string& word = arguments.front();
    const bool file = word.find('/') != std::string::npos || word.find('.') != std::string::npos || word == "-";
    if (!file && !isBundled(word)) {
        const std::vector<std::string_view> names = commandNames();
        std::vector<std::string_view> known = names;
        for (const scenario::Scenario& s : bundledScenarios())
            known.push_back(s.id);
        const std::string guess = scenario::didYouMean(word, known);
        throw WrongUse{
            "unknown command " + scenario::quoted(word)
            + (guess.empty() ? "; expected " + scenario::either(names) + ", or a file; see synfin --help" : guess)};
    }
    if (arguments.size() > 1)
        throw WrongUse{"the window shows one scenario, not also " + scenario::quoted(arguments[1])};
    scenario::Reading reading = findScenario(word, io.in);
    report(reading.diagnostics, io);
    if (!reading.scenario)
        return {statusWrongUse, std::nullopt};
    return {std::nullopt, std::move(reading.scenario)};
}

CommandLineResult dispatch(const Words& arguments, Streams io)
{
    if (arguments.empty())
        return {std::nullopt, std::nullopt};
    const std::string& first = arguments.front();
    if (first == "--help" || first == "-h") {
        io.out << usage;
        return {statusDone, std::nullopt};
    }
    if (first == "--version") {
        io.out << "synfin " SYNFIN_VERSION "\n";
        return {statusDone, std::nullopt};
    }
    const auto command = std::ranges::find(commands, std::string_view(first), &Command::name);
    if (command != commands.end())
        return {command->run({arguments.begin() + 1, arguments.end()}, io), std::nullopt};
    if (first.starts_with('-') && first != "-" && first != "--") {
        static constexpr std::array<std::string_view, 2> known{"--help", "--version"};
        const std::string guess = scenario::didYouMean(first, known);
        throw WrongUse{"unknown option " + scenario::quoted(first) + (guess.empty() ? "; see synfin --help" : guess)};
    }
    if (first == "--") {
        const Words rest(arguments.begin() + 1, arguments.end());
        return rest.empty() ? CommandLineResult{} : openWindow(rest, io);
    }
    return openWindow(arguments, io);
}

} // namespace

CommandLineResult runCommandLine(const Words& arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    // Gathered first, so that it goes out in one piece and a failure to write is noticed in one place.
    std::ostringstream output;
    std::ostringstream errors;
    CommandLineResult result;
    try {
        result = dispatch(arguments, {in, output, errors, err});
    } catch (const WrongUse& wrong) {
        errors << "synfin: " << wrong.message << '\n';
        result = {statusWrongUse, std::nullopt};
    }
    errno = 0;
    out << output.str() << std::flush;
    if (!out) {
        errors << "synfin: standard output: " << (errno != 0 ? std::strerror(errno) : "cannot be written") << '\n';
        result = {statusWrongUse, std::nullopt};
    }
    err << errors.str() << std::flush;
    return result;
}

} // namespace synfin::app
