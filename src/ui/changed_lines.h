#pragma once

#include <QList>
#include <QString>

namespace moldloft::ui
{

/// The lines of `after`, counted from 0, that `before` does not have there: added or changed. Where
/// nothing but a removal differs, the line above it.
QList<int> changedLines(const QString &before, const QString &after);

} // namespace moldloft::ui
