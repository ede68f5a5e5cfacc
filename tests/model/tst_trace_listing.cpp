#include "model/scenario/reader.h"
#include "model/tcp/rules.h"
#include "model/trace/listing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace synfin;
using Json = nlohmann::ordered_json;

namespace {

std::vector<scenario::Scenario> two()
{
    std::vector<scenario::Scenario> all;
    all.push_back(scenario::read("format = 1\nkind = \"opening\"\n"
                                 "title = { en = \"Shake\", zh_CN = \"握手\" }\nabout = \"How it begins\"\n",
                                 "a/shake.toml")
                      .scenario.value());
    all.push_back(scenario::read("format = 1\n", "plain.toml").scenario.value());
    return all;
}

} // namespace

TEST(RulesJson, IsTheTable)
{
    const Json rules = Json::parse(trace::rulesJson());
    ASSERT_EQ(rules.size(), tcp::allRules().size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const tcp::Rule& rule = tcp::allRules()[i];
        const Json& row = rules[i];
        std::vector<std::string> keys;
        for (const auto& [key, value] : row.items())
            keys.push_back(key);
        EXPECT_EQ(keys, (std::vector<std::string>{"id", "number", "from", "event", "action", "to", "role", "drawn",
                                                  "section"}));
        EXPECT_EQ(row.at("id"), rule.id);
        EXPECT_EQ(row.at("from"), tcp::name(rule.from));
        EXPECT_EQ(row.at("to"), tcp::name(rule.to));
        EXPECT_EQ(row.at("event"), rule.event);
        EXPECT_EQ(row.at("action"), rule.action);
        EXPECT_EQ(row.at("role"), tcp::name(rule.role));
        EXPECT_EQ(row.at("drawn"), rule.drawn);
        EXPECT_EQ(row.at("section"), rule.section);
        EXPECT_EQ(row.at("number"), rule.number == 0 ? Json(nullptr) : Json(rule.number)) << rule.id;
    }
}

TEST(RulesJson, HasTheRowsOfFigure5)
{
    std::vector<int> numbers;
    for (const Json& row : Json::parse(trace::rulesJson()))
        if (!row.at("number").is_null())
            numbers.push_back(row.at("number"));
    std::ranges::sort(numbers);
    std::vector<int> all(21);
    for (int i = 0; i < 21; ++i)
        all[static_cast<std::size_t>(i)] = i + 1;
    EXPECT_EQ(numbers, all);
}

TEST(RulesTable, HasALineForEachRule)
{
    const std::string table = trace::rulesTable();
    EXPECT_THAT(table, testing::StartsWith("no  id"));
    EXPECT_THAT(table, testing::ContainsRegex(
                           "\n15  fin-wait-1-rcv-fin +FIN-WAIT-1 +rcv FIN +snd ACK +CLOSING +unusual +§3.10.7.4\n"));
    EXPECT_THAT(table, testing::ContainsRegex(
                           "\n-   established-abort +ESTABLISHED +ABORT +snd RST +CLOSED +unusual +§3.10.5\n"));
    EXPECT_EQ(std::ranges::count(table, '\n'), static_cast<std::ptrdiff_t>(tcp::allRules().size()) + 3);
    EXPECT_EQ(table.find(" \n"), std::string::npos);
}

TEST(Scenarios, AreListedForPeople)
{
    EXPECT_EQ(trace::scenariosTable(two(), "en"), "id     kind     title\n"
                                                  "shake  opening  Shake\n"
                                                  "plain           plain\n");
    EXPECT_EQ(trace::scenariosTable(two(), "zh_CN"), "id     kind     title\n"
                                                     "shake  opening  握手\n"
                                                     "plain           plain\n");
    EXPECT_EQ(trace::scenariosTable({}, "en"), "id  kind  title\n");
}

TEST(Scenarios, AreListedForPrograms)
{
    EXPECT_EQ(
        trace::scenariosJson(two()),
        "[\n"
        R"({"id":"shake","title":"Shake","kind":"opening","about":"How it begins","titles":{"en":"Shake","zh_CN":"握手"}},)"
        "\n"
        R"({"id":"plain","title":"plain","kind":"","about":"","titles":{}})"
        "\n]\n");
    EXPECT_EQ(Json::parse(trace::scenariosJson({})), Json::array());
}

TEST(ProfilesTable, MarksWhereTheBasesDiffer)
{
    const std::string table = trace::profilesTable();
    EXPECT_THAT(table, testing::ContainsRegex("\n[*]  half-duplex-close +false +false +true "));
    EXPECT_THAT(table, testing::ContainsRegex("\n   mss +1460 +1460 +1460 "));
    EXPECT_THAT(table, testing::HasSubstr("fin-wait-2-timeout: no RFC; Linux: net.ipv4.tcp_fin_timeout"));
    const Json list = Json::parse(trace::profilesJson());
    const auto msl = std::ranges::find_if(list, [](const Json& row) { return row.at("key") == "msl"; });
    ASSERT_NE(msl, list.end());
    EXPECT_EQ(msl->at("values"), Json::parse(R"({"rfc9293":"2min","rfc793":"2min","linux":"30s"})"));
    EXPECT_EQ(msl->at("differs"), true);
}
