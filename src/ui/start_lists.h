#pragma once

#include <QtQml/qqmlregistration.h>

#include "ui/rows_model.h"

namespace moldloft::ui
{

struct RecentDesign {
    QString key;       ///< its path
    qint64 opened = 0; ///< seconds since 1970
    bool missing = false;
    bool operator==(const RecentDesign &) const = default;
};

/// The designs that were open before, the last one first. Those that are gone stay listed until
/// they are removed: a disk may come back.
class RecentDesigns : public RowsModel<RecentDesign>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")

public:
    explicit RecentDesigns(QObject *parent = nullptr);
    void add(const QString &path);
    /// From the list, not from the disk.
    Q_INVOKABLE void remove(const QString &path);
    /// Looks which of them are there.
    Q_INVOKABLE void refresh();
    QHash<int, QByteArray> roleNames() const override;

protected:
    QVariant rowData(const RecentDesign &design, int role) const override;

private:
    void load();
    void keep(std::vector<RecentDesign> rows);
};

struct TemplateCardRow {
    QString key; ///< its name
    QString summary;
    bool operator==(const TemplateCardRow &) const = default;
};

/// The starter designs of this program.
class TemplateList : public RowsModel<TemplateCardRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")

public:
    explicit TemplateList(QObject *parent = nullptr);
    QHash<int, QByteArray> roleNames() const override;

protected:
    QVariant rowData(const TemplateCardRow &row, int role) const override;
    void retranslate() override;
};

} // namespace moldloft::ui
