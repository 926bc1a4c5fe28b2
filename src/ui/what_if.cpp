#include "ui/what_if.h"

#include <QLocale>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <stop_token>

#include "kinds/defaults.h"
#include "ui/canvas/canvas_view.h"
#include "ui/editor_private.h"
#include "ui/run_then.h"
#include "ui/translated.h"
#include "ui/what_if_marks.h"

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
    nothing.load = question.load;
    auto was = pipeline::whatIf(before, nothing, isCancelled);
    if (!is || !was)
        return nullptr;
    return std::make_shared<WhatIfAnswer>(
        WhatIfAnswer{*std::move(is), *std::move(was), question.hasFailure(), !(now == before)});
}

} // namespace

struct WhatIf::Private {
    QPointer<Editor> editor;
    QPointer<CanvasView> canvas;
    std::vector<ElementId> down;
    std::vector<ElementId> slow;
    int slowBy = 300;              ///< ms
    std::map<ElementId, int> pods; ///< of services, instead of what the design says
    QString figures = QStringLiteral("time");
    Answered answer;
    std::stop_source stop;
    int generation = 0;
    bool running = false;
    bool strikes = false; ///< the next answer is about a new failure
    bool adopting = false;
    bool edits = false;  ///< the next answer is about the same failure of an edited design
    QThreadPool threads; ///< last: it waits for its work before the rest goes
};

