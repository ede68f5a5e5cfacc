#include "app/palette_commands.h"

#include "app/actions.h"
#include "model/overloaded.h"
#include "views/panels/offer_words.h"
#include "views/panels/step_words.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include <algorithm>
#include <array>

namespace synfin::app {

namespace {

using picture::Wording;
using views::PaletteEntry;

constexpr const char* context = "Palette";

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// What RFC 9293 calls a call whose socket call has another name.
QString rfcCall(tcp::Call call)
{
    switch (call) {
    case tcp::Call::OpenPassive: return QStringLiteral("passive OPEN");
    case tcp::Call::OpenActive: return QStringLiteral("active OPEN");
    case tcp::Call::Receive: return QStringLiteral("RECEIVE");
    case tcp::Call::Send:
    case tcp::Call::Shutdown:
    case tcp::Call::Close:
    case tcp::Call::Abort:
    case tcp::Call::Status: break;
    }
    return fromView(tcp::name(call)).toUpper();
}

// What a user may call it who makes it happen; to what happens the titles give a name.
QString verb(const sim::Action& action, const Wording& w)
{
    return std::visit(
        Overloaded{
            [](const sim::CallChoice& c) { return rfcCall(c.call.call); },
            [&](const sim::Deliver&) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "deliver")); },
            [&](const sim::Drop&) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "lose, drop")); },
            [&](const sim::Duplicate&) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "duplicate, copy")); },
            [&](const sim::Delay&) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "hold back, delay")); },
            [&](const sim::Inject&) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "inject, forge")); },
            [&](const sim::TimeoutChoice&) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "timer expires")); },
            [&](const sim::Crash&) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "reboot")); }},
        action);
}

// The same for what a user does again, whichever segment it was done to: so it comes first the next time, too.
QString eventId(const sim::Action& action)
{
    return std::visit(
        Overloaded{
            [](const sim::CallChoice& c) {
                return QStringLiteral("%1.%2").arg(fromView(sim::name(c.at)), fromView(tcp::name(c.call.call)));
            },
            [](const sim::TimeoutChoice& t) {
                return QStringLiteral("%1.%2 timeout").arg(fromView(sim::name(t.at)), fromView(tcp::name(t.timer)));
            },
            [](const sim::Crash& c) { return QStringLiteral("%1.crash").arg(fromView(sim::name(c.at))); },
            [](const sim::Deliver&) { return QStringLiteral("deliver"); },
            [](const sim::Drop&) { return QStringLiteral("drop"); },
            [](const sim::Duplicate&) { return QStringLiteral("duplicate"); },
            [](const sim::Delay&) { return QStringLiteral("delay"); },
            [](const sim::Inject&) { return QStringLiteral("inject"); }},
        action);
}

picture::Ink inkOf(sim::Side side)
{
    return side == sim::Side::Client ? picture::Ink::Client : picture::Ink::Server;
}

// A text of a scenario or a question, in the language of each tongue.
auto wordsOf(const scenario::LocalText& text)
{
    return [&text](const Wording& w) { return w.renamed(fromView(text.in(w.lang().toStdString()))); };
}

QString keyOf(const QAction& action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    if (!action.isCheckable() || !action.isChecked())
        return key;
    return key.isEmpty() ? QStringLiteral("✓") : QStringLiteral("✓  ") + key;
}

void addActions(QMenu& menu, const QString& within, const QString& english, const Tongues& tongues, Commands& to)
{
    Q_EMIT menu.aboutToShow(); // some are filled then
    for (QAction* action : menu.actions()) {
        const QString name = plainText(action->text());
        const QString inEnglish = englishText(*action);
        if (action->isSeparator() || name.isEmpty())
            continue;
        if (action->menu() != nullptr) {
            addActions(*action->menu(), name, inEnglish + QStringLiteral(": "), tongues, to);
            continue;
        }
        PaletteEntry entry;
        entry.id = QStringLiteral("action.") + english + inEnglish;
        entry.title = within.isEmpty()
                          ? name
                          : tongues.shown().text(context, QT_TRANSLATE_NOOP("Palette", "%1: %2")).arg(within, name);
        entry.otherNames << english + inEnglish;
        entry.possible = action->isEnabled();
        entry.about =
            entry.possible ? keyOf(*action) : tongues.shown().text(context, QT_TRANSLATE_NOOP("Palette", "not now"));
        to.push_back({entry, [action = QPointer(action)] {
                          if (action != nullptr)
                              action->trigger();
                      }});
    }
}

} // namespace

Tongues::Tongues(const Wording& shown) : m_wordings{shown}
{
    using picture::Naming;
    for (const QString& lang : {shown.lang(), QStringLiteral("en")})
        for (const Naming naming : {Naming::Rfc, Naming::Textbook, Naming::Linux, Naming::Windows})
            m_wordings.emplace_back(lang, naming);
}

PaletteEntry Tongues::called(const QString& id, const std::function<QString(const Wording&)>& words) const
{
    PaletteEntry entry;
    entry.id = id;
    entry.title = words(shown());
    alsoCalled(entry, words);
    return entry;
}

void Tongues::alsoCalled(PaletteEntry& entry, const std::function<QString(const Wording&)>& words) const
{
    for (const Wording& wording : m_wordings) {
        const QString name = words(wording);
        if (name != entry.title && !entry.otherNames.contains(name))
            entry.otherNames << name;
    }
}

