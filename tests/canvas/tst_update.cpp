#include <QtTest>

#include "canvas/auto_layout.h"
#include "canvas/designs.h"
#include "canvas/hit_test.h"
#include "canvas/plain_measure.h"

using namespace moldloft;
using namespace moldloft::testing;
using canvas::Point;
using canvas::Rect;

/// updateScene against buildScene, over random changes.
class UpdateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterRandomChangesNodesAreThoseOfANewScene_data();
    void afterRandomChangesNodesAreThoseOfANewScene();
    void whatIsUntouchedIsShared();
    void anEditedCallShowsItsNewTimeout();
    void aFoldedNamespaceIsOneBox();
    void linesIntoAFoldedNamespaceBecomeOne();

private:
    /// A service that calls another, somewhere near it, and that this one calls.
    static void addBeside(Document &document, Layout &layout, const Record &beside, int number)
    {
        Record added;
        added.ns = beside.ns;
        added.name = "added-" + std::to_string(number);
        added.body = Service();
        added.as<Service>()->calls.push_back({{beside.name}, {}, {}, {}});
        document = document.with(added);
        Placement place = layout.find(beside.id).value_or(Placement{});
        place.x += 4.0 * number - 60;
        place.y += 120;
        layout = layout.with(document.findObject(added.ns, added.name)->id, place);
        Record caller = *document.all(ElementKind::Service).back();
        caller.as<Service>()->calls.push_back({{beside.name}, {}, 1, {}});
        document = document.with(caller);
    }
    PlainMeasure m_measure;
};

namespace
{

/// Everything but the ports, which follow the lines.
bool sameNode(canvas::SceneNode a, canvas::SceneNode b)
{
    a.ports.clear();
    b.ports.clear();
    return a == b;
}

QString fault(const canvas::Scene &scene)
{
    const canvas::HitTest index(scene);
    for (std::size_t e = 0; e < scene.edges.size(); ++e) {
        const canvas::SceneEdge &edge = scene.edges[e];
        if (edge.points.size() < 2)
            return "a line without points";
        const auto isPort = [&](ElementId id, Point at) {
            const auto &ports = scene.node(id)->ports;
            return std::any_of(ports.begin(), ports.end(),
                               [&](const canvas::ScenePort &port) { return port.at == at; });
        };
        if (!isPort(edge.start, edge.points.front()) || !isPort(edge.end, edge.points.back()))
            return QStringLiteral("a line ends beside its port");
        for (std::size_t i = 0; i + 1 < edge.points.size(); ++i) {
            const Rect piece = Rect::between(edge.points[i], edge.points[i + 1]);
            if (piece.width > 0.01 && piece.height > 0.01)
                return QStringLiteral("a line runs aslant");
            if (!edge.bounds.contains(piece))
                return QStringLiteral("a line leaves its bounds");
            const auto found = index.edgesIn(piece);
            if (std::find(found.begin(), found.end(), e) == found.end())
                return QStringLiteral("a line is not found where it is");
        }
        if (!scene.bounds.contains(edge.bounds))
            return QStringLiteral("the bounds are too small");
    }
    for (std::size_t n = 0; n < scene.nodes.size(); ++n) {
        const auto found = index.nodesIn(scene.nodes[n].box);
        if (std::find(found.begin(), found.end(), n) == found.end())
            return QStringLiteral("a node is not found where it is");
    }
    return {};
}

} // namespace

void UpdateTest::afterRandomChangesNodesAreThoseOfANewScene_data()
{
    QTest::addColumn<int>("services");
    for (const int services : {6, 30, 60})
        QTest::addRow("%d services", services) << services;
}

void UpdateTest::afterRandomChangesNodesAreThoseOfANewScene()
{
    QFETCH(int, services);
    Document document = randomDesign(services, 11);
    Layout layout = canvas::arrange(document, m_measure);
    canvas::Scene scene = canvas::buildPlacedScene(document, layout, m_measure);
    std::uint64_t state = 7;
    const auto next = [&state](std::size_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state >> 33) % below);
    };
    for (int step = 0; step < 40; ++step) {
        const Record &record = *document.records()[next(document.records().size())];
        if (const auto place = layout.find(record.id); place && next(3)) {
            Placement moved = *place;
            moved.x += 4.0 * static_cast<double>(next(60)) - 120;
            moved.y += 4.0 * static_cast<double>(next(60)) - 120;
            layout = layout.with(record.id, moved);
        } else if (record.as<Service>()) {
            Record edited = record;
            edited.as<Service>()->replicas = static_cast<int>(next(9)) + 1;
            if (!edited.as<Service>()->calls.empty())
                edited.as<Service>()->calls[0].retries = static_cast<int>(next(4));
            document = document.with(edited);
        } else if (record.as<Namespace>() && next(4) == 0) {
            Placement folded = *layout.find(record.id);
            folded.folded = !folded.folded;
            layout = layout.with(record.id, folded);
        } else if (!record.as<Namespace>() && next(3) == 0) {
            document = removeElements(document, {record.id});
        }
        if (next(4) == 0 && !document.all(ElementKind::Service).empty())
            addBeside(document, layout, *document.all(ElementKind::Service).front(), step);
        scene = canvas::updateScene(document, layout, m_measure, scene);
        const canvas::Scene anew = canvas::buildPlacedScene(document, layout, m_measure);
        QCOMPARE(scene.nodes.size(), anew.nodes.size());
        for (std::size_t i = 0; i < anew.nodes.size(); ++i)
            QVERIFY(sameNode(scene.nodes[i], anew.nodes[i]));
        QVERIFY(scene.namespaces == anew.namespaces);
        QCOMPARE(scene.edges.size(), anew.edges.size());
        for (std::size_t i = 0; i < anew.edges.size(); ++i) {
            QCOMPARE(scene.edges[i].start, anew.edges[i].start);
            QCOMPARE(scene.edges[i].end, anew.edges[i].end);
            QCOMPARE(scene.edges[i].label, anew.edges[i].label);
        }
        QCOMPARE(fault(scene), QString());
        QCOMPARE(fault(anew), QString());
    }
}

