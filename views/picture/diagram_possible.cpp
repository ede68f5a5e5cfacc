#include "views/picture/diagram_possible.h"

#include "views/picture/diagram_words.h"

#include <QtCore/QHash>

#include <algorithm>

namespace synfin::picture::diagram {

namespace {

constexpr double rimWidth = 11;
constexpr double rimOpacity = 0.16;

void addRim(Group& group)
{
    const auto body = std::ranges::find_if(group.shapes, [](const Shape& shape) {
        return std::holds_alternative<LineShape>(shape) || std::holds_alternative<RectShape>(shape);
    });
    if (body == group.shapes.end())
        return;
    Shape rim = *body;
    const Pen pen{Ink::Accent, rimWidth, {}, rimOpacity, true};
    if (auto* line = std::get_if<LineShape>(&rim)) {
        line->pen = pen;
    } else {
        std::get<RectShape>(rim).fill = {};
        std::get<RectShape>(rim).pen = Pen{Ink::Accent, rimWidth / 2, {}, 2 * rimOpacity, false};
    }
    group.shapes.insert(group.shapes.begin(), std::move(rim));
}

} // namespace

std::vector<Group> rimmed(std::vector<Group> groups, const Possible& possible)
{
    QHash<QString, QString> words;
    for (const auto& [rule, text] : possible)
        words[ruleGroupId(*rule)] = text;
    for (Group& group : groups) {
        const auto found = words.constFind(group.id);
        if (found == words.cend())
            continue;
        addRim(group);
        group.classes += QStringLiteral(" possible");
        group.about = *found + u'\n' + group.about;
    }
    return groups;
}

} // namespace synfin::picture::diagram
