#pragma once

#include <QFutureWatcher>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <vector>

#include "model/document.h"
#include "ui/fix_preview.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

class Editor;

struct Problem {
    QString key;
    QString severity; ///< error | warning | info | waived
    QString message;
    QString consequence;
    QString location; ///< file:line:column
    QString ruleId;
    QString path;
    QStringList fixes;
    quint64 element = 0;
    std::vector<quint64> related; ///< elements that show it too
    bool isAbout(quint64 id) const
    {
        return element == id || std::find(related.begin(), related.end(), id) != related.end();
    }
    bool operator==(const Problem &) const = default;
};

/// What the rules say of the design, computed on another thread from a snapshot after each edit.
class ProblemsModel : public RowsModel<Problem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY countChanged)
    Q_PROPERTY(int warningCount READ warningCount NOTIFY countChanged)
    Q_PROPERTY(moldloft::ui::FixPreview *preview READ preview CONSTANT)

public:
    explicit ProblemsModel(Editor *editor);
    ~ProblemsModel() override;

    int count() const { return rowCount(); }
    int errorCount() const { return m_errors; }
    int warningCount() const { return m_warnings; }
    FixPreview *preview() const { return m_preview; }

    Q_INVOKABLE void selectElement(int row);
    /// The row that is about the selected element: `current` where it is, else the first, -1 where
    /// none is.
    Q_INVOKABLE int rowAboutSelection(int current) const;
    /// As one undo step.
    Q_INVOKABLE void applyFix(int row, int fix);
    /// What that would change, in preview().
    Q_INVOKABLE void previewFix(int row, int fix);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    QVariant rowData(const Problem &problem, int role) const override;
    void retranslate() override;

private:
    void check();
    void adopt();
    void adoptRows(std::vector<Problem> rows);
    const rules::Fix *fixAt(int row, int fix) const;

    struct Private;
    std::unique_ptr<Private> d;
    Editor *m_editor;
    FixPreview *m_preview;
    int m_errors = 0;
    int m_warnings = 0;
};

} // namespace moldloft::ui
