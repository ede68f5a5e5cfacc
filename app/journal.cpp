#include "app/journal.h"

#include "model/scenario/recorder.h"
#include "model/scenario/writer.h"
#include "views/export/wholefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace synfin::app {

namespace {

constexpr auto mark = "# so far\n"; // ends each record
constexpr auto headMark = "# ";     // the first line: this, and the title
constexpr int mostKept = 20;

QString lockPath(const QString& path)
{
    return path + QStringLiteral(".lock");
}

// The title in each language on one line, for a list of sessions.
std::string head(const scenario::Scenario& scenario)
{
    std::string titles;
    for (const auto& [language, title] : scenario.title.byLanguage) {
        titles += titles.empty() ? "" : "\t";
        titles += language + '=';
        for (const char c : title)
            titles += static_cast<unsigned char>(c) < 0x20U || c == 0x7f ? ' ' : c;
    }
    return headMark + titles + '\n';
}

scenario::LocalText titleOf(const QString& path)
{
    scenario::LocalText title;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return title;
    const QByteArray line = file.readLine(4000);
    if (!line.startsWith(headMark))
        return title;
    for (const QByteArray& part : line.mid(2).trimmed().split('\t')) {
        const qsizetype at = part.indexOf('=');
        if (at > 0)
            title.byLanguage[part.left(at).toStdString()] = part.mid(at + 1).toStdString();
    }
    return title;
}

} // namespace

void Journal::begin()
{
    m_path.clear();
    m_lock.reset();
    m_whole = false;
}

void Journal::goOn(std::unique_ptr<QLockFile> lock, const QString& path)
{
    m_path = path;
    m_lock = std::move(lock);
    m_whole = false; // with the next step it is written anew, as it was understood
}

bool Journal::makeFile()
{
    if (!QDir().mkpath(m_folder))
        return false;
    const QString stem = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (int n = 0; n < 1000; ++n) {
        const QString name = n == 0 ? stem : QStringLiteral("%1-%2").arg(stem).arg(n);
        const QString path = QDir(m_folder).filePath(name + QStringLiteral(".toml"));
        if (QFile::exists(path))
            continue;
        if (auto lock = lockSession(path)) {
            m_lock = std::move(lock);
            m_path = path;
            return true;
        }
    }
    return false;
}

std::optional<QString> Journal::failed(const QString& why)
{
    m_whole = false;
    const bool told = m_failed;
    m_failed = true;
    return told ? std::nullopt : std::optional(why);
}

std::optional<QString> Journal::rewrite(const scenario::Scenario& played, const sim::History& history,
                                        const Texts& said)
{
    if (m_path.isEmpty() && !makeFile())
        return failed(QCoreApplication::translate("Journal", "nothing can be written in %1")
                          .arg(QDir::toNativeSeparators(m_folder)));
    const scenario::Scenario done = scenario::recorded(played, history, said);
    const std::string text = head(done) + scenario::write(done) + mark;
    if (const auto error = views::writeWhole(m_path, QByteArray::fromStdString(text)))
        return failed(*error);
    learnLines(done, history);
    m_failed = false;
    return std::nullopt;
}

void Journal::learnLines(const scenario::Scenario& written, const sim::History& history)
{
    m_lines.clear();
    for (const int line : scenario::recordedLines(history)) {
        const auto at = static_cast<std::size_t>(line);
        const int own = static_cast<int>((line == 0 ? written.steps : written.branches[at - 1].steps).size());
        m_lines.push_back({line, line == 0 ? own : written.branches[at - 1].after + own});
    }
    m_lastBranch = static_cast<int>(written.branches.size());
    m_written = history.nodeCount();
    // A branch that does the same as another is not in the file, and what goes on with it is none of the other's.
    m_whole = m_lastBranch + 1 == history.branchCount();
}

std::optional<QString> Journal::add(const scenario::Scenario& played, const sim::History& history, const Texts& said)
{
    if (history.nodeCount() == m_written && m_whole)
        return std::nullopt; // gone along with a branch
    if (!m_whole || history.nodeCount() != m_written + 1)
        return rewrite(played, history, said);
    const QByteArray text = QByteArray::fromStdString(record(history, history.lastStep()) + mark);
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) || file.write(text) != text.size())
        return rewrite(played, history, said);
    m_written = history.nodeCount();
    return std::nullopt;
}

std::string Journal::record(const sim::History& history, int first)
{
    const std::vector<scenario::Step> steps = scenario::recordedSteps(history, first);
    const auto branch = static_cast<std::size_t>(history.branch());
    const int count = static_cast<int>(steps.size());
    if (branch < m_lines.size()) {
        Line& line = m_lines[branch];
        line.steps += count;
        if (line.number == 0)
            return scenario::writeSteps(steps);
        if (line.number == m_lastBranch)
            return scenario::writeBranchSteps(steps);
        // Another branch was written since: one that leaves at the end of this goes on with it.
        const scenario::Branch more{{}, history.branchName(history.branch()), line.number, line.steps - count, steps};
        line.number = ++m_lastBranch;
        return scenario::writeBranch(more);
    }
    const int fork = history.forkStep(history.branch());
    int left = 0; // the branch that it leaves
    while (history.firstDifference(history.branch(), left) < fork)
        ++left;
    const scenario::Branch fresh{{},
                                 {},
                                 m_lines[static_cast<std::size_t>(left)].number,
                                 scenario::recordedCount(history, history.branch(), fork - 1),
                                 steps};
    m_lines.push_back({++m_lastBranch, fresh.after + count});
    return scenario::writeBranch(fresh);
}

void Journal::forget()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
    begin();
}

QByteArray Journal::wholePart(const QByteArray& text)
{
    const QByteArray end = QByteArray("\n") + mark;
    const qsizetype at = text.lastIndexOf(end);
    return at < 0 ? QByteArray() : text.left(at + end.size());
}

std::unique_ptr<QLockFile> lockSession(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    lock->setStaleLockTime(0); // however long it runs, it is its program's
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

std::vector<KeptSession> keptSessions(const QString& folder)
{
    std::vector<KeptSession> kept;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        const auto lock = lockSession(file.filePath());
        if (!lock)
            continue;
        if (static_cast<int>(kept.size()) == mostKept)
            QFile::remove(file.filePath());
        else
            kept.push_back({file.filePath(), titleOf(file.filePath()), file.lastModified()});
    }
    return kept;
}

} // namespace synfin::app
