#include "app/session.h"

#include <algorithm>
#include <cmath>

namespace synfin::app {

namespace {

constexpr int stepMs = 900; // a step forwards, at speed 1
constexpr int backMs = 260;
constexpr int restMs = 1300; // between steps while playing: time to read

} // namespace

Session::Session(QObject* parent) : QObject(parent)
{
    m_animation.setEasingCurve(QEasingCurve::Linear);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { place(value.toDouble()); });
    connect(&m_animation, &QVariantAnimation::finished, this, &Session::playOn);
}

void Session::show(scenario::Scenario scenario, scenario::Run run)
{
    pause();
    m_animation.stop();
    m_scenario = std::move(scenario);
    m_run = std::move(run);
    m_removed.clear();
    m_moment = 0;
    m_shownStep = 0;
    Q_EMIT reset();
    Q_EMIT momentChanged(m_moment);
    Q_EMIT stepChanged(0);
}

const scenario::LocalText& Session::say(int step) const
{
    static const scenario::LocalText nothing;
    const auto node = static_cast<std::size_t>(history().node(step));
    return node < m_run.say.size() ? m_run.say[node] : nothing;
}

std::optional<std::string> Session::act(const sim::Choice& choice)
{
    settle();
    const int before = m_run.history.nodeCount();
    if (auto why = m_run.history.act(choice))
        return why;
    const int done = m_run.history.cursor();
    if (m_run.history.nodeCount() > before)
        Q_EMIT stepAdded();
    tellChange(done - 1);
    moveTo(done, false);
    return std::nullopt;
}

void Session::selectBranch(int branch)
{
    if (branch == m_run.history.branch())
        return;
    settle();
    m_run.history.selectBranch(branch);
    tellChange(m_run.history.cursor());
}

void Session::renameBranch(int branch, const std::string& name)
{
    m_run.history.renameBranch(branch, name);
    Q_EMIT edited();
    Q_EMIT changed();
}

void Session::removeBranch(int branch)
{
    settle();
    m_removed.push_back(m_run.history.removeBranch(branch));
    Q_EMIT edited();
    tellChange(m_run.history.cursor());
}

void Session::bringBack()
{
    if (m_removed.empty())
        return;
    settle();
    auto last = std::move(m_removed.back());
    m_removed.pop_back();
    int step = this->step();
    if (auto* branch = std::get_if<sim::History::Removed>(&last)) {
        m_run.history.restoreBranch(std::move(*branch));
        step = m_run.history.cursor();
    } else {
        Before& before = std::get<Before>(last);
        if (m_run.history.nodeCount() != before.nodesSince)
            Q_EMIT replaced();
        m_scenario = std::move(before.scenario);
        m_run = std::move(before.run);
        step = before.step;
        m_run.history.seek(step);
    }
    Q_EMIT edited();
    tellChange(step);
}

void Session::show(scenario::Rerun again)
{
    settle();
    const int step = this->step();
    if (again.ends || again.branchesCut > 0)
        Q_EMIT replaced();
    again.scenario.course = m_scenario.course;
    m_removed.push_back(Before{std::move(m_scenario), std::move(m_run), step, again.run.history.nodeCount()});
    m_scenario = std::move(again.scenario);
    m_run = std::move(again.run);
    m_run.history.selectBranch(again.branch);
    m_run.history.seek(step);
    Q_EMIT edited();
    tellChange(m_run.history.cursor());
}

void Session::setCourse(const sim::Course& course)
{
    if (course == m_scenario.course)
        return;
    m_scenario.course = course;
    Q_EMIT edited();
    Q_EMIT changed();
}

std::optional<sim::Choice> Session::upcoming() const
{
    if (!m_scenario.course.byItself)
        return std::nullopt;
    return sim::nextByItself(history().at(lastStep()).after, m_scenario.course);
}

