#include <QtTest>

#include <algorithm>
#include <set>

#include "../export_kubernetes/design_loader.h"
#include "export/explain/explain.h"
#include "export/explain/explained_file.h"
#include "export/kubernetes/export_kubernetes.h"

using namespace moldloft;
using namespace moldloft::explain;
using namespace moldloft::testing;

namespace
{

const std::string designs = MOLDLOFT_SOURCE_DIR "/tests/export_kubernetes/designs/";

Explanation explained(const Document &document, const std::string &question,
                      const std::string &overlay = "dev")
{
    auto made = explain::explain(document, {}, question, overlay);
    if (!made)
        throw std::runtime_error(toString(made.error()));
    return std::move(*made);
}

/// The first cause of the one field that the question names.
std::string nearest(const Document &document, const std::string &question,
                    const std::string &overlay = "dev")
{
    const Explanation made = explained(document, question, overlay);
    if (made.leaves.size() != 1 || made.leaves.front().causes.empty())
        return "(" + std::to_string(made.leaves.size()) + " fields)";
    return made.leaves.front().causes.front().message.text();
}

std::string errorOf(const Document &document, const std::string &question)
{
    const auto made = explain::explain(document, {}, question, "dev");
    return made ? std::string("(none)")
                : made.error().message.text() + " " + made.error().hint.text();
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfEveryObjectIsExplained_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("overlay");
        for (const std::string overlay : {"dev", "prod"})
            QTest::addRow("product in %s", overlay.c_str())
                << designs + "product.moldloft.yaml" << overlay;
        QTest::newRow("zoo") << designs + "zoo.moldloft.yaml" << std::string("prod");
        QTest::newRow("works") << designs + "works.moldloft.yaml" << std::string("prod");
        QTest::newRow("hands") << designs + "hands.moldloft.yaml" << std::string("prod");
    }
    void everyFieldOfEveryObjectIsExplained()
    {
        QFETCH(std::string, path);
        QFETCH(std::string, overlay);
        const Document document = designFromFile(path);
        std::set<std::string> unexplained; // src/export/explain/reasons.cpp wants a line for each
        std::size_t fields = 0;
        const auto objects = objectsOf(document, {}, overlay);
        QVERIFY2(objects, objects ? "" : objects.error().message.c_str());
        for (const Object &object : *objects) {
            const Explanation made = explained(document, object.title(), overlay);
            QVERIFY(!made.leaves.empty());
            for (const Leaf &leaf : made.leaves) {
                ++fields;
                if (leaf.causes.empty() && leaf.reason.empty())
                    unexplained.insert(object.kind + ' ' + leaf.path);
            }
        }
        for (const std::string &one : unexplained)
            qWarning("%s", one.c_str());
        QVERIFY(fields > 100);
        QCOMPARE(unexplained.size(), 0U);
    }

