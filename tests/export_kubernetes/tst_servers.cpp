#include <QtTest>

#include "design_loader.h"
#include "rendering.h"
#include "support/kubectl.h"

using namespace moldloft;
using namespace moldloft::testing;

/// What is mounted into the pods of databases and brokers does what it says, in the servers
/// themselves: check_servers.py names each promise.
class TestServers : public QObject
{
    Q_OBJECT
private slots:
    void theServerKeepsThePromises_data()
    {
        QTest::addColumn<std::string>("engine");
        QTest::addColumn<std::string>("element");
        QTest::newRow("the owner has rights on its own database only")
            << std::string("postgresql") << std::string("animals/cats-db");
        QTest::newRow("nobody without the password, nobody administers")
            << std::string("redis") << std::string("animals/bees-db");
        QTest::newRow("a replica set of one, whose owner has rights on its own database only")
            << std::string("mongodb") << std::string("animals/apes-db");
        QTest::newRow("the broker takes its configuration")
            << std::string("nats") << std::string("plants/garden");
    }
    void theServerKeepsThePromises()
    {
        NEEDS_KUBECTL();
        QFETCH(std::string, engine);
        QFETCH(std::string, element);
        const std::string here = MOLDLOFT_SOURCE_DIR "/tests/export_kubernetes/";
        const auto files = exportKubernetes(designFromFile(here + "designs/zoo.moldloft.yaml"),
                                            optionsWithSecrets());
        QVERIFY(files);
        QTemporaryDir folder;
        const std::string root = folder.path().toStdString();
        writeFiles(*files, root);
        std::ofstream(root + "/rendered.yaml") << rendered(root, "dev");
        const auto checked =
            runProgram({"python3", here + "check_servers.py", root + "/rendered.yaml",
                        root + "/deploy/overlays/dev/secrets", engine, element});
        if (checked.status == 77)
            QSKIP(checked.output.c_str());
        QVERIFY2(checked.status == 0, (checked.output + checked.messages).c_str());
    }
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
