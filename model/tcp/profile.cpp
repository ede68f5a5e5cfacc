#include "model/tcp/profile.h"

namespace synfin::tcp {

std::optional<Profile> profileNamed(std::string_view word)
{
    using namespace std::chrono_literals;
    Profile profile;
    if (word == name(Base::Rfc9293))
        return profile;
    if (word == name(Base::Rfc793)) {
        profile.base = Base::Rfc793;
        profile.rst = Mitigation::Rfc793;
        profile.syn = Mitigation::Rfc793;
        profile.ack = Mitigation::Rfc793;
        profile.sequenceCheck = SequenceCheck::Strict;
        return profile;
    }
    if (word == name(Base::Linux)) {
        profile.base = Base::Linux;
        profile.msl = 30s;         // TIME-WAIT is 60 s, fixed
        profile.synRetries = 6;    // net.ipv4.tcp_syn_retries
        profile.synAckRetries = 5; // net.ipv4.tcp_synack_retries
        profile.retries = 15;      // net.ipv4.tcp_retries2
        profile.maxRetransmissionTimeout = 120s;
        profile.finWait2Timeout = 60s;       // net.ipv4.tcp_fin_timeout
        profile.listenBecomesActive = false; // connect() on a listening socket fails with EISCONN
        profile.halfDuplexClose = true;
        profile.timeWaitReuse = true;
        profile.inclusiveRightEdge = true;
        profile.crossedSynAckAnswered = true;
        return profile;
    }
    return std::nullopt;
}

std::string_view name(Base base)
{
    switch (base) {
    case Base::Rfc9293: return "rfc9293";
    case Base::Rfc793: return "rfc793";
    case Base::Linux: return "linux";
    }
    return {};
}

} // namespace synfin::tcp
