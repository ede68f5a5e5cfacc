// The scenarios that come with the program: all there, in order, in all languages, and true.
#include "model/scenario/reader.h"
#include "model/scenario/runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace synfin;

namespace {

const std::vector<std::string> languages{"en", "zh_CN", "zh_TW"};

std::vector<scenario::Scenario> bundled()
{
    std::vector<scenario::Scenario> all;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(SYNFIN_SOURCE_DIR) + "/resources/scenarios")) {
        std::ifstream file(entry.path());
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        scenario::Reading reading = scenario::read(text, entry.path().string());
        for (const auto& d : reading.diagnostics)
            ADD_FAILURE() << scenario::format(d);
        if (reading.scenario)
            all.push_back(std::move(*reading.scenario));
    }
    std::ranges::sort(all, {}, &scenario::Scenario::order);
    return all;
}

const std::vector<scenario::Scenario>& scenarios()
{
    static const std::vector<scenario::Scenario> all = bundled();
    return all;
}

const scenario::Scenario& named(const std::string& id)
{
    return *std::ranges::find(scenarios(), id, &scenario::Scenario::id);
}

void expectAllLanguages(const scenario::LocalText& text, const std::string& what)
{
    for (const std::string& language : languages) {
        const auto found = text.byLanguage.find(language);
        ASSERT_NE(found, text.byLanguage.end()) << what << " has no " << language;
        EXPECT_FALSE(found->second.empty()) << what << ", " << language;
        // The first byte of an ideograph.
        const auto ideograph = [](char c) { return c >= '\xe4' && c <= '\xe9'; };
        EXPECT_EQ(std::ranges::any_of(found->second, ideograph), language != "en")
            << what << ", " << language << ": " << found->second;
    }
}

// Characters that only one of the two ways of writing Chinese has.
bool containsAny(const std::string& text, const std::vector<std::string>& characters)
{
    return std::ranges::any_of(characters, [&](const std::string& c) { return text.find(c) != std::string::npos; });
}

template <typename Visit> void eachText(const scenario::Scenario& s, Visit visit)
{
    visit(s.title, s.id + " title");
    visit(s.about, s.id + " about");
    for (std::size_t i = 0; i < s.steps.size(); ++i)
        if (!std::holds_alternative<scenario::WaitStep>(s.steps[i].action))
            visit(s.steps[i].say, s.id + " step " + std::to_string(i + 1));
}

} // namespace

TEST(Bundled, AreAllThereAndInOrder)
{
    std::vector<std::string> ids;
    for (const auto& s : scenarios())
        ids.push_back(s.id);
    EXPECT_EQ(ids.front(), "normal");
    EXPECT_THAT(ids, testing::UnorderedElementsAre(
                         "normal", "two-generals", "simultaneous-open", "simultaneous-open-strict", "listen-send",
                         "server-closes-first", "three-segment-close", "simultaneous-close", "half-close",
                         "fin-wait-2-forever", "fin-wait-2-linux", "close-wait-leak", "refused",
                         "reset-in-syn-received", "abort", "unread-data-reset", "send-then-close-loses-data",
                         "half-open-reboot", "blind-reset-challenged", "lost-syn", "lost-synack",
                         "lost-ack-of-handshake", "lost-fin", "lost-last-ack", "syn-timeout",
                         "old-segment-next-incarnation", "time-wait-reuse", "time-wait-assassination",
                         "time-wait-assassination-averted", "rfc9293-fig6", "rfc9293-fig7", "rfc9293-fig8",
                         "rfc9293-fig9", "rfc9293-fig10", "rfc9293-fig11", "rfc9293-fig12", "rfc9293-fig13"));
    std::set<int> orders;
    for (const auto& s : scenarios())
        EXPECT_TRUE(orders.insert(s.order).second) << s.id << " has the order of another";
}

TEST(Bundled, AreOfAKnownKind)
{
    for (const auto& s : scenarios())
        EXPECT_THAT(s.kind, testing::AnyOf("whole", "opening", "closing", "reset", "loss", "incarnation", "rfc"))
            << s.id;
}

// Lists go by the order, so those of one kind have to follow one another in it.
TEST(Bundled, OfOneKindStandTogether)
{
    std::set<std::string> left;
    for (std::size_t i = 1; i < scenarios().size(); ++i) {
        if (scenarios()[i].kind == scenarios()[i - 1].kind)
            continue;
        left.insert(scenarios()[i - 1].kind);
        EXPECT_FALSE(left.contains(scenarios()[i].kind)) << scenarios()[i].id << " stands away from its kind";
    }
}

TEST(Bundled, HoldInARun)
{
    for (const auto& s : scenarios()) {
        const scenario::Run run = scenario::run(s);
        for (const auto& d : run.diagnostics)
            ADD_FAILURE() << scenario::format(d);
        EXPECT_TRUE(run.complete) << s.id;
        EXPECT_EQ(run.expectationsMet, s.expectationCount()) << s.id;
    }
}

