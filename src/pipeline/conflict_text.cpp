#include "pipeline/conflict_text.h"

#include <algorithm>
#include <string_view>

namespace moldloft::pipeline
{

namespace
{

constexpr std::size_t contextLines = 3;

bool isMarker(std::string_view line, std::string_view marker)
{
    return line.starts_with(marker) &&
           (line.size() == marker.size() || line[marker.size()] == ' ' ||
            line[marker.size()] == '\n' || line[marker.size()] == '\r');
}

/// Whole lines, each with its end.
class Lines
{
public:
    explicit Lines(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    std::string_view next()
    {
        const std::size_t end = m_rest.find('\n');
        const std::string_view line =
            m_rest.substr(0, end == std::string_view::npos ? end : end + 1);
        m_rest.remove_prefix(line.size());
        ++m_number;
        return line;
    }
    std::size_t number() const { return m_number; }

private:
    std::string_view m_rest;
    std::size_t m_number = 0; ///< of the line that next() gave last
};

std::string lastLines(const std::string &text)
{
    std::size_t at = text.size();
    for (std::size_t line = 0; line < contextLines && at > 0; ++line) {
        const std::size_t before = at < 2 ? std::string::npos : text.rfind('\n', at - 2);
        at = before == std::string::npos ? 0 : before + 1;
    }
    return text.substr(at);
}

std::string firstLines(const std::string &text)
{
    std::size_t at = 0;
    for (std::size_t line = 0; line < contextLines && at < text.size(); ++line) {
        const std::size_t end = text.find('\n', at);
        at = end == std::string::npos ? text.size() : end + 1;
    }
    return text.substr(0, at);
}

/// Reads from behind the first marker to the last one; false where a marker is missing, or where a
/// line of the text looks like the one in the middle: nobody can tell which it is.
bool readHunk(Lines &lines, ConflictHunk &hunk, std::string &marked)
{
    std::string *into = &hunk.mine;
    int middles = 0;
    while (!lines.atEnd()) {
        const std::string_view line = lines.next();
        marked += line;
        middles += isMarker(line, "=======") ? 1 : 0;
        if (into == &hunk.mine && isMarker(line, "|||||||"))
            into = &hunk.base;
        else if (into != &hunk.generated && isMarker(line, "======="))
            into = &hunk.generated;
        else if (into == &hunk.generated && isMarker(line, ">>>>>>>"))
            return middles == 1;
        else
            *into += line;
    }
    return false;
}

} // namespace

std::optional<ConflictText> ConflictText::of(const std::string &bytes)
{
    ConflictText text;
    text.m_plain.emplace_back();
    Lines lines(bytes);
    while (!lines.atEnd()) {
        const std::string_view line = lines.next();
        if (!isMarker(line, "<<<<<<<")) {
            text.m_plain.back() += line;
            continue;
        }
        ConflictHunk hunk;
        hunk.line = lines.number();
        std::string marked(line);
        if (!readHunk(lines, hunk, marked))
            return std::nullopt;
        hunk.above = lastLines(text.m_plain.back());
        text.m_hunks.push_back(std::move(hunk));
        text.m_marked.push_back(std::move(marked));
        text.m_plain.emplace_back();
    }
    if (text.m_hunks.empty())
        return std::nullopt;
    for (std::size_t i = 0; i < text.m_hunks.size(); ++i)
        text.m_hunks[i].below = firstLines(text.m_plain[i + 1]);
    return text;
}

std::string ConflictText::textOf(const ConflictHunk &hunk, const HunkChoice &choice)
{
    switch (choice.kind) {
    case HunkChoice::Kind::Mine:
        return hunk.mine;
    case HunkChoice::Kind::Generated:
        return hunk.generated;
    case HunkChoice::Kind::Both:
        return hunk.mine + hunk.generated;
    case HunkChoice::Kind::Edited:
        return choice.text;
    case HunkChoice::Kind::Open:
        break;
    }
    return {};
}

std::string ConflictText::with(const std::vector<HunkChoice> &choices) const
{
    std::string text = m_plain.front();
    for (std::size_t i = 0; i < m_hunks.size(); ++i) {
        text += choices[i].kind == HunkChoice::Kind::Open ? m_marked[i]
                                                          : textOf(m_hunks[i], choices[i]);
        text += m_plain[i + 1];
    }
    return text;
}

ConflictText::Versions ConflictText::versions() const
{
    Versions all{m_plain.front(), m_plain.front(), m_plain.front()};
    for (std::size_t i = 0; i < m_hunks.size(); ++i) {
        all.base += m_hunks[i].base + m_plain[i + 1];
        all.mine += m_hunks[i].mine + m_plain[i + 1];
        all.generated += m_hunks[i].generated + m_plain[i + 1];
    }
    return all;
}

std::size_t markerLine(const std::string &bytes)
{
    if (bytes.find("<<<<<<<") == std::string::npos)
        return 0;
    const std::optional<ConflictText> text = ConflictText::of(bytes);
    return text ? text->hunks().front().line : 0;
}

} // namespace moldloft::pipeline
