#include "ui/accessible_items.h"

#include <QQuickWindow>

#include "ui/canvas/canvas_view.h"
#include "ui/tree_row.h"

namespace moldloft::ui
{

namespace
{

QAccessibleInterface *make(const QString &className, QObject *object)
{
    const auto is = [&className](const QMetaObject &type) {
        return className == QLatin1String(type.className());
    };
    if (is(TreeRow::staticMetaObject))
        return accessibleTreeRow(qobject_cast<QQuickItem *>(object));
    if (is(CanvasView::staticMetaObject))
        return accessibleCanvas(qobject_cast<QQuickItem *>(object));
    return nullptr;
}

} // namespace

void installAccessibleItems()
{
    static const bool once = (QAccessible::installFactory(make), true);
    (void)once;
}

QWindow *AccessibleItem::window() const
{
    return item()->window();
}

QAccessibleInterface *AccessibleItem::parent() const
{
    for (QQuickItem *above = item()->parentItem(); above; above = above->parentItem()) {
        if (QQuickWindow *shown = item()->window(); shown && above == shown->contentItem())
            break;
        if (QAccessibleInterface *found = QAccessible::queryAccessibleInterface(above))
            return found;
    }
    return QAccessible::queryAccessibleInterface(item()->window());
}

QRect AccessibleItem::rect() const
{
    const QQuickWindow *shown = item()->window();
    const QRect inside =
        item()->mapRectToScene({0, 0, item()->width(), item()->height()}).toAlignedRect();
    return shown ? QRect(shown->mapToGlobal(inside.topLeft()), inside.size()) : inside;
}

QAccessible::State AccessibleItem::state() const
{
    QAccessible::State state;
    const QQuickWindow *shown = item()->window();
    state.invisible = !shown || !shown->isVisible() || !item()->isVisible();
    state.disabled = !item()->isEnabled();
    if (shown && !state.invisible) {
        const QRectF box = item()->mapRectToScene({0, 0, item()->width(), item()->height()});
        state.offscreen = !box.intersects(QRectF(QPointF(), QSizeF(shown->size())));
    }
    return state;
}

void *AccessibleItem::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : QAccessibleObject::interface_cast(type);
}

} // namespace moldloft::ui
