#include <QTest>

#include "files/path_rules.h"
#include "files/sha256.h"

using namespace moldloft;

class PathRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void ordinaryPathsMayStandInAnOutputFolder_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"README.md", ".gitignore", ".github/workflows/ci.yml",
                                 "deploy/base/tickets/orders/service.yaml", "a/.gitkeep",
                                 "computer", "com10", "null.txt", "gitfolder/x", "caf\xc3\xa9.txt"})
            QTest::newRow(path) << QByteArray(path);
    }
    void ordinaryPathsMayStandInAnOutputFolder()
    {
        QFETCH(QByteArray, path);
        QVERIFY(checkOutputPath(path.toStdString()).has_value());
    }

    void hostilePathsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char *name, QByteArray path) { QTest::newRow(name) << path; };
        row("empty", "");
        row("absolute", "/etc/passwd");
        row("parent", "../x");
        row("parent inside", "a/../../x");
        row("dot", "a/./b");
        row("double slash", "a//b");
        row("trailing slash", "a/");
        row("git folder", ".git/hooks/pre-commit");
        row("git folder in capitals", "a/.GIT/config");
        row("git folder as Windows shortens it", "GIT~1/config");
        row("git folder with a trailing dot", ".git./config");
        row("git folder with a trailing space", ".git /config");
        row("git folder with an ignorable code point", ".g\xe2\x80\x8cit/config");
        row("git folder with a byte order mark", "\xef\xbb\xbf.git/config");
        row("git folder as a stream", ".git::$INDEX_ALLOCATION/config");
        row("device", "con");
        row("device with an extension", "a/LPT1.txt");
        row("device with a space", "nul .txt");
        row("backslash", "a\\..\\b");
        row("newline", "a\nb");
        row("NUL", QByteArray("a\0b", 3));
        row("delete", "a\x7f");
        row("no UTF-8", "a\xff");
        row("too long", QByteArray(256, 'a'));
    }
    void hostilePathsAreRefused()
    {
        QFETCH(QByteArray, path);
        const Result<void> result = checkOutputPath(path.toStdString());
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Input);
        QVERIFY(result.error().message.text().find('\n') == std::string::npos);
    }

    void pathsFallApartIntoFolderAndName()
    {
        QCOMPARE(parentPath("a/b/c"), std::string("a/b"));
        QCOMPARE(parentPath("c"), std::string());
        QCOMPARE(fileName("a/b/c"), std::string("c"));
        QCOMPARE(fileName("c"), std::string("c"));
    }

    // FIPS 180-4's own examples.
    void digestsAreThoseOfTheStandard()
    {
        QCOMPARE(sha256Hex(""),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256Hex("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
};

QTEST_APPLESS_MAIN(PathRulesTest)
#include "tst_path_rules.moc"
