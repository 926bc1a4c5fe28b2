#include "pipeline/side_by_side.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "git/text_diff.h"

namespace moldloft::pipeline
{

namespace
{

constexpr std::size_t longestMarked = 2000; ///< bytes of a line whose words are compared

struct Lines {
    std::vector<std::string_view> lines;
    bool lacksEnd = false;
};

Lines linesOf(std::string_view text)
{
    Lines found;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        found.lines.push_back(text.substr(0, end));
        found.lacksEnd = end == std::string_view::npos;
        text.remove_prefix(found.lacksEnd ? text.size() : end + 1);
    }
    return found;
}

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80;
}

/// Words, runs of spaces, and every other sign by itself.
std::vector<Stretch> wordsOf(std::string_view line)
{
    std::vector<Stretch> words;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at + 1;
        if (isWordByte(line[at])) {
            while (end < line.size() && isWordByte(line[end]))
                ++end;
        } else if (line[at] == ' ') {
            while (end < line.size() && line[end] == ' ')
                ++end;
        }
        words.push_back({at, end - at});
        at = end;
    }
    return words;
}

/// One word a line: then git compares words.
std::string stacked(std::string_view line, const std::vector<Stretch> &words)
{
    std::string text;
    text.reserve(line.size() + words.size());
    for (const Stretch &word : words) {
        text += line.substr(word.start, word.length);
        text += '\n';
    }
    return text;
}

void addMark(std::vector<Stretch> &marks, const std::vector<Stretch> &words, std::size_t first,
             std::size_t count)
{
    if (count == 0)
        return;
    const Stretch &last = words[first + count - 1];
    marks.push_back({words[first].start, last.start + last.length - words[first].start});
}

/// Marks what two lines say otherwise; nothing where they have too little in common.
void markWords(DiffLine &before, DiffLine &after)
{
    if (before.text.size() > longestMarked || after.text.size() > longestMarked)
        return;
    const std::vector<Stretch> old = wordsOf(before.text);
    const std::vector<Stretch> now = wordsOf(after.text);
    const auto changes = git::changedLines(stacked(before.text, old), stacked(after.text, now));
    if (!changes)
        return;
    for (const git::LineChange &change : *changes) {
        addMark(before.marks, old, change.oldStart, change.oldCount);
        addMark(after.marks, now, change.newStart, change.newCount);
    }
    const auto isWhole = [](const DiffLine &line) {
        return line.marks.size() == 1 && line.marks.front().length == line.text.size();
    };
    if (isWhole(before) || isWhole(after)) { // the colour of the line says it
        before.marks.clear();
        after.marks.clear();
    }
}

class Rows
{
public:
    Rows(const Lines &before, const Lines &after) : m_before(before), m_after(after) {}

    void addSame(std::size_t oldEnd, std::size_t newEnd)
    {
        while (m_old < oldEnd && m_new < newEnd)
            m_rows.push_back({DiffRow::Kind::Same, oldLine(), newLine()});
    }
    void addChange(const git::LineChange &change)
    {
        const std::size_t oldEnd = change.oldStart + change.oldCount;
        const std::size_t newEnd = change.newStart + change.newCount;
        while (m_old < oldEnd && m_new < newEnd) {
            m_rows.push_back({DiffRow::Kind::Changed, oldLine(), newLine()});
            markWords(m_rows.back().before, m_rows.back().after);
        }
        while (m_old < oldEnd)
            m_rows.push_back({DiffRow::Kind::Removed, oldLine(), {}});
        while (m_new < newEnd)
            m_rows.push_back({DiffRow::Kind::Added, {}, newLine()});
    }
    std::vector<DiffRow> take() { return std::move(m_rows); }

private:
    static DiffLine lineOf(const Lines &from, std::size_t at)
    {
        return {
            at + 1, std::string(from.lines[at]), {}, from.lacksEnd && at + 1 == from.lines.size()};
    }
    DiffLine oldLine() { return lineOf(m_before, m_old++); }
    DiffLine newLine() { return lineOf(m_after, m_new++); }

    const Lines &m_before;
    const Lines &m_after;
    std::size_t m_old = 0;
    std::size_t m_new = 0;
    std::vector<DiffRow> m_rows;
};

} // namespace

Result<std::vector<DiffRow>> sideBySide(const std::string &before, const std::string &after)
{
    const auto changes = git::changedLines(before, after);
    if (!changes)
        return changes.error();
    const Lines old = linesOf(before);
    const Lines now = linesOf(after);
    Rows rows(old, now);
    for (const git::LineChange &change : *changes) {
        rows.addSame(change.oldStart, change.newStart);
        rows.addChange(change);
    }
    rows.addSame(old.lines.size(), now.lines.size());
    return rows.take();
}

std::vector<Fold> folds(const std::vector<DiffRow> &rows, std::size_t context, std::size_t least)
{
    std::vector<bool> shown(rows.size(), false);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == DiffRow::Kind::Same)
            continue;
        const std::size_t end = std::min(rows.size(), i + context + 1);
        std::fill(shown.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, context)),
                  shown.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
    std::vector<Fold> found;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i;
        while (end < rows.size() && shown[end] == shown[i])
            ++end;
        const bool folded = !shown[i] && end - i >= least;
        if (!folded && !found.empty() && !found.back().isFolded)
            found.back().count += end - i;
        else
            found.push_back({i, end - i, folded});
        i = end;
    }
    return found;
}

} // namespace moldloft::pipeline
