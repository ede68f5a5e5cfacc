#include "views/picture/chart.h"

#include "views/picture/chart_groups.h"
#include "views/picture/measure.h"

#include <algorithm>
#include <cmath>

namespace synfin::picture {

QRectF Chart::box() const
{
    const double bottom = axis().size() > 0 ? axis().y(axis().last()) : 0;
    return {0, -headerHeight(), width(), headerHeight() + bottom + footHeight()};
}

std::vector<Group> Chart::groups(const ChartRange& view) const
{
    if (axis().size() == 0)
        return {};
    return ChartGroups(m_layout, view).make();
}

std::vector<Group> Chart::header(double y) const
{
    constexpr double overAll = 100;
    const ChartSizes& sizes = m_layout.sizes();
    const double height = headerHeight();
    Group back;
    back.id = QStringLiteral("header");
    back.classes = QStringLiteral("header");
    back.z = overAll;
    back.shapes.emplace_back(RectShape{QRectF(0, y - height, width(), height), 0, {Ink::Background, 1}, {}});
    back.shapes.emplace_back(LineShape{
        QPolygonF({{sizes.px(1), y}, {width() - sizes.px(1), y}}), 0, {Ink::Grid, sizes.px(1), {}, 1, false}});
    std::vector<Group> groups{back};
    for (const sim::Side side : sim::bothSides) {
        const bool client = side == sim::Side::Client;
        Group group;
        group.id = client ? QStringLiteral("header_client") : QStringLiteral("header_server");
        group.classes = client ? QStringLiteral("header client") : QStringLiteral("header server");
        group.z = overAll + 1;
        TextShape text;
        text.at = {m_layout.lanes().middle(side), y - sizes.px(14)};
        text.anchor = Anchor::Middle;
        text.lines = {{{sideText(side, m_layout.style().wording), client ? Ink::Client : Ink::Server,
                        sizes.headerFont(), 700, false}}};
        text.lineHeight = sizes.px(20);
        group.title = text.lines.front().front().text;
        group.shapes.emplace_back(std::move(text));
        groups.push_back(std::move(group));
    }
    return groups;
}

Picture Chart::picture(const sim::History& history, double moment, const ChartStyle& style, const QString& title)
{
    Chart chart(style);
    chart.follow(history);
    chart.setWidth(chart.layout().comfortableWidth());
    const double bottom = chart.axis().yOf(moment) + chart.footHeight();
    Picture picture;
    picture.title = title;
    picture.lang = style.wording.lang();
    picture.groups = chart.header(0);
    for (Group& group : chart.groups({0, bottom, moment, {}}))
        picture.groups.push_back(std::move(group));
    // What is under way reaches below the moment.
    const double near = bottom - 2 * chart.layout().longestStretch();
    double lowest = bottom + chart.layout().sizes().px(2);
    for (const Group& group : picture.groups) {
        if (group.hitLine.boundingRect().bottom() > near)
            lowest = std::max(lowest, std::ceil(bounds(group).bottom() + 8));
    }
    picture.box = QRectF(0, -chart.headerHeight(), chart.width(), chart.headerHeight() + lowest);
    return picture;
}

} // namespace synfin::picture
