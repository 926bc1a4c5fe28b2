#pragma once

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "ui/rows_model.h"

namespace moldloft::ui
{

struct PaletteItem {
    QString key;
    QString title;
    QString icon;
    QString letter;
    QString group;
    QString explanation;
    bool isFirst = false; ///< of its group, as the list stands now: the heading is above it
    bool operator==(const PaletteItem &) const = default;
};

/// What can be added, in the order of the palette: from the kinds, and the Service types.
class PaletteModel : public RowsModel<PaletteItem>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QVariantList items READ items NOTIFY itemsChanged)
    Q_PROPERTY(QString firstKey READ firstKey NOTIFY filterChanged)

public:
    explicit PaletteModel(QObject *parent = nullptr);

    /// Whatever the filter is.
    const std::vector<PaletteItem> &all() const { return m_all; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    /// What Enter in the filter adds: the first item that is left, or "" where none or no filter
    /// is.
    QString firstKey() const;
    /// All of them whatever the filter is: [{key, title, glyph, letter, explanation, startsGroup}].
    QVariantList items() const;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void filterChanged();
    void itemsChanged();

protected:
    QVariant rowData(const PaletteItem &item, int role) const override;
    void retranslate() override;

private:
    void showFiltered();

    std::vector<PaletteItem> m_all;
    QString m_filter;
};

} // namespace moldloft::ui