WhatIf::WhatIf(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->threads.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &WhatIf::start);
    connect(&m_cluster, &WhatIfCluster::changed, this, [this] {
        Q_EMIT changed();
        m_soon.start();
    });
    connect(&m_time, &WhatIfTime::moved, this, [this] {
        if (d->adopting)
            return; // all is shown at once
        publishInstant();
        Q_EMIT changed();
    });
    whenLanguageChanges(this, [this] {
        publish();
        Q_EMIT changed();
        Q_EMIT selectionReasonChanged();
        Q_EMIT reachChanged();
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
    connect(editor, &Editor::documentChanged, this, [this] {
        d->edits = true;
        schedule();
    });
    connect(editor, &Editor::documentChanged, this, &WhatIf::selectionReasonChanged);
    connect(editor, &Editor::selectionChanged, this, &WhatIf::selectionReasonChanged);
    connect(editor, &Editor::selectionChanged, this, &WhatIf::reachChanged);
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
    else
        mark();
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
    return !d->down.empty() || !d->slow.empty() || m_cluster.hasDead();
}

QString WhatIf::failures() const
{
    std::vector<std::string> down, slow;
    const auto add = [this](std::vector<std::string> &names, ElementId id) {
        if (const Record *record = d->editor->document().find(id))
            names.push_back(record->name);
    };
    for (const ElementId id : d->down)
        add(down, id);
    for (const QString &nodes : m_cluster.failures())
        down.push_back(nodes.toStdString());
    for (const ElementId id : d->slow)
        add(slow, id);
    QStringList words;
    if (!down.empty())
        words += tr("%1 down").arg(translated(enumerated(down)));
    if (!slow.empty())
        words +=
            tr("%1 slower by %2").arg(translated(enumerated(slow)), timeWords(d->slowBy / 1000.0));
    return words.join(QStringLiteral(", "));
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
    if (std::any_of(now.latency.begin(), now.latency.end(),
                    [](const simulate::EntryLatency &entry) { return entry.truncated; }))
        return tr("One request sets off more than %1 pieces of work: times are at least these.")
            .arg(QLocale().toString(qulonglong(simulate::mostSites)));
    const auto assumed =
        static_cast<int>(std::count_if(now.system.parts.begin(), now.system.parts.end(),
                                       [](const simulate::Part &part) { return part.assumed; }));
    return assumed == 0 ? tr("All latencies are the design's own.")
                        : tr("%n latencies are assumed", nullptr, assumed);
}

QString WhatIf::change() const
{
    return d->answer ? changeSentence(*d->answer) : QString();
}

int WhatIf::lastWave() const
{
    return d->answer && hasFailure() ? d->answer->now.cascade.waves() : 0;
}

QString WhatIf::figures() const
{
    return d->figures;
}

void WhatIf::setFigures(const QString &figures)
{
    if (figures == d->figures)
        return;
    d->figures = figures;
    mark();
    Q_EMIT changed();
}

const Record *WhatIf::selected() const
{
    return d->editor ? d->editor->document().find(ElementId{d->editor->selectedId()}) : nullptr;
}

QString WhatIf::selectionReason() const
{
    const Record *record = selected();
    if (!record)
        return tr("Select one element to take it down.");
    return canFail(*record)
               ? QString()
               : tr("A service, database, broker, external host or namespace can be taken down.");
}

QString WhatIf::selectedState() const
{
    const Record *record = selected();
    if (record && std::find(d->down.begin(), d->down.end(), record->id) != d->down.end())
        return QStringLiteral("down");
    if (record && std::find(d->slow.begin(), d->slow.end(), record->id) != d->slow.end())
        return QStringLiteral("slow");
    return QStringLiteral("up");
}

void WhatIf::setSelectedState(const QString &state)
{
    const Record *record = selected();
    if (!record || !canFail(*record) || state == selectedState())
        return;
    std::erase(d->down, record->id);
    std::erase(d->slow, record->id);
    if (state == QLatin1String("down"))
        d->down.push_back(record->id);
    else if (state == QLatin1String("slow"))
        d->slow.push_back(record->id);
    d->strikes = state != QLatin1String("up");
    d->edits = false;
    Q_EMIT changed();
    Q_EMIT selectionReasonChanged();
    start();
}

int WhatIf::slowBy() const
{
    return d->slowBy;
}

void WhatIf::setSlowBy(int milliseconds)
{
    milliseconds = std::clamp(milliseconds, 1, 600'000);
    if (milliseconds == d->slowBy)
        return;
    d->slowBy = milliseconds;
    Q_EMIT changed();
    if (!d->slow.empty())
        m_soon.start();
}

QStringList WhatIf::reach() const
{
    const Record *record = selected();
    if (!record || !d->answer)
        return {};
    const pipeline::WhatIf &now = d->answer->now;
    const auto blast =
        std::find_if(now.blasts.begin(), now.blasts.end(),
                     [&](const simulate::Blast &one) { return one.id == record->id; });
    if (blast == now.blasts.end())
        return {};
    const auto services = static_cast<int>(
        std::count_if(now.system.parts.begin(), now.system.parts.end(),
                      [](const auto &part) { return part.kind == ElementKind::Service; }));
    const auto of = [](int count, int all) { return tr("%1 of %2").arg(count).arg(all); };
    return {tr("Services down"),     of(blast->servicesDown, services),
            tr("Services degraded"), of(blast->servicesDegraded, services),
            tr("Entry points lost"), of(blast->entriesLost, int(now.system.entries.size()))};
}

void WhatIf::toggleSelected()
{
    setSelectedState(selectionIsDown() ? QStringLiteral("up") : QStringLiteral("down"));
}

void WhatIf::slowSelected()
{
    setSelectedState(selectedState() == QLatin1String("slow") ? QStringLiteral("up")
                                                              : QStringLiteral("slow"));
}

void WhatIf::reset()
{
    d->down.clear();
    d->slow.clear();
    d->pods.clear();
    m_cluster.reset();
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
    const Record *record = selected();
    const auto *service = record ? record->as<Service>() : nullptr;
    if (!service)
        return -1;
    const auto it = d->pods.find(record->id);
    if (it != d->pods.end())
        return it->second;
    const auto part = d->answer ? d->answer->now.system.find(record->id) : std::nullopt;
    return part ? d->answer->now.system.parts[*part].pods
                : service->replicas.value_or(defaultReplicas);
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
    const Record *record = selected();
    return record ? fromUtf8(record->name) : QString();
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
    const auto isGone = [this](ElementId id) { return !d->editor->document().find(id); };
    std::erase_if(d->down, isGone);
    std::erase_if(d->slow, isGone);
    if (!d->editor->hasDesign() || (!m_shown && !hasFailure())) {
        d->answer.reset();
        adopt();
        return;
    }
    m_cluster.follow(d->editor->document());
    d->stop = std::stop_source();
    d->running = true;
    Q_EMIT changed();
    runThen(
        d->threads, this,
        [now = d->editor->document(), before = d->editor->documentBefore(), question = question(),
         stop = d->stop.get_token()] { return answer(now, before, question, stop); },
        [this, generation = d->generation](const Answered &answer) {
            if (generation != d->generation)
                return;
            d->answer = answer;
            adopt();
        });
}

pipeline::WhatIfQuestion WhatIf::question() const
{
    pipeline::WhatIfQuestion question;
    question.requests = requests;
    question.replicas = d->pods;
    m_cluster.apply(question);
    for (const ElementId id : d->down)
        question.down.push_back(d->editor->document().find(id)->path());
    for (const ElementId id : d->slow)
        question.slow.emplace_back(d->editor->document().find(id)->path(), d->slowBy / 1000.0);
    return question;
}

void WhatIf::adopt()
{
    d->running = false;
    const bool strikes = std::exchange(d->strikes, false) && d->answer;
    const bool keeps = std::exchange(d->edits, false);
    simulate::Timeline still{{simulate::Moment()}};
    d->adopting = true;
    m_time.show(d->answer && hasFailure() ? d->answer->now.timeline : std::move(still), strikes,
                keeps);
    d->adopting = false;
    publish();
    Q_EMIT changed();
    Q_EMIT reachChanged();
    Q_EMIT selectionReasonChanged();
    if (strikes)
        Q_EMIT struck();
}

void WhatIf::publish()
{
    const WhatIfAnswer empty;
    const WhatIfAnswer &answer = d->answer ? *d->answer : empty;
    showBlasts(m_blasts, answer);
    showNodes(m_nodes, answer);
    showComparison(m_comparison, answer);
    m_cluster.show(d->editor ? d->editor->document() : Document(), answer);
    publishInstant();
}

/// What depends on where the scrubber stands.
void WhatIf::publishInstant()
{
    const WhatIfAnswer empty;
    const WhatIfAnswer &answer = d->answer ? *d->answer : empty;
    const Instant at{m_time.wave(), m_time.seconds()};
    showEntries(m_entries, answer, at);
    showCascade(m_cascade, answer, at);
    mark();
}

void WhatIf::mark()
{
    if (!d->canvas)
        return;
    if (!d->answer || (!m_shown && !hasFailure())) {
        d->canvas->setStruck({});
        d->canvas->setLineNotes({});
        return;
    }
    const Instant at{m_time.wave(), m_time.seconds()};
    d->canvas->setStruck(hasFailure() ? struckAt(d->answer->now, at) : Marks());
    d->canvas->setLineNotes(lineNotes(d->answer->now, at, d->figures));
}

} // namespace moldloft::ui
