#include <QTest>

#include "canvas/reading_order.h"

using namespace moldloft;
using namespace moldloft::canvas;

namespace
{

SceneNode node(std::uint64_t id, std::uint64_t ns, double x, double y, double height = 72)
{
    SceneNode made;
    made.id = ElementId{id};
    made.ns = ElementId{ns};
    made.box = {x, y, 168, height};
    return made;
}

} // namespace

class TestReadingOrder : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreReadFromLeftToRightNamespaceByNamespace()
    {
        Scene scene;
        SceneNamespace right;
        right.id = ElementId{1};
        right.box = {600, 10, 500, 400};
        SceneNamespace left;
        left.id = ElementId{2};
        left.box = {0, 0, 500, 400};
        scene.namespaces = {right, left};
        scene.nodes.push_back(node(10, 2, 200, 130));
        scene.nodes.push_back(node(11, 2, 0, 30));
        scene.nodes.push_back(node(12, 2, 200, 40, 40)); // a little lower, but beside
        scene.nodes.push_back(node(13, 2, 0, 128));
        scene.nodes.push_back(node(14, 1, 620, 50));
        const std::vector<ReadingGroup> expected{
            {ElementId{2}, {ElementId{11}, ElementId{12}, ElementId{13}, ElementId{10}}},
            {ElementId{1}, {ElementId{14}}}};
        QVERIFY(readingOrder(scene) == expected);
    }

    void whatStandsInNoNamespaceComesFirst()
    {
        Scene scene;
        SceneNamespace ns;
        ns.id = ElementId{1};
        ns.box = {0, 0, 500, 400};
        scene.namespaces = {ns};
        scene.nodes.push_back(node(10, 1, 0, 30));
        scene.nodes.push_back(node(11, 0, 0, 700));
        const std::vector<ReadingGroup> expected{{ElementId{}, {ElementId{11}}},
                                                 {ElementId{1}, {ElementId{10}}}};
        QVERIFY(readingOrder(scene) == expected);
        QVERIFY(readingOrder(Scene()).empty());
    }
};

QTEST_APPLESS_MAIN(TestReadingOrder)
#include "tst_reading_order.moc"
