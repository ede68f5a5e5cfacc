#include "views/panels/glyph_icon.h"

#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <memory>

namespace synfin::views {

namespace {

// In a square of 24.
QPainterPath pathOf(Glyph glyph)
{
    QPainterPath path;
    const auto triangle = [&path](double tip, double base) {
        path.addPolygon(QPolygonF{{base, 5}, {tip, 12}, {base, 19}});
        path.closeSubpath();
    };
    const auto bar = [&path](double left, double width) { path.addRoundedRect(QRectF(left, 5, width, 14), 0.8, 0.8); };
    switch (glyph) {
    case Glyph::First:
        bar(5, 2.4);
        triangle(8.5, 19);
        break;
    case Glyph::Back: triangle(6, 17); break;
    case Glyph::Play:
        path.addPolygon(QPolygonF{{7, 4}, {20, 12}, {7, 20}});
        path.closeSubpath();
        break;
    case Glyph::Pause:
        bar(6.5, 4);
        bar(13.5, 4);
        break;
    case Glyph::Next: triangle(18, 7); break;
    case Glyph::Last:
        triangle(15.5, 5);
        bar(16.6, 2.4);
        break;
    }
    return path;
}

class Engine final : public QIconEngine {
public:
    Engine(Glyph glyph, const QColor& color, const QColor& disabled)
        : m_glyph(glyph), m_color(color), m_disabled(disabled)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(rect.center() + QPointF(0.5, 0.5));
        painter->scale(side / 24, side / 24);
        painter->translate(-12, -12);
        // "Play" and "next" are both triangles: play is filled, a single step is only outlined.
        const QColor color = mode == QIcon::Disabled ? m_disabled : m_color;
        const bool outlined = m_glyph == Glyph::Next || m_glyph == Glyph::Back;
        painter->setPen(outlined ? QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin) : QPen(Qt::NoPen));
        painter->setBrush(outlined ? QBrush(Qt::NoBrush) : QBrush(color));
        painter->drawPath(pathOf(m_glyph));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new Engine(*this); }

private:
    Glyph m_glyph;
    QColor m_color;
    QColor m_disabled;
};

} // namespace

QIcon glyphIcon(Glyph glyph, const QColor& color, const QColor& disabled)
{
    return QIcon(new Engine(glyph, color, disabled));
}

} // namespace synfin::views
