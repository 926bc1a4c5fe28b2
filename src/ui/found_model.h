#pragma once

#include "ui/rows_model.h"

namespace moldloft::ui
{

struct FoundRow {
    QString key; ///< the id of its element
    quint64 element = 0;
    QString name;
    QString place; ///< "Service in shop"
    QString icon;
    QString why;
    bool operator==(const FoundRow &) const = default;
};

/// Elements that fit what is typed, as a FoundEntry shows them: what is common to the search and to
/// connecting by keyboard.
class FoundModel : public RowsModel<FoundRow>
{
public:
    using RowsModel::RowsModel;

    /// So many are listed; the canvas lights all of them.
    static constexpr std::size_t mostRows = 300;

    QHash<int, QByteArray> roleNames() const override;

protected:
    QVariant rowData(const FoundRow &row, int role) const override;
};

} // namespace moldloft::ui
