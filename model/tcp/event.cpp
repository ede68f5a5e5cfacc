#include "model/tcp/event.h"

#include <algorithm>

namespace synfin::tcp {

std::string_view name(Call c)
{
    switch (c) {
    case Call::OpenPassive: return "open-passive";
    case Call::OpenActive: return "open-active";
    case Call::Send: return "send";
    case Call::Receive: return "receive";
    case Call::Shutdown: return "shutdown";
    case Call::Close: return "close";
    case Call::Abort: return "abort";
    case Call::Status: return "status";
    }
    return {};
}

std::string_view name(Timer t)
{
    switch (t) {
    case Timer::Retransmission: return "retransmission";
    case Timer::TimeWait: return "time-wait";
    case Timer::FinWait2: return "fin-wait-2";
    case Timer::User: return "user";
    case Timer::DelayedAck: return "delayed-ack";
    }
    return {};
}

std::optional<Call> callNamed(std::string_view word)
{
    const auto* found = std::ranges::find(allCalls, word, [](Call c) { return name(c); });
    return found == allCalls.end() ? std::nullopt : std::optional(*found);
}

std::optional<Timer> timerNamed(std::string_view word)
{
    const auto* found = std::ranges::find(allTimers, word, [](Timer t) { return name(t); });
    return found == allTimers.end() ? std::nullopt : std::optional(*found);
}

} // namespace synfin::tcp
