#include "views/export/wholefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileDevice>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace synfin::views {

namespace {

QString cannotWrite(const QString& path, const QString& why)
{
    return QCoreApplication::translate("Export", "cannot write %1: %2").arg(QDir::toNativeSeparators(path), why);
}

// What is wrong with the place itself, told better than the operating system does.
std::optional<QString> badPlace(const QFileInfo& file)
{
    if (file.isDir())
        return QCoreApplication::translate("Export", "it is a folder");
    // The nearest part of the way that exists must be a folder.
    QString folder = file.absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    if (!QFileInfo(folder).isDir()) {
        return QCoreApplication::translate("Export", "%1 is not a folder").arg(QDir::toNativeSeparators(folder));
    }
    const bool hidden = !QFileInfo(folder).isExecutable(); // whether there is more cannot be seen
    if (folder != file.absolutePath() && !hidden) {
        return QCoreApplication::translate("Export", "the folder %1 does not exist")
            .arg(QDir::toNativeSeparators(file.absolutePath()));
    }
    return std::nullopt;
}

// A disk that runs full takes a part first; only the next attempt says why.
bool writeAll(QFileDevice& file, const QByteArray& bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const qint64 n = file.write(bytes.constData() + written, bytes.size() - written);
        if (n <= 0)
            return false;
        written += n;
    }
    return file.flush();
}

} // namespace

std::optional<QString> writeWhole(const QString& path, const QByteArray& bytes)
{
    const QFileInfo info(path);
    if (const std::optional<QString> why = badPlace(info))
        return cannotWrite(path, *why);

    if (info.exists() && !info.isFile()) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !writeAll(device, bytes))
            return cannotWrite(path, device.errorString());
        return std::nullopt;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotWrite(path, file.errorString());
    if (!writeAll(file, bytes)) {
        const QString why = file.errorString();
        file.cancelWriting();
        return cannotWrite(path, why);
    }
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return std::nullopt;
}

} // namespace synfin::views
