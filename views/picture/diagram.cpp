#include "views/picture/diagram.h"

#include "views/picture/diagram_moment.h"
#include "views/picture/diagram_parts.h"
#include "views/picture/diagram_words.h"

#include <algorithm>
#include <iterator>

namespace synfin::picture {

using namespace diagram;

Diagram::Diagram(const Wording& wording, const DiagramOptions& options)
    : m_wording(wording), m_options(options), m_ground(layOut(measure(wording, options)))
{
    const Layout& layout = m_ground.layout;
    m_picture.box = layout.bounds;
    m_picture.title = diagramTitle(wording);
    m_picture.about = diagramAbout(wording);
    m_picture.lang = wording.lang();
    std::vector<Group>& groups = m_picture.groups;
    const auto add = [&](std::vector<Group> more) {
        groups.insert(groups.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(frameGroups(layout, wording));
    if (options.showLegend)
        groups.push_back(legendGroup(layout, wording, options));
    for (const tcp::Rule& rule : tcp::allRules()) {
        if (rule.drawn)
            groups.push_back(arrowGroup(rule, layout, wording));
    }
    if (options.showResets) {
        for (const tcp::State s : tcp::allStates)
            add(exitGroups(s, layout, wording));
    }
    for (const tcp::State s : tcp::allStates)
        groups.push_back(stateGroup(s, layout, wording));
    if (options.showNumbers)
        add(badgeGroups(layout, wording));
    std::ranges::stable_sort(groups, {}, &Group::z);
}

std::vector<Group> Diagram::groups(const sim::History& history, double moment) const
{
    return groups(walkAt(history, moment));
}

std::vector<Group> Diagram::groups(const Walk& walk) const
{
    return momentGroups(walk, m_ground, m_wording, m_options);
}

std::vector<Group> Diagram::preview(const tcp::Rule& rule, sim::Side side) const
{
    return previewGroups(rule, side, m_ground, m_wording);
}

Picture Diagram::picture(const sim::History& history, double moment) const
{
    Picture both = m_picture;
    std::vector<Group> more = groups(history, moment);
    both.groups.insert(both.groups.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::ranges::stable_sort(both.groups, {}, &Group::z);
    return both;
}

} // namespace synfin::picture
