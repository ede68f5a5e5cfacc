// A way over the picture that something can walk along.
#pragma once

#include "views/picture/diagram_routes.h"

#include <array>
#include <optional>
#include <vector>

namespace synfin::picture::diagram {

// A line of straight pieces, measured along its length.
class Path final {
public:
    Path() = default;
    explicit Path(QPolygonF points);
    // With the rounded corners that the arrow is drawn with.
    explicit Path(const Route&);

    [[nodiscard]] const QPolygonF& points() const { return m_points; }
    [[nodiscard]] double length() const { return m_along.empty() ? 0 : m_along.back(); }
    [[nodiscard]] QPointF at(double along) const;
    [[nodiscard]] QPolygonF between(double from, double to) const; // empty where to <= from
private:
    QPolygonF m_points;
    std::vector<double> m_along; // length up to each point
};

// The same way, `by` to the right of one who walks along it.
[[nodiscard]] QPolygonF beside(const QPolygonF& way, double by);

// What a moment draws on, made once: the layout, the ways of the drawn transitions, the words beside them.
struct Ground {
    explicit Ground(Layout);

    // A bow from one state's box to another's that goes through no other box, for a transition that the figure does not
    // draw. Among those it takes the one that crosses the fewest words. Made when it is first asked for.
    [[nodiscard]] const Route& bow(tcp::State from, tcp::State to) const;

    Layout layout;
    std::array<Route, figureRows + 1> routes; // by Rule::number
    std::array<Path, figureRows + 1> paths;   // the same, with their corners
    std::vector<QRectF> words;
    // Where on its way a transition can carry a small number that touches nothing else.
    std::array<std::optional<double>, figureRows + 1> numberAt;

    static constexpr double numberRadius = 7;

private:
    mutable std::array<std::array<Route, stateCount>, stateCount> m_bows;
};

// Where a label of this size stands best along a route: on it, off the boxes, over as few words as possible.
[[nodiscard]] QPointF labelPlace(const Route&, QSizeF, const Ground&);

} // namespace synfin::picture::diagram
