#pragma once

#include <QString>

#include <vector>

namespace moldloft::ui
{

/// A step from one list of rows to another: `count` rows from `row` on go, or come out of the new
/// list.
struct RowChange {
    enum class What { Remove, Insert };
    What what = What::Remove;
    int row = 0;
    int count = 0;
    int from = 0; ///< of an insert: the first of them in the new list
    bool operator==(const RowChange &) const = default;
};

/// The steps in which rows of the keys `before` become those of `after`, the last rows first, so
/// that each stands in rows as they are when it is taken. As many rows stay as keep their order.
/// Costs n log n.
std::vector<RowChange> rowChanges(const std::vector<QString> &before,
                                  const std::vector<QString> &after);

} // namespace moldloft::ui
