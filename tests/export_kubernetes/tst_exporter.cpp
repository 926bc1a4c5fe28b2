#include <QtTest>

#include "design_loader.h"
#include "export/exporter.h"
#include "export/kubernetes/design_patches.h"
#include "export/kubernetes/manifests.h"
#include "export/kubernetes/names.h"
#include "export/kubernetes/pod_parts.h"
#include "export/runtime_contract.h"
#include "rendering.h"
#include "support/kubectl.h"
#include "yaml/reader.h"

using namespace moldloft;
using namespace moldloft::testing;

namespace
{

const std::string here = MOLDLOFT_SOURCE_DIR "/tests/export_kubernetes/";

/// A design with one namespace `a`; `body` stands below it.
Document small(const std::string &body, const std::string &settings = {})
{
    return designFromText("moldloft: 1\nname: shop\n" + settings + "namespaces:\n  a:\n" + body);
}

/// What the exported file says, as data.
Value object(const Document &document, const std::string &path)
{
    const auto files = exportKubernetes(document, {});
    if (!files)
        throw std::runtime_error(toString(files.error()));
    const auto found = files->find(path);
    if (found == files->end())
        throw std::runtime_error("no file " + path);
    const auto tree = yaml::read(found->second.bytes, path);
    if (!tree)
        throw std::runtime_error(toString(tree.error().front()));
    return yaml::toValue((*tree)->root);
}

/// `spec/ports/0/port`
Value at(const Value &value, const std::string &path)
{
    const Value *node = &value;
    for (std::size_t begin = 0; begin <= path.size();) {
        const auto end = std::min(path.find('/', begin), path.size());
        const std::string key = path.substr(begin, end - begin);
        const Value *next = nullptr;
        if (node->isMap())
            next = node->find(key);
        else if (node->isList() && std::stoul(key) < node->size())
            next = &node->asList()[std::stoul(key)];
        if (!next)
            return {};
        node = next;
        begin = end + 1;
    }
    return *node;
}

std::string refusal(const Document &document)
{
    const auto files = exportKubernetes(document, {});
    return files ? "" : files.error().message.text() + ' ' + files.error().hint.text();
}

const std::string longName(std::size_t length)
{
    return std::string(length, 'x');
}

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT
private slots:
    void theExporterIsInTheTable()
    {
        const Exporter *exporter = findExporter("kubernetes");
        QVERIFY(exporter);
        const Document document = designFromFile(here + "designs/product.moldloft.yaml");
        HeldFiles made;
        QVERIFY(exporter->run(document, {}, made));
        QCOMPARE(made.files, *exportKubernetes(document, {}));
        QVERIFY(!findExporter("nothing"));
    }

    void theSameDesignGivesTheSameFiles()
    {
        const Document document = designFromFile(here + "designs/zoo.moldloft.yaml");
        QCOMPARE(*exportKubernetes(document, optionsWithSecrets()),
                 *exportKubernetes(document, optionsWithSecrets()));
    }

    void secretsAreFilesOfTheirOwnPolicyAndNowhereElse()
    {
        const Document document = designFromFile(here + "designs/zoo.moldloft.yaml");
        const auto files = exportKubernetes(document, optionsWithSecrets());
        int secrets = 0;
        for (const auto &[path, file] : *files) {
            const bool secret = path.find("/secrets/") != std::string::npos;
            secrets += secret;
            QCOMPARE(file.policy == FilePolicy::Secret, secret);
            QCOMPARE(file.bytes.find("secret-for-tests") != std::string::npos, secret);
        }
        // 4 databases with an administrator, 5 users, a secret of apes; nobodys-db is read from
        // plants too, out of the same file
        QCOMPARE(secrets, 3 * (4 + 5 + 1));
        const auto without = exportKubernetes(document, {});
        QCOMPARE(without->size(), files->size() - static_cast<std::size_t>(secrets));
    }

