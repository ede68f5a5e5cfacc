#include "views/picture/diagram_parts.h"

#include "views/picture/diagram_routes.h"
#include "views/picture/diagram_words.h"

#include <QtCore/QLineF>

namespace synfin::picture::diagram {

namespace {

constexpr double boxRadius = 9;

// A text of one line whose capitals stand in the middle of a rectangle.
TextShape centred(const QString& text, const TextStyle& style, QPointF centre)
{
    TextShape shape;
    shape.at = QPointF(centre.x(), centre.y() + style.size * 0.36);
    shape.anchor = Anchor::Middle;
    shape.lines = {{TextRun{text, style.ink, style.size, style.weight, false}}};
    shape.lineHeight = style.size * 1.22;
    return shape;
}

enum class Corner { TopLeft, TopRight, BottomLeft, BottomRight };

Corner badgeCorner(bool client, int number, tcp::State s)
{
    using enum tcp::State;
    switch (s) {
    case Closed:
        if (client)
            return number == 1 ? Corner::BottomLeft : Corner::TopLeft;
        return number == 1 ? Corner::BottomRight : Corner::TopRight;
    case Listen: return Corner::BottomLeft;
    case Established: return client ? Corner::TopRight : Corner::TopLeft;
    case SynReceived:
    case FinWait1:
    case FinWait2: return Corner::TopLeft;
    case SynSent:
    case CloseWait:
    case Closing:
    case LastAck:
    case TimeWait: return Corner::TopRight;
    }
    return Corner::TopLeft;
}

QPointF cornerOf(const QRectF& box, Corner corner)
{
    // A little inwards, so that lines at the sides keep clear of the badge.
    constexpr double in = 5;
    switch (corner) {
    case Corner::TopLeft: return box.topLeft() + QPointF(in, -1);
    case Corner::TopRight: return box.topRight() + QPointF(-in, -1);
    case Corner::BottomLeft: return box.bottomLeft() + QPointF(in, 1);
    case Corner::BottomRight: return box.bottomRight() + QPointF(-in, 1);
    }
    return box.topLeft();
}

bool inFrame(tcp::State s)
{
    return s > tcp::State::Established;
}

std::vector<Shape> sampleShapes(LegendRow::Sample sample, const QRectF& at, const Sizes& sizes, bool numbers)
{
    using enum LegendRow::Sample;
    const QPolygonF line{QPointF(at.left(), at.center().y()), QPointF(at.right(), at.center().y())};
    std::vector<Shape> shapes;
    switch (sample) {
    case Client:
    case Server: {
        const bool client = sample == Client;
        shapes = arrowShapes({line, 0}, arrowStyle(client ? tcp::Role::Client : tcp::Role::Server));
        Sizes small = sizes;
        small.badgeRadius = std::min(sizes.badgeRadius * 0.8, at.height() / 2 + 1);
        small.badgeText = std::round(sizes.badgeText * 0.8);
        if (numbers) {
            for (Shape& shape : badgeShapes(client, 1, {at.left() + small.badgeRadius, at.center().y()}, small))
                shapes.push_back(std::move(shape));
        }
        break;
    }
    case Unusual: shapes = arrowShapes({line, 0}, arrowStyle(tcp::Role::Unusual)); break;
    case Reset: shapes = arrowShapes({line, 0}, resetStyle()); break;
    case ClientRing:
    case ServerRing: {
        RectShape ring = ringShape(sample == ClientRing, {});
        const double height = std::min(at.height(), sizes.captionText + 2);
        ring.rect = QRectF(at.left() + 4, at.center().y() - height / 2, at.width() - 8, height);
        ring.radius = 5;
        ring.pen.width = 3;
        if (sample == ServerRing)
            ring.pen.dash = {6, 3};
        shapes.push_back(ring);
        break;
    }
    }
    return shapes;
}

} // namespace

RectShape ringShape(bool client, const QRectF& box)
{
    const double out = client ? 5 : 10;
    RectShape ring;
    ring.rect = box.adjusted(-out, -out, out, out);
    ring.radius = boxRadius + out;
    ring.pen.ink = client ? Ink::Client : Ink::Server;
    ring.pen.width = 4;
    if (!client)
        ring.pen.dash = {10, 6};
    return ring;
}

std::vector<Shape> badgeShapes(bool client, int number, QPointF centre, const Sizes& sizes)
{
    const double r = client ? sizes.badgeRadius : sizes.badgeRadius - 0.5;
    const QRectF rect(centre.x() - r, centre.y() - r, 2 * r, 2 * r);
    const Ink surface = client ? Ink::Client : Ink::Server;
    const Pen rim{Ink::Background, 1.5, {}, 1, false};
    const TextShape text = centred(QString::number(number),
                                   {client ? Ink::OnClient : Ink::OnServer, sizes.badgeText, 700}, centre);
    if (client)
        return {EllipseShape{rect, Fill{surface}, rim}, text};
    return {RectShape{rect, 3.5, Fill{surface}, rim}, text};
}

std::vector<Shape> orderShapes(bool client, int number, QPointF centre, double radius)
{
    const Ink ink = client ? Ink::Client : Ink::Server;
    const QRectF rect(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    const Pen rim{ink, 1.3, {}, 1, false};
    const TextShape text = centred(QString::number(number), {ink, number < 10 ? 10.0 : 8.0, 700}, centre);
    if (client)
        return {EllipseShape{rect, Fill{Ink::Background}, rim}, text};
    return {RectShape{rect, 2.5, Fill{Ink::Background}, rim}, text};
}

Group stateGroup(tcp::State s, const Layout& layout, const Wording& wording)
{
    const Sizes& sizes = layout.content.sizes;
    Group group;
    group.id = stateId(s);
    group.classes = QStringLiteral("state");
    group.title = layout.content.names[index(s)];
    group.about = stateAbout(s, wording);
    group.z = Depth::box;
    group.interactive = true;
    const QRectF& box = layout.box(s);
    group.shapes.push_back(RectShape{box, boxRadius, Fill{inFrame(s) ? Ink::BoxFillQuiet : Ink::BoxFill},
                                     Pen{Ink::BoxStroke, 1.6, {}, 1, false}});
    group.shapes.push_back(centred(group.title, {Ink::Text, sizes.stateText, 700}, box.center()));
    return group;
}

Group arrowGroup(const tcp::Rule& rule, const Layout& layout, const Wording& wording)
{
    const Route route = routeOf(rule.number, layout);
    Group group;
    group.id = ruleGroupId(rule);
    const std::string_view role = tcp::name(rule.role);
    group.classes = QStringLiteral("rule ") + QString::fromUtf8(role.data(), static_cast<qsizetype>(role.size()));
    group.title = ruleTitle(rule, wording);
    group.about = ruleAbout(rule, wording);
    group.z = rule.role == tcp::Role::Unusual ? Depth::arrow : Depth::arrow + 0.5;
    group.interactive = true;
    group.hitLine = route.points;
    group.shapes = arrowShapes(route, arrowStyle(rule.role));
    for (Shape& shape : labelShapes(rule.number, layout))
        group.shapes.push_back(std::move(shape));
    return group;
}

std::vector<Group> frameGroups(const Layout& layout, const Wording& wording)
{
    const auto frame = [&](const QString& id, const QString& title, const QRectF& rect, Ink ink,
                           const TextBlock& caption, Anchor anchor) {
        Group group;
        group.id = id;
        group.classes = QStringLiteral("frame");
        group.title = title;
        group.z = Depth::frame;
        group.shapes.push_back(RectShape{rect, 14, Fill{ink, 0.05}, Pen{ink, 1, {2, 4}, 0.5, false}});
        const double x = anchor == Anchor::Start ? rect.left() + Gauge::apart : rect.right() - Gauge::apart;
        group.shapes.push_back(caption.shape(x, rect.bottom() - 5 - caption.height(), anchor));
        return group;
    };
    const Content& content = layout.content;
    return {frame(QStringLiteral("frame_active_close"), activeCloseText(wording), layout.activeFrame, Ink::FrameClient,
                  content.activeCaption, Anchor::Start),
            frame(QStringLiteral("frame_passive_close"), passiveCloseText(wording), layout.passiveFrame,
                  Ink::FrameServer, content.passiveCaption, Anchor::End)};
}

std::vector<Group> badgeGroups(const Layout& layout, const Wording& wording)
{
    std::vector<Group> groups;
    for (const tcp::Role role : {tcp::Role::Client, tcp::Role::Server}) {
        const bool client = role == tcp::Role::Client;
        const std::vector<const tcp::Rule*> walk = tcp::usualWalk(role);
        for (std::size_t i = 0; i <= walk.size() && !walk.empty(); ++i) {
            const tcp::State s = i < walk.size() ? walk[i]->from : walk.back()->to;
            const int number = static_cast<int>(i) + 1;
            Group group;
            group.id = walkId(role, number);
            group.classes = client ? QStringLiteral("walk client") : QStringLiteral("walk server");
            group.title = QStringLiteral("%1, %2: %3").arg(walkText(role, wording)).arg(number).arg(wording.state(s));
            if (i < walk.size())
                group.about = QStringLiteral("%1: %2").arg(ruleTitle(*walk[i], wording), ruleAbout(*walk[i], wording));
            group.z = Depth::badge;
            group.interactive = true;
            group.shapes = badgeShapes(client, number, cornerOf(layout.box(s), badgeCorner(client, number, s)),
                                       layout.content.sizes);
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

Group legendGroup(const Layout& layout, const Wording& wording, const DiagramOptions& options)
{
    const Legend& legend = layout.content.legend;
    Group group;
    group.id = QStringLiteral("legend");
    group.classes = QStringLiteral("legend");
    group.title = legendTitle(wording);
    group.z = Depth::frame;
    const std::size_t first = legend.rowsIn(0);
    for (std::size_t i = 0; i < legend.rows.size(); ++i) {
        const bool second = i >= first;
        const double x = layout.legendAt.x() + (second ? legend.columnWidth(0) + 18 : 0);
        const double y = layout.legendAt.y() + legend.rowHeight() * static_cast<double>(second ? i - first : i);
        const LegendRow& row = legend.rows[i];
        const QRectF sample(x, y, legend.sampleWidth, legend.rowHeight() - 4);
        for (Shape& shape : sampleShapes(row.sample, sample, layout.content.sizes, options.showNumbers))
            group.shapes.push_back(std::move(shape));
        group.shapes.push_back(row.text.shape(x + legend.sampleWidth + 8,
                                              y + (sample.height() - row.text.height()) / 2, Anchor::Start));
    }
    return group;
}

std::vector<Group> exitGroups(tcp::State s, const Layout& layout, const Wording& wording)
{
    const ExitCard& card = layout.content.exit(s);
    if (card.empty())
        return {};
    const QPointF at = layout.exitAt(s);
    const QLineF stub = layout.exitStub(s);
    Group stem;
    stem.id = QStringLiteral("exits_") + stateId(s).mid(6);
    stem.classes = QStringLiteral("exits");
    stem.title = exitsTitle(s, wording);
    stem.z = Depth::exit;
    stem.shapes = arrowShapes({QPolygonF{stub.p1(), stub.p2()}, 0}, resetStyle());
    for (const ExitHeading& heading : card.headings)
        stem.shapes.push_back(heading.text.shape(at.x() + heading.at.x(), at.y() + heading.at.y(), Anchor::Start));
    std::vector<Group> groups{stem};
    for (const ExitChip& chip : card.chips) {
        Group group;
        group.id = ruleGroupId(*chip.rule);
        group.classes = QStringLiteral("rule reset");
        group.title = ruleTitle(*chip.rule, wording);
        group.about = ruleAbout(*chip.rule, wording);
        group.z = Depth::exit;
        group.interactive = true;
        const QRectF rect = chip.rect.translated(at);
        const Pen rim{Ink::ResetPath, 0.8, {}, 0.35, false};
        group.shapes.push_back(RectShape{rect, 5, Fill{Ink::ResetPath, 0.09}, rim});
        group.shapes.push_back(chip.text.shape(rect.center().x(), rect.top() + 2, Anchor::Middle));
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace synfin::picture::diagram
