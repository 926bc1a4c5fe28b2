#pragma once

#include <QFile>
#include <QPointF>

#include "qml/studio_fixture.h"

/// A window with a small design in it, and short ways to name what stands there.
class Shop
{
public:
    static constexpr const char *text = R"(moldloft: 1
name: shop
x-owner: {team: red}
namespaces:
  shop:
    brokers:
      events: {engine: nats}
    channels:
      created: {broker: events}
    databases:
      orders-db: {engine: postgresql, version: "16"}
    services:
      orders:
        x-team: red
        replicas: 2
        owns: [orders-db]
        calls: [mail, {to: pay/charges, timeout: 500ms}]
        publishes: [created]
        env: {MODE: fast, REGION: eu}
      mail: {replicas: 3, env: {MODE: fast}}
    externals:
      charges: {alias: pay/charges}
    ingresses:
      public: {host: shop.example.com, rules: [{path: /, to: orders}]}
  pay:
    services:
      charges: {}
patches:
  - {target: {kind: Deployment, namespace: shop, name: orders}, merge: {spec: {minReadySeconds: 5}}}
)";

    Shop()
    {
        if (studio.window && studio.active)
            open(text);
    }

    void open(const QByteArray &design)
    {
        const QString path = m_folder.filePath("shop.moldloft.yaml");
        QFile::remove(m_folder.filePath("shop.layout.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(design);
        file.close();
        studio.editor->open(path);
        QTRY_VERIFY(studio.editor->hasDesign() && !studio.editor->isBusy());
        QTRY_VERIFY(studio.item("canvas"));
        QTRY_VERIFY(!studio.editor->layout().empty()); // the canvas has placed everything
    }

    bool isOpen() const { return studio.editor->hasDesign(); }
    moldloft::ui::Editor &editor() { return *studio.editor; }
    const moldloft::Document &document() const { return studio.editor->document(); }

    moldloft::ElementId idOf(const char *path) const
    {
        for (const moldloft::RecordPtr &record : document().records()) {
            if (record->path() == path)
                return record->id;
        }
        return {};
    }
    const moldloft::Service &service(const char *path) const
    {
        static const moldloft::Service none;
        const moldloft::Record *record = document().find(idOf(path));
        return record && record->as<moldloft::Service>() ? *record->as<moldloft::Service>() : none;
    }
    QStringList callsOf(const char *path) const
    {
        QStringList calls;
        for (const moldloft::Call &call : service(path).calls)
            calls += QString::fromStdString(call.to.text);
        return calls;
    }
    QPointF placeOf(const char *path) const
    {
        const auto place = studio.editor->layout().find(idOf(path));
        return place ? QPointF(place->x, place->y) : QPointF();
    }
    void select(std::initializer_list<const char *> paths)
    {
        std::vector<moldloft::ElementId> ids;
        for (const char *path : paths) {
            QVERIFY2(idOf(path), path);
            ids.push_back(idOf(path));
        }
        editor().select(ids);
    }
    QStringList selected() const
    {
        QStringList paths;
        for (const moldloft::ElementId id : studio.editor->selection())
            paths += QString::fromStdString(document().find(id)->path());
        return paths;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(studio.window, key, modifiers);
    }

    Studio studio;

private:
    QTemporaryDir m_folder;
};
