#include "cli/cli_fixture.h"

#include <QProcess>

using namespace moldloft::cli;

namespace
{

const QByteArray designText = R"(moldloft: 1
name: shop
namespaces:
  front:
    services:
      page: # what people see
        replicas: 2
        calls:
          - {to: cart, timeout: 500ms}
      cart:
        replicas: 2
)";

const QByteArray layoutText = R"(# moldloft: ends with ...
layout: 1
namespaces:
  front: [0, 0, 300, 300]
services:
  front/cart: [10, 20]
  front/page: [10, 10]
...
)";

} // namespace

/// Two branches of a design, merged by the real `git merge`.
class MergeDriverTest : public QObject
{
    Q_OBJECT

    Fixture m_moldloft;

    Fixture::Ran git(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"git", "-C", "repo"});
        return m_moldloft.runProgram(arguments);
    }
    QByteArray design() { return m_moldloft.read("repo/shop.moldloft.yaml"); }
    /// Our branch has `mine`, the other `theirs`; then they are merged.
    Fixture::Ran merged(const QByteArray &mine, const QByteArray &theirs,
                        const QString &file = "repo/shop.moldloft.yaml")
    {
        git({"switch", "-q", "-c", "other"});
        m_moldloft.write(file, theirs);
        git({"commit", "-q", "-a", "-m", "theirs"});
        git({"switch", "-q", "main"});
        m_moldloft.write(file, mine);
        git({"commit", "-q", "-a", "-m", "mine"});
        return git({"merge", "-q", "--no-edit", "other"});
    }
    static QByteArray with(QByteArray text, const QByteArray &what, const QByteArray &by)
    {
        if (!text.contains(what))
            qFatal("no %s", what.constData());
        return text.replace(what, by);
    }

