#pragma once

#include <QMimeData>

#include <set>

#include "format/design_file.h"
#include "qml/studio_fixture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/drafting.h"

/// A small design at zoom 1 in the real window, and the hand that draws in it.
class GestureFixture
{
public:
    using Id = moldloft::ElementId;
    using Kind = moldloft::ElementKind;

    static constexpr const char *designText = R"(moldloft: 1
name: sample
namespaces:
  shop:
    brokers:
      events: {engine: nats}
    channels:
      created: {broker: events}
      changed: {broker: events}
    databases:
      orders-db: {engine: postgresql, version: "16"}
      spare-db: {engine: postgresql, version: "16"}
    services:
      client:
        calls:
          - {to: orders, timeout: 500ms, retries: 2}
      orders:
        owns: [orders-db]
        publishes: [created]
        calls: [pay/charges]
      stock: {}
    externals:
      charges: {alias: pay/charges}
    ingresses:
      public:
        rules:
          - {path: /shop, to: client}
  pay:
    services:
      charges: {}
notes:
  hello: {text: Read me}
)";
    static constexpr const char *layoutText = R"(layout: 1
namespaces:
  pay: [664, 0, 216, 176]
  shop: [0, 0, 600, 400]
services:
  pay/charges: [684, 48]
  shop/client: [20, 48]
  shop/orders: [260, 48]
  shop/stock: [20, 168]
databases:
  shop/orders-db: [260, 172]
  shop/spare-db: [260, 236]
brokers:
  shop/events: [428, 172]
externals:
  shop/charges: [20, 332]
ingresses:
  shop/public: [692, 340]
