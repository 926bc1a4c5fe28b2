#pragma once

#include "cli/session.h"
#include "pipeline/commit_project.h"

namespace moldloft::cli
{

/// What a commit did: a line on standard output for each branch that moved, notes as messages.
void report(Session &session, const pipeline::CommitOutcome &outcome, const std::string &message);

/// Names every error of the design, and that it is not exported so.
Status refuseErrors(Session &session, const std::vector<pipeline::Problem> &problems);

/// Completes what an export that was killed had begun in the folder, and says so.
Status recover(Session &session, const std::string &folder);

} // namespace moldloft::cli
