// A fuzzer of scenario files: the bytes are the text of one. Whatever it is, it is read or refused with places that are
// in it; one that is read runs within its bounds, twice the same, every format of a trace is written well, and written
// as a file it is the same again.
#include "model/scenario/reader.h"
#include "model/scenario/recorder.h"
#include "model/scenario/runner.h"
#include "model/scenario/writer.h"
#include "model/trace/trace.h"
#include "tests/fuzz/input.h"
#include "tests/model/properties.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace synfin;

namespace {

void expect(bool holds, const std::string& words)
{
    if (!holds)
        fuzz::broken(words);
}

// The characters of UTF-8 text, or nothing where it is none.
[[nodiscard]] std::optional<std::size_t> characters(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t length = first < 0x80   ? 1
                                   : first < 0xc2 ? 0
                                   : first < 0xe0 ? 2
                                   : first < 0xf0 ? 3
                                   : first < 0xf5 ? 4
                                                  : 0;
        if (length == 0 || text.size() - i < length)
            return std::nullopt;
        std::uint32_t value = length == 1 ? first : first & (0x7fU >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xc0U) != 0x80U)
                return std::nullopt;
            value = value << 6U | (next & 0x3fU);
        }
        constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x1'0000};
        if (value < least[length] || value > 0x10'ffff || (value >= 0xd800 && value < 0xe000))
            return std::nullopt;
        i += length;
    }
    return count;
}

[[nodiscard]] std::vector<std::string> lines(std::string_view text)
{
    std::vector<std::string> out;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

[[nodiscard]] bool hasControls(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7f; });
}

void checkDiagnostics(const std::vector<scenario::Diagnostic>& diagnostics, std::string_view text)
{
    std::vector<std::string_view> all{{}};
    for (std::size_t i = 0, begin = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '\n')
            continue;
        all.back() = text.substr(begin, i - begin);
        begin = i + 1;
        if (i < text.size())
            all.emplace_back();
    }
    scenario::Place last;
    for (const scenario::Diagnostic& d : diagnostics) {
        const std::string told = scenario::format(d);
        expect(!d.message.empty() && !hasControls(told), "a diagnostic is one line: " + told);
        expect(!d.message.ends_with('.'), "a diagnostic has no full stop: " + told);
        expect(d.place.line >= 1 && static_cast<std::size_t>(d.place.line) <= all.size(), "no such line: " + told);
        const std::string_view line = all[static_cast<std::size_t>(d.place.line) - 1];
        const std::size_t columns = characters(line).value_or(line.size());
        expect(d.place.column >= 1 && static_cast<std::size_t>(d.place.column) <= columns + 1,
               "no such column, of " + std::to_string(columns) + ": " + told);
        expect(last <= d.place, "diagnostics stand in the order of their places: " + told);
        last = d.place;
    }
}

void checkText(const std::string& text, const scenario::Run& run)
{
    const std::vector<std::string> all = lines(text);
    const auto steps = static_cast<std::size_t>(run.history.size());
    expect(all.size() == 3 + 2 * steps - 1, "text: a heading, and two lines a step but the first");
    for (std::size_t i = 0; i < steps; ++i) {
        const std::string& line = all[i == 0 ? 3 : 2 + 2 * i];
        expect(std::stoul(line) == i, "text: steps are counted");
    }
}

void checkJsonl(const std::string& text, const scenario::Run& run)
{
    const std::vector<std::string> all = lines(text);
    expect(all.size() == static_cast<std::size_t>(run.history.size()), "jsonl: one object a line");
    double before = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto json = nlohmann::json::parse(all[i], nullptr, false);
        expect(json.is_object(), "jsonl: a line is JSON: " + all[i]);
        expect(json.at("step") == i && json.at("time").get<double>() >= before, "jsonl: steps follow one another");
        before = json.at("time").get<double>();
        for (const char* side : {"client", "server"})
            expect(tcp::stateNamed(json.at(side).at("state").get<std::string>()).has_value(),
                   "jsonl: states have names");
        expect(json.at("rule").is_null() || tcp::ruleNamed(json.at("rule").get<std::string>()) != nullptr,
               "jsonl: rules have names");
    }
}

