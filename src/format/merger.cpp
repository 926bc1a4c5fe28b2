#include "format/merger.h"

#include <algorithm>
#include <unordered_map>

#include "format/matching.h"
#include "yaml/scalar.h"
#include "yaml/writer.h"

namespace moldloft::format
{

namespace
{

std::vector<Piece> contentOf(const Piece *piece)
{
    if (!piece)
        return {};
    return piece->isGroup ? piece->pieces : piecesOf(toValue(*piece));
}

/// Puts the entries that both versions have into the order of the new one, if that has changed.
template<class Slot>
void reorder(std::vector<Slot> &slots, const std::vector<std::optional<std::size_t>> &matches)
{
    std::optional<std::size_t> last;
    bool sameOrder = true;
    for (const auto &match : matches) {
        sameOrder = sameOrder && (!match || !last || *match > *last);
        last = match ? match : last;
    }
    if (sameOrder)
        return;
    std::vector<std::size_t> places;
    std::vector<Slot> moving;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (!slots[i].now)
            continue;
        places.push_back(i);
        moving.push_back(std::move(slots[i]));
    }
    std::stable_sort(moving.begin(), moving.end(),
                     [](const Slot &a, const Slot &b) { return *a.now < *b.now; });
    for (std::size_t i = 0; i < places.size(); ++i)
        slots[places[i]] = std::move(moving[i]);
}

/// The texts of the slots with the new ones among them: each behind the one that comes before it in
/// the new order, or before all of them, or at the end where all others come before it.
template<class Slot, class Emit>
std::vector<std::string> withNew(const std::vector<Slot> &slots, std::size_t count, Emit &&emitNew)
{
    std::unordered_map<std::size_t, std::size_t> slotOf;
    std::size_t firstSlot = slots.size(), lastNow = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (!slots[i].now)
            continue;
        slotOf.emplace(*slots[i].now, i);
        firstSlot = std::min(firstSlot, i);
        lastNow = std::max(lastNow, *slots[i].now);
    }
    std::vector<std::vector<std::size_t>> behind(slots.size() + 1); // [i + 1]: behind slot i
    std::size_t anchor = firstSlot; // before the first that stays, or at the end
    bool isFirst = true;
    for (std::size_t n = 0; n < count; ++n) {
        if (const auto at = slotOf.find(n); at != slotOf.end()) {
            anchor = at->second + 1;
            isFirst = false;
        } else {
            behind[n > lastNow ? slots.size() : anchor].push_back(n);
        }
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i <= slots.size(); ++i) {
        for (const std::size_t n : behind[i])
            parts.push_back(emitNew(n, i == 0 || (isFirst && i == firstSlot)));
        if (i < slots.size())
            parts.push_back(slots[i].detached + slots[i].text);
    }
    return parts;
}

} // namespace

Merger::Merger(const yaml::Tree &tree) : m_blocks(tree)
{
    const auto first = m_blocks.text().find('\n');
    const bool carriageReturns =
        first != std::string_view::npos && first > 0 && m_blocks.text()[first - 1] == '\r';
    m_newline = carriageReturns ? "\r\n" : "\n";
    m_root = &tree.root;
}

std::string Merger::inFileStyle(std::string text) const
{
    if (m_newline == "\n")
        return text;
    std::string result;
    for (const char c : text)
        c == '\n' ? result += m_newline : result += c;
    return result;
}

std::string Merger::joined(const std::vector<std::string> &parts) const
{
    std::string text;
    for (const std::string &part : parts) {
        if (!text.empty() && !part.empty() && text.back() != '\n')
            text += m_newline;
        text += part;
    }
    return text;
}

std::optional<std::string> Merger::file(const std::vector<Piece> &before,
                                        const std::vector<Piece> &now)
{
    const std::size_t begin = m_blocks.lineStart(m_blocks.lineOf(m_root->begin));
    const std::size_t end = m_blocks.endOfDocument();
    findMoved(begin, end, before, now);
    const Text content = mapping(*m_root, begin, end, before, now);
    if (!content)
        return std::nullopt;
    return joined({std::string(m_blocks.text(0, begin)), *content,
                   std::string(m_blocks.text(end, m_blocks.text().size()))});
}

