// The part of ChartGroups that draws segments.

#include "views/picture/chart_groups.h"

#include <algorithm>
#include <set>

namespace synfin::picture {

namespace {

// A label may stand this far above or below its line's ends.
constexpr double labelReach = 120;

Ink inkOf(const sim::Flight& flight)
{
    if (flight.injected)
        return Ink::Network;
    return flight.from == sim::Side::Client ? Ink::Client : Ink::Server;
}

QLineF partOf(const QLineF& line, double part)
{
    return {line.p1(), line.pointAt(part)};
}

} // namespace

void ChartGroups::addSegments()
{
    // Those that end in sight were sent no farther above than a stretch is long, or come from the wire again in sight.
    const double reach = px(labelReach);
    const int from = m_axis.firstStepFrom(m_view.top - m_layout.longestStretch() - reach);
    const int to = std::min(m_present, m_axis.firstStepFrom(m_view.bottom + reach));
    std::set<int> tracks;
    for (int step = from; step <= std::min(to, m_axis.last()); ++step) {
        const Mark& mark = m_story.mark(step);
        if (mark.endsTrack())
            tracks.insert(mark.ended);
        for (int i = 0; i < mark.sent; ++i)
            tracks.insert(mark.firstSent + i);
    }
    for (const int track : tracks)
        addSegment(track);
}

bool ChartGroups::current(int index) const
{
    const Mark& mark = m_story.mark(m_present);
    if (mark.ended >= 0)
        return mark.ended == index;
    return index >= mark.firstSent && index < mark.firstSent + mark.sent;
}

// How much of a stretch has been travelled by now.
bool ChartGroups::showsAt(const Stretch& stretch, double* part) const
{
    const double way = stretch.line.dy();
    if (stretch.underway) {
        if (m_done < stretch.fromStep && (m_present < stretch.fromStep || m_now <= stretch.line.y1()))
            return false;
    } else if (m_done < stretch.fromStep) {
        return false;
    }
    *part = way > 0 ? std::clamp((m_now - stretch.line.y1()) / way, 0.0, 1.0) : 1.0;
    return true;
}

QString ChartGroups::segmentClasses(const Track& track, bool lost) const
{
    QString classes = QStringLiteral("segment ");
    classes += track.flight.from == sim::Side::Client ? QStringLiteral("client") : QStringLiteral("server");
    if (lost)
        classes += QStringLiteral(" lost");
    if (track.flight.retransmission)
        classes += QStringLiteral(" retransmission");
    if (track.flight.copyOf)
        classes += QStringLiteral(" duplicate");
    if (track.flight.injected)
        classes += QStringLiteral(" injected");
    if (track.old && track.endStep <= m_done)
        classes += QStringLiteral(" old");
    return classes;
}

void ChartGroups::addSegment(int index)
{
    const Track& track = m_story.track(index);
    const bool lost = track.fate == Fate::Lost && track.endStep <= m_done;
    const ChartStyle& style = m_layout.style();
    Group group;
    group.id = QStringLiteral("seg_%1").arg(track.flight.id);
    group.classes = segmentClasses(track, lost);
    group.z = current(index) ? PresentLayer : SegmentLayer;
    group.interactive = true;
    group.hitWidth = px(12);
    for (const Stretch& stretch : m_layout.stretches(index)) {
        double part = 0;
        const double reach = px(labelReach);
        const bool inSight = stretch.line.y2() >= m_view.top - reach && stretch.line.y1() <= m_view.bottom + reach;
        if (inSight && showsAt(stretch, &part))
            addStretch(group, track, stretch, index, part);
    }
    if (group.shapes.empty())
        return;
    group.title = segmentTitle(track, style.wording);
    group.about = segmentAbout(m_story, track, style, m_done);
    m_groups.push_back(std::move(group));
}

void ChartGroups::addStretch(Group& group, const Track& track, const Stretch& stretch, int index, double part) const
{
    const double unit = px(1);
    const Ink ink = inkOf(track.flight);
    const bool done = part >= 1;
    const bool lost = stretch.lost && track.endStep <= m_done;
    // One that has just left is seen to leave; one that is due but not there waits before the lifeline.
    const double length = stretch.line.length();
    const double stub = std::min(0.5, px(22) / std::max(1.0, length));
    const bool held = stretch.arrives && m_done < track.endStep;
    double shown = std::clamp(part, stub, held || track.endStep < 0 ? 0.96 : 1.0);
    if (stretch.waits || (stretch.lost && !lost))
        shown = std::max(part, stub);
    const QLineF drawn = partOf(stretch.line, std::min(1.0, shown));

    if (!done && !stretch.waits) {
        // Ahead lies the whole way: that it will be lost is not known yet.
        const double goal = m_layout.lanes().inner(track.flight.to());
        const double whole = (goal - stretch.line.x1()) / stretch.line.dx();
        group.shapes.emplace_back(LineShape{
            QPolygonF({drawn.p2(), stretch.line.pointAt(whole)}), 0, {ink, px(1), {px(1.5), px(4)}, 0.45, false}});
    }
    if (current(index))
        group.shapes.emplace_back(LineShape{QPolygonF({drawn.p1(), drawn.p2()}), 0, {ink, px(11), {}, 0.25, true}});

    Pen pen{ink, px(track.flight.retransmission || track.flight.copyOf ? 1.5 : 2), {}, 1, false};
    if (track.flight.from == sim::Side::Server)
        pen.dash = {px(7), px(4)};
    const bool head = !lost && !(stretch.waits && done);
    const QLineF body = head ? upToHead(drawn, unit) : drawn;
    group.shapes.emplace_back(LineShape{QPolygonF({body.p1(), body.p2()}), 0, pen});
    if (head)
        group.shapes.emplace_back(arrowHead(drawn, unit, ink));
    group.hitLine = QPolygonF({drawn.p1(), drawn.p2()});
    addBadges(group.shapes, track, stretch, drawn);

    if (const TextShape* label = m_layout.labelOf(index, stretch.leg)) {
        TextShape text = *label;
        if (track.old && stretch.leg == Leg::Whole && m_done < track.endStep) {
            // That it will be old when it arrives is not known yet.
            std::erase(text.lines.front(), oldTag(m_layout.style().wording, m_layout.sizes()));
        }
        group.shapes.emplace_back(std::move(text));
    }
    if (lost) {
        addCross(group.shapes, stretch.line.p2(), unit, Ink::Network);
        if (const StepTexts& texts = m_layout.textsAt(track.endStep); texts.lost)
            group.shapes.emplace_back(*texts.lost);
    }
}

void ChartGroups::addBadges(Shapes& shapes, const Track& track, const Stretch& stretch, const QLineF& drawn) const
{
    const double unit = px(1);
    const QPointF onwards = stretch.line.p2() - stretch.line.p1();
    if (stretch.waits && drawn.p2() == stretch.line.p2())
        addDots(shapes, drawn.p2(), onwards, unit, Ink::Network);
    if (stretch.leg == Leg::ArrivalLate)
        addDots(shapes, drawn.p1(), -onwards, unit, Ink::Network);
    const std::optional<QPointF> clock = m_layout.clockOf(track, stretch);
    if (clock && track.heldStep <= m_done)
        addClock(shapes, *clock, unit, Ink::Network, false);
    const std::optional<QPointF> badge = m_layout.badgeOf(track, stretch);
    if (!badge)
        return;
    if (track.flight.injected) {
        shapes.emplace_back(bolt(*badge, unit * 1.1, Ink::Network));
    } else if (track.flight.copyOf) {
        const QPointF r(4 * unit, 4 * unit);
        shapes.emplace_back(EllipseShape{QRectF(*badge - r, *badge + r), {Ink::Network, 1}, {}});
    } else {
        addAgain(shapes, *badge, unit, Ink::Network);
    }
}

} // namespace synfin::picture
