#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace moldloft::ui
{

/// A line of a tree, with what QML cannot tell a screen reader: that it is open or closed, and that
/// it has the focus that its list has. QML draws it.
class TreeRow : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name MEMBER m_name NOTIFY nameChanged)
    Q_PROPERTY(QString details MEMBER m_details NOTIFY nameChanged)
    Q_PROPERTY(bool expandable MEMBER m_expandable NOTIFY stateChanged)
    Q_PROPERTY(bool expanded READ isExpanded WRITE setExpanded NOTIFY stateChanged)
    Q_PROPERTY(bool selected READ isSelected WRITE setSelected NOTIFY stateChanged)
    /// The list has the focus, and this is its line.
    Q_PROPERTY(bool focused READ isFocused WRITE setFocused NOTIFY stateChanged)

public:
    using QQuickItem::QQuickItem;

    QString name() const { return m_name; }
    QString details() const { return m_details; }
    bool isExpandable() const { return m_expandable; }
    bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);
    bool isSelected() const { return m_selected; }
    void setSelected(bool selected);
    bool isFocused() const { return m_focused; }
    void setFocused(bool focused);

Q_SIGNALS:
    void nameChanged();
    void stateChanged();
    // What a screen reader asks for.
    void pressAsked();
    void toggleAsked();
    void menuAsked();

private:
    QString m_name;
    QString m_details;
    bool m_expandable = false;
    bool m_expanded = false;
    bool m_selected = false;
    bool m_focused = false;
};

} // namespace moldloft::ui
