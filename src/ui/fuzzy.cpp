#include "ui/fuzzy.h"

#include <algorithm>

namespace moldloft::ui
{

namespace
{

enum Grade {
    Whole = 1000,
    Beginning = 900,
    WordStart = 750,
    WordStarts = 600,
    Inside = 450,
    InOrder = 200
};

/// Letters of `word` from `letter` on, each the beginning of a word or next to the one before.
bool alongWords(const FuzzyText &text, const QString &word, qsizetype letter, qsizetype from)
{
    if (letter == word.size())
        return true;
    for (qsizetype at = from; at < text.text().size(); ++at) {
        const bool next = letter > 0 && at == from;
        if (text.text()[at] == word[letter] && (next || text.startsWord(at)) &&
            alongWords(text, word, letter + 1, at + 1))
            return true;
    }
    return false;
}

/// How far the letters stand apart, or -1 where they are not all there in their order.
qsizetype spread(const QString &text, const QString &word)
{
    qsizetype at = -1;
    qsizetype first = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        at = text.indexOf(word[i], at + 1);
        if (at < 0)
            return -1;
        first = i == 0 ? at : first;
    }
    return at - first + 1 - word.size();
}

qsizetype wordStart(const FuzzyText &text, const QString &word)
{
    qsizetype at = text.text().indexOf(word);
    while (at >= 0 && !text.startsWord(at))
        at = text.text().indexOf(word, at + 1);
    return at;
}

int gradeOf(const FuzzyText &text, const QString &word)
{
    if (text.text() == word)
        return Whole;
    const auto less = [](qsizetype by, int most) {
        return static_cast<int>(std::min<qsizetype>(by, most));
    };
    const qsizetype found = text.text().indexOf(word);
    if (found == 0)
        return Beginning - less(text.text().size() - word.size(), 100);
    if (found > 0) {
        const qsizetype start = wordStart(text, word);
        return start >= 0 ? WordStart - less(start, 100) : Inside - less(found, 100);
    }
    // A long word that is nowhere as it stands is no abbreviation.
    if (word.size() < 2 || word.size() > 12)
        return 0;
    if (alongWords(text, word, 0, 0))
        return WordStarts - less(text.text().size() - word.size(), 100);
    const qsizetype apart = spread(text.text(), word);
    return apart >= 0 && apart <= 2 * word.size() ? InOrder - less(apart * 4, 150) : 0;
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.toLower();
    }
    return plain;
}

FuzzyText::FuzzyText(const QString &text)
{
    m_folded.reserve(text.size());
    QChar before;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const bool hump = before.isLower() && c.isUpper();
        const bool digits = before.isLetter() && c.isDigit();
        m_starts.push_back(c.isLetterOrNumber() && (!before.isLetterOrNumber() || hump || digits));
        m_folded += c.toLower();
        before = c;
    }
}

FuzzyPattern::FuzzyPattern(const QString &typed)
    : m_words(folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts))
{
}

std::optional<int> FuzzyPattern::score(const FuzzyText &text) const
{
    int sum = 0;
    for (const QString &word : m_words) {
        const int grade = gradeOf(text, word);
        if (grade == 0)
            return std::nullopt;
        sum += grade;
    }
    return m_words.isEmpty() ? 0 : sum / static_cast<int>(m_words.size());
}

} // namespace moldloft::ui
