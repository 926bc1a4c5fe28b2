#pragma once

#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <limits>

#include "model/document.h"
#include "ui/inspector_rows.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

class Editor;

/// The fields of what is selected, made from the kinds' field descriptors; of the design itself
/// where nothing is. What is typed is checked at once: a value that cannot stand there stays in its
/// field with the reason under it, and the design keeps the old one.
///
/// A view makes an item of each row, which takes longer than a frame for all rows of an element:
/// of another target, a few are shown at once, and the others in the events that follow.
class InspectorModel : public RowsModel<InspectorEntry>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(QString title READ title NOTIFY targetChanged)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY targetChanged)
    Q_PROPERTY(QString icon READ icon NOTIFY targetChanged)
    Q_PROPERTY(QString meaning READ meaning NOTIFY targetChanged)
    Q_PROPERTY(bool renamable READ isRenamable NOTIFY targetChanged)
    Q_PROPERTY(QString nameError READ nameError NOTIFY nameChecked)
    Q_PROPERTY(QString nameWarning READ nameWarning NOTIFY nameChecked)

public:
    explicit InspectorModel(Editor *editor);

    /// All rows, those that are not shown yet too.
    const std::vector<InspectorEntry> &rows() const { return m_all; }
    bool isShown() const { return rowCount() == static_cast<int>(m_all.size()); }

    QString title() const { return m_title; }
    QString subtitle() const { return m_subtitle; }
    QString icon() const { return m_icon; }
    QString meaning() const { return m_meaning; }
    bool isRenamable() const { return m_renamable; }
    /// Why what is typed can be no name, and what would follow from it.
    QString nameError() const { return m_nameError; }
    QString nameWarning() const { return m_nameWarning; }

    Q_INVOKABLE void setValue(const QString &path, const QString &text);
    /// Forgets what was typed there and was wrong.
    Q_INVOKABLE void revert(const QString &path);
    Q_INVOKABLE void add(const QString &path, const QString &choice);
    Q_INVOKABLE void remove(const QString &path);
    Q_INVOKABLE void toggle(const QString &path);
    /// What can be added to the list there.
    Q_INVOKABLE QStringList choicesOf(const QString &path);
    Q_INVOKABLE int indexOf(const QStringList &choices, const QString &choice) const;
    /// Adds `steps` to a number; keys held down become one undo step.
    Q_INVOKABLE void step(const QString &path, int steps);
    Q_INVOKABLE void checkName(const QString &name);
    Q_INVOKABLE void rename(const QString &name);
    /// Goes to the element at the other end of a line.
    Q_INVOKABLE void follow(quint64 element);
    /// Undo and redo from within a field in which nothing is typed.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void targetChanged();
    void nameChecked();

protected:
    QVariant rowData(const InspectorEntry &entry, int role) const override;
    void retranslate() override
    {
        m_isStale = true;
        rebuild();
    }

private:
    using Change = std::function<Value(const Record *, const Value &)>;

    void retarget();
    void rebuild();
    void showMore();
    void readTargets();
    void readEdge(std::vector<Field> &described);
    void describeTarget();
    std::vector<const Record *> targets() const;
    QStringList candidates(const Field &field) const;
    bool hasCandidates(const Field &field) const;
    QString impliedService(const Record &record) const;
    /// The path within the element of a path in a row.
    std::string fullPath(const QString &path) const;
    /// "replicas of orders", "replicas of 3 services".
    QString place(const QString &field) const;
    /// Changes the value of every target as one step, or keeps the reason in the draft of `path`.
    bool change(const QString &path, const QString &label, const QString &typed,
                const Change &change, bool merged = false);
    bool write(const QString &path, const Value &value, const QString &typed, bool merged = false);
    /// The same where there is no field to show the reason in: it goes to the status bar.
    bool saying(const QString &path, bool written);
    void addNamed(const QString &path, const QString &name);
    void removeEntry(const QString &path);

    Editor *m_editor;
    std::vector<InspectorEntry> m_all;
    int m_room; ///< so many rows may be shown in this event
    QTimer m_more;
    InspectorSource m_source;
    QString m_edgePrefix; ///< of a selected edge: the object within the element that holds it
    QString m_title;
    QString m_subtitle;
    QString m_icon;
    QString m_meaning;
    QString m_nameError;
    QString m_nameWarning;
    std::vector<Field> m_fields; ///< of the targets, as read last
    Value m_value;
    bool m_isStale = true; ///< m_fields and m_value are of a version before
    bool m_renamable = false;
};

} // namespace moldloft::ui
