#include <QDir>
#include <QtTest>

#include <fstream>
#include <sstream>

#include "canvas/designs.h"
#include "canvas/scene.h"
#include "format/design_file.h"
#include "render/fonts.h"

using namespace moldloft;
using namespace moldloft::testing;
using canvas::Rect;
using canvas::Scene;
using canvas::SceneEdge;
using canvas::SceneNode;

Q_DECLARE_METATYPE(moldloft::Document)

/// The designs that one begins with are drawn as a person would draw them, with the real fonts: no
/// line and no label lies on a node that it does not belong to.
class TemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLineCrossesANode_data() { templates(); }
    void noLineCrossesANode();
    void noLabelCoversANode_data() { templates(); }
    void noLabelCoversANode();
    void noLabelCoversAnother_data() { templates(); }
    void noLabelCoversAnother();
    void nodesLieApart_data() { templates(); }
    void nodesLieApart();
    void ofThousandNodesLessThanOneLineInAHundredCrossesOne();

private:
    static void templates();
    Scene sceneOf(const Document &document) const
    {
        return canvas::buildScene(document, Layout(), m_measure);
    }
    render::FontMeasure m_measure;
};

namespace
{

/// A line passes the lane of its channel.
bool concerns(const Scene &scene, const SceneEdge &edge, const SceneNode &node)
{
    const SceneNode *start = scene.node(edge.start);
    const SceneNode *end = scene.node(edge.end);
    return node.id == edge.start || node.id == edge.end || (start && start->lane == node.id) ||
           (end && end->lane == node.id);
}

std::string nameOf(const Scene &scene, ElementId id)
{
    const SceneNode *node = scene.node(id);
    return node ? node->name : std::string("?");
}

/// "orders → payments on auth", for each line that lies on a node.
QStringList crossed(const Scene &scene)
{
    QStringList found;
    for (const SceneEdge &edge : scene.edges) {
        const SceneNode *on = nullptr;
        for (std::size_t i = 0; !on && i + 1 < edge.points.size(); ++i) {
            const Rect piece = Rect::between(edge.points[i], edge.points[i + 1]).grown(0.01);
            for (const SceneNode &node : scene.nodes) {
                if (node.box.grown(-1).intersects(piece) && !concerns(scene, edge, node))
                    on = &node;
            }
        }
        if (on)
            found += QString::fromStdString(nameOf(scene, edge.start) + " → " +
                                            nameOf(scene, edge.end) + " on " + on->name);
    }
    return found;
}

} // namespace

void TemplatesTest::templates()
{
    QTest::addColumn<Document>("document");
    const QDir folder(QStringLiteral(MOLDLOFT_SOURCE_DIR "/templates/designs"));
    for (const QString &name : folder.entryList({QStringLiteral("*.moldloft.yaml")})) {
        std::ifstream stream(folder.filePath(name).toStdString());
        std::stringstream text;
        text << stream.rdbuf();
        const auto file = format::read(text.str(), name.toStdString());
        QVERIFY2(file, qPrintable(name));
        QTest::newRow(qPrintable(name)) << file->document;
    }
}

void TemplatesTest::noLineCrossesANode()
{
    QFETCH(Document, document);
    QCOMPARE(crossed(sceneOf(document)), QStringList());
}

void TemplatesTest::noLabelCoversANode()
{
    QFETCH(Document, document);
    const Scene scene = sceneOf(document);
    for (const SceneEdge &edge : scene.edges) {
        for (const SceneNode &node : scene.nodes) {
            if (node.kind != ElementKind::Broker && !edge.labelBox.empty() &&
                edge.labelBox.intersects(node.box))
                QFAIL((edge.label + " lies on " + node.name).c_str());
        }
    }
}

void TemplatesTest::noLabelCoversAnother()
{
    QFETCH(Document, document);
    const Scene scene = sceneOf(document);
    for (std::size_t i = 0; i < scene.edges.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY2(!scene.edges[i].labelBox.intersects(scene.edges[k].labelBox),
                     (scene.edges[i].label + " lies on " + scene.edges[k].label).c_str());
    }
}

void TemplatesTest::nodesLieApart()
{
    QFETCH(Document, document);
    const Scene scene = sceneOf(document);
    for (const SceneNode &a : scene.nodes) {
        for (const SceneNode &b : scene.nodes) {
            if (&a != &b && b.lane != a.id && a.lane != b.id)
                QVERIFY2(!a.box.intersects(b.box), (a.name + " lies on " + b.name).c_str());
        }
    }
}

void TemplatesTest::ofThousandNodesLessThanOneLineInAHundredCrossesOne()
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Scene scene = sceneOf(randomDesign(700, seed));
        QVERIFY(scene.nodes.size() > 900);
        const QStringList found = crossed(scene);
        qInfo("%zu nodes, %zu lines, %lld on nodes", scene.nodes.size(), scene.edges.size(),
              static_cast<long long>(found.size()));
        QVERIFY2(static_cast<double>(found.size()) < 0.01 * static_cast<double>(scene.edges.size()),
                 qPrintable(found.join(QLatin1String("; "))));
    }
}

QTEST_MAIN(TemplatesTest)
#include "tst_templates.moc"
