#include "views/picture/chart_wire.h"

#include "views/picture/chart_place.h"
#include "views/picture/chart_shapes.h"
#include "views/picture/measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace synfin::picture {

namespace {

// Half of an envelope's size.
constexpr double halfWidth = 14;
constexpr double halfHeight = 8.5;
constexpr double flap = 7; // how far the point reaches beyond the rectangle
// How near to the receiver's lifeline a segment arrives, and how far beyond it is outside.
constexpr double reach = 26;
constexpr double outside = 30;
// Less than this downwards is no wish to hold it back.
constexpr double leastFall = 12;
// Above everything of the chart, below its header.
constexpr double envelopeLayer = 20;
constexpr double draggedLayer = 30;

const QLatin1String prefix("wire_");

Ink inkOf(const sim::Flight& flight)
{
    return flight.from == sim::Side::Client ? Ink::Client : Ink::Server;
}

// 1 to the right, -1 to the left.
double onwards(const sim::Flight& flight)
{
    return flight.to() == sim::Side::Server ? 1 : -1;
}

void addEnvelope(Shapes& shapes, const sim::Flight& flight, const QPointF& centre, double unit, double opacity)
{
    const double way = onwards(flight) * unit;
    const auto at = [&](double x, double y) { return centre + QPointF(x * way, y * unit); };
    const Ink ink = inkOf(flight);
    const double edge = halfWidth - flap;
    const QPolygonF body({at(-halfWidth, -halfHeight), at(edge, -halfHeight), at(halfWidth, 0), at(edge, halfHeight),
                          at(-halfWidth, halfHeight)});
    const Pen pen{ink, 1.7 * unit, {}, opacity, true};
    if (flight.copyOf) {
        // There is another one like it.
        shapes.emplace_back(
            PolygonShape{body.translated(QPointF(-3 * way, 3 * unit)), {Ink::Background, opacity}, pen});
    }
    shapes.emplace_back(PolygonShape{body, {Ink::Background, opacity}, pen});
    shapes.emplace_back(PolygonShape{body, {ink, 0.16 * opacity}, {}});
    shapes.emplace_back(
        LineShape{QPolygonF({at(-halfWidth, -halfHeight), at(-3, 1.5), at(edge, -halfHeight)}), 0, pen});
}

OrientedBox boxAt(const QPointF& centre, double unit)
{
    return {centre, 2 * (halfWidth + 2) * unit, 2 * (halfHeight + 2) * unit};
}

class Envelopes final {
public:
    Envelopes(const ChartLayout& layout, const ChartRange& view, const std::vector<Group>& drawn)
        : m_layout(layout),
          m_view(view),
          m_drawn(drawn),
          m_unit(layout.sizes().px(1)),
          m_now(layout.axis().yOf(view.moment)),
          m_done(static_cast<int>(view.moment))
    {
        for (const Group& group : drawn) {
            for (const Shape& shape : group.shapes) {
                if (const auto* text = std::get_if<TextShape>(&shape))
                    m_obstacles.addText(boxesOf(*text, px(1)));
            }
        }
    }

    std::vector<Group> make(const std::vector<sim::Flight>& wire)
    {
        for (const sim::Flight& flight : wire)
            add(flight);
        return std::move(m_groups);
    }

private:
    [[nodiscard]] double px(double length) const { return length * m_unit; }

    void add(const sim::Flight& flight)
    {
        const ChartStory& story = m_layout.story();
        const int index = story.trackOf(flight.id);
        if (index < 0 || story.track(index).sentStep > m_done)
            return;
        const Stretch way = m_layout.stretches(index).front();
        const bool waits = way.waits && m_now >= way.line.y2();
        const std::optional<QPointF> place = waits ? placeToWait(flight) : placeOn(way, flight);
        if (!place)
            return;
        m_obstacles.addText(boxAt(*place, m_unit));
        const ChartStyle& style = m_layout.style();
        const Track& track = story.track(index);
        Group group;
        group.id = envelopeId(flight.id);
        group.classes = QStringLiteral("envelope");
        group.z = envelopeLayer;
        group.interactive = true;
        group.title = segmentTitle(track, style.wording);
        group.about = segmentAbout(story, track, style, m_done) + u'\n'
                      + style.wording.text("Chart", QT_TRANSLATE_NOOP("Chart", "Drag it to its receiver to let it "
                                                                               "arrive, down to hold it back, out to "
                                                                               "lose it; or press Enter, L, Delete."));
        if (waits)
            addWayFrom(group.shapes, *place, flight);
        addEnvelope(group.shapes, flight, *place, m_unit, 1);
        m_groups.push_back(std::move(group));
    }

