#include "views/picture/measure.h"

#include "views/picture/theme.h"

#include <QtCore/QHash>
#include <QtCore/QLineF>
#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace synfin::picture {

namespace {

struct Extent {
    double advance = 0;
    QRectF box; // from a pen at the origin
};

// The font of a run and its words, apart from its ink: what a measure depends on.
struct Measured {
    QString text;
    double size;
    int weight;
    bool mono;
    bool operator==(const Measured&) const = default;
    friend size_t qHash(const Measured& m, size_t seed) { return qHashMulti(seed, m.text, m.size, m.weight, m.mono); }
};

Extent measure(const TextRun& run)
{
    const QFontMetricsF metrics(Theme::font(run.size, run.weight, run.mono));
    const double advance = metrics.horizontalAdvance(run.text);
    const double capitals = metrics.capHeight();
    return {advance, QRectF(0, -capitals, advance, capitals).united(metrics.tightBoundingRect(run.text))};
}

// Pictures are laid out again for every moment, nearly always with the same words.
Extent extent(const TextRun& run)
{
    constexpr qsizetype most = 50'000;
    if (run.text.isEmpty())
        return {};
    thread_local QHash<Measured, Extent> known;
    const Measured key{run.text, run.size, run.weight, run.mono};
    auto found = known.constFind(key);
    if (found == known.cend()) {
        if (known.size() >= most)
            known.clear();
        found = known.insert(key, measure(run));
    }
    return *found;
}

bool drawn(const Pen& pen)
{
    return pen.ink != Ink::None && pen.width > 0;
}

QRectF grown(const QRectF& rect, const Pen& pen)
{
    const double by = drawn(pen) ? pen.width / 2 : 0;
    return rect.adjusted(-by, -by, by, by);
}

QRectF boundsOf(const RectShape& s) { return grown(s.rect, s.pen); }
QRectF boundsOf(const EllipseShape& s) { return grown(s.rect, s.pen); }
QRectF boundsOf(const PolygonShape& s) { return grown(s.points.boundingRect(), s.pen); }
QRectF boundsOf(const LineShape& s) { return grown(roundedLine(s.points, s.radius).boundingRect(), s.pen); }
QRectF boundsOf(const TextShape& s) { return bounds(s); }

// A corner of a rounded line: where the arc begins and ends, and the handles of the Bézier curve that stands for it.
void addCorner(QPainterPath& path, const QPointF& before, const QPointF& corner, const QPointF& after, double radius,
               double roomBefore, double roomAfter)
{
    const QLineF in(before, corner);
    const QLineF out(corner, after);
    double turn = std::abs(in.angleTo(out));
    turn = std::min(turn, 360 - turn) * std::numbers::pi / 180;
    // Straight on, or straight back: there is nothing to round.
    if (turn < 1e-3 || turn > std::numbers::pi - 1e-3) {
        path.lineTo(corner);
        return;
    }
    const double touch = std::min({radius * std::tan(turn / 2), roomBefore, roomAfter});
    const double handle = 4.0 / 3.0 * std::tan(turn / 4) * touch / std::tan(turn / 2);
    const QPointF inward = (corner - before) / in.length();
    const QPointF outward = (after - corner) / out.length();
    const QPointF begin = corner - inward * touch;
    const QPointF end = corner + outward * touch;
    path.lineTo(begin);
    path.cubicTo(begin + inward * handle, end - outward * handle, end);
}

} // namespace

double advance(const TextRun& run)
{
    return extent(run).advance;
}

double advance(const std::vector<TextRun>& line)
{
    double sum = 0;
    for (const TextRun& run : line)
        sum += advance(run);
    return sum;
}

QPointF lineStart(const TextShape& text, std::size_t line)
{
    QPointF start = text.at + QPointF(0, static_cast<double>(line) * text.lineHeight);
    switch (text.anchor) {
    case Anchor::Start: break;
    case Anchor::Middle: start.rx() -= advance(text.lines[line]) / 2; break;
    case Anchor::End: start.rx() -= advance(text.lines[line]); break;
    }
    return start;
}

