// Where each step of a history stands on the sequence chart: virtual time and step number against y, downwards.
//
// Proportional to time, with two exceptions. Consecutive steps keep a least distance, so that what is written at them
// does not collide and steps at the same instant can be told apart. A silence that would be longer than `foldFrom` is
// folded to `foldHeight`. Where a step ends something that began higher up (a segment arrives), the distance is
// proportional from there, so that all segments with the same delay have the same slant however many other steps stand
// between.
//
// y never decreases with the step and never with the time. Appending costs O(1), every question O(log n) or less.
#pragma once

#include "model/tcp/profile.h"

#include <optional>
#include <vector>

namespace synfin::picture {

class TimeAxis final {
public:
    using Duration = tcp::Duration;

    // All in pixels, and pixels per second.
    struct Scale {
        double perSecond = 1400;
        double leastGap = 34;
        double foldFrom = 150;
        double foldHeight = 96;
        // One `delay` takes `delayHeight`. A delay of nothing is taken as 50 ms.
        [[nodiscard]] static Scale forDelay(Duration delay, double delayHeight, double leastGap);
        bool operator==(const Scale&) const = default;
    };
    // What ends with a step: where it began.
    struct Since {
        double y = 0;
        Duration time{};
    };

    TimeAxis() = default;
    explicit TimeAxis(const Scale& scale) : m_scale(scale) {}

    [[nodiscard]] const Scale& scale() const { return m_scale; }
    // A time before the last step's counts as the last step's. The step reaches over `extent` pixels; it does not begin
    // above `lowest`.
    void append(Duration time, double extent = 0, std::optional<Since> since = {}, double lowest = 0);

    [[nodiscard]] int size() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] int last() const { return size() - 1; }
    [[nodiscard]] Duration time(int step) const { return at(step).time; }
    [[nodiscard]] double top(int step) const { return at(step).top; }     // where the step begins
    [[nodiscard]] double y(int step) const { return at(step).y; }         // where it is done
    [[nodiscard]] bool folded(int step) const { return at(step).folded; } // is the silence before it?
    // How high a stretch of time is drawn on its own.
    [[nodiscard]] double height(Duration) const;

    // The functions below need at least one step and answer for the nearest one outside the axis, but for yOfTime(),
    // which goes on below the last step.
    [[nodiscard]] double yOf(double moment) const; // k: step k is done; between k and k+1: step k+1 is on its way
    [[nodiscard]] double momentAt(double y) const; // the inverse
    [[nodiscard]] int stepAt(double y) const;      // the last step that is done at y
    [[nodiscard]] int
    firstStepFrom(double y) const; // the first step that is done at y or below; size() if there is none
    [[nodiscard]] Duration timeAt(double y) const;
    [[nodiscard]] double yOfTime(Duration) const;

private:
    struct Entry {
        Duration time;
        double top;
        double y;
        bool folded;
    };
    [[nodiscard]] const Entry& at(int step) const { return m_steps[static_cast<std::size_t>(step)]; }
    [[nodiscard]] double proportional(Duration) const;

    Scale m_scale;
    std::vector<Entry> m_steps;
};

} // namespace synfin::picture
