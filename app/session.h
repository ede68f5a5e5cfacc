// The one object that changes anything: the history that is looked at, the moment that is shown, and playing.
//
// A moment is a number: k means that step k is done, k + phase that step k + 1 is on its way. Everything on screen is a
// function of the history and the moment; playing moves that number in time, scrubbing moves it by hand.
#pragma once

#include "model/scenario/rerun.h"

#include <QtCore/QObject>
#include <QtCore/QVariantAnimation>

#include <optional>
#include <string>
#include <variant>
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
    // What comes next at the end of the branch if nobody interferes; nothing where only what is chosen happens.
    [[nodiscard]] std::optional<sim::Choice> upcoming() const;
    [[nodiscard]] const sim::Course& course() const { return m_scenario.course; }
    void setCourse(const sim::Course&);
    // The same story under other settings; what goes differently from there on is not undone but brought back.
    void show(scenario::Rerun);
    void selectBranch(int branch); // the moment stays where the branches agree
    void renameBranch(int branch, const std::string& name);
    void removeBranch(int branch); // must not be the only one
    // What was taken away last: a branch, or the story as it was under other settings.
    [[nodiscard]] bool canBringBack() const { return !m_removed.empty(); }
    void bringBack();

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
    void reset();     // another history
    void changed();   // the same history: steps were added, or another branch is looked at
    void stepAdded(); // before `changed`: there is a step that there was not
    void replaced();  // before `edited`: steps that were done are about to be steps no more
    void edited();    // before `changed`: anything else was, branches or settings
    void momentChanged(double moment);
    void stepChanged(int step); // after momentChanged, when step() is another one
    void playingChanged(bool playing);

private:
    void moveTo(double moment, bool thenRest);
    void settle();
    void tellChange(int step);
    bool goOn();
    void place(double moment);
    void playOn();

    scenario::Scenario m_scenario;
    scenario::Run m_run;
    // As it was before other settings.
    struct Before {
        scenario::Scenario scenario;
        scenario::Run run;
        int step = 0;
        int nodesSince = 0; // of the history that took its place, when it did
    };
    std::vector<std::variant<sim::History::Removed, Before>> m_removed; // the last one at the end
    QVariantAnimation m_animation;
    double m_moment = 0;
    double m_goal = 0; // where the animation ends
    double m_speed = 1;
    int m_shownStep = 0;
    bool m_playing = false;
    bool m_animated = true;
};

} // namespace synfin::app
