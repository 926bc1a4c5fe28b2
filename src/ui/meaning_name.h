#pragma once

#include <QString>

#include "model/references.h"

namespace moldloft::ui
{

/// The word by which QML knows a meaning: Theme colours and LineSample go by it.
inline QString nameOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Entry:
        return QStringLiteral("entry");
    case Meaning::Sync:
        return QStringLiteral("sync");
    case Meaning::Async:
        return QStringLiteral("async");
    case Meaning::Data:
        return QStringLiteral("data");
    }
    return {};
}

} // namespace moldloft::ui
