#include "ui/history/conflicted_design.h"

#include <QFileInfo>

#include "files/real_disk.h"
#include "git/user_git.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

/// What git has of the file.
struct ConflictedDesign::Looked {
    int generation = 0;
    std::shared_ptr<const pipeline::DesignConflict> conflict;
    std::optional<Error> fault;
};

ConflictedDesign::ConflictedDesign(QObject *parent) : QObject(parent), m_conflicts(this)
{
    m_threads.setMaxThreadCount(1);
}

ConflictedDesign::~ConflictedDesign() = default;

void ConflictedDesign::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor)
        m_editor->disconnect(this);
    m_editor = editor;
    if (!editor)
        return;
    connect(editor, &Editor::fileChanged, this, &ConflictedDesign::look);
    connect(editor, &Editor::documentChanged, this, &ConflictedDesign::follow);
    connect(editor->fileState(), &FileState::troubleChanged, this, &ConflictedDesign::look);
    look();
}

void ConflictedDesign::setComparison(Comparison *comparison)
{
    m_comparison = comparison;
    if (!comparison)
        return;
    connect(comparison, &Comparison::activeChanged, this, [this] {
        if (m_active && !m_comparison->isActive()) {
            m_active = false;
            Q_EMIT activeChanged();
            Q_EMIT changed();
        }
    });
}

/// Of the file that cannot be read, or of the open design.
QString ConflictedDesign::path() const
{
    if (!m_editor)
        return {};
    return m_editor->broken().isBroken ? m_editor->broken().path
           : m_editor->hasDesign()     ? m_editor->filePath()
                                       : QString();
}

QString ConflictedDesign::fileName() const
{
    return QFileInfo(path()).fileName();
}

void ConflictedDesign::look()
{
    const int generation = ++m_generation;
    const QString file = path();
    if (file.isEmpty()) {
        m_conflict.reset();
        m_state = QStringLiteral("none");
        return Q_EMIT changed();
    }
    m_threads.start([this, generation, file = toUtf8(file)] {
        auto looked = std::make_shared<Looked>();
        looked->generation = generation;
        auto conflict = pipeline::readConflict(RealDisk(), file);
        if (!conflict)
            looked->fault = std::move(conflict).error().front();
        else if (*conflict)
            looked->conflict =
                std::make_shared<const pipeline::DesignConflict>(**std::move(conflict));
        QMetaObject::invokeMethod(
            this, [this, looked] { hear(looked); }, Qt::QueuedConnection);
    });
}

void ConflictedDesign::hear(const std::shared_ptr<const Looked> &looked)
{
    if (looked->generation != m_generation || !m_editor)
        return;
    m_busy = false;
    m_conflict = looked->conflict;
    m_fault = looked->fault ? fromUtf8(looked->fault->message) : QString();
    m_hint = looked->fault ? fromUtf8(looked->fault->hint) : QString();
    m_state = !m_conflict              ? QStringLiteral("none")
              : m_conflict->isUnsolved ? QStringLiteral("unsolved")
                                       : QStringLiteral("clean");
    if (std::exchange(m_begins, false) && m_conflict)
        begin();
    Q_EMIT changed();
}

void ConflictedDesign::solve()
{
    if (m_busy || m_active || !m_editor)
        return;
    const bool isMerge = std::any_of(m_made.begin(), m_made.end(), [this](const auto &one) {
        return one.second == m_editor->document();
    });
    if (m_editor->isEdited() && !isMerge && !m_editor->broken().isBroken) {
        m_fault = tr("Edits here are not saved.");
        m_hint = tr("Save them elsewhere (Ctrl+Shift+S) or undo them, then solve the conflict.");
        return Q_EMIT changed();
    }
    m_begins = true; // with what git has now
    m_busy = true;
    look();
    Q_EMIT changed();
}

