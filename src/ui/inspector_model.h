#pragma once

#include <QtQml/qqmlregistration.h>

#include "model/document.h"
#include "ui/inspector_rows.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

class Editor;

/// The fields of what is selected, made from the kinds' field descriptors; of the design itself
/// where nothing is. What is typed is checked at once: a value that cannot stand there stays in its
/// field with the reason under it, and the design keeps the old one.
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
    Q_PROPERTY(QString nameError READ nameError NOTIFY targetChanged)

public:
    explicit InspectorModel(Editor *editor);

    QString title() const { return m_title; }
    QString subtitle() const { return m_subtitle; }
    QString icon() const { return m_icon; }
    QString meaning() const { return m_meaning; }
    bool isRenamable() const { return m_renamable; }
    QString nameError() const { return m_nameError; }

    Q_INVOKABLE void setValue(const QString &path, const QString &text);
    /// Forgets what was typed there and was wrong.
    Q_INVOKABLE void revert(const QString &path);
    Q_INVOKABLE void add(const QString &path, const QString &choice);
    Q_INVOKABLE void remove(const QString &path);
    Q_INVOKABLE void toggle(const QString &path);
    Q_INVOKABLE int indexOf(const QStringList &choices, const QString &choice) const;
    Q_INVOKABLE void rename(const QString &name);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void targetChanged();

protected:
    QVariant rowData(const InspectorEntry &entry, int role) const override;
    void retranslate() override { rebuild(); }

private:
    void retarget();
    void rebuild();
    void describeTarget();
    const std::vector<Field> &fields() const;
    Value valueOf(const Record *record) const;
    std::vector<const Record *> targets() const;
    QStringList candidates(const Field &field) const;
    /// Writes `value` at `path` of every target, or keeps the reason in the draft.
    bool write(const QString &path, const Value &value, const QString &typed);
    /// The same where there is no field to show the reason in: it goes to the status bar.
    bool writeOrSay(const QString &path, const Value &value, const QString &typed);
    void addNamed(const QString &path, const QString &name);

    Editor *m_editor;
    InspectorSource m_source;
    QString m_edgePrefix; ///< of a selected edge: the object within the element that holds it
    QString m_title;
    QString m_subtitle;
    QString m_icon;
    QString m_meaning;
    QString m_nameError;
    bool m_renamable = false;
};

} // namespace moldloft::ui
