// What is written is read again as the same: over all bundled scenarios, and over texts and numbers made to hurt.
#include "model/scenario/reader.h"
#include "model/scenario/runner.h"
#include "model/scenario/writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace synfin;
using namespace synfin::scenario;

namespace {

std::vector<std::filesystem::path> bundled()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(SYNFIN_SOURCE_DIR "/resources/scenarios"))
        files.push_back(entry.path());
    return files;
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ostringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

void expectSame(const std::vector<Step>& a, const std::vector<Step>& b, const std::string& text)
{
    ASSERT_EQ(a.size(), b.size()) << text;
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].action, b[i].action) << i << '\n' << text;
        EXPECT_EQ(a[i].say, b[i].say) << i;
        EXPECT_EQ(a[i].expect.count(), b[i].expect.count()) << i;
    }
}

// The same but for where things stand in the file.
void expectSame(const Scenario& a, const Scenario& b, const std::string& text)
{
    EXPECT_EQ(a.title, b.title) << text;
    EXPECT_EQ(a.about, b.about);
    EXPECT_EQ(a.kind, b.kind);
    EXPECT_EQ(a.order, b.order);
    EXPECT_EQ(a.setup, b.setup) << text;
    EXPECT_EQ(a.start, b.start) << text;
    EXPECT_EQ(a.course, b.course) << text;
    EXPECT_EQ(a.name, b.name);
    expectSame(a.steps, b.steps, text);
    ASSERT_EQ(a.branches.size(), b.branches.size()) << text;
    for (std::size_t i = 0; i < a.branches.size(); ++i) {
        EXPECT_EQ(a.branches[i].name, b.branches[i].name) << text;
        EXPECT_EQ(a.branches[i].of, b.branches[i].of) << text;
        EXPECT_EQ(a.branches[i].after, b.branches[i].after) << text;
        expectSame(a.branches[i].steps, b.branches[i].steps, text);
    }
}

Scenario readAgain(const Scenario& scenario)
{
    const std::string text = write(scenario);
    const Reading reading = read(text, "written.toml");
    EXPECT_TRUE(reading.scenario) << (reading.diagnostics.empty() ? "" : format(reading.diagnostics.front())) << '\n'
                                  << text;
    return reading.scenario.value_or(Scenario{});
}

TEST(Writer, givesWhatTheReaderTakesForTheSame)
{
    ASSERT_GT(bundled().size(), 20U);
    for (const auto& path : bundled()) {
        const Scenario original = read(contentOf(path), path.string()).scenario.value();
        const Scenario again = readAgain(original);
        expectSame(original, again, path.string() + '\n' + write(original));
        EXPECT_EQ(write(original), write(again)) << "writing twice gives the same bytes";
        const scenario::Run run = scenario::run(again);
        EXPECT_TRUE(run.diagnostics.empty()) << format(run.diagnostics.front()) << " of " << path;
        EXPECT_EQ(run.expectationsMet, original.expectationCount());
    }
}

TEST(Writer, keepsAnyText)
{
    Scenario scenario;
    scenario.start = sim::startWorld(scenario.setup);
    scenario.title.byLanguage["en"] = "a \"quoted\" \\ back\\\\slash\nline\ttab \x01 \x7f ''' \"\"\" # = [x]";
    scenario.title.byLanguage["zh_CN"] = "三次握手：“为什么？”";
    scenario.about.byLanguage["en"] = "";
    scenario.kind = "my \"kind\"";
    expectSame(scenario, readAgain(scenario), write(scenario));
}

TEST(Writer, writesEveryKindOfStep)
{
    const char* const text = R"(format = 1
[profile]
base = "linux"
msl = "1s"
without = ["time-wait", "fresh-iss"]
[link]
delay = "1ms"
[client]
state = "ESTABLISHED"
iss = [4294967290, 7]
snd_una = 5
snd_nxt = 9
rcv_nxt = 301
rcv_wnd = 10
[server]
state = "CLOSE-WAIT"
iss = 300
opened = "active"
[[step]]
at = "client"
call = "send"
bytes = 0
push = true
[[step]]
at = "client"
call = "receive"
[[step]]
at = "client"
call = "receive"
bytes = 3
[[step]]
at = "client"
call = "close"
linger = 0
[[step]]
deliver = { to = "server" }
[[step]]
duplicate = { id = 3 }
[[step]]
delay = { to = "server" }
by = "1500ms"
[[step]]
drop = "next"
[[step]]
wait = "1500ms"
[[step]]
at = "server"
segment = { seq = 1, ctl = "", wnd = 0 }
[[step]]
at = "server"
segment = { seq = 1, ack = 0, ctl = "SYN,FIN,RST,PSH,ACK", len = 5 }
[[step]]
at = "server"
timeout = "delayed-ack"
[[step]]
at = "server"
crash = true
say = "gone"
expect = { client = "CLOSED", server = "CLOSED", sent = [], signals = ["connection reset"], rule = "" }
)";
    const Reading reading = read(text, "steps.toml");
    ASSERT_TRUE(reading.scenario) << format(reading.diagnostics.front());
    expectSame(*reading.scenario, readAgain(*reading.scenario), write(*reading.scenario));
}

TEST(Writer, saysNothingThatIsUsual)
{
    Scenario scenario;
    scenario.start = sim::startWorld(scenario.setup);
    EXPECT_EQ(write(scenario), "format = 1\n");
}

} // namespace
