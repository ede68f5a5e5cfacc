// Finds places for labels: oriented boxes that must not lie over one another.
#pragma once

#include "views/picture/picture.h"

#include <QtCore/QLineF>

#include <optional>
#include <vector>

namespace synfin::picture {

// A rectangle that may be turned around its centre.
class OrientedBox final {
public:
    OrientedBox(const QPointF& centre, double width, double height, double degrees = 0);
    [[nodiscard]] static OrientedBox of(const QRectF&);
    [[nodiscard]] static OrientedBox around(const QLineF&, double width); // as long as the line, `width` thick

    [[nodiscard]] bool touches(const OrientedBox&) const;
    [[nodiscard]] QRectF bounds() const;
    [[nodiscard]] QPolygonF corners() const;

private:
    [[nodiscard]] bool apartAlong(const QPointF& axis, const OrientedBox&) const;
    [[nodiscard]] double reach(const QPointF& axis) const;

    QPointF m_centre;
    QPointF m_along;  // half the width, as a vector
    QPointF m_across; // half the height
};

// What is already there. A label over a line can still be read, over another label it cannot.
class Obstacles final {
public:
    void addLine(const OrientedBox& box) { add(box, 1); }
    void addText(const OrientedBox& box) { add(box, 8); }
    // 0 where the place is free.
    [[nodiscard]] int trouble(const OrientedBox&) const;

private:
    struct Item {
        OrientedBox box;
        QRectF bounds;
        int weight;
    };
    void add(const OrientedBox&, int weight);
    std::vector<Item> m_items;
};

// What a label covers, as seen from its baseline's beginning at `at`; not yet rotated.
[[nodiscard]] QRectF extentOf(const TextShape&);
[[nodiscard]] OrientedBox placed(const QRectF& extent, const QPointF& at, double rotation, double margin = 0);
[[nodiscard]] OrientedBox boxOf(const TextShape&, double margin = 0);

// Breaks a text into lines no wider than `width`, between words.
[[nodiscard]] std::vector<std::vector<TextRun>> wrapped(const TextRun&, double width);

// Takes the first candidate that is free, else the one with the least trouble; that one gets a halo.
class Choice final {
public:
    // Keeps `margin` around the label free.
    Choice(const Obstacles& obstacles, double margin) : m_obstacles(obstacles), m_margin(margin) {}
    // True when nothing better can come. The text's extent may be given where it is known.
    bool offer(const TextShape& text) { return offer(text, extentOf(text)); }
    bool offer(const TextShape&, const QRectF& extent);
    [[nodiscard]] TextShape taken() const;

private:
    const Obstacles& m_obstacles;
    double m_margin;
    std::optional<TextShape> m_best;
    int m_trouble = 0;
};

} // namespace synfin::picture
