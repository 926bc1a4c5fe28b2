#pragma once

#include <QtQml/qqmlregistration.h>

#include "merge/merge.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

struct ConflictRow {
    QString key;
    QString element; ///< "tickets/orders", or "" for the design's own settings
    QString kind;
    QString field; ///< "Replicas", "Calls › charges › Timeout", or what is asked
    QString mine;  ///< as YAML on one line
    QString theirs;
    bool takesTheirs = false;
    bool operator==(const ConflictRow &) const = default;
};

/// What a merge has to ask: field by field, mine or theirs.
class ConflictList : public RowsModel<ConflictRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using RowsModel::RowsModel;
    void show(const std::vector<MergeConflict> &conflicts);
    void mark(const QString &key, bool takesTheirs);
    int count() const { return rowCount(); }
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    QVariant rowData(const ConflictRow &row, int role) const override;
};

} // namespace moldloft::ui
