#pragma once

#include <string>

#include "export/kubernetes/context.h"

// Parts of deploy/README.md that stand there only where the design gives reason.

namespace moldloft::kubernetes
{

/// Who runs the servers that are not ours: which operators have to be there, whose passwords.
std::string managedNote(const Context &context);
/// How jobs are run again.
std::string jobNote(const Context &context);
/// How a password is changed, by where it comes from; and how what is stored is kept.
std::string rotationNote(const Context &context);

} // namespace moldloft::kubernetes
