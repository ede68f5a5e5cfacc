#include "views/scene/paint.h"

#include "views/picture/measure.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace synfin::views {

namespace {

using namespace picture;

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(color.alphaF() * static_cast<float>(std::clamp(opacity, 0.0, 1.0)));
    return color;
}

class Brushwork final {
public:
    Brushwork(QPainter& painter, const Theme& theme, double opacity)
        : m_painter(painter), m_theme(theme), m_opacity(opacity)
    {
    }

    void operator()(const RectShape& s) const
    {
        use(s.fill, s.pen, Qt::SvgMiterJoin);
        m_painter.drawPath(roundedRect(s.rect, s.radius));
    }
    void operator()(const EllipseShape& s) const
    {
        use(s.fill, s.pen, Qt::SvgMiterJoin);
        m_painter.drawPath(ellipse(s.rect));
    }
    void operator()(const LineShape& s) const
    {
        // Qt draws a knob where a dash ends in a curve and joins are round.
        const bool corners = s.radius <= 0 && s.points.size() > 2;
        use({}, s.pen, !corners ? Qt::SvgMiterJoin : s.pen.dash.empty() ? Qt::RoundJoin : Qt::BevelJoin);
        m_painter.drawPath(roundedLine(s.points, s.radius));
    }
    void operator()(const PolygonShape& s) const
    {
        use(s.fill, s.pen, Qt::RoundJoin);
        m_painter.drawPolygon(s.points);
    }
    void operator()(const TextShape& s) const
    {
        m_painter.save();
        m_painter.setTransform(placement(s), true);
        if (s.halo)
            drawHalo(s);
        for (std::size_t i = 0; i < s.lines.size(); ++i) {
            QPointF pen = lineStart(s, i);
            for (const TextRun& run : s.lines[i]) {
                m_painter.setFont(Theme::font(run.size, run.weight, run.mono));
                m_painter.setPen(faded(m_theme.color(run.ink), m_opacity));
                if (run.ink != Ink::None)
                    m_painter.drawText(pen, run.text);
                pen.rx() += advance(run);
            }
        }
        m_painter.restore();
    }

private:
    void drawHalo(const TextShape& s) const
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(faded(m_theme.color(Ink::Background), m_opacity));
        for (const QRectF& box : lineBoxes(s)) {
            if (!box.isNull())
                m_painter.drawPath(roundedRect(
                    box.adjusted(-haloMargin, -haloMargin, haloMargin, haloMargin), haloMargin));
        }
    }

    void use(const Fill& fill, const Pen& pen, Qt::PenJoinStyle join) const
    {
        const QColor inside = m_theme.color(fill.ink);
        m_painter.setBrush(inside.isValid() ? QBrush(faded(inside, fill.opacity * m_opacity)) : QBrush(Qt::NoBrush));
        const QColor line = m_theme.color(pen.ink);
        if (!line.isValid() || pen.width <= 0) {
            m_painter.setPen(Qt::NoPen);
            return;
        }
        QPen stroke(faded(line, pen.opacity * m_opacity), pen.width);
        stroke.setCapStyle(pen.roundCap ? Qt::RoundCap : Qt::FlatCap);
        stroke.setJoinStyle(join);
        stroke.setMiterLimit(4); // SVG's
        if (!pen.dash.empty()) {
            QList<qreal> pattern; // in widths of the pen, and an even number of them
            for (int times = pen.dash.size() % 2 == 0 ? 1 : 2; times > 0; --times) {
                for (const double length : pen.dash)
                    pattern << length / pen.width;
            }
            stroke.setDashPattern(pattern);
        }
        m_painter.setPen(stroke);
    }

    QPainter& m_painter;
    const Theme& m_theme;
    double m_opacity;
};

} // namespace

void paint(QPainter& painter, const picture::Group& group, const picture::Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const Brushwork draw(painter, theme, group.opacity);
    for (const Shape& shape : group.shapes)
        std::visit(draw, shape);
    painter.restore();
}

void paint(QPainter& painter, const std::vector<picture::Group>& groups, const picture::Theme& theme)
{
    for (const picture::Group* group : inDrawingOrder(groups))
        paint(painter, *group, theme);
}

std::vector<const picture::Group*> inDrawingOrder(const std::vector<picture::Group>& groups)
{
    std::vector<const picture::Group*> order;
    order.reserve(groups.size());
    for (const picture::Group& group : groups)
        order.push_back(&group);
    std::ranges::stable_sort(order, {}, &picture::Group::z);
    return order;
}

} // namespace synfin::views
