#pragma once

#include <QtQml/qqmlregistration.h>

#include <functional>

#include "history/journal.h"
#include "ui/rows_model.h"
#include "ui/safety/differences.h"

namespace moldloft::ui
{

class Editor;
class JournalKeeper;

struct LostRow {
    QString key; ///< its entry in the journal
    QString title;
    QString path;
    qint64 editedMs = 0;
    int changes = 0;
    bool operator==(const LostRow &) const = default;
};

/// Designs that were being edited when Moldloft stopped: offered beside what was saved, never
/// instead of it. Does nothing before start().
class Recovery : public RowsModel<LostRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(moldloft::ui::DifferenceList *differences READ differences CONSTANT)
    Q_PROPERTY(QString comparedTitle READ comparedTitle NOTIFY compared)
    Q_PROPERTY(QString comparedTime READ comparedTime NOTIFY compared)
    Q_PROPERTY(QString savedTime READ savedTime NOTIFY compared)

public:
    explicit Recovery(Editor &editor);
    ~Recovery() override;

    /// Keeps the journal in that folder from now on, and looks for what others left in it.
    void start(const QString &folder);
    JournalKeeper *keeper() const { return m_keeper.get(); }
    QString folder() const { return m_folder; }
    int count() const { return rowCount(); }
    DifferenceList *differences() const { return m_differences; }
    QString comparedTitle() const;
    QString comparedTime() const;
    QString savedTime() const { return m_savedTime; } ///< "" where there is no saved one

    Q_INVOKABLE void refresh();
    /// Opens the design as it was when Moldloft stopped: edited, one undo step away from what was
    /// saved. Writes nothing.
    Q_INVOKABLE void restore(const QString &key);
    /// Fills `differences` with what differs from the saved design; compared() says when.
    Q_INVOKABLE void compare(const QString &key);
    /// No longer offered; kept for seven days.
    Q_INVOKABLE void remove(const QString &key);
    Q_INVOKABLE QString pathOf(const QString &key) const;
    /// The entry of that file, or "".
    Q_INVOKABLE QString entryOf(const QString &path) const;
    /// Keeps a version that loses against another one; answers where.
    QString keepCopy(const QString &title, const std::string &text, const std::string &layout);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void compared();
    /// A file was opened that has edits in the journal.
    void offered(const QString &key);
    /// The journal cannot be written.
    void failed(const QString &reason);

protected:
    QVariant rowData(const LostRow &row, int role) const override;

private:
    void show(const std::vector<LostDesign> &lost);
    const LostRow *find(const QString &key) const;
    void whenRead(const QString &key, std::function<void(const RecoveredDesign &)> then);

    Editor &m_editor;
    DifferenceList *m_differences;
    std::unique_ptr<JournalKeeper> m_keeper;
    QString m_folder;
    QString m_comparedKey;
    QString m_savedTime;
};

} // namespace moldloft::ui
