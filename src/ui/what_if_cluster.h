#pragma once

#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <set>

#include "ui/rows_model.h"
#include "ui/what_if_pools.h"
#include "ui/what_if_rows.h"

namespace moldloft::ui
{

/// A node as the cluster view draws it: a box with its pods.
struct NodeBox {
    QString key;  ///< its name
    QString pool; ///< the first of a pool names it, others have ""
    bool dead = false;
    double cpuShare = 0, memoryShare = 0; ///< of its capacity; 0 where it does not say
    QString cpu, memory, places;          ///< "0.9 of 4"
    QStringList pods;                     ///< "shop/orders #2"
    QList<int> tints;                     ///< of each pod's namespace, 0 to 5
    QStringList states;                   ///< up | degraded | slow | down | moved
    bool operator==(const NodeBox &) const = default;
};

/// The cluster of the what-if: which pods stand where, what waits for a place, what it costs; and
/// what is tried with it: dead nodes, other numbers of nodes and pods, more requests, an
/// autoscaler. None of it is an edit of the design.
class WhatIfCluster : public RowsModel<NodeBox>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The what-if has it.")
    Q_PROPERTY(int count READ count NOTIFY shownChanged)
    Q_PROPERTY(moldloft::ui::WhatIfPools *pools READ pools CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfRows *pending READ pending CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY shownChanged)
    /// In the order of their tints.
    Q_PROPERTY(QStringList namespaces READ namespaces NOTIFY shownChanged)
    Q_PROPERTY(QString price READ price NOTIFY shownChanged) ///< of all nodes a month
    /// Requests in per cent of what the design says.
    Q_PROPERTY(int load READ load WRITE setLoad NOTIFY changed)
    Q_PROPERTY(QString rate READ rate NOTIFY shownChanged) ///< "80 requests a second"
    /// As many pods as the load needs, where the design has an autoscaler.
    Q_PROPERTY(bool autoscaled READ isAutoscaled WRITE setAutoscaled NOTIFY changed)
    Q_PROPERTY(bool canAutoscale READ canAutoscale NOTIFY shownChanged)
    Q_PROPERTY(QString scaled READ scaled NOTIFY shownChanged) ///< "catalog 2 → 5 pods"

public:
    explicit WhatIfCluster(QObject *parent = nullptr);

    int count() const { return rowCount(); }
    WhatIfPools *pools() { return &m_pools; }
    WhatIfRows *pending() { return &m_pending; }
    QString summary() const { return m_summary; }
    QStringList namespaces() const { return m_namespaces; }
    QString price() const { return m_price; }
    int load() const { return m_load; }
    void setLoad(int percent);
    QString rate() const { return m_rate; }
    bool isAutoscaled() const { return m_autoscaled; }
    void setAutoscaled(bool on);
    bool canAutoscale() const { return m_canAutoscale; }
    QString scaled() const { return m_scaled; }

    bool hasDead() const { return m_pools.hasDead(); }
    /// Dead nodes: "1 node of general".
    QStringList failures() const { return m_pools.failures(); }
    void follow(const Document &document) { m_pools.follow(document); }
    void apply(pipeline::WhatIfQuestion &question) const;
    void show(const Document &document, const WhatIfAnswer &answer);
    void reset();

    /// The node of that name dies, or lives again.
    Q_INVOKABLE void toggleNode(const QString &name);

    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();      ///< what is tried
    void shownChanged(); ///< what came of it

protected:
    QVariant rowData(const NodeBox &row, int role) const override;
    void retranslate() override {} // the what-if makes them anew

private:
    void showNodes(const Document &document, const pipeline::WhatIf &now);
    void showPending(const pipeline::WhatIf &now);
    void showWords(const Document &document, const pipeline::WhatIf &now);

    WhatIfPools m_pools;
    WhatIfRows m_pending;
    QString m_summary, m_price, m_rate, m_scaled;
    QStringList m_namespaces;
    int m_load = 100;
    bool m_autoscaled = false, m_canAutoscale = false;
};

} // namespace moldloft::ui
