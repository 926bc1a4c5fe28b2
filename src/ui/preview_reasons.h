#pragma once

#include <QtQml/qqmlregistration.h>

#include <memory>

#include "model/document.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

class Editor;

/// One sentence about a line of the preview: what it comes from, or what it is elsewhere.
struct WhyLine {
    QString key;
    QString word; ///< field, line, name, default, option, rule, or an overlay
    QString text;
    quint64 element = 0; ///< that it leads to
    bool operator==(const WhyLine &) const = default;
};

/// Why a line of a generated file says what it says, as `moldloft explain` does; found out on
/// another thread, once a file.
class PreviewReasons : public RowsModel<WhyLine>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The preview has it.")
    Q_PROPERTY(int line READ line WRITE setLine NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool working READ isWorking NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    explicit PreviewReasons(Editor *editor);
    ~PreviewReasons() override;

    /// Of which file and design; an empty path: of none.
    void show(const Document &document, const QString &path, const QString &text);

    int line() const { return m_line; } ///< from 0
    void setLine(int line);
    QString place() const { return m_place; } ///< `spec.replicas`
    bool isReady() const;                     ///< the file has explanations
    bool isWorking() const;
    /// All of it for a screen reader.
    QString spoken() const;
    int count() const { return rowCount(); }
    Q_INVOKABLE void selectElement(int row);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

protected:
    QVariant rowData(const WhyLine &reason, int role) const override;
    void retranslate() override;

private:
    void start();
    void adopt();
    void refresh();

    struct Private;
    std::unique_ptr<Private> d;
    Editor *m_editor;
    int m_line = 0;
    QString m_place;
};

} // namespace moldloft::ui
