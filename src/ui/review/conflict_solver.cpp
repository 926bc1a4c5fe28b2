#include "ui/review/conflict_solver.h"

#include <QtConcurrentRun>

#include <algorithm>

#include "files/real_disk.h"
#include "ui/editor_private.h"
#include "ui/review/project_folder.h"
#include "ui/run_then.h"

namespace moldloft::ui
{

namespace
{

using pipeline::HunkChoice;
using pipeline::OpenConflict;
using Found = Result<std::vector<OpenConflict>>;

HunkChoice::Kind kindOf(const QString &choice)
{
    return choice == QLatin1String("mine")        ? HunkChoice::Kind::Mine
           : choice == QLatin1String("generated") ? HunkChoice::Kind::Generated
           : choice == QLatin1String("both")      ? HunkChoice::Kind::Both
                                                  : HunkChoice::Kind::Open;
}

/// What came of writing, and what is open now.
struct Settled {
    Result<std::vector<std::string>> overtaken;
    Found open;
};

struct ToolRun {
    Result<void> done;
    Found open;
};

} // namespace

ConflictSolver::ConflictSolver(QObject *parent) : QObject(parent), m_files(this), m_hunks(this)
{
    m_threads.setMaxThreadCount(1);
}

ConflictSolver::~ConflictSolver()
{
    m_stop.request_stop();
}

void ConflictSolver::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    m_editor = editor;
    if (editor) {
        connect(editor, &Editor::started, this, [this] { look(); });
        look();
    }
    Q_EMIT editorChanged();
}

void ConflictSolver::look(const QString &folder)
{
    const int generation = ++m_generation;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_error.clear();
    m_hint.clear();
    m_word.clear();
    m_folder = !folder.isEmpty() || !m_editor ? folder : projectFolderOf(*m_editor);
    if (!m_editor || !m_editor->hasDesign() || m_folder.isEmpty()) {
        setBusy(false);
        return show({});
    }
    setBusy(true);
    pipeline::Task task;
    task.stop = m_stop.get_token();
    runThen(
        m_threads, this,
        [where = toUtf8(m_folder), task] {
            RealDisk disk;
            return std::make_shared<Found>(pipeline::openConflicts(disk, where, task));
        },
        [this, generation](const std::shared_ptr<Found> &found) {
            if (generation != m_generation)
                return;
            setBusy(false);
            show(*found ? **std::move(found) : std::vector<OpenConflict>());
        });
}

void ConflictSolver::show(std::vector<OpenConflict> conflicts)
{
    const QString shown = path();
    m_conflicts = std::move(conflicts);
    m_undo.clear();
    m_redo.clear();
    m_files.show(m_conflicts);
    m_file = m_conflicts.empty() ? -1 : 0;
    for (std::size_t i = 0; i < m_conflicts.size(); ++i) {
        if (fromUtf8(m_conflicts[i].path) == shown)
            m_file = static_cast<int>(i);
    }
    refresh();
}

void ConflictSolver::refresh()
{
    m_files.show(m_conflicts);
    m_hunks.show(current());
    Q_EMIT changed();
}

OpenConflict *ConflictSolver::current()
{
    return m_file < 0 ? nullptr : &m_conflicts[static_cast<std::size_t>(m_file)];
}

QString ConflictSolver::path() const
{
    return m_file < 0 ? QString() : fromUtf8(m_conflicts[static_cast<std::size_t>(m_file)].path);
}

void ConflictSolver::setFile(int file)
{
    if (file == m_file || file < 0 || file >= static_cast<int>(m_conflicts.size()))
        return;
    m_file = file;
    refresh();
}

int ConflictSolver::open() const
{
    std::size_t count = 0;
    for (const OpenConflict &conflict : m_conflicts)
        count += conflict.openHunks();
    return static_cast<int>(count);
}

int ConflictSolver::ready() const
{
    return static_cast<int>(
        std::count_if(m_conflicts.begin(), m_conflicts.end(),
                      [](const OpenConflict &conflict) { return conflict.openHunks() == 0; }));
}

void ConflictSolver::set(int hunk, HunkChoice choice)
{
    OpenConflict *conflict = current();
    if (!conflict || m_busy || hunk < 0 || hunk >= static_cast<int>(conflict->choices.size()))
        return;
    const auto at = static_cast<std::size_t>(hunk);
    if (conflict->choices[at] == choice)
        return;
    m_undo.push_back({path(), at, conflict->choices[at], choice});
    m_redo.clear();
    conflict->choices[at] = std::move(choice);
    m_word.clear();
    refresh();
    keep();
}

void ConflictSolver::choose(int hunk, const QString &choice)
{
    set(hunk, {kindOf(choice), {}});
}

void ConflictSolver::edit(int hunk, const QString &text)
{
    std::string bytes = toUtf8(text);
    if (!bytes.empty() && bytes.back() != '\n')
        bytes += '\n';
    const OpenConflict *conflict = current();
    if (conflict && conflict->bytes.find("\r\n") != std::string::npos) {
        std::string wide;
        for (const char c : bytes)
            wide += c == '\n' ? std::string("\r\n") : std::string(1, c);
        bytes = std::move(wide);
    }
    set(hunk, {HunkChoice::Kind::Edited, std::move(bytes)});
}

