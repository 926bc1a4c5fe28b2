#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "ui/editor.h"
#include "ui/outline_rows.h"

namespace moldloft::ui
{

/// The design as a tree of words, in step with the canvas: namespaces, their elements by kind, and
/// under an opened element what it has to do with others. A flat list with a depth, because views
/// and screen readers walk it in that order. Never reset: what changes is told line by line.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor NOTIFY editorChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The line of what is selected, or -1.
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY selectedRowChanged)
    /// False while nobody sees it: then it does nothing.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    QString filter() const { return m_state.filter; }
    void setFilter(const QString &filter);
    int count() const { return rowCount(); }
    int selectedRow() const { return m_selectedRow; }
    bool isActive() const { return m_active; }
    void setActive(bool active);
    const std::vector<OutlineRow> &rows() const { return m_rows; }

    /// Selects what the line is about; `toggle` adds it to the selection or takes it out.
    Q_INVOKABLE void select(int row, bool toggle = false);
    /// The same, and the canvas shows it. A relation that others hold leads to its other end.
    Q_INVOKABLE void reveal(int row);
    Q_INVOKABLE void setExpanded(int row, bool expanded);
    Q_INVOKABLE bool isOpen(int row) const;
    /// The line that this one stands under, or -1.
    Q_INVOKABLE int parentRow(int row) const;
    Q_INVOKABLE bool canRename(int row) const;
    Q_INVOKABLE QString nameAt(int row) const;
    /// False where the name will not do: the editor's status says why.
    Q_INVOKABLE bool rename(int row, const QString &name);
    Q_INVOKABLE void remove(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void editorChanged();
    void filterChanged();
    void countChanged();
    void selectedRowChanged();
    void activeChanged();

private:
    const OutlineRow *at(int row) const;
    void documentChanged();
    void selectionChanged();
    void findingsChanged();
    /// Brings the lines in step with the design and with what is open.
    void refresh();
    void followSelection();
    bool isSelected(const OutlineRow &row) const;
    ElementFindings findingsOf(const OutlineRow &row) const;
    QString wordsOf(const OutlineRow &row) const;
    QString sentenceOf(const OutlineRow &row) const;

    Editor *m_editor = nullptr;
    Document m_shown;
    OutlineState m_state;
    std::vector<OutlineRow> m_rows;
    int m_selectedRow = -1;
    bool m_active = true;
};

} // namespace moldloft::ui