    [[nodiscard]] bool free(const QPointF& place) const { return m_obstacles.trouble(boxAt(place, m_unit)) == 0; }

    // At the head; where something is written there, as near to it as can be.
    [[nodiscard]] std::optional<QPointF> placeOn(const Stretch& way, const sim::Flight& flight) const
    {
        const QString id = QStringLiteral("seg_%1").arg(flight.id);
        const auto segment = std::ranges::find(m_drawn, id, &Group::id);
        if (segment == m_drawn.end() || segment->hitLine.isEmpty())
            return {};
        const Lanes& lanes = m_layout.lanes();
        const double clear = px(halfWidth + 5);
        const double across = std::max(1.0, std::abs(way.line.dx()));
        const auto partAt = [&](double x) { return (x - way.line.x1()) / way.line.dx(); };
        const double least = partAt(lanes.inner(flight.from) + onwards(flight) * clear);
        const double most = std::max(least, partAt(lanes.inner(flight.to()) - onwards(flight) * clear));
        const double head = std::clamp(partAt(segment->hitLine.last().x()), least, most);
        // Beside its way only where that spares it a long way along.
        constexpr double dearAside = 2.5;
        QPointF best = way.line.pointAt(head);
        double cost = std::numeric_limits<double>::max();
        for (const double aside : {0.0, 21.0, -21.0, 42.0, -42.0, 63.0}) {
            for (double along = 0; along < across; along += px(5)) {
                if (along + dearAside * px(std::abs(aside)) >= cost)
                    break;
                for (const double part : {head + along / across, head - along / across}) {
                    const QPointF place = way.line.pointAt(part) + QPointF(0, px(aside));
                    if (part < least || part > most || !free(place))
                        continue;
                    best = place;
                    cost = along + dearAside * px(std::abs(aside));
                    break;
                }
            }
        }
        return best;
    }

    // In rows below "now", from the middle on.
    [[nodiscard]] QPointF placeToWait(const sim::Flight& flight) const
    {
        constexpr int rows = 8;
        constexpr std::array parts{0.5, 0.38, 0.62, 0.26, 0.74, 0.14};
        const Lanes& lanes = m_layout.lanes();
        const double from = lanes.inner(flight.from);
        const auto at = [&](double part, int row) {
            return QPointF(from + part * onwards(flight) * lanes.between(), m_now + px(20) + row * px(24));
        };
        for (int row = 0; row < rows; ++row) {
            for (const double part : parts) {
                if (free(at(part, row)))
                    return at(part, row);
            }
        }
        return at(parts.front(), 0);
    }

    // Quietly, on to the receiver at the slant of all; dots behind it say that it waits.
    void addWayFrom(Shapes& shapes, const QPointF& place, const sim::Flight& flight) const
    {
        const Lanes& lanes = m_layout.lanes();
        const double goal = lanes.inner(flight.to());
        const double fall = std::abs(goal - place.x()) / lanes.between() * m_layout.sizes().delayHeight();
        const QPointF begin = place + QPointF(onwards(flight) * px(halfWidth + 3), 0);
        shapes.emplace_back(LineShape{QPolygonF({begin, QPointF(goal, place.y() + fall)}),
                                      0,
                                      {inkOf(flight), px(1), {px(1.5), px(4)}, 0.45, false}});
        addDots(shapes, place - QPointF(onwards(flight) * px(halfWidth - 2), 0), QPointF(-onwards(flight), 0), m_unit,
                Ink::Network);
    }

