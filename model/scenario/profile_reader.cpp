#include "model/scenario/profile_reader.h"

#include "model/scenario/duration.h"
#include "model/scenario/fields.h"

#include <algorithm>
#include <array>

namespace synfin::scenario {

namespace {

using tcp::Profile;

constexpr std::array<std::string_view, 16> profileKeys{"base",
                                                       "msl",
                                                       "rst",
                                                       "syn",
                                                       "ack",
                                                       "drop-synfin",
                                                       "time-wait-rst",
                                                       "sequence-check",
                                                       "retransmission-timeout",
                                                       "max-retransmission-timeout",
                                                       "syn-retries",
                                                       "retries",
                                                       "fin-wait-2-timeout",
                                                       "user-timeout",
                                                       "delayed-ack",
                                                       "mss"};

constexpr std::array<std::string_view, 3> bases{"rfc9293", "rfc793", "linux"};
constexpr std::array<std::string_view, 2> mitigations{"rfc5961", "rfc793"};
constexpr std::array<std::string_view, 2> timeWaitResets{"rfc9293", "rfc1337"};
constexpr std::array<std::string_view, 2> sequenceChecks{"tolerant", "strict"};

constexpr tcp::Duration shortest = std::chrono::milliseconds(1);
constexpr tcp::Duration tooLongAckDelay = std::chrono::milliseconds(500); // RFC 9293 §3.8.6.3, MUST-40
constexpr std::int64_t mostRetries = 255;
constexpr std::int64_t largestMss = 65'535;

// The first word stands for `first`, the second for `second`.
template <typename T>
void choose(Fields& fields, std::string_view key, const std::array<std::string_view, 2>& words, T first, T second,
            T& target)
{
    if (const auto word = fields.word(key, words))
        target = word->value == words[0] ? first : second;
}

void readTimers(Fields& fields, Profile& profile)
{
    if (const auto d = fields.duration("msl", shortest))
        profile.msl = d->value;
    if (const auto d = fields.duration("retransmission-timeout", shortest))
        profile.retransmissionTimeout = d->value;
    const auto longest = fields.duration("max-retransmission-timeout", shortest);
    if (longest && longest->value < profile.retransmissionTimeout)
        fields.problem(longest->place,
                       "max-retransmission-timeout is shorter than the retransmission-timeout; expected at least "
                           + writeDuration(profile.retransmissionTimeout));
    profile.maxRetransmissionTimeout =
        std::max(longest ? longest->value : profile.maxRetransmissionTimeout, profile.retransmissionTimeout);
    if (const auto d = fields.duration("fin-wait-2-timeout", shortest))
        profile.finWait2Timeout = d->value;
    if (const auto d = fields.duration("user-timeout", shortest))
        profile.userTimeout = d->value;
    if (const auto d = fields.duration("delayed-ack", shortest)) {
        profile.delayedAck = d->value;
        if (d->value >= tooLongAckDelay)
            fields.problem(d->place, "delayed-ack is " + writeDuration(d->value) + "; expected less than "
                                         + writeDuration(tooLongAckDelay) + " (RFC 9293 §3.8.6.3)");
    }
}

} // namespace

Profile readProfile(const toml::table& table, Problems& problems)
{
    Fields fields(table, "[profile]", profileKeys, problems);
    Profile profile;
    if (const auto base = fields.word("base", bases))
        profile = tcp::profileNamed(base->value).value_or(profile);

    using tcp::Mitigation;
    choose(fields, "rst", mitigations, Mitigation::Rfc5961, Mitigation::Rfc793, profile.rst);
    choose(fields, "syn", mitigations, Mitigation::Rfc5961, Mitigation::Rfc793, profile.syn);
    choose(fields, "ack", mitigations, Mitigation::Rfc5961, Mitigation::Rfc793, profile.ack);
    choose(fields, "time-wait-rst", timeWaitResets, tcp::TimeWaitReset::Rfc9293, tcp::TimeWaitReset::Rfc1337,
           profile.timeWaitReset);
    choose(fields, "sequence-check", sequenceChecks, tcp::SequenceCheck::Tolerant, tcp::SequenceCheck::Strict,
           profile.sequenceCheck);
    if (const auto drop = fields.boolean("drop-synfin"))
        profile.dropSynFin = drop->value;

    readTimers(fields, profile);
    if (const auto n = fields.integer("syn-retries", 0, mostRetries))
        profile.synRetries = static_cast<std::uint8_t>(n->value);
    if (const auto n = fields.integer("retries", 0, mostRetries))
        profile.retries = static_cast<std::uint8_t>(n->value);
    if (const auto n = fields.integer("mss", 1, largestMss))
        profile.mss = static_cast<std::uint32_t>(n->value);
    return profile;
}

} // namespace synfin::scenario
