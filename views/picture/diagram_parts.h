// The static groups of the state diagram, made from its layout.
#pragma once

#include "views/picture/diagram_layout.h"

namespace synfin::picture::diagram {

// From the back to the front. The moment's own groups stand between and above these.
struct Depth {
    static constexpr double frame = 0;
    static constexpr double trail = 2; // bands below the arrows
    static constexpr double arrow = 4;
    static constexpr double exit = 5;
    static constexpr double box = 6;
    static constexpr double ring = 8;
    static constexpr double way = 9; // an arrow that is shown because it was taken
    static constexpr double badge = 10;
    static constexpr double note = 12;  // the label of an arrow that is shown for a moment
    static constexpr double token = 14; // what moves
};

[[nodiscard]] Group stateGroup(tcp::State, const Layout&, const Wording&);
[[nodiscard]] Group arrowGroup(const tcp::Rule&, const Layout&, const Wording&); // a drawn rule
[[nodiscard]] std::vector<Group> frameGroups(const Layout&, const Wording&);
[[nodiscard]] std::vector<Group> badgeGroups(const Layout&, const Wording&);
[[nodiscard]] Group legendGroup(const Layout&, const Wording&, const DiagramOptions&);
// A card's line and headings, then a group a rule.
[[nodiscard]] std::vector<Group> exitGroups(tcp::State, const Layout&, const Wording&);

// The ring around a rectangle that says that an endpoint is there.
[[nodiscard]] RectShape ringShape(bool client, const QRectF& box);

// A walk's number: in a circle for the client, in a square for the server.
[[nodiscard]] std::vector<Shape> badgeShapes(bool client, int number, QPointF centre, const Sizes&);

// The place of a change in the order in which an endpoint walked: quieter than a badge, of the same form.
[[nodiscard]] std::vector<Shape> orderShapes(bool client, int number, QPointF centre, double radius);

} // namespace synfin::picture::diagram
