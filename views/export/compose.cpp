#include "views/export/compose.h"

#include <QtCore/QSet>

#include <algorithm>

namespace synfin::views {

namespace {

using namespace picture;

constexpr double gap = 36;
constexpr double muchHigher = 1.5;

struct Move {
    QPointF by;
    void operator()(RectShape& s) const { s.rect.translate(by); }
    void operator()(EllipseShape& s) const { s.rect.translate(by); }
    void operator()(LineShape& s) const { s.points.translate(by); }
    void operator()(PolygonShape& s) const { s.points.translate(by); }
    void operator()(TextShape& s) const { s.at += by; }
};

// How far down something of this height starts in a picture of that height.
double inset(double height, double whole)
{
    return whole > muchHigher * height ? 0 : (whole - height) / 2;
}

} // namespace

picture::Group moved(picture::Group group, const QPointF& by)
{
    for (Shape& shape : group.shapes)
        std::visit(Move{by}, shape);
    group.hitLine.translate(by);
    return group;
}

picture::Picture beside(const picture::Picture& left, const picture::Picture& right, const QString& rightPrefix)
{
    Picture both;
    both.title = left.title;
    both.about = left.about.isEmpty() || right.about.isEmpty() ? left.about + right.about
                                                               : left.about + u' ' + right.about;
    both.lang = left.lang;
    const double height = std::max(left.box.height(), right.box.height());
    both.box = QRectF(0, 0, left.box.width() + gap + right.box.width(), height);

    QSet<QString> ids;
    const QPointF leftPlace(0, inset(left.box.height(), height));
    for (const Group& group : left.groups) {
        ids.insert(group.id);
        both.groups.push_back(moved(group, leftPlace - left.box.topLeft()));
    }
    Group divider;
    divider.id = QStringLiteral("divider");
    divider.classes = QStringLiteral("divider");
    const double middle = left.box.width() + gap / 2;
    divider.shapes = {LineShape{QPolygonF({{middle, 0}, {middle, height}}), 0, {Ink::Grid, 1, {}, 1, false}}};
    ids.insert(divider.id);
    both.groups.push_back(divider);
    const QPointF rightPlace(left.box.width() + gap, inset(right.box.height(), height));
    for (const Group& group : right.groups) {
        both.groups.push_back(moved(group, rightPlace - right.box.topLeft()));
        QString& id = both.groups.back().id;
        if (ids.contains(id))
            id.prepend(rightPrefix);
    }
    return both;
}

} // namespace synfin::views
