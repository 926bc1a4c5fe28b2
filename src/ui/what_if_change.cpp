// What the last edit did to latency, availability and blast radius.
#include <algorithm>
#include <cmath>

#include "ui/editor_private.h"
#include "ui/what_if_rows.h"

namespace moldloft::ui
{

namespace
{

using namespace simulate;

constexpr double leastSeconds = 0.00005; ///< less shows nothing in what is written
constexpr double leastShare = 1e-9;

std::optional<std::size_t> sameEntry(const System &system, const std::string &name)
{
    const auto it = std::find_if(system.entries.begin(), system.entries.end(),
                                 [&](const EntryPoint &entry) { return entry.name == name; });
    return it == system.entries.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(it - system.entries.begin()));
}

QString timeOrFails(const std::optional<double> &seconds)
{
    return seconds ? timeWords(*seconds) : WhatIfRows::tr("fails");
}

/// The entry point whose figure has changed most, and how many others have.
struct Most {
    std::optional<std::size_t> entry;
    double change = 0;
    int others = -1;

    void consider(std::size_t index, double by, double least)
    {
        if (std::abs(by) < least)
            return;
        ++others;
        if (entry && std::abs(by) <= std::abs(change))
            return;
        entry = index;
        change = by;
    }
};

QString entryWords(const WhatIfAnswer &answer, const Most &most)
{
    const QString name = entryName(answer.now.system, *most.entry);
    return most.others > 0
               ? WhatIfRows::tr("%1 (and something to %n more)", nullptr, most.others).arg(name)
               : name;
}

QString latencyClause(const WhatIfAnswer &answer)
{
    Most slower, failing;
    for (std::size_t i = 0; i < answer.now.latency.size(); ++i) {
        const auto before = sameEntry(answer.before.system, answer.now.system.entries[i].name);
        if (!before)
            continue;
        const auto &was = answer.before.latency[*before].answer.p95,
                   &is = answer.now.latency[i].answer.p95;
        if (was && is)
            slower.consider(i, *is - *was, leastSeconds);
        else if (was.has_value() != is.has_value())
            failing.consider(i, was ? 1 : -1, 0);
    }
    if (failing.entry)
        return failing.change > 0 ? WhatIfRows::tr("makes %1 fail")
                                        .arg(entryName(answer.now.system, *failing.entry))
                                  : WhatIfRows::tr("lets %1 answer")
                                        .arg(entryName(answer.now.system, *failing.entry));
    if (!slower.entry)
        return {};
    const QString time = timeWords(std::abs(slower.change)), entry = entryWords(answer, slower);
    return slower.change > 0 ? WhatIfRows::tr("adds %1 to %2").arg(time, entry)
                             : WhatIfRows::tr("takes %1 from %2").arg(time, entry);
}

QString availabilityClause(const WhatIfAnswer &answer)
{
    Most most;
    for (std::size_t i = 0; i < answer.now.availability.size(); ++i) {
        const auto before = sameEntry(answer.before.system, answer.now.system.entries[i].name);
        if (before)
            most.consider(
                i, answer.now.availability[i].share - answer.before.availability[*before].share,
                leastShare);
    }
    if (!most.entry)
        return {};
    const QString time = timeWords(std::abs(most.change) * downSecondsPerYear(0)),
                  entry = entryName(answer.now.system, *most.entry);
    return most.change > 0 ? WhatIfRows::tr("keeps %1 up for %2 more a year").arg(entry, time)
                           : WhatIfRows::tr("takes %1 down for %2 more a year").arg(entry, time);
}

int reachOf(const Blast &blast)
{
    return blast.servicesDown + blast.servicesDegraded;
}

QString blastClause(const WhatIfAnswer &answer)
{
    const Blast *most = nullptr;
    int change = 0;
    for (const Blast &now : answer.now.blasts) {
        const auto &blasts = answer.before.blasts;
        const auto was = std::find_if(blasts.begin(), blasts.end(),
                                      [&](const Blast &blast) { return blast.id == now.id; });
        if (was == blasts.end() || now.kind == ElementKind::Namespace)
            continue;
        const int by = reachOf(now) - reachOf(*was);
        if (std::abs(by) <= std::abs(change))
            continue;
        most = &now;
        change = by;
    }
    if (!most)
        return {};
    const QString name = fromUtf8(most->name);
    return change > 0
               ? WhatIfRows::tr("adds %n service(s) to the blast radius of %1", nullptr, change)
                     .arg(name)
               : WhatIfRows::tr("removes %n service(s) from the blast radius of %1", nullptr,
                                -change)
                     .arg(name);
}

} // namespace

QString changeSentence(const WhatIfAnswer &answer)
{
    if (!answer.edited || answer.now.system.entries.empty())
        return {};
    QStringList clauses;
    for (const QString &clause :
         {latencyClause(answer), availabilityClause(answer), blastClause(answer)}) {
        if (!clause.isEmpty())
            clauses += clause;
    }
    switch (clauses.size()) {
    case 0:
        return WhatIfRows::tr("The last change alters no latency, availability or blast radius.");
    case 1:
        return WhatIfRows::tr("The last change %1.").arg(clauses[0]);
    case 2:
        return WhatIfRows::tr("The last change %1 and %2.").arg(clauses[0], clauses[1]);
    default:
        return WhatIfRows::tr("The last change %1, %2 and %3.")
            .arg(clauses[0], clauses[1], clauses[2]);
    }
}

void showComparison(WhatIfRows &model, const WhatIfAnswer &answer)
{
    std::vector<WhatIfRow> rows;
    const auto add = [&](const QString &name, const EntryLatency *was, const EntryLatency *is,
                         std::optional<double> upBefore, std::optional<double> upNow,
                         quint64 element) {
        const QString none = QStringLiteral("–");
        WhatIfRow row;
        row.name = name;
        row.key = QStringLiteral("%1#%2").arg(name).arg(rows.size());
        row.element = element;
        row.cells = {was ? timeOrFails(was->answer.p95) : none,
                     is ? timeOrFails(is->answer.p95) : none,
                     upBefore ? shareWords(*upBefore) : none, upNow ? shareWords(*upNow) : none};
        const auto p95 = [](const EntryLatency *latency) {
            return latency ? latency->answer.p95.value_or(never) : 0.0;
        };
        const bool worse =
            was && is && (p95(is) > p95(was) + leastSeconds || *upNow < *upBefore - leastShare);
        row.state = worse ? QStringLiteral("slow") : QStringLiteral("up");
        rows.push_back(std::move(row));
    };
    for (std::size_t i = 0; i < answer.now.latency.size(); ++i) {
        const EntryPoint &entry = answer.now.system.entries[i];
        const auto before = sameEntry(answer.before.system, entry.name);
        add(entryName(answer.now.system, i), before ? &answer.before.latency[*before] : nullptr,
            &answer.now.latency[i],
            before ? std::optional(answer.before.availability[*before].share) : std::nullopt,
            answer.now.availability[i].share, answer.now.system.parts[entry.service].id.value);
    }
    for (std::size_t i = 0; i < answer.before.latency.size(); ++i) {
        if (!sameEntry(answer.now.system, answer.before.system.entries[i].name))
            add(entryName(answer.before.system, i), &answer.before.latency[i], nullptr,
                answer.before.availability[i].share, std::nullopt, 0);
    }
    model.show(std::move(rows), {WhatIfRows::tr("Entry point"), WhatIfRows::tr("95 % before"),
                                 WhatIfRows::tr("95 % after"), WhatIfRows::tr("Available before"),
                                 WhatIfRows::tr("Available after")});
}

} // namespace moldloft::ui
