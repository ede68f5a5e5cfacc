// The one object that changes anything: the history that is looked at, the moment that is shown, and playing.
//
// A moment is a number: k means that step k is done, k + phase that step k + 1 is on its way. Everything on screen is a
// function of the history and the moment; playing moves that number in time, scrubbing moves it by hand.
#pragma once

#include "model/scenario/runner.h"

#include <QtCore/QObject>
#include <QtCore/QVariantAnimation>

#include <optional>
#include <string>
#include <vector>

namespace synfin::app {

class Session final : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);

    // Shows a scenario's run from its start, paused.
    void show(scenario::Scenario, scenario::Run);

    [[nodiscard]] const scenario::Scenario& scenario() const { return m_scenario; }
    [[nodiscard]] const sim::History& history() const { return m_run.history; }
    [[nodiscard]] const scenario::LocalText& say(int step) const; // what the scenario tells at a step; may be empty
    [[nodiscard]] const std::vector<scenario::LocalText>& said() const { return m_run.say; } // by node of the history

    [[nodiscard]] double moment() const { return m_moment; }
    // The step that the reader looks at: the one that is done, or that is on its way.
    [[nodiscard]] int step() const;
    [[nodiscard]] int lastStep() const { return m_run.history.lastStep(); }
    [[nodiscard]] bool playing() const { return m_playing; }
    [[nodiscard]] bool moving() const { return m_animation.state() == QAbstractAnimation::Running; }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] bool animated() const { return m_animated; }

    // Makes this happen at the step that is looked at, and moves on to what it brings. In the past it opens a branch
    // and keeps the old future. Nothing if done; else why not, in English without a full stop.
    std::optional<std::string> act(const sim::Choice&);
    void selectBranch(int branch); // the moment stays where the branches agree
    void renameBranch(int branch, const std::string& name);
    void removeBranch(int branch); // must not be the only one
    [[nodiscard]] bool canRestoreBranch() const { return !m_removed.empty(); }
    void restoreBranch(); // the one that was removed last

    void setMoment(double moment); // clamped to the history; stops what moves
    void seek(int step);           // at once
    void next();
    void back();
    void first();
    void last();
    void play();
    void pause();
    void togglePlaying();
    void setSpeed(double factor);    // 0.25 to 4
    void setAnimated(bool animated); // off: steps are shown at once

    // For tests: the moving number itself.
    [[nodiscard]] QVariantAnimation& animation() { return m_animation; }

Q_SIGNALS:
    void reset();          // another history
    void changed();        // the same history: steps were added, or another branch is looked at
    void stepAdded();      // before `changed`: there is a step that there was not
    void branchesEdited(); // before `changed`: a branch was renamed, removed or brought back
    void momentChanged(double moment);
    void stepChanged(int step); // after momentChanged, when step() is another one
    void playingChanged(bool playing);

private:
    void moveTo(double moment, bool thenRest);
    void settle();
    void tellChange(int step);
    void place(double moment);
    void playOn();

    scenario::Scenario m_scenario;
    scenario::Run m_run;
    std::vector<sim::History::Removed> m_removed; // branches, the last one removed at the end
    QVariantAnimation m_animation;
    double m_moment = 0;
    double m_goal = 0; // where the animation ends
    double m_speed = 1;
    int m_shownStep = 0;
    bool m_playing = false;
    bool m_animated = true;
};

} // namespace synfin::app
