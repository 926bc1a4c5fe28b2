#pragma once

#include <QString>

#include "base/message.h"

namespace moldloft::ui
{

/// What the core says, in the language of the window.
QString translated(const Message &message);
inline QString translated(const Phrase &phrase)
{
    return translated(Message(phrase));
}

} // namespace moldloft::ui
