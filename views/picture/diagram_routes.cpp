#include "views/picture/diagram_routes.h"

#include "views/picture/diagram_slots.h"

#include <QtCore/QLineF>

#include <algorithm>

namespace synfin::picture::diagram {

namespace {

// Points on the sides of a box; `shift` runs rightwards or downwards from the middle of the side.
QPointF top(const QRectF& box, double shift = 0)
{
    return {box.center().x() + shift, box.top()};
}
QPointF bottom(const QRectF& box, double shift = 0)
{
    return {box.center().x() + shift, box.bottom()};
}
QPointF left(const QRectF& box, double shift = 0)
{
    return {box.left(), box.center().y() + shift};
}
QPointF right(const QRectF& box, double shift = 0)
{
    return {box.right(), box.center().y() + shift};
}

Route straight(QPointF from, QPointF to)
{
    return {QPolygonF{from, to}};
}
Route sidewaysThenDown(QPointF from, QPointF to, double radius = Gauge::radius)
{
    return {QPolygonF{from, QPointF(to.x(), from.y()), to}, radius};
}
Route downThenSideways(QPointF from, QPointF to, double radius = Gauge::radius)
{
    return {QPolygonF{from, QPointF(from.x(), to.y()), to}, radius};
}
Route downAcrossDown(QPointF from, double y, QPointF to)
{
    return {QPolygonF{from, QPointF(from.x(), y), QPointF(to.x(), y), to}};
}

} // namespace

Route routeOf(int number, const Layout& layout)
{
    using enum tcp::State;
    const auto& box = [&](tcp::State s) -> const QRectF& { return layout.box(s); };
    const double dx = layout.content.sizes.dx();
    const double dy = layout.content.sizes.dy();
    const double quarter = layout.content.sizes.boxWidth / 4;
    const double parting = layout.y[Parting];
    const double railTop = layout.y[RailTop];
    // Where two lines share a corner, the outer one has the larger radius.
    const double outer = Gauge::radius + 2 * dy;
    switch (number) {
    case 1: return straight(bottom(box(Closed), -dx), top(box(Listen), -dx));
    case 2: return sidewaysThenDown(right(box(Closed), dy), top(box(SynSent)));
    case 3: return straight(top(box(Listen), dx), bottom(box(Closed), dx));
    case 4: return sidewaysThenDown(left(box(Listen), -dy), top(box(SynReceived), -dx), outer);
    case 5: return sidewaysThenDown(right(box(Listen)), top(box(SynSent), -quarter));
    case 6: return downThenSideways(top(box(SynSent), quarter), right(box(Closed), -dy), outer);
    case 7: return straight(left(box(SynSent)), right(box(SynReceived)));
    case 8: return downThenSideways(bottom(box(SynSent)), right(box(Established)));
    case 9: return downThenSideways(bottom(box(SynReceived), dx), left(box(Established)));
    case 10: return straight(bottom(box(SynReceived), -dx), top(box(FinWait1), -dx));
    case 11: return downThenSideways(top(box(SynReceived), dx), left(box(Listen), dy));
    case 12: return downAcrossDown(bottom(box(Established), -dx), parting, top(box(FinWait1), dx));
    case 13: return downAcrossDown(bottom(box(Established), dx), parting, top(box(CloseWait)));
    case 14: return straight(bottom(box(FinWait1), -dx), top(box(FinWait2), -dx));
    case 15: return straight(right(box(FinWait1)), left(box(Closing)));
    case 16: return straight(right(box(FinWait2)), left(box(TimeWait)));
    case 17: return straight(bottom(box(Closing), dx), top(box(TimeWait), dx));
    case 18: return straight(bottom(box(CloseWait)), top(box(LastAck)));
    case 19: {
        const QPointF from = right(box(LastAck));
        const QPointF to = top(box(Closed), dx);
        const double rail = layout.x[RailRight];
        return {QPolygonF{from, QPointF(rail, from.y()), QPointF(rail, railTop), QPointF(to.x(), railTop), to}};
    }
    case 20: {
        const QPointF from = bottom(box(TimeWait));
        const QPointF to = top(box(Closed), -dx);
        const double rail = layout.x[RailLeft];
        const double low = layout.y[RailBottom];
        return {QPolygonF{from, QPointF(from.x(), low), QPointF(rail, low), QPointF(rail, railTop),
                          QPointF(to.x(), railTop), to}};
    }
    case 21: return downAcrossDown(bottom(box(FinWait1), dx), layout.y[Crossing], top(box(TimeWait), -dx));
    default: return {};
    }
}

ArrowStyle arrowStyle(tcp::Role role)
{
    switch (role) {
    case tcp::Role::Client: return {Pen{Ink::Client, Gauge::usualLine, {}, 1, false}, 12, 11};
    case tcp::Role::Server: return {Pen{Ink::Server, Gauge::usualLine, {9, 5}, 1, false}, 12, 11};
    case tcp::Role::Unusual: break;
    }
    return {Pen{Ink::Unusual, Gauge::thinLine, {}, 1, false}, 9, 8};
}

ArrowStyle resetStyle()
{
    return {Pen{Ink::ResetPath, Gauge::thinLine, {2, 3}, 1, false}, 8, 7};
}

std::vector<Shape> arrowShapes(const Route& route, const ArrowStyle& style)
{
    QPolygonF points = route.points;
    if (points.size() < 2)
        return {};
    const QPointF tip = points.last();
    QLineF last(points.at(points.size() - 2), tip);
    const QPointF along = (last.p2() - last.p1()) / std::max(last.length(), 1e-6);
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * style.headLength;
    // The line ends inside the arrowhead, so that no gap shows between them.
    points.last() = base + along;
    return {LineShape{points, route.radius, style.pen},
            PolygonShape{QPolygonF{tip, base + across * (style.headWidth / 2), base - across * (style.headWidth / 2)},
                         Fill{style.pen.ink}, Pen{}}};
}

std::vector<Shape> labelShapes(int number, const Layout& layout)
{
    const std::vector<Slot> all = labelSlots(layout.content);
    const auto slot = std::ranges::find(all, number, &Slot::number);
    if (slot == all.end())
        return {};
    const ArrowLabel& label = layout.content.labels[static_cast<std::size_t>(number)];
    const double left = layout.x[slot->left.track] + slot->left.offset;
    const double right = layout.x[slot->right.track] + slot->right.offset;
    const auto at = [](double from, double to, double size, Anchor anchor) {
        return anchor == Anchor::Start ? from : anchor == Anchor::Middle ? (from + to - size) / 2 : to - size;
    };
    const double x = slot->across == Anchor::Start    ? left
                     : slot->across == Anchor::Middle ? (left + right) / 2
                                                      : right;
    if (slot->form == Form::Stacked) {
        const double y = at(layout.y[slot->top.track] + slot->top.offset,
                            layout.y[slot->bottom.track] + slot->bottom.offset, label.stacked.height(), slot->along);
        return {label.stacked.shape(x, y, slot->across)};
    }
    const double line = layout.y[slot->line];
    std::vector<Shape> shapes{label.event.shape(x, line - Gauge::labelGap - label.event.height() + 2, slot->across)};
    if (!label.action.empty())
        shapes.push_back(label.action.shape(x, line + Gauge::labelGap - 2, slot->across));
    return shapes;
}

} // namespace synfin::picture::diagram
