// The part of ChartLayout that writes along the segments.

#include "views/picture/chart_layout.h"
#include "views/picture/measure.h"

#include <algorithm>
#include <array>

namespace synfin::picture {

namespace {

// Of a part of a way: how far beyond its ends a name may stand, the nearest first.
constexpr std::array namesBeyond{40.0, 90.0, 160.0};
// The fall of a line, for one step aside, from which on its label may have a row for each number.
constexpr double steep = 0.45;

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
        : m_part(part),
          m_room(room),
          m_wanted(wanted),
          m_step(step),
          m_line(way.dx() >= 0 ? way : QLineF(way.p2(), way.p1())),
          m_along(m_line.unitVector().p2() - m_line.p1())
    {
    }

    // From left to right, as text is read.
    [[nodiscard]] double rotation() const { return m_line.angle() > 180 ? 360 - m_line.angle() : -m_line.angle(); }
    [[nodiscard]] bool fits(double width) const { return width * m_along.x() <= m_part.width(); }

    // With its first baseline `offset` below the line; the places nearest to the wanted one first.
    bool offer(const Enough& enough, TextShape text, const std::vector<double>& widths, double offset) const
    {
        text.rotation = rotation();
        const std::vector<QRectF> rows = rowsOf(text, widths);
        const QPointF down(-m_along.y(), m_along.x());
        text.at = down * offset;
        QRectF box;
        double half = 0;
        for (const OrientedBox& row : boxesOf(text, rows, 0))
            box = box.united(row.bounds());
        for (const QRectF& row : rows)
            half = std::max(half, row.width() / 2 * m_along.x());
        const Between middles = middlesFor(half, -box.left(), box.right());
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
            if (enough({text, rows}))
                return true;
        }
        return false;
    }

private:
    // Where the middle of a label may stand that takes `half` of the line to both sides, and reaches so far to the left
    // and to the right.
    [[nodiscard]] Between middlesFor(double half, double toLeft, double toRight) const
    {
        const double inPart = std::min(half, m_part.width() / 2);
        const double least = m_room.left + toLeft;
        const double most = std::max(least, m_room.right - toRight);
        const double left = std::max(m_part.left + inPart, least);
        const double right = std::min(m_part.right - inPart, most);
        if (left <= right)
            return {left, right};
        const double only = std::clamp(m_part.middle(), least, most);
        return {only, only};
    }

    Between m_part;
    Between m_room;
    double m_wanted;
    double m_step;
    QLineF m_line;
    QPointF m_along;
};

// A row of a label, measured once.
struct Row {
    std::vector<TextRun> runs;
    double width = 0;
};

Row measured(std::vector<TextRun> runs)
{
    const double width = advance(runs);
    return {std::move(runs), width};
}

