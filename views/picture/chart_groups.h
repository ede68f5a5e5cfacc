// Makes the groups of a sequence chart for one moment and one part of it. A helper of Chart.
#pragma once

#include "views/picture/chart.h"
#include "views/picture/chart_shapes.h"

#include <vector>

namespace synfin::picture {

class ChartGroups final {
public:
    ChartGroups(const ChartLayout&, const ChartRange&);
    [[nodiscard]] std::vector<Group> make();

private:
    // In ascending order of drawing.
    enum Layer { LaneLayer, SpanLayer, NowLayer, NameLayer, FoldLayer, SegmentLayer, PresentLayer, StepLayer };

    // Lifelines
    void addLane(sim::Side);
    void addSpans(sim::Side);
    void addBar(Shapes&, sim::Side, tcp::State, double top, double bottom) const;
    void addSpanName(sim::Side, int span, double bottom);
    [[nodiscard]] TextShape spanName(sim::Side, int span, double bottom) const;
    void addNow();

    // Segments
    void addSegments();
    void addSegment(int track);
    [[nodiscard]] bool showsAt(const Stretch&, double* part) const;
    void addStretch(Group&, const Track&, const Stretch&, int index, double part) const;
    void addBadges(Shapes&, const Track&, const Stretch&, const QLineF& drawn) const;
    [[nodiscard]] QString segmentClasses(const Track&, bool lost) const;
    [[nodiscard]] bool current(int track) const; // is it what the present step is about?

    // Steps
    void addStep(int step);
    void addFold(int step);

    [[nodiscard]] double px(double length) const { return m_layout.sizes().px(length); }

    const ChartLayout& m_layout;
    const ChartStory& m_story;
    const TimeAxis& m_axis;
    ChartRange m_view;
    double m_now;  // y
    int m_done;    // the last step that is done
    int m_present; // the step that is in progress, or was done last
    int m_first;   // steps in sight
    int m_last;
    std::vector<Group> m_groups;
};

} // namespace synfin::picture
