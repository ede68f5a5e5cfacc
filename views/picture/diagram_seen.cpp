#include "views/picture/diagram_seen.h"

#include "views/picture/diagram_words.h"

#include <QtCore/QHash>

#include <algorithm>

namespace synfin::picture::diagram {

namespace {

constexpr double unseenOpacity = 0.3;
constexpr double bandWidth = 9;
constexpr double bandOpacity = 0.22;

// Along the first line of an arrow, or around the first box.
void putOnBand(Group& group)
{
    const auto isBody = [](const Shape& shape) {
        return std::holds_alternative<LineShape>(shape) || std::holds_alternative<RectShape>(shape);
    };
    const auto body = std::ranges::find_if(group.shapes, isBody);
    if (body == group.shapes.end())
        return;
    Shape band = *body;
    const Pen pen{Ink::Text, bandWidth, {}, bandOpacity, false};
    if (auto* line = std::get_if<LineShape>(&band)) {
        line->pen = pen;
    } else {
        auto& rect = std::get<RectShape>(band);
        rect.fill = {};
        rect.pen = pen;
    }
    group.shapes.insert(group.shapes.begin(), std::move(band));
}

} // namespace

std::vector<Group> marked(std::vector<Group> groups, const std::set<const tcp::Rule*>& seen)
{
    QHash<QString, bool> known;
    for (const tcp::Rule& rule : tcp::allRules())
        known[ruleGroupId(rule)] = seen.contains(&rule);
    for (const tcp::State state : tcp::allStates) {
        known[stateId(state)] = state == tcp::State::Closed || std::ranges::any_of(seen, [state](const tcp::Rule* r) {
                                    return r->from == state || r->to == state;
                                });
    }
    for (Group& group : groups) {
        const auto found = known.constFind(group.id);
        if (found == known.cend())
            continue;
        if (*found)
            putOnBand(group);
        else
            group.opacity *= unseenOpacity;
    }
    return groups;
}

} // namespace synfin::picture::diagram
