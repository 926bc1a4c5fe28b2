#include "ui/what_if_cluster.h"

#include <QLocale>

#include <algorithm>
#include <map>

#include "kinds/needs.h"
#include "ui/editor_private.h"
#include "ui/translated.h"

namespace moldloft::ui
{

namespace
{

enum Role {
    Name = Qt::UserRole + 1,
    Pool,
    Dead,
    CpuShare,
    MemoryShare,
    Cpu,
    Memory,
    Places,
    Pods,
    PodNames,
    Tints,
    States
};

constexpr int tintCount = 6;
constexpr int mostNamed = 3;

/// Namespaces take their tints in the order of the file.
std::map<std::string, int> tintsOf(const Document &document)
{
    std::map<std::string, int> tints;
    for (const Record *ns : document.all(ElementKind::Namespace))
        tints.emplace(ns->name, static_cast<int>(tints.size()) % tintCount);
    return tints;
}

double shareOf(std::int64_t used, const std::optional<std::int64_t> &all)
{
    return all && *all > 0 ? double(used) / double(*all) : 0;
}

QString usage(double used, const std::optional<double> &all)
{
    return all ? WhatIfCluster::tr("%1 of %2").arg(numberWords(used), numberWords(*all))
               : numberWords(used);
}

std::optional<double> inUnits(const std::optional<std::int64_t> &value, double by)
{
    return value ? std::optional(double(*value) / by) : std::nullopt;
}

constexpr double gibibyte = 1 << 30;

QString stateOfPod(const pipeline::WhatIf &now, const simulate::Pod &pod)
{
    return pod.moved ? QStringLiteral("moved") : stateName(now.cascade.stateOf(pod.part));
}

} // namespace

WhatIfCluster::WhatIfCluster(QObject *parent) : RowsModel(parent)
{
    connect(&m_pools, &WhatIfPools::changed, this, &WhatIfCluster::changed);
}

void WhatIfCluster::setLoad(int percent)
{
    percent = std::clamp(percent, 0, 10'000);
    if (percent == m_load)
        return;
    m_load = percent;
    Q_EMIT changed();
}

void WhatIfCluster::setAutoscaled(bool on)
{
    if (on == m_autoscaled)
        return;
    m_autoscaled = on;
    Q_EMIT changed();
}

void WhatIfCluster::apply(pipeline::WhatIfQuestion &question) const
{
    m_pools.apply(question.cluster);
    question.load = m_load / 100.0;
    question.cluster.autoscaled = m_autoscaled;
}

void WhatIfCluster::reset()
{
    m_pools.reset();
    m_load = 100;
    m_autoscaled = false;
    Q_EMIT changed();
}

void WhatIfCluster::toggleNode(const QString &name)
{
    m_pools.toggleNode(name);
}

void WhatIfCluster::show(const Document &document, const WhatIfAnswer &answer)
{
    showNodes(document, answer.now);
    showPending(answer.now);
    showWords(document, answer.now);
    Q_EMIT shownChanged();
}

void WhatIfCluster::showNodes(const Document &document, const pipeline::WhatIf &now)
{
    const auto tints = tintsOf(document);
    std::vector<NodeBox> rows;
    QString pool;
    for (const simulate::Node &node : now.placement.nodes) {
        NodeBox row;
        row.key = fromUtf8(node.name);
        if (const QString own = fromUtf8(node.pool); own != pool)
            row.pool = pool = own;
        row.dead = node.dead;
        row.cpuShare = node.dead ? 0 : shareOf(node.usedCpu, node.cpu);
        row.memoryShare = node.dead ? 0 : shareOf(node.usedMemory, node.memory);
        row.cpu = usage(double(node.usedCpu) / 1000, inUnits(node.cpu, 1000));
        row.memory = usage(double(node.usedMemory) / gibibyte, inUnits(node.memory, gibibyte));
        row.places = usage(node.pods, double(node.maxPods));
        rows.push_back(std::move(row));
    }
    for (const simulate::Pod &pod : now.placement.pods) {
        if (!pod.node)
            continue;
        NodeBox &row = rows[*pod.node];
        row.pods += fromUtf8(pod.name);
        const auto tint = tints.find(now.system.parts[pod.part].ns);
        row.tints += tint == tints.end() ? 0 : tint->second;
        row.states += stateOfPod(now, pod);
    }
    setRows(std::move(rows));
}

void WhatIfCluster::showPending(const pipeline::WhatIf &now)
{
    std::vector<WhatIfRow> rows;
    for (const simulate::Pod &pod : now.placement.pods) {
        if (pod.node)
            continue;
        WhatIfRow row;
        row.name = fromUtf8(pod.name);
        row.key = row.name;
        row.state = QStringLiteral("down");
        row.detail = translated(pod.reason);
        row.element = now.system.parts[pod.part].id.value;
        rows.push_back(std::move(row));
    }
    const auto waiting = static_cast<int>(rows.size());
    m_pending.show(std::move(rows), {tr("%n pod(s) without a place", nullptr, waiting)});
}

void WhatIfCluster::showWords(const Document &document, const pipeline::WhatIf &now)
{
    const auto nodes = static_cast<int>(now.placement.nodes.size());
    const auto pods = static_cast<int>(now.placement.pods.size());
    m_summary = nodes == 0
                    ? tr("The design has no node pools: add one under cluster, nodePools.")
                    : tr("%1, %2", "nodes, pods")
                          .arg(tr("%n node(s)", nullptr, nodes), tr("%n pod(s)", nullptr, pods));
    m_price.clear();
    if (now.placement.price)
        m_price = tr("%1 a month").arg(QLocale().toString(*now.placement.price, 'f', 2));
    m_namespaces.clear();
    for (const Record *ns : document.all(ElementKind::Namespace))
        m_namespaces += fromUtf8(ns->name);
    double rate = 0;
    for (const simulate::EntryPoint &entry : now.system.entries)
        rate += entry.rate;
    m_rate = tr("%1 requests a second").arg(numberWords(rate));
    m_canAutoscale = false;
    QStringList changes;
    for (const simulate::Part &part : now.system.parts) {
        const Record *record = document.find(part.id);
        const auto *service = record ? record->as<Service>() : nullptr;
        if (!service || !service->autoscale)
            continue;
        m_canAutoscale = true;
        const int least = podRange(*service).least;
        if (m_autoscaled && part.pods != least)
            changes +=
                tr("%1: %2 to %3 pods").arg(fromUtf8(record->name)).arg(least).arg(part.pods);
    }
    const auto more = static_cast<int>(changes.size()) - mostNamed;
    if (more > 0) {
        changes = changes.mid(0, mostNamed);
        changes += tr("and %n more", nullptr, more);
    }
    m_scaled = changes.join(QStringLiteral(", "));
    for (const QString &part : {m_rate, m_price, m_scaled}) {
        if (!part.isEmpty())
            m_summary += QStringLiteral(" · ") + part;
    }
}

QHash<int, QByteArray> WhatIfCluster::roleNames() const
{
    return {{Name, "name"},
            {Pool, "pool"},
            {Dead, "dead"},
            {CpuShare, "cpuShare"},
            {MemoryShare, "memoryShare"},
            {Cpu, "cpu"},
            {Memory, "memory"},
            {Places, "places"},
            {Pods, "pods"},
            {PodNames, "podNames"},
            {Tints, "tints"},
            {States, "states"}};
}

QVariant WhatIfCluster::rowData(const NodeBox &row, int role) const
{
    switch (role) {
    case Name:
        return row.key;
    case Pool:
        return row.pool;
    case Dead:
        return row.dead;
    case CpuShare:
        return row.cpuShare;
    case MemoryShare:
        return row.memoryShare;
    case Cpu:
        return row.cpu;
    case Memory:
        return row.memory;
    case Places:
        return row.places;
    case Pods:
        return row.pods;
    case PodNames:
        return row.pods.join(QStringLiteral(", "));
    case Tints:
        return QVariant::fromValue(row.tints);
    case States:
        return row.states;
    default:
        return {};
    }
}

} // namespace moldloft::ui
