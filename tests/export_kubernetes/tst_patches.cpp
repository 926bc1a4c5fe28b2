#include <QtTest>

#include <algorithm>

#include "export/explain/explain.h"
#include "export/kubernetes/api_table.h"
#include "export/kubernetes/design_patches.h"
#include "export/kubernetes/json_patch.h"
#include "formats.h"
#include "support/kubectl.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

using namespace moldloft;
using namespace moldloft::testing;

namespace
{

Value valueOf(const std::string &text)
{
    const auto tree = yaml::read(text, "text");
    if (!tree)
        throw std::runtime_error(toString(tree.error().front()));
    return yaml::toValue((*tree)->root);
}

std::string textOf(const Value &value)
{
    return yaml::write(value);
}

/// A design with one service, `kubernetes:` as given, and these patches.
Document designWith(const std::string &patches, const std::string &kubernetes = "1.34")
{
    return designFromText("moldloft: 1\nname: shop\nkubernetes: \"" + kubernetes +
                          "\"\nnamespaces:\n  main:\n    services:\n      page:\n"
                          "        image: \"example/page:1.2.3\"\n        replicas: 2\n"
                          "        env: {A: one, B: two}\npatches:\n" +
                          patches);
}

/// "json/0/path: The object has …" a line.
std::string problemsOf(const Document &document)
{
    std::string text;
    for (const PatchProblem &problem : patchProblems(document))
        text += std::to_string(problem.patch) + '/' + problem.path + ": " + problem.message.text() +
                (problem.hint.empty() ? "" : " ") + problem.hint.text() + '\n';
    return text;
}

const std::string deployment = "  - target: {kind: Deployment, namespace: main, name: page}\n";

} // namespace

