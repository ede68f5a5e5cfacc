// RFC 9293's figures 6 to 13, line by line, against runs of the bundled scenarios.
//
// A line with a segment says up to four things: that its sender sends it (an arrow beside the sender), that it arrives
// (an arrow beside the receiver) or is on its way ("..."), and in which states the two are then. Arrivals have to come
// in the order of the lines, without one between that the figure does not have.
#include "model/scenario/reader.h"
#include "model/scenario/runner.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <map>
#include <set>

using namespace synfin;
using Json = nlohmann::json;
using sim::Side;

namespace {

std::string textOf(const std::string& path)
{
    std::ifstream file(path);
    EXPECT_TRUE(file.good()) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

scenario::Run runOf(int figure)
{
    const std::string path =
        std::string(SYNFIN_SOURCE_DIR) + "/resources/scenarios/rfc9293-fig" + std::to_string(figure) + ".toml";
    const scenario::Reading reading = scenario::read(textOf(path), path);
    for (const auto& d : reading.diagnostics)
        ADD_FAILURE() << scenario::format(d);
    scenario::Run run = scenario::run(reading.scenario.value());
    for (const auto& d : run.diagnostics)
        ADD_FAILURE() << scenario::format(d);
    return run;
}

bool isArrival(const sim::StepRecord& record)
{
    return record.choice
           && (std::holds_alternative<sim::Deliver>(record.choice->action)
               || std::holds_alternative<sim::Inject>(record.choice->action));
}

class Reader final {
public:
    Reader(const Json& figure, const sim::History& history) : m_figure(figure), m_history(history) {}

    void compare()
    {
        for (const Json& line : m_figure.at("lines")) {
            SCOPED_TRACE("line " + line.at("n").dump());
            if (line.at("segment").is_null())
                stateLine(line);
            else
                segmentLine(line);
        }
        nothingElse();
    }

private:
    static const Json& stateCell(const Json& line, Side side) { return line.at(side == Side::Client ? "A" : "B"); }
    static std::string arrow(const Json& line, Side side)
    {
        const Json& cell = line.at(side == Side::Client ? "arrow_A" : "arrow_B");
        return cell.is_null() ? std::string() : cell.get<std::string>();
    }
    [[nodiscard]] std::string stateAt(int step, Side side) const
    {
        return std::string(tcp::name(m_history.at(step).after.at(side).tcb.state));
    }

    // What a cell says of its side after `step`: a state, or one of the figures' remarks.
    [[nodiscard]] bool holds(const Json& cell, int step, Side side) const
    {
        if (cell.is_null())
            return true;
        const std::string text = cell.get<std::string>();
        const tcp::Tcb& tcb = m_history.at(step).after.at(side).tcb;
        if (text == "(REBOOT)") {
            const auto& choice = m_history.at(step).choice;
            return choice && std::holds_alternative<sim::Crash>(choice->action) && m_history.at(step).at == side;
        }
        if (text == "(send 300,receive 100)")
            return tcb.sndNxt.value() == 300 && tcb.rcvNxt.value() == 100;
        if (text
                == "(?"
                   "?)"
            || text == "(!!)")
            return step > 0 && stateAt(step, side) == stateAt(step - 1, side);
        if (text == "(Abort!!)" || text == "(ABORT!!)")
            return tcb.state == tcp::State::Closed && stateAt(step - 1, side) != "CLOSED";
        if (text == "(return to LISTEN!)")
            return tcb.state == tcp::State::Listen && stateAt(step - 1, side) != "LISTEN";
        if (text == "(duplicate)")
            return m_history.at(step).segment && m_history.at(step).segment->injected;
        return tcp::stateNamed(text).has_value() && stateAt(step, side) == text;
    }

    void stateLine(const Json& line)
    {
        for (int step = m_step; step < m_history.size(); ++step) {
            if (step > m_step && (isArrival(m_history.at(step)) || !m_history.at(step).sent.empty()))
                break;
            if (!holds(stateCell(line, Side::Client), step, Side::Client)
                || !holds(stateCell(line, Side::Server), step, Side::Server))
                continue;
            m_step = step;
            checkNote(line, step);
            return;
        }
        ADD_FAILURE() << "the states " << line.at("A") << " and " << line.at("B") << " do not come after step "
                      << m_step;
    }

    void segmentLine(const Json& line)
    {
        const Side from =
            (arrow(line, Side::Client) == "-->" || arrow(line, Side::Server) == "-->") ? Side::Client : Side::Server;
        const Side to = sim::peer(from);
        const bool departs = arrow(line, from) != "...";
        const bool arrives = arrow(line, to) != "...";
        const int arrival = nextArrival();

        std::optional<sim::Flight> flight;
        if (departs)
            flight = departure(line, from);
        else
            flight = underWay(line, from, arrival);
        ASSERT_TRUE(flight.has_value()) << "no such segment: " << line.at("segment");

        if (!arrives) {
            EXPECT_NE(m_history.at(arrival).segment->id, flight->id)
                << "arrives at once, but the figure has it on its way";
            EXPECT_TRUE(holds(stateCell(line, to), arrival - 1, to)) << stateAt(arrival - 1, to);
            m_onItsWay.insert(flight->id);
            return;
        }
        ASSERT_LT(arrival, m_history.size()) << "does not arrive";
        EXPECT_EQ(m_history.at(arrival).segment->id, flight->id) << "another segment arrives";
        EXPECT_TRUE(holds(stateCell(line, to), arrival, to)) << stateAt(arrival, to);
        if (!departs) {
            EXPECT_TRUE(holds(stateCell(line, from), arrival, from)) << stateAt(arrival, from);
        }
        m_onItsWay.erase(flight->id);
        m_step = m_lastArrival = arrival;
    }

    // The first segment of that side that no line has yet; it must be the one of this line.
    std::optional<sim::Flight> departure(const Json& line, Side from)
    {
        for (int step = 1; step < m_history.size(); ++step) {
            for (const sim::Flight& flight : m_history.at(step).sent) {
                if (flight.from != from || m_departed.contains(flight.id))
                    continue;
                EXPECT_LT(step, nextArrival()) << "is sent later than the figure has it";
                EXPECT_TRUE(matches(line.at("segment"), flight.segment))
                    << scenario::quoted(tcp::controlText(flight.segment)) << " SEQ " << flight.segment.seq.value();
                EXPECT_TRUE(holds(stateCell(line, from), step, from)) << stateAt(step, from);
                checkNote(line, step);
                m_departed.insert(flight.id);
                return flight;
            }
        }
        return std::nullopt;
    }

    // A segment that an earlier line sent, or that comes from an earlier connection.
    std::optional<sim::Flight> underWay(const Json& line, Side from, int arrival)
    {
        if (arrival >= m_history.size())
            return std::nullopt;
        const sim::Flight& flight = *m_history.at(arrival).segment;
        EXPECT_EQ(flight.from, from);
        EXPECT_TRUE(flight.injected || m_onItsWay.contains(flight.id)) << "was not on its way";
        EXPECT_TRUE(matches(line.at("segment"), flight.segment)) << "SEQ " << flight.segment.seq.value();
        return flight;
    }

    [[nodiscard]] int nextArrival() const
    {
        int step = m_lastArrival + 1;
        while (step < m_history.size() && !isArrival(m_history.at(step)))
            ++step;
        return step;
    }

    bool sameNumber(const Json& expected, std::uint32_t value)
    {
        if (expected.is_number())
            return expected.get<std::uint32_t>() == value;
        const std::string text = expected.get<std::string>(); // "Z", "Z+1": the same wherever it stands
        const std::uint32_t plus = text.ends_with("+1") ? 1 : 0;
        const auto [known, isNew] = m_letters.try_emplace(text.front(), value - plus);
        return known->second + plus == value && (!isNew || plus == 0);
    }

    bool matches(const Json& expected, const tcp::Segment& segment)
    {
        bool same = sameNumber(expected.at("SEQ"), segment.seq.value());
        same = same && expected.contains("ACK") == segment.ack.has_value();
        if (segment.ack && expected.contains("ACK"))
            same = same && sameNumber(expected.at("ACK"), segment.ack->value());
        same = same && expected.at("CTL").get<std::string>() == tcp::controlText(segment);
        if (!expected.contains("DATA"))
            return same && segment.len == 0;
        const Json& data = expected.at("DATA");
        return same && (data.is_boolean() ? segment.len > 0 : data.get<std::uint32_t>() == segment.len);
    }

    // "A: (Close)", "(2 MSL) both"
    void checkNote(const Json& line, int step) const
    {
        const std::string note = line.at("note").get<std::string>();
        const auto& record = m_history.at(step);
        if (note.find("(Close)") != std::string::npos) {
            ASSERT_TRUE(record.choice && std::holds_alternative<sim::CallChoice>(record.choice->action));
            EXPECT_EQ(std::get<sim::CallChoice>(record.choice->action).call.call, tcp::Call::Close);
        }
        if (note == "A: (2 MSL)") {
            ASSERT_TRUE(record.choice && std::holds_alternative<sim::TimeoutChoice>(record.choice->action));
            EXPECT_EQ(std::get<sim::TimeoutChoice>(record.choice->action).timer, tcp::Timer::TimeWait);
            EXPECT_EQ(record.time, entered(tcp::State::TimeWait, Side::Client) + 2 * m_history.setup().profile.msl);
        }
        if (note == "(2 MSL) both") {
            for (const Side side : sim::bothSides)
                EXPECT_EQ(record.after.at(side).expiry(tcp::Timer::TimeWait),
                          entered(tcp::State::TimeWait, side) + 2 * m_history.setup().profile.msl);
        }
    }
    [[nodiscard]] tcp::Duration entered(tcp::State state, Side side) const
    {
        int step = 0;
        while (step < m_history.lastStep() && m_history.at(step).after.at(side).tcb.state != state)
            ++step;
        return m_history.at(step).time;
    }

    // Every segment has its line, but for the answer to the last arrival, with which the figure ends.
    void nothingElse() const
    {
        EXPECT_EQ(nextArrival(), m_history.size()) << "more arrives than the figure has";
        EXPECT_TRUE(m_onItsWay.empty()) << "something stays on its way for ever";
        for (int step = 1; step < m_history.size(); ++step) {
            if (step == m_lastArrival)
                continue;
            for (const sim::Flight& flight : m_history.at(step).sent)
                EXPECT_TRUE(m_departed.contains(flight.id))
                    << "step " << step << " sends what the figure does not have";
        }
    }

    const Json& m_figure;
    const sim::History& m_history;
    int m_step = 0; // the figure has come this far
    int m_lastArrival = 0;
    std::set<int> m_departed; // ids that have a line
    std::set<int> m_onItsWay; // ids that have left and not arrived, as the lines go
    std::map<char, std::uint32_t> m_letters;
};

class Figure : public testing::TestWithParam<int> {};

} // namespace

TEST_P(Figure, IsReproducedLineByLine)
{
    const Json figures = Json::parse(textOf(std::string(SYNFIN_TEST_DATA) + "/rfc9293-figures.json"));
    const scenario::Run run = runOf(GetParam());
    ASSERT_TRUE(run.complete);
    Reader(figures.at(std::to_string(GetParam())), run.history).compare();
}

INSTANTIATE_TEST_SUITE_P(Rfc9293, Figure, testing::Range(6, 14));

TEST(Figures, AreAllThere)
{
    const Json figures = Json::parse(textOf(std::string(SYNFIN_TEST_DATA) + "/rfc9293-figures.json"));
    EXPECT_EQ(figures.size(), 8U);
}
