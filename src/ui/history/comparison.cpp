#include "ui/history/comparison.h"

#include "ui/canvas/canvas_view.h"
#include "ui/design_snapshot.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

constexpr int soonTime = 60; ///< ms after an edit
constexpr int requests = 50'000;

MergeSide sideOfDesign(const pipeline::Design &design)
{
    return {design.file.document, design.file.layout};
}

/// What has no place in a version stands where the other one has it: then only what moved differs.
void placeAs(const Layout &other, MergeSide &side)
{
    std::unordered_map<ElementId, Placement> places = side.layout.placements();
    for (const RecordPtr &record : side.document.records()) {
        if (const auto at = other.find(record->id))
            places.emplace(record->id, *at);
    }
    side.layout = Layout(std::move(places));
}

/// Of two sides of a merge neither is earlier: what only one has, it has added.
void asEqualSides(ChangeMarks &marks)
{
    for (auto &[id, mark] : marks.elements) {
        if (mark.kind == ChangeKind::Removed)
            mark.kind = ChangeKind::Added;
    }
    for (auto &[line, kind] : marks.lines) {
        if (kind == ChangeKind::Removed)
            kind = ChangeKind::Added;
    }
}

QString namesIn(const std::vector<std::string> &paths)
{
    QStringList names;
    for (const std::string &path : paths)
        names += fromUtf8(path);
    return names.join(QStringLiteral(", "));
}

} // namespace

/// Where a version comes from.
struct Comparison::Side {
    QString key;
    std::string revision, path;             ///< of a commit
    std::optional<DesignSnapshot> snapshot; ///< of what is here
    std::shared_ptr<const pipeline::Design> given;

    Result<pipeline::Design, Errors> read(const std::optional<pipeline::HistoryPlace> &place,
                                          const Document &sameIdentitiesAs) const
    {
        if (given)
            return *given;
        if (snapshot) {
            auto design = snapshot->written();
            if (!design)
                return Unexpected(Errors{std::move(design).error()});
            design->file.document = snapshot->document; // with its ids
            design->file.layout = snapshot->layout;
            return *std::move(design);
        }
        if (revision.empty() || !place)
            return pipeline::Design();
        const auto repository = git::Repository::open(place->folder);
        if (!repository)
            return Unexpected(Errors{repository.error()});
        return pipeline::designAt(*repository, revision, path, &sameIdentitiesAs);
    }
};

/// What the thread has found.
struct Comparison::Found {
    int generation = 0;
    MergeSide before, after;
    Overlay overlay;
    SideMarks marks;
    pipeline::DesignDifference difference;
    bool hasNumbers = false;
    std::vector<ChangeRow> rows;
    std::optional<Error> fault;
};

Comparison::Comparison(QObject *parent) : QObject(parent), m_changes(this)
{
    m_threads.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonTime);
    connect(&m_soon, &QTimer::timeout, this, &Comparison::start);
    whenLanguageChanges(this, [this] {
        if (m_found && m_active)
            m_changes.show(changeRows(m_found->difference, m_found->hasNumbers));
        Q_EMIT changed();
    });
}

Comparison::~Comparison()
{
    m_stop.request_stop();
}

void Comparison::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor)
        m_editor->disconnect(this);
    m_editor = editor;
    if (!editor)
        return;
    const auto edited = [this] {
        if (!m_active)
            return;
        m_busy = true;
        m_soon.start();
        Q_EMIT changed();
    };
    connect(editor, &Editor::documentChanged, this, edited);
    connect(editor, &Editor::layoutChanged, this, edited);
    connect(editor, &Editor::started, this, &Comparison::leave);
}

void Comparison::setHistory(DesignHistory *history)
{
    m_history = history;
}

/// A design to look at, with what is selected in it told to the others.
Editor *Comparison::viewer()
{
    auto *editor = new Editor(this);
    connect(editor, &Editor::selectionChanged, this, [this, editor] { spread(editor); });
    return editor;
}

QString Comparison::nameOf(const QString &key) const
{
    if (key == QLatin1String("open"))
        return tr("open here");
    if (key == QLatin1String("saved"))
        return tr("saved file");
    if (key == QLatin1String("nothing"))
        return tr("nothing");
    if (key == QLatin1String("mine"))
        return tr("mine");
    if (key == QLatin1String("theirs"))
        return tr("theirs");
    const RevisionRow *row = m_history ? m_history->revisions()->find(key) : nullptr;
    return row ? tr("%1 %2").arg(key.left(7), row->subject) : key.left(7);
}

