#include <QtTest>

#include <filesystem>

#include "design_loader.h"
#include "rendering.h"

using namespace moldloft;
using namespace moldloft::testing;

namespace
{

const std::string golden = MOLDLOFT_SOURCE_DIR "/tests/golden/product/";
const std::string design =
    MOLDLOFT_SOURCE_DIR "/tests/export_kubernetes/designs/product.moldloft.yaml";

/// Files of another exporter's golden may lie beside them.
bool isOurs(const std::string &path)
{
    return path.starts_with("deploy/") || path.starts_with("tools/");
}

} // namespace

/// tests/golden/README.md says how the goldens are written anew.
class TestGolden : public QObject
{
    Q_OBJECT
private slots:
    void everyFileIsAsReviewed_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("made");
        const auto files = exportKubernetes(designFromFile(design), {});
        QVERIFY2(files, files ? "" : files.error().message.c_str());
        for (const auto &[path, file] : *files)
            QTest::newRow(path.c_str()) << path << file.bytes;
    }
    void everyFileIsAsReviewed()
    {
        QFETCH(std::string, path);
        QFETCH(std::string, made);
        QVERIFY2(std::filesystem::exists(golden + path), "this file has no golden");
        QCOMPARE(QString::fromStdString(made), QString::fromStdString(fileText(golden + path)));
    }

    void noFileIsMissing()
    {
        const auto files = exportKubernetes(designFromFile(design), {});
        int found = 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(golden)) {
            const std::string path = entry.path().string().substr(golden.size());
            if (!entry.is_regular_file() || !isOurs(path))
                continue;
            ++found;
            QVERIFY2(files->contains(path), path.c_str());
        }
        QCOMPARE(static_cast<std::size_t>(found), files->size());
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
