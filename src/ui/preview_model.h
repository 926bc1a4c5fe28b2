#pragma once

#include <QtQml/qqmlregistration.h>

#include <QList>

#include <memory>
#include <vector>

#include "model/elements.h"
#include "ui/preview_reasons.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

class Editor;

struct PreviewFile {
    QString key; ///< its path in the generated project
    QString text;
    QList<int> changed; ///< lines that the last edit changed
    bool operator==(const PreviewFile &) const = default;
};

/// The files that the selected element becomes, or that hold a selected line, from the exporters,
/// on another thread; and what the last edit changed in them.
class PreviewModel : public RowsModel<PreviewFile>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(QList<int> changedLines READ changedLines NOTIFY changed)
    Q_PROPERTY(moldloft::ui::PreviewReasons *reasons READ reasons CONSTANT)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)

public:
    explicit PreviewModel(Editor *editor);
    ~PreviewModel() override;

    int count() const { return rowCount(); }
    int current() const { return m_current; }
    void setCurrent(int row);
    QString text() const;
    QString language() const; ///< yaml | cpp | text
    QString hint() const { return m_hint; }
    /// What the last edit changed in that text: lines counted from 0.
    QList<int> changedLines() const;
    /// Why a line of that text is as it is.
    PreviewReasons *reasons() const { return m_reasons; }
    /// Nothing is generated while nobody looks.
    bool isActive() const { return m_active; }
    void setActive(bool active);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

protected:
    QVariant rowData(const PreviewFile &file, int role) const override;
    void retranslate() override;

private:
    std::vector<ElementId> subject() const;
    void generate();
    void adopt();

    struct Private;
    std::unique_ptr<Private> d;
    void explain();

    Editor *m_editor;
    PreviewReasons *m_reasons;
    QString m_hint;
    int m_current = 0;
    bool m_active = false;
};

} // namespace moldloft::ui