QString Comparison::summary() const
{
    if (!m_found)
        return {};
    const pipeline::ChangeCounts counts = pipeline::countsOf(m_found->difference.changes);
    if (counts == pipeline::ChangeCounts{})
        return tr("Both versions say the same.");
    QStringList parts;
    if (counts.added > 0)
        parts += tr("%n added", nullptr, counts.added);
    if (counts.changed > 0)
        parts += tr("%n changed", nullptr, counts.changed);
    if (counts.removed > 0)
        parts += tr("%n removed", nullptr, counts.removed);
    if (counts.moved > 0)
        parts += tr("%n moved", nullptr, counts.moved);
    if (counts.settings)
        parts += tr("settings");
    return parts.join(QStringLiteral(", "));
}

Comparison::Side Comparison::sideOf(const QString &key) const
{
    Side side{key, {}, {}, {}, {}};
    if (key == QLatin1String("mine") || key == QLatin1String("theirs")) {
        side.given = key == QLatin1String("mine") ? m_mine : m_theirs;
        return side;
    }
    if (key == QLatin1String("open")) {
        side.snapshot = m_editor->snapshot();
    } else if (key == QLatin1String("saved")) {
        side.snapshot =
            DesignSnapshot{m_editor->saved().document, m_editor->saved().layout, m_editor->base()};
    } else if (const RevisionRow *row = m_history ? m_history->revisions()->find(key) : nullptr) {
        side.revision = toUtf8(row->key);
        side.path = toUtf8(row->path);
    }
    return side;
}

void Comparison::compareWithOpen(const QString &key)
{
    if (!m_history)
        return;
    const auto &rows = m_history->revisions()->rows();
    if (key != QLatin1String("open") && key != QLatin1String("saved"))
        return compare(key, QStringLiteral("open"));
    QString newest;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->isCommit())
            newest = row->key;
    }
    if (key == QLatin1String("open") && m_editor && m_editor->isEdited())
        compare(QStringLiteral("saved"), key);
    else if (!newest.isEmpty())
        compare(newest, key);
}

void Comparison::compareWithParent(const QString &key)
{
    if (!m_history)
        return;
    const auto &rows = m_history->revisions()->rows();
    const auto at = std::find_if(rows.begin(), rows.end(),
                                 [&key](const RevisionRow &row) { return row.key == key; });
    if (at == rows.end() || !at->isCommit())
        return compareWithOpen(key);
    const auto next =
        std::find_if(at + 1, rows.end(), [](const RevisionRow &row) { return !row.isGone; });
    compare(next == rows.end() ? QStringLiteral("nothing") : next->key, key);
}

void Comparison::compare(const QString &before, const QString &after)
{
    if (!m_editor || !m_editor->hasDesign())
        return;
    m_editor->commitGesture();
    m_beforeKey = before;
    m_afterKey = after;
    m_word.clear();
    if (!m_overlay) {
        m_overlay = viewer();
        m_before = viewer();
        m_after = viewer();
    }
    const bool begins = !std::exchange(m_active, true);
    m_busy = true;
    start();
    if (begins)
        Q_EMIT activeChanged();
    Q_EMIT changed();
}

void Comparison::compareGiven(std::shared_ptr<const pipeline::Design> mine,
                              std::shared_ptr<const pipeline::Design> theirs)
{
    m_mine = std::move(mine);
    m_theirs = std::move(theirs);
    compare(QStringLiteral("mine"), QStringLiteral("theirs"));
}

void Comparison::leave()
{
    if (!std::exchange(m_active, false))
        return;
    m_stop.request_stop();
    ++m_generation;
    m_soon.stop();
    m_busy = false;
    m_found.reset();
    m_beforeKey.clear();
    m_afterKey.clear();
    m_fault.clear();
    m_changes.show({});
    Q_EMIT activeChanged();
    Q_EMIT changed();
}

void Comparison::start()
{
    m_soon.stop();
    m_stop.request_stop();
    m_stop = std::stop_source();
    const int generation = ++m_generation;
    const auto tell = [this](const std::shared_ptr<const Found> &found) {
        QMetaObject::invokeMethod(
            this, [this, found] { hear(found); }, Qt::QueuedConnection);
    };
    m_threads.start([generation, tell, stop = m_stop.get_token(), before = sideOf(m_beforeKey),
                     after = sideOf(m_afterKey), open = m_editor->document(),
                     place = m_history ? m_history->place() : std::nullopt] {
        Found found;
        found.generation = generation;
        const auto was = before.read(place, open);
        const auto is = was ? after.read(place, was->file.document) : was;
        if (!was || !is) {
            found.fault = (was ? is : was).error().front();
            return tell(std::make_shared<const Found>(std::move(found)));
        }
        found.before = sideOfDesign(*was);
        found.after = sideOfDesign(*is);
        found.difference = pipeline::compareElements(*was, *is);
        placeAs(found.after.layout, found.before);
        placeAs(found.before.layout, found.after);
        found.overlay = overlayOf(found.before, found.after, found.difference.changes);
        found.marks = sideMarksOf(found.before, found.after, found.difference.changes);
        if (before.given)
            asEqualSides(found.marks.before);
        found.rows = changeRows(found.difference, false);
        if (stop.stop_requested())
            return;
        tell(std::make_shared<const Found>(found));
        pipeline::WhatIfQuestion question;
        question.requests = requests;
        const auto numbers = pipeline::compareDesigns(*was, *is, question,
                                                      [&stop] { return stop.stop_requested(); });
        if (stop.stop_requested())
            return;
        if (numbers)
            found.difference = *numbers;
        found.hasNumbers = true;
        found.rows = changeRows(found.difference, true);
        tell(std::make_shared<const Found>(std::move(found)));
    });
}

