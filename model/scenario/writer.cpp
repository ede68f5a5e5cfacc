#include "model/scenario/writer.h"

#include "model/scenario/duration.h"
#include "model/scenario/profile_keys.h"

#include <array>
#include <cstdio>
#include <type_traits>

namespace synfin::scenario {

namespace {

using sim::Side;
using tcp::Seq;
using tcp::State;

constexpr std::uint32_t usualWindow = 65'535;

// A basic string of TOML.
std::string text(std::string_view value)
{
    std::string out = "\"";
    for (const char c : value) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        case '\r': out += "\\r"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20U || c == 0x7f) {
                std::array<char, 8> code{};
                std::snprintf(code.data(), code.size(), "\\u%04x",
                              static_cast<unsigned>(static_cast<unsigned char>(c)));
                out += code.data();
            } else {
                out += c;
            }
        }
    }
    return out + '"';
}

std::string number(Seq seq)
{
    return std::to_string(seq.value());
}

template <typename List, typename Write> std::string array(const List& list, Write write)
{
    std::string out;
    for (const auto& element : list)
        out += (out.empty() ? "" : ", ") + write(element);
    return '[' + out + ']';
}

// One table of the file.
class Table final {
public:
    explicit Table(std::string heading) : m_heading(std::move(heading)) {}

    void add(std::string_view key, const std::string& value) { m_lines += std::string(key) + " = " + value + '\n'; }
    [[nodiscard]] bool empty() const { return m_lines.empty(); }
    [[nodiscard]] std::string write() const { return (m_heading.empty() ? "" : '\n' + m_heading + '\n') + m_lines; }

private:
    std::string m_heading;
    std::string m_lines;
};

// Several languages stand in a table of their own.
std::string localText(const std::string& heading, const LocalText& local)
{
    Table table(heading);
    for (const auto& [language, words] : local.byLanguage)
        table.add(language, text(words));
    return table.empty() ? std::string() : table.write();
}

std::string profile(const tcp::Profile& profile)
{
    const std::string_view base = tcp::name(profile.base);
    const tcp::Profile usual = *tcp::profileNamed(base);
    Table table("[profile]");
    if (profile.base != tcp::Base::Rfc9293)
        table.add("base", text(base));
    for (const ProfileKey& key : profileKeys())
        if (inToml(key, profile) != inToml(key, usual))
            table.add(key.key, inToml(key, profile));
    return table.empty() ? std::string() : table.write();
}

std::string link(const Scenario& scenario)
{
    Table table("[link]");
    const sim::Course usual;
    if (scenario.setup.delay != sim::Setup{}.delay)
        table.add("delay", text(writeDuration(scenario.setup.delay)));
    if (scenario.course.byItself != usual.byItself)
        table.add("delivery", text(scenario.course.byItself ? "by-itself" : "by-hand"));
    if (scenario.course.lossPercent != usual.lossPercent)
        table.add("loss", text(std::to_string(scenario.course.lossPercent) + '%'));
    if (scenario.course.seed != usual.seed)
        table.add("seed", std::to_string(scenario.course.seed));
    return table.empty() ? std::string() : table.write();
}

std::string endpoint(const Scenario& scenario, Side side)
{
    Table table('[' + std::string(sim::name(side)) + ']');
    const tcp::Tcb& tcb = scenario.start.at(side).tcb;
    if (tcb.state != State::Closed)
        table.add("state", text(tcp::name(tcb.state)));
    const std::vector<Seq>& iss = scenario.setup.iss[sim::index(side)];
    const bool usual = iss == sim::Setup{}.iss[sim::index(side)];
    if (iss.size() == 1 && !usual)
        table.add("iss", number(iss.front()));
    else if (iss.size() > 1)
        table.add("iss", array(iss, number));
    if (tcb.opened)
        table.add("opened", text(tcp::name(*tcb.opened)));
    if (tcb.hasSend()) {
        table.add("snd_una", number(tcb.sndUna));
        table.add("snd_nxt", number(tcb.sndNxt));
    }
    if (tcb.hasReceive()) {
        table.add("snd_wnd", std::to_string(tcb.sndWnd));
        table.add("irs", number(tcb.irs));
        table.add("rcv_nxt", number(tcb.rcvNxt));
    }
    if (tcb.host.rcvBuffer != usualWindow)
        table.add("rcv_wnd", std::to_string(tcb.host.rcvBuffer));
    return table.empty() ? std::string() : table.write();
}

std::string target(const Target& target)
{
    if (const auto* byId = std::get_if<ById>(&target))
        return "{ id = " + std::to_string(byId->id) + " }";
    const auto& to = std::get<Oldest>(target).to;
    return to ? "{ to = " + text(sim::name(*to)) + " }" : text("next");
}

