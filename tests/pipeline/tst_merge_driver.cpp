#include "files/real_disk.h"
#include "git/git_fixture.h"
#include "pipeline/generated_list.h"
#include "pipeline/merge_driver.h"
#include "pipeline/merge_generated.h"

#include "files/sha256.h"

using namespace moldloft;
using namespace moldloft::pipeline;

/// How git is told to merge designs, and how it merges what was generated.
class MergeDriverTest : public QObject
{
    Q_OBJECT

    git::Fixture m_repository;
    RealDisk m_disk;

    QByteArray read(const QString &name)
    {
        QFile file(m_repository.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }
    DriverState state(const std::string &folder = {})
    {
        const auto found = mergeDriverOf(folder.empty() ? m_repository.folder() : folder);
        return found ? *found : DriverState{"(failed)", false, false};
    }
    /// Commits a project whose list says that this was generated at a.txt.
    void commitGenerated(const std::string &bytes)
    {
        GeneratedList list;
        list.files = {{"a.txt", sha256Hex(bytes)}};
        m_repository.write(QString::fromStdString(std::string(generatedListPath)),
                           QByteArray::fromStdString(pipeline::write(list)));
        m_repository.git({"add", "-A"});
        m_repository.git({"commit", "-q", "-m", "x"});
    }
    /// Ours is at HEAD, theirs where a merge would be.
    Result<std::optional<TextMerge>> merged(const std::string &mine, const std::string &theirs,
                                            const std::string &path = "a.txt")
    {
        return mergeGenerated(m_repository.folder(), {"1\n2\n3\n", mine, theirs, path});
    }

private slots:
    void init()
    {
        m_repository.freshFolder();
        QDir().mkpath(m_repository.path());
        m_repository.git({"init", "-q", "-b", "main"});
        m_repository.git({"config", "user.name", "U"});
        m_repository.git({"config", "user.email", "u@example.com"});
    }

    void gitLearnsToMergeByElement()
    {
        m_repository.write(".gitattributes", "*.png binary");
        QCOMPARE(state(), (DriverState{m_repository.folder() + '/', false, false}));
        const auto told = mergeByElement(m_disk, m_repository.folder(), "/opt/it's here/moldloft");
        QVERIFY2(told.has_value(), told ? "" : told.error().message.c_str());
        QVERIFY(told->isOn());
        QCOMPARE(state(), *told);
        const QByteArray attributes = read(".gitattributes");
        QCOMPARE(attributes, QByteArray("*.png binary\n*.moldloft.yaml merge=moldloft\n"
                                        "*.layout.yaml merge=moldloft\n"));
        QCOMPARE(m_repository.git({"config", "merge.moldloft.driver"}),
                 QByteArray("'/opt/it'\\''s here/moldloft' merge-driver %O %A %B %P\n"));
        // Once more changes nothing.
        QVERIFY(mergeByElement(m_disk, m_repository.folder(), "moldloft").has_value());
        QCOMPARE(read(".gitattributes"), attributes);
    }

    void aFolderInsideCounts()
    {
        const std::string inside = m_repository.folder() + "/not/there";
        QVERIFY(mergeByElement(m_disk, inside, "moldloft").has_value());
        QVERIFY(state(inside).isOn());
        QVERIFY(QFile::exists(m_repository.path(".gitattributes")));
    }

    void onlyWhatIsMissingIsAdded()
    {
        m_repository.write(".gitattributes", "*.layout.yaml merge=moldloft\n");
        QVERIFY(mergeByElement(m_disk, m_repository.folder(), "moldloft").has_value());
        QCOMPARE(read(".gitattributes"),
                 QByteArray("*.layout.yaml merge=moldloft\n*.moldloft.yaml merge=moldloft\n"));
    }

    void whereItCannotBeItIsSaid_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no repository") << "none" << QByteArray("No git repository holds");
        QTest::newRow("bare") << "bare" << QByteArray("No git repository holds");
        QTest::newRow("other lines win") << "overruled" << QByteArray("takes another merge");
    }
    void whereItCannotBeItIsSaid()
    {
        QFETCH(QString, way);
        QFETCH(QByteArray, words);
        std::string folder = m_repository.folder();
        if (way == "none") {
            QVERIFY(QDir(m_repository.path(".git")).removeRecursively());
        } else if (way == "bare") {
            folder = m_repository.beside("bare.git").toStdString();
            m_repository.git({"init", "-q", "--bare", folder});
        } else {
            m_repository.write(".git/info/attributes", "*.moldloft.yaml -merge\n");
        }
        const auto told = mergeByElement(m_disk, folder, "moldloft");
        QVERIFY(!told.has_value());
        QVERIFY2(QByteArray(told.error().message.c_str()).contains(words),
                 told.error().message.c_str());
        QVERIFY(!told.error().hint.empty());
        QVERIFY(!state(folder).isOn());
    }

    // What was generated

    void whatNobodyEditedIsNoConflict()
    {
        commitGenerated("1\nmine\n3\n");
        m_repository.git({"switch", "-q", "-c", "other"});
        commitGenerated("1\ntheirs\n3\n");
        m_repository.git({"switch", "-q", "main"});
        m_repository.git({"update-ref", "MERGE_HEAD", "other"});
        const auto done = merged("1\nmine\n3\n", "1\ntheirs\n3\n");
        QVERIFY(done.has_value() && done->has_value());
        QVERIFY((*done)->conflicts.empty());
        QCOMPARE((*done)->text, std::string("1\nmine\n3\n"));
        // An edit of either side is asked about.
        for (const auto &[mine, theirs] : {std::pair{"1\nmine, too\n3\n", "1\ntheirs\n3\n"},
                                           std::pair{"1\nmine\n3\n", "1\ntheirs, too\n3\n"}}) {
            const auto asked = merged(mine, theirs);
            QVERIFY(asked.has_value() && asked->has_value());
            QCOMPARE((*asked)->conflicts.size(), std::size_t(1));
            for (const std::string part : {mine, theirs})
                QVERIFY((*asked)->text.find(part.substr(2, part.size() - 4)) != std::string::npos);
        }
        // Other lines merge.
        QCOMPARE((*merged("0\n2\n3\n", "1\n2\n4\n"))->text, std::string("0\n2\n4\n"));
    }

    void whatIsNoTextStaysAndIsAsked()
    {
        commitGenerated("x");
        const auto done = merged(std::string("a\0b", 3), std::string("a\0c", 3));
        QVERIFY(done.has_value() && done->has_value());
        QCOMPARE((*done)->text, std::string("a\0b", 3));
        QCOMPARE((*done)->conflicts.size(), std::size_t(1));
    }

    void whatWasNeverGeneratedIsNotOurs()
    {
        commitGenerated("x");
        QVERIFY(!merged("a\n", "b\n", "own.txt")->has_value());
        QVERIFY(QDir(m_repository.path(".git")).removeRecursively());
        QVERIFY(!merged("a\n", "b\n")->has_value());
    }
};

QTEST_APPLESS_MAIN(MergeDriverTest)
#include "tst_merge_driver.moc"
