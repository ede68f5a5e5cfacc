#include "app/coverage_file.h"

#include "views/export/wholefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLockFile>
#include <QtCore/QStandardPaths>

#include <chrono>
#include <thread>

namespace synfin::app {

namespace {

constexpr int format = 1;
constexpr auto lockPause = std::chrono::milliseconds(5);
constexpr int lockTries = 2'000;          // ten seconds: another program needs a few milliseconds
constexpr qint64 mostBytes = 1024 * 1024; // more is none of ours

QByteArray written(const SeenRules& seen)
{
    QJsonArray ids;
    for (const tcp::Rule& rule : tcp::allRules()) // in the order of the table, so that the same is written alike
        if (seen.contains(&rule))
            ids.append(QString::fromUtf8(rule.id.data(), static_cast<qsizetype>(rule.id.size())));
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), format}, {QStringLiteral("seen"), ids}}).toJson();
}

std::optional<SeenRules> parsed(const QByteArray& text)
{
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    if (root.value(QLatin1String("format")).toInt() != format || !root.value(QLatin1String("seen")).isArray())
        return std::nullopt;
    SeenRules seen;
    for (const QJsonValue id : root.value(QLatin1String("seen")).toArray())
        if (const tcp::Rule* rule = tcp::ruleNamed(id.toString().toStdString()))
            seen.insert(rule);
    return seen;
}

// False where another program does not let go. Where there can be no lock at all, as in a folder that cannot be written
// to, there is nobody to wait for. QLockFile's own waiting sleeps longer and longer, so that one of many never gets it.
bool locked(QLockFile& lock)
{
    for (int i = 0; i < lockTries; ++i) {
        if (lock.tryLock(0) || lock.error() != QLockFile::LockFailedError)
            return true;
        std::this_thread::sleep_for(lockPause);
    }
    return false;
}

QString notKept(const QString& why)
{
    return QCoreApplication::translate("Coverage", "What you see is not kept: %1.").arg(why);
}

// A name beside the file that is not taken.
QString asideOf(const QString& path)
{
    QString aside = path + QStringLiteral(".broken");
    for (int i = 2; QFileInfo::exists(aside); ++i)
        aside = path + QStringLiteral(".broken%1").arg(i);
    return aside;
}

} // namespace

QString CoverageFile::standardPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("seen.json"));
}

CoverageFile::Read CoverageFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (file.size() <= mostBytes && file.open(QIODevice::ReadOnly)) {
        if (auto seen = parsed(file.readAll()))
            return {std::move(*seen), {}};
        file.close();
    }
    const QString aside = asideOf(m_path);
    if (QFile::rename(m_path, aside) || !QFileInfo::exists(m_path)) {
        return {{},
                QCoreApplication::translate("Coverage",
                                            "What was seen before cannot be understood, and counting begins "
                                            "anew. It is kept as %1.")
                    .arg(QDir::toNativeSeparators(aside))};
    }
    return {{},
            QCoreApplication::translate("Coverage", "What was seen before cannot be read, and what you see now is not "
                                                    "kept: %1.")
                .arg(QDir::toNativeSeparators(m_path))};
}

CoverageFile::Read CoverageFile::add(const SeenRules& seen) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!locked(lock))
        return {seen, notKept(QCoreApplication::translate("Coverage", "another program is writing it"))};
    Read all = read();
    const std::size_t before = all.seen.size();
    all.seen.insert(seen.begin(), seen.end());
    if (all.seen.size() == before || (!all.problem.isEmpty() && QFileInfo::exists(m_path)))
        return all; // nothing new, or something stands there that must stay
    if (const auto why = views::writeWhole(m_path, written(all.seen)))
        all.problem = notKept(*why);
    return all;
}

QString CoverageFile::clear() const
{
    QLockFile lock(m_path + QStringLiteral(".lock"));
    static_cast<void>(locked(lock)); // who waits for it adds nothing old
    if (QFile file(m_path); file.exists() && !file.remove())
        return QCoreApplication::translate("Coverage", "It cannot be deleted: %1.")
            .arg(QDir::toNativeSeparators(m_path));
    return {};
}

} // namespace synfin::app
