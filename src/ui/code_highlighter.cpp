#include "ui/code_highlighter.h"

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace moldloft::ui
{

class Highlighter : public QSyntaxHighlighter
{
public:
    Highlighter(const CodeHighlighter &colours, QTextDocument *document)
        : QSyntaxHighlighter(document), m_colours(colours)
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        if (m_colours.m_language == QLatin1String("yaml"))
            highlightYaml(text);
        else if (m_colours.m_language == QLatin1String("cpp"))
            highlightCpp(text);
    }

private:
    void paint(const QRegularExpression &pattern, const QString &text, const QColor &colour,
               int group = 0)
    {
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            setFormat(static_cast<int>(match.capturedStart(group)),
                      static_cast<int>(match.capturedLength(group)), colour);
        }
    }

    void highlightYaml(const QString &text)
    {
        static const QRegularExpression number(
            QStringLiteral(":\\s+(-?[0-9][0-9.]*|true|false|null)\\s*$"));
        static const QRegularExpression key(
            QStringLiteral("^\\s*(?:- )*([^\\s#:'\"][^:'\"]*)(?=:(?:\\s|$))"));
        static const QRegularExpression quoted(
            QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'"));
        static const QRegularExpression comment(QStringLiteral("(?:^|\\s)#.*$"));
        paint(number, text, m_colours.m_number, 1);
        paint(key, text, m_colours.m_key, 1);
        paint(quoted, text, m_colours.m_string);
        paint(comment, text, m_colours.m_comment);
    }

    void highlightCpp(const QString &text)
    {
        static const QRegularExpression word(QStringLiteral(
            "\\b(?:auto|bool|break|case|class|const|constexpr|continue|default|delete|do|else|enum|"
            "explicit|false|for|"
            "if|inline|int|namespace|new|noexcept|nullptr|override|private|protected|public|return|"
            "static|struct|switch|"
            "template|this|throw|true|try|catch|typename|unsigned|using|virtual|void|while)\\b"));
        static const QRegularExpression directive(QStringLiteral("^\\s*#\\s*\\w+"));
        static const QRegularExpression number(QStringLiteral("\\b[0-9][0-9'.a-fA-Fx]*\\b"));
        static const QRegularExpression quoted(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\""));
        static const QRegularExpression comment(QStringLiteral("//.*$"));
        paint(word, text, m_colours.m_word);
        paint(directive, text, m_colours.m_key);
        paint(number, text, m_colours.m_number);
        paint(quoted, text, m_colours.m_string);
        paint(comment, text, m_colours.m_comment);
    }

    const CodeHighlighter &m_colours;
};

CodeHighlighter::CodeHighlighter(QObject *parent) : QObject(parent)
{
    connect(this, &CodeHighlighter::changed, this, [this] {
        if (m_highlighter)
            m_highlighter->rehighlight();
    });
}

CodeHighlighter::~CodeHighlighter()
{
    delete m_highlighter;
}

void CodeHighlighter::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    delete m_highlighter;
    m_document = document;
    if (document)
        m_highlighter = new Highlighter(*this, document->textDocument());
    Q_EMIT changed();
}

} // namespace moldloft::ui