// Adds what comes by itself at the end, and stands before it.
bool Session::goOn()
{
    const auto choice = upcoming();
    if (!choice)
        return false;
    m_run.history.seek(lastStep());
    if (m_run.history.act(*choice))
        return false; // whoever goes on by itself does what is possible
    Q_EMIT stepAdded();
    tellChange(lastStep() - 1);
    return true;
}

// What moves is done at once, and the history's cursor stands where the reader looks.
void Session::settle()
{
    setMoment(step());
    m_run.history.seek(step());
}

void Session::tellChange(int step)
{
    m_moment = step;
    m_shownStep = step;
    Q_EMIT changed();
    Q_EMIT momentChanged(m_moment);
    Q_EMIT stepChanged(m_shownStep);
}

int Session::step() const
{
    return static_cast<int>(std::ceil(m_moment - 1e-6));
}

void Session::setMoment(double moment)
{
    pause();
    m_animation.stop();
    place(moment);
}

void Session::seek(int step)
{
    setMoment(step);
}

void Session::next()
{
    double from = std::floor(m_moment + 1e-6);
    if (moving() && !m_playing) {
        from = m_goal; // asked for the next before this one was done: it is done now
        m_animation.stop();
        place(from);
    }
    pause();
    if (from < lastStep() || goOn())
        moveTo(from + 1, false);
}

void Session::back()
{
    double from = std::ceil(m_moment - 1e-6);
    if (moving() && !m_playing && m_goal < m_moment) {
        from = m_goal;
        m_animation.stop();
        place(from);
    }
    pause();
    if (from > 0)
        moveTo(from - 1, false);
}

void Session::first()
{
    seek(0);
}

void Session::last()
{
    seek(lastStep());
}

void Session::play()
{
    const bool more = upcoming().has_value();
    if (m_playing || (lastStep() == 0 && !more))
        return;
    m_animation.stop();
    if (m_moment >= lastStep() && !more)
        place(0);
    m_playing = true;
    Q_EMIT playingChanged(true);
    playOn();
}

void Session::pause()
{
    if (!m_playing)
        return;
    m_playing = false;
    m_animation.stop();
    Q_EMIT playingChanged(false);
}

void Session::togglePlaying()
{
    if (m_playing)
        pause();
    else
        play();
}

void Session::setSpeed(double factor)
{
    m_speed = std::clamp(factor, 0.25, 4.0);
}

void Session::setAnimated(bool animated)
{
    m_animated = animated;
}

// While playing, each step is one animation: first it moves, then it rests at its end so that it can be read.
void Session::moveTo(double moment, bool thenRest)
{
    m_animation.stop();
    m_goal = moment;
    const bool forwards = moment > m_moment;
    const double way = std::min(1.0, std::abs(moment - m_moment));
    const double move = m_animated ? (forwards ? stepMs / m_speed : backMs) * way : 0;
    const double rest = thenRest ? restMs / m_speed : 0;
    const int total = static_cast<int>(move + rest);
    if (total <= 0) {
        place(moment);
        return;
    }
    m_animation.setKeyValues({});
    m_animation.setDuration(total);
    m_animation.setStartValue(m_moment);
    if (rest > 0)
        m_animation.setKeyValueAt(std::clamp(move / total, 0.001, 0.999), moment);
    m_animation.setEndValue(moment);
    m_animation.start();
}

void Session::place(double moment)
{
    const double clamped = std::clamp(moment, 0.0, static_cast<double>(lastStep()));
    if (clamped == m_moment)
        return;
    m_moment = clamped;
    m_run.history.seek(static_cast<int>(std::floor(m_moment + 1e-6)));
    Q_EMIT momentChanged(m_moment);
    if (step() != m_shownStep) {
        m_shownStep = step();
        Q_EMIT stepChanged(m_shownStep);
    }
}

void Session::playOn()
{
    if (!m_playing)
        return;
    const double target = std::floor(m_moment + 1e-6) + 1;
    if (target > lastStep() && !goOn()) {
        pause();
        return;
    }
    moveTo(target, true);
}

} // namespace synfin::app
