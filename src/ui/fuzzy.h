#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace moldloft::ui
{

/// Lower case and without diacritics: "Ação" is found by "acao".
QString folded(const QString &text);

/// A text that is searched often: folded once, with the places where words begin (after a space,
/// dash, slash or dot, and at the humps of camelCase).
class FuzzyText
{
public:
    FuzzyText() = default;
    explicit FuzzyText(const QString &text);

    const QString &text() const { return m_folded; }
    bool startsWord(qsizetype at) const { return m_starts[static_cast<std::size_t>(at)]; }

private:
    QString m_folded;
    std::vector<bool> m_starts;
};

/// What a person typed: every word of it has to match.
class FuzzyPattern
{
public:
    explicit FuzzyPattern(const QString &typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// How well a text matches, 0 to 1000; nothing where it does not. From best to worst: the whole
    /// text, its beginning, the beginning of a word, the beginnings of several words ("sa" of "Save
    /// as"), a place inside a word, letters in their order. Shorter texts come before longer ones.
    std::optional<int> score(const FuzzyText &text) const;

private:
    QStringList m_words;
};

} // namespace moldloft::ui
