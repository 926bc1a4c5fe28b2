#include <QtTest>

#include <algorithm>
#include <set>

#include "../export_kubernetes/design_loader.h"
#include "export/explain/explain.h"

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
