#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "format/blocks.h"
#include "format/pieces.h"

namespace moldloft::format
{

/// Writes a changed design into its previous text: entries that say the same keep their bytes.
class Merger
{
public:
    explicit Merger(const yaml::Tree &tree);

    /// The whole file. Nothing where its top level is written in a way that cannot be taken apart.
    std::optional<std::string> file(const std::vector<Piece> &before,
                                    const std::vector<Piece> &now);

private:
    /// One entry as it will stand: `now` is its index among the new pieces, if it is one of them.
    struct Slot {
        std::optional<std::size_t> now;
        std::string text;
        std::string detached; ///< comments of a removed entry that were not about it alone
    };
    /// Where an element stood before it was moved to another namespace.
    struct Origin {
        const yaml::Node *key;
        const yaml::Node *value;
        Chunk chunk;
        int column;
        const Piece *piece;
    };
    using Text = std::optional<std::string>;

    void findMoved(std::size_t begin, std::size_t end, const std::vector<Piece> &before,
                   const std::vector<Piece> &now);
    void collectOrigins(const yaml::Node &node, std::size_t begin, std::size_t end,
                        const std::vector<Piece> &before);
    /// An entry that its siblings did not have before: moved, or new.
    std::string added(const Piece &now, int column) const;

    Text mapping(const yaml::Node &node, std::size_t begin, std::size_t end,
                 const std::vector<Piece> &before, const std::vector<Piece> &now) const;
    Text sequence(const yaml::Node &node, std::size_t begin, std::size_t end,
                  const Value::List &before, const Value::List &now) const;
    std::string entry(const yaml::Node &key, const yaml::Node &value, const Chunk &chunk,
                      int column, const Piece *before, const Piece &now) const;
    Text nested(const yaml::Node &key, const yaml::Node &value, const Chunk &chunk,
                const Piece *before, const Piece &now) const;
    Text inPlace(const yaml::Node &value, const Chunk &chunk, const Piece &now) const;
    std::string item(const yaml::Node &node, const Chunk &chunk, int column, const Value &before,
                     const Value &now) const;
    std::string renamed(std::string text, std::size_t textBegin, const yaml::Node &key,
                        const std::string &name) const;
    /// What stays of the lines above an entry that is removed.
    std::string detachedLead(const Chunk &chunk) const;
    bool isSpaced(const Chunks &cut) const;
    std::string withComment(std::string entry, std::string_view comment) const;
    std::string inFileStyle(std::string text) const;
    std::string joined(const std::vector<std::string> &parts) const;

    Blocks m_blocks;
    std::string m_newline;
    const yaml::Node *m_root = nullptr;
    std::unordered_map<ElementId, Origin> m_origins;
};

} // namespace moldloft::format
