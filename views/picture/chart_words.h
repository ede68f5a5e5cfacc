// What is written on a sequence chart.
#pragma once

#include "views/picture/chart_story.h"
#include "views/picture/chart_style.h"
#include "views/picture/picture.h"

#include <vector>

namespace synfin::picture {

// "24 h", "240 s", "1.5 s", "50 ms": three digits.
[[nodiscard]] QString durationText(tcp::Duration);
// The time of a moment, with as many decimals as tell two moments a delay apart: "0.43 s"; from an
// hour on "27:00:05.25".
[[nodiscard]] QString clockText(tcp::Duration, tcp::Duration delay);

// A sequence number of `owner`'s count.
[[nodiscard]] QString numberText(tcp::Seq, const std::optional<NumberBase>&, sim::Side owner, NumberStyle);

// "SYN,ACK"; with text "ACK · 20 bytes".
[[nodiscard]] QString controlText(const tcp::Segment&, const Wording&);

// The label of a segment: what it is, and its numbers.
struct SegmentLabel {
    std::vector<TextRun> control; // with what is to be said of it: "retransmission"
    std::vector<TextRun> brief;   // the same where there is little room
    std::vector<TextRun> numbers; // may be empty
};
enum class Leg { Whole, Departure, ArrivalLate };
[[nodiscard]] SegmentLabel segmentLabel(const Track&, const ChartStyle&, const ChartSizes&, Leg);
// The word at the end of a label's first row that says that the segment is old. It is not to be read before it arrives.
[[nodiscard]] TextRun oldTag(const Wording&, const ChartSizes&);

// What stands at the lifeline: "connect()", "retransmission timeout (2 s)"; empty where nothing does.
[[nodiscard]] QString markText(const Mark&, const Wording&);
[[nodiscard]] QString signalText(const Mark&,
                                 const Wording&); // "connection refused"; empty if the user was told nothing
// The silence before a step.
[[nodiscard]] QString silenceText(tcp::Duration, const Mark& end, const Wording&);
[[nodiscard]] QString sideText(sim::Side, const Wording&);

// What a pointer reads. `ended` is what is known at `step`, the last one done.
[[nodiscard]] QString segmentTitle(const Track&, const Wording&);
[[nodiscard]] QString segmentAbout(const ChartStory&, const Track&, const ChartStyle&, int step);
[[nodiscard]] QString markTitle(const Mark&, const Wording&);
[[nodiscard]] QString markAbout(const Mark&, const Wording&);

} // namespace synfin::picture
