#include "app/library.h"

#include "model/scenario/reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace synfin::app {

namespace {

// Of a file that is read for its title alone: a long session takes a second, and the window waits for the list.
constexpr qint64 largestListed = 512 * 1024;

std::vector<scenario::Scenario> readBundled()
{
    std::vector<scenario::Scenario> all;
    const QDir folder(QStringLiteral(":/scenarios"));
    for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files)) {
        LoadedScenario loaded = loadScenarioFile(folder.filePath(name));
        if (loaded.scenario)
            all.push_back(std::move(*loaded.scenario));
    }
    std::ranges::sort(all, {}, [](const scenario::Scenario& s) { return std::pair(s.order, s.id); });
    return all;
}

std::vector<explore::Question> readQuestions()
{
    std::vector<explore::Question> all;
    const QDir folder(QStringLiteral(":/questions"));
    for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto reading = explore::readQuestion(file.readAll().toStdString(), name.toStdString());
        if (reading.question)
            all.push_back(std::move(*reading.question));
    }
    std::ranges::sort(all, {}, [](const explore::Question& q) { return std::pair(q.order, q.id); });
    return all;
}

} // namespace

const std::vector<explore::Question>& bundledQuestions()
{
    static const std::vector<explore::Question> all = readQuestions();
    return all;
}

const std::vector<scenario::Scenario>& bundledScenarios()
{
    static const std::vector<scenario::Scenario> all = readBundled();
    return all;
}

const scenario::Scenario* bundledScenario(const QString& id)
{
    const auto& all = bundledScenarios();
    const auto found = std::ranges::find(all, id.toStdString(), &scenario::Scenario::id);
    return found == all.end() ? nullptr : &*found;
}

std::vector<OwnScenario> scenariosIn(const QString& folder)
{
    std::vector<OwnScenario> all;
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        all.push_back({file.filePath(), {}});
        if (file.size() > largestListed)
            continue;
        if (const LoadedScenario loaded = loadScenarioFile(file.filePath()); loaded.scenario)
            all.back().title = loaded.scenario->title;
    }
    return all;
}

QByteArray bundledText(const QString& id)
{
    QFile file(QStringLiteral(":/scenarios/%1.toml").arg(id));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LoadedScenario loadScenarioFile(const QString& path)
{
    const auto refused = [&path](const QString& why) {
        LoadedScenario loaded;
        loaded.refused = QStringLiteral("%1: %2").arg(path, why);
        return loaded;
    };
    if (QFileInfo(path).isDir())
        return refused(QCoreApplication::translate("Library", "is a folder, not a scenario"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(file.errorString());
    // One byte more than the reader takes, so that it can say that the file is too large.
    const QByteArray text = file.read(static_cast<qint64>(scenario::largestFile) + 1);
    if (file.error() != QFileDevice::NoError)
        return refused(file.errorString());
    return loadScenarioText(text, path);
}

LoadedScenario loadScenarioText(const QByteArray& text, const QString& file)
{
    scenario::Reading reading =
        scenario::read({text.constData(), static_cast<std::size_t>(text.size())}, file.toStdString());
    LoadedScenario loaded;
    loaded.scenario = std::move(reading.scenario);
    loaded.text = text;
    loaded.diagnostics = std::move(reading.diagnostics);
    return loaded;
}

} // namespace synfin::app
