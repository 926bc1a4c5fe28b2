#include "ui/editor.h"

#include <algorithm>

#include "kinds/defaults.h"
#include "ui/arrangement.h"
#include "ui/clipboard.h"
#include "ui/editor_private.h"
#include "ui/layout_job.h"
#include "ui/renaming.h"
#include "ui/watchdog.h"

namespace moldloft::ui
{

QString namesOf(const Document &document, const std::vector<ElementId> &ids)
{
    if (ids.size() == 1) {
        const Record *record = document.find(ids.front());
        return record ? fromUtf8(record->name) : QString();
    }
    return Editor::tr("%n element(s)", nullptr, static_cast<int>(ids.size()));
}

Editor::Editor(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->palette = new PaletteModel(this);
    d->problems = new ProblemsModel(this);
    d->inspector = new InspectorModel(this);
    d->preview = new PreviewModel(this);
    d->project = new ProjectJob(this);
    d->layoutJob = new LayoutJob(this);
    d->picture = new PictureExport(this);
    d->clipboard = new Clipboard(this);
    d->arrangement = new Arrangement(this);
    d->renaming = new Renaming(this);
    d->drafting = new Drafting(*this);
    d->recent = new RecentDesigns(this);
    d->templates = new TemplateList(this);
    d->recovery = new Recovery(*this);
    d->fileState = new FileState(*this);
    QObject::connect(d->recovery, &Recovery::failed, d->fileState, &FileState::journalFailed);
}

Editor::~Editor()
{
    delete d->recovery; // writes what is not saved, while there is something to write
}

const Document &Editor::document() const
{
    return d->shown.document;
}
const Document &Editor::documentBefore() const
{
    return d->history.previous().document;
}
const Layout &Editor::layout() const
{
    return d->shown.layout;
}
bool Editor::hasDesign() const
{
    return d->hasDesign;
}
QString Editor::name() const
{
    return fromUtf8(document().settings().name);
}
int Editor::elementCount() const
{
    return static_cast<int>(document().records().size());
}
PaletteModel *Editor::palette() const
{
    return d->palette;
}
InspectorModel *Editor::inspector() const
{
    return d->inspector;
}
ProblemsModel *Editor::problems() const
{
    return d->problems;
}
PreviewModel *Editor::preview() const
{
    return d->preview;
}
PictureExport *Editor::picture() const
{
    return d->picture;
}

ProjectJob *Editor::project() const
{
    return d->project;
}
LayoutJob *Editor::layoutJob() const
{
    return d->layoutJob;
}
Clipboard *Editor::clipboard() const
{
    return d->clipboard;
}
Arrangement *Editor::arrangement() const
{
    return d->arrangement;
}
Renaming *Editor::renaming() const
{
    return d->renaming;
}
Drafting *Editor::drafting() const
{
    return d->drafting;
}
RecentDesigns *Editor::recentDesigns() const
{
    return d->recent;
}
TemplateList *Editor::templates() const
{
    return d->templates;
}
Recovery *Editor::recovery() const
{
    return d->recovery;
}
FileState *Editor::fileState() const
{
    return d->fileState;
}

int Editor::serviceCount() const
{
    return static_cast<int>(document().all(ElementKind::Service).size());
}

QString Editor::kubernetes() const
{
    return fromUtf8(document().settings().kubernetes.value_or(defaultKubernetes));
}

QString Editor::status() const
{
    return d->status;
}
bool Editor::isReadOnly() const
{
    return d->readOnly;
}
bool Editor::isEdited() const
{
    return d->hasDesign && (d->history.isModified() || d->fileGone);
}

// --- undo and redo ---------------------------------------------------------------------------

bool Editor::canUndo() const
{
    return d->history.canUndo();
}
bool Editor::canRedo() const
{
    return d->history.canRedo();
}
QString Editor::undoLabel() const
{
    return fromUtf8(d->history.undoLabel());
}
QString Editor::redoLabel() const
{
    return fromUtf8(d->history.redoLabel());
}

void Editor::undo()
{
    if (d->readOnly)
        return;
    Watchdog::instance().note(undoLabel());
    d->history.undo();
    setStatus({});
    announce();
}

void Editor::redo()
{
    if (d->readOnly)
        return;
    Watchdog::instance().note(redoLabel());
    d->history.redo();
    setStatus({});
    announce();
}

void Editor::announce()
{
    const Design &now = d->history.current();
    const bool documentDiffers = !(d->shown.document == now.document);
    const bool layoutDiffers = !(d->shown.layout == now.layout);
    d->shown = now;
    if (documentDiffers)
        dropLostSelection();
    if (layoutDiffers)
        Q_EMIT layoutChanged();
    if (documentDiffers)
        Q_EMIT documentChanged();
    Q_EMIT editedChanged();
    Q_EMIT historyChanged();
}

bool Editor::apply(const QString &label, const Document &document)
{
    return apply(label, document, d->shown.layout);
}

bool Editor::apply(const QString &label, const Document &document, const Layout &layout)
{
    if (d->readOnly)
        return false;
    Watchdog::instance().note(label);
    const bool changed = d->history.record(toUtf8(label), {document, layout});
    if (changed)
        setStatus({}); // it was about the version before
    announce();
    return changed;
}

bool Editor::applyMerged(const QString &label, const Document &document, const Layout &layout)
{
    constexpr qint64 pause = 1000; // milliseconds
    const bool goesOn = !d->readOnly && d->sinceMerged.isValid() &&
                        d->sinceMerged.elapsed() < pause &&
                        d->history.extend(toUtf8(label), {document, layout});
    d->sinceMerged.start();
    if (!goesOn)
        return apply(label, document, layout);
    announce();
    return true;
}

void Editor::adoptLayout(const Layout &layout)
{
    if (inGesture() || d->shown.layout == layout)
        return;
    d->history.amend({d->shown.document, layout});
    announce();
}

// --- gestures --------------------------------------------------------------------------------

bool Editor::inGesture() const
{
    return d->history.inGesture();
}

void Editor::beginGesture(const QString &label)
{
    if (d->readOnly)
        return;
    Watchdog::instance().note(label);
    d->history.beginGesture(toUtf8(label));
    d->gestureStart = d->history.current();
    announce();
}

void Editor::updateGesture(const Document &document, const Layout &layout)
{
    if (!inGesture())
        return;
    d->history.preview({document, layout});
    announce();
}

void Editor::updateGesture(const Layout &layout)
{
    updateGesture(d->gestureStart.document, layout);
}

void Editor::commitGesture()
{
    d->history.commit();
    announce();
}

void Editor::cancelGesture()
{
    d->history.cancel();
    announce();
}

// --- selection -------------------------------------------------------------------------------

const std::vector<ElementId> &Editor::selection() const
{
    return d->selection;
}
const std::optional<Edge> &Editor::selectedEdge() const
{
    return d->selectedEdge;
}
bool Editor::isSelected(ElementId id) const
{
    return d->selected.contains(id);
}

int Editor::selectionCount() const
{
    return static_cast<int>(d->selection.size()) + (d->selectedEdge ? 1 : 0);
}

quint64 Editor::selectedId() const
{
    return d->selection.size() == 1 ? d->selection.front().value : 0;
}

void Editor::select(std::vector<ElementId> ids)
{
    if (ids == d->selection && !d->selectedEdge)
        return;
    d->selection = std::move(ids);
    d->selected = {d->selection.begin(), d->selection.end()};
    d->selectedEdge.reset();
    Q_EMIT selectionChanged();
}

void Editor::selectEdge(std::optional<Edge> edge)
{
    if (edge == d->selectedEdge && d->selection.empty())
        return;
    d->selection.clear();
    d->selected.clear();
    d->selectedEdge = std::move(edge);
    Q_EMIT selectionChanged();
}

void Editor::selectElement(quint64 id, bool toggle)
{
    const ElementId element{id};
    if (!document().find(element))
        return;
    if (!toggle)
        return select({element});
    std::vector<ElementId> ids = d->selection;
    if (const auto found = std::find(ids.begin(), ids.end(), element); found != ids.end())
        ids.erase(found);
    else
        ids.push_back(element);
    select(std::move(ids));
}

void Editor::selectAll()
{
    std::vector<ElementId> ids;
    for (const RecordPtr &record : document().records())
        ids.push_back(record->id);
    select(std::move(ids));
}

void Editor::clearSelection()
{
    select({});
}

void Editor::dropLostSelection()
{
    std::vector<ElementId> kept;
    std::copy_if(d->selection.begin(), d->selection.end(), std::back_inserter(kept),
                 [this](ElementId id) { return document().find(id) != nullptr; });
    if (d->selectedEdge) {
        const Record *from = document().find(d->selectedEdge->from);
        const std::vector<Edge> edges = from ? edgesOf(document(), *from) : std::vector<Edge>();
        if (std::find(edges.begin(), edges.end(), *d->selectedEdge) == edges.end())
            return selectEdge({});
    }
    if (kept.size() != d->selection.size())
        select(std::move(kept));
}

// --- findings --------------------------------------------------------------------------------

ElementFindings Editor::findingsOf(ElementId id) const
{
    return d->findings.value(id.value);
}

void Editor::adoptProblems(const std::vector<Problem> &problems)
{
    d->lastProblems = problems;
    d->findings.clear();
    d->faultyEdges.clear();
    std::unordered_map<ElementId, std::vector<Edge>> edges;
    for (const Problem &problem : problems) {
        const auto count = [this, &problem](quint64 id) {
            ElementFindings &counts = d->findings[id];
            counts.errors += problem.severity == QLatin1String("error") ? 1 : 0;
            counts.warnings += problem.severity == QLatin1String("warning") ? 1 : 0;
        };
        count(problem.element);
        std::for_each(problem.related.begin(), problem.related.end(), count);
        const Record *record = document().find(ElementId{problem.element});
        if (!record || problem.severity != QLatin1String("error") || problem.path.isEmpty())
            continue;
        const std::string path = toUtf8(problem.path);
        const auto [known, isNew] = edges.try_emplace(record->id);
        if (isNew)
            known->second = edgesOf(document(), *record);
        for (const Edge &edge : known->second) {
            if (edge.path == path || edge.path.rfind(path + '/', 0) == 0)
                d->faultyEdges.emplace(edge.from, edge.path);
        }
    }
    Q_EMIT findingsChanged();
}

std::vector<InspectorSource::Finding> Editor::inspectorFindings() const
{
    std::vector<InspectorSource::Finding> list;
    const quint64 shown = selectedId();
    if (d->selectedEdge || d->selection.size() > 1)
        return list;
    for (const Problem &problem : d->lastProblems) {
        if (problem.element == shown)
            list.push_back({problem.path, problem.severity, problem.message});
        else if (problem.isAbout(shown))
            list.push_back({{}, problem.severity, problem.message});
    }
    return list;
}

bool Editor::isFaulty(const Edge &edge) const
{
    return d->faultyEdges.contains({edge.from, edge.path});
}

const std::set<std::pair<ElementId, std::string>> &Editor::faultyEdges() const
{
    return d->faultyEdges;
}

void Editor::setStatus(const QString &status)
{
    if (d->status == status)
        return;
    d->status = status;
    Q_EMIT statusChanged();
}

} // namespace moldloft::ui