Row joined(const Row& control, const Row& numbers, double gap)
{
    if (numbers.runs.empty())
        return control;
    Row row = control;
    for (const TextRun& run : numbers.runs)
        row.runs.push_back(run);
    row.runs[control.runs.size()].text.prepend(QStringLiteral("  "));
    row.width += gap + numbers.width;
    return row;
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

void ChartLayout::placeLabels(Passage& passage, const Obstacles& obstacles, int first, int last) const
{
    std::vector<std::pair<int, Leg>> keys;
    std::vector<LabelPlaces> labels;
    const auto add = [&](int index, bool arrival) {
        for (const Stretch& stretch : stretches(index)) {
            if ((stretch.leg == Leg::ArrivalLate) != arrival)
                continue;
            keys.emplace_back(index, stretch.leg);
            labels.emplace_back(
                [this, index, stretch](const Enough& enough) { showPlaces(m_story.track(index), stretch, enough); });
        }
    };
    for (int step = first; step <= last; ++step) {
        const Mark& mark = m_story.mark(step);
        if (mark.endsTrack())
            add(mark.ended, !m_story.track(mark.ended).flight.injected);
        for (int i = 0; i < mark.sent; ++i)
            add(mark.firstSent + i, false);
    }
    std::vector<TextShape> texts = arranged(obstacles, labels, m_sizes.px(1.5));
    for (std::size_t i = 0; i < keys.size(); ++i)
        passage.labels.emplace(keys[i], std::move(texts[i]));
}

// Along the line, above it, near the sender; else farther along, below, without its tag, in two rows, or parted by the
// line.
void ChartLayout::showPlaces(const Track& track, const Stretch& stretch, const Enough& enough) const
{
    const SegmentLabel label = segmentLabel(track, m_style, m_sizes, stretch.leg);
    const double margin = m_sizes.px(4);
    const Between room{m_lanes.inner(sim::Side::Client) + margin, m_lanes.inner(sim::Side::Server) - margin};
    const bool fromClient = track.flight.from == sim::Side::Client;
    const double part = wantedPart(track, stretch);
    const double wanted = m_lanes.inner(sim::Side::Client) + (fromClient ? part : 1 - part) * m_lanes.between();
    const auto [x1, x2] = std::minmax({stretch.line.x1(), stretch.line.x2()});
    const auto grown = [&](double by) { return Between{std::max(room.left, x1 - by), std::min(room.right, x2 + by)}; };
    // What is drawn on a part of the way only has its label there, if there is any room; else a little beyond.
    const double step = m_sizes.px(6);
    const AlongLine travelled(stretch.line, grown(m_sizes.px(4)), room, wanted, step);
    const double beyond = m_sizes.px(40) * std::abs(stretch.line.dx()) / std::max(1.0, std::abs(stretch.line.dy()));
    const AlongLine longer(stretch.line, grown(beyond), room, wanted, step);

    const double over = -m_sizes.px(6);
    const double under = m_sizes.px(14);
    const double gap = advance({QStringLiteral("  "), Ink::TextMuted, m_sizes.numberFont(), 400, false});
    const Row control = measured(label.control);
    const Row brief = label.brief == label.control ? control : measured(label.brief);
    const Row numbers = measured(label.numbers);
    TextShape text;
    text.anchor = Anchor::Middle;
    const auto inOneRow = [&](const AlongLine& along, const Row& first) {
        const Row row = joined(first, numbers, gap);
        text.lines = {row.runs};
        return along.fits(row.width)
               && (along.offer(enough, text, {row.width}, over) || along.offer(enough, text, {row.width}, under));
    };
    const auto inTwoRows = [&](const AlongLine& along, const Row& first) {
        text.lines = {first.runs, numbers.runs};
        text.lineHeight = m_sizes.px(15);
        const std::vector<double> widths{first.width, numbers.width};
        return along.offer(enough, text, widths, over - text.lineHeight) || along.offer(enough, text, widths, under);
    };
    const auto inThreeRows = [&](const AlongLine& along) {
        const QStringList each = label.numbers.front().text.split(u' ');
        text.lines = {brief.runs};
        std::vector<double> widths{brief.width};
        for (const QString& one : each) {
            text.lines.push_back({label.numbers.front()});
            text.lines.back().front().text = one;
            widths.push_back(advance(text.lines.back()));
        }
        text.lineHeight = m_sizes.px(15);
        return along.offer(enough, text, widths, over - static_cast<double>(each.size()) * text.lineHeight)
               || along.offer(enough, text, widths, under);
    };
    const auto parted = [&](const AlongLine& along, const Row& first) {
        text.lines = {first.runs, numbers.runs};
        text.lineHeight = under - over;
        return along.offer(enough, text, {first.width, numbers.width}, over);
    };
    if (inOneRow(travelled, control))
        return;
    const auto alone = [&](const AlongLine& along, const Row& row) {
        text.lines = {row.runs};
        return along.offer(enough, text, {row.width}, over) || along.offer(enough, text, {row.width}, under);
    };
    if (numbers.runs.empty()) {
        // A name alone must go somewhere.
        const auto within = [&](double reach) {
            return alone(AlongLine(stretch.line, grown(std::min(beyond, m_sizes.px(reach))), room, wanted, step),
                         brief);
        };
        if (!alone(travelled, brief) && std::ranges::none_of(namesBeyond, within))
            alone(longer, brief);
        return;
    }
    // The sign on the line says "retransmission" as well; that something came out of nowhere needs its words.
    const bool found = track.flight.injected ? inTwoRows(travelled, control) || inOneRow(travelled, brief)
                                             : inOneRow(travelled, brief) || inTwoRows(travelled, control);
    if (found || parted(travelled, control) || inTwoRows(travelled, brief) || parted(travelled, brief))
        return;
    if (inOneRow(longer, control) || inOneRow(longer, brief) || inTwoRows(longer, brief) || parted(longer, brief))
        return;
    if (stretch.leg == Leg::ArrivalLate) {
        // Its numbers stand where it left.
        if (!alone(travelled, control) && !alone(travelled, brief))
            alone(longer, brief);
        return;
    }
    // A steep line crosses many, and leaves little room along it.
    if (std::abs(stretch.line.dy()) > steep * std::abs(stretch.line.dx()))
        inThreeRows(travelled);
}

} // namespace synfin::picture
