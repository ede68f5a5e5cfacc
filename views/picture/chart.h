// The sequence chart: two lifelines, time downwards, segments slanted by their delay.
//
// Everything that is drawn is a function of the history, the moment and the style. A moment is a number: k means that
// step k is done, between k and k+1 step k+1 is in progress. What has not happened by then is not drawn. Time 0 is at
// y = 0; the header stands above it.
#pragma once

#include "views/picture/chart_layout.h"

#include <vector>

namespace synfin::picture {

// What of a chart is looked at.
struct ChartRange {
    double top = 0;
    double bottom = 0;
    double moment = 0;
    // The name of a state that began above stays in sight below this y.
    std::optional<double> pinNamesAt;
};

class Chart final {
public:
    explicit Chart(const ChartStyle& style = {}) : m_layout(style) {}

    void setStyle(const ChartStyle& style) { m_layout.setStyle(style); }
    void setWidth(double width) { m_layout.setWidth(width); }
    // Takes in what is new in the history, or starts over where it is another one. True if anything changed.
    bool follow(const sim::History& history) { return m_layout.follow(history); }

    [[nodiscard]] const ChartLayout& layout() const { return m_layout; }
    [[nodiscard]] const TimeAxis& axis() const { return m_layout.axis(); }
    [[nodiscard]] double width() const { return m_layout.lanes().width; }
    [[nodiscard]] double minimumWidth() const { return m_layout.minimumWidth(); }
    [[nodiscard]] double headerHeight() const { return m_layout.sizes().headerHeight(); }
    // Below the last step's y, for what is written there.
    [[nodiscard]] double footHeight() const { return m_layout.sizes().px(44); }
    // From above the header to below the last step.
    [[nodiscard]] QRectF box() const;

    // What is to be seen between top and bottom, in no more time than that takes.
    [[nodiscard]] std::vector<Group> groups(const ChartRange&) const;
    // The names of the two sides; the header's lower edge is at `y`.
    [[nodiscard]] std::vector<Group> header(double y) const;

    // All of it up to the moment, for export. The width is chosen so that the labels have room.
    [[nodiscard]] static Picture picture(const sim::History&, double moment, const ChartStyle&, const QString& title);

private:
    ChartLayout m_layout;
};

} // namespace synfin::picture
