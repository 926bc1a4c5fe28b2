#include "ui/what_if_marks.h"

#include <cmath>

#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

using namespace simulate;

/// Shares below are not worth a figure.
constexpr double leastShare = 0.005;

QString wordsOf(const Flow &flow, const QString &figures)
{
    if (figures == QLatin1String("rate"))
        return flow.rate > 0 ? QStringLiteral("%1/s").arg(numberWords(flow.rate)) : QString();
    if (!flow.seconds)
        return {};
    if (flow.share >= 1 - leastShare || flow.share < leastShare)
        return timeWords(*flow.seconds);
    return QStringLiteral("%1 · %2").arg(timeWords(*flow.seconds),
                                         WhatIfRows::tr("%1 %").arg(std::lround(flow.share * 100)));
}

} // namespace

Marks struckAt(const pipeline::WhatIf &now, const Instant &at)
{
    Marks struck;
    for (const Effect &effect : now.cascade.effects) {
        const State state = stateAt(effect, at.wave, at.time);
        if (state != State::Up)
            struck[now.system.parts[effect.part].id] = {state == State::Down, effect.wave};
    }
    for (const EntryEffect &entry : now.cascade.entries) {
        const ElementId via = now.system.entries[entry.entry].via;
        if (stateAt(entry, at.wave, at.time) != State::Up && !struck.contains(via))
            struck[via] = {false, entry.wave}; // other paths of the ingress may answer
    }
    return struck;
}

std::vector<render::LineNote> lineNotes(const pipeline::WhatIf &now, const Instant &at,
                                        const QString &figures)
{
    std::vector<double> held(now.system.streams.size(), 0);
    for (const Backlog &backlog : now.cascade.backlogs)
        held[backlog.stream] = std::floor(heldAt(backlog, at.time));
    std::vector<render::LineNote> notes;
    for (const Flow &flow : now.flows) {
        render::LineNote note{flow.from, flow.path, {}, false};
        if (flow.stream && held[*flow.stream] > 0) {
            note.alarming = true;
            note.text = WhatIfRows::tr("%1 held", "events")
                            .arg(numberWords(held[*flow.stream]))
                            .toStdString();
        } else if (figures != QLatin1String("none")) {
            note.text = wordsOf(flow, figures).toStdString();
        }
        if (!note.text.empty())
            notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace moldloft::ui
