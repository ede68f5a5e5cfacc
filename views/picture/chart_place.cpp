#include "views/picture/chart_place.h"

#include "views/picture/measure.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace synfin::picture {

namespace {

// Letters reach this much of their size above and below the baseline.
constexpr double aboveLatin = 0.78;
constexpr double aboveHan = 0.82;
constexpr double below = 0.24;

double biggest(const std::vector<TextRun>& line)
{
    double size = 0;
    for (const TextRun& run : line)
        size = std::max(size, run.size);
    return size;
}

double aboveBaseline(const std::vector<TextRun>& line)
{
    const auto han = [](QChar c) { return c.unicode() >= 0x2e80; };
    const bool any = std::ranges::any_of(
        line, [&](const TextRun& run) { return std::any_of(run.text.begin(), run.text.end(), han); });
    return any ? aboveHan : aboveLatin;
}

QPointF turned(double length, double degrees)
{
    const double angle = degrees * std::numbers::pi / 180;
    return {length * std::cos(angle), length * std::sin(angle)};
}

int stripOf(double y)
{
    constexpr double height = 48;
    return static_cast<int>(std::floor(y / height));
}

bool meet(const QRectF& a, const QRectF& b)
{
    return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height()
           && b.y() < a.y() + a.height();
}

} // namespace

OrientedBox::OrientedBox(const QPointF& centre, double width, double height, double degrees)
    : OrientedBox(centre, turned(width / 2, degrees), turned(height / 2, degrees + 90))
{
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
    const QPointF between = other.m_centre - m_centre;
    const double near = m_reach + other.m_reach;
    if (std::abs(between.x()) >= near || std::abs(between.y()) >= near)
        return false;
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
    const QRectF bounds = box.bounds();
    for (int strip = stripOf(bounds.top()); strip <= stripOf(bounds.bottom()); ++strip)
        m_strips[strip].push_back(m_items.size());
    m_items.push_back({box, bounds, weight});
}

int Obstacles::trouble(const OrientedBox& box, int limit) const
{
    const QRectF bounds = box.bounds();
    const int first = stripOf(bounds.top());
    int sum = 0;
    for (auto it = m_strips.lower_bound(first); it != m_strips.end() && it->first <= stripOf(bounds.bottom()); ++it) {
        for (const std::size_t index : it->second) {
            const Item& item = m_items[index];
            // What reaches into several strips counts in the first that both are in.
            if (it->first != std::max(first, stripOf(item.bounds.top())))
                continue;
            if (meet(item.bounds, bounds) && item.box.touches(box))
                sum += item.weight;
            if (sum >= limit)
                return sum;
        }
    }
    return sum;
}

int Obstacles::trouble(const std::vector<OrientedBox>& rows, int limit) const
{
    int sum = 0;
    for (const OrientedBox& row : rows) {
        sum += trouble(row, limit - sum);
        if (sum >= limit)
            break;
    }
    return sum;
}

void Obstacles::addText(const std::vector<OrientedBox>& rows)
{
    for (const OrientedBox& row : rows)
        addText(row);
}

std::vector<QRectF> rowsOf(const TextShape& text)
{
    std::vector<double> widths;
    for (const std::vector<TextRun>& line : text.lines)
        widths.push_back(advance(line));
    return rowsOf(text, widths);
}

std::vector<QRectF> rowsOf(const TextShape& text, const std::vector<double>& widths)
{
    std::vector<QRectF> rows;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double size = biggest(text.lines[i]);
        double left = 0;
        switch (text.anchor) {
        case Anchor::Start: break;
        case Anchor::Middle: left = -widths[i] / 2; break;
        case Anchor::End: left = -widths[i]; break;
        }
        const double baseline = text.lineHeight * static_cast<double>(i);
        const double above = aboveBaseline(text.lines[i]);
        rows.emplace_back(left, baseline - above * size, widths[i], (above + below) * size);
    }
    return rows;
}

std::vector<OrientedBox> boxesOf(const TextShape& text, const std::vector<QRectF>& rows, double margin)
{
    const QPointF along = turned(1, text.rotation);
    const QPointF across(-along.y(), along.x());
    std::vector<OrientedBox> boxes;
    boxes.reserve(rows.size());
    for (const QRectF& row : rows) {
        const QPointF centre = text.at + along * row.center().x() + across * row.center().y();
        const double width = row.width() / 2 + margin;
        const double height = row.height() / 2 + margin;
        boxes.emplace_back(centre, along * width, across * height, width + height);
    }
    return boxes;
}

std::vector<OrientedBox> boxesOf(const TextShape& text, double margin)
{
    return boxesOf(text, rowsOf(text), margin);
}

bool touch(const std::vector<OrientedBox>& a, const std::vector<OrientedBox>& b)
{
    return std::ranges::any_of(a, [&b](const OrientedBox& box) {
        return std::ranges::any_of(b, [&box](const OrientedBox& other) { return box.touches(other); });
    });
}

std::vector<std::vector<TextRun>> wrapped(const TextRun& run, double width)
{
    std::vector<std::vector<TextRun>> lines;
    TextRun line = run;
    line.text.clear();
    const auto end = [&] {
        line.text = line.text.trimmed();
        lines.push_back({line});
    };
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, run.text);
    for (qsizetype from = 0; from < run.text.size();) {
        const qsizetype next = breaks.toNextBoundary();
        const qsizetype to = next < 0 ? run.text.size() : next;
        const QString piece = run.text.mid(from, to - from);
        TextRun longer = line;
        longer.text = (line.text + piece).trimmed();
        if (!line.text.isEmpty() && advance(longer) > width) {
            end();
            line.text.clear();
        }
        line.text += piece;
        from = to;
    }
    end();
    return lines;
}

bool Choice::offer(const TextShape& text, const std::vector<QRectF>& rows)
{
    const int trouble = m_obstacles.trouble(boxesOf(text, rows, m_margin), m_best ? m_trouble : Obstacles::noLimit);
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
