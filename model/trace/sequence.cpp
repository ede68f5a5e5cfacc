#include "model/trace/sequence.h"

#include "model/trace/phrases.h"

namespace synfin::trace {

namespace {

using sim::Side;

[[nodiscard]] SequenceArrow arrow(const sim::Flight& flight, SequenceArrow::End end)
{
    std::string text = segmentText(flight.segment);
    if (flight.retransmission)
        text += " (retransmission)";
    if (flight.copyOf)
        text += " (duplicate)";
    if (flight.injected)
        text += " (out of nowhere)";
    if (flight.held > tcp::Duration::zero())
        text += " (held back for " + lengthText(flight.held) + ')';
    if (end == SequenceArrow::End::Lost)
        text += " (lost)";
    if (end == SequenceArrow::End::OnItsWay)
        text += " (on its way)";
    return {flight.from, std::move(text), end, flight.injected};
}

// What a note says of the event itself; an arrival has its arrow instead.
[[nodiscard]] std::string event(const sim::Action& action)
{
    return std::visit(Overloaded{[](const sim::CallChoice& c) { return callText(c.call); },
                                 [](const sim::TimeoutChoice& t) { return std::string(timeoutText(t.timer)); },
                                 [](const sim::Crash&) { return std::string("crash"); },
                                 [](const auto&) { return std::string(); }},
                      action);
}

void addNote(std::vector<SequenceItem>& items, const sim::StepRecord& record, tcp::State before)
{
    SequenceNote note{*record.at, {}};
    if (std::string text = event(record.choice->action); !text.empty())
        note.lines.push_back(std::move(text));
    for (const tcp::Signal signal : record.signals)
        note.lines.push_back('"' + std::string(tcp::text(signal)) + '"');
    if (const tcp::State state = stateAt(record, *record.at); state != before)
        note.lines.emplace_back(tcp::name(state));
    if (!note.lines.empty())
        items.emplace_back(std::move(note));
}

} // namespace

std::vector<SequenceItem> sequence(const sim::History& history)
{
    using End = SequenceArrow::End;
    std::vector<SequenceItem> items;
    for (const Side side : sim::bothSides)
        items.emplace_back(SequenceNote{side, {std::string(tcp::name(stateAt(history.at(0), side)))}});
    for (int i = 1; i < history.size(); ++i) {
        const sim::StepRecord& record = history.at(i);
        const sim::Action& action = record.choice->action;
        if (std::holds_alternative<sim::Duplicate>(action) || std::holds_alternative<sim::Delay>(action))
            continue;
        if (record.segment)
            items.emplace_back(
                arrow(*record.segment, std::holds_alternative<sim::Drop>(action) ? End::Lost : End::Arrived));
        if (record.at)
            addNote(items, record, stateAt(history.at(i - 1), *record.at));
    }
    for (const sim::Flight& flight : history.at(history.lastStep()).after.wire)
        items.emplace_back(arrow(flight, End::OnItsWay));
    return items;
}

} // namespace synfin::trace