class TestPatches : public QObject
{
    Q_OBJECT

private slots:
    void operationsDoWhatTheStandardSays_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("operation");
        QTest::addColumn<std::string>("after"); // or the member that is at fault
        const auto row = [](const char *name, const char *before, const char *operation,
                            const char *after) {
            QTest::newRow(name) << std::string(before) << std::string(operation)
                                << std::string(after);
        };
        row("add a key", "{a: 1}", "{op: add, path: /b, value: 2}", "{a: 1, b: 2}");
        row("add over a key", "{a: 1}", "{op: add, path: /a, value: 2}", "{a: 2}");
        row("add an item", "{a: [1, 3]}", "{op: add, path: /a/1, value: 2}", "{a: [1, 2, 3]}");
        row("add at the end", "{a: [1]}", "{op: add, path: /a/-, value: 2}", "{a: [1, 2]}");
        row("add behind the end", "{a: [1]}", "{op: add, path: /a/2, value: 2}", "path");
        row("add below nothing", "{a: 1}", "{op: add, path: /b/c, value: 2}", "path");
        row("add to a text", "{a: one}", "{op: add, path: /a/b, value: 2}", "path");
        row("null is a value", "{a: 1}", "{op: add, path: /b, value: null}", "{a: 1, b: null}");
        row("remove", "{a: 1, b: 2}", "{op: remove, path: /a}", "{b: 2}");
        row("remove an item", "{a: [1, 2, 3]}", "{op: remove, path: /a/1}", "{a: [1, 3]}");
        row("remove nothing", "{a: 1}", "{op: remove, path: /b}", "path");
        row("replace", "{a: {b: 1}}", "{op: replace, path: /a/b, value: [x]}", "{a: {b: [x]}}");
        row("replace nothing", "{a: 1}", "{op: replace, path: /b, value: 1}", "path");
        row("move", "{a: {b: 1}, c: {}}", "{op: move, from: /a/b, path: /c/d}",
            "{a: {}, c: {d: 1}}");
        row("move within a list", "{a: [1, 2, 3]}", "{op: move, from: /a/0, path: /a/2}",
            "{a: [2, 3, 1]}");
        row("move into itself", "{a: {b: 1}}", "{op: move, from: /a, path: /a/b/c}", "path");
        row("copy", "{a: {b: 1}}", "{op: copy, from: /a, path: /c}", "{a: {b: 1}, c: {b: 1}}");
        row("copy nothing", "{a: 1}", "{op: copy, from: /b, path: /c}", "from");
        row("test", "{a: {b: [1]}}", "{op: test, path: /a/b, value: [1]}", "{a: {b: [1]}}");
        row("test another", "{a: 1}", "{op: test, path: /a, value: '1'}", "value");
        row("escapes", "{a/b: 1, c~d: 2}", "{op: replace, path: /a~1b, value: 3}",
            "{a/b: 3, c~d: 2}");
        row("tilde", "{a/b: 1, c~d: 2}", "{op: remove, path: /c~0d}", "{a/b: 1}");
        row("a leading zero is no index", "{a: [1, 2]}", "{op: remove, path: /a/01}", "path");
        row("no pointer", "{a: 1}", "{op: add, path: b, value: 1}", "path");
        row("the whole object", "{a: 1}", "{op: replace, path: '', value: {}}", "path");
    }
    void operationsDoWhatTheStandardSays()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, operation);
        QFETCH(std::string, after);
        const Value told = valueOf(operation);
        JsonOperation wanted;
        wanted.op = told.find("op")->asString();
        wanted.path = told.find("path")->asString();
        if (const Value *from = told.find("from"))
            wanted.from = from->asString();
        if (const Value *value = told.find("value"))
            wanted.value = *value;
        Value object = valueOf(before);
        const auto fault = kubernetes::applyJson(object, wanted);
        if (after.starts_with('{')) {
            QVERIFY2(!fault, fault ? fault->message.c_str() : "");
            QCOMPARE(textOf(object), textOf(valueOf(after)));
        } else {
            QVERIFY(fault);
            QCOMPARE(fault->member, after);
            QCOMPARE(textOf(object), textOf(valueOf(before))); // as if nothing had happened
        }
    }

    void aWrongPatchIsNamedAtItsPlace_data()
    {
        QTest::addColumn<std::string>("patch");
        QTest::addColumn<std::string>("expected");
        const auto row = [](const char *name, const std::string &patch, const char *expected) {
            QTest::newRow(name) << patch << std::string(expected);
        };
        row("fine", deployment + "    merge: {spec: {minReadySeconds: 10}}\n", "");
        row("json is fine", deployment + "    json: [{op: add, path: /spec/paused, value: true}]\n",
            "");
        row("both",
            deployment + "    merge: {spec: {paused: true}}\n"
                         "    json: [{op: test, path: /spec/paused, value: true}]\n",
            "");
        row("hits nothing", "  - target: {kind: Deployment, name: pag}\n    merge: {spec: {}}\n",
            "0/target: The export has no Deployment pag. There is a Deployment called page.\n");
        row("a field that nobody knows", deployment + "    merge: {spec: {replica: 3}}\n",
            "0/merge/spec/replica: Kubernetes 1.34 knows no field `replica` here. Did you mean "
            "`replicas`?\n");
        row("a number as text", deployment + "    merge: {spec: {minReadySeconds: '10'}}\n",
            "0/merge/spec/minReadySeconds: `minReadySeconds` is a number. Write it without "
            "quotes.\n");
        row("a word that is no choice",
            deployment + "    merge: {spec: {strategy: {type: Rolling}}}\n",
            "0/merge/spec/strategy/type: `type` cannot be `Rolling`. It can be Recreate and "
            "RollingUpdate.\n");
        row("a list for a map", deployment + "    merge: {spec: {template: []}}\n",
            "0/merge/spec/template: `template` is a mapping.\n");
        row("a path that is not there",
            deployment + "    json: [{op: replace, path: /spec/replica, value: 1}]\n",
            "0/json/0/path: The object has no `replica` below `/spec`. Did you mean `replicas`?\n");
        row("a field that nobody knows, added",
            deployment + "    json: [{op: add, path: /spec/pause, value: true}]\n",
            "0/json/0/path: Kubernetes 1.34 knows no field `pause` here. Did you mean `paused`?\n");
        row("what the API requires, taken away",
            deployment + "    json: [{op: remove, path: /spec/selector}]\n",
            "0/: `spec` has no `selector`, which the API requires.\n");
        row("a test that fails",
            deployment + "    json: [{op: test, path: /spec/revisionHistoryLimit, value: 99}]\n",
            "0/json/0/value: The test fails: /spec/revisionHistoryLimit is another value.\n");
    }
    void aWrongPatchIsNamedAtItsPlace()
    {
        QFETCH(std::string, patch);
        QFETCH(std::string, expected);
        const Document document = designWith(patch);
        QCOMPARE(problemsOf(document), expected);
        const auto files = exportKubernetes(document, {});
        QCOMPARE(static_cast<bool>(files), expected.empty());
    }

    void whatIsKnownDependsOnTheVersion()
    {
        const std::string patch =
            deployment +
            "    merge: {spec: {template: {spec: {hostnameOverride: page}}}}\n"; // since 1.34
        QCOMPARE(problemsOf(designWith(patch, "1.34")), std::string());
        QVERIFY(problemsOf(designWith(patch, "1.33")).find("which came with 1.34") !=
                std::string::npos);
        QCOMPARE(problemsOf(designWith(patch, "1.99")), std::string()); // the newest that is known
        // of versions that only typings of another package know
        const std::string groups = deployment +
                                   "    merge: {spec: {template: {spec: {securityContext: "
                                   "{supplementalGroupsPolicy: Strict}}}}}\n";
        QCOMPARE(problemsOf(designWith(groups, "1.31")), std::string());
        QVERIFY(problemsOf(designWith(groups, "1.30")).find("which came with 1.31") !=
                std::string::npos);
        const std::string resources =
            deployment +
            "    merge: {spec: {template: {spec: {resources: {requests: {cpu: 1}}}}}}\n";
        QVERIFY(problemsOf(designWith(resources, "1.31")).find("which came with 1.32") !=
                std::string::npos);
    }

    void removedAndUnknownApisAreNamed()
    {
        const auto said = [](const std::string &object) {
            const auto problems =
                kubernetes::checkApi(valueOf(object), "1.34", kubernetes::Extent::Whole);
            return problems.empty()
                       ? std::string()
                       : problems.front().message.text() + " " + problems.front().hint.text();
        };
        QCOMPARE(said("{apiVersion: policy/v1beta1, kind: PodDisruptionBudget}"),
                 "policy/v1beta1 PodDisruptionBudget was removed in Kubernetes 1.25. Write "
                 "policy/v1.");
        QCOMPARE(said("{apiVersion: apps/v2, kind: Deployment}"),
                 "Kubernetes 1.34 has no apps/v2 Deployment. It has apps/v1.");
        QCOMPARE(said("{apiVersion: example.com/v1, kind: Anything, spec: 1}"), std::string());
    }

    void whatWeExportIsKnownToEveryVersion_data()
    {
        QTest::addColumn<std::string>("version");
        for (const char *version : {"1.28", "1.30", "1.31", "1.32", "1.33", "1.34", "1.35", "1.36"})
            QTest::newRow(version) << std::string(version);
    }
    void whatWeExportIsKnownToEveryVersion()
    {
        QFETCH(std::string, version);
        std::size_t count = 0;
        for (const char *name : {"product", "zoo", "ticketing"}) {
            Document document = designFromText(designForAllFormats(name));
            Settings settings = document.settings();
            settings.kubernetes = version;
            document = document.withSettings(settings);
            const auto objects = explain::objectsOf(document, {}, "prod");
            QVERIFY(objects);
            for (const explain::Object &object : *objects) {
                ++count;
                const auto problems =
                    kubernetes::checkApi(object.value, version, kubernetes::Extent::Whole);
                QVERIFY2(problems.empty(), problems.empty()
                                               ? ""
                                               : (object.title() + " " + problems.front().path +
                                                  ": " + problems.front().message.text())
                                                     .c_str());
            }
        }
        QVERIFY(count > 100);
    }

    void everyFormatAppliesTheSame()
    {
        NEEDS_KUBECTL();
        const std::string text =
            "moldloft: 1\nname: shop\nnamespaces:\n  main:\n    services:\n      page:\n"
            "        image: \"example/page:1.2.3\"\n        env: {A: one, B: two}\n"
            "        expose: [{type: ClusterIP, port: 80}]\npatches:\n" +
            deployment +
            "    merge: {spec: {minReadySeconds: 5}}\n"
            "    json:\n"
            "      - {op: test, path: /spec/minReadySeconds, value: 5}\n"
            "      - {op: add, path: /spec/template/spec/containers/0/env/-, value: {name: C, "
            "value: three}}\n"
            "      - {op: remove, path: /spec/template/spec/containers/0/env/0}\n"
            "      - {op: copy, from: /metadata/name, path: "
            "/metadata/annotations/example.com~1copy}\n"
            "  - target: {kind: Namespace, name: main}\n"
            "    json: [{op: add, path: /metadata/labels/team, value: \"12\"}]\n";
        const QTemporaryDir folder;
        const std::string place = folder.path().toStdString();
        exportFormats(text, place, {ManifestFormat::Kustomize, ManifestFormat::Plain});
        for (const std::string overlay : {"dev", "prod"}) {
            const std::string theirs = rendered(place, overlay);
            QVERIFY(theirs.find("example.com/copy: page") != std::string::npos);
            QVERIFY(theirs.find("team: \"12\"") != std::string::npos);
            save(place + "/theirs.yaml", theirs);
            QCOMPARE(
                differences(place + "/deploy/plain/" + overlay + ".yaml", place + "/theirs.yaml"),
                std::string());
        }
    }
};

QTEST_GUILESS_MAIN(TestPatches)
#include "tst_patches.moc"