std::vector<QRectF> lineBoxes(const TextShape& text)
{
    std::vector<QRectF> boxes(text.lines.size());
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        QPointF pen = lineStart(text, i);
        for (const TextRun& run : text.lines[i]) {
            if (run.text.isEmpty())
                continue;
            const Extent seen = extent(run);
            boxes[i] = boxes[i].united(seen.box.translated(pen));
            pen.rx() += seen.advance;
        }
    }
    return boxes;
}

QTransform placement(const TextShape& text)
{
    QTransform t;
    t.translate(text.at.x(), text.at.y());
    t.rotate(text.rotation);
    t.translate(-text.at.x(), -text.at.y());
    return t;
}

QPolygonF outline(const TextShape& text)
{
    QRectF box;
    for (const QRectF& line : lineBoxes(text))
        box = box.united(line);
    if (box.isNull())
        return {};
    QPolygonF corners({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()});
    return placement(text).map(corners);
}

QRectF bounds(const TextShape& text)
{
    QRectF box;
    for (const QRectF& line : lineBoxes(text))
        box = box.united(line);
    if (box.isNull())
        return {};
    if (text.halo)
        box.adjust(-haloMargin, -haloMargin, haloMargin, haloMargin);
    return placement(text).mapRect(box);
}

QRectF bounds(const Shape& shape)
{
    return std::visit([](const auto& s) { return boundsOf(s); }, shape);
}

QRectF bounds(const Group& group)
{
    QRectF box;
    for (const Shape& shape : group.shapes)
        box = box.united(bounds(shape));
    return box;
}

QRectF bounds(const std::vector<Group>& groups)
{
    QRectF box;
    for (const Group& group : groups)
        box = box.united(bounds(group));
    return box;
}

QPainterPath roundedLine(const QPolygonF& points, double radius)
{
    // Points on top of one another have no direction between them.
    QPolygonF line;
    for (const QPointF& p : points) {
        if (line.isEmpty() || QLineF(line.back(), p).length() > 1e-6)
            line << p;
    }
    QPainterPath path;
    if (line.isEmpty())
        return path;
    path.moveTo(line.front());
    const qsizetype last = line.size() - 1;
    for (qsizetype i = 1; i < last; ++i) {
        // A side between two corners is shared by them.
        const double roomBefore = QLineF(line[i - 1], line[i]).length() / (i == 1 ? 1 : 2);
        const double roomAfter = QLineF(line[i], line[i + 1]).length() / (i + 1 == last ? 1 : 2);
        if (radius > 0)
            addCorner(path, line[i - 1], line[i], line[i + 1], radius, roomBefore, roomAfter);
        else
            path.lineTo(line[i]);
    }
    if (last > 0)
        path.lineTo(line[last]);
    return path;
}

QPainterPath roundedRect(const QRectF& rect, double radius)
{
    const double r = std::clamp(radius, 0.0, std::min(rect.width(), rect.height()) / 2);
    QPainterPath path;
    path.moveTo(rect.left() + r, rect.top());
    if (r <= 0) {
        path.lineTo(rect.topRight());
        path.lineTo(rect.bottomRight());
        path.lineTo(rect.bottomLeft());
        path.closeSubpath();
        return path;
    }
    const QSizeF corner(2 * r, 2 * r);
    path.arcTo(QRectF(QPointF(rect.right() - 2 * r, rect.top()), corner), 90, -90);
    path.arcTo(QRectF(QPointF(rect.right() - 2 * r, rect.bottom() - 2 * r), corner), 0, -90);
    path.arcTo(QRectF(QPointF(rect.left(), rect.bottom() - 2 * r), corner), -90, -90);
    path.arcTo(QRectF(rect.topLeft(), corner), 180, -90);
    path.closeSubpath();
    return path;
}

QPainterPath ellipse(const QRectF& rect)
{
    QPainterPath path;
    path.moveTo(rect.right(), rect.center().y());
    path.arcTo(rect, 0, -360);
    path.closeSubpath();
    return path;
}

} // namespace synfin::picture
