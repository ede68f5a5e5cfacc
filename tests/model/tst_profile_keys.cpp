// Profiles as files spell them: what is written is read again as the same, and each difference has its source.
#include "model/scenario/profile_keys.h"
#include "model/scenario/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

using namespace synfin;
using namespace synfin::scenario;

namespace {

std::string fileWith(std::string_view base, const tcp::Profile& profile)
{
    std::string text = "format = 1\n[profile]\nbase = \"" + std::string(base) + "\"\n";
    for (const ProfileKey& key : profileKeys())
        text += std::string(key.key) + " = " + inToml(key, profile) + '\n';
    return text;
}

// Every member of a profile gets another value than the usual one, chosen by the bits of `seed`.
tcp::Profile unusual(unsigned seed)
{
    tcp::Profile profile = *tcp::profileNamed("rfc9293");
    std::mt19937 random(seed);
    for (const ProfileKey& key : profileKeys())
        std::visit(
            [&](auto member) {
                auto& value = profile.*member;
                using T = std::remove_cvref_t<decltype(value)>;
                const bool other = random() % 2 == 0;
                if constexpr (std::is_same_v<T, bool>)
                    value = other;
                else if constexpr (std::is_enum_v<T>)
                    value = other ? T{0} : T{1};
                else if constexpr (std::is_same_v<T, tcp::Duration>)
                    value = std::chrono::milliseconds(other ? 1500 : 90'000);
                else if constexpr (std::is_same_v<T, std::optional<tcp::Duration>>)
                    value = other ? T{} : T{std::chrono::milliseconds(200)};
                else if constexpr (std::is_same_v<T, tcp::Safeguards>) {
                    for (const tcp::Safeguard s : tcp::allSafeguards)
                        if (random() % 2 == 0)
                            value.insert(s);
                } else
                    value = static_cast<T>(other ? 9 : 3);
            },
            key.member);
    profile.maxRetransmissionTimeout = std::max(profile.maxRetransmissionTimeout, profile.retransmissionTimeout);
    return profile;
}

TEST(ProfileKeys, areReadAsTheyAreWritten)
{
    for (const std::string_view base : profileBases()) {
        for (unsigned seed = 0; seed < 50; ++seed) {
            tcp::Profile wanted = unusual(seed);
            wanted.base = tcp::profileNamed(base)->base;
            const std::string text = fileWith(base, wanted);
            const Reading reading = read(text, "profile.toml");
            ASSERT_TRUE(reading.scenario) << format(reading.diagnostics.at(0)) << '\n' << text;
            EXPECT_EQ(reading.scenario->setup.profile, wanted) << text;
        }
    }
}

TEST(ProfileKeys, coverEveryMember)
{
    // All but `base`: whoever adds a member has to say how it is spelled, or this profile is not what was written.
    for (const std::string_view base : {"rfc793", "linux"}) {
        tcp::Profile wanted = *tcp::profileNamed(base);
        const Reading reading = read(fileWith("rfc9293", wanted), "profile.toml");
        ASSERT_TRUE(reading.scenario);
        wanted.base = tcp::Base::Rfc9293;
        EXPECT_EQ(reading.scenario->setup.profile, wanted);
    }
}

TEST(ProfileKeys, haveASourceWhereTheBasesDiffer)
{
    for (const ProfileKey& key : profileKeys()) {
        EXPECT_FALSE(key.about.empty()) << key.key;
        EXPECT_FALSE(key.source.empty()) << key.key;
    }
}

TEST(ProfileKeys, areRefusedWithTheNearestWord)
{
    const auto problem = [](const char* line) {
        const Reading reading = read(std::string("format = 1\n[profile]\n") + line, "p.toml");
        return reading.diagnostics.empty() ? std::string("none") : format(reading.diagnostics.front());
    };
    EXPECT_EQ(problem("without = [\"time-wiat\"]"),
              "p.toml:3:12: without has \"time-wiat\"; expected some of time-wait, two-msl, third-message, fresh-iss, "
              "rst-sequence, syn-sent-ack or fin-retransmission; did you mean \"time-wait\"?");
    EXPECT_THAT(problem("time-wait-resue = true"), testing::HasSubstr("did you mean \"time-wait-reuse\"?"));
    EXPECT_THAT(problem("half-duplex-close = 1"), testing::HasSubstr("p.toml:3:21: half-duplex-close is"));
    EXPECT_THAT(problem("fin-wait-2-timeout = \"of\""), testing::HasSubstr("p.toml:3:22: fin-wait-2-timeout is"));
    EXPECT_THAT(problem("syn-ack-retries = 256"), testing::HasSubstr("syn-ack-retries is 256"));
}

} // namespace