    void aValueComesFromWhatIsDrawn()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        const std::string pod = "deploy/orders.spec.template.spec.";
        QCOMPARE(nearest(design, pod + "containers[orders].env[ORDERS_DB_HOST].value"),
                 "tickets/orders owns orders-db");
        QCOMPARE(nearest(design, pod + "containers[orders].env[GREETING].value"),
                 "`env.GREETING: hello` of tickets/orders");
        QCOMPARE(nearest(design, pod + "initContainers[proxy].image"),
                 "`sidecars.0.image: envoyproxy/envoy:v1.31.0` of tickets/orders");
        QCOMPARE(nearest(design, pod + "securityContext.runAsUser"),
                 "the default of `security.uid`, which tickets/orders does not say");
        QCOMPARE(nearest(design, "deploy/orders.spec.minReadySeconds"),
                 "the patch of Deployment orders");
        QCOMPARE(nearest(design, "hpa/orders.spec.maxReplicas"),
                 "`autoscale.max: 6` of tickets/orders");
        QCOMPARE(nearest(design, "svc/stripe.spec.externalName"),
                 "`host: api.stripe.com` of tickets/stripe");
        QCOMPARE(nearest(design, "ing/public.spec.rules[0].host"),
                 "`host: ticketing.example.com` of tickets/public");
    }

    void aPatchIsNamedByItsPlaceInTheDesign()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        Settings settings = design.settings();
        const auto place = [&] {
            const Document asked = design.withSettings(settings);
            return explained(asked, "deploy/orders.spec.minReadySeconds")
                .leaves.front()
                .causes.front()
                .path;
        };
        const auto ours = std::ranges::find_if(settings.patches, [](const Patch &patch) {
            return patch.target.kind == "Deployment" && patch.target.name == "orders";
        });
        QVERIFY(ours != settings.patches.end());
        std::rotate(settings.patches.begin(), ours, ours + 1); // to the front
        QCOMPARE(place(), "patches/0");
        Patch other = settings.patches.front();
        other.target.name = "client";
        settings.patches.insert(settings.patches.begin(), other);
        QCOMPARE(place(), "patches/1");
    }

    void aDefaultIsOneOfTheField()
    {
        const Document design = designFromFile(designs + "zoo.moldloft.yaml");
        const Explanation made = explained(design, "deploy/plants/gardener.spec.replicas");
        QCOMPARE(made.leaves.size(), 1U);
        for (const Cause &cause : made.leaves.front().causes)
            QVERIFY2(cause.path != "autoscale/max", cause.message.text().c_str());
        QCOMPARE(made.leaves.front().causes.front().message.text(),
                 "the default of `replicas`, which plants/gardener does not say");
        QCOMPARE(nearest(design, "deploy/plants/gardener.spec.template.spec.containers[0].ports[0]."
                                 "containerPort"),
                 "the default of `ports`, which plants/gardener does not say");
        QCOMPARE(nearest(design, "deploy/plants/gardener.spec.template.spec.containers[0]."
                                 "readinessProbe.httpGet.path"),
                 "no `health.http` of plants/gardener");
        QCOMPARE(nearest(design, "deploy/plants/gardener.spec.template.spec.containers[0].image"),
                 "the default of `image`, which plants/gardener does not say");
    }

    void jobsAndTopicsAreAskedForToo()
    {
        const Document works = designFromFile(designs + "works.moldloft.yaml");
        QCOMPARE(nearest(works, "cj/sweep.spec.schedule"),
                 "`run.cron: */20 1-5 * * MON` of mill/sweep");
        QCOMPARE(nearest(works, "job/prepare.spec.backoffLimit"),
                 "the default of `run.backoffLimit`, which mill/prepare does not say");
        QCOMPARE(nearest(works, "pvc/wheel-sacks.spec.resources.requests.storage"),
                 "`volumes.sacks.size: 5Gi` of mill/wheel");
        const Document hands = designFromFile(designs + "hands.moldloft.yaml");
        QVERIFY(!explained(hands, "kt/shop/shop.placed.spec.partitions").leaves.empty());
        QVERIFY(!explained(hands, "kafkatopic/shop.placed").leaves.empty());
        QVERIFY(errorOf(hands, "kt/shop/shop.plced.spec").find("shop.placed") != std::string::npos);
    }

    void whatIsLeftOutIsExplainedToo()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        QCOMPARE(errorOf(design, "deploy/orders.spec.replicas"),
                 "spec has no `replicas`. It is left out: `autoscale` of tickets/orders.");
        QCOMPARE(
            errorOf(design, "sts/orders-db.spec.volumeClaimTemplates[0].spec.storageClassName"),
            "spec.volumeClaimTemplates[0].spec has no `storageClassName`. It is left out: "
            "the default of `storageClass`, which tickets/orders-db does not say.");
        QCOMPARE(errorOf(design, "deploy/orders.spec.replica"),
                 "spec has no `replica`. It has revisionHistoryLimit, selector, strategy, template "
                 "and minReadySeconds.");
    }

    void aRuleOfAPolicyComesFromItsEdge()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        const Explanation made = explained(design, "netpol/tickets/orders-db");
        bool found = false;
        for (const Leaf &leaf : made.leaves) {
            if (leaf.path.starts_with("spec/ingress/0/from/0")) {
                found = true;
                QCOMPARE(leaf.causes.front().message.text(), "tickets/orders owns orders-db");
                QVERIFY(leaf.causes.front().kind == Cause::Kind::Drawn);
            }
        }
        QVERIFY(found);
    }

    void anObjectStandsThereBecauseOfWhatIsDrawn()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        const Explanation scaler = explained(design, "hpa/orders");
        const auto isAutoscale = [](const Cause &cause) { return cause.path == "autoscale"; };
        QVERIFY(std::ranges::any_of(scaler.stands, isAutoscale));
        QCOMPARE(scaler.object.element, "tickets/orders");
    }

    void whatIsOtherwiseElsewhereIsSaid()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        const Explanation made = explained(
            design, "deploy/orders.spec.template.spec.containers[orders].imagePullPolicy", "dev");
        QCOMPARE(made.leaves.size(), 1U);
        QCOMPARE(made.leaves.front().value.asString(), "IfNotPresent");
        QCOMPARE(made.leaves.front().elsewhere.size(), 2U);
        QCOMPARE(made.leaves.front().elsewhere.back().second.asString(), "Always");
    }

    void aSecretSaysWhereItsValueComesFromAndNeverTheValue()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        const Explanation made = explained(design, "secret/tickets/orders-db-credentials", "prod");
        QCOMPARE(made.object.element, "tickets/orders-db");
        QCOMPARE(made.object.file,
                 "deploy/overlays/prod/secrets/tickets/orders-db-credentials/password");
        const auto password = std::ranges::find(made.leaves, "data/password", &Leaf::path);
        QVERIFY(password != made.leaves.end());
        QCOMPARE(password->value.asString(), "(the file in base64)");
        QVERIFY(password->causes.empty());
        QVERIFY(password->reason.text().find("git ignores") != std::string::npos);
    }

    void theFieldThatIsCalledSoIsNearest()
    {
        const Document design =
            designFromFile(MOLDLOFT_SOURCE_DIR "/templates/designs/ticketing.moldloft.yaml");
        QCOMPARE(nearest(design, "deploy/orders.spec.replicas"), "`replicas: 2` of tickets/orders");
    }

    void everyLineOfAGeneratedFileIsExplained()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        const auto files = exportKubernetes(design, {});
        QVERIFY(files);
        std::size_t lines = 0;
        for (const char *path : {"deploy/base/tickets/orders/deployment.yaml",
                                 "deploy/base/tickets/orders-db/network-policy.yaml",
                                 "deploy/overlays/prod/changes/tickets/orders/deployment.yaml"}) {
            QVERIFY2(files->contains(path), path);
            const std::string &text = files->at(path).bytes;
            const auto file = ExplainedFile::of(design, {}, path, text);
            QVERIFY2(file, path);
            const auto count = static_cast<std::size_t>(std::ranges::count(text, '\n'));
            for (std::size_t line = 0; line < count; ++line) {
                const auto reason = file->at(line);
                QVERIFY2(reason && !reason->place.empty(),
                         (path + (':' + std::to_string(line))).c_str());
                ++lines;
            }
            QVERIFY(!file->at(count + 1));
        }
        QVERIFY(lines > 150);
    }

    void aLineSaysItsFieldAndAPatchsLineToo()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        const auto files = exportKubernetes(design, {});
        const auto reasonOf = [&](const std::string &path, const std::string &wanted) {
            const std::string &text = files->at(path).bytes;
            const auto at = static_cast<long>(text.find(wanted));
            const auto line = std::count(text.begin(), text.begin() + at, '\n');
            const auto reason =
                ExplainedFile::of(design, {}, path, text)->at(static_cast<std::size_t>(line));
            return reason ? reason.value() : LineReason{};
        };
        const LineReason owns =
            reasonOf("deploy/base/tickets/orders/deployment.yaml", "name: ORDERS_DB_HOST");
        QCOMPARE(owns.place, "spec.template.spec.containers[orders].env[ORDERS_DB_HOST].name");
        QCOMPARE(owns.causes.front().message.text(), "tickets/orders owns orders-db");
        const LineReason pull = reasonOf(
            "deploy/overlays/prod/changes/tickets/orders/deployment.yaml", "imagePullPolicy");
        QCOMPARE(pull.place, "spec.template.spec.containers[orders].imagePullPolicy");
        QCOMPARE(pull.value.asString(), "Always");
        QVERIFY(!pull.reason.empty());
        QCOMPARE(pull.elsewhere.front().first, "dev");
        // a line above others has what they have
        QVERIFY(!reasonOf("deploy/base/tickets/orders/deployment.yaml", "\nspec:").causes.empty());
    }

    void whatIsNoObjectIsNotExplained()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        QVERIFY(!ExplainedFile::of(design, {}, "deploy/base/kustomization.yaml",
                                   "apiVersion: v1\nkind: Kustomization\nmetadata: {name: x}\n"));
        QVERIFY(!ExplainedFile::of(design, {}, "services/x.cpp", "int x;"));
        QVERIFY(!ExplainedFile::of(design, {}, "deploy/base/a.yaml", "kind: Deployment\n"));
    }

    void aWrongQuestionIsAnsweredWithWhatIsNear()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        QVERIFY(errorOf(design, "deploymnt/orders").ends_with("Did you mean `deployment`?"));
        QVERIFY(errorOf(design, "deploy/ordres")
                    .ends_with("Did you mean `deployment/tickets/orders`?"));
        QVERIFY(errorOf(design, "deploy/payments/orders")
                    .ends_with("Did you mean `deployment/tickets/orders`?"));
        QVERIFY(
            errorOf(design, "netpol/default-deny").find("networkpolicy/payments/default-deny") !=
            std::string::npos);
        QVERIFY(errorOf(design, "deploy/orders.spec.stategy").ends_with("`strategy`?"));
        QVERIFY(errorOf(design, "deploy/orders.spec.template.spec.containers[x].image")
                    .find("containers has no `x`") != std::string::npos);
        QVERIFY(errorOf(design, "orders").find("KIND/NAMESPACE/NAME") != std::string::npos);
    }

    void keysWithDotsAndSlashesAreKeys()
    {
        const Document design = designFromFile(designs + "product.moldloft.yaml");
        const Explanation made =
            explained(design, "deploy/orders.metadata.annotations.moldloft.dev/element");
        QCOMPARE(made.leaves.size(), 1U);
        QCOMPARE(made.leaves.front().value.asString(), "tickets/orders");
        QCOMPARE(shownPath(made.object.value, made.place),
                 "metadata.annotations.moldloft.dev/element");
    }
};

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
