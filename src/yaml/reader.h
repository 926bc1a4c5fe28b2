#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"

namespace moldloft::yaml
{

inline constexpr std::size_t maxBytes = 32u << 20;
inline constexpr int maxDepth = 500;
inline constexpr std::size_t maxNodes = 1'000'000;
inline constexpr std::size_t maxErrors = 100;

/// One node of a YAML file with its place. Offsets are bytes from the beginning of the file.
struct Node {
    enum class Kind : std::uint8_t { Null, Scalar, Sequence, Mapping };

    std::string text;           ///< of a scalar, without quotes and escapes
    std::vector<Node> children; ///< items; of a mapping: key, value, key, value, …
    std::uint32_t begin =
        0; ///< where it starts; for `a: 1` and `- 1` in block style, at their first key or dash
    Kind kind = Kind::Null;
    bool quoted = false; ///< in quotes or a literal block: a string whatever it says
    bool flow = false;   ///< a list or mapping in brackets

    bool isMapping() const { return kind == Kind::Mapping; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isScalar() const { return kind == Kind::Scalar || kind == Kind::Null; }
    std::size_t size() const { return isMapping() ? children.size() / 2 : children.size(); }
    const Node &key(std::size_t i) const { return children[2 * i]; }
    const Node &value(std::size_t i) const { return children[2 * i + 1]; }
};

/// A whole file: its bytes, and its one document.
struct Tree {
    std::string file;
    std::string text;
    std::vector<std::uint32_t> lineStarts; ///< offset of every line
    Node root;

    /// 0-based line of an offset.
    std::size_t lineOf(std::size_t offset) const;
    SourceMark mark(std::size_t offset) const;
    SourceMark mark(const Node &node) const { return mark(node.begin); }
};

/// Reads text that people wrote, with limits, so that no file can hang the program or be half read:
/// at most 32 MiB, UTF-8 without control characters, 500 levels, a million nodes, exactly one
/// document that reaches to the end, no anchors, aliases, tags and merge keys, no key twice, keys
/// are text. A text that begins with `# moldloft: ends with ...` must end with a line `...`. An
/// empty text is an error. Every error has a place.
Result<std::shared_ptr<const Tree>, Errors> read(std::string_view text, std::string fileName);

/// The first line of a file that Moldloft wrote: a reader can tell that it is complete.
inline constexpr std::string_view endMarkerLine = "# moldloft: ends with ...";

/// The node as data. Without quotes: `true` and `false` are booleans, decimal integers of 64 bits
/// in their shortest form integers, other numbers of YAML 1.2 keep their text (Number), nothing and
/// `~` and `null` are null; everything else, and everything in quotes, is a string.
Value toValue(const Node &node);

} // namespace moldloft::yaml