TEST(Bundled, ExpectSomethingOfEveryStep)
{
    for (const auto& s : scenarios()) {
        for (std::size_t i = 0; i < s.steps.size(); ++i) {
            const scenario::Step& step = s.steps[i];
            if (std::holds_alternative<scenario::WaitStep>(step.action))
                continue;
            const bool whole = step.expect.states[0] && step.expect.states[1] && step.expect.sent;
            EXPECT_TRUE(whole) << s.id << " step " << i + 1;
        }
    }
}

TEST(Bundled, SpeakAllLanguages)
{
    for (const auto& s : scenarios())
        eachText(s, expectAllLanguages);
}

TEST(Bundled, WriteChineseInOneWayEach)
{
    const std::vector<std::string> simplified{"报", "务", "发", "户", "连", "开", "关", "时", "这",
                                              "个", "应", "数", "认", "节", "传", "计", "网", "络",
                                              "两", "双", "态", "号", "断", "启", "为", "复"};
    const std::vector<std::string> traditional{"務", "發", "戶", "連", "開", "關", "時", "這", "個",
                                               "應", "數", "認", "節", "傳", "計", "網", "絡", "兩",
                                               "雙", "態", "號", "斷", "啟", "為", "複", "區"};
    for (const auto& s : scenarios()) {
        eachText(s, [&](const scenario::LocalText& text, const std::string& what) {
            EXPECT_FALSE(containsAny(std::string(text.in("zh_TW")), simplified)) << what << ": " << text.in("zh_TW");
            EXPECT_FALSE(containsAny(std::string(text.in("zh_CN")), traditional)) << what << ": " << text.in("zh_CN");
        });
    }
}

// A reader's own names are put in the place of the RFC's, so no other may stand in a text.
TEST(Bundled, SpellStatesAsTheRfcDoes)
{
    for (const auto& s : scenarios()) {
        eachText(s, [](const scenario::LocalText& text, const std::string& what) {
            for (const std::string& language : languages)
                for (const char* other : {"SYN_", "_SENT", "SYN-RCVD", "ESTAB ", "FIN_WAIT", "CLOSE_WAIT", "LAST_ACK",
                                          "TIME_WAIT", "SYN RECEIVED", "TIME WAIT"})
                    EXPECT_EQ(text.in(language).find(other), std::string_view::npos)
                        << what << ": " << text.in(language);
        });
    }
}

TEST(Bundled, NormalWalksBothUsualLives)
{
    const scenario::Run run = scenario::run(named("normal"));
    std::vector<const tcp::Rule*> client;
    std::vector<const tcp::Rule*> server;
    for (int i = 1; i < run.history.size(); ++i)
        if (const auto& record = run.history.at(i); record.rule != nullptr)
            (record.at == sim::Side::Client ? client : server).push_back(record.rule);
    EXPECT_EQ(client, tcp::usualWalk(tcp::Role::Client));
    EXPECT_EQ(server, tcp::usualWalk(tcp::Role::Server));
}

// The rows of figure 5 that a scenario is there to show.
TEST(Bundled, TakeTheRulesThatTheyAreAbout)
{
    struct Row {
        const char* id;
        std::uint8_t number;
    };
    for (const Row& row :
         {Row{"simultaneous-open", 7}, Row{"simultaneous-open-strict", 7}, Row{"listen-send", 5},
          Row{"reset-in-syn-received", 11}, Row{"simultaneous-close", 15}, Row{"simultaneous-close", 17},
          Row{"three-segment-close", 21}, Row{"reset-in-syn-received", 6}, Row{"rfc9293-fig8", 11},
          Row{"rfc9293-fig11", 11}, Row{"rfc9293-fig12", 20}}) {
        const scenario::Run run = scenario::run(named(row.id));
        bool taken = false;
        for (int i = 1; i < run.history.size(); ++i)
            taken = taken || (run.history.at(i).rule != nullptr && run.history.at(i).rule->number == row.number);
        EXPECT_TRUE(taken) << row.id << " does not take row " << static_cast<int>(row.number);
    }
}

TEST(Bundled, ThreeSegmentCloseTakesThreeSegments)
{
    const scenario::Run run = scenario::run(named("three-segment-close"));
    int sent = 0;
    for (int i = 1; i < run.history.size(); ++i)
        sent += static_cast<int>(run.history.at(i).sent.size());
    EXPECT_EQ(sent, 3);
}

