#include "model/trace/phrases.h"

#include <algorithm>
#include <cstdint>

namespace synfin::trace {

namespace {

constexpr std::int64_t microsecondsInASecond = 1'000'000;

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
                   [&](const sim::Delay& d) {
                       return "network: " + flightText(*record.segment) + " is held back for " + lengthText(d.by);
                   },
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

} // namespace

std::string segmentText(const tcp::Segment& segment)
{
    std::string text = tcp::controlText(segment);
    if (text.empty())
        text = "(no control)";
    text += " seq=" + std::to_string(segment.seq.value());
    if (segment.ack)
        text += " ack=" + std::to_string(segment.ack->value());
    if (segment.len > 0)
        text += " len=" + std::to_string(segment.len);
    return text;
}

std::string callText(const tcp::UserCall& call)
{
    switch (call.call) {
    case tcp::Call::OpenPassive: return "passive OPEN";
    case tcp::Call::OpenActive: return "active OPEN";
    case tcp::Call::Send: return "SEND " + std::to_string(call.bytes);
    case tcp::Call::Receive: return call.bytes == 0 ? "RECEIVE" : "RECEIVE " + std::to_string(call.bytes);
    case tcp::Call::Shutdown: return "SHUTDOWN";
    case tcp::Call::Close: return "CLOSE";
    case tcp::Call::Abort: return "ABORT";
    case tcp::Call::Status: return "STATUS";
    }
    return {};
}

std::string_view timeoutText(tcp::Timer timer)
{
    switch (timer) {
    case tcp::Timer::Retransmission: return "retransmission timeout";
    case tcp::Timer::TimeWait: return "2MSL timeout";
    case tcp::Timer::FinWait2: return "FIN-WAIT-2 timeout";
    case tcp::Timer::User: return "user timeout";
    case tcp::Timer::DelayedAck: return "delayed ACK timeout";
    }
    return {};
}

std::string secondsText(tcp::Duration time, int decimals)
{
    std::string text = std::to_string(time.count() / microsecondsInASecond);
    if (decimals == 0)
        return text;
    std::string fraction = std::to_string(time.count() % microsecondsInASecond);
    fraction.insert(0, 6 - fraction.size(), '0');
    return text + '.' + fraction.substr(0, static_cast<std::size_t>(decimals));
}

std::string lengthText(tcp::Duration length)
{
    return secondsText(length, decimalsFor(length)) + " s";
}

int decimalsFor(tcp::Duration time)
{
    std::int64_t fraction = time.count() % microsecondsInASecond;
    int decimals = 6;
    for (; decimals > 0 && fraction % 10 == 0; --decimals)
        fraction /= 10;
    return decimals;
}

std::string oneLine(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F)
            c = ' ';
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

std::string eventText(const sim::StepRecord& record)
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

std::string left(std::string_view text, std::size_t width)
{
    std::string out(text);
    out.resize(std::max(width, out.size()), ' ');
    return out;
}

std::string right(std::string_view text, std::size_t width)
{
    return std::string(width > text.size() ? width - text.size() : 0, ' ') + std::string(text);
}

tcp::State stateAt(const sim::StepRecord& record, sim::Side side)
{
    return record.after.at(side).tcb.state;
}

std::size_t columns(std::string_view utf8)
{
    std::size_t width = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        const bool continues = (byte & 0xC0U) == 0x80U;
        // From U+3000 on: near enough for what is written here.
        width += continues ? 0U : byte >= 0xE3U ? 2U : 1U;
    }
    return width;
}

} // namespace synfin::trace
