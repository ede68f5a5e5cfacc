// What `synfin trace` prints, in every format.
#include "model/scenario/reader.h"
#include "model/scenario/runner.h"
#include "model/trace/trace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <sstream>

using namespace synfin;
using Json = nlohmann::ordered_json;

namespace {

struct Told {
    scenario::Scenario scenario;
    scenario::Run run;
};

Told tell(const std::string& text, const std::string& file)
{
    scenario::Reading reading = scenario::read(text, file);
    for (const auto& d : reading.diagnostics)
        ADD_FAILURE() << scenario::format(d);
    scenario::Run run = scenario::run(reading.scenario.value());
    return {std::move(reading.scenario.value()), std::move(run)};
}

Told bundled(const std::string& id)
{
    const std::string path = std::string(SYNFIN_SOURCE_DIR) + "/resources/scenarios/" + id + ".toml";
    std::ifstream file(path);
    return tell({std::istreambuf_iterator<char>(file), {}}, path);
}

std::string traced(const Told& told, trace::Format format)
{
    return trace::write(format, told.run.history, told.scenario.titleIn("en"));
}

std::vector<Json> jsonLines(const Told& told)
{
    std::vector<Json> lines;
    std::istringstream text(traced(told, trace::Format::Jsonl));
    for (std::string line; std::getline(text, line);)
        lines.push_back(Json::parse(line));
    return lines;
}

std::vector<std::string> keysOf(const Json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

using Keys = std::vector<std::string>;

// Everything that can happen, once.
const std::string allKinds = "format = 1\n"
                             "[server]\nstate = \"LISTEN\"\n"
                             "[[step]]\nat = \"client\"\ncall = \"open-active\"\n"
                             "[[step]]\nduplicate = \"next\"\n"
                             "[[step]]\ndrop = \"next\"\n"
                             "[[step]]\ndelay = \"next\"\nby = \"1.5s\"\n"
                             "[[step]]\nat = \"client\"\ntimeout = \"retransmission\"\n"
                             "[[step]]\ndeliver = { id = 2 }\n"
                             "[[step]]\nat = \"client\"\nsegment = { seq = 5, ack = 101, ctl = \"RST\" }\n"
                             "[[step]]\nat = \"server\"\ncrash = true\n"
                             "[[step]]\nat = \"client\"\ncall = \"send\"\nbytes = 4\npush = true\n"
                             "[[step]]\nat = \"client\"\ncall = \"receive\"\n";

} // namespace

TEST(Formats, HaveTheirNames)
{
    for (const std::string_view name : trace::formatNames())
        EXPECT_TRUE(trace::formatNamed(name).has_value()) << name;
    EXPECT_EQ(trace::formatNamed("rfc"), trace::Format::Rfc);
    EXPECT_FALSE(trace::formatNamed("svg").has_value());
}

TEST(Formats, EndWithALineEnd)
{
    const Told told = bundled("normal");
    for (const std::string_view name : trace::formatNames()) {
        const std::string text = traced(told, *trace::formatNamed(name));
        EXPECT_TRUE(text.ends_with('\n')) << name;
        EXPECT_EQ(text.find(" \n"), std::string::npos) << name;
    }
}

TEST(Rfc, IsFigure6)
{
    EXPECT_EQ(traced(bundled("rfc9293-fig6"), trace::Format::Rfc),
              R"(       TCP Peer A                                               TCP Peer B

   1.  CLOSED                                                   LISTEN

   2.  SYN-SENT    --> <SEQ=100><CTL=SYN>                   --> SYN-RECEIVED

   3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>      <-- SYN-RECEIVED

   4.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK>          --> ESTABLISHED

   5.  ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK><DATA=10> --> ESTABLISHED

   6.              ... <SEQ=301><ACK=111><CTL=ACK>          <-- ESTABLISHED

               RFC 9293 figure 6: basic three-way handshake
)");
}

TEST(Rfc, IsFigure7WithItsSegmentsOnTheirWay)
{
    EXPECT_EQ(traced(bundled("rfc9293-fig7"), trace::Format::Rfc),
              R"(       TCP Peer A                                           TCP Peer B

   1.  CLOSED                                               CLOSED

   2.  SYN-SENT     --> <SEQ=100><CTL=SYN>              ...

   3.  SYN-RECEIVED <-- <SEQ=300><CTL=SYN>              <-- SYN-SENT

   4.               ... <SEQ=100><CTL=SYN>              --> SYN-RECEIVED

   5.  SYN-RECEIVED --> <SEQ=100><ACK=301><CTL=SYN,ACK> ...

   6.  ESTABLISHED  <-- <SEQ=300><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED

   7.               ... <SEQ=100><ACK=301><CTL=SYN,ACK> --> ESTABLISHED

                  RFC 9293 figure 7: simultaneous open
)");
}

TEST(Rfc, IsFigure12WithItsRemarks)
{
    EXPECT_EQ(traced(bundled("rfc9293-fig12"), trace::Format::Rfc),
              R"(       TCP Peer A                                          TCP Peer B

   1.  ESTABLISHED                                         ESTABLISHED

   2.  (Close)
       FIN-WAIT-1  --> <SEQ=100><ACK=300><CTL=FIN,ACK> --> CLOSE-WAIT

   3.  FIN-WAIT-2  <-- <SEQ=300><ACK=101><CTL=ACK>     <-- CLOSE-WAIT

   4.                                                      (Close)
       TIME-WAIT   <-- <SEQ=300><ACK=101><CTL=FIN,ACK> <-- LAST-ACK

   5.  TIME-WAIT   --> <SEQ=101><ACK=301><CTL=ACK>     --> CLOSED

   6.  (2 MSL)
       CLOSED                                              CLOSED

                   RFC 9293 figure 12: normal close
)");
}

TEST(Rfc, ShowsLossesDuplicatesAndSegmentsOutOfNowhere)
{
    EXPECT_EQ(traced(tell(allKinds, "all.toml"), trace::Format::Rfc),
              R"(       TCP Peer A                                           TCP Peer B

   1.  CLOSED                                               LISTEN

   2.  SYN-SENT     --> <SEQ=100><CTL=SYN>              ... (lost)

   3.               ... <SEQ=100><CTL=SYN>              ... (delayed)

   4.  (duplicate)  ... <SEQ=100><CTL=SYN>              --> SYN-RECEIVED

   5.  (Retransmit)
       SYN-SENT     --> <SEQ=100><CTL=SYN>              ...

   6.               ... <SEQ=300><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED

   7.  CLOSED       <-- <SEQ=5><ACK=101><CTL=RST,ACK>   ...

   8.                                                       (REBOOT)
       CLOSED                                               CLOSED

                                  all
)");
}

TEST(Rfc, KeepsTheStatesOfASideInTheirOrder)
{
    // The reset leaves before the data arrives, so it stands before it.
    EXPECT_THAT(traced(bundled("abort"), trace::Format::Rfc),
                testing::HasSubstr("   2.  (Abort)\n"
                                   "       CLOSED      --> <SEQ=101><CTL=RST>                   ...\n"
                                   "\n"
                                   "   3.  CLOSED      <-- <SEQ=301><ACK=101><CTL=ACK><DATA=50> <-- ESTABLISHED\n"));
}

TEST(Rfc, ShowsAtLeastTheStates)
{
    EXPECT_EQ(traced(tell("format = 1\n", "nothing.toml"), trace::Format::Rfc),
              "       TCP Peer A    TCP Peer B\n\n   1.  CLOSED        CLOSED\n\n          nothing\n");
}

TEST(Text, TellsWhatHappensAndWhy)
{
    EXPECT_EQ(traced(bundled("refused"), trace::Format::Text),
              R"(Nobody listens: connection refused

step    time  client        server        what happens, and why
   0  0.00 s  CLOSED        CLOSED        start
   1  0.00 s  SYN-SENT      CLOSED        client: active OPEN; sends #1 SYN seq=100
              The user wants a connection: a TCB is created, an initial sequence number is chosen, SYN is sent, and the endpoint waits in SYN-SENT for the answer. (RFC 9293 §3.10.1)
   2  0.05 s  SYN-SENT      CLOSED        server: #1 SYN seq=100 arrives; sends #2 RST,ACK seq=0 ack=101
              There is no connection here, so the segment is answered with a reset that its sender will accept. (RFC 9293 §3.10.7.1)
   3  0.10 s  CLOSED        CLOSED        client: #2 RST,ACK seq=0 ack=101 arrives; tells its user "error: connection reset"
              The reset acknowledges our SYN: the peer refuses the connection, and the TCB is deleted. (RFC 9293 §3.10.7.3)
)");
}

TEST(Text, NamesEveryKindOfStep)
{
    const std::string text = traced(tell(allKinds, "all.toml"), trace::Format::Text);
    for (const char* part :
         {"network: #1 SYN seq=100 is duplicated; the copy is #2 SYN seq=100\n", "network: #1 SYN seq=100 is lost\n",
          "network: #2 SYN seq=100 is held back for 1.5 s\n",
          "client: retransmission timeout; sends #3 SYN seq=100 again\n",
          "server: #2 SYN seq=100 arrives; sends #4 SYN,ACK seq=300 ack=101\n",
          "client: #5 RST,ACK seq=5 ack=101 arrives out of nowhere; tells its user \"error: connection reset\"\n",
          "server: crash\n", "client: SEND 4; tells its user \"error: connection does not exist\"\n",
          "client: RECEIVE; tells"})
        EXPECT_THAT(text, testing::HasSubstr(part));
}

TEST(Jsonl, HasTheKeysOfTheContractInTheirOrder)
{
    const Keys step{"step", "time", "at",      "event",  "segment", "rule",
                    "why",  "sent", "signals", "client", "server",  "in_flight"};
    const Keys endpoint{"state",   "opened",  "iss",     "irs",     "snd_una",
                        "snd_nxt", "snd_wnd", "rcv_nxt", "rcv_wnd", "timers"};
    const Keys segment{"id", "from", "to", "seq", "ack", "ctl", "len", "wnd"};
    for (const Json& line : jsonLines(bundled("normal"))) {
        EXPECT_EQ(keysOf(line), step);
        EXPECT_EQ(keysOf(line.at("client")), endpoint);
        EXPECT_EQ(keysOf(line.at("server")), endpoint);
        for (const Json& sent : line.at("sent"))
            EXPECT_EQ(keysOf(sent), segment);
        if (!line.at("segment").is_null()) {
            EXPECT_EQ(keysOf(line.at("segment")), segment);
        }
    }
}

TEST(Jsonl, StartsWithTheSituationBeforeAnythingHappens)
{
    const Json first = jsonLines(bundled("normal")).front();
    EXPECT_EQ(
        first.dump(),
        R"({"step":0,"time":0.0,"at":null,"event":null,"segment":null,"rule":null,"why":"Before anything happens.",)"
        R"("sent":[],"signals":[],)"
        R"("client":{"state":"CLOSED","opened":null,"iss":null,"irs":null,"snd_una":null,"snd_nxt":null,"snd_wnd":null,"rcv_nxt":null,"rcv_wnd":null,"timers":[]},)"
        R"("server":{"state":"CLOSED","opened":null,"iss":null,"irs":null,"snd_una":null,"snd_nxt":null,"snd_wnd":null,"rcv_nxt":null,"rcv_wnd":null,"timers":[]},)"
        R"("in_flight":[]})");
}

TEST(Jsonl, SaysTheHandshakeToTheLetter)
{
    const std::vector<Json> lines = jsonLines(bundled("normal"));
    const Json& arrival = lines.at(3);
    EXPECT_EQ(arrival.at("step"), 3);
    EXPECT_DOUBLE_EQ(arrival.at("time").get<double>(), 0.07);
    EXPECT_EQ(arrival.at("at"), "server");
    EXPECT_EQ(arrival.at("event").dump(), R"({"kind":"segment","segment":1})");
    EXPECT_EQ(arrival.at("segment").dump(),
              R"({"id":1,"from":"client","to":"server","seq":100,"ack":null,"ctl":["SYN"],"len":0,"wnd":65535})");
    EXPECT_EQ(arrival.at("rule"), "listen-rcv-syn");
    EXPECT_THAT(arrival.at("why").get<std::string>(), testing::EndsWith("(RFC 9293 §3.10.7.2)"));
    EXPECT_EQ(
        arrival.at("sent").dump(),
        R"([{"id":2,"from":"server","to":"client","seq":300,"ack":101,"ctl":["SYN","ACK"],"len":0,"wnd":65535}])");
    EXPECT_EQ(
        arrival.at("client").dump(),
        R"({"state":"SYN-SENT","opened":"active","iss":100,"irs":null,"snd_una":100,"snd_nxt":101,"snd_wnd":null,)"
        R"("rcv_nxt":null,"rcv_wnd":65535,"timers":[{"timer":"retransmission","expires":1.02}]})");
    EXPECT_EQ(
        arrival.at("server").dump(),
        R"({"state":"SYN-RECEIVED","opened":"passive","iss":300,"irs":100,"snd_una":300,"snd_nxt":301,"snd_wnd":65535,)"
        R"("rcv_nxt":101,"rcv_wnd":65535,"timers":[{"timer":"retransmission","expires":1.07}]})");
    EXPECT_EQ(arrival.at("in_flight").dump(), "[2]");

    EXPECT_EQ(lines.at(1).at("event").dump(), R"({"kind":"call","call":"open-passive"})");
    EXPECT_EQ(lines.at(6).at("event").dump(), R"({"kind":"call","call":"send","bytes":20})");
    EXPECT_EQ(lines.back().at("event").dump(), R"({"kind":"timeout","timer":"time-wait"})");
    EXPECT_DOUBLE_EQ(lines.back().at("time").get<double>(), 240.57);
    EXPECT_EQ(lines.at(11).at("signals").dump(), R"(["connection closing"])");
}

TEST(Jsonl, SaysEveryKindOfEvent)
{
    const std::vector<Json> lines = jsonLines(tell(allKinds, "all.toml"));
    const std::vector<std::string> events{R"({"kind":"call","call":"open-active"})",
                                          R"({"kind":"duplicated","segment":1})",
                                          R"({"kind":"lost","segment":1})",
                                          R"({"kind":"delayed","segment":2,"by":1.5})",
                                          R"({"kind":"timeout","timer":"retransmission"})",
                                          R"({"kind":"segment","segment":2})",
                                          R"({"kind":"segment","segment":5})",
                                          R"({"kind":"crash"})",
                                          R"({"kind":"call","call":"send","bytes":4,"push":true})",
                                          R"({"kind":"call","call":"receive"})"};
    ASSERT_EQ(lines.size(), events.size() + 1);
    for (std::size_t i = 0; i < events.size(); ++i)
        EXPECT_EQ(lines[i + 1].at("event").dump(), events[i]);
    EXPECT_EQ(lines[2].at("at"), "network");
    EXPECT_EQ(lines[3].at("at"), "network");
    EXPECT_TRUE(lines[3].at("segment").is_null());
    EXPECT_EQ(lines[4].at("at"), "network");
    EXPECT_TRUE(lines[4].at("segment").is_null());
    EXPECT_EQ(lines[5].at("sent").at(0).at("retransmission"), true);
    EXPECT_FALSE(lines[6].at("segment").contains("injected"));
    EXPECT_EQ(lines[7].at("segment").at("injected"), true);
    EXPECT_EQ(lines[7].at("segment").at("ctl").dump(), R"(["RST","ACK"])");
    EXPECT_EQ(lines[8].at("server").at("state"), "CLOSED");
    EXPECT_TRUE(lines[8].at("rule").is_null());
}

TEST(Mermaid, IsASequenceDiagram)
{
    EXPECT_EQ(traced(bundled("refused"), trace::Format::Mermaid), R"(sequenceDiagram
    title Nobody listens: connection refused
    participant C as client
    participant S as server
    Note left of C: CLOSED
    Note right of S: CLOSED
    Note left of C: active OPEN<br/>SYN-SENT
    C->>S: SYN seq=100
    S-->>C: RST,ACK seq=0 ack=101
    Note left of C: #quot;error: connection reset#quot;<br/>CLOSED
)");
}

TEST(Mermaid, KeepsItsOwnSignsOutOfTheTitle)
{
    const Told told = tell("format = 1\ntitle = \"a; b #1 <x>\\nend\"\n", "x.toml");
    EXPECT_THAT(traced(told, trace::Format::Mermaid), testing::HasSubstr("    title a#59; b #35;1 #lt;x#gt; end\n"));
}

TEST(PlantUml, IsASequenceDiagram)
{
    EXPECT_EQ(traced(bundled("refused"), trace::Format::PlantUml), R"(@startuml
title Nobody listens: connection refused
participant client as C
participant server as S
note left of C : CLOSED
note right of S : CLOSED
note left of C : active OPEN\nSYN-SENT
C -> S : SYN seq=100
S --> C : RST,ACK seq=0 ack=101
note left of C : "error: connection reset"\nCLOSED
@enduml
)");
}

TEST(PlantUml, KeepsItsOwnSignsOutOfTheTitle)
{
    const Told told = tell("format = 1\ntitle = '**b** a\\n ~ <x> c__d'\n", "x.toml");
    EXPECT_THAT(traced(told, trace::Format::PlantUml),
                testing::HasSubstr("title *~*b*~* a<U+005C>n <U+007E> <U+003C>x> c_~_d\n"));
}

TEST(Diagrams, TellWhatBecameOfEachSegment)
{
    const Told told = tell(allKinds, "all.toml");
    const std::string mermaid = traced(told, trace::Format::Mermaid);
    EXPECT_THAT(mermaid, testing::HasSubstr("C-xS: SYN seq=100 (lost)\n"));
    EXPECT_THAT(mermaid, testing::HasSubstr("C->>S: SYN seq=100 (duplicate) (held back for 1.5 s)\n"));
    EXPECT_THAT(mermaid, testing::HasSubstr("S-->>C: RST,ACK seq=5 ack=101 (out of nowhere)\n"));
    EXPECT_THAT(mermaid, testing::HasSubstr("C-)S: SYN seq=100 (retransmission) (on its way)\n"));
    EXPECT_THAT(mermaid, testing::HasSubstr("S--)C: SYN,ACK seq=300 ack=101 (on its way)\n"));
    const std::string plantUml = traced(told, trace::Format::PlantUml);
    EXPECT_THAT(plantUml, testing::HasSubstr("C ->x S : SYN seq=100 (lost)\n"));
    EXPECT_THAT(plantUml, testing::HasSubstr("S -->o C : SYN,ACK seq=300 ack=101 (on its way)\n"));
}
