#include <algorithm>

#include "format/merger.h"
#include "yaml/scalar.h"

namespace moldloft::format
{

namespace
{

void collectNamespaces(const std::vector<Piece> &pieces,
                       std::unordered_map<ElementId, const std::string *> &namespaces)
{
    for (const Piece &piece : pieces) {
        if (piece.element)
            namespaces.emplace(piece.id, &piece.element->ns);
        collectNamespaces(piece.pieces, namespaces);
    }
}

/// Whether some element stands in another namespace than before.
bool anyMoved(const std::vector<Piece> &before, const std::vector<Piece> &now)
{
    std::unordered_map<ElementId, const std::string *> old, fresh;
    collectNamespaces(before, old);
    collectNamespaces(now, fresh);
    return std::any_of(fresh.begin(), fresh.end(), [&](const auto &element) {
        const auto was = old.find(element.first);
        return was != old.end() && *was->second != *element.second;
    });
}

} // namespace

void Merger::findMoved(std::size_t begin, std::size_t end, const std::vector<Piece> &before,
                       const std::vector<Piece> &now)
{
    if (anyMoved(before, now))
        collectOrigins(*m_root, begin, end, before);
}

void Merger::collectOrigins(const yaml::Node &node, std::size_t begin, std::size_t end,
                            const std::vector<Piece> &before)
{
    const auto cut = m_blocks.cut(node, begin, end);
    if (!node.isMapping() || !cut)
        return;
    std::unordered_map<std::string_view, const Piece *> byKey;
    for (const Piece &piece : before)
        byKey.emplace(piece.key, &piece);
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto found = byKey.find(node.key(i).text);
        if (found == byKey.end())
            continue;
        const Piece &piece = *found->second;
        const Chunk &chunk = cut->chunks[i];
        if (piece.element)
            m_origins.emplace(piece.id,
                              Origin{&node.key(i), &node.value(i), chunk, cut->column, &piece});
        else if (piece.isGroup && node.value(i).isMapping())
            collectOrigins(node.value(i), m_blocks.lineEnd(m_blocks.lineOf(node.key(i).begin)),
                           chunk.end, piece.pieces);
    }
}

std::string Merger::added(const Piece &now, int column) const
{
    if (now.isGroup && !now.pieces.empty() && !m_origins.empty()) {
        const std::string pad(static_cast<std::size_t>(column), ' ');
        std::string text = pad + yaml::scalar(now.key) + ':' + m_newline;
        for (const Piece &piece : now.pieces)
            text += added(piece, column + 2);
        return text;
    }
    const auto from = now.element ? m_origins.find(now.id) : m_origins.end();
    if (from == m_origins.end() || from->second.column != column)
        return inFileStyle(emit(now, column));
    const Origin &origin = from->second;
    std::string text = entry(*origin.key, *origin.value, origin.chunk, column, origin.piece, now);
    const auto content = text.find_first_not_of(" \r\n");
    text.erase(0, text.rfind('\n', content) + 1); // blank lines above; npos + 1 is 0
    return text.ends_with('\n') ? text : text + m_newline;
}

} // namespace moldloft::format
