#include <QtTest>

#include "export/kubernetes/strategic_merge.h"
#include "formats.h"
#include "support/kubectl.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

using namespace moldloft;
using namespace moldloft::testing;

/// `--format plain`, beside what kubectl makes of the overlays.
class TestPlain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { NEEDS_KUBECTL(); }

    void theSameObjectsAsWithKustomize_data()
    {
        QTest::addColumn<std::string>("design");
        for (const char *design : {"product", "ticketing", "zoo", "works", "hands"})
            QTest::newRow(design) << std::string(design);
    }
    void theSameObjectsAsWithKustomize()
    {
        QFETCH(std::string, design);
        const QTemporaryDir folder;
        const std::string place = folder.path().toStdString();
        exportFormats(designForAllFormats(design), place,
                      {ManifestFormat::Kustomize, ManifestFormat::Plain});
        for (const std::string overlay : {"dev", "staging", "prod"}) {
            const auto secrets = runProgram({"sh", place + "/tools/secrets-manifest.sh", overlay});
            QVERIFY2(secrets.status == 0, secrets.messages.c_str());
            save(place + "/ours.yaml",
                 fileText(place + "/deploy/plain/" + overlay + ".yaml") + secrets.output);
            save(place + "/theirs.yaml", rendered(place, overlay));
            QCOMPARE(differences(place + "/ours.yaml", place + "/theirs.yaml"), std::string());
        }
    }

    void patchesMergeAsKustomizeMerges_data()
    {
        QTest::addColumn<std::string>("object");
        QTest::addColumn<std::string>("patch");
        const auto pod = [](const std::string &spec) {
            return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, namespace: n}\n"
                   "spec: {template: {spec: " +
                   spec + "}}\n";
        };
        const auto row = [](const char *name, const std::string &object, const std::string &patch) {
            QTest::newRow(name) << object << patch;
        };
        const std::string two = "{containers: [{name: x, image: i, env: [{name: A, value: '1'}, "
                                "{name: B, value: '2'}]}, {name: y, image: j}]}";
        row("a field of one container", pod(two), pod("{containers: [{name: y, image: k}]}"));
        row("another container", pod(two), pod("{containers: [{name: z, image: k}]}"));
        row("one variable changed, one added", pod(two),
            pod("{containers: [{name: x, env: [{name: C, value: '3'}, {name: A, value: '9'}]}]}"));
        row("a container taken away", pod(two), pod("{containers: [{name: x, $patch: delete}]}"));
        row("a field taken away", pod("{hostname: h, " + two.substr(1)), pod("{hostname: null}"));
        row("a map replaced",
            pod("{securityContext: {runAsUser: 1, runAsGroup: 2}, containers: []}"),
            pod("{securityContext: {$patch: replace, fsGroup: 3}}"));
        row("a list without a key", pod("{containers: [{name: x, args: [a, b]}]}"),
            pod("{containers: [{name: x, args: [c]}]}"));
        row("ports of a container",
            pod("{containers: [{name: x, ports: [{containerPort: 1, name: one}, "
                "{containerPort: 2}]}]}"),
            pod("{containers: [{name: x, ports: [{containerPort: 2, name: two}]}]}"));
        row("mounts and volumes",
            pod("{volumes: [{name: v, emptyDir: {}}], containers: [{name: x, volumeMounts: "
                "[{mountPath: /a, name: v}]}]}"),
            pod("{volumes: [{name: w, emptyDir: {}}], containers: [{name: x, volumeMounts: "
                "[{mountPath: /b, name: w}, {mountPath: /a, name: v, readOnly: true}]}]}"));
        row("spread",
            pod("{topologySpreadConstraints: [{topologyKey: zone, maxSkew: 1, whenUnsatisfiable: "
                "ScheduleAnyway}], containers: []}"),
            pod("{topologySpreadConstraints: [{topologyKey: host, maxSkew: 2, whenUnsatisfiable: "
                "ScheduleAnyway}]}"));
        row("ports of a Service",
            "apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: n}\n"
            "spec: {ports: [{port: 80, name: web}, {port: 81, name: more}]}\n",
            "apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: n}\n"
            "spec: {ports: [{port: 80, appProtocol: http}]}\n");
        row("rules of an Ingress",
            "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a, namespace: n}\n"
            "spec: {rules: [{host: a}, {host: b}]}\n",
            "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a, namespace: n, "
            "annotations: {x: y}}\nspec: {rules: [{host: c}]}\n");
    }
    void patchesMergeAsKustomizeMerges()
    {
        QFETCH(std::string, object);
        QFETCH(std::string, patch);
        const QTemporaryDir folder;
        const std::string place = folder.path().toStdString();
        save(place + "/object.yaml", object);
        save(place + "/patch.yaml", patch);
        save(place + "/kustomization.yaml",
             "resources: [object.yaml]\npatches: [{path: patch.yaml}]\n");
        const auto theirs = runProgram({"kubectl", "kustomize", place});
        QVERIFY2(theirs.status == 0, theirs.messages.c_str());
        save(place + "/theirs", theirs.output);
        auto merged = yaml::read(object, "object.yaml");
        const auto read = yaml::read(patch, "patch.yaml");
        QVERIFY(merged && read);
        Value tree = yaml::toValue((*merged)->root);
        kubernetes::strategicMerge(tree, yaml::toValue((*read)->root));
        save(place + "/ours", yaml::write(tree));
        QCOMPARE(differences(place + "/ours", place + "/theirs"), std::string());
    }

    void anElementIsReplaced() // kustomize leaves it as it was, an API server does this
    {
        const auto valueOf = [](const std::string &text) {
            return yaml::toValue((*yaml::read(text, "text"))->root);
        };
        Value object = valueOf("{kind: Pod, spec: {containers: [{name: x, image: a, tty: true}]}}");
        kubernetes::strategicMerge(
            object, valueOf("{spec: {containers: [{name: x, image: b, $patch: replace}]}}"));
        QVERIFY(object == valueOf("{kind: Pod, spec: {containers: [{name: x, image: b}]}}"));
    }

    void aPatchOfASecretIsRefused()
    {
        const Document document =
            designFromText(fileText(formatsFolder + "designs/zoo.moldloft.yaml"));
        ExportOptions options;
        options.format = ManifestFormat::Plain;
        const auto files = exportKubernetes(document, options);
        QVERIFY(!files);
        QCOMPARE(files.error().code, ErrorCode::Design);
        QVERIFY(files.error().message.text().find("banana-key") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPlain)
#include "tst_plain.moc"
