#include "views/scene/groupitem.h"

#include "views/picture/measure.h"
#include "views/scene/paint.h"
#include "views/scene/picturescene.h"

#include <QtGui/QCursor>
#include <QtGui/QPainter>
#include <QtWidgets/QGraphicsSceneHoverEvent>
#include <QtWidgets/QGraphicsSceneMouseEvent>

#include <algorithm>

namespace synfin::views {

namespace {

constexpr double outlineGap = 4;
constexpr double outlineWidth = 2;
constexpr double antialiasing = 1; // paint reaches into the next pixel

QPainterPath thick(const QPainterPath& line, double width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::FlatCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(line);
}

// An open line is hit within hitWidth/2; whatever has a surface is hit on it.
struct HitShape {
    double hitWidth;
    QPainterPath operator()(const picture::RectShape& s) const { return picture::roundedRect(s.rect, s.radius); }
    QPainterPath operator()(const picture::EllipseShape& s) const { return picture::ellipse(s.rect); }
    QPainterPath operator()(const picture::LineShape& s) const
    {
        return thick(picture::roundedLine(s.points, s.radius), std::max(hitWidth, s.pen.width));
    }
    QPainterPath operator()(const picture::PolygonShape& s) const
    {
        QPainterPath path;
        path.addPolygon(s.points);
        path.closeSubpath();
        return path;
    }
    QPainterPath operator()(const picture::TextShape& s) const
    {
        QPainterPath path;
        path.addPolygon(picture::outline(s));
        path.closeSubpath();
        return path;
    }
};

} // namespace

GroupItem::GroupItem(picture::Group group, const picture::Theme& theme) : m_group(std::move(group)), m_theme(theme)
{
    adopt();
}

void GroupItem::setGroup(picture::Group group)
{
    prepareGeometryChange();
    m_group = std::move(group);
    adopt();
    update();
}

void GroupItem::setTheme(const picture::Theme& theme)
{
    m_theme = theme;
    update();
}

void GroupItem::adopt()
{
    m_hit = hitPath();
    m_bounds = picture::bounds(m_group).united(m_hit.boundingRect());
    const double margin = antialiasing + (m_group.interactive ? outlineGap + outlineWidth : 0);
    if (!m_bounds.isNull())
        m_bounds.adjust(-margin, -margin, margin, margin);

    setAcceptHoverEvents(m_group.interactive);
    setAcceptedMouseButtons(m_group.interactive ? Qt::LeftButton : Qt::NoButton);
    setFlag(ItemIsFocusable, m_group.interactive);
    if (m_group.interactive) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
        m_hovered = false;
    }

    QString tip;
    if (!m_group.title.isEmpty())
        tip = QStringLiteral("<b>%1</b>").arg(m_group.title.toHtmlEscaped());
    if (!m_group.about.isEmpty()) {
        tip += QStringLiteral("<div style=\"white-space: pre-wrap\">%1</div>").arg(m_group.about.toHtmlEscaped());
    }
    if (tip != toolTip())
        setToolTip(tip);
}

QPainterPath GroupItem::hitPath() const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const HitShape hit{m_group.hitWidth};
    if (!m_group.hitLine.isEmpty())
        path.addPath(thick(picture::roundedLine(m_group.hitLine, 0), m_group.hitWidth));
    for (const picture::Shape& shape : m_group.shapes) {
        if (m_group.hitLine.isEmpty() || std::holds_alternative<picture::TextShape>(shape))
            path.addPath(std::visit(hit, shape));
    }
    return path;
}

QRectF GroupItem::body() const
{
    QRectF boxes;
    for (const picture::Shape& shape : m_group.shapes) {
        if (std::holds_alternative<picture::RectShape>(shape) || std::holds_alternative<picture::EllipseShape>(shape))
            boxes = boxes.united(picture::bounds(shape));
    }
    return boxes.isNull() ? picture::bounds(m_group) : boxes;
}

void GroupItem::paintOutline(QPainter& painter) const
{
    const bool focused = hasFocus();
    QColor accent = m_theme.color(picture::Ink::Accent);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_group.hitLine.isEmpty()) {
        accent.setAlphaF(focused ? 1.0F : 0.55F);
        painter.setPen(QPen(accent, focused ? outlineWidth : outlineWidth / 2));
        painter.setBrush(Qt::NoBrush);
        const double gap = outlineGap;
        painter.drawPath(picture::roundedRect(body().adjusted(-gap, -gap, gap, gap), 2 * gap));
        return;
    }
    accent.setAlphaF(focused ? 0.35F : 0.18F);
    painter.setPen(QPen(accent, m_group.hitWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(picture::roundedLine(m_group.hitLine, m_group.hitWidth / 2));
}

void GroupItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (m_group.interactive && (m_hovered || hasFocus())) {
        painter->save();
        paintOutline(*painter);
        painter->restore();
    }
    views::paint(*painter, m_group, m_theme);
}

void GroupItem::hoverEnterEvent(QGraphicsSceneHoverEvent* event)
{
    m_hovered = true;
    update();
    if (auto* pictureScene = qobject_cast<PictureScene*>(scene()))
        pictureScene->setHovered(m_group.id);
    QGraphicsItem::hoverEnterEvent(event);
}

void GroupItem::hoverLeaveEvent(QGraphicsSceneHoverEvent* event)
{
    m_hovered = false;
    update();
    if (auto* pictureScene = qobject_cast<PictureScene*>(scene()))
        pictureScene->setHovered({});
    QGraphicsItem::hoverLeaveEvent(event);
}

void GroupItem::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    event->accept();
}

// A press that is dragged off the group and let go elsewhere is taken back.
void GroupItem::mouseReleaseEvent(QGraphicsSceneMouseEvent* event)
{
    auto* pictureScene = qobject_cast<PictureScene*>(scene());
    if (pictureScene && m_hit.contains(event->pos()))
        pictureScene->click(m_group.id);
}

} // namespace synfin::views