// The grammars of the two languages, as far as this program writes them.
[[nodiscard]] bool skip(std::string_view& line, std::initializer_list<std::string_view> one)
{
    for (const std::string_view word : one) {
        if (line.starts_with(word)) {
            line.remove_prefix(word.size());
            return true;
        }
    }
    return false;
}

void checkMermaid(const std::string& text)
{
    const std::vector<std::string> all = lines(text);
    expect(all.size() >= 6 && all[0] == "sequenceDiagram" && all[1].starts_with("    title "), "mermaid: its heading");
    for (std::size_t i = 1; i < all.size(); ++i) {
        std::string_view line = all[i];
        expect(skip(line, {"    "}), "mermaid: a line is indented: " + all[i]);
        expect(line.find(';') == std::string_view::npos || line.find('#') < line.find(';'),
               "mermaid: ';' ends a statement: " + all[i]);
        if (i < 4)
            continue;
        const bool known = skip(line, {"Note left of C: ", "Note right of S: "})
                           || (skip(line, {"C->>S", "C-xS", "C-)S", "S-->>C", "S--xC", "S--)C"}) && skip(line, {": "}));
        expect(known && !line.empty(), "mermaid: a note or an arrow: " + all[i]);
    }
}

void checkPlantUml(const std::string& text)
{
    const std::vector<std::string> all = lines(text);
    expect(all.size() >= 7 && all.front() == "@startuml" && all[1].starts_with("title ") && all.back() == "@enduml",
           "plantuml: begins and ends");
    for (std::size_t i = 4; i + 1 < all.size(); ++i) {
        std::string_view line = all[i];
        const bool known =
            skip(line, {"note left of C : ", "note right of S : "})
            || (skip(line, {"C -> S", "C ->x S", "C ->o S", "S --> C", "S -->x C", "S -->o C"}) && skip(line, {" : "}));
        expect(known && !line.empty(), "plantuml: a note or an arrow: " + all[i]);
    }
}

void checkTraces(const scenario::Run& run, std::string_view title)
{
    for (const std::string_view name : trace::formatNames()) {
        const trace::Format format = *trace::formatNamed(name);
        const std::string text = trace::write(format, run.history, title);
        expect(text.ends_with('\n') && characters(text).has_value(), std::string(name) + ": UTF-8 with a line end");
        for (const std::string& line : lines(text))
            expect(!hasControls(line), std::string(name) + ": no control characters: " + line);
        switch (format) {
        case trace::Format::Text: checkText(text, run); break;
        case trace::Format::Jsonl: checkJsonl(text, run); break;
        case trace::Format::Rfc:
            expect(text.find("TCP Peer A") != std::string::npos, "rfc: its heading");
            expect(text.find(" \n") == std::string::npos, "rfc: no blanks at a line's end");
            break;
        case trace::Format::Mermaid: checkMermaid(text); break;
        case trace::Format::PlantUml: checkPlantUml(text); break;
        case trace::Format::Ss: expect(text.find(" \n") == std::string::npos, "ss: no blanks at a line's end"); break;
        }
    }
}

[[nodiscard]] bool same(const scenario::Run& a, const scenario::Run& b)
{
    if (a.say != b.say || a.madeBy != b.madeBy || a.diagnostics != b.diagnostics || a.complete != b.complete
        || a.expectationsMet != b.expectationsMet || a.history.nodeCount() != b.history.nodeCount()
        || a.history.branchCount() != b.history.branchCount())
        return false;
    for (int i = 0; i < a.history.nodeCount(); ++i) {
        const sim::StepRecord& one = a.history.record(i);
        const sim::StepRecord& other = b.history.record(i);
        if (one.after != other.after || one.sent != other.sent || one.signals != other.signals || one.rule != other.rule
            || one.reason != other.reason)
            return false;
    }
    return true;
}

