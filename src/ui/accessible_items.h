#pragma once

#include <QAccessible>
#include <QAccessibleObject>
#include <QQuickItem>

namespace moldloft::ui
{

/// The accessible side of an item of ours for which QML's Accessible says too little. In QML the
/// item still needs `Accessible.role`: without it Qt Quick leaves it out of its parent's children.
class AccessibleItem : public QAccessibleObject, public QAccessibleActionInterface
{
public:
    explicit AccessibleItem(QQuickItem *item) : QAccessibleObject(item) {}

    QQuickItem *item() const { return static_cast<QQuickItem *>(object()); }

    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    /// On the screen.
    QRect rect() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
};

// Those there are; accessible_items.cpp lists them.
QAccessibleInterface *accessibleTreeRow(QQuickItem *row);
QAccessibleInterface *accessibleCanvas(QQuickItem *canvas);

/// Tells Qt of them, before the first window.
void installAccessibleItems();

} // namespace moldloft::ui
