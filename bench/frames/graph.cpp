#include "bench/frames/graph.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "canvas/scene.h"
#include "render/fonts.h"

namespace moldloft::bench
{

namespace
{

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

QString idOf(ElementId id)
{
    return QString::number(id.value);
}

QJsonObject boxOf(const canvas::Rect &box)
{
    return {{QStringLiteral("x"), box.x},
            {QStringLiteral("y"), box.y},
            {QStringLiteral("width"), box.width},
            {QStringLiteral("height"), box.height}};
}

QString wordOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Entry:
        return QStringLiteral("entry");
    case Meaning::Sync:
        return QStringLiteral("sync");
    case Meaning::Async:
        return QStringLiteral("async");
    case Meaning::Data:
        break;
    }
    return QStringLiteral("data");
}

} // namespace

void writeGraph(const QString &path, const Document &document, const Layout &layout,
                QSizeF canvasSize)
{
    const render::FontMeasure measure;
    const canvas::Scene scene = canvas::buildScene(document, layout, measure);
    QJsonArray namespaces;
    for (const canvas::SceneNamespace &ns : scene.namespaces)
        namespaces.append(QJsonObject{{QStringLiteral("id"), idOf(ns.id)},
                                      {QStringLiteral("name"), q(ns.name)},
                                      {QStringLiteral("box"), boxOf(ns.box)}});
    QJsonArray nodes;
    for (const canvas::SceneNode &node : scene.nodes)
        nodes.append(QJsonObject{{QStringLiteral("id"), idOf(node.id)},
                                 {QStringLiteral("kind"), static_cast<int>(node.kind)},
                                 {QStringLiteral("name"), q(node.name)},
                                 {QStringLiteral("pods"), node.podsRunning},
                                 {QStringLiteral("podText"), q(node.podText)},
                                 {QStringLiteral("detail"), q(node.detail)},
                                 {QStringLiteral("box"), boxOf(node.box)}});
    QJsonArray edges;
    for (const canvas::SceneEdge &edge : scene.edges)
        edges.append(QJsonObject{{QStringLiteral("from"), idOf(edge.start)},
                                 {QStringLiteral("to"), idOf(edge.end)},
                                 {QStringLiteral("meaning"), wordOf(edge.meaning)},
                                 {QStringLiteral("label"), q(edge.label)}});
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("width"), canvasSize.width()},
                                             {QStringLiteral("height"), canvasSize.height()},
                                             {QStringLiteral("bounds"), boxOf(scene.bounds)},
                                             {QStringLiteral("namespaces"), namespaces},
                                             {QStringLiteral("nodes"), nodes},
                                             {QStringLiteral("edges"), edges}})
                       .toJson(QJsonDocument::Compact));
}

} // namespace moldloft::bench
