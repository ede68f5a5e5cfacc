#include "model/trace/explored.h"

#include "model/explore/question.h"
#include "model/scenario/writer.h"
#include "model/sim/history.h"
#include "model/trace/trace.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace synfin::trace {

namespace {

using Json = nlohmann::ordered_json;
using explore::Bounds;
using explore::Report;
using explore::SideBounds;
using sim::Side;

struct NamedBound {
    const char* name;
    std::uint8_t SideBounds::*count;
};
constexpr std::array sideBounds{
    NamedBound{"opens", &SideBounds::opens},       NamedBound{"sends", &SideBounds::sends},
    NamedBound{"receives", &SideBounds::receives}, NamedBound{"closes", &SideBounds::closes},
    NamedBound{"aborts", &SideBounds::aborts},     NamedBound{"crashes", &SideBounds::crashes},
    NamedBound{"timeouts", &SideBounds::timeouts}};

std::string withSeparators(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, ",");
    return digits;
}

std::string decimal(double number)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", number);
    return text.data();
}

std::string number(std::uint64_t n, const char* thing)
{
    return withSeparators(n) + ' ' + thing + (n == 1 ? "" : "s");
}

std::string sideText(const SideBounds& side)
{
    std::string out;
    for (const NamedBound& bound : sideBounds)
        if (const unsigned n = side.*bound.count; n > 0)
            out += (out.empty() ? "" : ", ") + std::string(bound.name) + ' ' + std::to_string(n);
    if (!side.opensActively || !side.opensPassively)
        out += side.opensActively ? ", opens actively" : side.opensPassively ? ", opens passively" : "";
    if (!side.impatient)
        out += ", closes only what is ESTABLISHED";
    if (!side.closesFirst)
        out += ", closes only after the peer";
    return out.empty() ? "does nothing" : out;
}

std::string boundsText(const Bounds& bounds)
{
    std::string out = bounds.sides[0] == bounds.sides[1]
                          ? "each side: " + sideText(bounds.sides[0])
                          : "client: " + sideText(bounds.sides[0]) + "; server: " + sideText(bounds.sides[1]);
    out += "; network: ";
    const auto add = [&out](unsigned n, const char* thing) {
        if (n > 0)
            out += std::string(thing) + ' ' + std::to_string(n) + ", ";
    };
    add(bounds.losses, "losses");
    add(bounds.duplicates, "duplicates");
    add(bounds.blindResets, "blind resets");
    out += bounds.network == explore::Network::InOrder ? "in order" : "reordering";
    out += ", at most " + std::to_string(bounds.onWire) + " on the wire";
    if (!bounds.timed)
        out += "; TIME-WAIT may end at any moment";
    return out;
}

std::string endText(const Report& report, const Bounds& bounds)
{
    switch (report.end) {
    case explore::End::Exhausted: return "That is all there is within these bounds.";
    case explore::End::Depth:
        return "Stopped at depth " + std::to_string(bounds.depth) + ", as asked; there may be more.";
    case explore::End::Worlds: return "Stopped after as many worlds as asked; there are more.";
    case explore::End::Memory: return "Stopped: there was no more memory, or no more room in a table.";
    case explore::End::Broken: return "Stopped at the first property that does not hold, as asked.";
    case explore::End::Reached: return "Stopped where the transition that was asked for is taken.";
    case explore::End::Interrupted: return "Interrupted; what stands here is what was found until then.";
    }
    return {};
}

template <typename Visit> void eachPair(const auto& table, Visit visit)
{
    for (const tcp::State client : tcp::allStates)
        for (const tcp::State server : tcp::allStates)
            if (const auto n = table[static_cast<std::size_t>(client)][static_cast<std::size_t>(server)]; n > 0)
                visit(client, server, n);
}

bool over(tcp::State s)
{
    return s == tcp::State::Closed || s == tcp::State::Listen;
}

sim::History played(const explore::Request& request, const explore::Violation& violation)
{
    sim::History history(request.setup);
    for (const sim::Choice& choice : violation.story)
        static_cast<void>(history.act(choice));
    return history;
}

Json boundsJson(const Bounds& bounds)
{
    Json json;
    for (const Side side : sim::bothSides) {
        const SideBounds& s = bounds.sides[sim::index(side)];
        Json& one = json[std::string(sim::name(side))];
        for (const NamedBound& bound : sideBounds)
            one[bound.name] = s.*bound.count;
        one["opens_actively"] = s.opensActively;
        one["opens_passively"] = s.opensPassively;
        one["impatient"] = s.impatient;
        one["closes_first"] = s.closesFirst;
    }
    json["losses"] = bounds.losses;
    json["duplicates"] = bounds.duplicates;
    json["blind_resets"] = bounds.blindResets;
    json["on_wire"] = bounds.onWire;
    json["network"] = bounds.network == explore::Network::InOrder ? "in-order" : "reordering";
    json["timed"] = bounds.timed;
    json["depth"] = bounds.depth;
    json["worlds"] = bounds.worlds;
    return json;
}

