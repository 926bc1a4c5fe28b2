#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/shared_text.h"
#include "base/sorted_map.h"
#include "files/bytes.h"
#include "files/sha256.h"

namespace moldloft::pipeline
{

/// By path.
using Digests = SortedMap<SharedText, Digest>;

/// `.moldloft/generated.json` of a project: what was generated last, so that a later export can
/// tell what somebody changed by hand. One path a line, sorted, so that two branches merge.
struct GeneratedList {
    std::string design; ///< path of the project's design file
    Digests files;      ///< of what was generated
    Digests once;       ///< the same for what is written once and then the user's
    std::map<std::string, std::string> moved; ///< generated path → where the user has moved it
    std::set<std::string> foreign; ///< others' files where one of ours would stand; left alone
    std::string pictureSource;     ///< SHA-256 of what the picture was drawn from; empty: never

    bool operator==(const GeneratedList &) const = default;
};

inline constexpr std::string_view generatedListPath = ".moldloft/generated.json";
/// The list of an export that is moving its files into place; it is there only while that lasts, or
/// after it was killed. Ignored by git.
inline constexpr std::string_view pendingListPath = ".moldloft/pending.json";

std::string write(const GeneratedList &list);
/// The same in pieces; `more` is put before its last brace.
Result<void> writeTo(const GeneratedList &list, const TakePiece &take, std::string_view more = {});
/// `path` is for messages.
Result<GeneratedList> readGeneratedList(std::string_view text, const std::string &path);

} // namespace moldloft::pipeline
