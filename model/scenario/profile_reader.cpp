#include "model/scenario/profile_reader.h"

#include "model/scenario/duration.h"
#include "model/scenario/fields.h"
#include "model/scenario/profile_keys.h"

#include <algorithm>
#include <array>
#include <limits>
#include <type_traits>
#include <vector>

namespace synfin::scenario {

namespace {

using tcp::Profile;

constexpr std::array<std::string_view, 2> mitigations{"rfc5961", "rfc793"};
constexpr std::array<std::string_view, 2> timeWaitResets{"rfc9293", "rfc1337"};
constexpr std::array<std::string_view, 2> sequenceChecks{"tolerant", "strict"};

constexpr tcp::Duration shortest = std::chrono::milliseconds(1);
constexpr tcp::Duration tooLongAckDelay = std::chrono::milliseconds(500); // RFC 9293 §3.8.6.3, MUST-40
constexpr std::int64_t largestMss = 65'535;

[[nodiscard]] std::vector<std::string_view> knownKeys()
{
    std::vector<std::string_view> known{"base"};
    for (const ProfileKey& key : profileKeys())
        known.push_back(key.key);
    return known;
}

// The first word stands for `first`, the second for `second`.
template <typename T> void choose(Fields& fields, std::string_view key, Words words, T first, T second, T& target)
{
    if (const auto word = fields.word(key, words))
        target = word->value == words[0] ? first : second;
}

void readWithout(Fields& fields, std::string_view key, tcp::Safeguards& target)
{
    const auto names = fields.strings(key);
    if (!names)
        return;
    std::vector<std::string_view> known;
    for (const tcp::Safeguard safeguard : tcp::allSafeguards)
        known.push_back(tcp::name(safeguard));
    target = {};
    for (const Placed<std::string>& name : names->value) {
        if (const auto safeguard = tcp::safeguardNamed(name.value))
            target.insert(*safeguard);
        else
            fields.problem(name.place, std::string(key) + " has " + quoted(name.value) + "; expected some of "
                                           + either(known) + didYouMean(name.value, known));
    }
}

void read(Fields& fields, const ProfileKey& key, Profile& profile)
{
    std::visit(
        [&](auto member) {
            auto& target = profile.*member;
            using T = std::remove_cvref_t<decltype(target)>;
            if constexpr (std::is_same_v<T, bool>) {
                if (const auto value = fields.boolean(key.key))
                    target = value->value;
            } else if constexpr (std::is_same_v<T, tcp::Mitigation>) {
                choose(fields, key.key, mitigations, tcp::Mitigation::Rfc5961, tcp::Mitigation::Rfc793, target);
            } else if constexpr (std::is_same_v<T, tcp::TimeWaitReset>) {
                choose(fields, key.key, timeWaitResets, tcp::TimeWaitReset::Rfc9293, tcp::TimeWaitReset::Rfc1337,
                       target);
            } else if constexpr (std::is_same_v<T, tcp::SequenceCheck>) {
                choose(fields, key.key, sequenceChecks, tcp::SequenceCheck::Tolerant, tcp::SequenceCheck::Strict,
                       target);
            } else if constexpr (std::is_same_v<T, tcp::Duration>) {
                if (const auto value = fields.duration(key.key, shortest))
                    target = value->value;
            } else if constexpr (std::is_same_v<T, std::optional<tcp::Duration>>) {
                const toml::node* node = fields.find(key.key);
                if (node != nullptr && node->is_string() && node->as_string()->get() == off)
                    target.reset();
                else if (const auto value = fields.duration(key.key, shortest))
                    target = value->value;
            } else if constexpr (std::is_same_v<T, tcp::Safeguards>) {
                readWithout(fields, key.key, target);
            } else {
                const bool octets = std::is_same_v<T, std::uint32_t>;
                if (const auto value = fields.integer(key.key, octets ? 1 : 0,
                                                      octets ? largestMss : std::numeric_limits<std::uint8_t>::max()))
                    target = static_cast<T>(value->value);
            }
        },
        key.member);
}

void checkTimers(Fields& fields, Profile& profile)
{
    constexpr std::string_view longest = "max-retransmission-timeout";
    if (fields.has(longest) && profile.maxRetransmissionTimeout < profile.retransmissionTimeout)
        fields.problem(fields.place(longest), std::string(longest)
                                                  + " is shorter than the retransmission-timeout; expected at least "
                                                  + writeDuration(profile.retransmissionTimeout));
    profile.maxRetransmissionTimeout = std::max(profile.maxRetransmissionTimeout, profile.retransmissionTimeout);
    if (profile.delayedAck && *profile.delayedAck >= tooLongAckDelay)
        fields.problem(fields.place("delayed-ack"), "delayed-ack is " + writeDuration(*profile.delayedAck)
                                                        + "; expected less than " + writeDuration(tooLongAckDelay)
                                                        + " (RFC 9293 §3.8.6.3)");
}

} // namespace

Profile readProfile(const toml::table& table, Problems& problems)
{
    return readProfile(table, "[profile]", Profile{}, problems);
}

Profile readProfile(const toml::table& table, std::string_view where, Profile profile, Problems& problems)
{
    const std::vector<std::string_view> known = knownKeys();
    Fields fields(table, std::string(where), known, problems);
    if (const auto base = fields.word("base", profileBases()))
        profile = tcp::profileNamed(base->value).value_or(profile);
    for (const ProfileKey& key : profileKeys())
        read(fields, key, profile);
    checkTimers(fields, profile);
    return profile;
}

} // namespace synfin::scenario
