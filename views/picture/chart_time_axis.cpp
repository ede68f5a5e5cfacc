#include "views/picture/chart_time_axis.h"

#include <algorithm>
#include <cmath>

namespace synfin::picture {

namespace {

double seconds(tcp::Duration d)
{
    return static_cast<double>(d.count()) / 1e6;
}

// `part` of the way from a to b.
tcp::Duration between(tcp::Duration a, tcp::Duration b, double part)
{
    return a + tcp::Duration(std::llround(static_cast<double>((b - a).count()) * part));
}

} // namespace

TimeAxis::Scale TimeAxis::Scale::forDelay(Duration delay, double delayHeight, double leastGap)
{
    const Duration taken = delay > Duration::zero() ? delay : Duration(std::chrono::milliseconds(50));
    Scale scale;
    scale.perSecond = delayHeight / seconds(taken);
    scale.leastGap = leastGap;
    scale.foldFrom = 2.2 * delayHeight;
    scale.foldHeight = std::max(1.4 * delayHeight, 2 * leastGap);
    return scale;
}

double TimeAxis::proportional(Duration d) const
{
    return seconds(d) * m_scale.perSecond;
}

double TimeAxis::height(Duration d) const
{
    const double whole = proportional(d);
    return whole > m_scale.foldFrom ? m_scale.foldHeight : whole;
}

void TimeAxis::append(Duration time, double extent, std::optional<Since> since, double lowest)
{
    if (m_steps.empty()) {
        m_steps.push_back({time, 0, extent, false});
        return;
    }
    const Entry& before = m_steps.back();
    const Duration now = std::max(time, before.time);
    const Duration silence = now - before.time;
    const bool folded = proportional(silence) > m_scale.foldFrom;
    double top = std::max(before.y + m_scale.leastGap, lowest);
    if (folded || !since)
        top = std::max(top, before.y + height(silence));
    if (since)
        top = std::max(top, since->y + height(now - since->time));
    m_steps.push_back({now, top, top + extent, folded});
}

double TimeAxis::yOf(double moment) const
{
    const double inside = std::clamp(moment, 0.0, static_cast<double>(last()));
    const int step = static_cast<int>(inside);
    if (step == last())
        return y(step);
    const double part = inside - step;
    return y(step) + part * (y(step + 1) - y(step));
}

int TimeAxis::firstStepFrom(double y) const
{
    const auto it = std::lower_bound(m_steps.begin(), m_steps.end(), y,
                                     [](const Entry& entry, double value) { return entry.y < value; });
    return static_cast<int>(it - m_steps.begin());
}

int TimeAxis::stepAt(double y) const
{
    const auto it = std::upper_bound(m_steps.begin(), m_steps.end(), y,
                                     [](double value, const Entry& entry) { return value < entry.y; });
    return std::max(0, static_cast<int>(it - m_steps.begin()) - 1);
}

double TimeAxis::momentAt(double wanted) const
{
    const int step = stepAt(wanted);
    if (wanted <= y(step) || step == last())
        return step;
    return step + (wanted - y(step)) / (y(step + 1) - y(step));
}

tcp::Duration TimeAxis::timeAt(double wanted) const
{
    const int step = stepAt(wanted);
    if (wanted <= y(step) || step == last())
        return time(step);
    const double way = top(step + 1) - y(step);
    const double part = way > 0 ? std::min(1.0, (wanted - y(step)) / way) : 1.0;
    return between(time(step), time(step + 1), part);
}

double TimeAxis::yOfTime(Duration wanted) const
{
    const auto it = std::upper_bound(m_steps.begin(), m_steps.end(), wanted,
                                     [](Duration value, const Entry& entry) { return value < entry.time; });
    if (it == m_steps.begin())
        return it->top;
    const Entry& before = *(it - 1);
    if (it == m_steps.end())
        return before.y + height(wanted - before.time);
    const double part = seconds(wanted - before.time) / seconds(it->time - before.time);
    return before.y + part * (it->top - before.y);
}

} // namespace synfin::picture
