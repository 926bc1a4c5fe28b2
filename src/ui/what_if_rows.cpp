#include "ui/what_if_rows.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

#include "ui/editor_private.h"
#include "ui/translated.h"

namespace moldloft::ui
{

namespace
{

using namespace simulate;

enum Role { Name = Qt::UserRole + 1, Cells, Detail, StateRole, Wave, Element, Spoken };

QString withUnit(double value, const char *unit)
{
    return numberWords(value) + QChar(0x2009) + QLatin1String(unit);
}

/// Of a percentile; a request that fails counts as one that never ends.
QString timeOrFails(const std::optional<double> &seconds)
{
    return seconds ? timeWords(*seconds) : WhatIfRows::tr("fails");
}

QString signedWords(double seconds)
{
    return (seconds < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) +
           timeWords(std::abs(seconds));
}

/// What the last edit did to the entry point of that name.
QString changeOf(const WhatIfAnswer &answer, std::size_t index)
{
    const std::string &name = answer.now.system.entries[index].name;
    const auto &entries = answer.before.system.entries;
    const auto it = std::find_if(entries.begin(), entries.end(),
                                 [&](const EntryPoint &entry) { return entry.name == name; });
    if (it == entries.end())
        return WhatIfRows::tr("new");
    const auto at = static_cast<std::size_t>(it - entries.begin());
    const auto &was = answer.before.latency[at].answer.p95,
               &is = answer.now.latency[index].answer.p95;
    if (was && is && std::abs(*is - *was) >= 0.00005)
        return signedWords(*is - *was);
    if (was.has_value() != is.has_value())
        return is ? WhatIfRows::tr("answers again") : WhatIfRows::tr("fails");
    const double less = answer.now.availability[index].share - answer.before.availability[at].share;
    if (std::abs(less) < 1e-9)
        return QStringLiteral("–");
    return signedWords(-less * downSecondsPerYear(0)) + QLatin1Char(' ') +
           WhatIfRows::tr("down a year");
}

QString pathOf(const EntryLatency &entry, const System &system)
{
    QStringList parts;
    for (const HopShare &hop : entry.hops) {
        if (hop.share >= 0.005)
            parts += QStringLiteral("%1 %2").arg(fromUtf8(system.parts[hop.part].name),
                                                 shareWords(hop.share));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString numberWords(double value)
{
    // none after the point from 100 on
    const int digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    QString text = QLocale().toString(value, 'f', digits);
    const QString point = QLocale().decimalPoint();
    while (text.contains(point) && (text.endsWith(QLatin1Char('0')) || text.endsWith(point)))
        text.chop(1);
    return text;
}

QString stateName(State state)
{
    constexpr const char *names[]{"up", "degraded", "slow", "down"};
    return QLatin1String(names[static_cast<std::size_t>(state)]);
}

QString entryName(const System &system, std::size_t index)
{
    const auto path = [](const EntryPoint &entry) {
        const std::size_t slash = entry.name.find('/');
        return entry.kind == Entrance::Ingress && slash != std::string::npos
                   ? entry.name.substr(slash)
                   : entry.name;
    };
    const std::string own = path(system.entries[index]);
    const auto same = std::count_if(system.entries.begin(), system.entries.end(),
                                    [&](const EntryPoint &entry) { return path(entry) == own; });
    return fromUtf8(same == 1 ? own : system.entries[index].name);
}

QString timeWords(double seconds)
{
    if (std::isinf(seconds))
        return WhatIfRows::tr("never");
    if (seconds < 0.9995 && seconds > 0)
        return withUnit(seconds * 1000, "ms");
    if (seconds < 120)
        return withUnit(seconds, "s");
    if (seconds < 7200)
        return withUnit(seconds / 60, "min");
    return withUnit(seconds / 3600, "h");
}

QString shareWords(double share)
{
    const double missing = 1 - share;
    const int digits =
        missing < 1e-9 || missing >= 0.1
            ? 0
            : std::clamp(static_cast<int>(std::ceil(-std::log10(missing) - 1e-6)) - 2, 1, 6);
    return QLocale().toString(share * 100, 'f', digits) + QChar(0x2009) + QLatin1Char('%');
}

void WhatIfRows::show(std::vector<WhatIfRow> rows, const QStringList &headers)
{
    setRows(std::move(rows));
    Q_EMIT countChanged();
    if (headers == m_headers)
        return;
    m_headers = headers;
    Q_EMIT headersChanged();
}

/// The row as a sentence: "orders, down, 95 % before: 22 ms, …".
QString WhatIfRows::spokenOf(const WhatIfRow &row) const
{
    QString text = row.name;
    if (row.state == QLatin1String("down"))
        text = tr("%1, down").arg(text);
    else if (row.state == QLatin1String("degraded"))
        text = tr("%1, degraded").arg(text);
    else if (row.state == QLatin1String("slow"))
        text = tr("%1, slow").arg(text);
    else if (row.state == QLatin1String("coming"))
        text = tr("%1, later").arg(text);
    for (int i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].isEmpty())
            text = tr("%1, %2: %3").arg(text, m_headers.value(i + 1), row.cells[i]);
    }
    return text;
}

QHash<int, QByteArray> WhatIfRows::roleNames() const
{
    return {{Name, "name"}, {Cells, "cells"},     {Detail, "detail"}, {StateRole, "condition"},
            {Wave, "wave"}, {Element, "element"}, {Spoken, "spoken"}};
}

QVariant WhatIfRows::rowData(const WhatIfRow &row, int role) const
{
    switch (role) {
    case Name:
        return row.name;
    case Cells:
        return row.cells;
    case Detail:
        return row.detail;
    case StateRole:
        return row.state;
    case Wave:
        return row.wave;
    case Element:
        return row.element;
    case Spoken:
        return spokenOf(row);
    default:
        return {};
    }
}

void showEntries(WhatIfRows &model, const WhatIfAnswer &answer, const Instant &at)
{
    const pipeline::WhatIf &now = answer.now;
    std::vector<WhatIfRow> rows;
    for (std::size_t i = 0; i < now.latency.size(); ++i) {
        const EntryPoint &entry = now.system.entries[i];
        const EntryLatency &usual = now.latency[i];
        WhatIfRow row;
        row.name = entryName(now.system, i);
        row.key = QStringLiteral("%1#%2").arg(fromUtf8(entry.name)).arg(i);
        row.element = now.system.parts[entry.service].id.value;
        const State state = stateAt(now.cascade.entries[i], at.wave, at.time);
        const EntryLatency &present = answer.hasFailure && state != State::Up ? now.now[i] : usual;
        row.state = stateName(state);
        row.detail = pathOf(usual, now.system);
        if (answer.hasFailure)
            row.cells = {timeOrFails(usual.answer.p95), timeOrFails(present.answer.p95),
                         shareWords(present.served)};
        else
            row.cells = {timeOrFails(usual.answer.p50), timeOrFails(usual.answer.p95),
                         timeOrFails(usual.answer.p99)};
        row.cells += shareWords(now.availability[i].share);
        row.cells += changeOf(answer, i);
        rows.push_back(std::move(row));
    }
    model.show(std::move(rows),
               answer.hasFailure
                   ? QStringList{WhatIfRows::tr("Entry point"), WhatIfRows::tr("95 % before"),
                                 WhatIfRows::tr("95 % now"), WhatIfRows::tr("Served"),
                                 WhatIfRows::tr("Available"), WhatIfRows::tr("Last edit")}
                   : QStringList{WhatIfRows::tr("Entry point"), WhatIfRows::tr("Median"),
                                 WhatIfRows::tr("95 %"), WhatIfRows::tr("99 %"),
                                 WhatIfRows::tr("Available"), WhatIfRows::tr("Last edit")});
}

void showCascade(WhatIfRows &model, const WhatIfAnswer &answer, const Instant &at)
{
    const pipeline::WhatIf &now = answer.now;
    std::vector<WhatIfRow> rows;
    for (const Effect &effect : now.cascade.effects) {
        const Part &part = now.system.parts[effect.part];
        WhatIfRow row;
        row.name = fromUtf8(part.name);
        row.key = row.name;
        row.element = part.id.value;
        row.state = effect.wave > at.wave ? QStringLiteral("coming")
                                          : stateName(stateAt(effect, at.wave, at.time));
        row.wave = effect.wave;
        row.detail = translated(effect.reason);
        row.cells = {std::isinf(effect.recovers) ? WhatIfRows::tr("not by itself")
                                                 : timeWords(effect.recovers)};
        rows.push_back(std::move(row));
    }
    for (const Backlog &held : now.cascade.backlogs) {
        const Stream &stream = now.system.streams[held.stream];
        WhatIfRow row;
        row.name = fromUtf8(stream.name);
        row.key = QLatin1Char('#') + row.name;
        row.element = stream.id.value;
        const double count = heldAt(held, at.time);
        row.state = count > 0             ? QStringLiteral("slow")
                    : at.time > held.from ? QStringLiteral("up")
                                          : QStringLiteral("coming");
        row.detail = translated(held.reason);
        if (held.fullAt)
            row.detail +=
                QLatin1Char(' ') + WhatIfRows::tr("Full after %1.").arg(timeWords(*held.fullAt));
        if (count > 0)
            row.detail +=
                QLatin1Char(' ') +
                WhatIfRows::tr("%1 events are held now.").arg(numberWords(std::floor(count)));
        row.cells = {held.drainedAt ? timeWords(*held.drainedAt) : WhatIfRows::tr("not by itself")};
        rows.push_back(std::move(row));
    }
    model.show(std::move(rows), {WhatIfRows::tr("What happens"), WhatIfRows::tr("Back after")});
}

void showBlasts(WhatIfRows &model, const WhatIfAnswer &answer)
{
    std::vector<WhatIfRow> rows;
    const auto all = static_cast<int>(answer.now.system.entries.size());
    for (const Blast &blast : answer.now.blasts) {
        WhatIfRow row;
        row.name = fromUtf8(blast.name);
        row.key = QStringLiteral("%1#%2").arg(row.name).arg(int(blast.kind));
        row.element = blast.id.value;
        row.state = QStringLiteral("up");
        row.cells = {WhatIfRows::tr("%1 of %2").arg(blast.entriesLost).arg(all),
                     QString::number(blast.servicesDown), QString::number(blast.servicesDegraded)};
        rows.push_back(std::move(row));
    }
    model.show(std::move(rows), {WhatIfRows::tr("When it is down"), WhatIfRows::tr("Entries lost"),
                                 WhatIfRows::tr("Down"), WhatIfRows::tr("Degraded")});
}

void showNodes(WhatIfRows &model, const WhatIfAnswer &answer)
{
    const PodPlacement &placement = answer.now.placement;
    std::vector<WhatIfRow> rows;
    for (const Node &node : placement.nodes) {
        WhatIfRow row;
        row.name = fromUtf8(node.name);
        row.key = row.name;
        row.state = node.dead ? QStringLiteral("down") : QStringLiteral("up");
        QStringList pods;
        for (const Pod &pod : placement.pods) {
            if (pod.node && placement.nodes[*pod.node].name == node.name)
                pods += fromUtf8(pod.name);
        }
        row.detail = pods.join(QStringLiteral(", "));
        row.cells = {QString::number(node.pods),
                     node.cpu ? WhatIfRows::tr("%1 of %2")
                                    .arg(numberWords(double(node.usedCpu) / 1000),
                                         numberWords(double(*node.cpu) / 1000))
                              : numberWords(double(node.usedCpu) / 1000),
                     node.memory ? WhatIfRows::tr("%1 of %2 GiB")
                                       .arg(numberWords(double(node.usedMemory) / (1 << 30)),
                                            numberWords(double(*node.memory) / (1 << 30)))
                                 : QString()};
        rows.push_back(std::move(row));
    }
    for (const Pod &pod : placement.pods) {
        if (pod.node)
            continue;
        WhatIfRow row;
        row.name = fromUtf8(pod.name);
        row.key = QLatin1Char('#') + row.name;
        row.state = QStringLiteral("down");
        row.detail = translated(pod.reason);
        row.element = answer.now.system.parts[pod.part].id.value;
        row.cells = {WhatIfRows::tr("pending"), QString(), QString()};
        rows.push_back(std::move(row));
    }
    model.show(std::move(rows), {WhatIfRows::tr("Node"), WhatIfRows::tr("Pods"),
                                 WhatIfRows::tr("CPU"), WhatIfRows::tr("Memory")});
}

} // namespace moldloft::ui