Merger::Text Merger::mapping(const yaml::Node &node, std::size_t begin, std::size_t end,
                             const std::vector<Piece> &before, const std::vector<Piece> &now) const
{
    const auto cut = m_blocks.cut(node, begin, end);
    if (!node.isMapping() || !cut)
        return std::nullopt;
    const auto matches = matchEntries(before, now);
    std::unordered_map<std::string_view, std::size_t> oldByKey, newByKey;
    std::vector<std::optional<std::size_t>> newOfOld(before.size());
    for (std::size_t b = 0; b < before.size(); ++b)
        oldByKey.emplace(before[b].key, b);
    for (std::size_t n = 0; n < now.size(); ++n) {
        if (matches[n])
            newOfOld[*matches[n]] = n;
        else
            newByKey.emplace(now[n].key, n);
    }
    std::vector<Slot> slots;
    std::string detached;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto old = oldByKey.find(node.key(i).text);
        const bool isOld = old != oldByKey.end();
        Slot slot;
        if (isOld)
            slot.now = newOfOld[old->second];
        else if (const auto fresh = newByKey.find(node.key(i).text); fresh != newByKey.end())
            slot.now = fresh->second; // it was written, but said nothing
        const Chunk &chunk = cut->chunks[i];
        if (!slot.now && isOld) {
            detached += detachedLead(chunk);
            continue;
        }
        slot.detached = std::exchange(detached, {});
        if (cut->inlined && i == 0)
            slot.text = std::string(static_cast<std::size_t>(cut->column), ' ');
        slot.text += slot.now ? entry(node.key(i), node.value(i), chunk, cut->column,
                                      isOld ? &before[old->second] : nullptr, now[*slot.now])
                              : std::string(m_blocks.text(chunk.lead, chunk.end));
        slots.push_back(std::move(slot));
    }
    reorder(slots, matches);
    const bool spaced = isSpaced(*cut);
    auto parts = withNew(slots, now.size(), [&](std::size_t n, bool first) {
        const std::string text = added(now[n], cut->column);
        return !spaced ? text : first ? text + m_newline : m_newline + text;
    });
    parts.push_back(detached + std::string(m_blocks.text(cut->tail, end)));
    std::string text = joined(parts);
    if (cut->inlined) {
        if (text.find_first_not_of(' ') != static_cast<std::size_t>(cut->column))
            return std::nullopt;
        text.erase(0, static_cast<std::size_t>(cut->column));
    }
    return text;
}

std::string Merger::renamed(std::string text, std::size_t textBegin, const yaml::Node &key,
                            const std::string &name) const
{
    const auto end = m_blocks.endOfKey(key);
    if (key.text != name && end)
        text.replace(key.begin - textBegin, *end - key.begin, yaml::scalar(name));
    return text;
}

std::string Merger::entry(const yaml::Node &key, const yaml::Node &value, const Chunk &chunk,
                          int column, const Piece *before, const Piece &now) const
{
    const std::string lead(m_blocks.text(chunk.lead, chunk.begin));
    const bool nameable = key.text == now.key || m_blocks.endOfKey(key);
    if (nameable && before && sameContent(*before, now))
        return lead + renamed(std::string(m_blocks.text(chunk.begin, chunk.end)), chunk.begin, key,
                              now.key);
    Text text = nameable ? nested(key, value, chunk, before, now) : std::nullopt;
    if (nameable && !text)
        text = inPlace(value, chunk, now);
    if (text)
        return lead + renamed(*std::move(text), chunk.begin, key, now.key);
    std::string fresh = now.isGroup ? added(now, column) : inFileStyle(emit(now, column));
    if (chunk.begin == key.begin) // behind a dash
        fresh.erase(0, static_cast<std::size_t>(column));
    const auto keyEnd = m_blocks.endOfKey(key);
    const bool below = m_blocks.lineOf(value.begin) != m_blocks.lineOf(key.begin) ||
                       value.kind == yaml::Node::Kind::Null;
    const auto after = below ? (keyEnd ? std::optional(*keyEnd + 1) : std::nullopt)
                             : m_blocks.endOfLineValue(value);
    return lead + (after ? withComment(fresh, m_blocks.commentAfter(*after)) : fresh);
}

std::string Merger::withComment(std::string entry, std::string_view comment) const
{
    const auto lineEnd = entry.find(m_newline);
    return lineEnd == std::string::npos ? entry : entry.insert(lineEnd, comment);
}

/// Looks for the change further down, where both versions hold a block there.
Merger::Text Merger::nested(const yaml::Node &key, const yaml::Node &value, const Chunk &chunk,
                            const Piece *before, const Piece &now) const
{
    const std::size_t keyLine = m_blocks.lineOf(key.begin);
    if (!before || value.isScalar() || value.flow || m_blocks.lineOf(value.begin) == keyLine)
        return std::nullopt;
    const std::size_t below = m_blocks.lineEnd(keyLine);
    Text inner;
    if (value.isMapping()) {
        const auto content = contentOf(&now);
        if (content.empty())
            return std::nullopt;
        inner = mapping(value, below, chunk.end, contentOf(before), content);
    } else {
        const Value was = toValue(*before), is = toValue(now);
        if (!was.isList() || !is.isList() || is.size() == 0)
            return std::nullopt;
        inner = sequence(value, below, chunk.end, was.asList(), is.asList());
    }
    if (!inner)
        return std::nullopt;
    return std::string(m_blocks.text(chunk.begin, below)) + *inner;
}

