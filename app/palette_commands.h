// What the command palette finds, and what choosing it does: the events of this moment, the steps of the history, the
// actions of the menus, scenarios and questions.
#pragma once

#include "app/library.h"
#include "model/sim/history.h"
#include "views/panels/palette_match.h"
#include "views/picture/wording.h"

#include <functional>
#include <vector>

class QMenuBar;

namespace synfin::app {

struct Command {
    views::PaletteEntry entry;
    std::function<void()> run;
};
using Commands = std::vector<Command>;

// The languages and the namings in which commands are known: those of the window first, then the other namings, then
// all of them in English.
class Tongues final {
public:
    explicit Tongues(const picture::Wording& shown = picture::Wording());

    [[nodiscard]] const picture::Wording& shown() const { return m_wordings.front(); }
    // An entry by what words(wording) calls it; what it is called otherwise are its other names.
    [[nodiscard]] views::PaletteEntry called(const QString& id,
                                             const std::function<QString(const picture::Wording&)>& words) const;
    // Adds names: the same in all tongues.
    void alsoCalled(views::PaletteEntry&, const std::function<QString(const picture::Wording&)>& words) const;

private:
    std::vector<picture::Wording> m_wordings;
};

// Everything that can happen in this world and everything that cannot.
[[nodiscard]] Commands eventCommands(const sim::World&, const sim::Setup&, const Tongues&,
                                     const std::function<void(const sim::Choice&)>& act);

// To the last step in which an endpoint came into each state.
[[nodiscard]] Commands stateCommands(const sim::History&, const Tongues&, const std::function<void(int step)>& seek);

// To a step by its number; impossible if there is none of that number.
[[nodiscard]] Command stepCommand(int step, const sim::History&, const Tongues&,
                                  const std::function<void(int step)>& seek);

[[nodiscard]] Commands bundledCommands(const Tongues&, const std::function<void(const QString& id)>& show);
[[nodiscard]] Commands ownCommands(const std::vector<OwnScenario>&, const Tongues&,
                                   const std::function<void(const QString& path)>& open);
[[nodiscard]] Commands questionCommands(const std::vector<explore::Question>&, const Tongues&,
                                        const std::function<void(const QString& id)>& ask);

// Every action of the menus; those that are filled when they open are filled.
[[nodiscard]] Commands actionCommands(const QMenuBar&, const Tongues&);

} // namespace synfin::app
