#include "app/command_palette.h"

#include <QtCore/QSettings>
#include <QtWidgets/QMainWindow>

#include <iterator>

namespace synfin::app {

namespace {

constexpr auto lastUsedKey = "palette/lastUsed";
constexpr int mostLastUsed = 12;

QStringList lastUsed()
{
    return QSettings().value(QLatin1String(lastUsedKey)).toStringList();
}

void remember(const QString& id)
{
    QStringList ids = lastUsed();
    ids.removeAll(id);
    ids.prepend(id);
    QSettings().setValue(QLatin1String(lastUsedKey), ids.mid(0, mostLastUsed));
}

// The number in what was typed: "12", "step 12"; -1 if there is none.
int numberIn(const QString& query)
{
    for (const QString& word : query.simplified().split(u' ')) {
        bool whole = false;
        const int number = word.toInt(&whole);
        if (whole && number >= 0)
            return number;
    }
    return -1;
}

} // namespace

CommandPalette::CommandPalette(Session& session, Documents& documents, WhyDock& why, QMainWindow& window)
    : QObject(&window),
      m_session(session),
      m_documents(documents),
      m_why(why),
      m_window(window),
      m_palette(new views::Palette(&window))
{
    connect(m_palette, &views::Palette::queryChanged, this, &CommandPalette::look);
    connect(m_palette, &views::Palette::chosen, this, &CommandPalette::run);
    const auto again = [this] {
        if (!m_palette->isVisible())
            return;
        collect();
        look(m_palette->query());
    };
    // A story that a search has found may come while it is open, and a step back may end.
    connect(&session, &Session::reset, this, again);
    connect(&session, &Session::changed, this, again);
    connect(&session, &Session::stepChanged, this, again);
}

void CommandPalette::setLook(const picture::Wording& wording, const picture::Theme& theme)
{
    m_wording = wording;
    m_palette->setTheme(theme);
}

void CommandPalette::open()
{
    m_session.pause();
    m_tongues = Tongues(m_wording);
    collect();
    m_palette->open();
}

void CommandPalette::collect()
{
    const auto seek = [this](int step) { m_session.seek(step); };
    const sim::History& history = m_session.history();
    m_commands = eventCommands(history.at(m_session.step()).after, history.setup(), m_tongues,
                               [this](const sim::Choice& choice) { Q_EMIT wanted(choice); });
    const auto add = [this](Commands more) {
        m_commands.insert(m_commands.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(actionCommands(*m_window.menuBar(), m_tongues));
    add(bundledCommands(m_tongues, [this](const QString& id) { m_documents.showBundled(id); }));
    add(ownCommands(scenariosIn(m_documents.ownFolder()), m_tongues,
                    [this](const QString& path) { m_documents.open(path); }));
    add(questionCommands(m_why.all(), m_tongues, [this](const QString& id) { Q_EMIT asked(id); }));
    add(stateCommands(history, m_tongues, seek));
}

void CommandPalette::look(const QString& query)
{
    Commands all;
    if (const int number = numberIn(query); number >= 0)
        all.push_back(stepCommand(number, m_session.history(), m_tongues, [this](int step) { m_session.seek(step); }));
    all.insert(all.end(), m_commands.begin(), m_commands.end());
    std::vector<views::PaletteEntry> entries;
    for (const Command& command : all)
        entries.push_back(command.entry);
    std::vector<views::PaletteEntry> shown;
    m_found.clear();
    for (const int place : views::paletteMatches(query, entries, lastUsed())) {
        m_found.push_back(all[static_cast<std::size_t>(place)]);
        shown.push_back(m_found.back().entry);
    }
    m_palette->showEntries(shown);
}

void CommandPalette::run(int row)
{
    const Command command = m_found[static_cast<std::size_t>(row)]; // what it does may change what is found
    remember(command.entry.id);
    m_palette->dismiss();
    command.run();
}

} // namespace synfin::app
