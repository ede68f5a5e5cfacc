// The part of ChartLayout that writes along the segments.

#include "views/picture/chart_layout.h"
#include "views/picture/measure.h"

#include <algorithm>

namespace synfin::picture {

namespace {

// Stretches of x, from left to right.
struct Between {
    double left;
    double right;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double middle() const { return (left + right) / 2; }
};

// A label offered along a part of its line, but never outside of `room`.
class AlongLine final {
public:
    // `wanted` is where its middle should be.
    AlongLine(const QLineF& way, const Between& part, const Between& room, double wanted, double step)
        : m_part(part), m_room(room), m_wanted(wanted), m_step(step),
          m_line(way.dx() >= 0 ? way : QLineF(way.p2(), way.p1())),
          m_along(m_line.unitVector().p2() - m_line.p1())
    {
    }

    // From left to right, as text is read.
    [[nodiscard]] double rotation() const { return m_line.angle() > 180 ? 360 - m_line.angle() : -m_line.angle(); }
    [[nodiscard]] bool fits(double width) const { return width * m_along.x() <= m_part.width(); }

    // With its first baseline `offset` below the line; the places nearest to the wanted one first.
    bool offer(Choice& choice, TextShape text, double offset) const
    {
        text.rotation = rotation();
        const QRectF extent = extentOf(text);
        const Between middles = middlesFor(extent.width() / 2 * m_along.x());
        const QPointF down(-m_along.y(), m_along.x());
        const int tries = static_cast<int>(middles.width() / m_step) + 1;
        const double begin = std::clamp(m_wanted, middles.left, middles.right);
        double before = m_room.left - 1;
        for (int n = 0; n <= 2 * tries; ++n) {
            const double want = begin + (n % 2 == 1 ? 1 : -1) * ((n + 1) / 2) * m_step;
            const double x = std::clamp(want, middles.left, middles.right);
            if (x == before)
                continue;
            before = x;
            text.at = m_line.p1() + m_along * ((x - m_line.x1()) / m_along.x()) + down * offset;
            if (choice.offer(text, extent))
                return true;
        }
        return false;
    }

private:
    // Where the middle of a label may stand that reaches `half` to both sides.
    [[nodiscard]] Between middlesFor(double half) const
    {
        const double inPart = std::min(half, m_part.width() / 2);
        const double inRoom = std::min(half, m_room.width() / 2);
        const double left = std::max(m_part.left + inPart, m_room.left + inRoom);
        const double right = std::min(m_part.right - inPart, m_room.right - inRoom);
        if (left <= right)
            return {left, right};
        const double only = std::clamp(m_part.middle(), m_room.left + inRoom, m_room.right - inRoom);
        return {only, only};
    }

    Between m_part;
    Between m_room;
    double m_wanted;
    double m_step;
    QLineF m_line;
    QPointF m_along;
};

std::vector<TextRun> joined(const std::vector<TextRun>& control, const std::vector<TextRun>& numbers)
{
    std::vector<TextRun> line = control;
    for (TextRun run : numbers) {
        run.text.prepend(QStringLiteral("  "));
        line.push_back(std::move(run));
    }
    return line;
}

// Where along the way, from the sender on, the middle of the label is wanted.
double wantedPart(const Track& track, const Stretch& stretch)
{
    if (stretch.leg == Leg::Departure || stretch.lost)
        return 0.28;
    if (stretch.leg == Leg::ArrivalLate || track.flight.injected || track.flight.copyOf)
        return 0.72;
    return 0.42;
}

} // namespace

void ChartLayout::placeLabels(Passage& passage, Obstacles& obstacles, int first, int last) const
{
    const auto put = [&](int index, bool arrival) {
        for (const Stretch& stretch : stretches(index)) {
            if ((stretch.leg == Leg::ArrivalLate) != arrival)
                continue;
            const TextShape text = placeLabel(obstacles, m_story.track(index), stretch);
            obstacles.addText(boxOf(text, m_sizes.px(1)));
            passage.labels.emplace(std::pair(index, stretch.leg), text);
        }
    };
    for (int step = first; step <= last; ++step) {
        const Mark& mark = m_story.mark(step);
        if (mark.ended >= 0 && mark.kind != Mark::Kind::Duplication)
            put(mark.ended, !m_story.track(mark.ended).flight.injected);
        for (int i = 0; i < mark.sent; ++i)
            put(mark.firstSent + i, false);
    }
}

// Along the line, above it, near the sender; else farther along, below, without its tag, or in two rows.
TextShape ChartLayout::placeLabel(const Obstacles& obstacles, const Track& track, const Stretch& stretch) const
{
    const SegmentLabel label = segmentLabel(track, m_style, m_sizes, stretch.leg);
    const double margin = m_sizes.px(5);
    const Between room{m_lanes.inner(sim::Side::Client) + margin, m_lanes.inner(sim::Side::Server) - margin};
    const bool fromClient = track.flight.from == sim::Side::Client;
    const double part = wantedPart(track, stretch);
    const double wanted = m_lanes.inner(sim::Side::Client) + (fromClient ? part : 1 - part) * m_lanes.between();
    const auto [x1, x2] = std::minmax(stretch.line.x1(), stretch.line.x2());
    const auto grown = [&](double by) { return Between{std::max(room.left, x1 - by), std::min(room.right, x2 + by)}; };
    // What is drawn on a part of the way only has its label there, if there is any room; else a little beyond.
    const double step = m_sizes.px(10);
    const AlongLine travelled(stretch.line, grown(m_sizes.px(4)), room, wanted, step);
    const double beyond = m_sizes.px(40) * std::abs(stretch.line.dx()) / std::max(1.0, std::abs(stretch.line.dy()));
    const AlongLine longer(stretch.line, grown(beyond), room, wanted, step);

    const std::vector<TextRun> oneLine = joined(label.control, label.numbers);
    const std::vector<TextRun> briefly = joined(label.brief, label.numbers);
    const double over = -m_sizes.px(6);
    const double under = m_sizes.px(14);
    const double row = m_sizes.px(15);

    Choice choice(obstacles, m_sizes.px(1.5));
    TextShape text;
    text.anchor = Anchor::Middle;
    text.lineHeight = row;
    const auto offerRow = [&](const std::vector<TextRun>& line) {
        text.lines = {line};
        return travelled.fits(advance(line))
            && (travelled.offer(choice, text, over) || travelled.offer(choice, text, under));
    };
    const auto offerRows = [&] {
        text.lines = {label.control, label.numbers};
        return travelled.offer(choice, text, over - row) || travelled.offer(choice, text, under);
    };
    if (offerRow(oneLine))
        return choice.taken();
    // The sign on the line says "retransmission" as well; that something came out of nowhere needs its words.
    if (track.flight.injected ? offerRows() || offerRow(briefly) : offerRow(briefly) || (!label.numbers.empty() && offerRows()))
        return choice.taken();
    if (label.numbers.empty()) {
        longer.offer(choice, text, over);
        return choice.taken();
    }
    text.lines = {label.control, label.numbers};
    text.lineHeight = m_sizes.px(20);
    if (travelled.offer(choice, text, over))
        return choice.taken();
    text.lines = {label.brief, label.numbers};
    if (travelled.offer(choice, text, over) || longer.offer(choice, text, over))
        return choice.taken();
    text.lines = {oneLine};
    if (longer.fits(advance(oneLine)))
        longer.offer(choice, text, over);
    return choice.taken();
}

} // namespace synfin::picture
