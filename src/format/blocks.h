#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "yaml/reader.h"

// Where the lines of a YAML file belong: which comments and blank lines go with which entry.

namespace moldloft::format
{

/// The lines of one entry or item: [lead, begin) are the comments and blank lines above it that go
/// with it, [begin, end) its own, with what belongs to it below.
struct Chunk {
    std::size_t lead = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A block mapping or list cut into chunks. `tail` is where comments begin that stand below the
/// last chunk without belonging to it.
struct Chunks {
    std::vector<Chunk> chunks;
    std::size_t tail = 0;
    int column = 0;       ///< of keys or dashes
    bool inlined = false; ///< the first one begins behind a dash, not at the start of its line
};

class Blocks
{
public:
    explicit Blocks(const yaml::Tree &tree) : m_tree(tree) {}

    std::string_view text() const { return m_tree.text; }
    std::string_view text(std::size_t begin, std::size_t end) const
    {
        return text().substr(begin, end - begin);
    }
    std::size_t lineOf(std::size_t offset) const { return m_tree.lineOf(offset); }
    std::size_t lineStart(std::size_t line) const;
    /// Behind its line end.
    std::size_t lineEnd(std::size_t line) const { return lineStart(line + 1); }

    /// Nothing where the node is written in a way that cannot be cut (flow style, `? ` keys). The
    /// node's lines begin at `begin` and end at `end`.
    std::optional<Chunks> cut(const yaml::Node &node, std::size_t begin, std::size_t end) const;

    /// Behind the key, before its colon.
    std::optional<std::size_t> endOfKey(const yaml::Node &key) const;
    /// Behind the value where it begins and ends on one line.
    std::optional<std::size_t> endOfLineValue(const yaml::Node &value) const;
    /// The comment with the white space before it, if nothing else follows on the line; else "".
    std::string_view commentAfter(std::size_t offset) const;
    /// The first line `...`, or the end of the text.
    std::size_t endOfDocument() const;

private:
    struct Line {
        bool blank = false;
        bool comment = false;
        std::size_t column = 0; ///< of the first character
    };
    Line look(std::size_t line) const;
    /// Where each chunk begins: its key or dash.
    std::optional<std::size_t> anchor(const yaml::Node &node, std::size_t i,
                                      std::size_t dashColumn) const;
    std::size_t leadOf(std::size_t line, std::size_t firstPossible, std::size_t column) const;

    const yaml::Tree &m_tree;
};

} // namespace moldloft::format