void UpdateTest::whatIsUntouchedIsShared()
{
    const Document document = randomDesign(200, 3);
    const Layout layout = canvas::arrange(document, m_measure);
    const canvas::Scene before = canvas::buildPlacedScene(document, layout, m_measure);
    const Record &service = *document.all(ElementKind::Service).front();
    Placement place = *layout.find(service.id);
    place.x += 8;
    const canvas::Scene after =
        canvas::updateScene(document, layout.with(service.id, place), m_measure, before);
    std::size_t shared = 0;
    for (std::size_t i = 0; i < before.nodes.size(); ++i)
        shared += before.nodes.shares(after.nodes, i);
    QVERIFY(shared > before.nodes.size() / 2);
    QVERIFY(shared < before.nodes.size());
    QCOMPARE(after.node(service.id)->box.x, before.node(service.id)->box.x + 8);
}

void UpdateTest::anEditedCallShowsItsNewTimeout()
{
    const Document document = ticketing();
    const Layout layout = canvas::arrange(document, m_measure);
    const canvas::Scene before = canvas::buildPlacedScene(document, layout, m_measure);
    Record orders = *document.findObject("tickets", "orders");
    orders.as<Service>()->calls[0].retries = 1;
    const canvas::Scene after =
        canvas::updateScene(document.with(orders), layout, m_measure, before);
    bool shown = false;
    for (const canvas::SceneEdge &edge : after.edges)
        shown |= QString::fromStdString(edge.label) == QStringLiteral("500\u2009ms · 1 retry") &&
                 !edge.labelBox.empty();
    QVERIFY(shown);
}

void UpdateTest::aFoldedNamespaceIsOneBox()
{
    const Document document = ticketing();
    Layout layout = canvas::arrange(document, m_measure);
    const ElementId payments = document.findNamespace("payments")->id;
    Placement place = *layout.find(payments);
    place.folded = true;
    layout = layout.with(payments, place);
    const canvas::Scene scene = canvas::buildPlacedScene(document, layout, m_measure);
    const canvas::SceneNode *box = scene.node(payments);
    QVERIFY(box);
    QCOMPARE(box->kind, ElementKind::Namespace);
    QCOMPARE(box->detail, std::string("1 service"));
    QVERIFY(!scene.node(document.findObject("payments", "payments")->id));
    QVERIFY(scene.namespaceBox(payments)->folded);
    QCOMPARE(scene.namespaceBox(payments)->box, box->box);
    const canvas::HitTest index(scene);
    QCOMPARE(index.at(scene, box->box.center(), 1), (canvas::Hit{canvas::HitKind::Node, payments}));
    int lines = 0;
    for (const canvas::SceneEdge &edge : scene.edges) {
        if (edge.start != payments && edge.end != payments)
            continue;
        ++lines;
        const Point at = edge.start == payments ? edge.points.front() : edge.points.back();
        QVERIFY(at.x == box->box.left() || at.x == box->box.right());
    }
    QCOMPARE(lines, 3); // the alias, payment-captured and order-created
}

void UpdateTest::linesIntoAFoldedNamespaceBecomeOne()
{
    Service one;
    one.calls = {{{"back/a"}, {}, {}, {}}, {{"back/b"}, {}, {}, {}}};
    const Document document = DesignBuilder()
                                  .ns("front")
                                  .service("one", one)
                                  .ns("back")
                                  .service("a", served({}))
                                  .service("b", served({}))
                                  .document();
    Layout layout = canvas::arrange(document, m_measure);
    const ElementId back = document.findNamespace("back")->id;
    Placement place = *layout.find(back);
    place.folded = true;
    const canvas::Scene scene =
        canvas::buildPlacedScene(document, layout.with(back, place), m_measure);
    QCOMPARE(scene.edges.size(), std::size_t{1});
    QCOMPARE(scene.edges[0].count, 2);
    QCOMPARE(QString::fromStdString(scene.edges[0].label), QStringLiteral("× 2"));
}

QTEST_APPLESS_MAIN(UpdateTest)
#include "tst_update.moc"
