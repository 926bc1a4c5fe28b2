#include <QtTest>

#include <QStandardPaths>

#include "formats.h"
#include "support/kubectl.h"

using namespace moldloft;
using namespace moldloft::testing;

namespace
{

/// The program that HELM names, or that is installed, or that `./dev test` fetched; "" where there
/// is none.
std::string helm()
{
    const QString named = qEnvironmentVariable("HELM");
    if (!named.isEmpty())
        return named.toStdString();
    const QString name = QStringLiteral("helm");
    const QString installed = QStandardPaths::findExecutable(name);
    if (!installed.isEmpty())
        return installed.toStdString();
    return QStandardPaths::findExecutable(name, {qEnvironmentVariable("MOLDLOFT_VERDICTS")})
        .toStdString();
}

} // namespace

/// `--format helm`, as helm itself reads it. Debian has no helm, an npm package does.
class TestChart : public QObject
{
    Q_OBJECT

    static std::vector<std::string> valuesOf(const std::string &place, const std::string &overlay)
    {
        if (overlay == "dev")
            return {};
        return {"--values", place + "/deploy/chart/values-" + overlay + ".yaml"};
    }

    static Finished helmRun(std::vector<std::string> arguments,
                            const std::vector<std::string> &more = {})
    {
        arguments.insert(arguments.begin(), helm());
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runProgram(std::move(arguments));
    }

private slots:
    void initTestCase()
    {
        NEEDS_KUBECTL();
        if (helm().empty())
            QSKIP("helm is not there: `./dev test` fetches it by npm, or HELM names the program");
    }

    void theSameObjectsAsWithKustomize_data()
    {
        QTest::addColumn<std::string>("design");
        QTest::addColumn<std::string>("secrets");
        for (const char *design : {"product", "ticketing", "zoo", "works", "hands"})
            QTest::newRow(design) << std::string(design) << std::string();
        QTest::newRow("external secrets")
            << std::string("hands") << std::string("{from: external-secrets, store: vault}");
        QTest::newRow("sealed secrets") << std::string("zoo") << std::string("sealed-secrets");
    }
    void theSameObjectsAsWithKustomize()
    {
        QFETCH(std::string, design);
        QFETCH(std::string, secrets);
        const QTemporaryDir folder;
        const std::string place = folder.path().toStdString();
        std::string text = designForAllFormats(design);
        if (!secrets.empty())
            text.insert(text.find("namespaces:\n"), "secrets: " + secrets + "\n");
        exportFormats(text, place, {ManifestFormat::Kustomize, ManifestFormat::Helm});
        const std::string chart = place + "/deploy/chart";
        for (const std::string overlay : {"dev", "staging", "prod"}) {
            const auto linted = helmRun({"lint", "--strict", chart}, valuesOf(place, overlay));
            QVERIFY2(linted.status == 0, (linted.output + linted.messages).c_str());
            const auto ours = helmRun({"template", "name", chart}, valuesOf(place, overlay));
            QVERIFY2(ours.status == 0, ours.messages.c_str());
            std::string made;
            if (secrets.empty()) { // else their controllers make them
                const auto printed =
                    runProgram({"sh", place + "/tools/secrets-manifest.sh", overlay});
                QVERIFY2(printed.status == 0, printed.messages.c_str());
                made = printed.output;
            }
            save(place + "/ours.yaml", ours.output + made);
            save(place + "/theirs.yaml", rendered(place, overlay));
            QCOMPARE(differences(place + "/ours.yaml", place + "/theirs.yaml"), std::string());
        }
    }

    void aValueChangesWhatItSays()
    {
        const QTemporaryDir folder;
        const std::string place = folder.path().toStdString();
        exportFormats(designForAllFormats("ticketing"), place, {ManifestFormat::Helm});
        const std::string chart = place + "/deploy/chart";
        const std::string orders = "namespaces.tickets.elements.orders.deployment.";
        const auto changed =
            helmRun({"template", "name", chart, "--set", orders + "replicas=7", "--set-string",
                     orders + "image=example.com/orders:2", "--set",
                     "namespaces.tickets.elements.public.ingress.host=shop.example.org"});
        QVERIFY2(changed.status == 0, changed.messages.c_str());
        QVERIFY(changed.output.find("replicas: 7\n") != std::string::npos);
        QVERIFY(changed.output.find("image: \"example.com/orders:2\"") != std::string::npos);
        QVERIFY(changed.output.find("ticketing.example.com") == std::string::npos);
        const auto mistyped = helmRun({"template", "name", chart, "--set", orders + "replica=7"});
        QVERIFY(mistyped.status != 0); // the schema knows no such value
        QVERIFY(mistyped.messages.find("replica") != std::string::npos);
    }

    void whatADesignSaysIsNoTemplate()
    {
        std::string text = designForAllFormats("product");
        const std::string from = "GREETING: hello";
        QVERIFY(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), "GREETING: \"{{ .Release.Name }} }} {{`x`}}\"");
        const QTemporaryDir folder;
        const std::string place = folder.path().toStdString();
        exportFormats(text, place, {ManifestFormat::Helm});
        const auto made = helmRun({"template", "name", place + "/deploy/chart"});
        QVERIFY2(made.status == 0, made.messages.c_str());
        QVERIFY(made.output.find("{{ .Release.Name }} }} {{`x`}}") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestChart)
#include "tst_chart.moc"
