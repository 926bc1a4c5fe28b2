#pragma once

#include <QtQml/qqmlregistration.h>

#include "pipeline/conflicts.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

struct ConflictFileRow {
    QString key;  ///< the path
    int open = 0; ///< stretches that nothing is chosen for
    int total = 0;
    bool operator==(const ConflictFileRow &) const = default;
};

/// The files of a project that have conflicts in them.
class ConflictFiles : public RowsModel<ConflictFileRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The solver has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using RowsModel::RowsModel;
    void show(const std::vector<pipeline::OpenConflict> &conflicts);
    int count() const { return rowCount(); }
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    QVariant rowData(const ConflictFileRow &row, int role) const override;
};

struct ConflictHunkRow {
    QString key; ///< its number
    int line = 0;
    QString mine;
    QString base;
    QString generated;
    QString above;
    QString below;
    QString choice; ///< open | mine | generated | both | edited
    QString result; ///< what the choice makes of it
    bool operator==(const ConflictHunkRow &) const = default;
};

/// The conflicts of one file, one after the other.
class ConflictHunks : public RowsModel<ConflictHunkRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The solver has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using RowsModel::RowsModel;
    void show(const pipeline::OpenConflict *conflict); ///< nullptr: none
    int count() const { return rowCount(); }
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    QVariant rowData(const ConflictHunkRow &row, int role) const override;
};

} // namespace moldloft::ui
