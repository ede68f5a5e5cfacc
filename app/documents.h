// Where the scenario that is shown comes from, and where what was done goes: files, the clipboard, and the session that
// is kept as it goes.
//
// Opening another scenario loses nothing: a session that was not saved stays among those kept.
#pragma once

#include "app/journal.h"
#include "app/library.h"
#include "app/session.h"
#include "views/panels/problems_dialog.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace synfin::app {

class Documents final : public QObject {
    Q_OBJECT

public:
    // Keeps sessions in `folder`/sessions, and has the user's own scenarios in `folder`/scenarios.
    Documents(Session&, const QString& folder, QObject* parent = nullptr);

    // Shows it from its start. What does not hold in it is told.
    void show(const scenario::Scenario&);
    bool showBundled(const QString& id); // false if there is none
    // As the file that it was read from, if it is one that can be saved to and watched.
    void showFromCommandLine(const scenario::Scenario&);
    void playFreely();
    // False if it cannot be read: that is told, and what was shown stays.
    bool open(const QString& path);
    bool openText(const QByteArray&, const QString& name);
    // Reads again what is shown: the file as it is now. What was done since is kept.
    bool reload();

    // Has another program written the file that is shown? Asked a moment after anything happens to it.
    void look();

    // Writes all that was done, branches included. What goes wrong is told. False if nothing was written.
    bool saveTo(const QString& path);
    [[nodiscard]] const QString& path() const { return m_path; } // of the file that was opened or saved
    [[nodiscard]] bool ours() const { return m_ours; }           // it was written here, and may be again
    [[nodiscard]] bool modified() const { return m_modified; }   // something was done and not saved
    [[nodiscard]] QByteArray text() const; // as the file that saving would write; unchanged, as it was read

    [[nodiscard]] static QStringList recent(); // files, the last one first
    static void forgetRecent();
    [[nodiscard]] const QString& ownFolder() const { return m_ownFolder; }

    // Sessions that were not saved and that no program has, the newest first.
    [[nodiscard]] std::vector<KeptSession> kept() const { return keptSessions(m_sessionFolder); }
    bool takeBack(const QString& path); // goes on with it, at the last step of what was done last
    // Puts it aside; it can be had back until the program is started again.
    void discard(const QString& path);
    void undoDiscard(const QString& path);
    void forgetDiscarded();

Q_SIGNALS:
    void told(const QString& title, const QString& text);
    void problemsFound(const QString& title, const QString& file, const QString& text,
                       const QList<synfin::views::Problem>& problems);
    void stateChanged(); // path() or modified()
    void changedOnDisk(const QString& path);
    void ownScenariosChanged();

private:
    bool showLoaded(const LoadedScenario&, const QString& file);
    void showFrom(const scenario::Scenario&, const QByteArray& text, const QString& path);
    void remember(const QString& path);
    void keep(bool stepAdded);
    void setModified(bool);

    Session& m_session;
    QString m_sessionFolder;
    QString m_ownFolder;
    Journal m_journal;
    QFileSystemWatcher m_watcher;
    QTimer m_look; // an editor writes a file in several moves
    QString m_path;
    QByteArray m_text; // that is shown, or was until something was done; empty for free play
    QByteArray m_seen; // of the file when it was looked at last
    bool m_ours = false;
    bool m_modified = false;
};

} // namespace synfin::app
