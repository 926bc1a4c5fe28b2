#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "git/repository.h"
#include "pipeline/generated_list.h"

namespace moldloft::pipeline
{

/// `.moldloft/pending.json`: an export that has begun to move its files into place.
struct Pending {
    GeneratedList after;
    std::optional<git::PreparedCommit> commit; ///< to be brought onto its branch afterwards
};

/// In pieces.
Result<void> writePending(const GeneratedList &after,
                          const std::optional<git::PreparedCommit> &prepared,
                          const TakePiece &take);
Result<Pending> readPending(std::string_view text, const std::string &path);

} // namespace moldloft::pipeline
