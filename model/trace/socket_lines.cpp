#include "model/trace/socket_lines.h"

#include "model/trace/phrases.h"

#include <algorithm>

namespace synfin::trace {

namespace {

using sim::Side;
using tcp::State;

constexpr std::uint32_t backlog = 128; // what listen() is given here

struct Address {
    std::string_view host;
    std::string_view port;
};
constexpr std::array<Address, 2> addresses{{{"192.0.2.1", "49152"}, {"198.51.100.2", "80"}}};

[[nodiscard]] const Address& addressOf(Side side)
{
    return addresses[sim::index(side)];
}

[[nodiscard]] std::string trimmed(std::string text)
{
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

// Linux keeps so little of these that nothing is queued there: a handshake that was begun from outside is no socket
// yet, and TIME-WAIT, or FIN-WAIT-2 without a user, is none any longer.
[[nodiscard]] bool halfASocket(const sim::Endpoint& endpoint)
{
    const tcp::Tcb& tcb = endpoint.tcb;
    return (tcb.state == State::SynReceived && tcb.opened == tcp::Open::Passive) || tcb.state == State::TimeWait
           || (tcb.state == State::FinWait2 && endpoint.expiry(tcp::Timer::FinWait2));
}

// Has the user read the end of the file, having read all text before it? Requires that the FIN has come.
[[nodiscard]] bool endRead(const sim::History& history, int step, Side side)
{
    for (; step > 0; --step) {
        const sim::StepRecord& record = history.at(step);
        const tcp::Tcb& before = history.at(step - 1).after.at(side).tcb;
        if (!before.finReceived)
            return before.receiveQueued; // a recv() that waited has been told
        const auto* call = record.choice ? std::get_if<sim::CallChoice>(&record.choice->action) : nullptr;
        if (call != nullptr && call->at == side && call->call.call == tcp::Call::Receive
            && record.after.at(side).tcb.rcvQueued == 0)
            return true;
    }
    return false;
}

[[nodiscard]] std::string_view bsdState(State state)
{
    switch (state) {
    case State::Closed: return "CLOSED";
    case State::Listen: return "LISTEN";
    case State::SynSent: return "SYN_SENT";
    case State::SynReceived: return "SYN_RCVD";
    case State::Established: return "ESTABLISHED";
    case State::FinWait1: return "FIN_WAIT_1";
    case State::FinWait2: return "FIN_WAIT_2";
    case State::CloseWait: return "CLOSE_WAIT";
    case State::Closing: return "CLOSING";
    case State::LastAck: return "LAST_ACK";
    case State::TimeWait: return "TIME_WAIT";
    }
    return {};
}

// "980ms", "1.200ms" for 1.2 s as ss has it, "59sec", "1min30sec"; nothing for none.
[[nodiscard]] std::string ssTime(tcp::Duration left)
{
    const auto total = std::chrono::duration_cast<std::chrono::milliseconds>(std::max(left, tcp::Duration::zero()));
    const auto minutes = total.count() / 60'000;
    const auto seconds = total.count() / 1000 % 60;
    const bool fine = minutes == 0 && seconds < 10;
    std::string text = minutes > 0 ? std::to_string(minutes) + "min" : std::string();
    std::string fraction = fine ? std::to_string(total.count() % 1000) : "0";
    if (seconds > 0 && minutes < 10)
        text += std::to_string(seconds) + (fraction == "0" ? "sec" : ".");
    if (fraction != "0")
        text += std::string(3 - std::min<std::size_t>(3, fraction.size()), '0') + fraction + "ms";
    return text;
}

[[nodiscard]] std::string ssLine(std::string_view state, SocketQueues queues, const Address& local, const Address& peer,
                                 const std::string& timer)
{
    return trimmed(left(state, 10) + ' ' + left(std::to_string(queues.toRead), 6) + ' '
                   + left(std::to_string(queues.toSend), 6) + ' ' + right(local.host, 13) + ':' + left(local.port, 5)
                   + ' ' + right(peer.host, 13) + ':' + left(peer.port, 5) + ' ' + timer);
}

[[nodiscard]] std::string windowsLine(std::string_view state, const Address& local, const Address& peer)
{
    const auto name = [](const Address& a) { return std::string(a.host) + ':' + std::string(a.port); };
    return "  TCP    " + left(name(local), 22) + ' ' + left(name(peer), 22) + ' ' + std::string(state);
}

[[nodiscard]] std::string bsdLine(std::string_view state, SocketQueues queues, const Address& local,
                                  const Address& peer)
{
    const auto name = [](const Address& a) { return std::string(a.host) + '.' + std::string(a.port); };
    return "tcp4  " + right(std::to_string(queues.toRead), 6) + ' ' + right(std::to_string(queues.toSend), 6) + "  "
           + left(name(local), 22) + ' ' + left(name(peer), 22) + ' ' + std::string(state);
}

[[nodiscard]] std::string listeningLine(SocketTool tool, Side side)
{
    const std::string_view state = stateWord(tool, State::Listen);
    const std::string_view port = addressOf(side).port;
    switch (tool) {
    case SocketTool::Ss: return ssLine(state, {0, backlog}, {"*", port}, {"*", "*"}, {});
    case SocketTool::WindowsNetstat: return windowsLine(state, {"0.0.0.0", port}, {"0.0.0.0", "0"});
    case SocketTool::BsdNetstat: return bsdLine(state, {}, {"*", port}, {"*", "*"});
    }
    return {};
}

} // namespace

std::string_view command(SocketTool tool)
{
    switch (tool) {
    case SocketTool::Ss: return "ss -tano";
    case SocketTool::WindowsNetstat: return "netstat -an";
    case SocketTool::BsdNetstat: return "netstat -an -p tcp";
    }
    return {};
}

std::string_view socketHeading(SocketTool tool)
{
    switch (tool) {
    case SocketTool::Ss: return "State      Recv-Q Send-Q Local Address:Port   Peer Address:Port";
    case SocketTool::WindowsNetstat: return "  Proto  Local Address          Foreign Address        State";
    case SocketTool::BsdNetstat: return "Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)";
    }
    return {};
}

std::string_view stateWord(SocketTool tool, State state)
{
    if (tool == SocketTool::Ss) {
        if (state == State::Established)
            return "ESTAB";
        return state == State::SynReceived ? "SYN-RECV" : tcp::name(state);
    }
    if (tool == SocketTool::WindowsNetstat) {
        if (state == State::Listen)
            return "LISTENING";
        if (state == State::SynReceived)
            return "SYN_RECEIVED";
    }
    return bsdState(state);
}

SocketQueues linuxQueues(const sim::History& history, int step, Side side)
{
    const sim::Endpoint& endpoint = history.at(step).after.at(side);
    const tcp::Tcb& tcb = endpoint.tcb;
    if (tcb.state == State::Listen)
        return {0, backlog};
    if (!tcb.exists() || halfASocket(endpoint))
        return {};
    const bool finToSend = tcb.closeQueued && !tcb.finSent;
    const bool finToRead = tcb.finReceived && !endRead(history, step, side);
    return {tcb.rcvQueued + (finToRead ? 1U : 0U), tcb.sndNxt - tcb.sndUna + tcb.sndQueued + (finToSend ? 1U : 0U)};
}

std::string linuxTimer(const sim::Endpoint& endpoint, tcp::Duration now)
{
    const auto timer = [now](std::string_view name, tcp::Duration expires, int sentAgain) {
        return "timer:(" + std::string(name) + ',' + ssTime(expires - now) + ',' + std::to_string(sentAgain) + ')';
    };
    for (const tcp::Timer wait : {tcp::Timer::TimeWait, tcp::Timer::FinWait2})
        if (const auto expires = endpoint.expiry(wait))
            return timer("timewait", *expires, 0);
    if (const auto expires = endpoint.expiry(tcp::Timer::Retransmission))
        return timer(endpoint.tcb.unacknowledged() ? "on" : "persist", *expires, endpoint.tcb.retries);
    return {};
}

std::vector<std::string> socketLines(SocketTool tool, const sim::History& history, int step, Side side)
{
    const sim::World& world = history.at(step).after;
    const sim::Endpoint& endpoint = world.at(side);
    const tcp::Tcb& tcb = endpoint.tcb;
    std::vector<std::string> lines;
    if (tcb.state == State::Listen || (tcb.state == State::SynReceived && tcb.opened == tcp::Open::Passive))
        lines.push_back(listeningLine(tool, side));
    if (!tcb.hasSend())
        return lines;
    const std::string_view state = stateWord(tool, tcb.state);
    const Address& local = addressOf(side);
    const Address& peer = addressOf(sim::peer(side));
    switch (tool) {
    case SocketTool::Ss:
        lines.push_back(ssLine(state, linuxQueues(history, step, side), local, peer, linuxTimer(endpoint, world.now)));
        break;
    case SocketTool::WindowsNetstat: lines.push_back(windowsLine(state, local, peer)); break;
    case SocketTool::BsdNetstat:
        // Its queues are buffers of text: SYN and FIN are none.
        lines.push_back(bsdLine(state, {tcb.rcvQueued, tcb.textUnacknowledged() + tcb.sndQueued}, local, peer));
        break;
    }
    return lines;
}

} // namespace synfin::trace
