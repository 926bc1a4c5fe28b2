#pragma once

#include <QString>

namespace moldloft::ui
{

/// `one` for 1, otherwise `many` with the number in its %1.
inline QString counted(int number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(number);
}

} // namespace moldloft::ui
