// Finds places for labels: oriented boxes that must not lie over one another.
#pragma once

#include "views/picture/picture.h"

#include <QtCore/QLineF>

#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace synfin::picture {

// A rectangle that may be turned around its centre.
class OrientedBox final {
public:
    OrientedBox(const QPointF& centre, double width, double height, double degrees = 0);
    // `along` is half the width and `across` half the height, as vectors.
    OrientedBox(const QPointF& centre, const QPointF& along, const QPointF& across)
        : m_centre(centre),
          m_along(along),
          m_across(across),
          m_reach(std::hypot(along.x(), along.y()) + std::hypot(across.x(), across.y()))
    {
    }
    // The same where its reach is known: half the width and half the height together.
    OrientedBox(const QPointF& centre, const QPointF& along, const QPointF& across, double reach)
        : m_centre(centre), m_along(along), m_across(across), m_reach(reach)
    {
    }
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
    double m_reach;   // no corner is farther from the centre
};

// What is already there. A label over a line can still be read, over another label it cannot.
class Obstacles final {
public:
    static constexpr int overLine = 1;
    static constexpr int overText = 20;
    static constexpr int noLimit = std::numeric_limits<int>::max();
    void addLine(const OrientedBox& box) { add(box, overLine); }
    void addText(const OrientedBox& box) { add(box, overText); }
    void addText(const std::vector<OrientedBox>& rows);
    // 0 where the place is free. Who asks only whether it is less than `limit` need not wait for all of it.
    [[nodiscard]] int trouble(const OrientedBox&, int limit = noLimit) const;
    [[nodiscard]] int trouble(const std::vector<OrientedBox>& rows, int limit = noLimit) const;

private:
    struct Item {
        OrientedBox box;
        QRectF bounds;
        int weight;
    };
    void add(const OrientedBox&, int weight);

    std::vector<Item> m_items;
    // The items by the strips of y that they reach into, so that only what is near is compared.
    std::map<int, std::vector<std::size_t>> m_strips;
};

// What each row of a label covers, as seen from `at`; not yet rotated.
[[nodiscard]] std::vector<QRectF> rowsOf(const TextShape&);
// The same where the widths of the rows are known.
[[nodiscard]] std::vector<QRectF> rowsOf(const TextShape&, const std::vector<double>& widths);
// The rows where they are drawn, grown by `margin` on all sides.
[[nodiscard]] std::vector<OrientedBox> boxesOf(const TextShape&, const std::vector<QRectF>& rows, double margin);
[[nodiscard]] std::vector<OrientedBox> boxesOf(const TextShape&, double margin = 0);
[[nodiscard]] bool touch(const std::vector<OrientedBox>&, const std::vector<OrientedBox>&);

// Breaks a text into lines no wider than `width` where its script allows it: between words, between Chinese characters.
[[nodiscard]] std::vector<std::vector<TextRun>> wrapped(const TextRun&, double width);

// Takes the first candidate that is free, else the one with the least trouble; that one gets a halo.
class Choice final {
public:
    // Keeps `margin` around the label free.
    Choice(const Obstacles& obstacles, double margin) : m_obstacles(obstacles), m_margin(margin) {}
    // True when nothing better can come. The text's rows may be given where they are known.
    bool offer(const TextShape& text) { return offer(text, rowsOf(text)); }
    bool offer(const TextShape&, const std::vector<QRectF>& rows);
    [[nodiscard]] TextShape taken() const; // after at least one offer
    [[nodiscard]] int trouble() const { return m_trouble; }

private:
    const Obstacles& m_obstacles;
    double m_margin;
    std::optional<TextShape> m_best;
    int m_trouble = 0;
};

// A place that a label might take; `rows` are those of the text.
struct LabelPlace {
    const TextShape& text;
    const std::vector<QRectF>& rows;
};
// Shows a label's places, the best first, until it is told that it is enough. There is at least one.
using Enough = std::function<bool(const LabelPlace&)>;
using LabelPlaces = std::function<void(const Enough&)>;

// A place for each label, free of obstacles and of one another if there is any such arrangement in reach: one label
// after the other takes its best free place; around one that finds none, others are tried for its neighbours too.
[[nodiscard]] std::vector<TextShape> arranged(const Obstacles&, const std::vector<LabelPlaces>&, double margin);

} // namespace synfin::picture