std::string segment(const tcp::Segment& segment)
{
    std::string out = "{ seq = " + number(segment.seq);
    if (segment.ack)
        out += ", ack = " + number(*segment.ack);
    out += ", ctl = " + text(tcp::controlText(segment));
    if (segment.len > 0)
        out += ", len = " + std::to_string(segment.len);
    if (segment.wnd != usualWindow)
        out += ", wnd = " + std::to_string(segment.wnd);
    return out + " }";
}

void addCall(Table& table, const tcp::UserCall& call)
{
    table.add("call", text(tcp::name(call.call)));
    if (call.call == tcp::Call::Send || (call.call == tcp::Call::Receive && call.bytes > 0))
        table.add("bytes", std::to_string(call.bytes));
    if (call.push)
        table.add("push", "true");
}

void addAction(Table& table, const Action& action)
{
    std::visit(
        [&](const auto& a) {
            using T = std::decay_t<decltype(a)>;
            if constexpr (requires { a.at; })
                table.add("at", text(sim::name(a.at)));
            if constexpr (std::is_same_v<T, CallStep>)
                addCall(table, a.call);
            else if constexpr (std::is_same_v<T, DeliverStep>)
                table.add("deliver", target(a.target));
            else if constexpr (std::is_same_v<T, DropStep>)
                table.add("drop", target(a.target));
            else if constexpr (std::is_same_v<T, DuplicateStep>)
                table.add("duplicate", target(a.target));
            else if constexpr (std::is_same_v<T, DelayStep>) {
                table.add("delay", target(a.target));
                table.add("by", text(writeDuration(a.by)));
            } else if constexpr (std::is_same_v<T, WaitStep>)
                table.add("wait", text(writeDuration(a.length)));
            else if constexpr (std::is_same_v<T, SegmentStep>)
                table.add("segment", segment(a.segment));
            else if constexpr (std::is_same_v<T, TimeoutStep>)
                table.add("timeout", text(tcp::name(a.timer)));
            else
                table.add("crash", "true");
        },
        action);
}

void addExpectation(Table& table, const Expectation& expect)
{
    std::string parts;
    const auto part = [&parts](std::string_view key, const std::string& value) {
        parts += (parts.empty() ? "" : ", ") + std::string(key) + " = " + value;
    };
    for (const Side side : sim::bothSides)
        if (const auto& state = expect.states[sim::index(side)])
            part(sim::name(side), text(tcp::name(state->value)));
    if (expect.sent)
        part("sent", array(expect.sent->value, text));
    if (expect.signals)
        part("signals", array(expect.signals->value, [](tcp::Signal s) { return text(tcp::text(s)); }));
    if (expect.rule)
        part("rule", text(expect.rule->value));
    if (!parts.empty())
        table.add("expect", "{ " + parts + " }");
}

std::string step(const Step& step, const std::string& heading)
{
    Table table("[[" + heading + "]]");
    addAction(table, step.action);
    addExpectation(table, step.expect);
    return table.write() + localText('[' + heading + ".say]", step.say).substr(step.say.empty() ? 0 : 1);
}

} // namespace

std::string write(const Scenario& scenario)
{
    Table head("");
    head.add("format", "1");
    if (scenario.order != 0)
        head.add("order", std::to_string(scenario.order));
    if (!scenario.kind.empty())
        head.add("kind", text(scenario.kind));
    if (!scenario.name.empty())
        head.add("name", text(scenario.name));
    std::string out = head.write() + localText("[title]", scenario.title) + localText("[about]", scenario.about)
                      + profile(scenario.setup.profile);
    out += link(scenario);
    for (const Side side : sim::bothSides)
        out += endpoint(scenario, side);
    out += writeSteps(scenario.steps);
    for (const Branch& branch : scenario.branches)
        out += writeBranch(branch);
    return out;
}

std::string writeSteps(const std::vector<Step>& steps)
{
    std::string out;
    for (const Step& each : steps)
        out += step(each, "step");
    return out;
}

std::string writeBranch(const Branch& branch)
{
    Table table("[[branch]]");
    if (!branch.name.empty())
        table.add("name", text(branch.name));
    if (branch.of != 0)
        table.add("of", std::to_string(branch.of));
    table.add("after", std::to_string(branch.after));
    return table.write() + writeBranchSteps(branch.steps);
}

std::string writeBranchSteps(const std::vector<Step>& steps)
{
    std::string out;
    for (const Step& each : steps)
        out += step(each, "branch.step");
    return out;
}

} // namespace synfin::scenario
