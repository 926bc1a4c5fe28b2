#pragma once

#include <QtQml/qqmlregistration.h>

#include "model/document.h"
#include "model/layout.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

struct DifferenceRow {
    QString key;
    QString change; ///< added | removed | changed
    QString name;   ///< "tickets/orders"
    QString kind;   ///< "Service"
    QString detail; ///< which fields
    bool operator==(const DifferenceRow &) const = default;
};

std::vector<DifferenceRow> differencesBetween(const Document &before, const Document &after);

/// What differs between two versions of a design: element by element.
class DifferenceList : public RowsModel<DifferenceRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using RowsModel::RowsModel;
    void show(std::vector<DifferenceRow> rows);
    int count() const { return rowCount(); }
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    QVariant rowData(const DifferenceRow &row, int role) const override;
};

} // namespace moldloft::ui
