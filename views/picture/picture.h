// A picture as a value: what both the scene on screen and the writers of SVG, PDF and PNG draw.
//
// A picture is a list of groups; a group is one thing that a reader can point at (a state, a transition, a segment) with
// an id that is the same in every run. Colours are roles ("ink"), resolved by a Theme when drawn. Units are those of the
// picture's own coordinates, y downwards; text sizes are pixel heights in the same units.
#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QPolygonF>

#include <variant>
#include <vector>

namespace synfin::picture {

// What a colour is for. A Theme gives the colour.
enum class Ink {
    None,
    Background,
    Text,
    TextMuted,
    Client,
    Server,
    Network,   // losses, what the wire does
    Unusual,   // the thin arrows
    BoxFill,
    BoxFillQuiet,
    BoxStroke,
    FrameClient,
    FrameServer,
    OnClient,  // text on a surface in Client's colour
    OnServer,
    Grid,
    Accent,    // "now", focus, hover
    ResetPath, // the reset arrows that the figure leaves out
};

struct Pen {
    Ink ink = Ink::None;
    double width = 1;
    std::vector<double> dash; // absolute lengths, on and off in turn; empty for a solid line
    double opacity = 1;
    bool roundCap = false;
    bool operator==(const Pen&) const = default;
};

struct Fill {
    Ink ink = Ink::None;
    double opacity = 1;
    bool operator==(const Fill&) const = default;
};

struct RectShape {
    QRectF rect;
    double radius = 0;
    Fill fill;
    Pen pen;
    bool operator==(const RectShape&) const = default;
};

struct EllipseShape {
    QRectF rect;
    Fill fill;
    Pen pen;
    bool operator==(const EllipseShape&) const = default;
};

// An open line through points, its corners rounded with `radius` (as far as the sides allow).
struct LineShape {
    QPolygonF points;
    double radius = 0;
    Pen pen;
    bool operator==(const LineShape&) const = default;
};

// A filled polygon: arrowheads, crosses.
struct PolygonShape {
    QPolygonF points;
    Fill fill;
    Pen pen;
    bool operator==(const PolygonShape&) const = default;
};

enum class Anchor { Start, Middle, End };

struct TextRun {
    QString text;
    Ink ink = Ink::Text;
    double size = 14; // pixels
    int weight = 400; // 100 to 900
    bool mono = false;
    bool operator==(const TextRun&) const = default;
};

// One label: lines of runs. `at` is the baseline of the first line, at the anchor. `rotation` turns the whole label
// around `at`, in degrees, clockwise.
struct TextShape {
    QPointF at;
    Anchor anchor = Anchor::Start;
    std::vector<std::vector<TextRun>> lines;
    double lineHeight = 16;
    double rotation = 0;
    bool halo = false; // a rim in Background's colour, so that it can be read over a line
    bool operator==(const TextShape&) const = default;
};

using Shape = std::variant<RectShape, EllipseShape, LineShape, PolygonShape, TextShape>;

struct Group {
    QString id;        // letters, digits and _: "state_syn_sent", "rule_listen_rcv_syn", "seg_12"
    QString classes;   // "state client", for a style sheet in SVG
    QString title;     // what it is, one line; the accessible name and the tooltip's head
    QString about;     // the accessible description and the rest of the tooltip; may be empty
    double z = 0;      // drawn in ascending order; groups of equal z in the order of the list
    double opacity = 1;
    std::vector<Shape> shapes;
    QPolygonF hitLine; // where not empty: a click counts within `hitWidth`/2 of this line and on texts; else on the shapes
    double hitWidth = 10;
    bool interactive = false; // takes clicks, hovers and keyboard focus
    bool operator==(const Group&) const = default;
};

struct Picture {
    QRectF box;    // everything drawn lies inside
    QString title;
    QString about;
    QString lang = QStringLiteral("en");
    std::vector<Group> groups;
    bool operator==(const Picture&) const = default;
};

} // namespace synfin::picture
