// Choices among everything that may happen, made from a source of small numbers: `pick(n)` gives one of 0 to n-1. The
// source is random in the walks and the input's bytes in the fuzzers.
#pragma once

#include "model/tcp/step.h"

#include <array>

namespace synfin::test {

template <class Pick, class T, std::size_t n> [[nodiscard]] T oneFrom(Pick& pick, const std::array<T, n>& values)
{
    return values[pick(static_cast<std::uint32_t>(n))];
}

// At a value or up to 4 beside it, near more often than far.
template <class Pick> [[nodiscard]] tcp::Seq near(Pick& pick, tcp::Seq edge)
{
    static constexpr std::array<std::uint32_t, 12> steps{0,           0,           0, 0,           1, 1,
                                                         0xffff'ffff, 0xffff'ffff, 2, 0xffff'fffe, 4, 0xffff'fffc};
    return edge + oneFrom(pick, steps);
}

// A segment whose numbers lie at the edges of what the connection sends and expects.
template <class Pick> [[nodiscard]] tcp::Segment edgeSegment(Pick& pick, const tcp::Tcb& tcb)
{
    using tcp::Seq;
    static constexpr std::array<std::uint32_t, 8> lengths{0, 0, 0, 1, 7, 100, 2'000, 65'535};
    static constexpr std::array<std::uint32_t, 6> windows{0, 1, 10, 1'000, 65'535, 1U << 30U};
    tcp::Segment segment;
    segment.len = oneFrom(pick, lengths);
    const std::array<Seq, 8> lefts{tcb.rcvNxt,
                                   tcb.rcvNxt,
                                   tcb.rcvNxt,
                                   tcb.rcvNxt + tcb.rcvWnd,
                                   tcb.rcvNxt - segment.len,
                                   tcb.rcvNxt + tcb.rcvWnd - segment.len,
                                   tcb.irs,
                                   tcb.heldCount > 0 ? tcb.held[0].seq : Seq()};
    segment.seq = near(pick, oneFrom(pick, lefts));
    const std::array<Seq, 6> acks{tcb.sndNxt, tcb.sndNxt, tcb.sndUna, tcb.iss, tcb.sndUna - tcb.maxSndWnd, Seq()};
    if (pick(4) != 0)
        segment.ack = near(pick, oneFrom(pick, acks));
    // Segments with more than one of SYN, FIN and RST are as many as those with one.
    const std::uint32_t bits = pick(16);
    segment.ctl = {(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0, (bits & 8U) != 0};
    segment.wnd = oneFrom(pick, windows);
    return segment;
}

// A call with a number of octets that matters.
template <class Pick> [[nodiscard]] tcp::UserCall anyCall(Pick& pick)
{
    static constexpr std::array<std::uint32_t, 8> sizes{0, 1, 2, 10, 100, 1'460, 3'000, 40'000};
    const tcp::Call call = oneFrom(pick, tcp::allCalls);
    const std::uint32_t bytes = oneFrom(pick, sizes);
    return {call, bytes, pick(2) == 1};
}

// How long the network might hold a segment back: hardly, for as long as others take, longer than a connection lives.
template <class Pick> [[nodiscard]] tcp::Duration anyDelay(Pick& pick)
{
    using namespace std::chrono_literals;
    static constexpr std::array<tcp::Duration, 6> delays{1us, 30ms, 50ms, 1s, 30s, 240s};
    return oneFrom(pick, delays);
}

// Any combination of what a profile may say.
template <class Pick> [[nodiscard]] tcp::Profile anyProfile(Pick& pick)
{
    using namespace std::chrono_literals;
    using tcp::Mitigation;
    static constexpr std::array<std::string_view, 3> bases{"rfc9293", "rfc793", "linux"};
    static constexpr std::array<std::uint8_t, 4> limits{0, 1, 3, 255};
    static constexpr std::array<std::uint32_t, 6> sizes{1, 2, 10, 536, 1'460, 65'535};
    tcp::Profile profile = *tcp::profileNamed(oneFrom(pick, bases));
    const auto change = [&pick] { return pick(4) == 3; };
    const auto either = [&pick] { return pick(2) == 1 ? Mitigation::Rfc793 : Mitigation::Rfc5961; };
    if (change())
        profile.rst = either();
    if (change())
        profile.syn = either();
    if (change())
        profile.ack = either();
    profile.dropSynFin = change();
    if (change())
        profile.timeWaitReset = tcp::TimeWaitReset::Rfc1337;
    if (change())
        profile.sequenceCheck = pick(2) == 1 ? tcp::SequenceCheck::Strict : tcp::SequenceCheck::Tolerant;
    if (change())
        profile.synRetries = oneFrom(pick, limits);
    if (change())
        profile.retries = oneFrom(pick, limits);
    if (change())
        profile.finWait2Timeout = 60s;
    if (change())
        profile.userTimeout = 300s;
    if (change())
        profile.delayedAck = 200ms;
    if (change())
        profile.mss = oneFrom(pick, sizes);
    profile.listenBecomesActive = profile.listenBecomesActive != change();
    profile.halfDuplexClose = profile.halfDuplexClose != change();
    profile.timeWaitReuse = profile.timeWaitReuse != change();
    profile.inclusiveRightEdge = profile.inclusiveRightEdge != change();
    profile.crossedSynAckAnswered = profile.crossedSynAckAnswered != change();
    if (change())
        profile.synAckRetries = oneFrom(pick, limits);
    if (change())
        profile.without.insert(oneFrom(pick, tcp::allSafeguards));
    return profile;
}

} // namespace synfin::test