void checkWriting(const scenario::Scenario& original)
{
    const std::string text = scenario::write(original);
    const scenario::Reading reading = scenario::read(text, original.file);
    expect(reading.scenario.has_value(),
           "what is written is read: "
               + (reading.diagnostics.empty() ? text : scenario::format(reading.diagnostics.front()) + '\n' + text));
    const scenario::Scenario& again = *reading.scenario;
    const bool heads = original.title == again.title && original.about == again.about && original.kind == again.kind
                       && original.order == again.order;
    const auto steps = [](const scenario::Step& a, const scenario::Step& b) {
        return a.action == b.action && a.say == b.say && a.expect.count() == b.expect.count();
    };
    const auto branches = [&](const scenario::Branch& a, const scenario::Branch& b) {
        return a.name == b.name && a.of == b.of && a.after == b.after && std::ranges::equal(a.steps, b.steps, steps);
    };
    expect(heads && original.setup == again.setup && original.course == again.course && original.start == again.start && original.name == again.name
               && std::ranges::equal(original.steps, again.steps, steps)
               && std::ranges::equal(original.branches, again.branches, branches) && scenario::write(again) == text,
           "what is written is the same scenario:\n" + text);
}

// What was run is written down, and runs again to the same.
void checkRecording(const scenario::Scenario& read, const scenario::Run& run)
{
    if (!run.complete || run.history.nodeCount() > 300)
        return;
    const scenario::Scenario done = scenario::recorded(read, run.history, run.say);
    const scenario::Run again = scenario::run(done);
    expect(again.diagnostics.empty(), "what is recorded holds: " + scenario::write(done));
    expect(again.history.branchCount() == run.history.branchCount(), "with its branches: " + scenario::write(done));
    for (int branch = 0; branch < run.history.branchCount(); ++branch) {
        const int end = run.history.branchEnd(branch);
        expect(again.history.branchEnd(branch) == end
                   && again.history.at(branch, end).after == run.history.at(branch, end).after,
               "and ends the same: " + scenario::write(done));
    }
}

void checkRun(const scenario::Scenario& read, std::string_view text)
{
    const scenario::Run run = scenario::run(read);
    expect(same(run, scenario::run(read)), "a scenario runs the same twice");
    checkDiagnostics(run.diagnostics, text);
    const auto nodes = static_cast<std::size_t>(run.history.nodeCount());
    expect(run.say.size() == nodes && run.madeBy.size() == nodes, "each step has its text and its maker");
    expect(std::ranges::is_sorted(run.madeBy), "steps are made in their order");
    expect(run.expectationsMet <= read.expectationCount(), "no more is met than is expected");
    if (run.complete && run.diagnostics.empty())
        expect(run.expectationsMet == read.expectationCount(), "what is expected is met or reported");
    expect(run.complete || !run.diagnostics.empty(), "a run that stops says why");
    std::size_t kept = 0;
    for (int branch = 0; branch < run.history.branchCount(); ++branch) {
        const std::vector<int> path = run.history.path(branch);
        for (std::size_t i = static_cast<std::size_t>(std::max(1, run.history.forkStep(branch))); i < path.size();
             ++i) {
            const sim::StepRecord& record = run.history.record(path[i]);
            kept += record.after.wire.size();
            const test::Broken broken = test::brokenBy(run.history.record(path[i - 1]).after, record, read.setup);
            expect(broken.empty(), "step " + std::to_string(i) + ": " + test::listed(broken));
            const bool bounded = record.after.wire.size() <= scenario::mostOnWire && kept <= scenario::mostKept;
            expect(bounded || (!run.complete && i + 1 == path.size()), "a run stops at its bounds");
        }
    }
    checkRecording(read, run);
    if (kept <= 20'000) // writing what stays on the wire at every step takes its time
        checkTraces(run, read.titleIn("en"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const scenario::Reading reading = scenario::read(text, "fuzz.toml");
    expect(reading.scenario.has_value() == reading.diagnostics.empty(), "a scenario is read, or the reasons are told");
    checkDiagnostics(reading.diagnostics, text);
    if (reading.scenario) {
        checkWriting(*reading.scenario);
        checkRun(*reading.scenario, text);
    }
    return 0;
}
