#pragma once

#include "cli/session.h"
#include "pipeline/commit_project.h"

namespace moldloft::cli
{

/// What a commit did: a line on standard output for each branch that moved, notes as messages.
void report(Session &session, const pipeline::CommitOutcome &outcome, const std::string &message);

} // namespace moldloft::cli
