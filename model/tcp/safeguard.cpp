#include "model/tcp/safeguard.h"

#include <algorithm>

namespace synfin::tcp {

std::string_view name(Safeguard s)
{
    switch (s) {
    case Safeguard::TimeWait: return "time-wait";
    case Safeguard::TwoMsl: return "two-msl";
    case Safeguard::ThirdMessage: return "third-message";
    case Safeguard::FreshIss: return "fresh-iss";
    case Safeguard::RstSequence: return "rst-sequence";
    case Safeguard::SynSentAck: return "syn-sent-ack";
    case Safeguard::FinRetransmission: return "fin-retransmission";
    }
    return {};
}

std::optional<Safeguard> safeguardNamed(std::string_view word)
{
    const auto* found = std::ranges::find(allSafeguards, word, [](Safeguard s) { return name(s); });
    return found == allSafeguards.end() ? std::nullopt : std::optional(*found);
}

} // namespace synfin::tcp
