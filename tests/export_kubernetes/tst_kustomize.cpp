#include <QtTest>

#include <nlohmann/json.hpp>

#include "design_loader.h"
#include "export/kubernetes/kustomize_text.h"
#include "rendering.h"
#include "yaml/hostile_strings.h"

#include "export/secrets.h"
#include "support/kubectl.h"

using namespace moldloft;
using namespace moldloft::testing;

namespace
{

const std::string here = MOLDLOFT_SOURCE_DIR "/tests/export_kubernetes/";

std::string designPath(const std::string &name)
{
    if (name == "ticketing")
        return MOLDLOFT_SOURCE_DIR "/templates/designs/ticketing.moldloft.yaml";
    return here + "designs/" + name + ".moldloft.yaml";
}

void save(const std::string &path, const std::string &text)
{
    std::ofstream(path, std::ios::binary) << text;
}

int linesWith(const std::string &text, const std::string &beginning)
{
    int count = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        count += text.compare(at, beginning.size(), beginning) == 0;
        if (text.find('\n', at) == std::string::npos)
            break;
    }
    return count;
}

void addDesignsAndOverlays()
{
    QTest::addColumn<std::string>("design");
    QTest::addColumn<std::string>("overlay");
    for (const char *design : {"product", "ticketing", "zoo", "works", "hands"}) {
        for (const char *overlay : {"dev", "staging", "prod"})
            QTest::addRow("%s, %s", design, overlay) << std::string(design) << std::string(overlay);
    }
}

} // namespace

/// What kubectl makes of the export, looked at by checkers that share nothing with the exporter.
class TestKustomize : public QObject
{
    Q_OBJECT

    /// A copy of what kubectl makes of a design's overlay; each is rendered once.
    std::string renderedFile(const std::string &design, const std::string &overlay)
    {
        std::string &text = m_rendered[design + '/' + overlay];
        if (text.empty())
            text = fileText(renderedFile(designFromFile(designPath(design)), overlay));
        m_folder = std::make_unique<QTemporaryDir>();
        const std::string path = m_folder->filePath("rendered.yaml").toStdString();
        save(path, text);
        return path;
    }

    /// Exports and renders; the path of the rendered file.
    std::string renderedFile(const Document &document, const std::string &overlay)
    {
        const auto files = exportKubernetes(document, optionsWithSecrets());
        if (!files)
            throw std::runtime_error(toString(files.error()));
        m_folder = std::make_unique<QTemporaryDir>();
        const std::string folder = m_folder->path().toStdString();
        writeFiles(*files, folder);
        save(folder + "/rendered.yaml", rendered(folder, overlay));
        return folder + "/rendered.yaml";
    }

    Finished check(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "python3");
        arguments[1] = here + arguments[1];
        return runProgram(std::move(arguments));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<std::string, std::string> m_rendered;

private slots:
    void initTestCase() { NEEDS_KUBECTL(); }

    void everyObjectIsRendered_data() { addDesignsAndOverlays(); }
    void everyObjectIsRendered()
    {
        QFETCH(std::string, design);
        QFETCH(std::string, overlay);
        const Document document = designFromFile(designPath(design));
        const std::string text = fileText(renderedFile(design, overlay));
        const auto files = exportKubernetes(document, {});
        QVERIFY(files);
        int objects = 0;
        for (const auto &[path, file] : *files) {
            const bool ofBase = path.starts_with("deploy/base/");
            const bool ofOverlay = path.starts_with("deploy/overlays/" + overlay + "/changes/");
            // a patch has no labels of its own
            const bool object = file.bytes.find("\n  labels:\n") != std::string::npos;
            objects += (ofBase || ofOverlay) && object;
        }
        const ExportOptions options;
        const Owners owners(document);
        const int secrets = static_cast<int>(secretsOf(document, owners).size());
        QCOMPARE(linesWith(text, "kind: "), objects + secrets);
    }

    void everyObjectIsSound_data() { addDesignsAndOverlays(); }
    void everyObjectIsSound()
    {
        QFETCH(std::string, design);
        QFETCH(std::string, overlay);
        const auto path = renderedFile(design, overlay);
        const auto checked = check({"check_objects.py", designPath(design), path, overlay});
        QVERIFY2(checked.status == 0,
                 (checked.output + checked.messages.substr(checked.messages.size() > 400
                                                               ? checked.messages.size() - 400
                                                               : 0))
                     .c_str());
    }

    void policiesLetThroughExactlyTheDrawnEdges_data()
    {
        QTest::addColumn<std::string>("design");
        QTest::addColumn<std::string>("overlay");
        for (const char *design : {"product", "ticketing", "zoo", "works", "hands"})
            QTest::newRow(design) << std::string(design) << std::string("dev");
        QTest::newRow("zoo, prod") << std::string("zoo") << std::string("prod");
    }
    void policiesLetThroughExactlyTheDrawnEdges()
    {
        QFETCH(std::string, design);
        QFETCH(std::string, overlay);
        const auto path = renderedFile(design, overlay);
        const auto checked = check({"check_policies.py", designPath(design), path});
        QVERIFY2(checked.status == 0,
                 (checked.output + checked.messages.substr(checked.messages.size() > 400
                                                               ? checked.messages.size() - 400
                                                               : 0))
                     .c_str());
    }