QString ConflictSolver::textFor(int hunk) const
{
    if (m_file < 0)
        return {};
    const OpenConflict &conflict = m_conflicts[static_cast<std::size_t>(m_file)];
    if (hunk < 0 || hunk >= static_cast<int>(conflict.choices.size()))
        return {};
    const auto at = static_cast<std::size_t>(hunk);
    HunkChoice choice = conflict.choices[at];
    if (choice.kind == HunkChoice::Kind::Open)
        choice.kind = HunkChoice::Kind::Both;
    QString text = fromUtf8(pipeline::ConflictText::textOf(conflict.text.hunks()[at], choice));
    text.remove(QLatin1Char('\r'));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return text;
}

void ConflictSolver::chooseAll(const QString &choice)
{
    const OpenConflict *conflict = current();
    for (std::size_t i = 0; conflict && i < conflict->choices.size(); ++i) {
        if (conflict->choices[i].kind == HunkChoice::Kind::Open)
            set(static_cast<int>(i), {kindOf(choice), {}});
    }
}

void ConflictSolver::apply(const Step &step, const HunkChoice &choice)
{
    for (std::size_t i = 0; i < m_conflicts.size(); ++i) {
        if (fromUtf8(m_conflicts[i].path) != step.path)
            continue;
        m_conflicts[i].choices[step.hunk] = choice;
        m_file = static_cast<int>(i);
    }
    refresh();
    keep();
    Q_EMIT hunkRequested(static_cast<int>(step.hunk));
}

void ConflictSolver::undo()
{
    if (m_undo.empty() || m_busy)
        return;
    const Step step = std::move(m_undo.back());
    m_undo.pop_back();
    m_redo.push_back(step);
    apply(step, step.before);
}

void ConflictSolver::redo()
{
    if (m_redo.empty() || m_busy)
        return;
    const Step step = std::move(m_redo.back());
    m_redo.pop_back();
    m_undo.push_back(step);
    apply(step, step.after);
}

bool ConflictSolver::nextOpen(int hunk)
{
    const int count = static_cast<int>(m_conflicts.size());
    for (int step = 0; step <= count && count > 0; ++step) {
        const int file = (m_file + step) % count;
        const std::vector<HunkChoice> &choices =
            m_conflicts[static_cast<std::size_t>(file)].choices;
        for (int i = step == 0 ? hunk + 1 : 0; i < static_cast<int>(choices.size()); ++i) {
            if (choices[static_cast<std::size_t>(i)].kind != HunkChoice::Kind::Open)
                continue;
            setFile(file);
            Q_EMIT hunkRequested(i);
            return true;
        }
    }
    return false;
}

void ConflictSolver::keep()
{
    (void)QtConcurrent::run(&m_threads, [where = toUtf8(m_folder), conflicts = m_conflicts] {
        RealDisk disk;
        (void)pipeline::keepChoices(disk, where, conflicts);
    });
}

void ConflictSolver::settle()
{
    if (m_busy || ready() == 0)
        return;
    const int generation = ++m_generation;
    const int files = ready();
    m_error.clear();
    m_hint.clear();
    setBusy(true);
    runThen(
        m_threads, this,
        [where = toUtf8(m_folder), conflicts = m_conflicts] {
            RealDisk disk;
            Settled settled{pipeline::settle(disk, where, conflicts), std::vector<OpenConflict>()};
            settled.open = pipeline::openConflicts(disk, where);
            return std::make_shared<Settled>(std::move(settled));
        },
        [this, generation, files](const std::shared_ptr<Settled> &result) {
            if (generation != m_generation)
                return;
            setBusy(false);
            if (!result->overtaken) {
                m_error = fromUtf8(result->overtaken.error().message);
                m_hint = fromUtf8(result->overtaken.error().hint);
                return Q_EMIT changed();
            }
            const int left = static_cast<int>(result->overtaken->size());
            m_word = left > 0
                         ? tr("%n file(s) changed meanwhile and stayed as they are.", nullptr, left)
                         : tr("%n file(s) written.", nullptr, files);
            show(result->open ? *std::move(result->open) : std::vector<OpenConflict>());
            if (m_editor)
                m_editor->setStatus(m_word);
            if (m_conflicts.empty())
                Q_EMIT settled();
        });
}

void ConflictSolver::openTool()
{
    const OpenConflict *conflict = current();
    if (!conflict || m_busy)
        return;
    const int generation = ++m_generation;
    m_stop = std::stop_source();
    m_error.clear();
    m_hint.clear();
    m_word = tr("The merge tool is open: %1.").arg(path());
    setBusy(true);
    runThen(
        m_threads, this,
        [where = toUtf8(m_folder), one = *conflict, stop = m_stop.get_token()] {
            ToolRun run{pipeline::openMergeTool(where, one, stop), std::vector<OpenConflict>()};
            RealDisk disk;
            run.open = pipeline::openConflicts(disk, where);
            return std::make_shared<ToolRun>(std::move(run));
        },
        [this, generation](const std::shared_ptr<ToolRun> &run) {
            if (generation != m_generation)
                return;
            setBusy(false);
            m_word.clear();
            if (!run->done && run->done.error().code != ErrorCode::Cancelled) {
                m_error = fromUtf8(run->done.error().message);
                m_hint = fromUtf8(run->done.error().hint);
            }
            if (run->open)
                show(*std::move(run->open));
            if (m_conflicts.empty())
                Q_EMIT settled();
            Q_EMIT changed();
        });
}

void ConflictSolver::stopTool()
{
    m_stop.request_stop();
}

void ConflictSolver::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

} // namespace moldloft::ui