private slots:
    void initTestCase()
    {
        qputenv("PATH", QByteArray(MOLDLOFT_BINARY_DIR "/bin:") + qgetenv("PATH"));
    }
    void init()
    {
        m_moldloft.freshFolder();
        m_moldloft.runProgram({"git", "init", "-q", "-b", "main", "repo"});
        QCOMPARE(m_moldloft({"merge-driver", "--install", "repo"}).status, 0);
        m_moldloft.write("repo/.gitattributes",
                         "*.moldloft.yaml merge=moldloft\n*.layout.yaml merge=moldloft\n");
        m_moldloft.write("repo/shop.moldloft.yaml", designText);
        m_moldloft.write("repo/shop.layout.yaml", layoutText);
        git({"add", "."});
        git({"commit", "-q", "-m", "base"});
    }

    void twoServicesInTheSamePlaceAreNoConflict()
    {
        const QByteArray mine = designText + "      mine: {replicas: 1} # of mine\n";
        const QByteArray theirs = designText + "      theirs: {replicas: 3}\n";
        const auto ran = merged(mine, theirs);
        QVERIFY2(ran.status == 0, ran.output + ran.messages);
        QVERIFY(design().contains("mine: {replicas: 1} # of mine\n"));
        QVERIFY(design().contains("theirs:"));
        QVERIFY(!design().contains("<<<<"));
        QVERIFY(m_moldloft({"validate", "repo/shop.moldloft.yaml"}).status != 2);
        QCOMPARE(git({"status", "--porcelain"}).output, QByteArray());
    }

    void commentsOfBothStayWhereLinesMerge()
    {
        const QByteArray mine = with(designText, "what people see", "the shop window");
        const QByteArray theirs =
            designText + "      stock: # what is there\n        replicas: 4\n";
        const auto ran = merged(mine, theirs);
        QVERIFY2(ran.status == 0, ran.output + ran.messages);
        QCOMPARE(design(), with(theirs, "what people see", "the shop window"));
    }

    void aRenameMeetsANewCall()
    {
        const QByteArray mine = with(with(designText, "to: cart", "to: basket"), "      cart:\n",
                                     "      basket:\n        was: cart\n");
        const QByteArray theirs = designText + "      mail:\n        calls: [cart]\n";
        const auto ran = merged(mine, theirs);
        QVERIFY2(ran.status == 0, ran.output + ran.messages);
        QVERIFY2(design().contains("calls: [basket]"), design());
    }

    void theSameFieldTwiceIsAConflictWithBothValues()
    {
        const QByteArray mine = with(designText, "page: # what people see\n        replicas: 2",
                                     "page: # what people see\n        replicas: 3");
        const QByteArray theirs = with(designText, "page: # what people see\n        replicas: 2",
                                       "page: # what people see\n        replicas: 5") +
                                  "      other: {replicas: 1}\n";
        const auto ran = merged(mine, theirs);
        QCOMPARE(ran.status, 1);
        const QByteArray words = "front/page: replicas is 3 in yours and 5 in theirs";
        QVERIFY2(
            (ran.output + ran.messages).contains("shop.moldloft.yaml: conflict: " + words + '\n'),
            ran.output + ran.messages);
        QVERIFY(design().startsWith("# Conflict: " + words + "; yours stands here.\n"));
        QVERIFY(design().contains("other"));
        QVERIFY(design().contains("replicas: 3"));
        QCOMPARE(git({"status", "--porcelain"}).output, QByteArray("UU shop.moldloft.yaml\n"));
    }

    void whatOneRemovedAndTheOtherChangedIsAConflict()
    {
        const QByteArray mine = with(designText, "      cart:\n        replicas: 2\n", "");
        const QByteArray without =
            with(mine, "        calls:\n          - {to: cart, timeout: 500ms}\n", "");
        const QByteArray theirs =
            with(designText, "cart:\n        replicas: 2", "cart:\n        replicas: 7");
        const auto ran = merged(without, theirs);
        QCOMPARE(ran.status, 1);
        QVERIFY((ran.output + ran.messages)
                    .contains("front/cart was removed in yours and changed in theirs"));
    }

    void layoutsMergeSilently()
    {
        const QByteArray mine =
            with(with(layoutText, "front/cart: [10, 20]", "front/cart: [50, 50]"),
                 "front/page: [10, 10]", "front/page: [1, 1]\n  front/zoo: [7, 7]");
        const QByteArray theirs =
            with(with(layoutText, "front/page: [10, 10]", "front/page: [99, 99]"), "]\n...",
                 "]\ndatabases:\n  front/db: [3, 3]\n...");
        const auto ran = merged(mine, theirs, "repo/shop.layout.yaml");
        QVERIFY2(ran.status == 0, ran.output + ran.messages);
        QCOMPARE(m_moldloft.read("repo/shop.layout.yaml"),
                 with(mine, "]\n...", "]\ndatabases:\n  front/db: [3, 3]\n..."));
    }

    void bothAddedTheDesign()
    {
        git({"rm", "-q", "shop.moldloft.yaml"});
        git({"commit", "-q", "-m", "none"});
        git({"switch", "-q", "-c", "other"});
        m_moldloft.write("repo/shop.moldloft.yaml", designText + "      a: {replicas: 1}\n");
        git({"add", "."});
        git({"commit", "-q", "-m", "theirs"});
        git({"switch", "-q", "main"});
        m_moldloft.write("repo/shop.moldloft.yaml", designText + "      b: {replicas: 1}\n");
        git({"add", "."});
        git({"commit", "-q", "-m", "mine"});
        const auto ran = git({"merge", "-q", "--no-edit", "other"});
        QVERIFY2(ran.status == 0, ran.output + ran.messages);
        QVERIFY(design().contains("a:") && design().contains("b:"));
    }

    void whatIsNoDesignIsMergedByLines()
    {
        const QByteArray mine =
            with(designText, "replicas: 2\n        calls", "replicas: [\n        calls");
        const QByteArray theirs = with(designText, "name: shop", "name: store");
        const auto ran = merged(mine, theirs);
        QVERIFY2(ran.status == 0, ran.output + ran.messages);
        QVERIFY((ran.output + ran.messages).contains("merged line by line"));
        QCOMPARE(design(), with(mine, "name: shop", "name: store"));
    }

    void filesAreAskedFor()
    {
        QCOMPARE(m_moldloft({"merge-driver"}).status, 2);
        QCOMPARE(m_moldloft({"merge-driver", "a", "b", "c"}).status, 2);
        QCOMPARE(m_moldloft({"merge-driver", "--install", "nowhere"}).status, 2);
    }

    void aNewProjectIsToldByItself()
    {
        QCOMPARE(m_moldloft({"new", "ticketing", "-o", "t.moldloft.yaml"}).status, 0);
        QCOMPARE(m_moldloft({"export", "t.moldloft.yaml", "--output", "out", "--commit"}).status,
                 0);
        QCOMPARE(
            m_moldloft.runProgram({"git", "-C", "out", "config", "merge.moldloft.driver"}).output,
            QByteArray("moldloft merge-driver %O %A %B %P\n"));
        QVERIFY(
            m_moldloft
                .runProgram({"git", "-C", "out", "check-attr", "merge", "ticketing.moldloft.yaml"})
                .output.endsWith(": moldloft\n"));
    }
};

QTEST_APPLESS_MAIN(MergeDriverTest)
#include "tst_merge_driver.moc"
