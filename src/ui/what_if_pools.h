#pragma once

#include <QtQml/qqmlregistration.h>

#include <map>
#include <set>

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
    /// The first nodes of the pool are dead, the others live.
    Q_INVOKABLE void setDead(int row, int dead);
    /// The node of that name dies, or lives again.
    void toggleNode(const QString &name);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void changed();

protected:
    QVariant rowData(const PoolRow &row, int role) const override;

private:
    std::map<QString, int> m_drawn;                ///< what the design says
    std::map<QString, std::optional<int>> m_nodes; ///< what is said here
    std::set<QString> m_dead;                      ///< nodes: "general-2"

    int deadOf(const QString &pool, int nodes) const;
    void show();
};

} // namespace moldloft::ui
