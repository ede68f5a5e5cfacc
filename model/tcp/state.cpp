#include "model/tcp/state.h"

#include <algorithm>

namespace synfin::tcp {

std::string_view name(State s)
{
    switch (s) {
    case State::Closed: return "CLOSED";
    case State::Listen: return "LISTEN";
    case State::SynSent: return "SYN-SENT";
    case State::SynReceived: return "SYN-RECEIVED";
    case State::Established: return "ESTABLISHED";
    case State::FinWait1: return "FIN-WAIT-1";
    case State::FinWait2: return "FIN-WAIT-2";
    case State::CloseWait: return "CLOSE-WAIT";
    case State::Closing: return "CLOSING";
    case State::LastAck: return "LAST-ACK";
    case State::TimeWait: return "TIME-WAIT";
    }
    return {};
}

std::optional<State> stateNamed(std::string_view rfcName)
{
    const auto* found = std::ranges::find(allStates, rfcName, [](State s) { return name(s); });
    return found == allStates.end() ? std::nullopt : std::optional(*found);
}

} // namespace synfin::tcp
