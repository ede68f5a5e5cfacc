// What a profile consists of, as scenario files spell it: one table that the reader, the writer and the list of
// differences between the bases are made from.
#pragma once

#include "model/tcp/profile.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace synfin::scenario {

using ProfileMember =
    std::variant<bool tcp::Profile::*, tcp::Mitigation tcp::Profile::*, tcp::TimeWaitReset tcp::Profile::*,
                 tcp::SequenceCheck tcp::Profile::*, tcp::Duration tcp::Profile::*,
                 std::optional<tcp::Duration> tcp::Profile::*, std::uint8_t tcp::Profile::*,
                 std::uint32_t tcp::Profile::*, tcp::Safeguards tcp::Profile::*>;

struct ProfileKey {
    std::string_view key;
    ProfileMember member;
    std::string_view about;  // what it decides, a phrase
    std::string_view source; // where the values come from
};

// The word for a time-out that is not set.
inline constexpr std::string_view off = "off";

// In the order in which files are written; `base` is not among them.
[[nodiscard]] std::span<const ProfileKey> profileKeys();

// The value as it is spelled, without quotes: "2min", "rfc5961", "true", "7"; "off" for a time-out that is not set;
// "time-wait, fresh-iss" or "" for a set.
[[nodiscard]] std::string spelled(const ProfileKey&, const tcp::Profile&);

// The value in TOML: "\"2min\"", "true", "7", "[\"time-wait\"]".
[[nodiscard]] std::string inToml(const ProfileKey&, const tcp::Profile&);

// The bases that a profile can start from, in the order in which they are listed: "rfc9293", "rfc793", "linux".
[[nodiscard]] std::span<const std::string_view> profileBases();

} // namespace synfin::scenario
