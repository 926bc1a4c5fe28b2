#include "ui/what_if_pools.h"

#include <algorithm>

#include "kinds/defaults.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

enum Role { Name = Qt::UserRole + 1, Nodes, Dead };

/// As simulate/placement.h names them: from 1.
QString nodeOf(const QString &pool, int index)
{
    return QStringLiteral("%1-%2").arg(pool).arg(index + 1);
}

} // namespace

int WhatIfPools::deadOf(const QString &pool, int nodes) const
{
    int dead = 0;
    for (int i = 0; i < nodes; ++i)
        dead += m_dead.contains(nodeOf(pool, i)) ? 1 : 0;
    return dead;
}

void WhatIfPools::follow(const Document &document)
{
    m_drawn.clear();
    if (document.settings().cluster) {
        for (const auto &[name, pool] : document.settings().cluster->nodePools)
            m_drawn[fromUtf8(name)] = pool.nodes.value_or(defaultNodes);
    }
    show();
}

void WhatIfPools::show()
{
    std::vector<PoolRow> rows;
    for (const auto &[name, drawn] : m_drawn) {
        const int nodes = m_nodes[name].value_or(drawn);
        rows.push_back({name, nodes, deadOf(name, nodes)});
    }
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

void WhatIfPools::reset()
{
    m_nodes.clear();
    m_dead.clear();
    show();
}

bool WhatIfPools::hasDead() const
{
    return std::any_of(rows().begin(), rows().end(),
                       [](const PoolRow &row) { return row.dead > 0; });
}

void WhatIfPools::apply(simulate::PlacementChoice &choice) const
{
    for (const PoolRow &row : rows()) {
        choice.nodes[row.key.toStdString()] = row.nodes;
        for (int i = 0; i < row.nodes; ++i) {
            if (m_dead.contains(nodeOf(row.key, i)))
                choice.deadNodes.insert(nodeOf(row.key, i).toStdString());
        }
    }
}

QStringList WhatIfPools::failures() const
{
    QStringList list;
    for (const PoolRow &row : rows()) {
        if (row.dead > 0)
            list += tr("%n node(s) of %1", nullptr, row.dead).arg(row.key);
    }
    return list;
}

void WhatIfPools::setNodes(int row, int nodes)
{
    if (row < 0 || row >= rowCount() || at(row).nodes == nodes)
        return;
    m_nodes[at(row).key] = nodes;
    show();
    Q_EMIT changed();
}

void WhatIfPools::setDead(int row, int dead)
{
    if (row < 0 || row >= rowCount() || at(row).dead == dead)
        return;
    for (int i = 0; i < at(row).nodes; ++i) {
        if (i < dead)
            m_dead.insert(nodeOf(at(row).key, i));
        else
            m_dead.erase(nodeOf(at(row).key, i));
    }
    show();
    Q_EMIT changed();
}

void WhatIfPools::toggleNode(const QString &name)
{
    if (m_dead.erase(name) == 0)
        m_dead.insert(name);
    show();
    Q_EMIT changed();
}

QHash<int, QByteArray> WhatIfPools::roleNames() const
{
    return {{Name, "name"}, {Nodes, "nodes"}, {Dead, "dead"}};
}

QVariant WhatIfPools::rowData(const PoolRow &row, int role) const
{
    switch (role) {
    case Name:
        return row.key;
    case Nodes:
        return row.nodes;
    case Dead:
        return row.dead;
    default:
        return {};
    }
}

} // namespace moldloft::ui
