// How large the things of a picture are: for the layouts, the scene, the writers and the tests alike.
//
// Text is measured with Theme::font(). A line's box is what a reader sees of it: as wide as the text runs on, from the
// top of a capital to the baseline, and as far beyond as its letters really reach.
#pragma once

#include "views/picture/picture.h"

#include <QtGui/QPainterPath>
#include <QtGui/QTransform>

#include <cstddef>
#include <vector>

namespace synfin::picture {

// The halo of a text reaches this far beyond the box of each line.
inline constexpr double haloMargin = 2;

// How far the pen moves on.
[[nodiscard]] double advance(const TextRun&);
[[nodiscard]] double advance(const std::vector<TextRun>& line);

// Where a line's first run begins, on its baseline; not yet rotated.
[[nodiscard]] QPointF lineStart(const TextShape&, std::size_t line);
// The box of each line, not yet rotated, without the halo. A line without text gives a null rectangle.
[[nodiscard]] std::vector<QRectF> lineBoxes(const TextShape&);
// Turns the label around `at`.
[[nodiscard]] QTransform placement(const TextShape&);
// The four corners of the label where it is drawn: a rectangle that is turned as the label is. Empty without text.
[[nodiscard]] QPolygonF outline(const TextShape&);

// Everything that is drawn, pens and halos included; upright, null if nothing is drawn.
[[nodiscard]] QRectF bounds(const TextShape&);
[[nodiscard]] QRectF bounds(const Shape&);
[[nodiscard]] QRectF bounds(const Group&);
[[nodiscard]] QRectF bounds(const std::vector<Group>&);

// The line through `points`, each corner an arc of `radius` that touches both sides, smaller where they are too short.
[[nodiscard]] QPainterPath roundedLine(const QPolygonF& points, double radius);
// Begins and runs as SVG's <rect rx>, so that dashes fall alike.
[[nodiscard]] QPainterPath roundedRect(const QRectF&, double radius);
[[nodiscard]] QPainterPath ellipse(const QRectF&);

} // namespace synfin::picture