    void makeSecretsMakesWhatIsMissingAndNothingElse()
    {
        NEEDS_KUBECTL();
        const Document document = designFromFile(here + "designs/product.moldloft.yaml");
        QTemporaryDir folder;
        const std::string root = folder.path().toStdString();
        auto files = *exportKubernetes(document, optionsWithSecrets());
        const std::string kept =
            "deploy/overlays/dev/secrets/tickets/orders-db-credentials/password";
        std::erase_if(files, [&](const auto &entry) {
            return entry.second.policy == FilePolicy::Secret && entry.first != kept;
        });
        writeFiles(files, root);
        const auto made = runProgram({"sh", root + "/tools/make-secrets.sh", "dev"});
        QCOMPARE(made.messages, std::string());
        QCOMPARE(std::count(made.output.begin(), made.output.end(), '\n'), 4);
        QCOMPARE(fileText(root + '/' + kept), files[kept].bytes);
        const std::string fresh =
            root + "/deploy/overlays/dev/secrets/tickets/stripe-key/stripe-key";
        const std::string value = fileText(fresh);
        QCOMPARE(value.size(), std::size_t{48});
        QCOMPARE(QFile::permissions(QString::fromStdString(fresh)) &
                     (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QVERIFY(!rendered(root, "dev").empty());
        QCOMPARE(runProgram({"sh", root + "/tools/make-secrets.sh", "dev"}).output, std::string());
        QCOMPARE(fileText(fresh), value);
        QCOMPARE(runProgram({"sh", root + "/tools/make-secrets.sh", "nowhere"}).status, 2);
    }

    void aServiceThatNobodyReachesHasNoServiceObject()
    {
        const Document document = small("    services: {lonely: {}, caller: {calls: [called]}, "
                                        "called: {}}\n");
        const auto files = exportKubernetes(document, {});
        QVERIFY(!files->contains("deploy/base/a/lonely/service.yaml"));
        QVERIFY(!files->contains("deploy/base/a/caller/service.yaml"));
        const Value service = object(document, "deploy/base/a/called/service.yaml");
        QCOMPARE(at(service, "spec/type"), Value("ClusterIP"));
        QCOMPARE(at(service, "spec/ports/0/port"), Value(80));
    }

    void exposuresBecomeServicesOfTheirNames()
    {
        const Document document =
            small("    services:\n      web:\n        ports: {http: 8080, grpc: 9000}\n"
                  "        expose: [{type: ClusterIP, port: 9000}, {type: NodePort, nodePort: "
                  "30123}, {type: LoadBalancer, port: 443}]\n");
        const Value cluster = object(document, "deploy/base/a/web/service.yaml");
        QCOMPARE(at(cluster, "spec/ports/0/targetPort"), Value("grpc"));
        QCOMPARE(at(cluster, "spec/ports/1/port"), Value(8080));
        const Value node = object(document, "deploy/base/a/web/service-nodeport.yaml");
        QCOMPARE(at(node, "metadata/name"), Value("web-nodeport"));
        QCOMPARE(at(node, "spec/ports/0/nodePort"), Value(30123));
        QCOMPARE(at(node, "spec/ports").size(), std::size_t{1});
        const Value balancer = object(document, "deploy/base/a/web/service-lb.yaml");
        QCOMPARE(at(balancer, "spec/type"), Value("LoadBalancer"));
        QCOMPARE(at(balancer, "spec/ports/0/port"), Value(443));
        QCOMPARE(at(balancer, "spec/ports/0/targetPort"), Value("http"));
    }

    void foreignImagesAreProbedAsTheDesignSays_data()
    {
        QTest::addColumn<std::string>("fields");
        QTest::addColumn<std::string>("probe");
        QTest::addColumn<std::string>("value");
        QTest::newRow("path") << std::string("health: {http: /ok}")
                              << std::string("readinessProbe/httpGet/path") << std::string("/ok");
        QTest::newRow("a path is no sign of life")
            << std::string("health: {http: /ok}") << std::string("livenessProbe/tcpSocket/port")
            << std::string("http");
        QTest::newRow("port") << std::string("ports: {a: 1024, b: 1025}, health: {tcp: b}")
                              << std::string("readinessProbe/tcpSocket/port") << std::string("b");
        QTest::newRow("nothing said")
            << std::string("ports: {a: 1024, b: 1025}")
            << std::string("startupProbe/tcpSocket/port") << std::string("a");
    }
    void foreignImagesAreProbedAsTheDesignSays()
    {
        QFETCH(std::string, fields);
        QFETCH(std::string, probe);
        QFETCH(std::string, value);
        const Document document =
            small("    services:\n      web: {image: \"x:1\", " + fields + "}\n");
        const Value deployment = object(document, "deploy/base/a/web/deployment.yaml");
        QCOMPARE(at(deployment, "spec/template/spec/containers/0/" + probe), Value(value));
    }

    void aPortForUdpAloneIsNotProbed()
    {
        const Document document =
            small("    services:\n      web: {image: \"x:1\", ports: {udp: 5000}}\n");
        const Value container = at(object(document, "deploy/base/a/web/deployment.yaml"),
                                   "spec/template/spec/containers/0");
        QVERIFY(!container.find("livenessProbe"));
        QCOMPARE(at(container, "ports/0/protocol"), Value("UDP"));
    }

    void generatedServicesDrainByThemselvesOthersSleep_data()
    {
        QTest::addColumn<std::string>("version");
        QTest::addColumn<bool>("sleeps");
        QTest::newRow("1.34") << std::string("1.34") << true;
        QTest::newRow("1.29") << std::string("1.29") << false;
    }
    void generatedServicesDrainByThemselvesOthersSleep()
    {
        QFETCH(std::string, version);
        QFETCH(bool, sleeps);
        const Document document = small("    services: {own: {}, other: {image: \"x:1\"}}\n",
                                        "kubernetes: \"" + version + "\"\n");
        const std::string hook = "spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds";
        const Value own = object(document, "deploy/base/a/own/deployment.yaml");
        const Value other = object(document, "deploy/base/a/other/deployment.yaml");
        QCOMPARE(at(own, hook), Value());
        QCOMPARE(at(other, hook), sleeps ? Value(5) : Value());
        const auto grace = at(own, "spec/template/spec/terminationGracePeriodSeconds").asInt();
        QVERIFY(grace > runtime::terminationGraceSeconds);
    }

    void dollarsReachTheProgram_data()
    {
        QTest::addColumn<std::string>("drawn");
        QTest::addColumn<std::string>("written");
        QTest::newRow("reference") << std::string("$(HOME)") << std::string("$$(HOME)");
        QTest::newRow("escaped") << std::string("$$(HOME)") << std::string("$$$$(HOME)");
        QTest::newRow("pair") << std::string("a$$") << std::string("a$$$$");
        QTest::newRow("alone") << std::string("5$ $HOME") << std::string("5$ $HOME");
    }
    void dollarsReachTheProgram()
    {
        QFETCH(std::string, drawn);
        QFETCH(std::string, written);
        QCOMPARE(kubernetes::escapeEnv(drawn), written);
    }

    void aliasesLeadToTheOtherNamespace()
    {
        const Document document = designFromFile(here + "designs/product.moldloft.yaml");
        QCOMPARE(
            at(object(document, "deploy/base/tickets/charges/service.yaml"), "spec/externalName"),
            Value("charges.payments.svc.cluster.local"));
        QCOMPARE(
            at(object(document, "deploy/base/tickets/stripe/service.yaml"), "spec/externalName"),
            Value("api.stripe.com"));
    }

    void tlsIsWhatTheDesignSays_data()
    {
        QTest::addColumn<std::string>("tls");
        QTest::addColumn<std::string>("secret");
        QTest::addColumn<std::string>("issuer");
        QTest::newRow("none") << std::string("false") << std::string() << std::string();
        QTest::newRow("default certificate")
            << std::string("true") << std::string() << std::string();
        QTest::newRow("secret") << std::string("{secret: mine}") << std::string("mine")
                                << std::string();
        QTest::newRow("issuer") << std::string("{issuer: le}") << std::string("in-tls")
                                << std::string("le");
    }
    void tlsIsWhatTheDesignSays()
    {
        QFETCH(std::string, tls);
        QFETCH(std::string, secret);
        QFETCH(std::string, issuer);
        const Document document = small(
            "    services: {web: {}}\n    ingresses:\n      in: {host: x.example.com, tls: " + tls +
            ", rules: [{path: /, to: web}]}\n");
        const Value ingress = object(document, "deploy/base/a/in/ingress.yaml");
        QCOMPARE(at(ingress, "spec/ingressClassName"), Value());
        QCOMPARE(at(ingress, "spec/tls/0/hosts/0"), tls == "false" ? Value() : "x.example.com");
        QCOMPARE(at(ingress, "spec/tls/0/secretName").scalarText(), secret);
        const Value annotations = at(ingress, "metadata/annotations");
        const Value *found = annotations.find("cert-manager.io/cluster-issuer");
        QCOMPARE(found ? found->asString() : "", issuer);
    }

    void timeoutsAreWhatTheControllerTakes_data()
    {
        QTest::addColumn<std::string>("controller");
        QTest::addColumn<std::string>("annotations"); // of the rule that has a timeout
        const std::string nginx = "nginx.ingress.kubernetes.io/proxy-";
        QTest::newRow("none named")
            << std::string() << nginx + "read-timeout=3 " + nginx + "send-timeout=3 ";
        QTest::newRow("ingress-nginx") << std::string("{class: nginx}")
                                       << nginx + "read-timeout=3 " + nginx + "send-timeout=3 ";
        QTest::newRow("Contour") << std::string("{class: contour, namespace: projectcontour}")
                                 << std::string("projectcontour.io/response-timeout=2s500ms ");
        QTest::newRow("Traefik") << std::string("{class: traefik}") << std::string();
        QTest::newRow("F5") << std::string("{class: nginx, namespace: nginx-ingress}")
                            << std::string();
    }
    void timeoutsAreWhatTheControllerTakes()
    {
        QFETCH(std::string, controller);
        QFETCH(std::string, annotations);
        const Document document = small(
            "    services: {web: {}}\n    ingresses:\n      in: {tls: {issuer: le}, rules: [{path: "
            "/, to: web}, {path: /slow, to: web, timeout: 2500ms}, {path: /none, to: web, timeout: "
            "0s}]}\n",
            controller.empty() ? "" : "cluster: {ingress: " + controller + "}\n");
        const auto told = [](const Value &ingress) {
            std::string text;
            const Value found = at(ingress, "metadata/annotations");
            for (const auto &[key, value] : found.asMap()) {
                if (key != "moldloft.dev/element")
                    text += key + '=' + value.asString() + ' ';
            }
            return text;
        };
        const Value plain = object(document, "deploy/base/a/in/ingress.yaml");
        QCOMPARE(told(plain), "cert-manager.io/cluster-issuer=le ");
        QCOMPARE(at(plain, "spec/rules/0/http/paths").size(),
                 std::size_t{annotations.empty() ? 3u : 2u});
        const auto readme = exportKubernetes(document, {})->at("deploy/README.md").bytes;
        QCOMPARE(readme.find("- a/in: 2500ms") != std::string::npos, annotations.empty());
        if (annotations.empty())
            return;
        const std::string name =
            annotations.front() == 'n' ? "in-timeout-3s" : "in-timeout-2s500ms";
        const Value slow = object(document, "deploy/base/a/in/ingress" + name.substr(2) + ".yaml");
        QCOMPARE(at(slow, "metadata/name").asString(), name);
        QCOMPARE(told(slow), annotations);
        QCOMPARE(at(slow, "spec/tls"), at(plain, "spec/tls"));
        QCOMPARE(at(slow, "spec/rules/0/http/paths").size(), std::size_t{1});
        QCOMPARE(at(slow, "spec/rules/0/http/paths/0/path"), Value("/slow"));
    }

    void timeoutsOfRoutesAreWrittenAsGatewayApiReadsThem_data()
    {
        QTest::addColumn<std::string>("drawn");
        QTest::addColumn<std::string>("request");
        QTest::newRow("seconds") << std::string("30s") << std::string("30s");
        QTest::newRow("a fraction") << std::string("1.5m") << std::string("1m30s");
        QTest::newRow("milliseconds") << std::string("100001ms") << std::string("1m40s1ms");
        QTest::newRow("less than one") << std::string("250us") << std::string("1ms");
        QTest::newRow("a day and more") << std::string("25h") << std::string("25h");
        QTest::newRow("nothing") << std::string("0s") << std::string();
    }
    void timeoutsOfRoutesAreWrittenAsGatewayApiReadsThem()
    {
        QFETCH(std::string, drawn);
        QFETCH(std::string, request);
        const Document document =
            small("    services: {web: {}}\n    ingresses:\n      in: {kind: gateway, rules: "
                  "[{path: /, to: web, timeout: " +
                      drawn + "}]}\n",
                  "cluster: {ingress: {class: some}}\n");
        const Value route = object(document, "deploy/base/a/in/http-route.yaml");
        QCOMPARE(at(route, "spec/rules/0/timeouts/request").scalarText(), request);
        QCOMPARE(at(route, "spec/rules/0/timeouts").isNull(), request.empty());
    }

    /// CloudNativePG and Strimzi make budgets themselves.
    void serversOfARabbitOperatorHaveABudget()
    {
        const Document document =
            small("    brokers:\n"
                  "      post: {engine: rabbitmq, managed: operator}\n"
                  "      one: {engine: rabbitmq, managed: operator, replicas: 1}\n"
                  "      log: {engine: kafka, managed: operator}\n"
                  "    databases:\n"
                  "      db: {engine: postgresql, managed: operator}\n"
                  "    services:\n"
                  "      s: {image: \"example/s:1\", owns: [db]}\n");
        const auto files = exportKubernetes(document, {});
        QVERIFY(files);
        const auto budgetOf = [](const std::string &overlay, const std::string &name) {
            return "deploy/overlays/" + overlay + "/changes/a/" + name + "/disruption-budget.yaml";
        };
        for (const std::string overlay : {"staging", "prod"}) {
            const Value budget = object(document, budgetOf(overlay, "post"));
            QCOMPARE(at(budget, "spec/maxUnavailable"), Value(1));
            const Value labels = at(budget, "spec/selector/matchLabels");
            QVERIFY(labels.isMap() && labels.find("app.kubernetes.io/name"));
            QCOMPARE(*labels.find("app.kubernetes.io/name"), Value("post"));
            for (const std::string name : {"one", "log", "db"})
                QVERIFY(!files->contains(budgetOf(overlay, name)));
        }
        QVERIFY(!files->contains(budgetOf("dev", "post")));
        const auto cluster = [](const std::string &servers) {
            return at(object(small("    databases: {db: {engine: postgresql, managed: operator" +
                                   servers + "}}\n"),
                             "deploy/base/a/db/cluster.yaml"),
                      "spec/enablePDB");
        };
        QCOMPARE(cluster(""), Value(true));
        QCOMPARE(cluster(", replicas: 1"), Value(false)); // it would block every drain
    }

    void anIngressThatRoutesNowhereIsNone()
    {
        const auto files = exportKubernetes(small("    ingresses: {in: {rules: []}}\n"), {});
        QVERIFY(files);
        for (const auto &[path, file] : *files)
            QVERIFY2(path.find("/in/") == std::string::npos, path.c_str());
    }

    void aGatewayWithManyRoutesHasSeveralHttpRoutes()
    {
        std::string rules;
        for (int i = 0; i < 33; ++i)
            rules += "{path: /p" + std::to_string(i) + ", to: web}, ";
        const Document document =
            small("    services: {web: {}}\n    ingresses:\n      in: {kind: gateway, rules: [" +
                      rules + "]}\n",
                  "cluster: {ingress: {class: some}}\n");
        std::size_t routes = 0;
        for (const char *suffix : {"", "-2", "-3"}) {
            const Value route =
                object(document, std::string("deploy/base/a/in/http-route") + suffix + ".yaml");
            QCOMPARE(at(route, "metadata/name").asString(), std::string("in") + suffix);
            const std::size_t count = at(route, "spec/rules").size();
            QVERIFY(count <= 16);
            routes += count;
        }
        QCOMPARE(routes, std::size_t{33});
    }

    void aServiceThatIsSwitchedOffStaysOff()
    {
        const Document document = small("    services: {web: {replicas: 0}}\n");
        const Value patch = object(document, "deploy/overlays/prod/changes/a/web/deployment.yaml");
        QCOMPARE(at(patch, "spec/replicas"), Value(0));
    }

    void namespacesEnforceTheProfileOfTheirVersion_data()
    {
        QTest::addColumn<std::string>("version");
        QTest::addColumn<std::string>("label");
        QTest::newRow("minor") << std::string("1.33") << std::string("v1.33");
        QTest::newRow("patch") << std::string("1.33.2") << std::string("v1.33");
        QTest::newRow("word") << std::string("newest") << std::string("latest");
    }
    void namespacesEnforceTheProfileOfTheirVersion()
    {
        QFETCH(std::string, version);
        QFETCH(std::string, label);
        const Document document = small("    services: {}\n", "kubernetes: \"" + version + "\"\n");
        const Value labels =
            at(object(document, "deploy/base/a/namespace.yaml"), "metadata/labels");
        QCOMPARE(labels.find("pod-security.kubernetes.io/enforce-version")->asString(), label);
    }

    void nodeLocalDnsIsAnOption()
    {
        const Document document = small("    services: {web: {}}\n");
        ExportOptions options;
        options.nodeLocalDns = true;
        const std::string path = "deploy/base/a/web/network-policy.yaml";
        const auto with = exportKubernetes(document, options)->at(path).bytes;
        const auto without = exportKubernetes(document, {})->at(path).bytes;
        QVERIFY(with.find("169.254.20.10/32") != std::string::npos);
        QVERIFY(without.find("169.254.20.10") == std::string::npos);
    }

    void namesAndValuesThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<std::string>("body");
        QTest::addColumn<std::string>("about");
        const auto row = [](const char *name, const std::string &body, const std::string &about) {
            QTest::newRow(name) << body << about;
        };
        row("long database", "    databases: {" + longName(53) + ": {engine: redis}}\n",
            "a/" + longName(53));
        row("long Service",
            "    services: {" + longName(55) +
                ": {expose: [{type: ClusterIP}, {type: NodePort}]}}\n",
            longName(55) + "-nodeport");
        row("port name", "    services: {web: {ports: {a-very-long-port-name: 8080}}}\n",
            "a-very-long-port-name");
        row("admin port", "    services: {web: {ports: {http: 9090}}}\n", "admin port");
        row("variable", "    services: {web: {env: {\"A=B\": x}}}\n", "'A=B'");
        row("reserved variable", "    services: {web: {env: {HTTP_PORT: x}}}\n", "HTTP_PORT");
        row("control character", "    services: {web: {env: {A: \"x\\x85y\"}}}\n", "a/web");
        row("secret of a database's name",
            "    databases: {web-db: {engine: redis}}\n    services: {web: {secrets: "
            "[web-db-credentials]}}\n",
            "web-db-credentials");
        row("one object twice",
            "    services: {web: {expose: [{type: ClusterIP}, {type: NodePort}]}, web-nodeport: "
            "{expose: [{type: ClusterIP}]}}\n",
            "a/web and a/web-nodeport");
        row("policy of the namespace", "    services: {default-deny: {}}\n", "a/default-deny");
        row("external host", "    externals: {out: {host: \"10.0.0.1\"}}\n", "10.0.0.1");
        row("external to nothing", "    externals: {out: {alias: b/none}}\n", "a/out");
        row("gateway without class",
            "    services: {web: {}}\n    ingresses: {in: {kind: gateway, rules: [{path: /, to: "
            "web}]}}\n",
            "cluster.gateway.class");
        row("port that is not offered",
            "    services: {web: {}}\n    ingresses: {in: {rules: [{path: /, to: web, port: "
            "81}]}}\n",
            "81");
        row("two containers", "    services: {web: {sidecars: [{name: web, image: \"x:1\"}]}}\n",
            "web");
        row("health of no port", "    services: {web: {image: \"x:1\", health: {tcp: z}}}\n",
            "'z'");
    }
    void namesAndValuesThatDoNotFitAreRefused()
    {
        QFETCH(std::string, body);
        QFETCH(std::string, about);
        const std::string said = refusal(small(body));
        QVERIFY2(said.find(about) != std::string::npos, said.c_str());
    }

    void theLongestNamesThatFitAreTaken()
    {
        const Document document =
            small("    databases: {" + longName(52) + ": {engine: postgresql}}\n    services: {" +
                  longName(54) + "y: {owns: [" + longName(52) + "]}}\n");
        QCOMPARE(refusal(document), std::string());
    }

    void aPatchThatHitsNothingIsRefusedWithItsPlace()
    {
        const std::string body = "    services: {web: {}}\n";
        const std::string patches =
            "patches:\n"
            "  - {target: {kind: Deployment, name: web}, merge: {spec: {paused: true}}}\n"
            "  - {target: {kind: Deployment, namespace: b, name: web}, merge: {spec: {}}}\n"
            "  - {target: {kind: Deployment, name: wev}, merge: {spec: {}}}\n";
        const Document document = small(body, patches);
        QVERIFY(refusal(document).starts_with("patches/1: "));
        const auto problems = patchProblems(document);
        QCOMPARE(problems.size(), 2U);
        QVERIFY(problems[0].patch == 1 && problems[1].patch == 2 && problems[1].isMissed);
        const std::string one = "patches: [{target: {kind: Deployment, name: wev}, merge: {}}]\n";
        QVERIFY(refusal(small(body, one)).find("a Deployment called web") != std::string::npos);
    }

    void theDesignsPatchHasTheLastWord()
    {
        NEEDS_KUBECTL();
        const Document document = small(
            "    services: {web: {replicas: 2}}\n",
            "patches: [{target: {kind: Deployment, name: web}, merge: {kind: Wrong, metadata: "
            "{name: other, labels: {tier: front}}, spec: {replicas: 1}}}]\n");
        QTemporaryDir folder;
        writeFiles(*exportKubernetes(document, optionsWithSecrets()), folder.path().toStdString());
        const std::string prod = rendered(folder.path().toStdString(), "prod");
        QVERIFY(prod.find("\n  replicas: 1\n") != std::string::npos);
        QVERIFY(prod.find("\n    tier: front\n") != std::string::npos);
        QVERIFY(prod.find("name: other") == std::string::npos);
    }

    void aSecondOwnerAndAUserGetNothing()
    {
        const Document document = small("    databases: {db: {engine: postgresql}}\n    services: "
                                        "{one: {owns: [db]}, two: {owns: [db]}, three: {uses: "
                                        "[db]}}\n");
        const auto files = exportKubernetes(document, {});
        for (const char *name : {"two", "three"}) {
            const std::string folder = std::string("deploy/base/a/") + name;
            for (const char *file : {"/deployment.yaml", "/network-policy.yaml"}) {
                const std::string &text = files->at(folder + file).bytes;
                QVERIFY2(text.find("db") == std::string::npos, text.c_str());
            }
        }
        const Value policy = object(document, "deploy/base/a/db/network-policy.yaml");
        QCOMPARE(at(policy, "spec/ingress").size(), std::size_t{1});
        QCOMPARE(at(policy, "spec/ingress/0/from").size(), std::size_t{1});
    }

    void whatHasNoOperatorIsRefused()
    {
        const auto refused = [](const std::string &body) { return refusal(small(body)); };
        QVERIFY(refused("    databases: {db: {engine: redis, managed: operator}}\n")
                    .starts_with("a/db: no operator that the export knows runs this engine."));
        QVERIFY(refused("    brokers: {bus: {engine: nats, managed: operator}}\n")
                    .starts_with("a/bus: no operator"));
        QVERIFY(refused("    databases: {db: {engine: mariadb, managed: external}}\n")
                    .starts_with("a/db: it is managed externally, and has no host."));
        QCOMPARE(refused("    databases: {db: {engine: postgresql, managed: operator}}\n"), "");
    }

    void whatAnOwnerNeedsOfAServerOutside()
    {
        const Document document =
            small("    databases: {db: {engine: mariadb, managed: external, host: db.example.com, "
                  "port: 3307, database: shop, user: app, cidrs: [10.1.0.0/16]}}\n"
                  "    services: {web: {owns: [db]}}\n");
        const Value env = at(object(document, "deploy/base/a/web/deployment.yaml"),
                             "spec/template/spec/containers/0/env");
        std::map<std::string, std::string> values;
        for (const Value &entry : env.asList())
            values[entry.find("name")->asString()] = entry.find("value")->scalarText();
        QCOMPARE(values["DB_HOST"], "db.example.com");
        QCOMPARE(values["DB_PORT"], "3307");
        QCOMPARE(values["DB_NAME"], "shop");
        QCOMPARE(values["DB_USER"], "app");
        const Value policy = object(document, "deploy/base/a/web/network-policy.yaml");
        QCOMPARE(at(policy, "spec/egress/1/to/0/ipBlock/cidr").asString(), "10.1.0.0/16");
        QCOMPARE(at(policy, "spec/egress/1/ports/0/port").asInt(), 3307);
        const auto files = *exportKubernetes(document, {});
        QVERIFY(!files.contains("deploy/base/a/db/stateful-set.yaml"));
        QVERIFY(!files.contains("deploy/base/a/db/network-policy.yaml"));
    }

    void secretsOfAStoreAreNoFilesOfKustomize()
    {
        const std::string body = "    databases: {db: {engine: postgresql}, big: {engine: "
                                 "postgresql, managed: operator}}\n"
                                 "    services: {web: {owns: [db, big], secrets: [key]}}\n";
        const Document document = small(
            body, "secrets: {store: vault, from: external-secrets, prefix: p/, refresh: 90s}\n");
        const Value one = object(document, "deploy/base/a/db/external-secret-db-credentials.yaml");
        QCOMPARE(at(one, "spec/secretStoreRef/name").asString(), "vault");
        QCOMPARE(at(one, "spec/secretStoreRef/kind").asString(), "ClusterSecretStore");
        QCOMPARE(at(one, "spec/refreshInterval").asString(), "90s");
        QCOMPARE(at(one, "spec/target/name").asString(), "db-credentials");
        QCOMPARE(at(one, "spec/data/0/remoteRef/key").asString(), "p/a/db-credentials");
        QCOMPARE(at(one, "spec/data/0/remoteRef/property").asString(), "password");
        QVERIFY(at(one, "spec/target/template").isNull());
        const Value basic =
            object(document, "deploy/base/a/big/external-secret-big-credentials.yaml");
        QCOMPARE(at(basic, "spec/target/template/type").asString(), "kubernetes.io/basic-auth");
        QCOMPARE(at(basic, "spec/target/template/data/username").asString(), "big");
        // the operator copies them from the ExternalSecret only where there is no template
        QCOMPARE(at(basic, "spec/target/template/metadata/labels"), at(basic, "metadata/labels"));
        const auto files = *exportKubernetes(document, {});
        QVERIFY(files.contains("deploy/base/a/web/external-secret-key.yaml"));
        const std::string &prod = files.at("deploy/overlays/prod/kustomization.yaml").bytes;
        QVERIFY(prod.find("secretGenerator") == std::string::npos);
        const std::string &readme = files.at("deploy/README.md").bytes;
        for (const char *line :
             {"| `p/a/db-credentials` | `password` | a/db |",
              "| `p/a/db-admin` | `password` | a/db |", "| `p/a/key` | `key` | a/web |"})
            QVERIFY2(readme.find(line) != std::string::npos, line);
        for (const ManifestFormat format :
             {ManifestFormat::Kustomize, ManifestFormat::Helm, ManifestFormat::Plain}) {
            ExportOptions options;
            options.format = format;
            const auto made = *exportKubernetes(document, options);
            const std::string &said = made.at("deploy/README.md").bytes;
            QVERIFY(said.find("make-secrets.sh") == std::string::npos);
            QVERIFY(said.find("secrets-manifest.sh") == std::string::npos);
        }
        QVERIFY(refusal(small(body, "secrets: external-secrets\n"))
                    .starts_with("secrets: they come from a store"));
    }

    void sealingMakesWhatKustomizeTakes()
    {
        NEEDS_KUBECTL();
        const Document document =
            small("    databases: {db: {engine: postgresql, managed: operator}}\n"
                  "    services: {web: {owns: [db], secrets: [key]}}\n",
                  "secrets: sealed-secrets\n");
        const QTemporaryDir folder;
        const std::string root = folder.path().toStdString();
        writeFiles(*exportKubernetes(document, optionsWithSecrets()), root);
        QVERIFY(rendered(root, "prod").find("kind: Secret") == std::string::npos);
        // stands in for the program that asks the controller of a cluster for its key
        const std::string tool = root + "/kubeseal";
        std::ofstream(tool) << "#!/bin/sh\n"
                               "sed -e 's/^kind: Secret/kind: SealedSecret/' "
                               "-e 's/^apiVersion: v1/apiVersion: bitnami.com\\/v1alpha1/' "
                               "-e '/^data:/,$d'\n";
        std::filesystem::permissions(tool, std::filesystem::perms::owner_all);
        const auto sealedNow = runProgram({"env", "PATH=" + root + ":/usr/bin:/bin", "sh",
                                           root + "/tools/seal-secrets.sh", "prod"});
        QVERIFY2(sealedNow.status == 0, sealedNow.messages.c_str());
        const auto failed = runProgram({"env", "PATH=/usr/bin:/bin", "sh",
                                        root + "/tools/seal-secrets.sh", "prod"}); // no kubeseal
        QVERIFY(failed.status != 0);
        const std::string missing = root + "/deploy/overlays/prod/secrets/a/key/key";
        std::filesystem::rename(missing, missing + ".away");
        const auto partly = runProgram({"env", "PATH=" + root + ":/usr/bin:/bin", "sh",
                                        root + "/tools/seal-secrets.sh", "prod"});
        QVERIFY(partly.status != 0); // what was sealed before is still there
        const std::string prod = rendered(root, "prod");
        for (const char *name : {"name: key\n", "name: db-credentials\n", "kind: SealedSecret\n",
                                 "type: kubernetes.io/basic-auth\n"})
            QVERIFY2(prod.find(name) != std::string::npos, (prod + sealedNow.output).c_str());
        QVERIFY(prod.find("secret-for-tests") == std::string::npos);
    }

    void oneScriptBuildsAndLoadsTheImages()
    {
        const Document document = small("    services: {web: {}, api: {}, bought: {image: "
                                        "\"example/bought:1\"}}\n");
        const QTemporaryDir folder;
        const std::string root = folder.path().toStdString();
        writeFiles(*exportKubernetes(document, {}), root);
        for (const char *tool : {"docker", "kind"}) {
            std::ofstream(root + '/' + tool) << "#!/bin/sh\necho " << tool << " \"$@\"\ncat\n";
            std::filesystem::permissions(root + '/' + tool, std::filesystem::perms::owner_all);
        }
        const auto script = [&](const std::string &where) {
            return runProgram({"env", "PATH=" + root + ":/usr/bin:/bin", "sh",
                               root + "/tools/images.sh", where, "mine"});
        };
        const auto loaded = script("kind");
        QVERIFY2(loaded.status == 0, loaded.messages.c_str());
        for (const char *line : {"docker build --build-arg SERVICE=svc_a__web --tag "
                                 "docker.io/library/shop-a-web:0.1.0 .\n",
                                 "docker build --build-arg SERVICE=svc_a__api --tag "
                                 "docker.io/library/shop-a-api:0.1.0 .\n"})
            QVERIFY2(loaded.output.find(line) != std::string::npos, loaded.output.c_str());
        QVERIFY(loaded.output.find("kind load image-archive") != std::string::npos);
        QVERIFY(loaded.output.find("--name mine") != std::string::npos);
        QVERIFY(loaded.output.find("bought") == std::string::npos);
        QCOMPARE(script("push").status, 3); // there is no registry
        QCOMPARE(script("nowhere").status, 2);
    }

    void theReadmeNamesEveryEdge()
    {
        const Document document = designFromFile(here + "designs/product.moldloft.yaml");
        const std::string text = exportKubernetes(document, {})->at("deploy/README.md").bytes;
        for (const char *row : {"| tickets/orders | tickets/orders-db | 5432 | owns it |",
                                "| tickets/orders | payments/charges | 8080 | call, as `charges` |",
                                "| tickets/orders | payments/ledger | 4222 | events |",
                                "| tickets/public (pods of namespace traefik) | tickets/client | "
                                "3000 | route |"})
            QVERIFY2(text.find(row) != std::string::npos, row);
        QVERIFY(text.find("| payments/charges | tickets/orders |") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
