#include "views/picture/diagram_path.h"

#include "views/picture/measure.h"

#include <QtCore/QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace synfin::picture::diagram {

namespace {

// Where the line from the middle of the box towards `to` leaves the box.
QPointF leaving(const QRectF& box, QPointF to)
{
    const QPointF way = to - box.center();
    const double sideways = std::abs(way.x()) / (box.width() / 2);
    const double upright = std::abs(way.y()) / (box.height() / 2);
    const double reach = std::max({sideways, upright, 1e-9});
    return box.center() + way / reach;
}

// A Bézier curve.
QPolygonF curve(QPointF from, QPointF leave, QPointF arrive, QPointF to)
{
    constexpr int pieces = 28;
    QPolygonF points;
    for (int i = 0; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const double u = 1 - t;
        points << from * (u * u * u) + leave * (3 * u * u * t) + arrive * (3 * u * t * t) + to * (t * t * t);
    }
    return points;
}

double overlap(const QRectF& a, const QRectF& b)
{
    const QRectF both = a.intersected(b);
    return both.isEmpty() ? 0 : both.width() * both.height();
}

// The corners as arcs of pieces so short that no one sees them.
QPolygonF rounded(const Route& route)
{
    constexpr double fine = 8;
    const QPainterPath path = roundedLine(route.points, route.radius);
    const QPolygonF large = path.toSubpathPolygons(QTransform::fromScale(fine, fine)).value(0);
    return QTransform::fromScale(1 / fine, 1 / fine).map(large);
}

double distance(const QPolygonF& line, QPointF point)
{
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line.at(i - 1);
        const QPointF way = line.at(i) - a;
        const double square = QPointF::dotProduct(way, way);
        const double t = square > 0 ? std::clamp(QPointF::dotProduct(point - a, way) / square, 0.0, 1.0) : 0;
        least = std::min(least, QLineF(a + way * t, point).length());
    }
    return least;
}

double distance(const QRectF& rect, QPointF point)
{
    const double dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const double dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

// A bow from one state's box to another's.
class Bow {
public:
    Bow(tcp::State from, tcp::State to, const Ground& ground)
        : m_from(from), m_to(to), m_ground(ground), m_start(ground.layout.box(from)), m_end(ground.layout.box(to))
    {
        const QPointF way = m_end.center() - m_start.center();
        m_distance = std::hypot(way.x(), way.y());
        tryArcs();
        if (m_least > acceptable)
            trySwings();
    }
    [[nodiscard]] const QPolygonF& best() const { return m_best; }

private:
    static constexpr double acceptable = 50;

    // To the one side or to the other, more or less.
    void tryArcs()
    {
        const QPointF a = m_start.center();
        const QPointF way = m_end.center() - a;
        const QPointF aside(-way.y(), way.x());
        for (int i = 0; i <= 28; ++i) {
            const double bend = (i % 2 == 0 ? -1 : 1) * std::ceil(i / 2.0) / 12;
            for (const double lean : {0.5, 0.3, 0.7, 1.0, 0.0}) {
                const QPointF handle = a + way * lean + aside * bend;
                const QPointF from = leaving(m_start, handle);
                const QPointF to = leaving(m_end, handle);
                consider(curve(from, from + (handle - from) * 2 / 3, to + (handle - to) * 2 / 3, to));
            }
        }
    }

    // Out of the one box and into the other in any direction.
    void trySwings()
    {
        for (int out = 0; out < 8; ++out) {
            for (int in = 0; in < 8; ++in) {
                const QPointF leave = QLineF::fromPolar(1, 45 * out).p2();
                const QPointF arrive = QLineF::fromPolar(1, 45 * in).p2();
                const QPointF from = leaving(m_start, m_start.center() + leave);
                const QPointF to = leaving(m_end, m_end.center() + arrive);
                for (const double reach : {0.25, 0.5, 0.8, 1.2})
                    consider(curve(from, from + leave * (reach * m_distance), to + arrive * (reach * m_distance), to));
            }
        }
    }

    void consider(const QPolygonF& points)
    {
        const Layout& layout = m_ground.layout;
        double cost = 30 * (Path(points).length() / m_distance - 1);
        for (const QPointF& point : points) {
            for (const tcp::State s : tcp::allStates) {
                const double margin = s == m_from || s == m_to ? -2 : Gauge::ringReach;
                if (layout.box(s).adjusted(-margin, -margin, margin, margin).contains(point))
                    cost += 1000;
            }
            if (!layout.bounds.contains(point))
                cost += 1000;
            if (cost >= m_least)
                return;
            for (const QRectF& word : m_ground.words) {
                if (distance(word, point) < 6)
                    cost += 3;
            }
            // Crossing an arrow costs a little, running along it much.
            for (const Route& route : m_ground.routes) {
                if (distance(route.points, point) < 8)
                    cost += 1.5;
            }
        }
        if (cost < m_least) {
            m_least = cost;
            m_best = points;
        }
    }

    tcp::State m_from;
    tcp::State m_to;
    const Ground& m_ground;
    QRectF m_start;
    QRectF m_end;
    double m_distance = 1;
    double m_least = std::numeric_limits<double>::max();
    QPolygonF m_best;
};

// As near as possible to the first third of the way, where nothing else is close.
std::optional<double> numberPlace(std::size_t number, const Ground& ground)
{
    const Path& path = ground.paths[number];
    const double r = Ground::numberRadius;
    const double wanted = std::min(path.length() / 2, 120.0);
    std::optional<double> best;
    for (double along = 0; along <= path.length(); along += 3) {
        const QPointF point = path.at(along);
        if (best && std::abs(along - wanted) >= std::abs(*best - wanted))
            continue;
        // The arrowhead stays visible.
        bool clear = path.length() - along > r + 14;
        for (const QRectF& box : ground.layout.boxes)
            clear = clear && distance(box, point) > r + Gauge::ringReach;
        for (const QRectF& word : ground.words)
            clear = clear && distance(word, point) > r + 1;
        for (std::size_t other = 1; other < ground.paths.size() && clear; ++other)
            clear = other == number || distance(ground.paths[other].points(), point) > r + 3;
        if (clear)
            best = along;
    }
    return best;
}

} // namespace

