#pragma once

#include "cli/session.h"

namespace moldloft::cli
{

/// Reads the command line and runs the command; the exit status.
int runCommandLine(int argc, char **argv);

} // namespace moldloft::cli
