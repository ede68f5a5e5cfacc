#include "views/picture/chart_place.h"

#include "views/picture/measure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace synfin::picture {

namespace {

// Letters reach this much of their size above and below the baseline.
constexpr double above = 0.78;
constexpr double below = 0.24;

double biggest(const std::vector<TextRun>& line)
{
    double size = 0;
    for (const TextRun& run : line)
        size = std::max(size, run.size);
    return size;
}

} // namespace

OrientedBox::OrientedBox(const QPointF& centre, double width, double height, double degrees) : m_centre(centre)
{
    const double angle = degrees * std::numbers::pi / 180;
    const QPointF along(std::cos(angle), std::sin(angle));
    m_along = along * (width / 2);
    m_across = QPointF(-along.y(), along.x()) * (height / 2);
}

OrientedBox OrientedBox::of(const QRectF& rect)
{
    return {rect.center(), rect.width(), rect.height()};
}

OrientedBox OrientedBox::around(const QLineF& line, double width)
{
    return {line.center(), line.length(), width, -line.angle()};
}

double OrientedBox::reach(const QPointF& axis) const
{
    return std::abs(QPointF::dotProduct(axis, m_along)) + std::abs(QPointF::dotProduct(axis, m_across));
}

bool OrientedBox::apartAlong(const QPointF& axis, const OrientedBox& other) const
{
    const double distance = std::abs(QPointF::dotProduct(axis, other.m_centre - m_centre));
    return distance >= reach(axis) + other.reach(axis);
}

// Separating axes: two convex shapes are apart exactly where their shadows on one of their own directions are.
bool OrientedBox::touches(const OrientedBox& other) const
{
    return !apartAlong(m_along, other) && !apartAlong(m_across, other) && !other.apartAlong(other.m_along, *this)
        && !other.apartAlong(other.m_across, *this);
}

QRectF OrientedBox::bounds() const
{
    const double x = std::abs(m_along.x()) + std::abs(m_across.x());
    const double y = std::abs(m_along.y()) + std::abs(m_across.y());
    return {m_centre.x() - x, m_centre.y() - y, 2 * x, 2 * y};
}

QPolygonF OrientedBox::corners() const
{
    return QPolygonF({m_centre - m_along - m_across, m_centre + m_along - m_across, m_centre + m_along + m_across,
                      m_centre - m_along + m_across});
}

void Obstacles::add(const OrientedBox& box, int weight)
{
    m_items.push_back({box, box.bounds(), weight});
}

int Obstacles::trouble(const OrientedBox& box) const
{
    const QRectF bounds = box.bounds();
    int sum = 0;
    for (const Item& item : m_items) {
        if (item.bounds.intersects(bounds) && item.box.touches(box))
            sum += item.weight;
    }
    return sum;
}

QRectF extentOf(const TextShape& text)
{
    double width = 0;
    for (const std::vector<TextRun>& line : text.lines)
        width = std::max(width, advance(line));
    const double top = -above * biggest(text.lines.front());
    const double rest = text.lineHeight * static_cast<double>(text.lines.size() - 1);
    const double bottom = below * biggest(text.lines.back()) + rest;
    double left = 0;
    switch (text.anchor) {
    case Anchor::Start: break;
    case Anchor::Middle: left = -width / 2; break;
    case Anchor::End: left = -width; break;
    }
    return {left, top, width, bottom - top};
}

OrientedBox placed(const QRectF& extent, const QPointF& at, double rotation, double margin)
{
    const double angle = rotation * std::numbers::pi / 180;
    const QPointF along(std::cos(angle), std::sin(angle));
    const QPointF across(-along.y(), along.x());
    const QPointF centre = at + along * extent.center().x() + across * extent.center().y();
    return {centre, extent.width() + 2 * margin, extent.height() + 2 * margin, rotation};
}

OrientedBox boxOf(const TextShape& text, double margin)
{
    return placed(extentOf(text), text.at, text.rotation, margin);
}

std::vector<std::vector<TextRun>> wrapped(const TextRun& run, double width)
{
    std::vector<std::vector<TextRun>> lines;
    TextRun line = run;
    line.text.clear();
    for (const QString& word : run.text.split(u' ')) {
        TextRun longer = line;
        longer.text += line.text.isEmpty() ? word : u' ' + word;
        if (!line.text.isEmpty() && advance(longer) > width) {
            lines.push_back({line});
            longer.text = word;
        }
        line = longer;
    }
    lines.push_back({line});
    return lines;
}

bool Choice::offer(const TextShape& text, const QRectF& extent)
{
    const int trouble = m_obstacles.trouble(placed(extent, text.at, text.rotation, m_margin));
    if (!m_best || trouble < m_trouble) {
        m_best = text;
        m_trouble = trouble;
    }
    return m_trouble == 0;
}

TextShape Choice::taken() const
{
    TextShape text = *m_best;
    text.halo = m_trouble > 0;
    return text;
}

} // namespace synfin::picture
