#include "views/picture/chart_shapes.h"

#include <cmath>
#include <numbers>

namespace synfin::picture {

namespace {

constexpr double headLength = 11;
constexpr double headWidth = 8.5;

Pen pen(Ink ink, double width)
{
    Pen p;
    p.ink = ink;
    p.width = width;
    p.roundCap = true;
    return p;
}

QPointF unitVector(const QLineF& line)
{
    const double length = line.length();
    return length > 0 ? (line.p2() - line.p1()) / length : QPointF(1, 0);
}

} // namespace

PolygonShape arrowHead(const QLineF& line, double unit, Ink ink)
{
    const QPointF along = unitVector(line);
    const QPointF across(-along.y(), along.x());
    const QPointF back = line.p2() - along * headLength * unit;
    const QPointF side = across * headWidth / 2 * unit;
    return {QPolygonF({line.p2(), back + side, back - side}), {ink, 1}, {}};
}

QLineF upToHead(const QLineF& line, double unit)
{
    QLineF shorter = line;
    shorter.setLength(std::max(0.1, line.length() - (headLength - 1) * unit));
    return shorter;
}

void addCross(Shapes& shapes, const QPointF& centre, double unit, Ink ink)
{
    const double r = 6 * unit;
    shapes.emplace_back(
        LineShape{QPolygonF({centre + QPointF(-r, -r), centre + QPointF(r, r)}), 0, pen(ink, 3 * unit)});
    shapes.emplace_back(
        LineShape{QPolygonF({centre + QPointF(-r, r), centre + QPointF(r, -r)}), 0, pen(ink, 3 * unit)});
}

void addClock(Shapes& shapes, const QPointF& centre, double unit, Ink ink, bool filled)
{
    const double r = 7 * unit;
    const Ink hands = filled ? Ink::Background : ink;
    shapes.emplace_back(EllipseShape{QRectF(centre - QPointF(r, r), centre + QPointF(r, r)),
                                     {filled ? ink : Ink::Background, 1},
                                     pen(ink, 1.8 * unit)});
    shapes.emplace_back(
        LineShape{QPolygonF({centre + QPointF(0, -4.2 * unit), centre, centre + QPointF(3.2 * unit, 1.6 * unit)}), 0,
                  pen(hands, 1.5 * unit)});
}

void addAgain(Shapes& shapes, const QPointF& centre, double unit, Ink ink)
{
    const double disc = 8 * unit;
    const double r = 4.3 * unit;
    shapes.emplace_back(EllipseShape{QRectF(centre - QPointF(disc, disc), centre + QPointF(disc, disc)),
                                     {Ink::Background, 1},
                                     pen(ink, 1.3 * unit)});
    QPolygonF arc;
    const auto at = [&](double degrees, double radius) {
        const double a = degrees * std::numbers::pi / 180;
        return centre + QPointF(std::cos(a), std::sin(a)) * radius;
    };
    for (double degrees = -20; degrees >= -290; degrees -= 15)
        arc << at(degrees, r);
    shapes.emplace_back(LineShape{arc, 0, pen(ink, 1.5 * unit)});
    // The head points onwards, clockwise, at the arc's beginning.
    shapes.emplace_back(
        PolygonShape{QPolygonF({at(22, r), at(-24, r + 2.9 * unit), at(-24, r - 2.9 * unit)}), {ink, 1}, {}});
}

PolygonShape bolt(const QPointF& centre, double unit, Ink ink)
{
    QPolygonF points({{2, -10}, {-5.5, 1.2}, {-0.8, 1.2}, {-2.6, 10}, {5.5, -2.6}, {0.8, -2.6}});
    for (QPointF& p : points)
        p = centre + p * unit;
    return {points, {ink, 1}, {Ink::Background, 1 * unit, {}, 1, false}};
}

void addDots(Shapes& shapes, const QPointF& from, const QPointF& direction, double unit, Ink ink)
{
    const QPointF step = direction / std::max(1e-9, std::hypot(direction.x(), direction.y())) * 8 * unit;
    const QPointF r(1.9 * unit, 1.9 * unit);
    for (int i = 1; i <= 3; ++i) {
        const QPointF dot = from + step * i;
        shapes.emplace_back(EllipseShape{QRectF(dot - r, dot + r), {ink, 1}, {}});
    }
}

void addZigzag(Shapes& shapes, const QPointF& centre, double width, double unit, Ink ink)
{
    const double half = width / 2 + 7 * unit;
    QPolygonF points;
    for (int i = 0; i <= 6; ++i)
        points << centre + QPointF(-half + i * half / 3, (i % 2 == 0 ? 4.5 : -4.5) * unit);
    shapes.emplace_back(LineShape{points, 0, pen(Ink::Background, 6 * unit)});
    shapes.emplace_back(LineShape{points, 0, pen(ink, 2.2 * unit)});
}

void addBreak(Shapes& shapes, const QPointF& centre, double width, double unit)
{
    const double half = width / 2 + 1 * unit;
    const double rise = 5 * unit;
    const double open = 4.5 * unit;
    const QPointF left = centre + QPointF(-half, rise);
    const QPointF right = centre + QPointF(half, -rise);
    const QPointF gap(0, open);
    shapes.emplace_back(
        PolygonShape{QPolygonF({left - gap, right - gap, right + gap, left + gap}), {Ink::Background, 1}, {}});
    const QPointF beyond(4 * unit, -4 * unit * rise / half);
    for (const QPointF& shift : {-gap, gap})
        shapes.emplace_back(
            LineShape{QPolygonF({left - beyond + shift, right + beyond + shift}), 0, pen(Ink::TextMuted, 1.5 * unit)});
}

} // namespace synfin::picture
