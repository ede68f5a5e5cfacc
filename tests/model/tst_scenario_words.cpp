#include "model/scenario/words.h"

#include "model/scenario/diagnostic.h"
#include "model/scenario/local_text.h"

#include <gtest/gtest.h>

#include <array>

using namespace synfin;
using tcp::State;

namespace {

constexpr std::array<std::string_view, 4> fruit{"apple", "apricot", "pear", "plum"};

} // namespace

TEST(Nearest, FindsWhatWasMeant)
{
    EXPECT_EQ(scenario::nearest("aple", fruit), "apple");
    EXPECT_EQ(scenario::nearest("paer", fruit), "pear"); // neighbours swapped
    EXPECT_EQ(scenario::nearest("PLUM", fruit), "plum");
    EXPECT_EQ(scenario::nearest("apricoot", fruit), "apricot");
}

TEST(Nearest, SaysNothingRatherThanNonsense)
{
    EXPECT_FALSE(scenario::nearest("walnut", fruit).has_value());
    EXPECT_FALSE(scenario::nearest("", fruit).has_value());
    EXPECT_FALSE(scenario::nearest(std::string(10'000, 'a'), fruit).has_value());
    EXPECT_FALSE(scenario::nearest("apple", {}).has_value());
}

TEST(Nearest, LeavesCapitalsAndJoinersAside)
{
    constexpr std::array<std::string_view, 2> words{"drop-synfin", "rcv_wnd"};
    EXPECT_EQ(scenario::nearest("DROP_SYNFIN", words), "drop-synfin");
    EXPECT_EQ(scenario::nearest("rcv wnd", words), "rcv_wnd");
}

TEST(StateMeant, KnowsTheOtherNamesOfAllStates)
{
    struct Row {
        std::string_view word;
        State state;
    };
    for (const Row& row :
         {Row{"SYN_SENT", State::SynSent}, Row{"SYN_SEND", State::SynSent}, Row{"SYN_RCVD", State::SynReceived},
          Row{"SYN_RECV", State::SynReceived}, Row{"SYN_RECEIVED", State::SynReceived},
          Row{"ESTAB", State::Established}, Row{"ESTABLISH", State::Established}, Row{"FIN_WAIT_1", State::FinWait1},
          Row{"FIN_WAIT1", State::FinWait1}, Row{"FIN_WAIT2", State::FinWait2}, Row{"CLOSE_WAIT", State::CloseWait},
          Row{"LAST_ACK", State::LastAck}, Row{"TIMED_WAIT", State::TimeWait}, Row{"TIME_WAIT", State::TimeWait},
          Row{"LISTENING", State::Listen}, Row{"CLOSE", State::Closed}, Row{"closing", State::Closing}})
        EXPECT_EQ(scenario::stateMeant(row.word), row.state) << row.word;
    EXPECT_FALSE(scenario::stateMeant("BANANA").has_value());
}

TEST(Signals, HaveOneTextEach)
{
    for (const std::string_view word : scenario::signalWords()) {
        const auto signal = scenario::signalNamed(word);
        ASSERT_TRUE(signal.has_value()) << word;
        EXPECT_EQ(tcp::text(*signal), word);
    }
    EXPECT_EQ(scenario::signalWords().size(), static_cast<std::size_t>(tcp::Signal::Status) + 1);
}

TEST(Either, ListsWords)
{
    EXPECT_EQ(scenario::either(fruit), "apple, apricot, pear or plum");
    EXPECT_EQ(scenario::either(scenario::Words(fruit.data(), 2)), "apple or apricot");
    EXPECT_EQ(scenario::either(scenario::Words(fruit.data(), 1)), "apple");
}

TEST(Quoted, StaysOnOneLineAndWholeInItsCharacters)
{
    EXPECT_EQ(scenario::quoted("a\nb\x7f"), "\"a\\x0ab\\x7f\"");
    std::string chinese;
    for (int i = 0; i < 60; ++i)
        chinese += "握";
    const std::string cut = scenario::quoted(chinese);
    EXPECT_EQ(cut, '"' + chinese.substr(0, 78) + "…\"");
}

TEST(LocalText, FallsBackToEnglishAndThenToWhatThereIs)
{
    const scenario::LocalText text{{{"en", "hello"}, {"zh_CN", "你好"}}};
    EXPECT_EQ(text.in("zh_CN"), "你好");
    EXPECT_EQ(text.in("zh_TW"), "hello");
    const scenario::LocalText german{{{"de", "hallo"}}};
    EXPECT_EQ(german.in("en"), "hallo");
    EXPECT_EQ(scenario::LocalText{}.in("en"), "");
}

TEST(Language, IsATagOfALanguageAndPerhapsATerritory)
{
    for (const char* good : {"en", "de", "zh_CN", "zh_TW", "yue", "pt_BR"})
        EXPECT_TRUE(scenario::isLanguage(good)) << good;
    for (const char* bad : {"", "e", "english", "EN", "zh-CN", "zh_cn", "zh_", "zh_CHN", "_CN", "z1"})
        EXPECT_FALSE(scenario::isLanguage(bad)) << bad;
}