TEST(Bundled, LostLastAckStartsThe2MslAgain)
{
    const scenario::Scenario& s = named("lost-last-ack");
    const scenario::Run run = scenario::run(s);
    std::set<tcp::Duration> ends;
    for (int i = 1; i < run.history.size(); ++i)
        if (const auto expiry = run.history.at(i).after.at(sim::Side::Client).expiry(tcp::Timer::TimeWait))
            ends.insert(*expiry);
    EXPECT_EQ(ends.size(), 2U);
    EXPECT_EQ(run.history.at(run.history.lastStep()).time, *ends.rbegin());
}

TEST(Bundled, SynTimeoutWaitsAsLongAsR2Asks)
{
    const scenario::Run run = scenario::run(named("syn-timeout"));
    EXPECT_GE(run.history.at(run.history.lastStep()).time, std::chrono::minutes(3)); // §3.8.3, MUST-23
}

// What is said about the two guards of the next connection: its numbers, and a TIME-WAIT of full length.
TEST(Bundled, OldDataReachesTheNextConnectionOnlyWhereBothGuardsFail)
{
    struct Row {
        const char* id;
        sim::Side reader;
        std::uint32_t readable; // octets in the end
    };
    for (const Row& row : {Row{"old-segment-next-incarnation", sim::Side::Server, 20},
                           Row{"time-wait-assassination", sim::Side::Client, 60},
                           Row{"time-wait-assassination-averted", sim::Side::Client, 0}}) {
        const scenario::Run run = scenario::run(named(row.id));
        const sim::World& end = run.history.at(run.history.lastStep()).after;
        EXPECT_EQ(end.at(row.reader).tcb.rcvQueued, row.readable) << row.id;
        EXPECT_EQ(end.at(row.reader).tcb.host.connections, 2U) << row.id << " ends in another connection than the next";
    }
}

TEST(Bundled, AssassinationCutsTimeWaitShort)
{
    const auto timeInTimeWait = [](const char* id) {
        const scenario::Run run = scenario::run(named(id));
        tcp::Duration entered{};
        tcp::Duration left{};
        for (int i = 1; i < run.history.size(); ++i) {
            const auto before = run.history.at(i - 1).after.at(sim::Side::Client).tcb.state;
            const auto after = run.history.at(i).after.at(sim::Side::Client).tcb.state;
            if (before != after && after == tcp::State::TimeWait)
                entered = run.history.at(i).time;
            if (before != after && before == tcp::State::TimeWait)
                left = run.history.at(i).time;
        }
        return left - entered;
    };
    EXPECT_LT(timeInTimeWait("time-wait-assassination"), std::chrono::seconds(1));
    EXPECT_EQ(timeInTimeWait("time-wait-assassination-averted"), 2 * tcp::Profile{}.msl);
}

// RFC 9293 §3.6.1, MAY-2 (1): an own number beyond those of the old connection.
TEST(Bundled, ReuseOfTimeWaitBeginsBeyondTheOldNumbers)
{
    const scenario::Run run = scenario::run(named("time-wait-reuse"));
    for (int i = 1; i < run.history.size(); ++i) {
        const tcp::Tcb& before = run.history.at(i - 1).after.at(sim::Side::Server).tcb;
        const tcp::Tcb& after = run.history.at(i).after.at(sim::Side::Server).tcb;
        if (before.state != tcp::State::TimeWait || after.state != tcp::State::SynReceived)
            continue;
        EXPECT_TRUE(tcp::before(before.sndNxt, after.iss));
        EXPECT_TRUE(tcp::before(before.rcvNxt, after.irs));
        return;
    }
    FAIL() << "TIME-WAIT was not left for SYN-RECEIVED";
}

// What the caption of the last step says: nothing but a reset came.
TEST(Bundled, SendThenCloseDeliversNothing)
{
    const scenario::Run run = scenario::run(named("send-then-close-loses-data"));
    for (int i = 1; i < run.history.size(); ++i)
        EXPECT_EQ(run.history.at(i).after.at(sim::Side::Server).tcb.rcvQueued, 0U);
}

// An orphan's 60 seconds, and none while an application holds the connection.
TEST(Bundled, FinWait2OnLinuxIsTimedFromCloseOn)
{
    const scenario::Run run = scenario::run(named("fin-wait-2-linux"));
    std::optional<tcp::Duration> closed;
    for (int i = 1; i < run.history.size(); ++i) {
        const auto& record = run.history.at(i);
        const auto* call = std::get_if<sim::CallChoice>(&record.choice->action);
        if (call != nullptr && call->at == sim::Side::Client && call->call.call == tcp::Call::Close)
            closed = record.time;
        if (record.rule != nullptr && record.rule->id == std::string_view("fin-wait-2-timeout")) {
            ASSERT_TRUE(closed);
            EXPECT_EQ(record.time - *closed, std::chrono::seconds(60));
            return;
        }
    }
    FAIL() << "FIN-WAIT-2 did not time out";
}
