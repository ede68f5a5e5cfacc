// The segments that are on their way at a moment, as things that can be grasped: an envelope each, at the head of what
// the segment has travelled, pointed to the side that it is going to. One that the network keeps for long waits just
// below "now". They give way to whatever is written.
//
// And what becomes of one that is dragged: where it is let go says what happens to it.
#pragma once

#include "views/picture/chart.h"

#include <optional>
#include <vector>

namespace synfin::picture {

[[nodiscard]] QString envelopeId(int segment); // "wire_7"
[[nodiscard]] std::optional<int> segmentOfEnvelope(const QString& groupId);

// `wire`: what is on its way at the moment. `drawn`: the chart's groups for the same range.
[[nodiscard]] std::vector<Group> envelopes(const ChartLayout&, const ChartRange&, const std::vector<sim::Flight>& wire,
                                           const std::vector<Group>& drawn);

// What letting it go at `at` does if it was grasped at `from`: on its receiver's lifeline it arrives, outside of the
// lifelines or back at its sender it is lost, below `from` it is held back for as long as that is in the chart's scale.
// Nothing elsewhere.
[[nodiscard]] std::optional<sim::Action> letGo(const ChartLayout&, const sim::Flight&, const QPointF& from,
                                               const QPointF& at);

// What is seen while it is dragged: the envelope under the hand, what would become of it, and the words that say so, at
// the upper edge of what is `seen`.
[[nodiscard]] std::vector<Group> dragged(const ChartLayout&, const sim::Flight&, const QPointF& from, const QPointF& at,
                                         const QString& words, const QRectF& seen);

} // namespace synfin::picture