notes:
  hello: [668, 220]
)";

    GestureFixture()
    {
        using namespace moldloft;
        if (!studio.window || !studio.active)
            return;
        studio.editor->newDesign();
        const auto file = format::read(designText, "sample.moldloft.yaml", layoutText);
        if (!file)
            qFatal("%s", toString(file.error().front()).c_str());
        studio.editor->apply(QStringLiteral("Draw"), file->document, file->layout);
        if (!QTest::qWaitFor([this] { return studio.item("canvas") != nullptr; }))
            return;
        canvas = static_cast<ui::CanvasView *>(studio.item("canvas"));
        canvas->forceActiveFocus();
        canvas->fit();
        canvas->zoomTo(0.9); // everything is drawn, and there is floor around it
        canvas->centreOn(canvas->worldBounds().center());
        QTest::mouseMove(studio.window, {720, 2});
        remember();
    }

    const moldloft::Document &document() const { return studio.editor->document(); }
    Id id(const char *path) const
    {
        for (const auto &record : document().records()) {
            if (record->path() == path)
                return record->id;
        }
        qWarning("There is no %s.", path);
        return {};
    }
    const moldloft::Record &record(const char *path) const
    {
        static const moldloft::Record none;
        const moldloft::Record *found = document().find(id(path));
        return found ? *found : none;
    }
    template<class T>
    const T &body(const char *path) const
    {
        static const T none{};
        const T *found = record(path).as<T>();
        return found ? *found : none;
    }
    const moldloft::Service &service(const char *path) const
    {
        return body<moldloft::Service>(path);
    }
    std::string firstCall(const char *path) const
    {
        const auto &calls = service(path).calls;
        return calls.empty() ? std::string() : calls.front().to.text;
    }
    std::string lastCall(const char *path) const
    {
        const auto &calls = service(path).calls;
        return calls.empty() ? std::string() : calls.back().to.text;
    }
    moldloft::Placement placed(const char *path) const
    {
        return studio.editor->layout().find(id(path)).value_or(moldloft::Placement{});
    }

    // Places, in the window.
    QPoint in(QPointF item) const { return canvas->mapToScene(item).toPoint(); }
    QPoint at(const char *path, double x = 0.4, double y = 0.55) const
    {
        const QRectF box = canvas->elementRect(id(path).value);
        return in(box.topLeft() + QPointF(box.width() * x, box.height() * y));
    }
    /// Of the header of a namespace, clear of the chevron.
    QPoint header(const char *ns) const
    {
        const QRectF box = canvas->elementRect(id(ns).value);
        return in(box.topLeft() + QPointF(box.width() * 0.5, 16 * canvas->zoom()));
    }
    QPoint chevron(const char *ns) const
    {
        const QRectF box = canvas->elementRect(id(ns).value);
        return in(box.topRight() + QPointF(-20, 16) * canvas->zoom());
    }
    /// A place in the design's own coordinates.
    QPoint world(double x, double y) const
    {
        const QRectF box = canvas->elementRect(id("shop").value);
        const moldloft::Placement shop = placed("shop");
        return in(box.topLeft() + QPointF(x - shop.x, y - shop.y) * canvas->zoom());
    }
    QPoint handle(const char *path, const char *meaning) const
    {
        return in(canvas->handlePosition(id(path).value, QString::fromLatin1(meaning)));
    }
    QPoint line(const char *path, const char *field) const
    {
        return in(canvas->linePosition(id(path).value, QString::fromLatin1(field)));
    }
    QPoint grip(const char *path, const char *field, bool start) const
    {
        return in(canvas->gripPosition(id(path).value, QString::fromLatin1(field), start));
    }

    // The hand.
    void press(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseMove(studio.window, at);
        QTest::mousePress(studio.window, Qt::LeftButton, modifiers, at);
        m_held = modifiers;
    }
    /// Modifiers as keys that are held: a drag hears of them by their events.
    void move(QPoint from, QPoint to)
    {
        for (int i = 1; i <= 4; ++i)
            mouse(QEvent::MouseMove, from + (to - from) * i / 4);
    }
    void release(QPoint at) { mouse(QEvent::MouseButtonRelease, at); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from, modifiers);
        move(from, to);
        release(to);
        m_held = {};
    }
    /// A drag that is given up before the release.
    void dragAndEscape(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from, modifiers);
        move(from, to);
        key(Qt::Key_Escape);
        release(to);
        m_held = {};
    }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(studio.window, Qt::LeftButton, modifiers, at);
    }
    void doubleClick(QPoint at)
    {
        QTest::mouseMove(studio.window, at);
        QTest::mouseDClick(studio.window, Qt::LeftButton, {}, at);
    }
    void rightClick(QPoint at) { QTest::mouseClick(studio.window, Qt::RightButton, {}, at); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(studio.window, key, modifiers);
    }

    // What came of it.
    /// From here on, changes count.
    void remember()
    {
        m_before = document();
        m_placesBefore = studio.editor->layout();
        m_undoBefore = studio.editor->undoLabel();
    }
    bool nothingHappened() const
    {
        return document() == m_before && samePlaces(m_before) &&
               studio.editor->undoLabel() == m_undoBefore && !canvas->busy();
    }
    /// One undo step of that name, which Ctrl+Z takes back and Ctrl+Shift+Z does again.
    bool isOneStep(const QString &label)
    {
        if (studio.editor->undoLabel() != label) {
            qWarning("The step is called '%s'.", qPrintable(studio.editor->undoLabel()));
            return false;
        }
        const moldloft::Document after = document();
        const moldloft::Layout placesAfter = studio.editor->layout();
        key(Qt::Key_Z, Qt::ControlModifier);
        const bool undone = document() == m_before && samePlaces(m_before) &&
                            studio.editor->undoLabel() == m_undoBefore;
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        const bool redone = document() == after && studio.editor->layout() == placesAfter;
        if (!undone || !redone)
            qWarning("undone: %d, redone: %d", undone, redone);
        return undone && redone;
    }
    bool selectionIs(const std::vector<const char *> &paths) const
    {
        std::set<quint64> wanted, found;
        for (const char *path : paths)
            wanted.insert(id(path).value);
        for (const Id selected : studio.editor->selection())
            found.insert(selected.value);
        return wanted == found;
    }
    QObject *popup(const char *name) const
    {
        return studio.window->findChild<QObject *>(QString::fromLatin1(name));
    }
    bool isOpen(const char *name) const
    {
        const QObject *found = popup(name);
        return found && found->property("opened").toBool();
    }

    Studio studio;
    moldloft::ui::CanvasView *canvas = nullptr;

private:
    void mouse(QEvent::Type type, QPoint at)
    {
        if (type == QEvent::MouseMove) {
            QTest::mouseEvent(QTest::MouseMove, studio.window, Qt::LeftButton, m_held, at);
            return;
        }
        QTest::mouseRelease(studio.window, Qt::LeftButton, m_held, at);
    }
    bool samePlaces(const moldloft::Document &document) const
    {
        for (const auto &record : document.records()) {
            if (studio.editor->layout().find(record->id) != m_placesBefore.find(record->id))
                return false;
        }
        return true;
    }

    Qt::KeyboardModifiers m_held;
    moldloft::Document m_before;
    moldloft::Layout m_placesBefore;
    QString m_undoBefore;
};

/// What a test of gestures has: a fresh fixture for each function, whose window warns of nothing.
struct GestureTest {
    std::unique_ptr<GestureFixture> m;

    void begin()
    {
        m = std::make_unique<GestureFixture>();
        QVERIFY(m->canvas);
    }
    void end()
    {
        if (m)
            QCOMPARE(m->studio.warnings, QStringList());
        m.reset();
    }
};
