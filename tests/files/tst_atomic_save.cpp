#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/real_disk.h"

using namespace moldloft;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

mode_t modeOf(const QString &path)
{
    struct stat status {
    };
    return ::stat(path.toLocal8Bit().constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

/// No process of ours may write a file beyond this size while it lives.
class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        rlimit limit = m_old;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_old); }

private:
    rlimit m_old{};
};

} // namespace

class AtomicSaveTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    RealDisk m_disk;
    QString path(const char *name) const { return m_dir.filePath(QString::fromUtf8(name)); }
    std::string text(const char *name) const { return path(name).toStdString(); }

private slots:
    void init() { QVERIFY(QDir(m_dir.path()).isEmpty()); }
    void cleanup()
    {
        for (const QFileInfo &entry : QDir(m_dir.path())
                                          .entryInfoList(QDir::AllEntries | QDir::Hidden |
                                                         QDir::NoDotAndDotDot | QDir::System)) {
            if (entry.isDir() && !entry.isSymLink())
                QDir(entry.filePath()).removeRecursively();
            else
                QFile::remove(entry.filePath());
        }
    }

    void aNewFileIsMadeWithTheUsualRights()
    {
        const mode_t mask = ::umask(027);
        const Result<void> saved = m_disk.writeAtomic(text("new"), "hello\n");
        ::umask(mask);
        QVERIFY(saved.has_value());
        QCOMPARE(contentOf(path("new")), QByteArray("hello\n"));
        QCOMPARE(modeOf(path("new")), mode_t(0640));
    }

    void anOldFileKeepsItsMode()
    {
        write(path("old"), "before");
        QVERIFY(::chmod(text("old").c_str(), 0754) == 0);
        QVERIFY(m_disk.writeAtomic(text("old"), "after").has_value());
        QCOMPARE(contentOf(path("old")), QByteArray("after"));
        QCOMPARE(modeOf(path("old")), mode_t(0754));
    }

    void aSymbolicLinkStaysOne()
    {
        QVERIFY(QDir(m_dir.path()).mkdir("sub"));
        write(path("sub/target"), "before");
        QVERIFY(::symlink("sub/target", text("link").c_str()) == 0);
        QVERIFY(m_disk.writeAtomic(text("link"), "after").has_value());
        QVERIFY(QFileInfo(path("link")).isSymLink());
        QCOMPARE(contentOf(path("sub/target")), QByteArray("after"));
    }

    void aLinkToNothingMakesWhatItPointsTo()
    {
        QVERIFY(::symlink("later", text("link").c_str()) == 0);
        QVERIFY(m_disk.writeAtomic(text("link"), "x").has_value());
        QCOMPARE(contentOf(path("later")), QByteArray("x"));
    }

    void aLinkToItselfIsRefused()
    {
        QVERIFY(::symlink("loop", text("loop").c_str()) == 0);
        QVERIFY(!m_disk.writeAtomic(text("loop"), "x").has_value());
    }

    void aShortWriteLeavesTheOldFileAndNoLitter()
    {
        write(path("design"), "precious");
        {
            const SizeLimit limit(10000);
            const Result<void> saved = m_disk.writeAtomic(text("design"), std::string(20000, 'x'));
            QVERIFY(!saved.has_value());
            QCOMPARE(saved.error().code, ErrorCode::Environment);
        }
        QCOMPARE(contentOf(path("design")), QByteArray("precious"));
        QCOMPARE(
            QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{"design"});
    }

    void aFolderIsNoFile()
    {
        QVERIFY(QDir(m_dir.path()).mkdir("folder"));
        const Result<void> saved = m_disk.writeAtomic(text("folder"), "x");
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error().code, ErrorCode::Input);
    }

    void aMissingFolderIsNamed()
    {
        const Result<void> saved = m_disk.writeAtomic(text("no/such/file"), "x");
        QVERIFY(!saved.has_value());
        QVERIFY(saved.error().message.find("no/such/file") != std::string::npos);
    }

    void aReadOnlyFileIsNotReplaced()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everything");
        write(path("kept"), "x");
        QVERIFY(::chmod(text("kept").c_str(), 0444) == 0);
        QVERIFY(!m_disk.writeAtomic(text("kept"), "y").has_value());
        QCOMPARE(contentOf(path("kept")), QByteArray("x"));
    }

    void readingStopsAtTheLimit()
    {
        write(path("big"), QByteArray(1001, 'x'));
        QVERIFY(m_disk.read(text("big"), 1001).has_value());
        QCOMPARE(m_disk.read(text("big"), 1001)->size(), std::size_t(1001));
        QVERIFY(!m_disk.read(text("big"), 1000).has_value());
    }

    void aMissingFileIsTheUsersMistakeNotTheDisks()
    {
        const Result<std::string> read = m_disk.read(text("absent"), 100);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::Input);
    }
};

QTEST_APPLESS_MAIN(AtomicSaveTest)
#include "tst_atomic_save.moc"
