// One group of a picture on a scene.
//
// An interactive group takes clicks, hovers and keyboard focus, and shows the two last by a quiet outline. Its scene is
// told; the item itself changes nothing.
#pragma once

#include "views/picture/picture.h"
#include "views/picture/theme.h"

#include <QtGui/QPainterPath>
#include <QtWidgets/QGraphicsItem>

namespace synfin::views {

class GroupItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };

    GroupItem(picture::Group, const picture::Theme&);

    [[nodiscard]] const picture::Group& group() const { return m_group; }
    void setGroup(picture::Group);
    void setTheme(const picture::Theme&);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    // What a click hits: the hit line as wide as it says and the texts, or without a hit line all the shapes.
    [[nodiscard]] QPainterPath shape() const override { return m_hit; }
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override;
    [[nodiscard]] bool hovered() const { return m_hovered; }

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent*) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent*) override;
    void mousePressEvent(QGraphicsSceneMouseEvent*) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent*) override;

private:
    void adopt();
    [[nodiscard]] QPainterPath hitPath() const;
    // What the outline goes around: the boxes, or where there are none all of it.
    [[nodiscard]] QRectF body() const;
    void paintOutline(QPainter&) const;

    picture::Group m_group;
    picture::Theme m_theme;
    QRectF m_bounds;
    QPainterPath m_hit;
    bool m_hovered = false;
};

} // namespace synfin::views
