#include "app/documents.h"

#include "model/scenario/reader.h"
#include "model/scenario/recorder.h"
#include "model/scenario/writer.h"
#include "views/export/wholefile.h"
#include "views/picture/wording.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

namespace synfin::app {

namespace {

constexpr auto recentKey = "files/recent";
constexpr int mostRecent = 10;
constexpr QLatin1String aside(".discarded"); // behind the name of a session's file

QList<views::Problem> problemsOf(const std::vector<scenario::Diagnostic>& diagnostics)
{
    QList<views::Problem> problems;
    for (const scenario::Diagnostic& d : diagnostics)
        problems.append({d.place.line, d.place.column, QString::fromStdString(d.message)});
    return problems;
}

scenario::Scenario freePlay()
{
    scenario::Scenario scenario;
    scenario.id = "free-play";
    for (const char* lang : {"en", "zh_CN", "zh_TW"}) {
        const picture::Wording wording(QString::fromLatin1(lang));
        scenario.title.byLanguage[lang] = wording.text("Play", QT_TRANSLATE_NOOP("Play", "Free play")).toStdString();
        scenario.about.byLanguage[lang] =
            wording
                .text("Play",
                      QT_TRANSLATE_NOOP("Play", "Two endpoints, both CLOSED. Choose what happens: the engine says "
                                                "what comes of it."))
                .toStdString();
    }
    scenario.course.byItself = true; // time runs, unless somebody interferes
    scenario.start = sim::startWorld(scenario.setup);
    return scenario;
}

} // namespace

Documents::Documents(Session& session, const QString& folder, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_sessionFolder(QDir(folder).filePath(QStringLiteral("sessions"))),
      m_ownFolder(QDir(folder).filePath(QStringLiteral("scenarios"))),
      m_journal(m_sessionFolder)
{
    m_look.setSingleShot(true);
    m_look.setInterval(150);
    connect(&m_look, &QTimer::timeout, this, &Documents::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_look, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this](const QString& changed) {
        if (changed == m_ownFolder)
            Q_EMIT ownScenariosChanged();
        m_look.start();
    });
    if (QFileInfo::exists(m_ownFolder))
        m_watcher.addPath(m_ownFolder);
    connect(&session, &Session::stepAdded, this, [this] { keep(true); });
    connect(&session, &Session::edited, this, [this] { keep(false); });
    connect(&session, &Session::replaced, this, [this] { m_journal.begin(); }); // what there was stays among those kept
}

void Documents::showFrom(const scenario::Scenario& scenario, const QByteArray& text, const QString& path)
{
    scenario::Run run = scenario::run(scenario);
    const std::vector<scenario::Diagnostic> broken = run.diagnostics;
    m_journal.begin();
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_path = path;
    m_text = text;
    m_seen = text;
    m_ours = false;
    if (!path.isEmpty()) {
        m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
        remember(path);
    }
    // What has nothing that we would not write may be written over: no comments, no order of one's own.
    m_ours = !path.isEmpty() && QByteArray::fromStdString(scenario::write(scenario)) == text;
    m_session.show(scenario, std::move(run));
    setModified(false);
    if (!broken.empty())
        Q_EMIT problemsFound(tr("Something in this scenario does not hold"), QString::fromStdString(scenario.file),
                             QString::fromUtf8(text), problemsOf(broken));
}

void Documents::show(const scenario::Scenario& scenario)
{
    showFrom(scenario, {}, {});
}

bool Documents::showBundled(const QString& id)
{
    const scenario::Scenario* found = bundledScenario(id);
    if (found != nullptr)
        showFrom(*found, bundledText(id), {});
    return found != nullptr;
}

void Documents::showFromCommandLine(const scenario::Scenario& scenario)
{
    const QString file = QString::fromStdString(scenario.file);
    if (file.startsWith(QLatin1Char(':')) && showBundled(QString::fromStdString(scenario.id)))
        return;
    if (!QFileInfo(file).isFile() || !open(file)) // standard input, or a pipe that was read
        show(scenario);
}

void Documents::playFreely()
{
    show(freePlay());
}

bool Documents::showLoaded(const LoadedScenario& loaded, const QString& file)
{
    if (loaded.scenario) {
        showFrom(*loaded.scenario, loaded.text, file);
        return true;
    }
    const QString title = tr("This scenario cannot be read");
    if (!loaded.refused.isEmpty())
        Q_EMIT told(title, loaded.refused);
    else
        Q_EMIT problemsFound(title, QString::fromStdString(loaded.diagnostics.front().file),
                             QString::fromUtf8(loaded.text), problemsOf(loaded.diagnostics));
    return false;
}

bool Documents::open(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    const bool done = showLoaded(loadScenarioFile(whole), whole);
    if (!done && !QFileInfo::exists(whole)) {
        QStringList files = recent();
        files.removeAll(whole);
        QSettings().setValue(QLatin1String(recentKey), files);
    }
    return done;
}

bool Documents::openText(const QByteArray& text, const QString& name)
{
    return showLoaded(loadScenarioText(text, name), {});
}

bool Documents::reload()
{
    const int step = m_session.step();
    bool done = true;
    if (!m_path.isEmpty())
        done = open(m_path);
    else if (!showBundled(QString::fromStdString(m_session.scenario().id)))
        show(m_session.scenario());
    if (done)
        m_session.seek(step);
    return done;
}

QByteArray Documents::text() const
{
    if (!m_modified && !m_text.isEmpty())
        return m_text;
    return QByteArray::fromStdString(
        scenario::write(scenario::recorded(m_session.scenario(), m_session.history(), m_session.said())));
}

bool Documents::saveTo(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (QFileInfo(whole).absolutePath() == m_ownFolder && QDir().mkpath(m_ownFolder))
        m_watcher.addPath(m_ownFolder);
    const QByteArray written = text();
    if (const auto error = views::writeWhole(whole, written)) {
        Q_EMIT told(tr("Nothing was saved"), *error);
        return false;
    }
    m_text = written;
    m_seen = written;
    const QString before = m_path;
    if (!before.isEmpty() && before != whole)
        m_watcher.removePath(before);
    m_path = whole;
    m_ours = true;
    m_watcher.addPaths({whole, QFileInfo(whole).absolutePath()});
    remember(whole);
    m_journal.forget();
    setModified(false);
    return true;
}

// An unsaved session is on disk before the next step is done.
void Documents::keep(bool stepAdded)
{
    const auto error = stepAdded ? m_journal.add(m_session.scenario(), m_session.history(), m_session.said())
                                 : m_journal.rewrite(m_session.scenario(), m_session.history(), m_session.said());
    setModified(true);
    if (error)
        Q_EMIT told(tr("This session cannot be kept"), *error);
}

void Documents::setModified(bool modified)
{
    m_modified = modified;
    Q_EMIT stateChanged();
}

bool Documents::takeBack(const QString& path)
{
    auto lock = lockSession(path);
    if (!lock) {
        Q_EMIT told(tr("This session cannot be taken back"), tr("another window of SynFin has it"));
        return false;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT told(tr("This session cannot be taken back"),
                    QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
        return false;
    }
    const QByteArray text = Journal::wholePart(file.readAll());
    LoadedScenario loaded = loadScenarioText(text, path);
    if (loaded.scenario)
        loaded.scenario->id = "session";
    if (!showLoaded(loaded, {}))
        return false;
    m_text.clear();
    m_journal.goOn(std::move(lock), path);
    const sim::History& history = m_session.history();
    int last = 0; // the branch that was acted on last
    for (int branch = 1; branch < history.branchCount(); ++branch)
        if (history.path(branch).back() > history.path(last).back())
            last = branch;
    m_session.selectBranch(last);
    m_session.last();
    setModified(true);
    return true;
}

void Documents::discard(const QString& path)
{
    if (const auto lock = lockSession(path)) {
        QFile::remove(path + aside);
        QFile::rename(path, path + aside);
    }
}

void Documents::undoDiscard(const QString& path)
{
    QFile::rename(path + aside, path);
}

void Documents::forgetDiscarded()
{
    const QDir folder(m_sessionFolder);
    for (const QString& name : folder.entryList({QLatin1Char('*') + aside}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

QStringList Documents::recent()
{
    return QSettings().value(QLatin1String(recentKey)).toStringList();
}

void Documents::forgetRecent()
{
    QSettings().remove(QLatin1String(recentKey));
}

void Documents::remember(const QString& path)
{
    QStringList files = recent();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(QLatin1String(recentKey), files.mid(0, mostRecent));
    Q_EMIT stateChanged();
}

void Documents::look()
{
    if (m_path.isEmpty())
        return;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;                // an editor may be about to put it back; the folder tells
    m_watcher.addPath(m_path); // a new file of the same name is another to the watcher
    const QByteArray now = file.read(static_cast<qint64>(scenario::largestFile) + 1);
    if (now == m_seen)
        return;
    m_seen = now;
    Q_EMIT changedOnDisk(m_path);
}

} // namespace synfin::app
