#pragma once

#include "qml/studio_fixture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/command_list.h"

/// A test of what commands do: a window on an empty design, with the focus on the canvas.
class CommandTest : public QObject
{
protected:
    void openWindow()
    {
        studio = std::make_unique<Studio>();
        QVERIFY(studio->window && studio->active);
        studio->editor->newDesign();
        QTRY_VERIFY(studio->item("canvas"));
        focusCanvas();
    }
    void openTemplate(const char *name)
    {
        openWindow();
        studio->editor->newFromTemplate(QString::fromLatin1(name));
        QTRY_VERIFY(canvas()->zoom() > 0 && !canvas()->worldBounds().isEmpty());
        focusCanvas();
    }
    void closeWindow()
    {
        if (studio)
            QCOMPARE(studio->warnings, QStringList());
        studio.reset();
    }
    void focusCanvas()
    {
        studio->item("canvas")->forceActiveFocus();
        QTRY_VERIFY(studio->item("canvas")->hasActiveFocus());
    }
    moldloft::ui::CanvasView *canvas() const
    {
        return qobject_cast<moldloft::ui::CanvasView *>(studio->item("canvas"));
    }
    moldloft::ElementId idOf(const char *path) const
    {
        for (const moldloft::RecordPtr &record : studio->editor->document().records()) {
            if (record->path() == path)
                return record->id;
        }
        return {};
    }
    QObject *command(const char *id) const
    {
        const auto *root = studio->window->findChild<QObject *>(QStringLiteral("commands"));
        for (QObject *one : moldloft::ui::CommandList::under(root)) {
            if (one->objectName() == QLatin1String(id))
                return one;
        }
        return nullptr;
    }
    /// A popup of that name is open (or closed) for good.
    bool isOpen(const char *name) const
    {
        const QObject *popup = studio->window->findChild<QObject *>(QString::fromLatin1(name));
        return popup && popup->property("opened").toBool();
    }
    bool isGone(const char *name) const
    {
        const QObject *popup = studio->window->findChild<QObject *>(QString::fromLatin1(name));
        return popup && !popup->property("visible").toBool();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(studio->window, key, modifiers);
    }
    QString textOf(const char *item) const
    {
        const QQuickItem *found = studio->item(QString::fromLatin1(item));
        return found ? found->property("text").toString() : QString();
    }

    std::unique_ptr<Studio> studio;
};
