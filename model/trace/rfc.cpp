// The layout of RFC 9293's figures 6 to 13 (§3.5): a line for each segment, with the state of its sender after it left
// and of its receiver after it arrived. A segment that is overtaken gets two lines, with "..." where it is on its way.
#include "model/trace/phrases.h"
#include "model/trace/trace.h"

#include <algorithm>
#include <array>

namespace synfin::trace {

namespace {

using sim::Side;

constexpr std::string_view onItsWay = "...";

struct Line {
    std::array<std::string, 2> notes;  // "(Close)", above the states
    std::array<std::string, 2> states; // by side
    std::array<std::string, 2> arrows;
    std::string segment;
};

// Sent, and not yet on paper.
struct Departure {
    sim::Flight flight;
    std::string state;
    std::string note;
    bool turn = false; // its sender changed its state with it, or did something that has a note
};

[[nodiscard]] std::string segmentFields(const tcp::Segment& segment)
{
    std::string text = "<SEQ=" + std::to_string(segment.seq.value()) + '>';
    if (segment.ack)
        text += "<ACK=" + std::to_string(segment.ack->value()) + '>';
    text += "<CTL=" + tcp::controlText(segment) + '>';
    if (segment.len > 0)
        text += "<DATA=" + std::to_string(segment.len) + '>';
    return text;
}

[[nodiscard]] std::string arrowOf(const sim::Flight& flight)
{
    return flight.from == Side::Client ? "-->" : "<--";
}

[[nodiscard]] std::string timeoutNote(tcp::Timer timer)
{
    switch (timer) {
    case tcp::Timer::Retransmission: return "(Retransmit)";
    case tcp::Timer::TimeWait: return "(2 MSL)";
    case tcp::Timer::FinWait2: return "(Timeout)";
    case tcp::Timer::User: return "(User timeout)";
    case tcp::Timer::DelayedAck: return "(Delayed ACK)";
    }
    return {};
}

// What the figures set in parentheses above a state.
[[nodiscard]] std::string noteOf(const sim::Action& action)
{
    return std::visit(Overloaded{[](const sim::CallChoice& c) -> std::string {
                                     if (c.call.call == tcp::Call::Close || c.call.call == tcp::Call::Shutdown)
                                         return "(Close)";
                                     return c.call.call == tcp::Call::Abort ? "(Abort)" : "";
                                 },
                                 [](const sim::TimeoutChoice& t) -> std::string { return timeoutNote(t.timer); },
                                 [](const sim::Crash&) -> std::string { return "(REBOOT)"; },
                                 [](const auto&) -> std::string { return {}; }},
                      action);
}

class Figure final {
public:
    explicit Figure(const sim::History& history)
    {
        for (int i = 1; i < history.size(); ++i)
            add(history.at(i), history.at(i - 1));
        print(m_departures.size());
        if (m_lines.empty())
            printStates(history.at(history.lastStep()), {});
    }

    [[nodiscard]] std::string text(std::string_view title) const;

private:
    void add(const sim::StepRecord& record, const sim::StepRecord& before)
    {
        const sim::Action& action = record.choice->action;
        if (std::holds_alternative<sim::Duplicate>(action))
            return;
        if (std::holds_alternative<sim::Drop>(action)) {
            endsOnTheWay(*record.segment, "(lost)");
            return;
        }
        if (std::holds_alternative<sim::Delay>(action)) {
            endsOnTheWay(*record.segment, "(delayed)");
            return;
        }
        const Side side = *record.at;
        const std::string note = noteOf(action);
        const bool arrives = record.segment.has_value();
        const bool changed = stateAt(record, side) != stateAt(before, side);
        if (m_lines.empty() && m_departures.empty() && (arrives || !record.sent.empty() || !note.empty()))
            printStates(before, {});
        if (arrives)
            arrived(*record.segment, record, changed);
        else if (record.sent.empty() && (changed || !note.empty()) && !(m_lines.empty() && m_departures.empty()))
            stateLine(record, side, note);
        bool first = true;
        for (const sim::Flight& flight : record.sent) {
            m_departures.push_back({flight, std::string(tcp::name(stateAt(record, side))), first ? note : std::string(),
                                    changed || !note.empty()});
            first = false;
        }
    }

    // A segment arrives: one line with its departure if that is not on paper yet. What left before it comes first, and
    // so does what the receiver sent in another state, or its states would stand in the wrong order.
    void arrived(const sim::Flight& flight, const sim::StepRecord& record, bool changed)
    {
        const std::size_t to = sim::index(flight.to());
        const std::size_t from = sim::index(flight.from);
        if (const auto place = departure(flight.id))
            print(*place);
        else if (flight.injected)
            print(m_departures.size());
        printFrom(flight.to(), changed);

        Line line;
        if (departure(flight.id)) {
            line = departed(m_departures.front());
            m_departures.erase(m_departures.begin());
        } else {
            line.segment = segmentFields(flight.segment);
            line.arrows[from] = onItsWay;
            line.states[from] = flight.copyOf ? "(duplicate)" : "";
        }
        line.arrows[to] = arrowOf(flight);
        line.states[to] = tcp::name(stateAt(record, flight.to()));
        m_lines.push_back(line);
    }