Commands eventCommands(const sim::World& world, const sim::Setup& setup, const Tongues& tongues,
                       const std::function<void(const sim::Choice&)>& act)
{
    Commands commands;
    std::vector<sim::Offer> offers = sim::offers(world, setup);
    // What is about to arrive goes before all.
    std::ranges::stable_partition(
        offers, [](const sim::Offer& offer) { return std::holds_alternative<sim::Deliver>(offer.choice.action); });
    for (const sim::Offer& offer : offers) {
        const sim::Action& action = offer.choice.action;
        PaletteEntry entry = tongues.called(QStringLiteral("event.") + eventId(action),
                                            [&](const Wording& w) { return views::offerEvent(offer, w); });
        tongues.alsoCalled(entry, [&](const Wording& w) { return views::offerTitle(offer, w); });
        tongues.alsoCalled(entry, [&](const Wording& w) { return verb(action, w); });
        entry.possible = offer.possible;
        entry.detail = views::offerDetail(offer, tongues.shown());
        entry.about = views::offerEffect(offer, tongues.shown());
        if (entry.about.isEmpty())
            entry.about = entry.detail; // the reason alone
        else
            entry.ink = inkOf(offer.at);
        commands.push_back({entry, [act, choice = offer.choice] { act(choice); }});
    }
    return commands;
}

Commands stateCommands(const sim::History& history, const Tongues& tongues, const std::function<void(int)>& seek)
{
    struct Entering {
        int step = -1;
        sim::Side side = sim::Side::Client;
    };
    std::array<Entering, tcp::allStates.size()> last;
    std::size_t left = last.size();
    for (int step = history.lastStep(); step >= 0 && left > 0; --step) {
        for (const sim::Side side : sim::bothSides) {
            const tcp::State state = history.at(step).after.at(side).tcb.state;
            Entering& entering = last[static_cast<std::size_t>(state)];
            if (entering.step >= 0 || (step > 0 && history.at(step - 1).after.at(side).tcb.state == state))
                continue;
            entering = {step, side};
            --left;
        }
    }
    Commands commands;
    const Wording& shown = tongues.shown();
    for (const tcp::State state : tcp::allStates) {
        PaletteEntry entry = tongues.called(QStringLiteral("state.") + fromView(tcp::name(state)),
                                            [state](const Wording& w) { return w.state(state); });
        tongues.alsoCalled(
            entry, [](const Wording& w) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "go to the state")); });
        const Entering& entering = last[static_cast<std::size_t>(state)];
        entry.possible = entering.step >= 0;
        entry.about =
            entry.possible
                ? shown.text(context, QT_TRANSLATE_NOOP("Palette", "go to step %1: the %2 comes into this state"))
                      .arg(entering.step)
                      .arg(views::sideText(entering.side, shown))
                : shown.text(context, QT_TRANSLATE_NOOP("Palette", "no endpoint comes into this state"));
        entry.ink = inkOf(entering.side);
        commands.push_back({entry, [seek, step = entering.step] { seek(step); }});
    }
    return commands;
}

Command stepCommand(int step, const sim::History& history, const Tongues& tongues, const std::function<void(int)>& seek)
{
    PaletteEntry entry = tongues.called(QStringLiteral("step"), [step](const Wording& w) {
        return w.text(context, QT_TRANSLATE_NOOP("Palette", "Go to step %1")).arg(step);
    });
    entry.possible = step <= history.lastStep();
    entry.about = entry.possible ? views::eventText(history.at(step), tongues.shown())
                                 : tongues.shown()
                                       .text(context, QT_TRANSLATE_NOOP("Palette", "the last step is %1"))
                                       .arg(history.lastStep());
    return {entry, [seek, step] { seek(step); }};
}

Commands bundledCommands(const Tongues& tongues, const std::function<void(const QString&)>& show)
{
    Commands commands;
    const auto kind = [](const Wording& w) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "scenario")); };
    for (const scenario::Scenario& each : bundledScenarios()) {
        const QString id = QString::fromStdString(each.id);
        PaletteEntry entry = tongues.called(QStringLiteral("scenario.") + id, wordsOf(each.title));
        entry.otherNames << id;
        tongues.alsoCalled(entry, kind);
        entry.about = kind(tongues.shown());
        commands.push_back({entry, [show, id] { show(id); }});
    }
    return commands;
}

Commands ownCommands(const std::vector<OwnScenario>& own, const Tongues& tongues,
                     const std::function<void(const QString&)>& open)
{
    Commands commands;
    const auto kind = [](const Wording& w) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "my scenario")); };
    for (const OwnScenario& each : own) {
        const QString file = QFileInfo(each.path).fileName();
        PaletteEntry entry = tongues.called(QStringLiteral("file.") + each.path, wordsOf(each.title));
        if (entry.title.isEmpty())
            entry.title = file;
        entry.otherNames << file;
        tongues.alsoCalled(entry, kind);
        entry.about = file;
        commands.push_back({entry, [open, path = each.path] { open(path); }});
    }
    return commands;
}

Commands questionCommands(const std::vector<explore::Question>& questions, const Tongues& tongues,
                          const std::function<void(const QString&)>& ask)
{
    Commands commands;
    const auto kind = [](const Wording& w) { return w.text(context, QT_TRANSLATE_NOOP("Palette", "question")); };
    for (const explore::Question& each : questions) {
        const QString id = QString::fromStdString(each.id);
        PaletteEntry entry = tongues.called(QStringLiteral("question.") + id, wordsOf(each.question));
        entry.otherNames << id;
        tongues.alsoCalled(entry, kind);
        entry.about = kind(tongues.shown());
        commands.push_back({entry, [ask, id] { ask(id); }});
    }
    return commands;
}

Commands actionCommands(const QMenuBar& bar, const Tongues& tongues)
{
    Commands commands;
    for (const QAction* action : bar.actions())
        if (action->menu() != nullptr)
            addActions(*action->menu(), {}, {}, tongues, commands);
    return commands;
}

} // namespace synfin::app
