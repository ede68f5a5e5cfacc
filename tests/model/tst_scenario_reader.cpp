// Broken scenario files: each is refused at its place, with what was expected and the nearest right word.
#include "model/scenario/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

using namespace synfin;
using scenario::Diagnostic;
using scenario::Place;
using scenario::Reading;
using testing::HasSubstr;

namespace {

struct Broken {
    const char* name;
    std::string text; // without "format = 1", which becomes its first line
    Place place;      // in the text with that line
    const char* fragment;
};

std::ostream& operator<<(std::ostream& out, const Broken& broken)
{
    return out << broken.name;
}

std::string withFormat(const std::string& text)
{
    return "format = 1\n" + text;
}

std::string allOf(const std::vector<Diagnostic>& diagnostics)
{
    std::string out;
    for (const Diagnostic& d : diagnostics)
        out += scenario::format(d) + '\n';
    return out;
}

class BrokenFile : public testing::TestWithParam<Broken> {};

// A step with one line of its own.
std::string step(const std::string& lines)
{
    return "[[step]]\n" + lines + '\n';
}

const std::vector<Broken> brokenFiles{
    // TOML itself
    {"no_value", "title =", {2, 8}, "not TOML"},
    {"bare_word", "title = hello", {2, 9}, "not TOML"},
    {"unterminated_string", "title = \"hello", {2, 15}, "not TOML"},
    {"unterminated_text", "title = '''hello\n", {2, 17}, "not TOML"},
    {"table_twice", "[link]\n[link]", {3, 1}, "cannot redefine existing table 'link'"},
    {"key_twice", "[link]\ndelay = \"1s\"\n  delay = \"2s\"", {4, 3}, "cannot redefine existing string 'delay'"},
    {"number_too_long", "order = 99999999999999999999", {2, 29}, "not representable in 64 bits"},
    {"open_inline_table", "title = { en = \"x\"", {2, 19}, "not TOML"},

    // The top
    {"unknown_key", "titel = \"x\"", {2, 1}, "unknown key \"titel\" in the file; did you mean \"title\"?"},
    {"unknown_key_far_from_all", "xyzzy = 1", {2, 1}, "expected format, title, about"},
    {"unknown_table", "[profil]", {2, 2}, "did you mean \"profile\"?"},
    {"steps_misspelt", "[[steps]]", {2, 3}, "did you mean \"step\"?"},
    {"title_a_number", "title = 3", {2, 9}, "title is an integer; expected a string"},
    {"title_without_language", "title = {}", {2, 9}, "at least one language"},
    {"title_language_in_small_letters", "title = { zh_cn = \"x\" }", {2, 11}, "did you mean \"zh_CN\"?"},
    {"title_language_with_hyphen", "title = { zh-TW = \"x\" }", {2, 11}, "did you mean \"zh_TW\"?"},
    {"about_language_not_a_text", "about = { en = 1 }", {2, 16}, "about.en is an integer; expected a string"},
    {"kind_a_list", "kind = [\"rfc\"]", {2, 8}, "kind is an array; expected a string"},
    {"order_negative", "order = -1", {2, 9}, "order is -1; expected an integer from 0"},
    {"order_with_a_point", "order = 1.5", {2, 9}, "order is a number with a point"},
    {"client_a_string", "client = \"CLOSED\"", {2, 10}, "client is a string; expected a table"},
    {"step_one_table", "[step]\ncall = \"close\"", {2, 1}, "array of tables, each headed [[step]]"},
    {"step_list_of_numbers", "step = [1]", {2, 9}, "an element of step is an integer; expected a table"},

    // [profile]
    {"profile_key", "[profile]\nmls = \"1s\"", {3, 1}, "unknown key \"mls\" in [profile]; did you mean \"msl\"?"},
    {"profile_key_with_underscore", "[profile]\ndrop_synfin = true", {3, 1}, "did you mean \"drop-synfin\"?"},
    {"base", "[profile]\nbase = \"rfc9239\"", {3, 8}, "expected rfc9293, rfc793 or linux; did you mean \"rfc9293\"?"},
    {"base_a_number", "[profile]\nbase = 9293", {3, 8}, "base is an integer; expected rfc9293, rfc793 or linux"},
    {"rst", "[profile]\nrst = \"rfc9293\"", {3, 7}, "expected rfc5961 or rfc793"},
    {"ack", "[profile]\nack = \"RFC5961\"", {3, 7}, "did you mean \"rfc5961\"?"},
    {"time_wait_rst", "[profile]\ntime-wait-rst = \"rfc793\"", {3, 17}, "expected rfc9293 or rfc1337"},
    {"sequence_check", "[profile]\nsequence-check = \"tolerent\"", {3, 18}, "did you mean \"tolerant\"?"},
    {"drop_synfin_a_string", "[profile]\ndrop-synfin = \"yes\"", {3, 15}, "expected true or false"},
    {"msl_without_unit", "[profile]\nmsl = \"120\"", {3, 7}, "expected a number and its unit"},
    {"msl_a_number", "[profile]\nmsl = 120", {3, 7}, "msl is an integer; expected a string with a number and its unit"},
    {"msl_zero", "[profile]\nmsl = \"0s\"", {3, 7}, "expected at least 1ms"},
    {"msl_unit", "[profile]\nmsl = \"2m\"", {3, 7}, "did you mean \"min\"?"},
    {"msl_negative", "[profile]\nmsl = \"-2s\"", {3, 7}, "expected a number and its unit"},
    {"msl_a_century", "[profile]\nmsl = \"876000h\"", {3, 7}, "expected at most 365 days"},
    {"msl_too_fine", "[profile]\nmsl = \"1.0000001s\"", {3, 7}, "nothing finer than a microsecond"},
    {"syn_retries", "[profile]\nsyn-retries = 256", {3, 15}, "expected an integer from 0 to 255"},
    {"mss_zero", "[profile]\nmss = 0", {3, 7}, "expected an integer from 1 to 65535"},
    {"timeouts_crossed",
     "[profile]\nretransmission-timeout = \"3s\"\nmax-retransmission-timeout = \"2s\"",
     {4, 30},
     "expected at least 3s"},
    {"delayed_ack_too_long", "[profile]\ndelayed-ack = \"500ms\"", {3, 15}, "expected less than 500ms"},

    // [link]
    {"link_key", "[link]\nlos = 1", {3, 1}, "unknown key \"los\" in [link]; did you mean \"loss\"?"},
    {"loss_a_number", "[link]\nloss = 1", {3, 8}, "loss is an integer; expected a string"},
    {"loss_without_percent", "[link]\nloss = \"20\"", {3, 8}, "expected a whole number from 0 to 100 and %"},
    {"loss_more_than_all", "[link]\nloss = \"101%\"", {3, 8}, "loss is \"101%\""},
    {"loss_negative", "[link]\nloss = \"-1%\"", {3, 8}, "loss is \"-1%\""},
    {"loss_with_more", "[link]\nloss = \"1%%\"", {3, 8}, "loss is \"1%%\""},
    {"seed_negative", "[link]\nseed = -1", {3, 8}, "seed is -1; expected an integer from 0 to 4294967295"},
    {"delivery", "[link]\ndelivery = \"by-itsel\"", {3, 12}, "did you mean \"by-itself\"?"},
    {"delay_with_space", "[link]\ndelay = \"50 ms\"", {3, 9}, "expected a number and its unit"},

    // [[branch]]
    {"branch_key",
     "[[branch]]\nafter = 0\nat = 1\n[[branch.step]]\ncrash = true\nat = \"client\"",
     {4, 1},
     "unknown key \"at\" in a branch; expected name, of, after or step"},
    {"branch_without_after",
     "[[branch]]\n[[branch.step]]\ncrash = true\nat = \"client\"",
     {2, 1},
     "a branch without after"},
    {"branch_without_steps", "[[branch]]\nafter = 0", {2, 1}, "a branch that does nothing; expected [[branch.step]]"},
    {"branch_after_too_many",
     "[[branch]]\nafter = 1\n[[branch.step]]\ncrash = true\nat = \"client\"",
     {3, 9},
     "after is 1; expected at most 0"},
    {"branch_after_negative",
     "[[branch]]\nafter = -1\n[[branch.step]]\ncrash = true\nat = \"client\"",
     {3, 9},
     "after is -1; expected an integer from 0"},
    {"branch_of_itself",
     "[[branch]]\nof = 1\nafter = 0\n[[branch.step]]\ncrash = true\nat = \"client\"",
     {3, 6},
     "of is 1; expected 0, the steps above"},
    {"branch_name_a_number",
     "[[branch]]\nname = 1\nafter = 0\n[[branch.step]]\ncrash = true\nat = \"client\"",
     {3, 8},
     "name is an integer; expected a string"},
    {"branch_step_broken",
     "[[branch]]\nafter = 0\n[[branch.step]]\ncrash = false\nat = \"client\"",
     {5, 9},
     "crash is false"},
    {"branch_steps_not_tables", "[[branch]]\nafter = 0\nstep = 1", {4, 8}, "each headed [[branch.step]]"},
    {"branch_not_a_table", "branch = 1", {2, 10}, "each headed [[branch]]"},
    {"name_a_number", "name = 1", {2, 8}, "name is an integer; expected a string"},

    // [client], [server]
    {"endpoint_key",
     "[server]\nstat = \"LISTEN\"",
     {3, 1},
     "unknown key \"stat\" in [server]; did you mean \"state\"?"},
    {"iss_negative", "[client]\niss = -1", {3, 7}, "iss is -1; expected an integer from 0 to 4294967295"},
    {"iss_too_large", "[client]\niss = 4294967296", {3, 7}, "iss is 4294967296"},
    {"iss_list_empty", "[client]\niss = []", {3, 7}, "iss is an empty array"},
    {"iss_list_of_texts", "[client]\niss = [1, \"2\"]", {3, 11}, "an element of iss is a string"},
    {"state_textbook", "[client]\nstate = \"SYN_RCVD\"", {3, 9}, "did you mean \"SYN-RECEIVED\"?"},
    {"state_linux", "[client]\nstate = \"ESTAB\"", {3, 9}, "did you mean \"ESTABLISHED\"?"},
    {"state_small", "[client]\nstate = \"listen\"", {3, 9}, "did you mean \"LISTEN\"?"},
    {"state_a_number", "[client]\nstate = 1", {3, 9}, "state is an integer; expected a state: CLOSED, LISTEN"},
    {"opened", "[client]\nstate = \"ESTABLISHED\"\nopened = \"activ\"", {4, 10}, "did you mean \"active\"?"},
    {"rcv_wnd_too_large", "[client]\nrcv_wnd = 2000000000", {3, 11}, "expected an integer from 0 to 1073725440"},

    // Impossible starts
    {"snd_una_without_state", "[client]\nsnd_una = 101", {3, 11}, "snd_una does not exist in CLOSED"},
    {"snd_nxt_in_listen", "[server]\nstate = \"LISTEN\"\nsnd_nxt = 301", {4, 11}, "snd_nxt does not exist in LISTEN"},
    {"rcv_nxt_in_syn_sent",
     "[client]\nstate = \"SYN-SENT\"\nrcv_nxt = 301",
     {4, 11},
     "rcv_nxt does not exist in SYN-SENT"},
    {"snd_wnd_in_syn_sent",
     "[client]\nstate = \"SYN-SENT\"\nsnd_wnd = 10",
     {4, 11},
     "snd_wnd does not exist in SYN-SENT"},
    {"opened_in_closed", "[client]\nopened = \"active\"", {3, 10}, "opened does not exist in CLOSED"},
    {"syn_sent_passive", "[server]\nstate = \"SYN-SENT\"\nopened = \"passive\"", {4, 10}, "expected \"active\""},
    {"listen_active", "[client]\nstate = \"LISTEN\"\nopened = \"active\"", {4, 10}, "expected \"passive\""},
    {"una_after_nxt",
     "[client]\nstate = \"ESTABLISHED\"\niss = 100\nsnd_una = 201\nsnd_nxt = 101",
     {5, 11},
     "which is after snd_nxt, 101"},
    {"una_half_the_space_before_nxt",
     "[client]\nstate = \"ESTABLISHED\"\nsnd_una = 0\nsnd_nxt = 2147483649",
     {4, 11},
     "which is after snd_nxt"},
    {"una_before_iss",
     "[client]\nstate = \"ESTABLISHED\"\niss = 100\nsnd_una = 90\nsnd_nxt = 101",
     {5, 11},
     "expected at least iss + 1, 101"},
    {"una_in_syn_sent",
     "[client]\nstate = \"SYN-SENT\"\niss = 100\nsnd_una = 101\nsnd_nxt = 101",
     {5, 11},
     "our SYN is not acknowledged yet; expected iss, 100"},
    {"nxt_in_syn_received",
     "[server]\nstate = \"SYN-RECEIVED\"\niss = 300\nsnd_nxt = 310\nsnd_una = 300",
     {5, 11},
     "only the SYN has been sent; expected iss + 1, 301"},
    {"fin_acknowledged_in_fin_wait_1",
     "[client]\nstate = \"FIN-WAIT-1\"\nsnd_una = 102\nsnd_nxt = 102",
     {4, 11},
     "our FIN is not acknowledged yet; expected at most snd_nxt - 1, 101"},
    {"fin_outstanding_in_fin_wait_2",
     "[client]\nstate = \"FIN-WAIT-2\"\nsnd_una = 101\nsnd_nxt = 102",
     {4, 11},
     "our FIN is acknowledged; expected snd_nxt, 102"},
    {"fin_outstanding_in_time_wait",
     "[server]\nstate = \"TIME-WAIT\"\niss = 300\nsnd_una = 302\nsnd_nxt = 303",
     {5, 11},
     "our FIN is acknowledged"},
    {"rcv_nxt_before_irs",
     "[server]\nstate = \"ESTABLISHED\"\nirs = 100\nrcv_nxt = 100",
     {5, 11},
     "expected at least irs + 1, 101"},
    {"rcv_nxt_without_the_fin",
     "[server]\nstate = \"CLOSE-WAIT\"\nirs = 100\nrcv_nxt = 101",
     {5, 11},
     "the peer's SYN and FIN have been received; expected at least irs + 2, 102"},

    // [[step]]
    {"step_without_action", "[[step]]\nsay = \"x\"", {2, 1}, "a step that does nothing; expected call, deliver"},
    {"step_with_two_actions",
     step("at = \"client\"\ncall = \"close\"\nwait = \"1s\""),
     {5, 1},
     "this one has call and wait"},
    {"step_key", step("att = \"client\"\nwait = \"1s\""), {3, 1}, "unknown key \"att\" in a step"},
    {"call_without_at", step("call = \"close\""), {2, 1}, "expected at = \"client\" or at = \"server\""},
    {"at_unknown", step("at = \"sever\"\ncall = \"close\""), {3, 6}, "did you mean \"server\"?"},
    {"call_unknown", step("at = \"client\"\ncall = \"open_active\""), {4, 8}, "did you mean \"open-active\"?"},
    {"call_socket_word",
     step("at = \"client\"\ncall = \"connect\""),
     {4, 8},
     "expected open-passive, open-active, send"},
    {"bytes_negative", step("at = \"client\"\ncall = \"send\"\nbytes = -5"), {5, 9}, "expected an integer from 0"},
    {"bytes_with_close",
     step("at = \"client\"\ncall = \"close\"\nbytes = 5"),
     {5, 1},
     "bytes has no meaning with call"},
    {"push_with_receive", step("at = \"client\"\ncall = \"receive\"\npush = true"), {5, 1}, "push has no meaning"},
    {"bytes_with_wait", step("wait = \"1s\"\nbytes = 5"), {4, 1}, "bytes has no meaning with wait"},
    {"at_with_deliver", step("at = \"server\"\ndeliver = \"next\""), {3, 1}, "write deliver = { to = \"server\" }"},
    {"at_with_wait", step("at = \"server\"\nwait = \"1s\""), {3, 1}, "at has no meaning with wait"},
    {"deliver_last", step("deliver = \"last\""), {3, 11}, "expected \"next\""},
    {"deliver_misspelt", step("deliver = \"nxt\""), {3, 11}, "did you mean \"next\"?"},
    {"deliver_a_number", step("deliver = 3"), {3, 11}, "deliver is an integer; expected \"next\""},
    {"deliver_to_and_id", step("deliver = { to = \"server\", id = 1 }"), {3, 11}, "needs either to or id"},
    {"deliver_nothing", step("deliver = {}"), {3, 11}, "needs either to or id"},
    {"deliver_from", step("deliver = { from = \"server\", id = 1 }"), {3, 13}, "unknown key \"from\" in deliver"},
    {"drop_id_zero", step("drop = { id = 0 }"), {3, 15}, "id is 0; expected an integer from 1"},
    {"duplicate_to_nobody", step("duplicate = { to = \"network\" }"), {3, 20}, "expected client or server"},
    {"delay_without_by", step("delay = \"next\""), {2, 1}, "expected by = \"2s\""},
    {"delay_by_nothing", step("delay = \"next\"\nby = \"0s\""), {4, 6}, "by is \"0s\"; expected at least 1us"},
    {"delay_by_a_number", step("delay = \"next\"\nby = 2"), {4, 6}, "by is an integer"},
    {"delay_to_nobody", step("delay = { to = \"network\" }\nby = \"2s\""), {3, 16}, "expected client or server"},
    {"by_with_drop", step("drop = \"next\"\nby = \"2s\""), {4, 1}, "by has no meaning with drop; expected delay"},
    {"delay_and_drop", step("drop = \"next\"\ndelay = \"next\"\nby = \"2s\""), {4, 1}, "a step does one thing"},
    {"at_with_delay",
     step("at = \"server\"\ndelay = \"next\"\nby = \"2s\""),
     {3, 1},
     "write delay = { to = \"server\" }"},
    {"wait_a_number", step("wait = 2"), {3, 8}, "wait is an integer; expected a string with a number and its unit"},
    {"wait_without_number", step("wait = \"s\""), {3, 8}, "expected a number and its unit"},
    {"wait_point_without_digits", step("wait = \"1.s\""), {3, 8}, "expected a number and its unit"},
    {"timeout_unknown", step("at = \"client\"\ntimeout = \"timewait\""), {4, 11}, "did you mean \"time-wait\"?"},
    {"crash_false", step("at = \"client\"\ncrash = false"), {4, 9}, "crash is false"},
    {"crash_without_at", step("crash = true"), {2, 1}, "a step with crash needs to know where"},

    // segment
    {"segment_a_string", step("at = \"client\"\nsegment = \"SYN\""), {4, 11}, "segment is a string; expected a table"},
    {"segment_without_seq", step("at = \"client\"\nsegment = { ctl = \"SYN\" }"), {4, 11}, "a segment without seq"},
    {"segment_without_ctl", step("at = \"client\"\nsegment = { seq = 1 }"), {4, 11}, "a segment without ctl"},
    {"segment_fin_key",
     step("at = \"client\"\nsegment = { seq = 1, ctl = \"\", fin = true }"),
     {4, 32},
     "unknown key \"fin\" in a segment"},
    {"segment_seq_too_large",
     step("at = \"client\"\nsegment = { seq = 4294967296, ctl = \"SYN\" }"),
     {4, 19},
     "seq is 4294967296"},
    {"linger_without_close",
     step("at = \"client\"\ncall = \"send\"\nlinger = 0"),
     {5, 1},
     "linger has no meaning with call = \"send\""},
    {"linger_not_zero", step("at = \"client\"\ncall = \"close\"\nlinger = 5"), {5, 10}, "linger is 5"},
    {"call_nearly_shutdown", step("at = \"client\"\ncall = \"shutdwon\""), {4, 8}, "did you mean \"shutdown\"?"},
    {"segment_ctl_unknown",
     step("at = \"client\"\nsegment = { seq = 1, ctl = \"SYM\" }"),
     {4, 28},
     "did you mean \"SYN\"?"},
    {"segment_ctl_spaces",
     step("at = \"client\"\nsegment = { seq = 1, ack = 1, ctl = \"SYN, ACK\" }"),
     {4, 37},
     "expected some of SYN, FIN, RST, PSH or ACK"},
    {"segment_ctl_list_of_numbers",
     step("at = \"client\"\nsegment = { seq = 1, ctl = [1] }"),
     {4, 29},
     "an element of ctl is an integer"},
    {"segment_ack_without_number",
     step("at = \"client\"\nsegment = { seq = 1, ctl = \"SYN,ACK\" }"),
     {4, 28},
     "the segment has no ack"},
    {"segment_len",
     step("at = \"client\"\nsegment = { seq = 1, ctl = \"\", len = 70000 }"),
     {4, 38},
     "expected an integer from 0 to 65535"},

    // expect
    {"expect_key", step("wait = \"1s\"\nexpect = { clinet = \"CLOSED\" }"), {4, 12}, "did you mean \"client\"?"},
    {"expect_state",
     step("wait = \"1s\"\nexpect = { server = \"TIME_WAIT\" }"),
     {4, 21},
     "did you mean \"TIME-WAIT\"?"},
    {"expect_state_other_name",
     step("wait = \"1s\"\nexpect = { server = \"TIMED_WAIT\" }"),
     {4, 21},
     "did you mean \"TIME-WAIT\"?"},
    {"expect_sent_a_string", step("wait = \"1s\"\nexpect = { sent = \"SYN\" }"), {4, 19}, "such as [\"SYN,ACK\"]"},
    {"expect_sent_unknown",
     step("wait = \"1s\"\nexpect = { sent = [\"SYN\", \"AKC\"] }"),
     {4, 27},
     "did you mean \"ACK\"?"},
    {"expect_signal",
     step("wait = \"1s\"\nexpect = { signals = [\"connection rest\"] }"),
     {4, 23},
     "did you mean \"connection reset\"?"},
    {"expect_rule",
     step("wait = \"1s\"\nexpect = { rule = \"established-clos\" }"),
     {4, 19},
     "did you mean \"established-close\"?"},
    {"expect_a_string",
     step("wait = \"1s\"\nexpect = \"ESTABLISHED\""),
     {4, 10},
     "expect is a string; expected a table"},
    {"say_a_number", step("wait = \"1s\"\nsay = 1"), {4, 7}, "say is an integer; expected a string"},
    {"columns_are_characters",
     "title = { zh_CN = \"三次握手\", fr-FR = \"x\" }",
     {2, 27},
     "unknown language \"fr-FR\""},
};

} // namespace

