// The small drawings of a sequence chart. `unit` is the font scale.
#pragma once

#include "views/picture/picture.h"

#include <QtCore/QLineF>

#include <vector>

namespace synfin::picture {

using Shapes = std::vector<Shape>;

// At the end of the line.
[[nodiscard]] PolygonShape arrowHead(const QLineF&, double unit, Ink);
// The line up to where its arrowhead covers it.
[[nodiscard]] QLineF upToHead(const QLineF&, double unit);
void addCross(Shapes&, const QPointF& centre, double unit, Ink);
// A clock on the lifeline: this time ran out.
void addClock(Shapes&, const QPointF& centre, double unit, Ink, bool filled);
// A ring with an arrow in it: again.
void addAgain(Shapes&, const QPointF& centre, double unit, Ink);
[[nodiscard]] PolygonShape bolt(const QPointF& centre, double unit, Ink);
// Three dots that go on from `from` in the direction of the line.
void addDots(Shapes&, const QPointF& from, const QPointF& direction, double unit, Ink);
// A zigzag across a lifeline.
void addZigzag(Shapes&, const QPointF& centre, double width, double unit, Ink);
// A lifeline is cut by two slanted ticks.
void addBreak(Shapes&, const QPointF& centre, double width, double unit);

} // namespace synfin::picture
