#pragma once

#include <QtQml/qqmlregistration.h>

#include "pipeline/compare_designs.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

/// A line of a comparison.
struct ChangeRow {
    QString key;
    QString role;   ///< heading | element | field | finding | number | note
    QString change; ///< added | removed | changed | moved; of a finding: error | warning | gone
    QString title;  ///< path of the element, name of the field, the finding, the entry point
    QString detail; ///< "Service, was orders"
    QString before;
    QString after;
    quint64 element = 0;
    bool operator==(const ChangeRow &) const = default;
};

/// What differs between two versions: elements with their fields, findings, numbers of the what-if.
class ChangeList : public RowsModel<ChangeRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The comparison has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using RowsModel::RowsModel;
    void show(std::vector<ChangeRow> rows);
    int count() const { return rowCount(); }
    Q_INVOKABLE quint64 elementAt(int row) const;
    Q_INVOKABLE bool isHeading(int row) const;
    /// The row of an element; -1: it has not changed.
    Q_INVOKABLE int rowOf(quint64 element) const;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    QVariant rowData(const ChangeRow &row, int role) const override;
};

/// `hasNumbers`: the what-if has been asked.
std::vector<ChangeRow> changeRows(const pipeline::DesignDifference &found, bool hasNumbers);

} // namespace moldloft::ui
