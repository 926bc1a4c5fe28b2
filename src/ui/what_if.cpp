#include "ui/what_if.h"

#include <QLocale>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <stop_token>

#include "kinds/defaults.h"
#include "ui/canvas/canvas_view.h"
#include "ui/editor_private.h"
#include "ui/translated.h"

namespace moldloft::ui
{

namespace
{

constexpr int soon = 120;        ///< ms after the last edit
constexpr int requests = 20'000; ///< of each entry point: 1 % of p99, fast enough while drawing

bool canFail(const Record &record)
{
    const auto *external = record.as<External>();
    return record.as<Service>() || record.as<Database>() || record.as<Broker>() ||
           record.as<Namespace>() || (external && !external->alias);
}

using Answered = std::shared_ptr<const WhatIfAnswer>;

Answered answer(const Document &now, const Document &before,
                const pipeline::WhatIfQuestion &question, const std::stop_token &stop)
{
    const auto isCancelled = [&stop] { return stop.stop_requested(); };
    auto is = pipeline::whatIf(now, question, isCancelled);
    pipeline::WhatIfQuestion nothing;
    nothing.requests = question.requests;
    auto was = pipeline::whatIf(before, nothing, isCancelled);
    if (!is || !was)
        return nullptr;
    return std::make_shared<WhatIfAnswer>(
        WhatIfAnswer{*std::move(is), *std::move(was), question.hasFailure()});
}

} // namespace

struct WhatIf::Private {
    QPointer<Editor> editor;
    QPointer<CanvasView> canvas;
    std::vector<ElementId> down;
    std::map<ElementId, int> pods; ///< of services, instead of what the design says
    Answered answer;
    std::stop_source stop;
    int generation = 0;
    bool running = false;
    bool strikes = false; ///< the next answer is about a new failure
    QThreadPool threads;  ///< last: it waits for its work before the rest goes
};

WhatIf::WhatIf(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->threads.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &WhatIf::start);
    connect(&m_pools, &WhatIfPools::changed, this, [this] {
        Q_EMIT changed();
        m_soon.start();
    });
    whenLanguageChanges(this, [this] {
        publish();
        Q_EMIT changed();
        Q_EMIT selectionReasonChanged();
    });
}

WhatIf::~WhatIf()
{
    d->stop.request_stop();
}

Editor *WhatIf::editor() const
{
    return d->editor;
}

void WhatIf::setEditor(Editor *editor)
{
    d->editor = editor;
    connect(editor, &Editor::documentChanged, this, &WhatIf::schedule);
    connect(editor, &Editor::documentChanged, this, &WhatIf::selectionReasonChanged);
    connect(editor, &Editor::selectionChanged, this, &WhatIf::selectionReasonChanged);
    Q_EMIT selectionReasonChanged();
    schedule();
}

CanvasView *WhatIf::canvas() const
{
    return d->canvas;
}

void WhatIf::setCanvas(CanvasView *canvas)
{
    d->canvas = canvas;
}

void WhatIf::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    Q_EMIT shownChanged();
    if (shown)
        start();
}

bool WhatIf::isRunning() const
{
    return d->running;
}

bool WhatIf::isReady() const
{
    return d->answer != nullptr;
}

bool WhatIf::hasFailure() const
{
    return !d->down.empty() || m_pools.hasDead();
}

QString WhatIf::failures() const
{
    std::vector<std::string> names;
    for (const ElementId id : d->down) {
        if (const Record *record = d->editor->document().find(id))
            names.push_back(record->name);
    }
    for (const QString &nodes : m_pools.failures())
        names.push_back(nodes.toStdString());
    return translated(enumerated(names));
}

QString WhatIf::summary() const
{
    if (!d->answer)
        return {};
    const pipeline::WhatIf &now = d->answer->now;
    if (now.system.entries.empty())
        return tr("Nobody outside reaches the design: an ingress, a LoadBalancer or a NodePort is "
                  "missing.");
    const auto count = [&](simulate::State state) {
        return static_cast<int>(std::count_if(
            now.cascade.entries.begin(), now.cascade.entries.end(),
            [&](const simulate::EntryEffect &entry) { return entry.state == state; }));
    };
    const auto all = static_cast<int>(now.system.entries.size());
    if (hasFailure())
        return tr("%1 of %2 entry points lost, %3 degraded")
            .arg(count(simulate::State::Down))
            .arg(all)
            .arg(count(simulate::State::Degraded) + count(simulate::State::Slow));
    const auto assumed =
        static_cast<int>(std::count_if(now.system.parts.begin(), now.system.parts.end(),
                                       [](const simulate::Part &part) { return part.assumed; }));
    return assumed == 0 ? tr("All latencies are the design's own.")
                        : tr("%n latencies are assumed", nullptr, assumed);
}

void WhatIf::setWave(int wave)
{
    wave = std::clamp(wave, 0, lastWave());
    if (wave == m_wave)
        return;
    m_wave = wave;
    mark();
    Q_EMIT changed();
}

int WhatIf::lastWave() const
{
    return d->answer && hasFailure() ? d->answer->now.cascade.waves() : 0;
}