void ConflictedDesign::begin()
{
    m_takeTheirs.clear();
    m_made.clear();
    const MergeResult merged = m_conflict->merged({});
    // What stands in the file has been seen: a save may overwrite it.
    RecoveredDesign mine;
    mine.head.path = m_conflict->mine.path;
    mine.head.title = toUtf8(fileName().section(QLatin1Char('.'), 0, 0));
    mine.base = {m_conflict->mine.file, m_conflict->mine.layoutText};
    mine.document = m_conflict->mine.file.document;
    mine.layout = m_conflict->mine.file.layout;
    m_editor->openRecovered(mine);
    m_editor->apply(tr("Merge mine and theirs"), merged.document, merged.layout);
    m_editor->setSeen(m_conflict->there);
    ++m_generation; // what was asked about the file that was opened now
    m_active = true;
    merge({});
    Q_EMIT activeChanged();
    // With the ids that the merge has.
    auto theirs = std::make_shared<pipeline::Design>(m_conflict->theirs);
    theirs->file.document = merged.theirs.document;
    theirs->file.layout = merged.theirs.layout;
    if (m_comparison)
        m_comparison->compareGiven(std::make_shared<const pipeline::Design>(m_conflict->mine),
                                   std::move(theirs));
}

void ConflictedDesign::merge(const QString &label)
{
    const MergeResult merged = m_conflict->merged(m_takeTheirs);
    m_made.emplace_back(m_takeTheirs, merged.document);
    m_conflicts.show(merged.conflicts);
    m_elements.clear();
    for (const MergeConflict &conflict : merged.conflicts)
        m_elements.push_back(conflict.element.value);
    if (!label.isEmpty())
        m_editor->apply(label, merged.document, merged.layout);
}

/// An undo takes choices back.
void ConflictedDesign::follow()
{
    if (!m_active || !m_conflict)
        return;
    const auto made = std::find_if(m_made.begin(), m_made.end(), [this](const auto &one) {
        return one.second == m_editor->document();
    });
    if (made == m_made.end() || made->first == m_takeTheirs)
        return;
    m_takeTheirs = std::set<std::string>(made->first);
    merge({});
}

void ConflictedDesign::choose(const QString &key, bool theirs)
{
    if (!m_active || !m_conflict)
        return;
    if (theirs)
        m_takeTheirs.insert(toUtf8(key));
    else
        m_takeTheirs.erase(toUtf8(key));
    const auto row = std::find_if(m_conflicts.rows().begin(), m_conflicts.rows().end(),
                                  [&key](const ConflictRow &one) { return one.key == key; });
    const QString what = row == m_conflicts.rows().end() ? QString()
                         : row->element.isEmpty()        ? row->field
                                                  : tr("%1 of %2").arg(row->field, row->element);
    merge(theirs ? tr("Take theirs: %1").arg(what) : tr("Take mine: %1").arg(what));
}

void ConflictedDesign::chooseAll(bool theirs)
{
    if (!m_active || !m_conflict)
        return;
    for (const ConflictRow &row : m_conflicts.rows()) {
        if (theirs)
            m_takeTheirs.insert(toUtf8(row.key));
        else
            m_takeTheirs.erase(toUtf8(row.key));
    }
    merge(theirs ? tr("Take all theirs") : tr("Take all mine"));
}

quint64 ConflictedDesign::elementOf(int row) const
{
    return row >= 0 && row < static_cast<int>(m_elements.size())
               ? m_elements[static_cast<std::size_t>(row)]
               : 0;
}

void ConflictedDesign::save()
{
    if (!m_active || m_busy)
        return;
    m_busy = true;
    Q_EMIT changed();
    connect(
        m_editor, &Editor::saveFinished, this,
        [this](bool saved) {
            m_busy = false;
            if (saved && m_comparison)
                m_comparison->leave();
            look();
            Q_EMIT changed();
        },
        Qt::SingleShotConnection);
    m_editor->save();
}

void ConflictedDesign::tellGit()
{
    if (m_busy || !m_conflict || m_state != QLatin1String("clean"))
        return;
    m_busy = true;
    Q_EMIT changed();
    const int generation = ++m_generation;
    m_threads.start([this, generation, folder = m_conflict->folder, path = m_conflict->path,
                     file = toUtf8(path())] {
        auto looked = std::make_shared<Looked>();
        looked->generation = generation;
        std::vector<std::string> paths{path};
        const std::string layout = format::layoutFileName(path);
        if (RealDisk().exists(folder + layout))
            paths.push_back(layout);
        if (const Result<void> told = git::stage({folder, std::stop_token()}, paths); !told)
            looked->fault = told.error();
        auto conflict = pipeline::readConflict(RealDisk(), file);
        if (conflict && *conflict)
            looked->conflict =
                std::make_shared<const pipeline::DesignConflict>(**std::move(conflict));
        QMetaObject::invokeMethod(
            this, [this, looked] { hear(looked); }, Qt::QueuedConnection);
    });
}

} // namespace moldloft::ui