    // It does not come to its receiver, or not yet: the word stands there instead of a state.
    void endsOnTheWay(const sim::Flight& flight, std::string_view word)
    {
        Line line;
        if (const auto place = departure(flight.id)) {
            print(*place);
            line = departed(m_departures.front());
            m_departures.erase(m_departures.begin());
        } else {
            line.segment = segmentFields(flight.segment);
            line.arrows[sim::index(flight.from)] = onItsWay;
        }
        line.arrows[sim::index(flight.to())] = onItsWay;
        line.states[sim::index(flight.to())] = word;
        m_lines.push_back(line);
    }

    void stateLine(const sim::StepRecord& record, Side side, const std::string& note)
    {
        print(m_departures.size());
        std::array<std::string, 2> notes;
        notes[sim::index(side)] = note;
        printStates(record, notes);
    }

    void printStates(const sim::StepRecord& record, const std::array<std::string, 2>& notes)
    {
        Line line;
        line.notes = notes;
        for (const Side side : sim::bothSides)
            line.states[sim::index(side)] = tcp::name(stateAt(record, side));
        m_lines.push_back(line);
    }

    [[nodiscard]] std::optional<std::size_t> departure(int id) const
    {
        const auto found = std::ranges::find_if(m_departures, [id](const Departure& d) { return d.flight.id == id; });
        if (found == m_departures.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - m_departures.begin());
    }

    [[nodiscard]] static Line departed(const Departure& d)
    {
        Line line;
        const std::size_t from = sim::index(d.flight.from);
        line.notes[from] = d.note;
        line.states[from] = d.state;
        line.arrows[from] = arrowOf(d.flight);
        line.arrows[1 - from] = onItsWay;
        line.segment = segmentFields(d.flight.segment);
        return line;
    }

    // Puts the oldest `count` departures on paper.
    void print(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            m_lines.push_back(departed(m_departures[i]));
        m_departures.erase(m_departures.begin(), m_departures.begin() + static_cast<std::ptrdiff_t>(count));
    }

    void printFrom(Side side, bool all)
    {
        const auto due = [&](const Departure& d) { return d.flight.from == side && (all || d.turn); };
        for (auto d = std::ranges::find_if(m_departures, due); d != m_departures.end();
             d = std::ranges::find_if(m_departures, due)) {
            m_lines.push_back(departed(*d));
            m_departures.erase(d);
        }
    }

    std::vector<Line> m_lines;
    std::vector<Departure> m_departures;
};

[[nodiscard]] std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

void addLine(std::string& out, std::string line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
}

std::string Figure::text(std::string_view title) const
{
    constexpr std::string_view peerA = "TCP Peer A";
    constexpr std::string_view peerB = "TCP Peer B";
    constexpr std::size_t margin = 3;
    const std::size_t numberWidth = std::to_string(m_lines.size()).size() + 3;
    std::size_t stateWidth = 0;
    std::size_t segmentWidth = 0;
    for (const Line& line : m_lines) {
        stateWidth = std::max({stateWidth, line.states[0].size(), line.notes[0].size()});
        segmentWidth = std::max(segmentWidth, line.segment.size());
    }
    const std::size_t left = margin + numberWidth;
    const std::size_t middle = segmentWidth == 0 ? 8 : 1 + 3 + 1 + segmentWidth + 1 + 3 + 1;
    const std::size_t right = left + stateWidth + middle;

    std::string out;
    addLine(out, padded(std::string(left, ' ') + std::string(peerA), right) + std::string(peerB));
    int number = 0;
    for (const Line& line : m_lines) {
        std::string head = padded(std::string(margin, ' ') + std::to_string(++number) + '.', left);
        out += '\n';
        if (!line.notes[0].empty() || !line.notes[1].empty()) {
            addLine(out, padded(head + line.notes[0], right) + line.notes[1]);
            head = std::string(left, ' ');
        }
        std::string row = head + padded(line.states[0], stateWidth);
        if (!line.segment.empty())
            row += ' ' + padded(line.arrows[0], 3) + ' ' + padded(line.segment, segmentWidth) + ' '
                   + padded(line.arrows[1], 3);
        addLine(out, padded(row, right) + line.states[1]);
    }
    const std::size_t width = right + stateWidth;
    const std::string caption = oneLine(title);
    const std::size_t indent = columns(caption) < width ? (width - columns(caption)) / 2 : 0;
    out += '\n';
    addLine(out, std::string(indent, ' ') + caption);
    return out;
}

} // namespace

std::string writeRfc(const sim::History& history, std::string_view title)
{
    return Figure(history).text(title);
}

} // namespace synfin::trace
