#include "ui/tree_row.h"

#include <QAccessibleEvent>

#include "ui/accessible_items.h"

namespace moldloft::ui
{

namespace
{

class TreeRowInterface : public AccessibleItem
{
public:
    using AccessibleItem::AccessibleItem;

    QAccessible::Role role() const override { return QAccessible::TreeItem; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name          ? row()->name()
               : kind == QAccessible::Description ? row()->details()
                                                  : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = AccessibleItem::state();
        state.focusable = true;
        state.focused = row()->isFocused();
        state.selectable = true;
        state.selected = row()->isSelected();
        state.expandable = row()->isExpandable();
        state.expanded = row()->isExpandable() && row()->isExpanded();
        state.collapsed = row()->isExpandable() && !row()->isExpanded();
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names{pressAction(), showMenuAction()};
        if (row()->isExpandable())
            names += toggleAction();
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            Q_EMIT row()->pressAsked();
        else if (name == toggleAction())
            Q_EMIT row()->toggleAsked();
        else if (name == showMenuAction())
            Q_EMIT row()->menuAsked();
    }

private:
    TreeRow *row() const { return static_cast<TreeRow *>(object()); }
};

} // namespace

QAccessibleInterface *accessibleTreeRow(QQuickItem *row)
{
    return new TreeRowInterface(row);
}

void TreeRow::setExpanded(bool expanded)
{
    if (m_expanded == expanded)
        return;
    m_expanded = expanded;
    Q_EMIT stateChanged();
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

void TreeRow::setSelected(bool selected)
{
    if (m_selected == selected)
        return;
    m_selected = selected;
    Q_EMIT stateChanged();
    QAccessible::State changed;
    changed.selected = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

void TreeRow::setFocused(bool focused)
{
    if (m_focused == focused)
        return;
    m_focused = focused;
    Q_EMIT stateChanged();
    if (focused) {
        QAccessibleEvent event(this, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace moldloft::ui
