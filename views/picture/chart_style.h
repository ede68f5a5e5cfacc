// How a sequence chart is to look: words, sizes, and how its numbers are written.
#pragma once

#include "views/picture/wording.h"

#include <cmath>

namespace synfin::picture {

enum class NumberStyle {
    Absolute, // seq=100 ack=301
    Relative, // from each side's initial sequence number: seq=0 ack=1
    Symbolic, // client's initial number x, server's y: seq=x ack=y+1
};

struct ChartStyle {
    Wording wording = Wording();
    double fontScale = 1; // 0.5 to 3; all lengths but the width of the chart follow it
    double timeZoom = 1;  // 0.5 to 4; stretches time alone
    NumberStyle numbers = NumberStyle::Absolute;
    bool patterns = false; // for print: the lifelines tell the states by patterns, not by tints
};

// The lengths that follow from a style, in pixels.
class ChartSizes final {
public:
    explicit ChartSizes(double fontScale, double timeZoom = 1) : m_unit(fontScale), m_timeZoom(timeZoom) {}

    [[nodiscard]] double px(double length) const { return length * m_unit; }
    [[nodiscard]] double font(double size) const { return std::max(1.0, std::round(size * m_unit)); }

    [[nodiscard]] double delayHeight() const { return px(70) * m_timeZoom; }
    [[nodiscard]] double leastGap() const { return px(34); }
    [[nodiscard]] double slotGap() const { return px(22); } // between segments that one step sends
    [[nodiscard]] double barWidth() const { return px(14); }
    [[nodiscard]] double headerHeight() const { return px(42); }
    [[nodiscard]] double barGap() const { return px(8); } // between a lifeline and what is written beside it
    [[nodiscard]] double edge() const { return px(10); }  // left and right of everything

    [[nodiscard]] double stateFont() const { return font(13); }
    [[nodiscard]] double controlFont() const { return font(13); }
    [[nodiscard]] double numberFont() const { return font(12); }
    [[nodiscard]] double callFont() const { return font(12); }
    [[nodiscard]] double tagFont() const { return font(11); }
    [[nodiscard]] double headerFont() const { return font(16); }

private:
    double m_unit;
    double m_timeZoom;
};

} // namespace synfin::picture