TEST_P(BrokenFile, IsRefusedAtItsPlace)
{
    const Broken& broken = GetParam();
    const Reading reading = scenario::read(withFormat(broken.text), "dir/broken.toml");
    EXPECT_FALSE(reading.scenario.has_value());
    ASSERT_EQ(reading.diagnostics.size(), 1U) << allOf(reading.diagnostics);
    const Diagnostic& d = reading.diagnostics.front();
    EXPECT_EQ(d.file, "dir/broken.toml");
    EXPECT_EQ(d.place, broken.place) << scenario::format(d);
    EXPECT_THAT(d.message, HasSubstr(broken.fragment));
    EXPECT_EQ(d.message.find('\n'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Reader, BrokenFile, testing::ValuesIn(brokenFiles),
                         [](const testing::TestParamInfo<Broken>& broken) { return std::string(broken.param.name); });

TEST(Reader, TakesCloseWithLingerZeroForAbort)
{
    const Reading reading = scenario::read("format = 1\n[[step]]\nat = \"client\"\ncall = \"close\"\nlinger = 0\n"
                                           "[[step]]\nat = \"client\"\ncall = \"shutdown\"\n",
                                           "linger.toml");
    ASSERT_TRUE(reading.scenario) << allOf(reading.diagnostics);
    EXPECT_EQ(reading.scenario->steps.at(0).action,
              scenario::Action(scenario::CallStep{sim::Side::Client, {tcp::Call::Abort}}));
    EXPECT_EQ(reading.scenario->steps.at(1).action,
              scenario::Action(scenario::CallStep{sim::Side::Client, {tcp::Call::Shutdown}}));
}

TEST(Reader, NeedsTheFormat)
{
    for (const auto& [text, fragment] : std::vector<std::pair<std::string, std::string>>{
             {"", "1:1: the format is missing; expected format = 1 at the top"},
             {"title = \"x\"\n", "1:1: the format is missing"},
             {"format = 2\n", "1:10: format is 2; expected 1"},
             {"format = \"1\"\n", "1:10: format is a string; expected 1"},
             {"fromat = 1\n", "1:1: unknown key \"fromat\" in the file; did you mean \"format\"?"}}) {
        const Reading reading = scenario::read(text, "f.toml");
        EXPECT_FALSE(reading.scenario.has_value());
        EXPECT_THAT(allOf(reading.diagnostics), HasSubstr("f.toml:" + fragment));
    }
}

TEST(Reader, ReportsAllThatIsWrongInTheOrderOfTheFile)
{
    const Reading reading = scenario::read(withFormat("titel = \"x\"\n"
                                                      "[[step]]\n"
                                                      "at = \"clinet\"\n"
                                                      "call = \"clos\"\n"
                                                      "expect = { server = \"OPEN\", sent = [1] }\n"
                                                      "[link]\n"
                                                      "delay = 3\n"
                                                      "[client]\n"
                                                      "state = \"LISTEN\"\n"
                                                      "rcv_nxt = 1\n"),
                                           "f.toml");
    std::vector<Place> places;
    for (const Diagnostic& d : reading.diagnostics)
        places.push_back(d.place);
    const std::vector<Place> expected{{2, 1}, {4, 6}, {5, 8}, {6, 21}, {6, 37}, {8, 9}, {11, 11}};
    EXPECT_EQ(places, expected) << allOf(reading.diagnostics);
}

TEST(Reader, FormatsPlacesForEditors)
{
    EXPECT_EQ(scenario::format({"a/b.toml", {12, 3}, "broken"}), "a/b.toml:12:3: broken");
    EXPECT_EQ(scenario::format({"a\nb", {1, 1}, "broken"}), "a\\x0ab:1:1: broken");
}

// No bytes whatever may bring the reader down.
TEST(Reader, SurvivesAnyBytes)
{
    std::vector<std::string> texts{
        std::string(1, '\0'),
        std::string("format\0= 1", 10),
        "format = 1\ntitle = \"\xff\xfe\"\n",
        "\xef\xbb\xbf",
        "\xff\xfe" + std::string("f\0", 2),
        "a" +
            [] {
                std::string s;
                for (int i = 0; i < 300'000; ++i)
                    s += ".a";
                return s;
            }()
            + " = 1",
        '[' +
            [] {
                std::string s = "a";
                for (int i = 0; i < 300'000; ++i)
                    s += ".a";
                return s;
            }()
            + ']',
        "x = { a" +
            [] {
                std::string s;
                for (int i = 0; i < 100'000; ++i)
                    s += " . \"a\"";
                return s;
            }()
            + " = 1 }",
        "a = " + std::string(100'000, '['),
        "a = " +
            [] {
                std::string s;
                for (int i = 0; i < 100'000; ++i)
                    s += "{a=";
                return s;
            }(),
        "a = 0x" + std::string(10'000, 'f'),
        "a = 1e" + std::string(1'000, '9'),
        "a = -" + std::string(10'000, '9'),
        "a = \"\"\"" + std::string(10'000, '"'),
        "a = '''",
        "a = \"\\",
        "a = \"\\u",
        "a = 9999-99-99T99:99:99",
        std::string(1'000'000, '\n'),
        std::string(scenario::largestFile + 1, '#'),
    };
    for (const std::string& text : texts) {
        const Reading reading = scenario::read(text, "f.toml");
        EXPECT_FALSE(reading.scenario.has_value());
        EXPECT_FALSE(reading.diagnostics.empty());
        for (const Diagnostic& d : reading.diagnostics) {
            EXPECT_GE(d.place.line, 1);
            EXPECT_GE(d.place.column, 1);
            EXPECT_EQ(d.message.find('\n'), std::string::npos);
        }
    }
}

// Every prefix and every file with one byte changed is read or refused, never worse.
TEST(Reader, SurvivesDamage)
{
    const std::string good = withFormat("title = { en = \"Handshake\", zh_CN = \"握手\" }\n"
                                        "[profile]\nmsl = \"120s\"\n[link]\ndelay = \"50ms\"\n"
                                        "[client]\nstate = \"ESTABLISHED\"\nsnd_una = 101\nsnd_nxt = 121\n"
                                        "[server]\nstate = \"ESTABLISHED\"\n"
                                        "[[step]]\nat = \"client\"\nsegment = { seq = 90, ctl = \"SYN\", len = 3 }\n"
                                        "[[step]]\ndeliver = { to = \"server\" }\nexpect = { sent = [\"ACK\"] }\n");
    ASSERT_TRUE(scenario::read(good, "f.toml").scenario.has_value());
    for (std::size_t n = 0; n < good.size(); ++n) {
        const Reading cut = scenario::read(good.substr(0, n), "f.toml");
        EXPECT_NE(cut.scenario.has_value(), !cut.diagnostics.empty());
        for (const char c : {'\0', '\n', '"', '[', '}', '.', '\xe4', '9'}) {
            std::string damaged = good;
            damaged[n] = c;
            const Reading reading = scenario::read(damaged, "f.toml");
            EXPECT_NE(reading.scenario.has_value(), !reading.diagnostics.empty());
        }
    }
}
