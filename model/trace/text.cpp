#include "model/trace/phrases.h"
#include "model/trace/trace.h"

#include <algorithm>

namespace synfin::trace {

namespace {

using sim::Side;

constexpr std::size_t stateWidth = 12; // SYN-RECEIVED

[[nodiscard]] std::string left(std::string_view text, std::size_t width)
{
    std::string out(text);
    out.resize(std::max(width, out.size()), ' ');
    return out;
}

[[nodiscard]] std::string right(std::string_view text, std::size_t width)
{
    return std::string(width > text.size() ? width - text.size() : 0, ' ') + std::string(text);
}

[[nodiscard]] std::string flightText(const sim::Flight& flight)
{
    return '#' + std::to_string(flight.id) + ' ' + segmentText(flight.segment);
}

[[nodiscard]] std::string happened(const sim::StepRecord& record)
{
    const sim::Action& action = record.choice->action;
    return std::visit(
        Overloaded{[](const sim::CallChoice& c) { return std::string(sim::name(c.at)) + ": " + callText(c.call); },
                   [&](const sim::Deliver&) {
                       return std::string(sim::name(*record.at)) + ": " + flightText(*record.segment) + " arrives";
                   },
                   [&](const sim::Drop&) { return "network: " + flightText(*record.segment) + " is lost"; },
                   [&](const sim::Duplicate&) { return "network: " + flightText(*record.segment) + " is duplicated"; },
                   [&](const sim::Inject& i) {
                       return std::string(sim::name(i.at)) + ": " + flightText(*record.segment)
                              + " arrives out of nowhere";
                   },
                   [&](const sim::TimeoutChoice& t) {
                       const bool half = record.reason == tcp::Reason::TimeWaitHalved;
                       return std::string(sim::name(t.at)) + ": "
                              + (half ? std::string("MSL timeout") : std::string(timeoutText(t.timer)));
                   },
                   [](const sim::Crash& c) { return std::string(sim::name(c.at)) + ": crash"; }},
        action);
}

[[nodiscard]] std::string eventText(const sim::StepRecord& record)
{
    if (!record.choice)
        return "start";
    std::string text = happened(record);
    const bool copied = std::holds_alternative<sim::Duplicate>(record.choice->action);
    std::string_view joint = copied ? "; the copy is " : "; sends ";
    for (const sim::Flight& flight : record.sent) {
        text += joint;
        text += flightText(flight);
        if (flight.retransmission && !copied)
            text += " again";
        joint = " and ";
    }
    joint = "; tells its user \"";
    for (const tcp::Signal signal : record.signals) {
        text += joint;
        text += tcp::text(signal);
        text += '"';
        joint = " and \"";
    }
    return text;
}

} // namespace

std::string writeText(const sim::History& history, std::string_view title)
{
    int decimals = 0;
    for (int i = 0; i < history.size(); ++i)
        decimals = std::max(decimals, decimalsFor(history.at(i).time));
    const std::size_t timeWidth =
        std::max<std::size_t>(4, secondsText(history.at(history.lastStep()).time, decimals).size()) + 2;
    const std::size_t stepWidth = std::max<std::size_t>(4, std::to_string(history.lastStep()).size());
    const std::string margin(stepWidth + 2 + timeWidth + 2, ' ');

    std::string out = oneLine(title) + "\n\n" + right("step", stepWidth) + "  " + right("time", timeWidth) + "  "
                      + left("client", stateWidth) + "  " + left("server", stateWidth) + "  what happens, and why\n";
    for (int i = 0; i < history.size(); ++i) {
        const sim::StepRecord& record = history.at(i);
        out += right(std::to_string(i), stepWidth) + "  " + right(secondsText(record.time, decimals) + " s", timeWidth)
               + "  " + left(tcp::name(stateAt(record, Side::Client)), stateWidth) + "  "
               + left(tcp::name(stateAt(record, Side::Server)), stateWidth) + "  " + eventText(record) + '\n';
        if (i > 0)
            out += margin + sim::explanation(record) + '\n';
    }
    return out;
}

} // namespace synfin::trace
