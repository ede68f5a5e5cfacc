// The way of each drawn transition over the state diagram, and how an arrow is drawn along a way.
#pragma once

#include "views/picture/diagram_layout.h"

namespace synfin::picture::diagram {

// From the edge of one box to the edge of another. Corners are rounded with `radius`.
struct Route {
    QPolygonF points;
    double radius = Gauge::radius;
};

// Rows 1 to 21 of figure 5; an empty route for any other number.
[[nodiscard]] Route routeOf(int number, const Layout&);

struct ArrowStyle {
    Pen pen;
    double headLength = 9;
    double headWidth = 8;
};
[[nodiscard]] ArrowStyle arrowStyle(tcp::Role);
[[nodiscard]] ArrowStyle resetStyle();

// The line, up to the arrowhead's base, and the arrowhead, whose tip is the last point.
[[nodiscard]] std::vector<Shape> arrowShapes(const Route&, const ArrowStyle&);

// The label of a drawn transition, in its slot.
[[nodiscard]] std::vector<Shape> labelShapes(int number, const Layout&);

} // namespace synfin::picture::diagram