QString WhatIf::selectionReason() const
{
    const Record *record =
        d->editor ? d->editor->document().find(ElementId{d->editor->selectedId()}) : nullptr;
    if (!record)
        return tr("Select one element to take it down.");
    return canFail(*record)
               ? QString()
               : tr("A service, database, broker, external host or namespace can be taken down.");
}

bool WhatIf::selectionIsDown() const
{
    return d->editor && std::find(d->down.begin(), d->down.end(),
                                  ElementId{d->editor->selectedId()}) != d->down.end();
}

void WhatIf::toggleSelected()
{
    if (selectionReason().isEmpty())
        toggle(d->editor->selectedId());
}

void WhatIf::toggle(quint64 element)
{
    const ElementId id{element};
    const Record *record = d->editor->document().find(id);
    if (!record || !canFail(*record))
        return;
    const auto it = std::find(d->down.begin(), d->down.end(), id);
    d->strikes = it == d->down.end();
    if (d->strikes)
        d->down.push_back(id);
    else
        d->down.erase(it);
    Q_EMIT changed();
    Q_EMIT selectionReasonChanged();
    start();
}

void WhatIf::reset()
{
    d->down.clear();
    d->pods.clear();
    m_pools.reset();
    Q_EMIT changed();
    Q_EMIT selectionReasonChanged();
    start();
}

void WhatIf::select(quint64 element)
{
    if (element == 0 || !d->editor->document().find(ElementId{element}))
        return;
    d->editor->selectElement(element);
    Q_EMIT d->editor->revealRequested(element);
}

int WhatIf::selectedPods() const
{
    const Record *record =
        d->editor ? d->editor->document().find(ElementId{d->editor->selectedId()}) : nullptr;
    const auto *service = record ? record->as<Service>() : nullptr;
    if (!service)
        return -1;
    const auto it = d->pods.find(record->id);
    return it != d->pods.end() ? it->second : service->replicas.value_or(defaultReplicas);
}

void WhatIf::setSelectedPods(int pods)
{
    if (selectedPods() < 0 || selectedPods() == pods)
        return;
    d->pods[ElementId{d->editor->selectedId()}] = pods;
    Q_EMIT selectionReasonChanged();
    m_soon.start();
}

QString WhatIf::selectedName() const
{
    const Record *record =
        d->editor ? d->editor->document().find(ElementId{d->editor->selectedId()}) : nullptr;
    return record ? fromUtf8(record->name) : QString();
}

QString WhatIf::price() const
{
    if (!d->answer || !d->answer->now.placement.price)
        return {};
    return tr("%1 a month").arg(QLocale().toString(*d->answer->now.placement.price, 'f', 2));
}

void WhatIf::schedule()
{
    if (m_shown || hasFailure() || d->answer)
        m_soon.start();
}

void WhatIf::start()
{
    m_soon.stop();
    if (!d->editor)
        return; // the window is being made
    d->stop.request_stop();
    ++d->generation;
    std::erase_if(d->down, [this](ElementId id) { return !d->editor->document().find(id); });
    if (!d->editor->hasDesign() || (!m_shown && !hasFailure())) {
        d->answer.reset();
        d->running = false;
        publish();
        Q_EMIT changed();
        return;
    }
    pipeline::WhatIfQuestion question;
    question.requests = requests;
    question.replicas = d->pods;
    m_pools.follow(d->editor->document());
    m_pools.apply(question.cluster);
    for (const ElementId id : d->down)
        question.down.push_back(d->editor->document().find(id)->path());
    d->stop = std::stop_source();
    d->running = true;
    Q_EMIT changed();
    QtConcurrent::run(&d->threads, [now = d->editor->document(),
                                    before = d->editor->documentBefore(), question,
                                    stop = d->stop.get_token()] {
        return answer(now, before, question, stop);
    }).then(this, [this, generation = d->generation](const Answered &answer) {
        if (generation != d->generation)
            return;
        d->running = false;
        d->answer = answer;
        const bool strikes = std::exchange(d->strikes, false);
        m_wave = strikes ? 0 : lastWave();
        publish();
        Q_EMIT changed();
        if (strikes)
            Q_EMIT struck();
    });
}

void WhatIf::publish()
{
    const WhatIfAnswer empty;
    const WhatIfAnswer &answer = d->answer ? *d->answer : empty;
    showEntries(m_entries, answer);
    showCascade(m_cascade, answer);
    showBlasts(m_blasts, answer);
    showNodes(m_nodes, answer);
    mark();
}

/// What has failed up to the present wave, on the canvas.
void WhatIf::mark()
{
    if (!d->canvas)
        return;
    std::unordered_map<ElementId, render::Struck> struck;
    if (d->answer && hasFailure()) {
        const pipeline::WhatIf &now = d->answer->now;
        for (const simulate::Effect &effect : now.cascade.effects) {
            if (effect.wave > m_wave)
                continue;
            struck[now.system.parts[effect.part].id] = {effect.state == simulate::State::Down,
                                                        effect.wave};
        }
        for (const simulate::EntryEffect &entry : now.cascade.entries) {
            const ElementId via = now.system.entries[entry.entry].via;
            if (entry.state == simulate::State::Up || entry.wave > m_wave || struck.contains(via))
                continue;
            struck[via] = {false, entry.wave}; // other paths of the ingress may answer
        }
    }
    d->canvas->setStruck(std::move(struck));
}

} // namespace moldloft::ui
