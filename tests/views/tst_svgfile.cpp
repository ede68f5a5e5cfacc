// Files appear whole or not at all, and every failure says what and where.
#include "views/export/wholefile.h"

#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using synfin::views::writeWhole;

namespace {

// For as long as it lives, no file of this process can grow beyond `bytes`: a full disk as far as a writer can tell.
class FullDisk final {
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

} // namespace

class TestSvgFile final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString path(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
    QStringList entries() const
    {
        return QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System,
                                             QDir::Name);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void writesAndReplaces()
    {
        QCOMPARE(writeWhole(path("a.svg"), "one"), std::nullopt);
        QCOMPARE(contents(path("a.svg")), QByteArray("one"));
        QCOMPARE(writeWhole(path("a.svg"), "two, longer"), std::nullopt);
        QCOMPARE(contents(path("a.svg")), QByteArray("two, longer"));
        QCOMPARE(entries(), QStringList({QStringLiteral("a.svg")}));
    }

    void writesWhereALinkPoints()
    {
        QCOMPARE(writeWhole(path("a.svg"), "one"), std::nullopt);
        QVERIFY(QFile::link(path("a.svg"), path("link.svg")));
        QCOMPARE(writeWhole(path("link.svg"), "two"), std::nullopt);
        QCOMPARE(contents(path("a.svg")), QByteArray("two"));
        QVERIFY(QFileInfo(path("link.svg")).isSymLink());
    }

    void relativePathsAreInTheWorkingFolder()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_dir->path()));
        const auto error = writeWhole(QStringLiteral("a.svg"), "one");
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(error, std::nullopt);
        QCOMPARE(contents(path("a.svg")), QByteArray("one"));
    }

    void badPlaces_data()
    {
        QTest::addColumn<QString>("path"); // below the test's folder unless absolute
        QTest::addColumn<QString>("why");
        QTest::newRow("no folder") << QStringLiteral("none/a.svg") << QStringLiteral("the folder %1/none does not exist");
        QTest::newRow("no folder in no folder")
            << QStringLiteral("none/deeper/a.svg") << QStringLiteral("the folder %1/none/deeper does not exist");
        QTest::newRow("through a file") << QStringLiteral("file/a.svg") << QStringLiteral("%1/file is not a folder");
        QTest::newRow("further through a file")
            << QStringLiteral("file/deeper/a.svg") << QStringLiteral("%1/file is not a folder");
        QTest::newRow("a folder in its place") << QStringLiteral("folder") << QStringLiteral("it is a folder");
        QTest::newRow("where no file can be made") << QStringLiteral("/proc/a.svg") << QString();
        QTest::newRow("a full device") << QStringLiteral("/dev/full") << QStringLiteral("No space left on device");
        QTest::newRow("a link to a full device")
            << QStringLiteral("full.svg") << QStringLiteral("No space left on device");
    }

    void badPlaces()
    {
        QFETCH(QString, path);
        QFETCH(QString, why);
        QCOMPARE(writeWhole(this->path("file"), "old"), std::nullopt);
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("folder")));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), this->path("full.svg")));
        const QStringList before = entries();
        const QString whole = QDir(m_dir->path()).absoluteFilePath(path);

        const auto error = writeWhole(whole, QByteArray(100'000, 'x'));
        QVERIFY(error.has_value());
        if (why.contains(QStringLiteral("%1")))
            why = why.arg(m_dir->path());
        QVERIFY2(error->startsWith(QStringLiteral("cannot write %1: ").arg(whole)), qPrintable(*error));
        QVERIFY2(error->endsWith(why), qPrintable(*error));
        QVERIFY(error->size() > whole.size() + 17);
        QVERIFY(!error->contains(u'\n'));
        QCOMPARE(entries(), before);
        QCOMPARE(contents(this->path("file")), QByteArray("old"));
        struct stat device{};
        QCOMPARE(::stat("/dev/full", &device), 0);
        QVERIFY(S_ISCHR(device.st_mode)); // written to, not replaced by a file
    }

    void afterAFullDiskTheOldFileStands_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("fails while writing") << 1'000'000;
        QTest::newRow("fails when the last bytes leave the buffer") << 5'000;
    }

    void afterAFullDiskTheOldFileStands()
    {
        QFETCH(int, size);
        QCOMPARE(writeWhole(path("a.svg"), "old"), std::nullopt);
        std::optional<QString> error;
        std::optional<QString> errorOfNew;
        {
            const FullDisk disk(4096);
            error = writeWhole(path("a.svg"), QByteArray(size, 'x'));
            errorOfNew = writeWhole(path("b.svg"), QByteArray(size, 'x'));
        }
        QVERIFY(error.has_value() && errorOfNew.has_value());
        QCOMPARE(*error, QStringLiteral("cannot write %1: File too large").arg(path("a.svg")));
        QCOMPARE(*errorOfNew, QStringLiteral("cannot write %1: File too large").arg(path("b.svg")));
        QCOMPARE(contents(path("a.svg")), QByteArray("old"));
        QCOMPARE(entries(), QStringList({QStringLiteral("a.svg")}));
    }
};

QTEST_GUILESS_MAIN(TestSvgFile)
#include "tst_svgfile.moc"
