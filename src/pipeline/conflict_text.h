#pragma once

#include <optional>
#include <string>
#include <vector>

namespace moldloft::pipeline
{

/// A stretch that the user and an export changed differently.
struct ConflictHunk {
    std::size_t line = 0;  ///< of its first marker, from 1
    std::string mine;      ///< whole lines, as they stood
    std::string base;      ///< as it was generated before
    std::string generated; ///< as it is generated now
    std::string above;     ///< some lines that both have, for the eye
    std::string below;

    bool operator==(const ConflictHunk &) const = default;
};

/// What is taken for a hunk.
struct HunkChoice {
    enum class Kind { Open, Mine, Generated, Both, Edited };
    Kind kind = Kind::Open;
    std::string text; ///< of Edited

    bool operator==(const HunkChoice &) const = default;
};

/// A file with the markers of an export's conflict in it, taken apart.
class ConflictText
{
public:
    /// Nothing where there are no markers, or not all of them.
    static std::optional<ConflictText> of(const std::string &bytes);

    const std::vector<ConflictHunk> &hunks() const { return m_hunks; }
    /// The file with the choices in it; what is open keeps its markers. As many choices as hunks.
    std::string with(const std::vector<HunkChoice> &choices) const;
    /// What the choice makes of a hunk.
    static std::string textOf(const ConflictHunk &hunk, const HunkChoice &choice);
    /// One version of the whole file: base, mine and generated, for a merge tool.
    struct Versions {
        std::string base;
        std::string mine;
        std::string generated;
    };
    Versions versions() const;

private:
    std::vector<std::string> m_plain;  ///< between the hunks; one more than there are hunks
    std::vector<std::string> m_marked; ///< each hunk as it stands
    std::vector<ConflictHunk> m_hunks;
};

/// The line of the first marker of any merge, git's or ours, from 1; 0 where there is none. Text
/// that only looks like one (no middle, no end) does not count.
std::size_t markerLine(const std::string &bytes);

} // namespace moldloft::pipeline