Json ids(const std::vector<const tcp::Rule*>& rules)
{
    Json list = Json::array();
    for (const tcp::Rule* rule : rules)
        list.push_back(rule->id);
    return list;
}

} // namespace

std::string exploredText(const explore::Request& request, const Report& report, double seconds)
{
    std::string out = "Within: " + boundsText(request.bounds) + ".\n";
    out += number(report.worlds, "world") + ", " + number(report.transitions, "step") + " between them, at most "
           + std::to_string(report.depth) + " from the start. " + endText(report, request.bounds) + '\n';
    if (report.notFollowed > 0)
        out += number(report.notFollowed, "step") + (report.notFollowed == 1 ? " was" : " were")
               + " not followed: too much would have been on the wire.\n";
    if (seconds > 0)
        out += decimal(seconds) + " s, " + decimal(static_cast<double>(report.worlds) / seconds / 1e6)
               + " million worlds a second; ";
    out += decimal(static_cast<double>(report.bytes) / (1024.0 * 1024.0)) + " MiB, "
           + decimal(static_cast<double>(report.bytes) / static_cast<double>(report.worlds)) + " bytes a world; "
           + number(report.endpoints, "different endpoint") + " and " + number(report.segments, "different segment")
           + ".\n";

    out += "\nPairs of states: " + std::to_string(report.orderedPairs()) + " (client, server), "
           + std::to_string(report.unorderedPairs()) + " without regard to who is who.\n";
    out += "Rules taken: " + std::to_string(report.rulesTaken.size())
           + "; not taken: " + std::to_string(report.rulesNotTaken.size()) + ".\n";
    for (const tcp::Rule* rule : report.rulesTaken)
        out += "  " + std::string(rule->id) + '\n';

    std::string ends;
    eachPair(report.deadEnds, [&](tcp::State client, tcp::State server, std::uint64_t n) {
        if (!over(client) || !over(server))
            ends += "  " + std::string(tcp::name(client)) + ", " + std::string(tcp::name(server)) + ": "
                    + number(n, "world") + '\n';
    });
    out += ends.empty() ? "\nDead ends: none found but those in which both sides are CLOSED or listen.\n"
                        : "\nDead ends, where nothing can happen within the bounds (client, server):\n" + ends;

    out += '\n';
    for (const explore::Property property : request.properties) {
        const auto broken = std::ranges::find(report.broken, property, &explore::Violation::property);
        const std::string_view verdict = broken != report.broken.end()           ? "BROKEN   "
                                         : report.end == explore::End::Exhausted ? "holds    "
                                                                                 : "unbroken ";
        out += std::string(verdict) + std::string(explore::name(property)) + ": "
               + std::string(explore::sentence(property)) + '\n';
    }
    if (report.end != explore::End::Exhausted)
        out += "The search did not go through everything: what is unbroken may still break.\n";
    for (const explore::Violation& violation : report.broken)
        out += '\n'
               + writeText(played(request, violation), "Broken: " + std::string(explore::name(violation.property))
                                                           + ", in " + number(violation.story.size(), "step"));
    return out;
}

std::string exploredJson(const explore::Request& request, const Report& report, double seconds)
{
    Json json{{"bounds", boundsJson(request.bounds)},
              {"end", explore::name(report.end)},
              {"worlds", report.worlds},
              {"transitions", report.transitions},
              {"depth", report.depth},
              {"not_followed", report.notFollowed},
              {"seconds", std::round(seconds * 1e6) / 1e6},
              {"bytes", report.bytes},
              {"bytes_per_world", static_cast<double>(report.bytes) / static_cast<double>(report.worlds)},
              {"endpoints", report.endpoints},
              {"segments", report.segments},
              {"ordered_pairs", report.orderedPairs()},
              {"unordered_pairs", report.unorderedPairs()}};
    const auto pairs = [](const auto& table) {
        Json list = Json::array();
        eachPair(table, [&](tcp::State client, tcp::State server, std::uint64_t n) {
            list.push_back({{"client", tcp::name(client)}, {"server", tcp::name(server)}, {"worlds", n}});
        });
        return list;
    };
    json["pairs"] = pairs(report.pairs);
    json["dead_ends"] = pairs(report.deadEnds);
    json["rules_taken"] = ids(report.rulesTaken);
    json["rules_not_taken"] = ids(report.rulesNotTaken);
    json["properties"] = Json::array();
    for (const explore::Property property : request.properties) {
        Json one{{"property", explore::name(property)},
                 {"holds", report.end == explore::End::Exhausted ? Json(true) : Json(nullptr)}};
        const auto broken = std::ranges::find(report.broken, property, &explore::Violation::property);
        if (broken != report.broken.end()) {
            one["holds"] = false;
            one["steps"] = broken->story.size();
            one["story"] = scenario::write(explore::scenarioOf(request.setup, broken->story, {}));
        }
        json["properties"].push_back(std::move(one));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace synfin::trace