/// Replaces a value that stands on the line of its key by another that fits there.
Merger::Text Merger::inPlace(const yaml::Node &value, const Chunk &chunk, const Piece &now) const
{
    const auto end = m_blocks.endOfLineValue(value);
    const std::size_t lineStart = m_blocks.lineStart(m_blocks.lineOf(value.begin));
    const bool sameLine = lineStart <= chunk.begin;
    if (!end || !sameLine)
        return std::nullopt;
    const Value is = toValue(now);
    std::string text;
    if (is.isString() && value.quoted && m_blocks.text()[value.begin] == '"' &&
        !yaml::isLiteralSafe(is.asString())) {
        text = yaml::quoted(is.asString());
    } else if (is.isScalar()) {
        text = yaml::writeEntry("", is, 0).substr(4); // `"": TEXT`
        if (std::count(text.begin(), text.end(), '\n') != 1)
            return std::nullopt;
        text.pop_back();
    } else {
        const std::size_t widest = std::max<std::size_t>(lineColumns, *end - lineStart);
        text = yaml::writeFlow(is);
        const bool fits = value.begin - lineStart + text.size() <= widest;
        if (!fits || !((value.flow && value.size() > 0) || mayBeOneLine(now)))
            return std::nullopt;
    }
    return std::string(m_blocks.text(chunk.begin, value.begin)) + text +
           std::string(m_blocks.text(*end, chunk.end));
}

Merger::Text Merger::sequence(const yaml::Node &node, std::size_t begin, std::size_t end,
                              const Value::List &before, const Value::List &now) const
{
    const auto cut = m_blocks.cut(node, begin, end);
    if (!cut || cut->inlined || before.size() != node.size())
        return std::nullopt;
    const auto matches = matchItems(before, now);
    std::vector<std::optional<std::size_t>> newOfOld(before.size());
    for (std::size_t n = 0; n < now.size(); ++n) {
        if (matches[n])
            newOfOld[*matches[n]] = n;
    }
    std::vector<Slot> slots;
    std::string detached;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!newOfOld[i]) {
            detached += detachedLead(cut->chunks[i]);
            continue;
        }
        slots.push_back(
            {newOfOld[i],
             item(node.children[i], cut->chunks[i], cut->column, before[i], now[*newOfOld[i]]),
             std::exchange(detached, {})});
    }
    auto parts = withNew(slots, now.size(), [&](std::size_t n, bool) {
        return inFileStyle(yaml::writeItem(now[n], cut->column, designStyle));
    });
    parts.push_back(detached + std::string(m_blocks.text(cut->tail, end)));
    return joined(parts);
}

std::string Merger::item(const yaml::Node &node, const Chunk &chunk, int column,
                         const Value &before, const Value &now) const
{
    if (before == now)
        return std::string(m_blocks.text(chunk.lead, chunk.end));
    const std::string lead(m_blocks.text(chunk.lead, chunk.begin));
    if (node.isMapping() && !node.flow && before.isMap() && now.isMap() && now.size() > 0) {
        if (const auto inner =
                mapping(node, node.begin, chunk.end, piecesOf(before), piecesOf(now)))
            return lead + std::string(m_blocks.text(chunk.begin, node.begin)) + *inner;
    }
    Piece piece;
    piece.plain = now;
    if (const auto text = inPlace(node, chunk, piece))
        return lead + *text;
    const std::string fresh = inFileStyle(yaml::writeItem(now, column, designStyle));
    const auto end = m_blocks.endOfLineValue(node);
    return lead + (end ? withComment(fresh, m_blocks.commentAfter(*end)) : fresh);
}

std::string Merger::detachedLead(const Chunk &chunk) const
{
    const std::string_view lead = m_blocks.text(chunk.lead, chunk.begin);
    std::size_t keep = 0;
    bool anyComment = false, commentBefore = false;
    for (std::size_t at = 0; at < lead.size();) {
        const std::size_t end = std::min(lead.find('\n', at), lead.size() - 1) + 1;
        if (lead.substr(at, end - at).find_first_not_of(" \t\r\n") != lead.npos)
            anyComment = true;
        else if (anyComment)
            keep = end, commentBefore = true;
        at = end;
    }
    return commentBefore ? std::string(lead.substr(0, keep)) : std::string();
}

bool Merger::isSpaced(const Chunks &cut) const
{
    const auto startsBlank = [this](const Chunk &chunk) {
        const std::string_view lead = m_blocks.text(chunk.lead, chunk.begin);
        return lead.starts_with('\n') || lead.starts_with("\r\n");
    };
    return cut.chunks.size() > 1 &&
           std::all_of(cut.chunks.begin() + 1, cut.chunks.end(), startsBlank);
}

} // namespace moldloft::format
