#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "files/side_file.h"

using namespace moldloft;

class SideFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::string folder() const { return m_dir.path().toStdString() + '/'; }

private slots:
    void whatWasWrittenIsReadBack()
    {
        QCOMPARE(readSideFile(folder(), "sub", "a"), std::string());
        QVERIFY(writeSideFile(folder(), "sub", "a", "one\n"));
        QVERIFY(writeSideFile(folder(), "sub", "a", "two\n"));
        QCOMPARE(readSideFile(folder(), "sub", "a"), std::string("two\n"));
        QCOMPARE(QDir(m_dir.filePath("sub")).entryList(QDir::Files), QStringList{"a"});
    }

    void aPartIsNothing()
    {
        QVERIFY(writeSideFile(folder(), "sub", "part", "a line\nanother\n"));
        QFile file(m_dir.filePath("sub/part"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 size = file.size() - 1; size >= 0; --size) {
            QVERIFY(file.resize(size));
            QCOMPARE(readSideFile(folder(), "sub", "part"), std::string());
        }
    }

    void linksAreNotFollowed()
    {
        const QTemporaryDir outside;
        QFile kept(outside.filePath("kept"));
        QVERIFY(kept.open(QIODevice::ReadWrite));
        kept.write("kept");
        kept.close();
        QVERIFY(QFile::link(outside.path(), m_dir.filePath("linked")));
        QVERIFY(!writeSideFile(folder(), "linked", "kept", "x"));
        QDir(m_dir.path()).mkdir("planted");
        for (const char *name : {"planted/a", "planted/a.new"})
            QVERIFY(QFile::link(kept.fileName(), m_dir.filePath(name)));
        QVERIFY(writeSideFile(folder(), "planted", "a", "x"));
        QCOMPARE(readSideFile(folder(), "planted", "a"), std::string("x"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("kept"));
        QCOMPARE(QDir(outside.path()).entryList(QDir::Files), QStringList{"kept"});
    }
};

QTEST_APPLESS_MAIN(SideFileTest)
#include "tst_side_file.moc"
