// Where the things of a sequence chart stand: lanes, the ways of the segments, and places for what is written.
//
// Grows with the history; what is written is placed only where somebody looks, in passages of some dozens of steps, and
// kept. The answer for a place never depends on where was looked before.
#pragma once

#include "views/picture/chart_place.h"
#include "views/picture/chart_story.h"
#include "views/picture/chart_style.h"
#include "views/picture/chart_time_axis.h"
#include "views/picture/chart_words.h"
#include "views/picture/picture.h"

#include <map>
#include <optional>
#include <vector>

namespace synfin::picture {

// The two lifelines; x in pixels.
struct Lanes {
    double width = 600;
    double bar = 14;    // width of a lifeline
    double outer = 100; // left of the client's, and right of the server's
    [[nodiscard]] double barLeft(sim::Side s) const { return s == sim::Side::Client ? outer : width - outer - bar; }
    [[nodiscard]] double middle(sim::Side s) const { return barLeft(s) + bar / 2; }
    // The edge towards the peer, where segments begin and end.
    [[nodiscard]] double inner(sim::Side s) const { return s == sim::Side::Client ? outer + bar : width - outer - bar; }
    [[nodiscard]] double outerEdge(sim::Side s) const { return s == sim::Side::Client ? outer : width - outer; }
    [[nodiscard]] double between() const { return width - 2 * (outer + bar); }
    [[nodiscard]] double centre() const { return width / 2; }
};

// A piece of a segment's way that is one straight line, in the direction of travel. A segment that the network keeps
// for long has two: where it left, and where it comes from the wire again.
struct Stretch {
    Leg leg = Leg::Whole;
    QLineF line;
    int fromStep = 0;      // drawn from this step on: once it is done,
    bool underway = false; // or already while it is in progress
    bool arrives = false;  // ends at the receiver
    bool lost = false;     // ends in a cross, once the segment's last step is done
    bool waits = false;    // goes out of sight at its end
};

// What is written at a step.
struct StepTexts {
    std::optional<TextShape> mark;
    std::optional<TextShape> told;    // to the user
    std::optional<TextShape> silence; // on the fold before it
    std::optional<TextShape> lost;
};

class ChartLayout final {
public:
    explicit ChartLayout(ChartStyle style = {});

    void setStyle(const ChartStyle&);
    [[nodiscard]] const ChartStyle& style() const { return m_style; }
    void setWidth(double); // not less than minimumWidth() is used
    [[nodiscard]] double minimumWidth() const;
    // The width in which no label needs more than one line; looks at every segment.
    [[nodiscard]] double comfortableWidth() const;
    // Takes in what is new in the history. True if anything was.
    bool follow(const sim::History&);

    [[nodiscard]] const ChartStory& story() const { return m_story; }
    [[nodiscard]] const TimeAxis& axis() const { return m_axis; }
    [[nodiscard]] const ChartSizes& sizes() const { return m_sizes; }
    [[nodiscard]] const Lanes& lanes() const { return m_lanes; }

    [[nodiscard]] std::vector<Stretch> stretches(int track) const;
    // A stretch reaches over no more than this.
    [[nodiscard]] double longestStretch() const { return 4.2 * m_sizes.delayHeight() + m_sizes.leastGap(); }
    // Where the sign stands that says what is special about a segment: retransmission, duplicate, out of nowhere.
    [[nodiscard]] std::optional<QPointF> badgeOf(const Track&, const Stretch&) const;
    // Where the clock stands that says that the network held it back; nothing if it never did.
    [[nodiscard]] std::optional<QPointF> clockOf(const Track&, const Stretch&) const;
    [[nodiscard]] TextShape stateName(sim::Side, int span) const;

    [[nodiscard]] const StepTexts& textsAt(int step) const;
    // Null if there is none: then that leg is not drawn.
    [[nodiscard]] const TextShape* labelOf(int track, Leg) const;

private:
    struct Passage {
        std::map<int, StepTexts> steps;
        std::map<std::pair<int, Leg>, TextShape> labels;
    };

    void restart();
    void append(int step);
    [[nodiscard]] double writtenAbove(int step) const;                            // y, before the step is on the axis
    [[nodiscard]] std::vector<std::vector<TextRun>> toldLines(const Mark&) const; // for the column beside the lifeline
    [[nodiscard]] double startOf(const Track&) const;
    [[nodiscard]] double nominalEnd(const Track&, int index) const;
    [[nodiscard]] QPointF forkOf(const Track&) const;
    [[nodiscard]] QPointF wayPoint(const Track&, double part, double y) const;
    [[nodiscard]] bool kept(const Track&, double begin, double end) const;

    [[nodiscard]] const Passage& passageOf(int step) const;
    [[nodiscard]] Passage place(int first, int last) const;
    void addLines(Obstacles&, int first, int last) const;
    void addWay(Obstacles&, int track) const;
    void placeSteps(Passage&, Obstacles&, int first, int last) const;
    void placeMark(StepTexts&, Obstacles&, int step) const;
    void placeTold(StepTexts&, Obstacles&, int step) const;
    void placeSilence(StepTexts&, Obstacles&, int step) const;
    void placeLost(StepTexts&, Obstacles&, int step) const;
    void placeLabels(Passage&, const Obstacles&, int first, int last) const;
    void showPlaces(const Track&, const Stretch&, const Enough&) const;
    [[nodiscard]] double stateColumn() const;

    ChartStyle m_style;
    ChartSizes m_sizes;
    Lanes m_lanes;
    double m_wantedWidth = 600;
    ChartStory m_story;
    TimeAxis m_axis;
    std::vector<int> m_passages;             // their first steps
    mutable std::map<int, Passage> m_placed; // by number: what somebody has looked at
};

} // namespace synfin::picture
