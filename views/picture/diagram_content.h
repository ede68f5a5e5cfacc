// What the state diagram has to find room for: words, measured, in the reader's language, naming and size.
#pragma once

#include "model/tcp/rules.h"
#include "views/picture/diagram_text.h"
#include "views/picture/wording.h"

#include <algorithm>
#include <array>
#include <vector>

namespace synfin::picture {

struct DiagramOptions {
    double fontScale = 1;     // 0.8 to 2: of the words; lines and gaps keep their size
    bool showResets = false;  // also the transitions that stand only in the RFC's text
    bool showNumbers = true;  // the two usual walks
    bool showLegend = true;
    bool showOrder = true;    // a small number at each arrow that was walked
    bool operator==(const DiagramOptions&) const = default;
};

} // namespace synfin::picture

namespace synfin::picture::diagram {

inline constexpr std::size_t stateCount = tcp::allStates.size();
inline constexpr std::size_t figureRows = 21; // of RFC 9293 figure 5; Rule::number 1 to 21

[[nodiscard]] constexpr std::size_t index(tcp::State s)
{
    return static_cast<std::size_t>(s);
}

// Lengths that do not grow with the words, in the picture's units.
struct Gauge {
    static constexpr double margin = 12;     // around the whole picture
    static constexpr double usualLine = 3.2; // width of the client's and the server's lines
    static constexpr double thinLine = 1.4;
    static constexpr double ringReach = 13;  // how far the rings go beyond a box
    static constexpr double labelGap = 11;   // from the middle of a line to its label
    static constexpr double apart = 12;      // between things that do not belong together
    static constexpr double radius = 13;     // of a line's corners
    static constexpr double exitStub = 24;   // length of the line to an exit card, from the box
};

struct Sizes {
    double stateText = 16;
    double eventText = 14;
    double actionText = 13;
    double captionText = 12;
    double badgeText = 12;
    double exitText = 11;
    double boxWidth = 144;
    double boxHeight = 42;
    double badgeRadius = 10;
    // From a box to a label beside it, so that a ring or a badge fits between; and above or below it, where the height
    // of a line of text has some air of its own.
    [[nodiscard]] double clearAcross() const { return std::max(Gauge::ringReach + 5, badgeRadius + 6); }
    [[nodiscard]] double clearDown() const { return std::max(Gauge::ringReach + 1, badgeRadius + 4); }
    // Half the distance between two lines that share a box's upper or lower side, and the same for left or right.
    [[nodiscard]] double dx() const { return boxWidth / 6; }
    [[nodiscard]] double dy() const { return boxHeight / 6; }
};

// "event" over "action".
struct ArrowLabel {
    TextBlock event;
    TextBlock action;
    TextBlock stacked; // both
    [[nodiscard]] double width() const { return stacked.width(); }
};

struct LegendRow {
    enum class Sample { Client, Server, Unusual, ClientRing, ServerRing, Reset };
    Sample sample;
    TextBlock text;
};

struct Legend {
    std::vector<LegendRow> rows;
    std::size_t columns = 1;
    double sampleWidth = 34;
    [[nodiscard]] std::size_t rowsIn(std::size_t column) const;
    [[nodiscard]] double columnWidth(std::size_t column) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const;
};

// The ways out of one state that the figure leaves out: for each state that they lead to its name and a chip a rule.
// Positions are relative to the card's upper left corner.
struct ExitChip {
    const tcp::Rule* rule;
    QRectF rect;
    TextBlock text;
};
struct ExitHeading {
    tcp::State to;
    TextBlock text;
    QPointF at;    // upper left corner
    double middle; // y of the heading's middle
};
struct ExitCard {
    std::vector<ExitHeading> headings;
    std::vector<ExitChip> chips;
    Anchor anchor = Anchor::Start; // to which side the rows are flush
    QSizeF size;
    [[nodiscard]] bool empty() const { return chips.empty(); }
};

struct Content {
    Sizes sizes;
    std::array<QString, stateCount> names;
    std::array<ArrowLabel, figureRows + 1> labels; // by Rule::number
    TextBlock activeCaption;
    TextBlock passiveCaption;
    Legend legend;
    std::array<ExitCard, stateCount> exits; // empty unless the resets are shown
    [[nodiscard]] const ExitCard& exit(tcp::State s) const { return exits[index(s)]; }
};

[[nodiscard]] Content measure(const Wording&, const DiagramOptions&);

// What a transition is drawn and written with.
[[nodiscard]] Ink roleInk(tcp::Role);

} // namespace synfin::picture::diagram