void Comparison::hear(const std::shared_ptr<const Found> &found)
{
    if (found->generation != m_generation || !m_active)
        return;
    m_busy = false;
    m_fault = found->fault ? fromUtf8(found->fault->message) : QString();
    const bool isNews = !m_found || m_found->generation != found->generation;
    m_found = found;
    m_changes.show(found->rows);
    if (isNews && !found->fault) {
        m_overlay->showOnly({found->overlay.document, found->overlay.layout});
        m_before->showOnly({found->before.document, found->before.layout});
        m_after->showOnly({found->after.document, found->after.layout});
        putMarks();
        Q_EMIT shown();
    }
    Q_EMIT changed();
}

void Comparison::mark(CanvasView *overlay, CanvasView *before, CanvasView *after)
{
    m_overlayCanvas = overlay;
    m_beforeCanvas = before;
    m_afterCanvas = after;
    putMarks();
}

void Comparison::putMarks()
{
    if (!m_found)
        return;
    if (m_overlayCanvas)
        m_overlayCanvas->setChanges(m_found->overlay.marks);
    if (m_beforeCanvas)
        m_beforeCanvas->setChanges(m_found->marks.before);
    if (m_afterCanvas)
        m_afterCanvas->setChanges(m_found->marks.after);
}

void Comparison::spread(Editor *from)
{
    if (m_spreading)
        return;
    const quint64 element = from->selectedId();
    select(element);
    if (element)
        Q_EMIT selected(element);
}

void Comparison::select(quint64 element)
{
    m_spreading = true;
    for (Editor *one : {m_overlay, m_before, m_after}) {
        if (!one)
            continue;
        if (element && one->document().find(ElementId{element}))
            one->selectElement(element);
        else
            one->clearSelection();
    }
    m_spreading = false;
}

QString Comparison::restoreReason() const
{
    if (!m_active)
        return tr("No version is compared.");
    if (m_busy || !m_found || m_found->fault)
        return tr("The versions are being read.");
    if (m_beforeKey == QLatin1String("mine"))
        return tr("A conflict is being solved.");
    if (m_beforeKey == QLatin1String("nothing"))
        return tr("Before the first commit there is nothing to be restored.");
    return {};
}

bool Comparison::apply(const QString &label, const Document &document, const Layout &layout)
{
    if (!m_editor->apply(label, document, layout)) {
        m_word = tr("The open design has it so already.");
        Q_EMIT changed();
        return false;
    }
    m_word = tr("%1. Ctrl+Z takes it back.").arg(label);
    m_afterKey = QStringLiteral("open"); // where it is seen
    Q_EMIT changed();
    return true;
}

bool Comparison::restore(quint64 element)
{
    if (!restoreReason().isEmpty() || element == 0)
        return false;
    const MergeSide now{m_editor->document(), m_editor->layout()};
    const ElementId id{element};
    const Record *record = m_found->before.document.find(id);
    record = record ? record : now.document.find(id);
    if (!record)
        return false;
    const QString name = fromUtf8(record->name);
    const auto restored = restoreElement(now, m_found->before, id, Needs::Leave);
    if (!restored) {
        m_word = fromUtf8(restored.error().message);
        Q_EMIT changed();
        return false;
    }
    const bool goes = !m_found->before.document.find(id);
    const QString from = m_beforeKey.size() > 12 ? m_beforeKey.left(7) : beforeName();
    const QString label =
        goes ? tr("Remove %1 as in %2").arg(name, from) : tr("Restore %1 from %2").arg(name, from);
    if (!apply(label, restored->document, restored->layout))
        return false;
    if (!restored->dangling.empty())
        m_word +=
            QLatin1Char(' ') +
            tr("It refers to what the design does not have: %1.").arg(namesIn(restored->dangling));
    if (!restored->unasked.empty())
        m_word +=
            QLatin1Char(' ') +
            tr("These referred to it then, and do not now: %1.").arg(namesIn(restored->unasked));
    Q_EMIT changed();
    return true;
}

bool Comparison::restoreAll()
{
    if (!restoreReason().isEmpty())
        return false;
    const QString from = m_beforeKey.size() > 12 ? m_beforeKey.left(7) : beforeName();
    return apply(tr("Restore the design from %1").arg(from), m_found->before.document,
                 m_found->before.layout);
}

} // namespace moldloft::ui
