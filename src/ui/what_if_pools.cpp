#include "ui/what_if_pools.h"

#include <algorithm>

#include "kinds/defaults.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{
enum Role { Name = Qt::UserRole + 1, Nodes, Dead };
} // namespace

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
        rows.push_back({name, nodes, std::min(nodes, m_dead[name])});
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
        if (row.dead > 0)
            choice.dead[row.key.toStdString()] = row.dead;
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
    m_dead[at(row).key] = dead;
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
