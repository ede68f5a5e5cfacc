#include "model/scenario/duration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

using namespace synfin;
using namespace std::chrono_literals;
using tcp::Duration;

namespace {

struct Row {
    const char* text;
    Duration length;
    const char* written;
};

std::ostream& operator<<(std::ostream& out, const Row& row)
{
    return out << row.text;
}

class GoodDuration : public testing::TestWithParam<Row> {};

struct BadRow {
    const char* text;
    const char* reason;
};

std::ostream& operator<<(std::ostream& out, const BadRow& row)
{
    return out << row.text;
}

class BadDuration : public testing::TestWithParam<BadRow> {};

} // namespace

TEST_P(GoodDuration, IsReadAndWritten)
{
    const Row& row = GetParam();
    const auto parsed = scenario::parseDuration(row.text);
    ASSERT_TRUE(std::holds_alternative<Duration>(parsed)) << std::get<std::string>(parsed);
    EXPECT_EQ(std::get<Duration>(parsed).count(), row.length.count());
    EXPECT_EQ(scenario::writeDuration(row.length), row.written);
}

INSTANTIATE_TEST_SUITE_P(Duration, GoodDuration,
                         testing::Values(Row{"120s", 120s, "2min"}, Row{"50ms", 50ms, "50ms"},
                                         Row{"2min", 2min, "2min"}, Row{"1.5s", 1500ms, "1500ms"},
                                         Row{"250us", 250us, "250us"}, Row{"0s", 0s, "0s"}, Row{"1h", 1h, "1h"},
                                         Row{"0.000001s", 1us, "1us"}, Row{"1.50000000000000000s", 1500ms, "1500ms"},
                                         Row{"0.25min", 15s, "15s"}, Row{"365.0us", 365us, "365us"},
                                         Row{"8760h", 8760h, "8760h"}, Row{"0.00000025h", 900us, "900us"},
                                         Row{"007s", 7s, "7s"}));

TEST_P(BadDuration, IsRefusedWithTheReason)
{
    const auto parsed = scenario::parseDuration(GetParam().text);
    ASSERT_TRUE(std::holds_alternative<std::string>(parsed));
    EXPECT_THAT(std::get<std::string>(parsed), testing::HasSubstr(GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(
    Duration, BadDuration,
    testing::Values(BadRow{"", "a number and its unit"}, BadRow{"s", "a number and its unit"},
                    BadRow{"5", "a number and its unit"}, BadRow{"-5s", "a number and its unit"},
                    BadRow{"+5s", "a number and its unit"}, BadRow{".5s", "a number and its unit"},
                    BadRow{"5.s", "a number and its unit"}, BadRow{"5 s", "a number and its unit"},
                    BadRow{"5S", "a number and its unit"}, BadRow{"1e3s", "a number and its unit"},
                    BadRow{"5m", "did you mean \"min\"?"}, BadRow{"5sec", "did you mean \"s\"?"},
                    BadRow{"5µs", "did you mean \"us\"?"}, BadRow{"1.5us", "finer than a microsecond"},
                    BadRow{"1.05us", "finer than a microsecond"}, BadRow{"0.0000001s", "finer than a microsecond"},
                    BadRow{"1.0000000000000001s", "finer than a microsecond"}, BadRow{"8761h", "at most 365 days"},
                    BadRow{"8760.1h", "at most 365 days"}, BadRow{"99999999999999999999s", "at most 365 days"}));