    const ChartLayout& m_layout;
    ChartRange m_view;
    const std::vector<Group>& m_drawn;
    double m_unit;
    double m_now; // y
    int m_done;
    Obstacles m_obstacles;
    std::vector<Group> m_groups;
};

// So long is held back what is dragged down so far, in steps that can be hit.
tcp::Duration heldFor(const ChartLayout& layout, double fall)
{
    const tcp::Duration delay = layout.story().setup().delay;
    const tcp::Duration step = std::max(tcp::Duration(1), (delay.count() > 0 ? delay : tcp::Duration(50'000)) / 5);
    const double seconds = fall / layout.axis().scale().perSecond;
    const double steps = std::round(seconds * 1e6 / static_cast<double>(step.count()));
    return step * std::max(1LL, static_cast<long long>(steps));
}

} // namespace

QString envelopeId(int segment)
{
    return prefix + QString::number(segment);
}

std::optional<int> segmentOfEnvelope(const QString& groupId)
{
    if (!groupId.startsWith(prefix))
        return {};
    bool ok = false;
    const int id = groupId.mid(prefix.size()).toInt(&ok);
    return ok ? std::optional(id) : std::nullopt;
}

std::vector<Group> envelopes(const ChartLayout& layout, const ChartRange& view, const std::vector<sim::Flight>& wire,
                             const std::vector<Group>& drawn)
{
    return Envelopes(layout, view, drawn).make(wire);
}

std::optional<sim::Action> letGo(const ChartLayout& layout, const sim::Flight& flight, const QPointF& from,
                                 const QPointF& at)
{
    const Lanes& lanes = layout.lanes();
    const ChartSizes& sizes = layout.sizes();
    const double beyond = (at.x() - lanes.inner(flight.to())) * onwards(flight);
    if (beyond > lanes.bar + sizes.px(outside))
        return sim::Drop{flight.id};
    if (beyond > -sizes.px(reach))
        return sim::Deliver{flight.id};
    if ((at.x() - lanes.inner(flight.from)) * onwards(flight) < 0)
        return sim::Drop{flight.id};
    const double fall = at.y() - from.y();
    if (fall < sizes.px(leastFall))
        return {};
    return sim::Delay{flight.id, heldFor(layout, fall)};
}

std::vector<Group> dragged(const ChartLayout& layout, const sim::Flight& flight, const QPointF& from, const QPointF& at,
                           const QString& words, const QRectF& seen)
{
    const ChartSizes& sizes = layout.sizes();
    const double unit = sizes.px(1);
    const Lanes& lanes = layout.lanes();
    const std::optional<sim::Action> wish = letGo(layout, flight, from, at);
    Group hand;
    hand.id = QStringLiteral("dragged");
    hand.classes = QStringLiteral("dragged");
    hand.z = draggedLayer;
    const Pen quiet{inkOf(flight), sizes.px(1.5), {sizes.px(3), sizes.px(4)}, 0.7, false};
    const bool arrives = wish && std::holds_alternative<sim::Deliver>(*wish);
    if (wish && (arrives || std::holds_alternative<sim::Delay>(*wish))) {
        const double goal = lanes.inner(flight.to());
        const double rest = std::abs(goal - at.x()) / lanes.between() * sizes.delayHeight();
        const QPointF end(goal, at.y() + (arrives ? 0 : rest));
        hand.shapes.emplace_back(LineShape{QPolygonF({from, at, end}), 0, quiet});
        hand.shapes.emplace_back(arrowHead(QLineF(at, end), unit, inkOf(flight)));
    }
    if (arrives) {
        const double half = sizes.px(40);
        hand.shapes.emplace_back(RectShape{
            QRectF(lanes.barLeft(flight.to()) - sizes.px(4), at.y() - half, lanes.bar + sizes.px(8), 2 * half),
            sizes.px(6),
            {Ink::Accent, 0.18},
            {Ink::Accent, sizes.px(1.5), {}, 0.8, false}});
    }
    addEnvelope(hand.shapes, flight, at, unit, 0.9);
    if (wish && std::holds_alternative<sim::Drop>(*wish))
        addCross(hand.shapes, at, 1.4 * unit, Ink::Network);

    Group line;
    line.id = QStringLiteral("dragged_words");
    line.classes = QStringLiteral("dragged");
    line.z = draggedLayer + 1;
    TextShape text;
    const double margin = sizes.px(10);
    const double width = std::min(seen.width(), lanes.width) - 4 * margin;
    text.lines = wrapped({words, Ink::Text, sizes.callFont(), 500, false}, width);
    text.lineHeight = sizes.px(18);
    text.anchor = Anchor::Middle;
    text.at = {seen.center().x(), seen.top() + sizes.px(26)};
    QRectF box;
    for (const QRectF& row : lineBoxes(text))
        box = box.united(row);
    line.shapes.emplace_back(RectShape{box.adjusted(-margin, -margin / 2, margin, margin / 2),
                                       sizes.px(6),
                                       {Ink::Background, 0.96},
                                       {Ink::Accent, sizes.px(1), {}, 0.7, false}});
    line.shapes.emplace_back(std::move(text));
    return {std::move(hand), std::move(line)};
}

} // namespace synfin::picture
