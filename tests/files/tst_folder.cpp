#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/memory_disk.h"
#include "files/rooted_folder.h"

using namespace moldloft;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

FileChange put(std::string path, std::string bytes)
{
    FileChange change;
    change.path = std::move(path);
    change.bytes = std::move(bytes);
    return change;
}

} // namespace

Q_DECLARE_METATYPE(RootedFolder::Resolve)

class FolderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString root() const { return m_dir->filePath("out"); }
    QString at(const char *path) const { return root() + '/' + QString::fromUtf8(path); }

    std::unique_ptr<RootedFolder> open(RootedFolder::Resolve resolve)
    {
        auto folder = RootedFolder::open(root().toStdString(), resolve);
        return folder ? std::move(*folder) : nullptr;
    }
    static void ways()
    {
        QTest::addColumn<RootedFolder::Resolve>("resolve");
        QTest::newRow("by the kernel") << RootedFolder::Resolve::Kernel;
        QTest::newRow("by components") << RootedFolder::Resolve::Components;
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_dir->path()).mkdir("outside"));
        QFile secret(m_dir->filePath("outside/secret"));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("secret");
    }

    void filesAreWrittenWithTheirFolders_data() { ways(); }
    void filesAreWrittenWithTheirFolders()
    {
        QFETCH(RootedFolder::Resolve, resolve);
        const auto folder = open(resolve);
        FileChange tool = put("tools/run", "#!/bin/sh\n");
        tool.executable = true;
        FileChange secret = put("a/b/password", "x");
        secret.secret = true;
        const auto left = folder->apply({put("a/b/c", "deep"), tool, secret}, {});
        QVERIFY(left.has_value());
        QVERIFY(left->empty());
        QCOMPARE(contentOf(at("a/b/c")), QByteArray("deep"));
        QVERIFY(QFileInfo(at("tools/run")).isExecutable());
        struct stat status {
        };
        QVERIFY(::stat(at("a/b/password").toLocal8Bit().constData(), &status) == 0);
        QCOMPARE(status.st_mode & 07777, mode_t(0600));
        QVERIFY(!QFileInfo::exists(at(".moldloft"))); // nothing of the stage is left
        QCOMPARE(*folder->read("a/b/c"), std::string("deep"));
        QCOMPARE(*folder->list("a/b"), (std::vector<std::string>{"c", "password"}));
        QCOMPARE(*folder->list("nowhere"), std::vector<std::string>{});
    }

    void aLinkedFolderLeadsNowhere_data() { ways(); }
    void aLinkedFolderLeadsNowhere()
    {
        QFETCH(RootedFolder::Resolve, resolve);
        QVERIFY(QDir().mkpath(root()));
        QVERIFY(::symlink("../outside", at("link").toLocal8Bit().constData()) == 0);
        const auto folder = open(resolve);
        QCOMPARE(folder->info("link/secret")->kind, EntryKind::Other);
        QVERIFY(!folder->read("link/secret").has_value());
        QCOMPARE(*folder->list("link"), std::vector<std::string>{});
        const auto left = folder->apply({put("link/planted", "x"), put("fine", "y")}, {});
        QVERIFY(left.has_value());
        QCOMPARE(*left, std::vector<std::string>{"link/planted"});
        QVERIFY(!QFileInfo::exists(m_dir->filePath("outside/planted")));
        QCOMPARE(contentOf(at("fine")), QByteArray("y"));
    }

    void aLinkedFileIsNotWrittenThrough_data() { ways(); }
    void aLinkedFileIsNotWrittenThrough()
    {
        QFETCH(RootedFolder::Resolve, resolve);
        QVERIFY(QDir().mkpath(root()));
        QVERIFY(::symlink("../outside/secret", at("file").toLocal8Bit().constData()) == 0);
        const auto folder = open(resolve);
        QCOMPARE(folder->info("file")->kind, EntryKind::Symlink);
        QVERIFY(!folder->read("file").has_value());
        QCOMPARE(*folder->apply({put("file", "x")}, {}), std::vector<std::string>{"file"});
        QCOMPARE(contentOf(m_dir->filePath("outside/secret")), QByteArray("secret"));
    }

    void aLinkedStageIsRefused_data() { ways(); }
    void aLinkedStageIsRefused()
    {
        QFETCH(RootedFolder::Resolve, resolve);
        QVERIFY(QDir().mkpath(root() + "/.moldloft"));
        QVERIFY(::symlink("../../outside", at(".moldloft/stage").toLocal8Bit().constData()) == 0);
        const auto folder = open(resolve);
        QVERIFY(!folder->apply({put("file", "x")}, {}).has_value());
        QCOMPARE(contentOf(m_dir->filePath("outside/secret")), QByteArray("secret"));
    }

    void hostilePathsChangeNothing()
    {
        const auto folder = open(RootedFolder::Resolve::Kernel);
        QVERIFY(!folder->apply({put("fine", "x"), put("../outside/secret", "y")}, {}).has_value());
        QVERIFY(!folder->apply({put(".git/hooks/post-commit", "y")}, {}).has_value());
        QVERIFY(!QFileInfo::exists(root()));
    }

    void whatChangedUnderOurHandsIsLeft()
    {
        const auto folder = open(RootedFolder::Resolve::Kernel);
        QVERIFY(folder->apply({put("file", "first")}, {}).has_value());
        FileChange change = put("file", "second");
        change.expected = *folder->info("file");
        QFile file(at("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("the user's");
        file.close();
        QCOMPARE(*folder->apply({change}, {}), std::vector<std::string>{"file"});
        QCOMPARE(contentOf(at("file")), QByteArray("the user's"));
    }

    void aRemovalTakesEmptyFoldersWithIt()
    {
        const auto folder = open(RootedFolder::Resolve::Kernel);
        QVERIFY(folder->apply({put("a/b/c", "x"), put("a/keep", "y")}, {}).has_value());
        FileChange removal;
        removal.path = "a/b/c";
        removal.expected = *folder->info("a/b/c");
        QVERIFY(folder->apply({removal}, {})->empty());
        QVERIFY(!QFileInfo::exists(at("a/b")));
        QVERIFY(QFileInfo::exists(at("a/keep")));
    }

    void cancellingChangesNothing()
    {
        const auto folder = open(RootedFolder::Resolve::Kernel);
        const auto result = folder->apply({put("a", "x"), put("b", "y")},
                                          [](std::size_t done, std::size_t) { return done < 1; });
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(root()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aFullDiskChangesNothing()
    {
        const auto folder = open(RootedFolder::Resolve::Kernel);
        QVERIFY(folder->apply({put("a", "old")}, {}).has_value());
        FileChange change = put("a", "new");
        change.expected = *folder->info("a");
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        ::getrlimit(RLIMIT_FSIZE, &old);
        rlimit limit = old;
        limit.rlim_cur = 1000;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto result = folder->apply({change, put("b", std::string(5000, 'x'))}, {});
        ::setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Environment);
        QCOMPARE(contentOf(at("a")), QByteArray("old"));
        QCOMPARE(QDir(root()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"a"});
    }

    void whatAnInterruptedRunStagedIsCleared()
    {
        QVERIFY(QDir().mkpath(at(".moldloft/stage")));
        QFile litter(at(".moldloft/stage/0"));
        QVERIFY(litter.open(QIODevice::WriteOnly));
        litter.write("half");
        litter.close();
        const auto folder = open(RootedFolder::Resolve::Kernel);
        QVERIFY(folder->apply({put("a", "whole")}, {}).has_value());
        QCOMPARE(contentOf(at("a")), QByteArray("whole"));
        QVERIFY(!QFileInfo::exists(at(".moldloft")));
    }

    void twoWritersDoNotMix()
    {
        const auto first = open(RootedFolder::Resolve::Kernel);
        QVERIFY(first->apply({put("a", "x")}, {}).has_value());
        const auto second = open(RootedFolder::Resolve::Kernel);
        Result<std::vector<std::string>> inner = std::vector<std::string>{};
        const auto outer = first->apply({put("b", "y")}, [&](std::size_t done, std::size_t) {
            if (done == 0)
                inner = second->apply({put("c", "z")}, {});
            return true;
        });
        QVERIFY(outer.has_value());
        QVERIFY(!inner.has_value());
        QVERIFY(!QFileInfo::exists(at("c")));
    }

    void aPipeIsNotWaitedFor()
    {
        QVERIFY(QDir().mkpath(root()));
        QVERIFY(::mkfifo(at("pipe").toLocal8Bit().constData(), 0600) == 0);
        const auto folder = open(RootedFolder::Resolve::Kernel);
        QVERIFY(!folder->read("pipe").has_value());
    }

    void aFolderInMemoryActsAlike()
    {
        MemoryDisk disk;
        auto folder = std::move(*disk.openFolder("out"));
        QVERIFY(folder->apply({put("a/b", "x")}, {})->empty());
        QCOMPARE(*disk.find("out/a/b"), std::string("x"));
        QCOMPARE(folder->info("a/b/c")->kind, EntryKind::Other);
        FileChange change = put("a/b", "y");
        change.expected = *folder->info("a/b");
        disk.put("out/a/b", "the user's");
        QCOMPARE(*folder->apply({change}, {}), std::vector<std::string>{"a/b"});
        QVERIFY(!folder->apply({put("../x", "y")}, {}).has_value());
    }
};

QTEST_APPLESS_MAIN(FolderTest)
#include "tst_folder.moc"