Ground::Ground(Layout made) : layout(std::move(made))
{
    for (std::size_t number = 1; number <= figureRows; ++number) {
        const int row = static_cast<int>(number);
        routes[number] = routeOf(row, layout);
        paths[number] = Path(routes[number]);
        for (const Shape& shape : labelShapes(row, layout))
            words.push_back(bounds(shape));
    }
    words.emplace_back(layout.legendAt, QSizeF(layout.content.legend.width(), layout.content.legend.height()));
    for (const tcp::State s : tcp::allStates) {
        const ExitCard& card = layout.content.exit(s);
        if (!card.empty())
            words.emplace_back(layout.exitAt(s), card.size);
    }
    for (std::size_t number = 1; number <= figureRows; ++number)
        numberAt[number] = numberPlace(number, *this);
}

const Route& Ground::bow(tcp::State from, tcp::State to) const
{
    Route& route = m_bows[index(from)][index(to)];
    if (route.points.isEmpty())
        route = {Bow(from, to, *this).best(), 0};
    return route;
}

Path::Path(QPolygonF points) : m_points(std::move(points))
{
    double length = 0;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (i > 0)
            length += QLineF(m_points.at(i - 1), m_points.at(i)).length();
        m_along.push_back(length);
    }
}

Path::Path(const Route& route)
    : Path(route.points.size() < 3 || route.radius <= 0 ? route.points : rounded(route))
{
}

QPointF Path::at(double along) const
{
    if (m_points.isEmpty())
        return {};
    if (along <= 0)
        return m_points.first();
    if (along >= length())
        return m_points.last();
    const auto next = std::ranges::upper_bound(m_along, along);
    const auto i = next - m_along.begin();
    const double before = m_along[static_cast<std::size_t>(i - 1)];
    return QLineF(m_points.at(i - 1), m_points.at(i)).pointAt((along - before) / (*next - before));
}

QPolygonF Path::between(double from, double to) const
{
    from = std::max(from, 0.0);
    to = std::min(to, length());
    if (to <= from)
        return {};
    QPolygonF part{at(from)};
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const double along = m_along[static_cast<std::size_t>(i)];
        if (along > from && along < to)
            part << m_points.at(i);
    }
    part << at(to);
    return part;
}

QPolygonF beside(const QPolygonF& way, double by)
{
    QPolygonF moved;
    const qsizetype n = way.size();
    const auto normal = [&](qsizetype i) {
        const QPointF along = way.at(i + 1) - way.at(i);
        const double length = std::hypot(along.x(), along.y());
        return length > 0 ? QPointF(-along.y(), along.x()) / length : QPointF();
    };
    for (qsizetype i = 0; i < n && n > 1; ++i) {
        const QPointF before = normal(std::max<qsizetype>(i - 1, 0));
        const QPointF after = normal(std::min(i, n - 2));
        // Where the two moved sides meet.
        const double spread = 1 + QPointF::dotProduct(before, after);
        moved << way.at(i) + (before + after) * (by / std::max(spread, 0.2));
    }
    return moved;
}

QPointF labelPlace(const Route& route, QSizeF size, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Path path(route);
    QPointF best;
    double least = std::numeric_limits<double>::max();
    for (int i = 4; i <= 16; ++i) {
        const QPointF centre = path.at(path.length() * i / 20);
        QRectF rect(QPointF(), size);
        rect.moveCenter(centre);
        double cost = std::abs(i - 10);
        for (const tcp::State s : tcp::allStates)
            cost += overlap(rect, layout.box(s).adjusted(-8, -8, 8, 8));
        for (const QRectF& word : ground.words)
            cost += overlap(rect, word) / 10;
        cost += 10 * (size.width() * size.height() - overlap(rect, layout.bounds));
        if (cost < least) {
            least = cost;
            best = centre;
        }
    }
    return best;
}

} // namespace synfin::picture::diagram
