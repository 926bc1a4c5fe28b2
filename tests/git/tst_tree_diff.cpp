#include "git/git_fixture.h"

#include <random>

using namespace moldloft;
using namespace moldloft::git;

class TreeDiffTest : public QObject
{
    Q_OBJECT

    Fixture m_fixture;
    std::mt19937 m_random;

    bool chance(unsigned percent) { return m_random() % 100 < percent; }

    /// Few names, so that a file stands where a folder stood, and the other way round.
    QString somePath()
    {
        const char *names[] = {"a", "a.b", "a-b", "b", "b0", "zoë"};
        QString path;
        for (unsigned depth = m_random() % 3 + 1; depth > 0; --depth)
            path += (path.isEmpty() ? "" : "/") + QString::fromUtf8(names[m_random() % 6]);
        return path;
    }

    void changeSomething()
    {
        const QString path = somePath();
        const QFileInfo info(m_fixture.path(path));
        for (QString parent = QFileInfo(path).path(); parent != ".";
             parent = QFileInfo(parent).path())
            if (QFileInfo(m_fixture.path(parent)).isFile() ||
                QFileInfo(m_fixture.path(parent)).isSymLink())
                QFile::remove(m_fixture.path(parent));
        if (info.isDir())
            QDir(info.filePath()).removeRecursively();
        else if (chance(30))
            QFile::remove(info.filePath());
        else if (chance(20) && info.exists())
            QFile::setPermissions(info.filePath(), info.permissions() ^ QFile::ExeOwner);
        else if (chance(20)) {
            QFile::remove(info.filePath());
            QDir().mkpath(info.path());
            QFile::link("nowhere", info.filePath());
        } else if (!info.isSymLink())
            m_fixture.write(path, QByteArray::number(m_random() % 5));
    }

private slots:
    void theSamePathsAsGitFinds()
    {
        int differed = 0;
        for (unsigned seed = 0; seed < 12; ++seed) {
            m_random.seed(seed);
            m_fixture.freshFolder();
            Repository repository = std::move(*Repository::init(m_fixture.folder()));
            for (const char *key : {"user.name", "user.email"})
                m_fixture.git({"config", key, "ada@example.com"});
            QByteArray last;
            for (int round = 0; round < 6; ++round) {
                for (unsigned count = m_random() % 12; count > 0; --count)
                    changeSomething();
                m_fixture.git({"add", "--all"});
                m_fixture.git({"commit", "--quiet", "--allow-empty", "-m", "x"});
                const QByteArray head = m_fixture.git({"rev-parse", "HEAD"}).trimmed();
                if (last.isEmpty())
                    last = head;
                std::set<std::string> expected;
                const QByteArray said = m_fixture.git({"diff-tree", "-r", "-z", "--name-only",
                                                       "--no-renames", last.toStdString(), "HEAD"});
                for (const QByteArray &path : said.split('\0')) {
                    if (!path.isEmpty())
                        expected.insert(path.toStdString());
                }
                const auto found = repository.differing(ObjectId{last.toStdString()});
                QVERIFY(found.has_value() && found->has_value());
                QVERIFY2(**found == expected, qPrintable(QString("seed %1").arg(seed)));
                differed += expected.empty() ? 0 : 1;
                if (chance(50))
                    last = head;
            }
        }
        QVERIFY(differed > 30);
    }
};

QTEST_APPLESS_MAIN(TreeDiffTest)
#include "tst_tree_diff.moc"
