#include <QtTest>

#include <filesystem>

#include "export_kubernetes/design_loader.h"
#include "export_kubernetes/rendering.h"

#include "export/compose/export_compose.h"

using namespace moldloft;
using namespace moldloft::testing;

namespace
{

std::string designPath(const std::string &name)
{
    if (name == "ticketing")
        return MOLDLOFT_SOURCE_DIR "/templates/designs/ticketing.moldloft.yaml";
    return MOLDLOFT_SOURCE_DIR "/tests/export_kubernetes/designs/" + name + ".moldloft.yaml";
}

} // namespace

/// compose.yaml, looked at by a checker that shares nothing with the exporter.
class TestCompose : public QObject
{
    Q_OBJECT

    static void addDesigns()
    {
        QTest::addColumn<std::string>("design");
        for (const char *design : {"product", "ticketing", "zoo", "works", "hands"})
            QTest::newRow(design) << std::string(design);
    }

    static std::string written(const std::string &design, const QTemporaryDir &folder)
    {
        const auto files = exportCompose(designFromFile(designPath(design)), {});
        if (!files)
            throw std::runtime_error(toString(files.error()));
        writeFiles(*files, folder.path().toStdString());
        return folder.path().toStdString();
    }

private slots:
    void whoResolvesWhomIsWhatIsDrawn_data() { addDesigns(); }
    void whoResolvesWhomIsWhatIsDrawn()
    {
        QFETCH(std::string, design);
        const QTemporaryDir folder;
        const auto checked =
            runProgram({"python3", MOLDLOFT_SOURCE_DIR "/tests/export_compose/check_compose.py",
                        designPath(design), written(design, folder) + "/compose.yaml"});
        QVERIFY2(checked.status == 0, (checked.output + checked.messages).c_str());
    }

    void composeItselfReadsIt_data() { addDesigns(); }
    void composeItselfReadsIt()
    {
        QFETCH(std::string, design);
        if (QStandardPaths::findExecutable("docker-compose").isEmpty())
            QSKIP("docker-compose is not there");
        const QTemporaryDir folder;
        const std::string place = written(design, folder);
        std::string text = fileText(place + "/compose.yaml");
        const auto name = text.find("\nname: "); // the first program of that name knows no such key
        text.erase(name, text.find('\n', name + 1) - name);
        std::ofstream(place + "/compose.yaml") << text;
        const auto read = runProgram({"docker-compose", "--file", place + "/compose.yaml",
                                      "--project-directory", place, "config", "--quiet"});
        QVERIFY2(read.status == 0, (read.output + read.messages).c_str());
    }

    void whatPeopleSetIsWrittenOnce()
    {
        const auto files = exportCompose(designFromFile(designPath("ticketing")), {});
        QVERIFY(files);
        const File &settings = files->at(".env");
        QCOMPARE(settings.policy, FilePolicy::WriteOnce);
        QVERIFY(settings.bytes.find("_PORT=8080\n") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCompose)
#include "tst_compose.moc"
