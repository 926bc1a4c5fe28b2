#pragma once

#include <QColor>
#include <QPointer>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

namespace moldloft::ui
{

class Highlighter;

/// Colours the text of a TextEdit as YAML or C++.
class CodeHighlighter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY changed)
    Q_PROPERTY(QString language MEMBER m_language NOTIFY changed)
    Q_PROPERTY(QColor keyColor MEMBER m_key NOTIFY changed)
    Q_PROPERTY(QColor stringColor MEMBER m_string NOTIFY changed)
    Q_PROPERTY(QColor numberColor MEMBER m_number NOTIFY changed)
    Q_PROPERTY(QColor commentColor MEMBER m_comment NOTIFY changed)
    Q_PROPERTY(QColor wordColor MEMBER m_word NOTIFY changed)

public:
    explicit CodeHighlighter(QObject *parent = nullptr);
    ~CodeHighlighter() override;

    QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);

Q_SIGNALS:
    void changed();

private:
    friend class Highlighter;

    QPointer<QQuickTextDocument> m_document;
    QPointer<Highlighter> m_highlighter;
    QString m_language;
    QColor m_key;
    QColor m_string;
    QColor m_number;
    QColor m_comment;
    QColor m_word;
};

} // namespace moldloft::ui