    void thePolicyCheckerSeesAnEdgeTooFewAndOneTooMany_data()
    {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<std::string>("to");
        QTest::addColumn<std::string>("finding");
        QTest::newRow("a call less") << std::string("        calls: [orders]\n") << std::string()
                                     << std::string("closed: ('tickets/client', 'tickets/orders'");
        QTest::newRow("a call more")
            << std::string("        publishes: [payment-captured]\n")
            << std::string("        publishes: [payment-captured]\n        calls: "
                           "[tickets/client]\n")
            << std::string("open: ('payments/charges', 'tickets/client'");
        QTest::newRow("another port")
            << std::string("ports: {http: 3000}") << std::string("ports: {http: 3001}")
            << std::string("closed: ('controller', 'tickets/client', 3000");
    }
    void thePolicyCheckerSeesAnEdgeTooFewAndOneTooMany()
    {
        QFETCH(std::string, from);
        QFETCH(std::string, to);
        QFETCH(std::string, finding);
        std::string text = fileText(designPath("product"));
        const auto at = text.find(from);
        QVERIFY(at != std::string::npos);
        text.replace(at, from.size(), to);
        const auto path = renderedFile(designFromText(text), "dev");
        const auto checked = check({"check_policies.py", designPath("product"), path});
        QCOMPARE(checked.status, 1);
        QVERIFY2(checked.output.find(finding) != std::string::npos, checked.output.c_str());
    }

    void theObjectCheckerSeesWhatIsWrong_data()
    {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<std::string>("to");
        QTest::newRow("privileges") << std::string("allowPrivilegeEscalation: false")
                                    << std::string("allowPrivilegeEscalation: true");
        QTest::newRow("root") << std::string("runAsUser: 10001") << std::string("runAsUser: 0");
        QTest::newRow("dangling secret") << std::string("secretName: orders-db-credentials")
                                         << std::string("secretName: orders-db-credential");
        QTest::newRow("foreign secret")
            << std::string("secretName: stripe-key") << std::string("secretName: orders-db-admin");
        QTest::newRow("value") << std::string("value: hello") << std::string("value: hallo");
        QTest::newRow("port") << std::string("targetPort: http") << std::string("targetPort: htp");
        QTest::newRow("backend") << std::string("number: 80\n") << std::string("number: 81\n");
        QTest::newRow("selector") << std::string("serviceName: events")
                                  << std::string("serviceName: event");
    }
    void theObjectCheckerSeesWhatIsWrong()
    {
        QFETCH(std::string, from);
        QFETCH(std::string, to);
        const auto path = renderedFile("product", "dev");
        std::string text = fileText(path);
        const auto at = text.find(from);
        QVERIFY(at != std::string::npos);
        text.replace(at, from.size(), to);
        save(path, text);
        const auto checked = check({"check_objects.py", designPath("product"), path, "dev"});
        QCOMPARE(checked.status, 1);
        QVERIFY2(checked.messages.empty(), checked.messages.c_str());
    }

    void textKeepsItsTypeAndItsBytes()
    {
        std::string design = "moldloft: 1\nname: x\nnamespaces:\n  a:\n    services:\n      app:\n";
        Document document = designFromText(design + "        replicas: 1\n");
        Record record = *document.find(ElementKind::Service, "a", "app");
        auto &env = record.as<Service>()->env;
        nlohmann::json expected; // QString would drop a byte order mark
        auto all = hostileStrings();
        for (const char *more : {"$(HOME)", "$$(HOME)", "$$$(HOME)", "$$", "$", "$(", "a$$b$",
                                 "$HOME", "${HOME}", "$($(HOME))"})
            all.push_back(more);
        for (const std::string &text : all) {
            if (!kubernetes::survivesKustomize(text))
                continue; // refused: see tst_exporter
            const std::string name = "H" + std::to_string(env.size());
            env.emplace_back(name, text);
            expected[name] = text;
        }
        QVERIFY(env.size() > 100);
        const auto path = renderedFile(document.with(record), "dev");
        const std::string values = m_folder->filePath("expected.json").toStdString();
        save(values, expected.dump());
        const auto checked = check({"check_env.py", values, path});
        QVERIFY2(checked.status == 0,
                 (checked.output + checked.messages.substr(checked.messages.size() > 400
                                                               ? checked.messages.size() - 400
                                                               : 0))
                     .c_str());
    }

    void anEmptyDesignRenders_data()
    {
        QTest::addColumn<std::string>("namespaces");
        QTest::newRow("no namespace") << std::string("namespaces: {}\n");
        QTest::newRow("an empty one") << std::string("namespaces: {a: {}}\n");
    }
    void anEmptyDesignRenders()
    {
        QFETCH(std::string, namespaces);
        const Document document = designFromText("moldloft: 1\nname: nothing\n" + namespaces);
        for (const char *overlay : {"dev", "staging", "prod"})
            renderedFile(document, overlay);
    }
};

QTEST_GUILESS_MAIN(TestKustomize)
#include "tst_kustomize.moc"
