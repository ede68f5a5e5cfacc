#include "views/picture/diagram_moment.h"

#include "views/picture/diagram_parts.h"
#include "views/picture/diagram_words.h"

#include <QtCore/QLineF>

#include <algorithm>
#include <cmath>

namespace synfin::picture::diagram {

namespace {

using sim::Side;

constexpr double trailWidth = 10;
constexpr double takenWidth = 14;
constexpr double laneWidth = 6.5; // where both endpoints went the same way
constexpr double laneShift = 4.5;
constexpr double takenOpacity = 0.42;
constexpr double previewOpacity = 0.35;
// The server's bands are dashed as its lines are, so that the dashes lie on one another.
constexpr double dashOn = 9;
constexpr double dashOff = 5;
// A band that grows is made of pieces, so that only the last one changes from frame to frame. Whole dashes.
constexpr double piece = 11 * (dashOn + dashOff);

Ink inkOf(Side side)
{
    return side == Side::Client ? Ink::Client : Ink::Server;
}

QString sideName(Side side)
{
    return side == Side::Client ? QStringLiteral("client") : QStringLiteral("server");
}

// By how many changes came after it.
double trailOpacity(std::size_t age)
{
    return std::max(0.10, 0.32 * std::pow(0.86, static_cast<double>(age)));
}

double smooth(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

class Moment {
public:
    Moment(const Walk& walk, const Ground& ground, const Wording& wording, const DiagramOptions& options)
        : m_walk(walk), m_ground(ground), m_wording(wording), m_options(options)
    {
    }

    std::vector<Group> groups()
    {
        for (const Side side : sim::bothSides)
            addTrail(side);
        if (m_walk.moving)
            addGrowingBand(*m_walk.moving);
        addWays();
        for (const Side side : sim::bothSides)
            addRing(side);
        return std::move(m_groups);
    }

private:
    [[nodiscard]] const Route& routeOf(const Passage& passage) const
    {
        return passage.drawn() ? m_ground.routes[passage.rule->number] : m_ground.bow(passage.from, passage.to);
    }
    [[nodiscard]] Path pathOf(const Passage& passage) const
    {
        return passage.drawn() ? m_ground.paths[passage.rule->number] : Path(routeOf(passage));
    }

    // Whether the other endpoint went the same way, or goes it.
    [[nodiscard]] bool shared(const Passage& passage) const
    {
        const auto& others = m_walk.walked[sim::index(sim::peer(passage.side))];
        const bool walked = std::ranges::any_of(others, [&](const Passage& other) { return other.sameWay(passage); });
        return walked || (m_walk.moving && m_walk.moving->side != passage.side && m_walk.moving->sameWay(passage));
    }

    [[nodiscard]] Group groupOf(const QString& kind, const Passage& passage, double z) const
    {
        Group group;
        group.id = QStringLiteral("%1_%2_%3").arg(kind, sideName(passage.side)).arg(passage.number);
        group.classes = QStringLiteral("%1 %2").arg(kind, sideName(passage.side));
        group.title = walkedText(passage.side == Side::Client, passage.number, passage.from, passage.to, m_wording);
        group.z = z;
        return group;
    }

    // A band along a passage's way or a part of it. `taken` 1: the change that is looked at; 0: a trace of it.
    [[nodiscard]] LineShape band(const Passage& passage, const Route& way, double taken, double opacity) const
    {
        const bool lane = shared(passage);
        LineShape line;
        line.points = lane ? beside(way.points, passage.side == Side::Client ? -laneShift : laneShift) : way.points;
        line.radius = way.radius;
        line.pen.ink = inkOf(passage.side);
        line.pen.width = lane ? laneWidth + taken : trailWidth + (takenWidth - trailWidth) * taken;
        line.pen.opacity = opacity + (takenOpacity - opacity) * taken;
        if (passage.side == Side::Server)
            line.pen.dash = {dashOn, dashOff};
        return line;
    }

    void addTrail(Side side)
    {
        const std::vector<Passage>& walked = m_walk.walked[sim::index(side)];
        for (std::size_t i = 0; i < walked.size(); ++i) {
            const Passage& passage = walked[i];
            const std::size_t age = walked.size() - 1 - i;
            // What was just taken turns into a trace while the next step begins.
            const double taken = passage.step == m_walk.step ? 1 - smooth(m_walk.phase / 0.4) : 0;
            Group group = groupOf(QStringLiteral("walked"), passage, Depth::trail);
            group.shapes.push_back(band(passage, routeOf(passage), taken, trailOpacity(age)));
            m_groups.push_back(std::move(group));
            addNumber(passage, age);
        }
    }

    // The place of a change in the order of time.
    void addNumber(const Passage& passage, std::size_t age)
    {
        if (!passage.drawn() || !m_options.showOrder)
            return;
        const std::optional<double> along = m_ground.numberAt[passage.rule->number];
        if (!along)
            return;
        const bool client = passage.side == Side::Client;
        double place = *along;
        if (shared(passage))
            place += client ? -Ground::numberRadius - 1 : Ground::numberRadius + 1;
        Group group = groupOf(QStringLiteral("order"), passage, Depth::exit);
        group.opacity = std::max(0.55, 1 - 0.08 * static_cast<double>(age));
        const Path& path = m_ground.paths[passage.rule->number];
        group.shapes = orderShapes(client, passage.number, path.at(place), Ground::numberRadius);
        m_groups.push_back(std::move(group));
    }

    void addGrowingBand(const Passage& passage)
    {
        const Path path = pathOf(passage);
        const double until = std::min(travelled(passage, path).along, path.length());
        int number = 1;
        for (double from = 0; from < until; from += piece) {
            Group group = groupOf(QStringLiteral("taking"), passage, Depth::trail);
            group.id += QStringLiteral("_%1").arg(number++);
            const Route part{path.between(from, std::min(from + piece, until)), 0};
            group.shapes.push_back(band(passage, part, 1, takenOpacity));
            m_groups.push_back(std::move(group));
        }
    }

    // Ways that the figure does not draw are drawn where one is or was taken, the latest on top.
    void addWays()
    {
        std::vector<Passage> ways;
        const auto add = [&](const Passage& passage) {
            const bool there = std::ranges::any_of(ways, [&](const Passage& other) {
                return other.rule == passage.rule && other.from == passage.from && other.to == passage.to;
            });
            if (!passage.drawn() && !there)
                ways.push_back(passage);
        };
        if (m_walk.moving)
            add(*m_walk.moving);
        for (const auto& walked : m_walk.walked)
            std::ranges::for_each(walked.rbegin(), walked.rend(), add);
        std::ranges::stable_sort(ways, {}, &Passage::step);
        std::ranges::for_each(ways, [&](const Passage& way) { addWay(way); });
    }

    void addWay(const Passage& passage)
    {
        const Route& bow = routeOf(passage);
        ArrowStyle style = resetStyle();
        style.pen.width = 1.8;
        Group group;
        group.title = passageTitle(passage);
        group.about = passageAbout(passage);
        group.z = Depth::way;
        group.shapes = arrowShapes(bow, style);
        group.hitLine = bow.points;
        if (passage.rule) {
            // Where its own group is shown, in a card, this one must have another id.
            group.id = m_options.showResets ? QStringLiteral("way_") + ruleGroupId(*passage.rule).mid(5)
                                            : ruleGroupId(*passage.rule);
            group.classes = QStringLiteral("rule reset");
            group.interactive = !m_options.showResets;
        } else {
            group.id = QStringLiteral("way_crash_") + stateId(passage.from).mid(6);
            group.classes = QStringLiteral("crash");
        }
        m_groups.push_back(std::move(group));
        const bool looked =
            m_walk.moving ? passage == *m_walk.moving : passage.step == m_walk.step && m_walk.phase <= 0;
        if (!looked)
            return;
        addNote(passage, bow);
        addChipMark(passage);
    }

    // Where the rule taken stands in a card, it is marked there too.
    void addChipMark(const Passage& passage)
    {
        const ExitCard& card = m_ground.layout.content.exit(passage.from);
        const auto chip = std::ranges::find(card.chips, passage.rule, &ExitChip::rule);
        if (!passage.rule || chip == card.chips.end())
            return;
        Group group = groupOf(QStringLiteral("chip"), passage, Depth::exit + 0.5);
        RectShape mark;
        mark.rect = chip->rect.translated(m_ground.layout.exitAt(passage.from)).adjusted(-2, -2, 2, 2);
        mark.radius = 6;
        mark.fill = Fill{inkOf(passage.side), 0.2};
        mark.pen = Pen{inkOf(passage.side), 2, {}, 1, false};
        if (passage.side == Side::Server)
            mark.pen.dash = {6, 3};
        group.shapes.push_back(mark);
        m_groups.push_back(std::move(group));
    }

    void addNote(const Passage& passage, const Route& bow)
    {
        const Sizes& sizes = m_ground.layout.content.sizes;
        const double width = 10 * sizes.eventText;
        TextBlock text(passage.rule ? ruleEvent(*passage.rule, m_wording) : crashText(m_wording),
                       {Ink::ResetPath, sizes.eventText, 600}, width);
        if (passage.rule)
            text.append({ruleAction(*passage.rule, m_wording), {Ink::ResetPath, sizes.actionText, 400}, width});
        QRectF rect(0, 0, text.width() + 16, text.height() + 8);
        rect.moveCenter(labelPlace(bow, rect.size(), m_ground));
        Group group;
        group.id = QStringLiteral("note");
        group.classes = QStringLiteral("note");
        group.title = passageTitle(passage);
        group.about = passageAbout(passage);
        group.z = Depth::note;
        group.shapes.push_back(RectShape{rect, 7, Fill{Ink::Background, 0.95}, Pen{Ink::ResetPath, 1, {}, 0.7, false}});
        group.shapes.push_back(text.shape(rect.center().x(), rect.top() + 4, Anchor::Middle));
        m_groups.push_back(std::move(group));
    }

    void addRing(Side side)
    {
        const bool client = side == Side::Client;
        const tcp::State state = m_walk.states[sim::index(side)];
        Group group;
        group.id = QStringLiteral("ring_") + sideName(side);
        group.classes = QStringLiteral("ring ") + sideName(side);
        if (m_walk.moving && m_walk.moving->side == side) {
            group.title = passageTitle(*m_walk.moving);
            group.about = passageAbout(*m_walk.moving);
            group.z = Depth::token;
            group.shapes.push_back(movingRing(*m_walk.moving));
        } else {
            group.title = standsIn(client, state, m_wording);
            group.about = stateAbout(state, m_wording);
            group.z = Depth::ring;
            group.shapes.push_back(ringShape(client, m_ground.layout.box(state)));
        }
        m_groups.push_back(std::move(group));
    }

    [[nodiscard]] QString passageTitle(const Passage& passage) const
    {
        return QStringLiteral("%1 → %2").arg(m_wording.state(passage.from), m_wording.state(passage.to));
    }
    [[nodiscard]] QString passageAbout(const Passage& passage) const
    {
        return passage.rule ? ruleAbout(*passage.rule, m_wording) : crashText(m_wording);
    }

    // Who goes from one state to the next goes from the middle of a box along the way to the middle of a box.
    struct Travel {
        double before; // from the middle of the first box to the way
        double after;
        double along; // how far on the way it has come; negative before it, greater than its length behind it
    };
    [[nodiscard]] Travel travelled(const Passage& passage, const Path& way) const
    {
        const QPointF start = m_ground.layout.box(passage.from).center();
        const QPointF end = m_ground.layout.box(passage.to).center();
        Travel travel{QLineF(start, way.points().first()).length(), QLineF(way.points().last(), end).length(), 0};
        travel.along = (travel.before + way.length() + travel.after) * smooth(m_walk.phase) - travel.before;
        return travel;
    }

    // From the ring around one box along the way to the ring around the next. It shrinks to a token as it leaves a box.
    [[nodiscard]] RectShape movingRing(const Passage& passage) const
    {
        constexpr QSizeF token(16, 16);
        const bool client = passage.side == Side::Client;
        const QRectF start = m_ground.layout.box(passage.from);
        const QRectF end = m_ground.layout.box(passage.to);
        const Path way = pathOf(passage);
        const Travel travel = travelled(passage, way);
        const double left = way.length() - travel.along;
        const double big = std::max(1 - smooth((travel.before + travel.along) / (travel.before + 10)),
                                    1 - smooth((left + travel.after) / (travel.after + 10)));
        RectShape ring = ringShape(client, travel.along < left ? start : end);
        const QSizeF size = token + (ring.rect.size() - token) * big;
        QPolygonF whole{start.center()};
        whole << way.points() << end.center();
        ring.rect = QRectF(QPointF(), size);
        ring.rect.moveCenter(Path(whole).at(travel.before + travel.along));
        // A circle for the client and a square for the server, as their numbers are.
        ring.radius = client ? std::min(ring.radius, size.height() / 2) : 4 + (ring.radius - 4) * big;
        ring.pen.width = 3 + big;
        ring.fill = Fill{inkOf(passage.side), 0.35 * (1 - big)};
        if (!client && big < 0.5)
            ring.pen.dash = {6, 4};
        return ring;
    }

    const Walk& m_walk;
    const Ground& m_ground;
    const Wording& m_wording;
    const DiagramOptions& m_options;
    std::vector<Group> m_groups;
};

} // namespace

std::vector<Group> momentGroups(const Walk& walk, const Ground& ground, const Wording& wording,
                                const DiagramOptions& options)
{
    return Moment(walk, ground, wording, options).groups();
}

std::vector<Group> previewGroups(const tcp::Rule& rule, Side side, const Ground& ground, const Wording& wording)
{
    const Route& way = rule.drawn ? ground.routes[rule.number] : ground.bow(rule.from, rule.to);
    Group group;
    group.id = QStringLiteral("preview_") + sideName(side);
    group.classes = QStringLiteral("preview ") + sideName(side);
    group.title = ruleTitle(rule, wording);
    group.z = Depth::way;
    LineShape line;
    line.points = way.points;
    line.radius = way.radius;
    line.pen = Pen{inkOf(side), laneWidth, {}, previewOpacity, false};
    RectShape box = ringShape(side == Side::Client, ground.layout.box(rule.to));
    box.fill = Fill{inkOf(side), 0.1};
    box.pen.opacity = previewOpacity + 0.2;
    if (side == Side::Server)
        line.pen.dash = {dashOn, dashOff};
    group.shapes = {line, box};
    return {std::move(group)};
}

} // namespace synfin::picture::diagram
