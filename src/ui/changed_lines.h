#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace moldloft::ui
{

/// The lines of `after`, counted from 0, that `before` does not have there: added or changed. Where
/// nothing but a removal differs, the line above it.
QList<int> changedLines(const QString &before, const QString &after);

/// What differs, line by line, with the line before each change: "  services:", "- replicas: 1",
/// "+ replicas: 2". At most `most` lines; of more the last says how many.
QStringList lineChanges(const QString &before, const QString &after, qsizetype most);

} // namespace moldloft::ui
