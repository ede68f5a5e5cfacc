#include "views/picture/chart_layout.h"

#include "views/picture/measure.h"

#include <algorithm>
#include <cmath>

namespace synfin::picture {

namespace {

// A passage ends where nothing is under way, once it is long enough; in any case when it is this long.
constexpr int shortPassage = 16;
constexpr int longPassage = 64;

} // namespace

ChartLayout::ChartLayout(ChartStyle style) : m_style(std::move(style)), m_sizes(m_style.fontScale, m_style.timeZoom)
{
    setWidth(m_wantedWidth);
}

void ChartLayout::setStyle(const ChartStyle& style)
{
    m_style = style;
    m_sizes = ChartSizes(style.fontScale, style.timeZoom);
    setWidth(m_wantedWidth);
    restart();
}

double ChartLayout::stateColumn() const
{
    double widest = 0;
    for (const tcp::State state : tcp::allStates)
        widest = std::max(widest, advance({m_style.wording.state(state), Ink::Text, m_sizes.stateFont(), 600, false}));
    return std::ceil(m_sizes.edge() + widest + m_sizes.barGap());
}

double ChartLayout::minimumWidth() const
{
    // Room for "FIN,ACK  seq=100 ack=300" on either side of a crossing, in two rows.
    return 2 * (stateColumn() + m_sizes.barWidth()) + m_sizes.px(264);
}

double ChartLayout::comfortableWidth() const
{
    // Only what is about as long as the longest is measured.
    constexpr qsizetype about = 3;
    double widest = 0;
    qsizetype longest = 0;
    for (int i = 0; i < m_story.trackCount(); ++i) {
        const SegmentLabel label = segmentLabel(m_story.track(i), m_style, m_sizes, Leg::Whole);
        qsizetype length = 0;
        for (const std::vector<TextRun>* runs : {&label.control, &label.numbers}) {
            for (const TextRun& run : *runs)
                length += run.text.size();
        }
        if (length + about < longest)
            continue;
        longest = std::max(longest, length);
        widest = std::max(widest, advance(label.control) + advance(label.numbers));
    }
    const double between = std::max(m_sizes.px(320), widest * 1.25 + m_sizes.px(60));
    return std::max(minimumWidth(), std::ceil(2 * (stateColumn() + m_sizes.barWidth()) + between));
}

void ChartLayout::setWidth(double width)
{
    m_wantedWidth = width;
    m_lanes.bar = m_sizes.barWidth();
    m_lanes.outer = stateColumn();
    m_lanes.width = std::max(width, minimumWidth());
    m_placed.clear();
}

void ChartLayout::restart()
{
    m_axis = TimeAxis(TimeAxis::Scale::forDelay(m_story.setup().delay, m_sizes.delayHeight(), m_sizes.leastGap()));
    m_passages.clear();
    m_placed.clear();
    for (int step = 0; step < m_story.size(); ++step)
        append(step);
}

bool ChartLayout::follow(const sim::History& history)
{
    const int known = m_story.size();
    const int first = m_story.follow(history);
    if (first == m_story.size())
        return false;
    if (first == 0 || first != known) {
        restart();
        return true;
    }
    // Segments under way may turn out otherwise now; those are not far above.
    const double above = m_axis.y(m_axis.last()) - longestStretch() - m_sizes.leastGap();
    const int changed = std::min(m_axis.stepAt(above), first);
    for (int step = first; step < m_story.size(); ++step)
        append(step);
    const auto passage = std::upper_bound(m_passages.begin(), m_passages.end(), changed) - m_passages.begin() - 1;
    m_placed.erase(m_placed.lower_bound(static_cast<int>(passage)), m_placed.end());
    return true;
}

void ChartLayout::append(int step)
{
    const Mark& mark = m_story.mark(step);
    std::optional<TimeAxis::Since> since;
    if (mark.endsTrack()) {
        const Track& track = m_story.track(mark.ended);
        if (!track.late && !track.flight.injected && !track.flight.copyOf)
            since = TimeAxis::Since{startOf(track), track.flight.sent};
    }
    // Before the first step the states are there already.
    const double leadIn = step == 0 ? m_sizes.px(20) : 0;
    const double extent = leadIn + std::max(0, mark.sent - 1) * m_sizes.slotGap();
    m_axis.append(mark.time, extent, since, writtenAbove(step));

    const int length = m_passages.empty() ? 0 : step - m_passages.back();
    const bool quiet = step > 0 && m_story.mark(step - 1).quiet;
    if (m_passages.empty() || length >= longPassage || (length >= shortPassage && quiet))
        m_passages.push_back(step);
}

// What a user is told stands below the step on the inner side, or where something leaves from there, below the state's
// name: what the next step writes may not come near.
double ChartLayout::writtenAbove(int step) const
{
    const Mark& mark = m_story.mark(step);
    for (int before = step - 1; before > 0 && m_axis.y(before) > m_axis.y(step - 1) - m_sizes.px(80); --before) {
        const Mark& earlier = m_story.mark(before);
        if (earlier.at != mark.at)
            continue;
        const std::size_t lines = toldLines(earlier).size();
        if (lines == 0)
            return 0;
        const double beside = m_sizes.px(20) + static_cast<double>(lines) * m_sizes.px(13);
        return m_axis.y(before) + (earlier.sent > 0 ? beside : m_sizes.px(42));
    }
    return 0;
}

double ChartLayout::startOf(const Track& track) const
{
    return m_axis.top(track.sentStep) + track.slot * m_sizes.slotGap();
}

// Where a segment that is still on the wire would arrive if it were delivered next, after those due before it.
double ChartLayout::nominalEnd(const Track& track, int index) const
{
    const std::vector<int>& wire = m_story.onWire();
    const auto before = std::find(wire.begin(), wire.end(), index) - wire.begin();
    const double next = m_axis.y(m_axis.last()) + m_sizes.leastGap() * static_cast<double>(before + 1);
    return std::max(next, startOf(track) + m_axis.height(track.flight.arrives - track.flight.sent));
}

QPointF ChartLayout::wayPoint(const Track& track, double part, double y) const
{
    const double from = m_lanes.inner(track.flight.from);
    return {from + part * (m_lanes.inner(track.flight.to()) - from), y};
}

// Where the network made the copy: on the original's line.
QPointF ChartLayout::forkOf(const Track& copy) const
{
    const double y = startOf(copy);
    const int original = m_story.originalOf(copy);
    if (original < 0 || m_story.track(original).flight.copyOf || m_story.track(original).flight.injected)
        return wayPoint(copy, 0.5, y);
    const QLineF line = stretches(original).front().line;
    const double part = (y - line.y1()) / std::max(1.0, line.dy());
    const double whole = std::abs(line.dx()) / std::max(1.0, m_lanes.between());
    return wayPoint(copy, std::clamp(part * whole, 0.3, 0.8), y);
}

bool ChartLayout::kept(const Track& track, double begin, double end) const
{
    return track.late || track.flight.held > m_story.setup().delay || end - begin > 3.5 * m_sizes.delayHeight();
}

std::vector<Stretch> ChartLayout::stretches(int index) const
{
    const Track& track = m_story.track(index);
    const sim::Flight& flight = track.flight;
    const bool ended = track.endStep >= 0;
    const double half = m_sizes.delayHeight() / 2;
    const QPointF start = flight.copyOf ? forkOf(track) : wayPoint(track, 0, startOf(track));
    const double done = flight.copyOf ? std::abs(start.x() - m_lanes.inner(flight.from)) / m_lanes.between() : 0;

    if (flight.injected) {
        const double y = m_axis.top(track.endStep);
        const double above = std::min(half, m_sizes.leastGap());
        return {
            {Leg::Whole, QLineF(wayPoint(track, 0.5, y - above), wayPoint(track, 1, y)), track.endStep, true, true}};
    }
    const bool overdue = !ended && m_story.mark(m_story.size() - 1).time - flight.arrives > m_story.setup().delay;
    const double end = ended ? m_axis.top(track.endStep) : nominalEnd(track, index);
    const bool lost = track.fate == Fate::Lost;
    const double goal = lost ? std::max(0.5, done + 0.25) : 1;

    Stretch first{Leg::Whole, QLineF(start, wayPoint(track, goal, end)), track.sentStep};
    if (!overdue && !kept(track, start.y(), end)) {
        first.arrives = !lost;
        first.lost = lost;
        return {first};
    }
    // Out of sight after half of what is left of its way. A copy falls off more gently, away from the original's line.
    const double part = (1 - done) / 2;
    const double fall = flight.copyOf ? half / 2 : 2 * half;
    first.leg = Leg::Departure;
    first.line.setP2(wayPoint(track, done + part, start.y() + fall * part));
    first.waits = true;
    if (!ended)
        return {first};
    const double above = std::min(half, m_sizes.leastGap());
    Stretch last{Leg::ArrivalLate, QLineF(wayPoint(track, 0.5, end - above), wayPoint(track, 1, end)), track.endStep,
                 true};
    last.arrives = !lost;
    last.lost = lost;
    if (lost)
        last.line = QLineF(wayPoint(track, 0.5, end - above), wayPoint(track, 0.75, end));
    return {first, last};
}

std::optional<QPointF> ChartLayout::badgeOf(const Track& track, const Stretch& stretch) const
{
    if (stretch.leg == Leg::ArrivalLate)
        return {};
    if (track.flight.injected || track.flight.copyOf)
        return stretch.line.p1();
    if (!track.flight.retransmission)
        return {};
    return stretch.line.pointAt(std::min(0.5, m_sizes.px(26) / std::max(1.0, stretch.line.length())));
}

std::optional<QPointF> ChartLayout::clockOf(const Track& track, const Stretch& stretch) const
{
    if (track.heldStep < 0 || stretch.leg == Leg::ArrivalLate)
        return {};
    // Beside the other sign, near the sender, where it is in nobody's way.
    const double from = track.flight.retransmission ? m_sizes.px(46) : m_sizes.px(26);
    return stretch.line.pointAt(std::min(0.5, from / std::max(1.0, stretch.line.length())));
}

TextShape ChartLayout::stateName(sim::Side side, int index) const
{
    const Span& span = m_story.spans(side)[static_cast<std::size_t>(index)];
    const bool client = side == sim::Side::Client;
    const double away = client ? -m_sizes.barGap() : m_sizes.barGap();
    TextShape text;
    text.at = {m_lanes.outerEdge(side) + away, m_axis.top(span.from) + m_sizes.px(14)};
    text.anchor = client ? Anchor::End : Anchor::Start;
    text.lines = {
        {{m_style.wording.state(span.state), client ? Ink::Client : Ink::Server, m_sizes.stateFont(), 600, false}}};
    text.lineHeight = m_sizes.px(16);
    return text;
}

const ChartLayout::Passage& ChartLayout::passageOf(int step) const
{
    const auto next = std::upper_bound(m_passages.begin(), m_passages.end(), step);
    const int number = static_cast<int>(next - m_passages.begin()) - 1;
    const auto known = m_placed.find(number);
    if (known != m_placed.end())
        return known->second;
    const int last = next == m_passages.end() ? m_story.size() - 1 : *next - 1;
    return m_placed.emplace(number, place(*(next - 1), last)).first->second;
}

const StepTexts& ChartLayout::textsAt(int step) const
{
    static const StepTexts none;
    const Passage& passage = passageOf(step);
    const auto it = passage.steps.find(step);
    return it == passage.steps.end() ? none : it->second;
}

const TextShape* ChartLayout::labelOf(int index, Leg leg) const
{
    const Track& track = m_story.track(index);
    const Passage& passage = passageOf(leg == Leg::ArrivalLate ? track.endStep : track.sentStep);
    const auto it = passage.labels.find({index, leg});
    return it == passage.labels.end() ? nullptr : &it->second;
}

} // namespace synfin::picture
