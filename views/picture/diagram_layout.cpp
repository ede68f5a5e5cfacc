#include "views/picture/diagram_layout.h"

#include "views/picture/diagram_slots.h"
#include "views/picture/diagram_spacing.h"

#include <algorithm>
#include <cmath>

namespace synfin::picture::diagram {

namespace {

constexpr double ring = Gauge::ringReach;
constexpr double apart = Gauge::apart;
constexpr double shaft = 30; // an arrow from or to a box is at least this long
// Width to height: pictures between these two fill a window well.
constexpr double leastAspect = 1.26;
constexpr double greatestAspect = 1.42;

XTrack columnOf(tcp::State s)
{
    switch (s) {
    case tcp::State::SynReceived:
    case tcp::State::FinWait1:
    case tcp::State::FinWait2: return ColumnLeft;
    case tcp::State::Closed:
    case tcp::State::Listen:
    case tcp::State::Established:
    case tcp::State::Closing:
    case tcp::State::TimeWait: return ColumnMiddle;
    case tcp::State::SynSent:
    case tcp::State::CloseWait:
    case tcp::State::LastAck: return ColumnRight;
    }
    return ColumnMiddle;
}

YTrack rowOf(tcp::State s)
{
    switch (s) {
    case tcp::State::Closed: return RowClosed;
    case tcp::State::Listen: return RowListen;
    case tcp::State::SynReceived:
    case tcp::State::SynSent: return RowSyn;
    case tcp::State::Established: return RowEstablished;
    case tcp::State::FinWait1:
    case tcp::State::Closing:
    case tcp::State::CloseWait: return RowWaitOne;
    case tcp::State::FinWait2:
    case tcp::State::TimeWait:
    case tcp::State::LastAck: return RowWaitTwo;
    }
    return RowClosed;
}

// The room that a state's exit card takes beside its box, from the middle of the box.
double exitReach(const Content& content, tcp::State s)
{
    const ExitCard& card = content.exit(s);
    const double half = content.sizes.boxWidth / 2;
    return card.empty() ? half + content.sizes.clearAcross() : half + Gauge::exitStub + 4 + card.size.width() + 4;
}

Spacing columns(const Content& content)
{
    using enum tcp::State;
    const double half = content.sizes.boxWidth / 2;
    Spacing s(XTrackCount);
    s.apart(RailLeft, FrameLeft, apart);
    s.apart(RailLeft, ColumnLeft, exitReach(content, SynReceived) + 4);
    s.apart(FrameLeft, ColumnLeft, std::max(exitReach(content, FinWait1), exitReach(content, FinWait2)) + 2);
    s.apart(ColumnLeft, ColumnMiddle, 2 * half + 2 * ring);
    s.apart(ColumnMiddle, FrameRight, std::max(exitReach(content, Closing), exitReach(content, TimeWait)) + 2);
    s.apart(FrameRight, PassiveLeft, apart + 4);
    s.apart(PassiveLeft, ColumnRight, half + ring + 3);
    s.apart(ColumnRight, PassiveRight, std::max(exitReach(content, CloseWait), exitReach(content, LastAck)) + 2);
    s.apart(ColumnRight, RailRight, exitReach(content, SynSent) + 4);
    s.apart(PassiveRight, RailRight, apart);
    s.apart(RailRight, PictureRight, Gauge::margin);
    s.apart(FrameLeft, FrameRight, content.activeCaption.width() + 2 * apart);
    s.apart(PassiveLeft, PassiveRight, content.passiveCaption.width() + 2 * apart);
    const double badge = content.sizes.badgeRadius;
    s.apart(RailLeft, ColumnMiddle, 16 + content.legend.width() + apart + half + std::max(ring, badge));
    for (const Slot& slot : labelSlots(content)) {
        const ArrowLabel& label = content.labels[static_cast<std::size_t>(slot.number)];
        const double width = slot.form == Form::Stacked ? label.stacked.width()
                                                        : std::max(label.event.width(), label.action.width());
        s.apart(slot.left.track, slot.right.track, slot.left.offset + width - slot.right.offset);
    }
    for (const Neighbours& pair : neighboursAcross(content))
        s.apart(pair.a.track, pair.b.track, pair.a.offset + apart - pair.b.offset);
    if (content.legend.columns == 1) {
        const double passiveOpen = content.sizes.dx() + Gauge::labelGap + content.labels[1].width();
        s.apart(RailLeft, ColumnMiddle, 16 + content.legend.width() + apart + passiveOpen);
    }
    return s;
}

Spacing rows(const Content& content)
{
    using enum tcp::State;
    const double rise = content.sizes.boxHeight / 2;
    const double dy = content.sizes.dy();
    const double caption = std::max(content.activeCaption.height(), content.passiveCaption.height());
    Spacing s(YTrackCount);
    s.apart(RailTop, RowClosed, std::max(26.0, content.sizes.badgeRadius + 10) + rise);
    s.apart(RowClosed, RowListen, 2 * rise + 2 * ring + shaft);
    s.apart(RowListen, RowSyn, dy + shaft + rise);
    s.apart(RowSyn, RowEstablished, rise + shaft);
    s.apart(RowEstablished, Parting, rise + ring + 4);
    s.apart(Parting, FrameTop, Gauge::labelGap + 1);
    s.apart(Parting, RowWaitOne, shaft + rise);
    s.apart(FrameTop, RowWaitOne, rise + ring + 2);
    s.apart(RowWaitTwo, FrameBottom, rise + ring + 1 + caption + 5);
    for (const tcp::State last : {FinWait2, TimeWait, LastAck}) {
        if (!content.exit(last).empty())
            s.apart(RowWaitTwo, FrameBottom, exitDepth(content, last) + 4 + caption + 5);
    }
    for (const auto& [upper, lower] : {std::pair{FinWait1, FinWait2}, std::pair{Closing, TimeWait},
                                       std::pair{CloseWait, LastAck}}) {
        if (!content.exit(upper).empty())
            s.apart(RowWaitOne, RowWaitTwo, exitDepth(content, upper) + 2 * apart);
    }
    if (!content.exit(SynReceived).empty())
        s.apart(RowSyn, FrameTop, exitDepth(content, SynReceived) + apart);
    if (!content.exit(SynSent).empty())
        s.apart(RowSyn, FrameTop, exitDepth(content, SynSent) + apart);
    s.apart(FrameBottom, RailBottom, apart);
    s.apart(RailBottom, PictureBottom, Gauge::margin);
    for (const Slot& slot : labelSlots(content)) {
        const ArrowLabel& label = content.labels[static_cast<std::size_t>(slot.number)];
        if (slot.form == Form::Stacked) {
            s.apart(slot.top.track, slot.bottom.track,
                    slot.top.offset + label.stacked.height() - slot.bottom.offset);
        } else {
            s.apart(slot.top.track, slot.line, slot.top.offset + label.event.height() + Gauge::labelGap);
            s.apart(slot.line, slot.bottom.track, Gauge::labelGap + label.action.height() - slot.bottom.offset);
        }
    }
    const double legend = content.legend.height();
    if (content.legend.columns == 1)
        s.apart(RailTop, RowListen, apart + legend + apart + dy);
    else // stands above "passive OPEN"
        s.apart(RailTop, RowClosed, apart + legend + apart - rise - ring);
    return s;
}

// Shares out what is missing to the wanted shape of the whole among the wide gaps.
void stretch(Spacing& across, const std::vector<double>& x, Spacing& down, const std::vector<double>& y)
{
    const double width = x[PictureRight];
    const double height = y[PictureBottom];
    // Both sides of the middle get about the same width, so that the picture stands upright.
    const double ownLeft = x[ColumnMiddle] - x[ColumnLeft];
    const double ownRight = x[ColumnRight] - x[ColumnMiddle];
    double gapLeft = std::max(ownLeft, 0.8 * ownRight);
    double gapRight = std::max(ownRight, 0.8 * ownLeft);
    const double outside = width - ownLeft - ownRight;
    const double wanted = std::min(leastAspect * height, 1.3 * width);
    const double least = outside + gapLeft + gapRight;
    // What is missing goes to the narrower side first.
    const double level = std::max((wanted - outside) / 2, 0.0);
    if (wanted > least) {
        gapLeft = std::max(gapLeft, std::min(level, wanted - outside - gapRight));
        gapRight = std::max(gapRight, wanted - outside - gapLeft);
    }
    if (std::abs(gapLeft - gapRight) < 0.15 * std::max(gapLeft, gapRight))
        gapLeft = gapRight = std::max(gapLeft, gapRight);
    across.apart(ColumnLeft, ColumnMiddle, gapLeft);
    across.apart(ColumnMiddle, ColumnRight, gapRight);
    const double enough = (outside + gapLeft + gapRight) / greatestAspect;
    const double missingHeight = std::clamp(enough - height, 0.0, 0.25 * height);
    constexpr std::array gaps{std::pair{RowClosed, RowListen}, std::pair{RowListen, RowSyn},
                              std::pair{RowSyn, RowEstablished}, std::pair{RowWaitOne, Crossing},
                              std::pair{Crossing, RowWaitTwo}};
    for (const auto& [a, b] : gaps)
        down.apart(a, b, y[b] - y[a] + missingHeight / gaps.size());
}

Layout positioned(Content content)
{
    Layout layout;
    Spacing across = columns(content);
    Spacing down = rows(content);
    across.apart(RailLeft, ColumnLeft, 0);
    stretch(across, across.solve(), down, down.solve());
    std::ranges::transform(across.solve(), layout.x.begin(), [](double v) { return v + Gauge::margin; });
    std::ranges::transform(down.solve(), layout.y.begin(), [](double v) { return v + Gauge::margin; });
    const QSizeF size(content.sizes.boxWidth, content.sizes.boxHeight);
    for (const tcp::State s : tcp::allStates) {
        QRectF box(QPointF(0, 0), size);
        box.moveCenter(QPointF(layout.x[columnOf(s)], layout.y[rowOf(s)]));
        layout.boxes[index(s)] = box;
    }
    layout.bounds = QRectF(0, 0, layout.x[PictureRight], layout.y[PictureBottom]);
    layout.activeFrame = QRectF(QPointF(layout.x[FrameLeft], layout.y[FrameTop]),
                                QPointF(layout.x[FrameRight], layout.y[FrameBottom]));
    layout.passiveFrame = QRectF(QPointF(layout.x[PassiveLeft], layout.y[FrameTop]),
                                 QPointF(layout.x[PassiveRight], layout.y[FrameBottom]));
    layout.legendAt = QPointF(layout.x[RailLeft] + 16, layout.y[RailTop] + apart);
    layout.content = std::move(content);
    return layout;
}

// How large the picture can be shown in a usual window: more is better.
double scaleInWindow(const Layout& layout)
{
    return std::min(740 / layout.bounds.width(), 560 / layout.bounds.height());
}

} // namespace

QLineF Layout::exitStub(tcp::State s) const
{
    const QRectF& b = box(s);
    const QPointF c = b.center();
    switch (s) {
    case tcp::State::SynReceived:
    case tcp::State::FinWait1:
    case tcp::State::FinWait2: return {b.left(), c.y(), b.left() - Gauge::exitStub, c.y()};
    case tcp::State::Listen: return {c.x(), b.bottom(), c.x(), b.bottom() + Gauge::exitStub};
    case tcp::State::Established: return {c.x(), b.top(), c.x(), b.top() - Gauge::exitStub};
    case tcp::State::LastAck: {
        const double level = c.y() + 2 * content.sizes.dy();
        return {b.right(), level, b.right() + Gauge::exitStub, level};
    }
    case tcp::State::Closed:
    case tcp::State::SynSent:
    case tcp::State::CloseWait:
    case tcp::State::Closing:
    case tcp::State::TimeWait: return {b.right(), c.y(), b.right() + Gauge::exitStub, c.y()};
    }
    return {};
}

QPointF Layout::exitAt(tcp::State s) const
{
    const ExitCard& card = content.exit(s);
    const QPointF end = exitStub(s).p2();
    if (card.empty())
        return end;
    const double width = card.size.width();
    if (s == tcp::State::Listen)
        return {end.x() - width / 2, end.y() + 4};
    if (s == tcp::State::Established)
        return {end.x() - width / 2, end.y() - 4 - card.size.height()};
    const double top = end.y() - card.headings.front().middle;
    return {card.anchor == Anchor::End ? end.x() - 4 - width : end.x() + 4, top};
}

Layout layOut(Content content)
{
    Content other = content;
    content.legend.columns = 1;
    other.legend.columns = 2;
    Layout tall = positioned(std::move(content));
    Layout wide = positioned(std::move(other));
    return scaleInWindow(wide) >= scaleInWindow(tall) ? wide : tall;
}

} // namespace synfin::picture::diagram
