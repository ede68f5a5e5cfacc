#include "model/trace/phrases.h"
#include "model/trace/trace.h"

#include <nlohmann/json.hpp>

namespace synfin::trace {

namespace {

using Json = nlohmann::ordered_json;
using sim::Side;

[[nodiscard]] double seconds(tcp::Duration time)
{
    return static_cast<double>(time.count()) / 1e6;
}

[[nodiscard]] Json optionalNumber(bool exists, std::uint32_t value)
{
    return exists ? Json(value) : Json(nullptr);
}

[[nodiscard]] Json controlJson(const tcp::Segment& segment)
{
    Json ctl = Json::array();
    const auto add = [&ctl](bool on, const char* bit) {
        if (on)
            ctl.push_back(bit);
    };
    add(segment.ctl.syn, "SYN");
    add(segment.ctl.fin, "FIN");
    add(segment.ctl.rst, "RST");
    add(segment.ctl.psh, "PSH");
    add(segment.ack.has_value(), "ACK");
    return ctl;
}

[[nodiscard]] Json segmentJson(const sim::Flight& flight)
{
    const tcp::Segment& segment = flight.segment;
    Json json{{"id", flight.id},
              {"from", sim::name(flight.from)},
              {"to", sim::name(flight.to())},
              {"seq", segment.seq.value()},
              {"ack", optionalNumber(segment.ack.has_value(), segment.ack.value_or(tcp::Seq()).value())},
              {"ctl", controlJson(segment)},
              {"len", segment.len},
              {"wnd", segment.wnd}};
    if (flight.retransmission)
        json["retransmission"] = true;
    if (flight.injected)
        json["injected"] = true;
    if (flight.copyOf)
        json["copy_of"] = *flight.copyOf;
    return json;
}

[[nodiscard]] Json eventJson(const sim::StepRecord& record)
{
    if (!record.choice)
        return nullptr;
    const auto about = [&record](const char* kind) { return Json{{"kind", kind}, {"segment", record.segment->id}}; };
    return std::visit(Overloaded{[](const sim::CallChoice& c) {
                                     Json json{{"kind", "call"}, {"call", tcp::name(c.call.call)}};
                                     if (c.call.call == tcp::Call::Send || c.call.bytes > 0)
                                         json["bytes"] = c.call.bytes;
                                     if (c.call.push)
                                         json["push"] = true;
                                     return json;
                                 },
                                 [&](const sim::Deliver&) { return about("segment"); },
                                 [&](const sim::Inject&) { return about("segment"); },
                                 [&](const sim::Drop&) { return about("lost"); },
                                 [&](const sim::Duplicate&) { return about("duplicated"); },
                                 [&](const sim::Delay& d) {
                                     Json json = about("delayed");
                                     json["by"] = seconds(d.by);
                                     return json;
                                 },
                                 [](const sim::TimeoutChoice& t) {
                                     return Json{{"kind", "timeout"}, {"timer", tcp::name(t.timer)}};
                                 },
                                 [](const sim::Crash&) {
                                     return Json{{"kind", "crash"}};
                                 }},
                      record.choice->action);
}

[[nodiscard]] bool isArrival(const sim::StepRecord& record)
{
    return record.choice
           && (std::holds_alternative<sim::Deliver>(record.choice->action)
               || std::holds_alternative<sim::Inject>(record.choice->action));
}

[[nodiscard]] Json endpointJson(const sim::Endpoint& endpoint)
{
    const tcp::Tcb& tcb = endpoint.tcb;
    Json timers = Json::array();
    for (const tcp::Timer timer : tcp::allTimers)
        if (const auto expiry = endpoint.expiry(timer))
            timers.push_back({{"timer", tcp::name(timer)}, {"expires", seconds(*expiry)}});
    return Json{{"state", tcp::name(tcb.state)},
                {"opened", tcb.exists() && tcb.opened ? Json(tcp::name(*tcb.opened)) : Json(nullptr)},
                {"iss", optionalNumber(tcb.hasSend(), tcb.iss.value())},
                {"irs", optionalNumber(tcb.hasReceive(), tcb.irs.value())},
                {"snd_una", optionalNumber(tcb.hasSend(), tcb.sndUna.value())},
                {"snd_nxt", optionalNumber(tcb.hasSend(), tcb.sndNxt.value())},
                {"snd_wnd", optionalNumber(tcb.hasReceive(), tcb.sndWnd)}, // the peer's first offer makes it known
                {"rcv_nxt", optionalNumber(tcb.hasReceive(), tcb.rcvNxt.value())},
                {"rcv_wnd", optionalNumber(tcb.exists(), tcb.rcvWnd)},
                {"timers", std::move(timers)}};
}

[[nodiscard]] Json stepJson(int step, const sim::StepRecord& record)
{
    Json sent = Json::array();
    for (const sim::Flight& flight : record.sent)
        sent.push_back(segmentJson(flight));
    Json signals = Json::array();
    for (const tcp::Signal signal : record.signals)
        signals.push_back(tcp::text(signal));
    Json inFlight = Json::array();
    for (const sim::Flight& flight : record.after.wire)
        inFlight.push_back(flight.id);

    Json at = nullptr;
    if (record.choice)
        at = record.at ? sim::name(*record.at) : std::string_view("network");
    return Json{{"step", step},
                {"time", seconds(record.time)},
                {"at", std::move(at)},
                {"event", eventJson(record)},
                {"segment", isArrival(record) ? segmentJson(*record.segment) : Json(nullptr)},
                {"rule", record.rule != nullptr ? Json(record.rule->id) : Json(nullptr)},
                {"why", sim::explanation(record)},
                {"sent", std::move(sent)},
                {"signals", std::move(signals)},
                {"client", endpointJson(record.after.at(Side::Client))},
                {"server", endpointJson(record.after.at(Side::Server))},
                {"in_flight", std::move(inFlight)}};
}

} // namespace

std::string writeJsonl(const sim::History& history)
{
    std::string out;
    for (int i = 0; i < history.size(); ++i)
        out += stepJson(i, history.at(i)).dump() + '\n';
    return out;
}

} // namespace synfin::trace
