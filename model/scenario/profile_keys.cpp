#include "model/scenario/profile_keys.h"

#include "model/scenario/diagnostic.h"
#include "model/scenario/duration.h"

#include <array>
#include <type_traits>

namespace synfin::scenario {

namespace {

using tcp::Profile;

constexpr std::array<std::string_view, 3> bases{"rfc9293", "rfc793", "linux"};

constexpr std::array keys{
    ProfileKey{"rst", &Profile::rst,
               "a reset in the window but not at RCV.NXT: a challenge ACK, or the reset is believed",
               "RFC 9293 §3.10.7.4 (RFC 5961 §3.2); RFC 793 p. 70"},
    ProfileKey{"syn", &Profile::syn, "a SYN in a synchronized state: a challenge ACK, or the connection is reset",
               "RFC 9293 §3.10.7.4 (RFC 5961 §4.2); RFC 793 p. 71"},
    ProfileKey{"ack", &Profile::ack, "an ACK older than anything the peer could still send: answered, or ignored",
               "RFC 9293 §3.10.7.4 (RFC 5961 §5.2); RFC 793 p. 72"},
    ProfileKey{"drop-synfin", &Profile::dropSynFin, "a segment with both SYN and FIN is dropped unread",
               "no RFC; a setting of some hosts"},
    ProfileKey{"time-wait-rst", &Profile::timeWaitReset, "a reset in TIME-WAIT ends it, or is ignored",
               "RFC 9293 §3.10.7.4; RFC 1337; Linux: net.ipv4.tcp_rfc1337"},
    ProfileKey{"time-wait-reuse", &Profile::timeWaitReuse,
               "TIME-WAIT gives way to a SYN beyond the numbers of the old connection",
               "RFC 9293 §3.6.1 (MAY-2); Linux does so"},
    ProfileKey{"sequence-check", &Profile::sequenceCheck,
               "the SYN,ACK of a simultaneous open: taken as figure 7 draws it, or refused as the text has it",
               "RFC 9293 figure 7 and Appendix A.2; §3.10.7.4; Linux 6.18 enters ESTABLISHED"},
    ProfileKey{"crossed-syn-ack-answered", &Profile::crossedSynAckAnswered,
               "where that SYN,ACK is taken, an ACK goes back", "seen on Linux 6.18"},
    ProfileKey{"right-edge-inclusive", &Profile::inclusiveRightEdge,
               "an empty segment one past the right edge of the window counts as in it",
               "RFC 9293 §3.10.7.4 table 6; seen on Linux 6.18, which challenges an RST there"},
    ProfileKey{"listen-becomes-active", &Profile::listenBecomesActive,
               "SEND or active OPEN in LISTEN leads to SYN-SENT, or is refused",
               "RFC 9293 §3.10.1, §3.10.2; Linux: connect() on a listening socket fails with EISCONN"},
    ProfileKey{"half-duplex-close", &Profile::halfDuplexClose,
               "CLOSE ends receiving too: unread data, and data that comes later, is answered by RST",
               "RFC 9293 §3.6.1 (MAY-1, SHLD-3), RFC 2525 §2.17; Linux: close()"},
    ProfileKey{"msl", &Profile::msl, "the maximum segment lifetime; TIME-WAIT lasts twice as long",
               "RFC 9293 §3.4.2; Linux: TIME-WAIT is 60 s, fixed"},
    ProfileKey{"retransmission-timeout", &Profile::retransmissionTimeout, "the first retransmission time-out",
               "RFC 6298 §2.1"},
    ProfileKey{"max-retransmission-timeout", &Profile::maxRetransmissionTimeout,
               "the longest retransmission time-out, after doubling", "RFC 6298 §2.5; Linux: TCP_RTO_MAX, 120 s"},
    ProfileKey{"syn-retries", &Profile::synRetries, "how often a SYN is sent again",
               "RFC 9293 §3.8.3 (MUST-23: at least 3 minutes); Linux: net.ipv4.tcp_syn_retries"},
    ProfileKey{"syn-ack-retries", &Profile::synAckRetries, "how often a SYN,ACK is sent again",
               "RFC 9293 §3.8.3; Linux: net.ipv4.tcp_synack_retries"},
    ProfileKey{"retries", &Profile::retries, "how often anything else is sent again (R2)",
               "RFC 9293 §3.8.3 (at least 100 s); Linux: net.ipv4.tcp_retries2"},
    ProfileKey{"fin-wait-2-timeout", &Profile::finWait2Timeout,
               "ends FIN-WAIT-2; with half-duplex-close only one that no user holds any longer",
               "no RFC; Linux: net.ipv4.tcp_fin_timeout"},
    ProfileKey{"user-timeout", &Profile::userTimeout, "how long data may stay unacknowledged",
               "RFC 9293 §3.9.1.1, set by the user"},
    ProfileKey{"delayed-ack", &Profile::delayedAck, "how long an ACK may wait for a segment that can carry it",
               "RFC 9293 §3.8.6.3 (less than 0.5 s)"},
    ProfileKey{"mss", &Profile::mss, "the most text in one segment, octets", "RFC 9293 §3.7.1, Ethernet"},
    ProfileKey{"without", &Profile::without, "rules of the protocol that are left out, to see what they are there for",
               "no RFC allows it"},
};

struct Spelled {
    std::string text;
    bool isString;
};

Spelled spelling(const ProfileKey& key, const Profile& profile)
{
    return std::visit(
        [&](auto member) -> Spelled {
            const auto& value = profile.*member;
            using T = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<T, bool>)
                return {value ? "true" : "false", false};
            else if constexpr (std::is_same_v<T, tcp::Mitigation>)
                return {value == tcp::Mitigation::Rfc5961 ? "rfc5961" : "rfc793", true};
            else if constexpr (std::is_same_v<T, tcp::TimeWaitReset>)
                return {value == tcp::TimeWaitReset::Rfc9293 ? "rfc9293" : "rfc1337", true};
            else if constexpr (std::is_same_v<T, tcp::SequenceCheck>)
                return {value == tcp::SequenceCheck::Tolerant ? "tolerant" : "strict", true};
            else if constexpr (std::is_same_v<T, tcp::Duration>)
                return {writeDuration(value), true};
            else if constexpr (std::is_same_v<T, std::optional<tcp::Duration>>)
                return {value ? writeDuration(*value) : std::string(off), true};
            else if constexpr (std::is_same_v<T, tcp::Safeguards>) {
                std::string list;
                for (const tcp::Safeguard s : tcp::allSafeguards)
                    if (value.contains(s))
                        list += (list.empty() ? "" : ", ") + std::string(tcp::name(s));
                return {list, false};
            } else
                return {std::to_string(value), false};
        },
        key.member);
}

} // namespace

std::span<const ProfileKey> profileKeys()
{
    return keys;
}

std::string spelled(const ProfileKey& key, const Profile& profile)
{
    return spelling(key, profile).text;
}

std::string inToml(const ProfileKey& key, const Profile& profile)
{
    if (std::holds_alternative<tcp::Safeguards Profile::*>(key.member)) {
        std::string list;
        for (const tcp::Safeguard s : tcp::allSafeguards)
            if (profile.without.contains(s))
                list += (list.empty() ? "" : ", ") + quoted(tcp::name(s));
        return '[' + list + ']';
    }
    const Spelled value = spelling(key, profile);
    return value.isString ? quoted(value.text) : value.text;
}

std::span<const std::string_view> profileBases()
{
    return bases;
}

} // namespace synfin::scenario
