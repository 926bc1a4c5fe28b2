#pragma once

#include <QtQml/qqmlregistration.h>

#include <map>

#include "model/document.h"
#include "simulate/placement.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

struct PoolRow {
    QString key; ///< its name
    int nodes = 0;
    int dead = 0;
    bool operator==(const PoolRow &) const = default;
};

/// The node pools of the cluster, with how many nodes the what-if gives them and how many of those
/// are dead. No edit of the design.
class WhatIfPools : public RowsModel<PoolRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The what-if has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using RowsModel::RowsModel;

    int count() const { return rowCount(); }
    void follow(const Document &document);
    void reset();
    bool hasDead() const;
    void apply(simulate::PlacementChoice &choice) const;
    /// "1 node of general"
    QStringList failures() const;

    Q_INVOKABLE void setNodes(int row, int nodes);
    Q_INVOKABLE void setDead(int row, int dead);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void changed();

protected:
    QVariant rowData(const PoolRow &row, int role) const override;

private:
    std::map<QString, int> m_drawn;                ///< what the design says
    std::map<QString, std::optional<int>> m_nodes; ///< what is said here
    std::map<QString, int> m_dead;

    void show();
};

} // namespace moldloft::ui
