#include "model/trace/phrases.h"

#include <cstdint>

namespace synfin::trace {

namespace {

constexpr std::int64_t microsecondsInASecond = 1'000'000;

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
    return out;
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
